/* about: the objective, a text, budget and duration as large figures, a card for each component. */
#include "set/chart.h"
#include "set/content.h"

typedef struct Budget {
    double amount;
    Text currency, note;
} Budget;

typedef struct Card {
    int component;
    Text text;
    PictureCopy picture;
    bool has_picture;
} Card;

typedef struct About {
    SectionHead head;
    Text objective, text;
    Budget budget;
    bool has_budget;
    Period duration;
    bool has_duration;
    List cards;
} About;

static const Field budget_fields[] = {
    FIELD(Budget, amount, .type = FIELD_NUMBER, .required = true, .min = 0, .max = 1e12, .about = "how much",
          .example = "21650050"),
    FIELD(Budget, currency, .type = FIELD_WORD, .required = true, .about = "in which currency, by ISO 4217",
          .example = "EUR"),
    FIELD(Budget, note, .type = FIELD_TEXT, .about = "what it is for"),
    {.key = NULL},
};

static const Field card_fields[] = {
    FIELD(Card, component, .type = FIELD_INT, .required = true, .min = 1, .max = 9, .about = "the component's number",
          .example = "1"),
    FIELD_PICTURE(Card, picture),
    FIELD(Card, text, .type = FIELD_TEXT, .about = "its words, if they are not the component's objective"),
    {.key = NULL},
};

static const Field about_fields[] = {
    SECTION_HEAD(About),
    FIELD(About, objective, .type = FIELD_TEXT, .about = "the overall objective"),
    FIELD(About, text, .type = FIELD_MARKUP, .about = "what the programme is"),
    FIELD(About, budget, .type = FIELD_RECORD, .fields = budget_fields, .has = offsetof(About, has_budget),
          .about = "the money"),
    FIELD(About, duration, .type = FIELD_RECORD, .fields = period_fields, .has = offsetof(About, has_duration),
          .about = "from when to when"),
    FIELD(About, cards, .type = FIELD_LIST, .fields = card_fields, .size = sizeof(Card), .max = 9,
          .about = "a card for each component"),
    {.key = NULL},
};

static int months_between(Date from, Date to)
{
    return (to.year - from.year) * 12 + to.month - from.month + 1;
}

static void compose_figures(Composer *composer, Content *content, const About *about)
{
    const Language *language = composer->edition->language;
    Arena *arena = composer->setter->arena;
    if (about->has_budget) {
        content_words(composer, content, "budget-label", composer_word(composer, "budget"), TAG_P);
        content_words(composer, content, "budget",
                      language_money(arena, language, about->budget.amount, about->budget.currency.utf8), TAG_P);
        content_line(composer, content, "budget-note", about->budget.note, TAG_P);
    }
    if (about->has_duration) {
        Period duration = about->duration;
        content_words(composer, content, "duration-label",
                      arena_text(arena, "%s: %s", composer_word(composer, "duration"),
                                 language_period(arena, language, duration.from, duration.to)), TAG_P);
        content_words(composer, content, "duration",
                      language_count(arena, language, "months", months_between(duration.from, duration.to)), TAG_P);
        content_drawing(composer, content, "duration-bar", chart_duration(composer, duration));
    }
}

static void compose_card(Composer *composer, Content *content, const Card *card)
{
    Content *item = content_item(composer, content, "cards");
    const Component *component = content_component(composer, item, card->component, card->has_picture ? card->picture.file.at : content->at);
    if (!component)
        return;
    if (card->has_picture)
        content_picture(composer, item, &card->picture);
    content_line(composer, item, "text", text_is_empty(card->text) ? component->objective : card->text, TAG_P);
}

static void compose(Composer *composer, const void *section)
{
    const About *about = section;
    Content *content = composer_begin(composer, "about", &about->head, composer->section->at);
    if (!text_is_empty(about->objective))
        content_words(composer, content, "objective-label", composer_word(composer, "objective"), TAG_P);
    content_line(composer, content, "objective", about->objective, TAG_P);
    content_text(composer, content, "text", about->text);
    compose_figures(composer, content, about);
    const Card *cards = about->cards.items;
    for (size_t i = 0; i < about->cards.count; i++)
        compose_card(composer, content, &cards[i]);
}

const SectionKind section_about = {
    .name = "about", .fields = about_fields, .size = sizeof(About), .compose = compose,
};
