#include "read/catalogue_words.h"

#include "read/node.h"

static const Field state_fields[] = {
    FIELD(StateWords, word, .type = FIELD_TEXT, .required = true, .about = "the state, in its column", .example = "identical"),
    FIELD(StateWords, means, .type = FIELD_TEXT, .required = true, .about = "what it means, in a sentence"),
    { .key = NULL },
};

static const Field note_fields[] = {
    FIELD(CatalogueNote, label, .type = FIELD_TEXT, .required = true, .about = "a label", .example = "Imprint"),
    FIELD(CatalogueNote, text, .type = FIELD_MARKUP, .required = true, .about = "what stands under it"),
    { .key = NULL },
};

#define WORDS(key_, member, about_) FIELD_AS(key_, CatalogueWords, member, .type = FIELD_TEXT, .required = true, .about = about_)
#define STATE(key_, index) \
    FIELD_AS(key_, CatalogueWords, states[index], .type = FIELD_RECORD, .fields = state_fields, .required = true, .about = "a state: word and means")

static const Field words_fields[] = {
    WORDS("programme", programme, "the programme, over the title"),
    WORDS("title", title, "the title"),
    WORDS("standfirst", standfirst, "what is listed, in a sentence"),
    WORDS("author", author, "who made it, for the properties of the PDF"),
    WORDS("publisher", publisher, "who publishes it, likewise"),
    WORDS("rights", rights, "whose it is, likewise"),
    WORDS("in-all", in_all, "the title of the first table"),
    WORDS("files", files, "head of a column: how many PDFs"),
    WORDS("meaning", meaning, "head of a column: what a state means"),
    WORDS("edition", edition, "head of a column: the language"),
    WORDS("profile", profile, "head of a column: what the PDF is for"),
    WORDS("pages", pages, "head of a column: pages"),
    WORDS("kilobytes", kilobytes, "head of a column: size in thousands of bytes"),
    WORDS("digest", digest, "head of a column: SHA-256"),
    WORDS("state", state, "head of a column: the state"),
    WORDS("screen", profiles[0], "a PDF for readers"),
    WORDS("print", profiles[1], "a PDF for the printing house"),
    WORDS("archive", profiles[2], "a PDF for the archive"),
    STATE("identical", 0),
    STATE("moved", 1),
    STATE("missing", 2),
    STATE("not-released", 3),
    STATE("not-built", 4),
    STATE("unknown", 5),
    WORDS("pdf", pdf, "the PDF, where it has moved"),
    WORDS("sources", sources, "what it was made from, where that has moved"),
    WORDS("moved-sources", moved, "stands before the names of the files that have moved"),
    WORDS("unreadable", unreadable, "stands for an issue that cannot be read"),
    FIELD(CatalogueWords, imprint, .type = FIELD_RECORD, .fields = note_fields, .required = true, .about = "who publishes this: label and text"),
    WORDS("disclaimer", disclaimer, "the label of the funder's disclaimer"),
    WORDS("responsible", responsible, "who is responsible for the contents; the wording is the language's"),
    { .key = NULL },
};

const CatalogueWords *catalogue_words_load(Arena *arena, const Input *input, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    CatalogueWords *words = ARENA_NEW(arena, CatalogueWords);
    return tree && schema_read(arena, tree, words_fields, words, diags) ? words : NULL;
}
