/* letters: editorials, each with portrait, name and office, a pulled line and a text. */
#include "set/content.h"

typedef struct Letter {
    Text name, office, line, salutation, text;
    PictureCopy portrait;
    bool has_portrait;
} Letter;

typedef struct Overview {
    Text title, text;
} Overview;

typedef struct Letters {
    SectionHead head;
    Overview overview;
    List letters;
    Place at;
} Letters;

static const Field letter_fields[] = {
    FIELD(Letter, name, .type = FIELD_TEXT, .required = true, .about = "who writes", .example = "H.E. Kestutis Jankauskas"),
    FIELD(Letter, office, .type = FIELD_TEXT, .about = "in what office", .example = "Head of the secretariat"),
    FIELD_PICTURE(Letter, portrait),
    FIELD(Letter, line, .type = FIELD_TEXT, .about = "a pulled line beside the portrait"),
    FIELD(Letter, salutation, .type = FIELD_TEXT, .about = "how the letter begins", .example = "Dear readers,"),
    FIELD(Letter, text, .type = FIELD_MARKUP, .required = true, .about = "the letter"),
    {.key = NULL},
};

static const Field overview_fields[] = {
    FIELD(Overview, title, .type = FIELD_TEXT, .required = true, .about = "the line over it"),
    FIELD(Overview, text, .type = FIELD_MARKUP, .required = true, .about = "what the programme is"),
    {.key = NULL},
};

static const Field letters_fields[] = {
    SECTION_HEAD(Letters),
    FIELD(Letters, overview, .type = FIELD_RECORD, .fields = overview_fields, .about = "the programme in short, beside the first letter"),
    FIELD(Letters, letters, .type = FIELD_LIST, .fields = letter_fields, .size = sizeof(Letter), .required = true,
          .min = 1, .max = 12, .about = "the letters, each on its own"),
    {.key = NULL},
};

static void compose(Composer *composer, const void *section)
{
    const Letters *letters = section;
    const Letter *items = letters->letters.items;
    for (size_t i = 0; i < letters->letters.count; i++) {
        const Letter *letter = &items[i];
        Content *content = composer_begin(composer, "letters", &letters->head, letter->name.at);
        if (i == 0) {
            content_line(composer, content, "overview-title", letters->overview.title, TAG_H2);
            content_text(composer, content, "overview", letters->overview.text);
        }
        if (letter->has_portrait)
            content_picture(composer, content, &letter->portrait);
        content_line(composer, content, "line", letter->line, TAG_QUOTE);
        content_line(composer, content, "salutation", letter->salutation, TAG_P);
        content_text(composer, content, "text", letter->text);
        content_line(composer, content, "name", letter->name, TAG_P);
        content_line(composer, content, "office", letter->office, TAG_P);
    }
}

const SectionKind section_letters = {
    .name = "letters", .fields = letters_fields, .size = sizeof(Letters), .compose = compose,
};
