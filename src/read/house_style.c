#include "read/house_style.h"

#include <string.h>

#include "base/limits.h"
#include "base/messages.h"
#include "base/nearest.h"
#include "read/letter.h"

/* ------------------------------------------------------------- the tables */

static const char *const quote_levels[] = { "depth", "author", NULL };
static const char *const quote_points[] = { "typed", "outside", NULL };

/* In the order of HouseWarning. */
static const char *const warning_words[] = {
    "range-after-from", "month-first", "ordinal-date", "spaced-compound",   "group-mark",
    "decimal-mark",     "code-after",  "plural-apostrophe", "number-sign", NULL,
};

static const Field quotes_fields[] = {
    FIELD(Quotes, outer, .type = FIELD_WORD, .required = true, .about = "The opening and the closing mark", .example = "«»"),
    FIELD(Quotes, inner, .type = FIELD_WORD, .required = true, .about = "The same for a quotation inside one", .example = "„“"),
    FIELD(Quotes, level, .type = FIELD_CHOICE, .choices = quote_levels,
          .about = "author: double marks stay double and single ones single; depth: outer and inner by how deep they lie"),
    FIELD(Quotes, points, .type = FIELD_CHOICE, .choices = quote_points,
          .about = "outside: full stop and comma follow the closing mark"),
    { .key = NULL },
};

static const Field apostrophe_fields[] = {
    FIELD(Apostrophe, mark, .type = FIELD_WORD, .required = true, .about = "The apostrophe", .example = "’"),
    FIELD_AS("turned-after", Apostrophe, turned_after, .type = FIELD_WORD, .about = "Letters that take another mark", .example = "oOgG"),
    FIELD_AS("turned-mark", Apostrophe, turned_mark, .type = FIELD_WORD, .about = "That mark", .example = "ʻ"),
    { .key = NULL },
};

static const Field dashes_fields[] = {
    FIELD(Dashes, sentence, .type = FIELD_WORD, .required = true, .about = "A dash between two words, with its spaces", .example = "\"a\\_— b\""),
    FIELD(Dashes, kept, .type = FIELD_WORD, .about = "Dashes that stay as they were typed", .example = "—"),
    FIELD(Dashes, figures, .type = FIELD_WORD, .required = true, .about = "A range of figures", .example = "1–2"),
    FIELD(Dashes, months, .type = FIELD_WORD, .required = true, .about = "A range of months", .example = "a–b"),
    FIELD(Dashes, dates, .type = FIELD_WORD, .required = true, .about = "A range of dates of several words", .example = "a – b"),
    FIELD(Dashes, speech, .type = FIELD_WORD, .about = "A dash that begins a line", .example = "\"—\\_b\""),
    { .key = NULL },
};

static const Field ordinal_fields[] = {
    FIELD(OrdinalEnding, typed, .type = FIELD_WORD, .required = true, .about = "Letters typed after a figure", .example = "ая"),
    FIELD(OrdinalEnding, right, .type = FIELD_WORD, .required = true, .about = "What stays of them", .example = "я"),
    { .key = NULL },
};

static const Field numbers_fields[] = {
    FIELD(NumberStyle, decimal, .type = FIELD_WORD, .required = true, .about = "The decimal mark, one character", .example = "\",\""),
    FIELD(NumberStyle, group, .type = FIELD_WORD, .required = true, .about = "One character between groups of three digits", .example = "\"\\_\""),
    FIELD_AS("group-from", NumberStyle, group_from, .type = FIELD_INT, .min = 4, .max = 9, .preset = 5,
             .about = "Digits of the shortest number that is grouped"),
    FIELD_AS("year-from", NumberStyle, year_from, .type = FIELD_INT, .max = 9999, .preset = 1500, .about = "The first number taken for a year"),
    FIELD_AS("year-to", NumberStyle, year_to, .type = FIELD_INT, .max = 9999, .preset = 2100, .about = "The last one"),
    FIELD(NumberStyle, percent, .type = FIELD_WORD, .about = "Between a figure and %; absent: nothing", .example = "\"\\_\""),
    FIELD(NumberStyle, ordinals, .type = FIELD_LIST, .fields = ordinal_fields, .size = sizeof(OrdinalEnding),
          .about = "Endings of ordinal numbers, cut to their tails"),
    FIELD_AS("ordinal-point", NumberStyle, ordinal_point, .type = FIELD_BOOL,
             .about = "A point behind a figure makes it an ordinal, which keeps to a month, a year or another word that is numbered"),
    { .key = NULL },
};

