/* stories: featured stories, each with headline, standfirst and pictures. */
#include "set/content.h"

typedef struct Story {
    Text kicker, headline, standfirst, text, quote;
    int component; /* 0: no component's */
    PictureCopy picture;
    bool has_picture, quote_beside;
    List pictures, boxes;
} Story;

typedef struct Stories {
    SectionHead head;
    List stories;
} Stories;

static const Field story_fields[] = {
    FIELD(Story, kicker, .type = FIELD_TEXT, .about = "small line over the headline", .example = "Featured story"),
    FIELD(Story, headline, .type = FIELD_TEXT, .required = true, .about = "the headline"),
    FIELD(Story, standfirst, .type = FIELD_TEXT, .about = "the story in a sentence"),
    FIELD(Story, component, .type = FIELD_INT, .min = 0, .max = 9, .about = "whose story it is, if a component's",
          .example = "2"),
    FIELD_FLOAT(Story, picture),
    FIELD(Story, pictures, .type = FIELD_LIST, .fields = float_fields, .size = sizeof(PictureCopy), .max = 12,
          .about = "further pictures, in the order of their use"),
    FIELD(Story, text, .type = FIELD_MARKUP, .required = true, .about = "the story"),
    FIELD(Story, quote, .type = FIELD_TEXT, .about = "a pulled line"),
    FIELD_AS("quote-beside", Story, quote_beside, .type = FIELD_BOOL, .varies = true,
             .about = "true: the pulled line stands beside the text"),
    FIELD_BOXES(Story),
    {.key = NULL},
};

static const Field stories_fields[] = {
    SECTION_HEAD(Stories),
    FIELD(Stories, stories, .type = FIELD_LIST, .fields = story_fields, .size = sizeof(Story), .required = true, .min = 1,
          .max = 60, .about = "the stories"),
    {.key = NULL},
};

static void compose_story(Composer *composer, const SectionHead *head, const Story *story)
{
    Content *content = composer_begin(composer, "stories", head, story->headline.at);
    if (story->component)
        content_component(composer, content, story->component, story->headline.at);
    content->bookmark = composer_plain(composer, story->headline);
    content_line(composer, content, "story-kicker", story->kicker, TAG_P);
    content_line(composer, content, "headline", story->headline, TAG_H1);
    content_line(composer, content, "standfirst", story->standfirst, TAG_P);
    content_queue_pictures(composer, content, story->has_picture ? &story->picture : NULL, &story->pictures);
    content_quote(composer, content, story->quote, story->quote_beside);
    content_text(composer, content, "text", story->text);
    content_boxes(composer, content, &story->boxes);
}

static void compose(Composer *composer, const void *section)
{
    const Stories *stories = section;
    const Story *items = stories->stories.items;
    for (size_t i = 0; i < stories->stories.count; i++)
        compose_story(composer, &stories->head, &items[i]);
}

const SectionKind section_stories = {
    .name = "stories", .fields = stories_fields, .size = sizeof(Stories), .compose = compose,
};
