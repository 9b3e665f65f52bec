#include "print/metadata.h"

#include <string.h>

#include "print/xmp.h"
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
    const char *period = language_period(arena, language, issue->period.from, issue->period.to);
    const char *number = issue->number ? arena_text(arena, " · %s", language_issue_number(arena, language, issue->number)) : "";
    return arena_text(arena, "%s%s · %s", words_of(arena, language, issue->title), with_plain_spaces(arena, number), with_plain_spaces(arena, period));
}

static const char *const *keyword_list_of(Arena *arena, const Edition *edition)
{
    const List *keywords = &edition->issue->keywords;
    const Text *words = keywords->items;
    const char **list = ARENA_ARRAY(arena, const char *, keywords->count + 1);
    for (size_t i = 0; i < keywords->count; i++)
        list[i] = words_of(arena, edition->language, words[i]);
    return list;
}

static const char *joined(Arena *arena, const char *const *list)
{
    const char *words = "";
    for (size_t i = 0; list[i]; i++)
        words = arena_text(arena, "%s%s%s", words, i > 0 ? ", " : "", list[i]);
    return words;
}

/* Whoever publishes has the rights, where the issue does not say otherwise. */
static const char *rights_of(Arena *arena, const Edition *edition, const char *publisher)
{
    if (!text_is_empty(edition->issue->rights))
        return words_of(arena, edition->language, edition->issue->rights);
    return *publisher ? arena_text(arena, "© %d %s", edition->issue->period.to.year, publisher) : "";
}

const char *metadata_uuid(Arena *arena, Digest digest)
{
    enum { BYTES = 16 };
    digest.bytes[6] = (uint8_t)((digest.bytes[6] & 0x0F) | 0x80); /* the version */
    digest.bytes[8] = (uint8_t)((digest.bytes[8] & 0x3F) | 0x80); /* the variant */
    const char *uuid = "";
    for (int i = 0; i < BYTES; i++)
        uuid = arena_text(arena, "%s%s%02x", uuid, i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", digest.bytes[i]);
    return uuid;
}

/* The newsletter, the number and the language tell an edition from all others; what is corrected in it later does not
 * make another of it. */
static const char *document_of(Arena *arena, const Edition *edition)
{
    const Text title = edition->issue->title;
    const char *name = arena_text(arena, "%s\n%d\n%s", text_is_empty(title) ? "" : title.utf8, edition->issue->number,
                                  language_code(edition->language));
    return metadata_uuid(arena, digest_of(name, strlen(name)));
}

Metadata metadata_of(Arena *arena, const Edition *edition, Moment date)
{
    const Issue *issue = edition->issue;
    const Language *language = edition->language;
    const char *author = words_of(arena, language, issue->author);
    const char *publisher = text_is_empty(issue->publisher) ? author : words_of(arena, language, issue->publisher);
    const char *const *keywords = keyword_list_of(arena, edition);
    return (Metadata){
        .title = title_of(arena, edition),
        .author = author,
        .subject = words_of(arena, language, issue->subject),
        .keywords = joined(arena, keywords),
        .keyword_list = keywords,
        .publisher = publisher,
        .rights = rights_of(arena, edition, publisher),
        .language = language_code(language),
        .newsletter = words_of(arena, language, issue->title),
        .number = issue->number,
        .period = with_plain_spaces(arena, language_period(arena, language, issue->period.from, issue->period.to)),
        .edition = language_name(language),
        .created = date.year ? date : moment_of_date(issue->period.to),
        .document = document_of(arena, edition),
    };
}

static void write_info(const Objects *objects, const Metadata *metadata)
{
    const char *created = moment_for_pdf(objects->arena, metadata->created);
    const struct {
        const char *key, *words;
    } entries[] = {
        { "/Title", metadata->title },       { "/Author", metadata->author }, { "/Subject", metadata->subject },
        { "/Keywords", metadata->keywords }, { "/Creator", "Tamga" },         { "/Producer", "Tamga" },
        { "/CreationDate", created },        { "/ModDate", created },
    };
    qpdf_oh info = object_parse(objects, "<< /Trapped /False >>"); /* inks overprint or stand apart: nothing was trapped */
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++)
        if (entries[i].words[0])
            object_set(objects, info, entries[i].key, object_words(objects, entries[i].words));
    object_set(objects, qpdf_get_trailer(objects->qpdf), "/Info", object_indirect(objects, info));
}

void metadata_write(const Objects *objects, const Metadata *metadata)
{
    qpdf_oh catalog = qpdf_get_root(objects->qpdf);
    write_info(objects, metadata);
    object_set(objects, catalog, "/ViewerPreferences", object_parse(objects, "<< /DisplayDocTitle true >>"));
    object_set(objects, catalog, "/Lang", object_words(objects, metadata->language));
}