static const Field lookalike_fields[] = {
    FIELD(Lookalike, typed, .type = FIELD_WORD, .required = true, .about = "A letter that the language does not have", .example = "ў"),
    FIELD(Lookalike, right, .type = FIELD_WORD, .required = true, .about = "The letter that was meant", .example = "ӯ"),
    { .key = NULL },
};

static const Field currency_fields[] = {
    FIELD(Currency, code, .type = FIELD_WORD, .required = true, .about = "ISO 4217", .example = "EUR"),
    FIELD(Currency, form, .type = FIELD_WORD, .about = "How a budget is written; absent: code and amount", .example = "€{amount}"),
    FIELD(Currency, sign, .type = FIELD_WORD, .about = "Its sign, one character", .example = "€"),
    FIELD(Currency, word, .type = FIELD_WORD, .about = "The word that follows the figure in place of the sign", .example = "евро"),
    { .key = NULL },
};

static const Field avoided_fields[] = {
    FIELD(Avoided, words, .type = FIELD_WORD, .required = true, .about = "What the house does not write", .example = "Mrs."),
    FIELD(Avoided, instead, .type = FIELD_WORD, .required = true, .about = "What it writes", .example = "Mrs"),
    { .key = NULL },
};

#define WORDS(word, member, words) FIELD_AS(word, Usage, member, .type = FIELD_LIST, .item = FIELD_WORD, .about = words)

static const Field usage_fields[] = {
    WORDS("short-one", short_one, "Words of one letter that keep to the next word"),
    WORDS("short-two", short_two, "Words of two letters that keep to the next word"),
    WORDS("openers", openers, "Words that keep to the next one when they begin a sentence"),
    WORDS("particles", particles, "Words that keep to the word before: бы"),
    WORDS("units", units, "Words that keep to the number before"),
    WORDS("multipliers", multipliers, "Units that take another one after them: million"),
    WORDS("years", years, "Units of years: the number before is never grouped"),
    WORDS("titles", titles, "Words that keep to the name after them: г-н, Mr"),
    WORDS("places", places, "Abbreviations that keep to the place after them"),
    WORDS("places-after", places_after, "Abbreviations that keep to the place before them"),
    WORDS("numbered", numbered, "Words that keep to the number after them: Component, рис."),
    WORDS("abbreviations", abbreviations, "Two words with their points that stay together, of at most four letters each: т. д."),
    WORDS("no-surnames", no_surnames, "Words that begin sentences, so that \"A. The\" is no initial with its name"),
    WORDS("combining", combining, "First halves of compounds, never parted by a dash: phyto"),
    WORDS("elided", elided, "Words that begin with an apostrophe, written here without it: tis"),
    WORDS("telephone", telephone, "Words before a number to be dialled"),
    WORDS("range-openers", range_openers, "Words that ask for a second word and not for a dash: from"),
    WORDS("plural-tells", plural_tells, "Words that show that \"NGO's\" before them was meant as a plural"),
    WORDS("pointless", pointless, "Abbreviations without a point: млн"),
    WORDS("pointed", pointed, "Abbreviations that want their point, written here without it: тыс"),
    WORDS("months", months, "Further forms of the months' names: februārī"),
    WORDS("clock", clock, "Words beside a time of day, whose point is no decimal mark: Uhr, plkst."),
    FIELD(Usage, avoided, .type = FIELD_LIST, .fields = avoided_fields, .size = sizeof(Avoided),
          .about = "Words that the house avoids: a report, never a change"),
    { .key = NULL },
};

