/* components: what each component did, with an opener in its colour, facts, a pulled line and pictures. */
#include "set/content.h"

typedef struct Fact {
    Text value, text;
} Fact;

typedef struct Work {
    int component;
    Text text, quote;
    PictureCopy picture;
    bool has_picture, quote_beside;
    List pictures, facts, boxes;
} Work;

typedef struct Components {
    SectionHead head;
    List components;
} Components;

static const Field fact_fields[] = {
    FIELD(Fact, value, .type = FIELD_TEXT, .required = true, .about = "the figure", .example = "5"),
    FIELD(Fact, text, .type = FIELD_TEXT, .required = true, .about = "what it counts"),
    {.key = NULL},
};

static const Field work_fields[] = {
    FIELD(Work, component, .type = FIELD_INT, .required = true, .min = 1, .max = 9, .about = "the component's number",
          .example = "1"),
    FIELD(Work, text, .type = FIELD_MARKUP, .required = true, .about = "what it did"),
    FIELD_FLOAT(Work, picture),
    FIELD(Work, pictures, .type = FIELD_LIST, .fields = float_fields, .size = sizeof(PictureCopy), .max = 12,
          .about = "further pictures, in the order of their use"),
    FIELD(Work, facts, .type = FIELD_LIST, .fields = fact_fields, .size = sizeof(Fact), .max = 4,
          .about = "figures beside the picture"),
    FIELD(Work, quote, .type = FIELD_TEXT, .about = "a pulled line"),
    FIELD_AS("quote-beside", Work, quote_beside, .type = FIELD_BOOL, .varies = true,
             .about = "true: the pulled line stands beside the text"),
    FIELD_BOXES(Work),
    {.key = NULL},
};

static const Field components_fields[] = {
    SECTION_HEAD(Components),
    FIELD(Components, components, .type = FIELD_LIST, .fields = work_fields, .size = sizeof(Work), .required = true,
          .min = 1, .max = 9, .about = "the components' reports"),
    {.key = NULL},
};

static void compose_work(Composer *composer, const SectionHead *head, const Work *work)
{
    Content *content = composer_begin(composer, "components", head, work->text.at);
    const Component *component = content_component(composer, content, work->component, work->text.at);
    if (!component)
        return;
    content->bookmark = composer_plain(composer, component->title);
    content_words(composer, content, "component-kicker",
                  arena_text(composer->setter->arena, "%s\u00A0%d", composer_word(composer, "component"), work->component), TAG_P);
    content_line(composer, content, "objective", component->objective, TAG_P);
    content_queue_pictures(composer, content, work->has_picture ? &work->picture : NULL, &work->pictures);
    const Fact *facts = work->facts.items;
    for (size_t i = 0; i < work->facts.count; i++) {
        Content *item = content_item(composer, content, "facts");
        content_line(composer, item, "value", facts[i].value, TAG_P);
        content_line(composer, item, "text", facts[i].text, TAG_P);
    }
    content_quote(composer, content, work->quote, work->quote_beside);
    content_text(composer, content, "text", work->text);
    content_boxes(composer, content, &work->boxes);
}

static void compose(Composer *composer, const void *section)
{
    const Components *components = section;
    const Work *works = components->components.items;
    for (size_t i = 0; i < components->components.count; i++)
        compose_work(composer, &components->head, &works[i]);
}

const SectionKind section_components = {
    .name = "components", .fields = components_fields, .size = sizeof(Components), .compose = compose,
};
