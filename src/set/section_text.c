/* text: anything else. A title, a standfirst, a text, pictures. */
#include "set/content.h"

typedef struct TextSection {
    SectionHead head;
    Text standfirst, text, quote;
    PictureCopy picture;
    bool has_picture, quote_beside;
    List pictures, boxes;
} TextSection;

static const Field text_fields[] = {
    SECTION_HEAD(TextSection),
    FIELD(TextSection, standfirst, .type = FIELD_TEXT, .about = "the section in a sentence"),
    FIELD_FLOAT(TextSection, picture),
    FIELD(TextSection, pictures, .type = FIELD_LIST, .fields = float_fields, .size = sizeof(PictureCopy), .max = 12,
          .about = "further pictures, in the order of their use"),
    FIELD(TextSection, text, .type = FIELD_MARKUP, .required = true, .about = "the text"),
    FIELD(TextSection, quote, .type = FIELD_TEXT, .about = "a pulled line"),
    FIELD_AS("quote-beside", TextSection, quote_beside, .type = FIELD_BOOL, .varies = true,
             .about = "true: the pulled line stands beside the text"),
    FIELD_BOXES(TextSection),
    {.key = NULL},
};

static void compose(Composer *composer, const void *section)
{
    const TextSection *text = section;
    Content *content = composer_begin(composer, "text", &text->head, composer->section->at);
    content_line(composer, content, "standfirst", text->standfirst, TAG_P);
    content_queue_pictures(composer, content, text->has_picture ? &text->picture : NULL, &text->pictures);
    content_quote(composer, content, text->quote, text->quote_beside);
    content_text(composer, content, "text", text->text);
    content_boxes(composer, content, &text->boxes);
}

const SectionKind section_text = {
    .name = "text", .fields = text_fields, .size = sizeof(TextSection), .compose = compose,
};