const Field house_style_fields[] = {
    FIELD(HouseStyle, quotes, .type = FIELD_RECORD, .fields = quotes_fields, .required = true, .about = "Quotation marks"),
    FIELD(HouseStyle, apostrophe, .type = FIELD_RECORD, .fields = apostrophe_fields, .required = true, .about = "Apostrophes"),
    FIELD(HouseStyle, dashes, .type = FIELD_RECORD, .fields = dashes_fields, .required = true, .about = "Dashes with their spaces"),
    FIELD(HouseStyle, numbers, .type = FIELD_RECORD, .fields = numbers_fields, .required = true, .about = "Figures"),
    FIELD(HouseStyle, letters, .type = FIELD_LIST, .fields = lookalike_fields, .size = sizeof(Lookalike),
          .about = "Letters typed for others that look like them; small ones stand for their capitals too"),
    FIELD(HouseStyle, initials, .type = FIELD_WORD, .about = "Put between two initials typed without a space", .example = "\"\\_\""),
    FIELD(HouseStyle, currencies, .type = FIELD_LIST, .fields = currency_fields, .size = sizeof(Currency), .about = "Money"),
    FIELD(HouseStyle, usage, .type = FIELD_RECORD, .fields = usage_fields, .about = "Words with a rule"),
    FIELD(HouseStyle, warnings, .type = FIELD_LIST, .item = FIELD_WORD, .choices = warning_words,
          .about = "What is reported and never changed"),
    { .key = NULL },
};

/* -------------------------------------------------------- words with a rule */

static const struct {
    size_t offset; /* of a List of Text in Usage */
    unsigned roles;
} listed_roles[] = {
    { offsetof(Usage, short_one), WORD_SHORT_ONE },
    { offsetof(Usage, short_two), WORD_SHORT_TWO },
    { offsetof(Usage, openers), WORD_OPENER },
    { offsetof(Usage, particles), WORD_PARTICLE },
    { offsetof(Usage, units), WORD_UNIT },
    { offsetof(Usage, multipliers), WORD_UNIT | WORD_MULTIPLIER },
    { offsetof(Usage, years), WORD_UNIT | WORD_YEAR },
    { offsetof(Usage, titles), WORD_TITLE },
    { offsetof(Usage, places), WORD_PLACE },
    { offsetof(Usage, places_after), WORD_PLACE_AFTER },
    { offsetof(Usage, numbered), WORD_NUMBERED },
    { offsetof(Usage, abbreviations), WORD_ABBREVIATION },
    { offsetof(Usage, no_surnames), WORD_NO_SURNAME },
    { offsetof(Usage, combining), WORD_COMBINING },
    { offsetof(Usage, elided), WORD_ELIDED },
    { offsetof(Usage, telephone), WORD_TELEPHONE },
    { offsetof(Usage, range_openers), WORD_RANGE_OPENER },
    { offsetof(Usage, plural_tells), WORD_PLURAL_TELL },
    { offsetof(Usage, pointless), WORD_POINTLESS },
    { offsetof(Usage, pointed), WORD_POINTED | WORD_UNIT | WORD_MULTIPLIER },
    { offsetof(Usage, months), WORD_MONTH },
    { offsetof(Usage, clock), WORD_CLOCK },
};
enum { LISTED_ROLES = sizeof listed_roles / sizeof *listed_roles };

static const List *usage_list(const Usage *usage, size_t index)
{
    return (const List *)((const char *)usage + listed_roles[index].offset);
}

static size_t count_words(const HouseStyle *style, List months, List months_in_dates)
{
    size_t count = months.count + months_in_dates.count + style->currencies.count + style->usage.avoided.count;
    for (size_t i = 0; i < LISTED_ROLES; i++)
        count += usage_list(&style->usage, i)->count;
    return count;
}

/* Fowler, Noll, Vo 1a: even enough for some hundred short words, the same on every machine. */
static uint32_t hash_of(const char *word)
{
    uint32_t hash = 2166136261u;
    for (; *word; word++)
        hash = (hash ^ (unsigned char)*word) * 16777619u;
    return hash;
}

/* The place of a word in the table, or the empty place where it would stand. */
static UsageWord *place_of(const HouseStyle *style, const char *word)
{
    size_t index = hash_of(word) & (style->word_room - 1);
    while (style->words[index].word && strcmp(style->words[index].word, word) != 0)
        index = (index + 1) & (style->word_room - 1);
    return &style->words[index];
}

