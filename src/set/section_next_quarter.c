/* next-quarter: the kinds of activity with their icons, and a plan for each component. */
#include "set/content.h"

typedef struct Activity {
    Text icon, label;
} Activity;

typedef struct Plan {
    int component;
    List items; /* Text */
    Place at;
} Plan;

typedef struct NextQuarter {
    SectionHead head;
    Period period;
    bool has_period;
    Text label;
    List activities, plans;
} NextQuarter;

static const Field activity_fields[] = {
    FIELD(Activity, icon, .type = FIELD_WORD, .about = "a mark of the layout", .example = "regional-workshops"),
    FIELD(Activity, label, .type = FIELD_TEXT, .required = true, .about = "the kind of activity",
          .example = "Regional workshops"),
    {.key = NULL},
};

static const Field plan_fields[] = {
    FIELD(Plan, component, .type = FIELD_INT, .required = true, .min = 1, .max = 9, .about = "whose plan it is",
          .example = "1"),
    FIELD(Plan, items, .type = FIELD_LIST, .item = FIELD_TEXT, .required = true, .min = 1, .max = 40,
          .at = offsetof(Plan, at), .about = "what is planned"),
    {.key = NULL},
};

static const Field next_quarter_fields[] = {
    SECTION_HEAD(NextQuarter),
    FIELD(NextQuarter, period, .type = FIELD_RECORD, .fields = period_fields, .has = offsetof(NextQuarter, has_period),
          .about = "the months ahead", .example = "{from: 2023-01, to: 2023-03}"),
    FIELD(NextQuarter, label, .type = FIELD_TEXT, .about = "a label over the icons", .example = "Kinds of activity"),
    FIELD(NextQuarter, activities, .type = FIELD_LIST, .fields = activity_fields, .size = sizeof(Activity), .max = 24,
          .about = "the kinds of activity"),
    FIELD(NextQuarter, plans, .type = FIELD_LIST, .fields = plan_fields, .size = sizeof(Plan), .max = 9,
          .about = "the components' plans"),
    {.key = NULL},
};

static const Paragraph *plan_paragraphs(Composer *composer, const Plan *plan)
{
    const Text *items = plan->items.items;
    Paragraph *first = NULL, **end = &first;
    for (size_t i = 0; i < plan->items.count; i++) {
        *end = composer_line(composer, items[i]);
        if (!*end)
            continue;
        (*end)->kind = PARAGRAPH_ITEM;
        (*end)->depth = 1;
        end = &(*end)->next;
    }
    return first;
}

static void compose_plan(Composer *composer, Content *content, const Plan *plan)
{
    Content *item = content_item(composer, content, "plans");
    if (content_component(composer, item, plan->component, plan->at))
        content_paragraphs(composer, item, "text", plan_paragraphs(composer, plan), plan->at);
}

static void compose(Composer *composer, const void *section)
{
    const NextQuarter *next = section;
    Arena *arena = composer->setter->arena;
    Content *content = composer_begin(composer, "next-quarter", &next->head, composer->section->at);
    if (next->has_period && text_is_empty(next->head.kicker))
        content_words(composer, content, "kicker",
                      language_period(arena, composer->edition->language, next->period.from, next->period.to), TAG_P);
    content_line(composer, content, "label", next->label, TAG_P);
    const Activity *activities = next->activities.items;
    for (size_t i = 0; i < next->activities.count; i++) {
        Content *item = content_item(composer, content, "activities");
        content_mark(composer, item, "icon", activities[i].icon);
        content_line(composer, item, "label", activities[i].label, TAG_P);
    }
    const Plan *plans = next->plans.items;
    for (size_t i = 0; i < next->plans.count; i++)
        compose_plan(composer, content, &plans[i]);
}

const SectionKind section_next_quarter = {
    .name = "next-quarter", .fields = next_quarter_fields, .size = sizeof(NextQuarter), .compose = compose,
};
