/* charts: the quarter in figures, each chart drawn from data. */
#include "set/chart.h"
#include "set/content.h"

typedef struct Charts {
    SectionHead head;
    Text scope, note;
    List charts;
} Charts;

static const Field charts_fields[] = {
    SECTION_HEAD(Charts),
    FIELD(Charts, scope, .type = FIELD_TEXT, .about = "what all the figures count, in one line"),
    FIELD(Charts, note, .type = FIELD_TEXT, .about = "a note at the foot"),
    FIELD(Charts, charts, .type = FIELD_LIST, .fields = chart_fields, .size = sizeof(Chart), .required = true, .min = 1,
          .max = 24, .about = "the charts"),
    {.key = NULL},
};

/* Invented figures are always called so on the page. */
static bool has_illustrative(const Charts *charts)
{
    const Chart *items = charts->charts.items;
    for (size_t i = 0; i < charts->charts.count; i++)
        if (items[i].illustrative)
            return true;
    return false;
}

static void compose_source(Composer *composer, Content *item, const Chart *chart)
{
    if (text_is_empty(chart->source))
        return;
    Text source = chart->source;
    source.utf8 = arena_text(composer->setter->arena, "%s: %s", composer_word(composer, "source"), chart->source.utf8);
    source.origin = TEXT_FOLDED; /* the columns are no longer the file's */
    content_line(composer, item, "source", source, TAG_CAPTION);
}

static void compose(Composer *composer, const void *section)
{
    const Charts *charts = section;
    Content *content = composer_begin(composer, "charts", &charts->head, composer->section->at);
    content_line(composer, content, "scope", charts->scope, TAG_P);
    const Chart *items = charts->charts.items;
    for (size_t i = 0; i < charts->charts.count; i++) {
        const Chart *chart = &items[i];
        Content *item = content_item(composer, content, "charts");
        item->at = chart->title.at;
        if (!chart_check(composer->setter, composer->edition, chart)) {
            composer->right = false;
            continue;
        }
        item->columns = chart_columns(composer->setter, chart);
        content_line(composer, item, "title", chart->title, TAG_H2);
        content_line(composer, item, "counts", chart->counts, TAG_P);
        content_drawing(composer, item, "chart", chart_drawing(composer, chart));
        compose_source(composer, item, chart);
    }
    const char *note = text_is_empty(charts->note) ? "" : composer_plain(composer, charts->note);
    if (has_illustrative(charts))
        note = arena_text(composer->setter->arena, "%s%s%s", note, *note ? " " : "", composer_word(composer, "illustrative"));
    if (text_is_empty(charts->note))
        content_words(composer, content, "note", note, TAG_P);
    else
        content_words_of(composer, content, "note", note, charts->note.at);
}

const SectionKind section_charts = {
    .name = "charts", .fields = charts_fields, .size = sizeof(Charts), .compose = compose,
};