static void add_word(HouseStyle *style, const char *word, unsigned roles)
{
    UsageWord *place = place_of(style, word);
    place->word = word;
    place->roles |= roles;
}

static void add_words(HouseStyle *style, List list, unsigned roles)
{
    const Text *texts = list.items;
    for (size_t i = 0; i < list.count; i++)
        add_word(style, texts[i].utf8, roles);
}

static void gather_words(Arena *arena, HouseStyle *style, List months, List months_in_dates)
{
    style->word_room = 16;
    while (style->word_room < 4 * count_words(style, months, months_in_dates))
        style->word_room *= 2;
    style->words = ARENA_ARRAY(arena, UsageWord, style->word_room);
    add_words(style, months, WORD_MONTH);
    add_words(style, months_in_dates, WORD_MONTH);
    for (size_t i = 0; i < LISTED_ROLES; i++)
        add_words(style, *usage_list(&style->usage, i), listed_roles[i].roles);
    const Currency *currencies = style->currencies.items;
    for (size_t i = 0; i < style->currencies.count; i++)
        add_word(style, currencies[i].code.utf8, WORD_CURRENCY | WORD_UNIT);
    const Avoided *avoided = style->usage.avoided.items;
    for (size_t i = 0; i < style->usage.avoided.count; i++) {
        const char *first = avoided[i].words.utf8;
        add_word(style, arena_copy(arena, first, strcspn(first, " ")), WORD_AVOIDED);
    }
}

static unsigned roles_of(const HouseStyle *style, const char *word)
{
    return place_of(style, word)->roles;
}

unsigned house_style_roles(const HouseStyle *style, const char *word)
{
    char small[USAGE_WORD_LIMIT * 2], title[USAGE_WORD_LIMIT * 2];
    size_t length = 0, capitals = 0, letters = 0, title_length = 0;
    if (strlen(word) >= USAGE_WORD_LIMIT)
        return 0;
    for (const char *next = word; *next;) {
        const uint32_t character = utf8_next(&next);
        const uint32_t lower = letter_lower(character);
        capitals += lower != character;
        title_length += utf8_put(title + title_length, letters == 0 ? character : lower);
        length += utf8_put(small + length, lower);
        letters += letter_is(character);
    }
    small[length] = title[title_length] = '\0';
    unsigned roles = roles_of(style, word);
    if (capitals > 0)
        roles |= roles_of(style, small);
    if (capitals > 2 && capitals == letters)
        roles |= roles_of(style, title);
    return roles;
}

/* ------------------------------------------------------------------ checks */

static bool check_length(Text text, size_t characters, const char *what, Diags *diags)
{
    if (text_is_empty(text) || utf8_count(text.utf8) == characters)
        return true;
    diag_error(diags, text.at, DIAG_RANGE_WRONG, message_of("%s wants %zu character, not \"%s\"", "%s wants %zu characters, not \"%s\"", characters),
               message(what), characters, text.utf8);
    return false;
}

static bool is_neighbour(char byte)
{
    const unsigned char ascii = (unsigned char)byte;
    return ascii < 0x80 && (letter_is(ascii) || letter_is_digit(ascii));
}

/* A dash is shown between two letters or figures, so that its spaces are seen in the file. They come off here. */
static void take_off_neighbours(Arena *arena, Text *form)
{
    size_t from = 0, to = strlen(form->utf8);
    if (is_neighbour(form->utf8[0]))
        from = 1;
    if (to > from && is_neighbour(form->utf8[to - 1]))
        to--;
    form->utf8 = arena_copy(arena, form->utf8 + from, to - from);
}

static bool prepare_dash(Arena *arena, Text *shown, Diags *diags)
{
    if (text_is_empty(*shown))
        return true;
    take_off_neighbours(arena, shown);
    const Text form = *shown;
    const char *next = form.utf8;
    uint32_t character = utf8_next(&next);
    if (letter_is_space(character))
        character = utf8_next(&next);
    const bool dash = letter_is_dash(character);
    character = utf8_next(&next);
    if (dash && (character == 0 || (letter_is_space(character) && *next == '\0')))
        return true;
    diag_error(diags, form.at, DIAG_RANGE_WRONG, "\"%s\" is no dash with its spaces", form.utf8);
    diag_hint(diags, "write it between two letters: one dash, and at most one space on either side");
    return false;
}

