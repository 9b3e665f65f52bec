#include "print/metadata.h"

#include <string.h>

#include "read/copyedit.h"

/* Catalogues and searches know no no-break space. */
static const char *with_plain_spaces(Arena *arena, const char *utf8)
{
    char *plain = arena_copy(arena, utf8, strlen(utf8));
    for (char *space; (space = strstr(plain, "\u00A0"));) {
        *space = ' ';
        memmove(space + 1, space + 2, strlen(space + 2) + 1);
    }
    return plain;
}

static const char *words_of(Arena *arena, const Language *language, Text text)
{
    return text_is_empty(text) ? "" : with_plain_spaces(arena, copyedit_words(arena, language, text.utf8));
}

/* Dots and not commas part the title: they suit capitals and small letters alike, and every language. */
static const char *title_of(Arena *arena, const Edition *edition)
{
    const Issue *issue = edition->issue;
    const Language *language = edition->language;
    const char *word = language_word(language, "issue");
    const char *period = language_period(arena, language, issue->period.from, issue->period.to);
    return arena_text(arena, "%s · %s%s%d · %s", words_of(arena, language, issue->title), word ? word : "", word ? " " : "",
                      issue->number, with_plain_spaces(arena, period));
}

static const char *keywords_of(Arena *arena, const Edition *edition)
{
    const char *keywords = "";
    const Text *words = edition->issue->keywords.items;
    for (size_t i = 0; i < edition->issue->keywords.count; i++)
        keywords = arena_text(arena, "%s%s%s", keywords, i > 0 ? ", " : "", words_of(arena, edition->language, words[i]));
    return keywords;
}

static int days_in_month(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static Date last_day(Date date)
{
    int month = date.month > 0 ? date.month : 12;
    return (Date){ .year = date.year, .month = month, .day = date.day > 0 ? date.day : days_in_month(date.year, month) };
}

Metadata metadata_of(Arena *arena, const Edition *edition)
{
    return (Metadata){
        .title = title_of(arena, edition),
        .author = words_of(arena, edition->language, edition->issue->author),
        .subject = words_of(arena, edition->language, edition->issue->subject),
        .keywords = keywords_of(arena, edition),
        .language = language_code(edition->language),
        .created = last_day(edition->issue->period.to),
    };
}

static void write_info(const Objects *objects, const Metadata *metadata)
{
    const Date date = metadata->created;
    const struct {
        const char *key, *words;
    } entries[] = {
        { "/Title", metadata->title },     { "/Author", metadata->author }, { "/Subject", metadata->subject },
        { "/Keywords", metadata->keywords }, { "/Creator", "Tamga" },         { "/Producer", "Tamga" },
        { "/CreationDate", arena_text(objects->arena, "D:%04d%02d%02d120000Z", date.year, date.month, date.day) },
    };
    qpdf_oh info = object_parse(objects, "<< >>");
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++)
        if (entries[i].words[0])
            object_set(objects, info, entries[i].key, object_words(objects, entries[i].words));
    object_set(objects, qpdf_get_trailer(objects->qpdf), "/Info", object_indirect(objects, info));
}

void metadata_write(const Objects *objects, const Metadata *metadata, const Profile *profile)
{
    (void)profile;
    qpdf_oh catalog = qpdf_get_root(objects->qpdf);
    write_info(objects, metadata);
    object_set(objects, catalog, "/ViewerPreferences", object_parse(objects, "<< /DisplayDocTitle true >>"));
    object_set(objects, catalog, "/Lang", object_words(objects, metadata->language));
}
