/* news: dated items, in order, one running text. */
#include "set/content.h"

typedef struct NewsItem {
    Date date;
    Text headline, text;
    PictureCopy picture;
    bool has_picture;
} NewsItem;

typedef struct News {
    SectionHead head;
    List items, boxes;
} News;

static const Field item_fields[] = {
    FIELD(NewsItem, date, .type = FIELD_DATE, .about = "when it happened", .example = "2022-10-26"),
    FIELD(NewsItem, headline, .type = FIELD_TEXT, .required = true, .about = "the headline"),
    FIELD(NewsItem, text, .type = FIELD_MARKUP, .required = true, .about = "the news"),
    FIELD_FLOAT(NewsItem, picture),
    {.key = NULL},
};

static const Field news_fields[] = {
    SECTION_HEAD(News),
    FIELD(News, items, .type = FIELD_LIST, .fields = item_fields, .size = sizeof(NewsItem), .required = true, .min = 1,
          .max = 200, .about = "the news, in the order of the page"),
    FIELD_BOXES(News),
    {.key = NULL},
};

/* A picture stands with its item, unless it has a page of its own; that of the first may open the page. */
static void attach(Content *picture, int size, const Paragraph *headline, bool first)
{
    picture->anchored = true;
    picture->after = headline;
    picture->attached = size != SIZE_PAGE && size != SIZE_BLEED;
    picture->opens = first && size == SIZE_ANY;
}

static void compose(Composer *composer, const void *section)
{
    const News *news = section;
    const NewsItem *items = news->items.items;
    Content *content = composer_begin(composer, "news", &news->head, composer->section->at);
    content->itemised = true;
    for (size_t i = 0; i < news->items.count; i++) {
        Content *picture = items[i].has_picture ? content_queue_picture(composer, content, &items[i].picture) : NULL;
        Text date = {.at = items[i].date.at, .origin = TEXT_FOLDED};
        if (items[i].date.year)
            date.utf8 = language_date(composer->setter->arena, composer->edition->language, items[i].date);
        content_lead(composer, content, "text", date, PARAGRAPH_LABEL);
        content_lead(composer, content, "text", items[i].headline, PARAGRAPH_SUBHEAD);
        const Paragraph *headline = content_last_paragraph(content, "text");
        content_text(composer, content, "text", items[i].text);
        if (picture && !picture->anchored)
            attach(picture, items[i].picture.size, headline, i == 0);
    }
    content_boxes(composer, content, &news->boxes);
}

const SectionKind section_news = {
    .name = "news", .fields = news_fields, .size = sizeof(News), .compose = compose,
};