static bool check_ordinals(List ordinals, Diags *diags)
{
    bool right = true;
    const OrdinalEnding *endings = ordinals.items;
    for (size_t i = 0; i < ordinals.count; i++) {
        const size_t typed = strlen(endings[i].typed.utf8), tail = strlen(endings[i].right.utf8);
        if (tail <= typed && strcmp(endings[i].typed.utf8 + typed - tail, endings[i].right.utf8) == 0)
            continue;
        diag_error(diags, endings[i].right.at, DIAG_RANGE_WRONG, "\"%s\" is not the tail of \"%s\"", endings[i].right.utf8,
                   endings[i].typed.utf8);
        right = false;
    }
    return right;
}

/* Small letters stand for capitals too. */
static bool check_letters(List letters, Diags *diags)
{
    bool right = true;
    const Lookalike *pairs = letters.items;
    for (size_t i = 0; i < letters.count; i++) {
        right &= check_length(pairs[i].typed, 1, "a letter that was typed for another", diags);
        right &= check_length(pairs[i].right, 1, "the letter that was meant", diags);
    }
    return right;
}

/* One word alone would keep to nothing. */
static bool check_abbreviations(List abbreviations, Diags *diags)
{
    bool right = true;
    const Text *pairs = abbreviations.items;
    for (size_t i = 0; i < abbreviations.count; i++) {
        if (strchr(pairs[i].utf8, ' '))
            continue;
        diag_error(diags, pairs[i].at, DIAG_RANGE_WRONG, "\"%s\" is one word, and an abbreviation here has two that stay together", pairs[i].utf8);
        diag_hint(diags, "write it with its space, \"z. B.\"; a word that keeps to a number belongs under \"units\" or \"numbered\"");
        right = false;
    }
    return right;
}

static bool know_warnings(HouseStyle *style, Diags *diags)
{
    bool right = true;
    const Text *warnings = style->warnings.items;
    for (size_t i = 0; i < style->warnings.count; i++) {
        size_t kind = 0;
        while (kind < WARN_COUNT && strcmp(warning_words[kind], warnings[i].utf8) != 0)
            kind++;
        if (kind < WARN_COUNT) {
            style->warns[kind] = true;
            continue;
        }
        diag_error(diags, warnings[i].at, DIAG_CHOICE_UNKNOWN, "no warning is named \"%s\"", warnings[i].utf8);
        const char *nearest = nearest_word(warnings[i].utf8, warning_words);
        if (nearest)
            diag_hint(diags, "did you mean \"%s\"?", nearest);
        right = false;
    }
    return right;
}

bool house_style_prepare(Arena *arena, HouseStyle *style, List months, List months_in_dates, Diags *diags)
{
    bool right = check_length(style->quotes.outer, 2, "a pair of quotation marks", diags);
    right &= check_length(style->quotes.inner, 2, "a pair of quotation marks", diags);
    right &= check_length(style->apostrophe.mark, 1, "the apostrophe", diags);
    right &= check_length(style->apostrophe.turned_mark, 1, "the turned mark", diags);
    right &= check_length(style->numbers.decimal, 1, "the decimal mark", diags);
    right &= check_length(style->numbers.group, 1, "the mark between groups", diags);
    Text *const dashes[] = { &style->dashes.sentence, &style->dashes.figures, &style->dashes.months, &style->dashes.dates,
                             &style->dashes.speech };
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        right &= prepare_dash(arena, dashes[i], diags);
    right &= check_ordinals(style->numbers.ordinals, diags);
    right &= check_letters(style->letters, diags);
    right &= check_abbreviations(style->usage.abbreviations, diags);
    right &= know_warnings(style, diags);
    gather_words(arena, style, months, months_in_dates);
    if (months.count > 0) {
        const char *first = ((const Text *)months.items)[0].utf8;
        style->cyrillic = letter_is_cyrillic(utf8_next(&first));
    }
    return right;
}
