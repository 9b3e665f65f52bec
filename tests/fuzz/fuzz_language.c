/* A language file is read; what is accepted writes dates, numbers and money, and copy-edits a sentence of many signs. */
#include "fuzz.h"
#include "read/copyedit.h"
#include "read/import_table.h"

static void write_by(const Fuzz *fuzz, const Language *language)
{
    Arena *arena = fuzz->arena;
    const Date from = { .year = 2022, .month = 10 }, to = { .year = 2023, .month = 1 }, day = { .year = 2022, .month = 12, .day = 31 };
    language_period(arena, language, from, to);
    language_label(arena, language_period(arena, language, to, to));
    language_date(arena, language, day);
    language_issue_number(arena, language, 4);
    language_number(arena, language, -21650050.125, 2);
    language_percent(arena, language, 31.5);
    language_money(arena, language, 21650050, "EUR");
    for (long number = 0; number < 25; number += 4)
        language_count(arena, language, "months", number);
    language_fraction_word(language, "months");
    copyedit_words(arena, language, "21,650,050 \"the 'sign' -- no. 5\" ... 10-12 km (EU) A. B. Name, 5 % of the 1st 'twas");
    import_table(arena, language);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open("layouts/languages/xx.yaml", bytes, length);
    const Language *language = language_load(fuzz.arena, fuzz.input, fuzz.diags);
    fuzz_wants(&fuzz, !language == (diags_count(fuzz.diags, DIAG_ERROR) > 0), "there is a language, or a report says why not");
    if (language)
        write_by(&fuzz, language);
    return fuzz_close(&fuzz);
}
