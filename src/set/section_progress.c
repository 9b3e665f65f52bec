/* progress: a timeline, the quarter's large figure, a picture and a text. */
#include "set/chart.h"
#include "set/content.h"

typedef struct Figure {
    Text value, text;
} Figure;

typedef struct Progress {
    SectionHead head;
    Timeline timeline;
    bool has_timeline;
    Figure figure;
    bool has_figure;
    PictureCopy picture;
    bool has_picture;
    List pictures, boxes;
    Text text;
} Progress;

static const Field figure_fields[] = {
    FIELD(Figure, value, .type = FIELD_TEXT, .required = true, .about = "the figure", .example = "131"),
    FIELD(Figure, text, .type = FIELD_TEXT, .required = true, .about = "what it counts"),
    {.key = NULL},
};

static const Field progress_fields[] = {
    SECTION_HEAD(Progress),
    FIELD(Progress, timeline, .type = FIELD_RECORD, .fields = timeline_fields, .has = offsetof(Progress, has_timeline),
          .about = "the programme's course"),
    FIELD(Progress, figure, .type = FIELD_RECORD, .fields = figure_fields, .has = offsetof(Progress, has_figure),
          .about = "one figure, set large"),
    FIELD_FLOAT(Progress, picture),
    FIELD(Progress, pictures, .type = FIELD_LIST, .fields = float_fields, .size = sizeof(PictureCopy), .max = 12,
          .about = "further pictures"),
    FIELD(Progress, text, .type = FIELD_MARKUP, .about = "the report"),
    FIELD_BOXES(Progress),
    {.key = NULL},
};

/* The four components under the figure, each in its colour. */
static void compose_keys(Composer *composer, Content *content)
{
    const Issue *issue = composer->edition->issue;
    const Component *components = issue->components.items;
    for (size_t i = 0; i < issue->components.count; i++) {
        Content *item = content_item(composer, content, "keys");
        const Component *component = content_component(composer, item, components[i].number, components[i].title.at);
        if (component)
            content_line(composer, item, "text", text_is_empty(component->brief) ? component->title : component->brief, TAG_P);
    }
}

static void compose(Composer *composer, const void *section)
{
    const Progress *progress = section;
    Content *content = composer_begin(composer, "progress", &progress->head, composer->section->at);
    if (progress->has_timeline) {
        content_line(composer, content, "timeline-title", progress->timeline.title, TAG_H2);
        content_drawing(composer, content, "timeline", chart_timeline(composer, &progress->timeline));
    }
    if (progress->has_figure) {
        content_line(composer, content, "figure", progress->figure.value, TAG_P);
        content_line(composer, content, "figure-text", progress->figure.text, TAG_P);
        compose_keys(composer, content);
    }
    content_queue_pictures(composer, content, progress->has_picture ? &progress->picture : NULL, &progress->pictures);
    content_text(composer, content, "text", progress->text);
    content_boxes(composer, content, &progress->boxes);
}

const SectionKind section_progress = {
    .name = "progress", .fields = progress_fields, .size = sizeof(Progress), .compose = compose,
};
