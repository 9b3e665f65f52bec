/* What a section has to say, before it is set: named parts (a title, a text, a
 * picture, a drawing) and named lists of things that have parts of their own
 * (facts, cards, plans). The layout's masters say where each part stands; a
 * section kind only says what there is. */
#ifndef SET_CONTENT_H
#define SET_CONTENT_H

#include "read/edition.h"
#include "set/page.h"
#include "set/setter.h"

typedef struct Pen Pen; /* set/pen.h */

/* A box on a page, in pt from the trim's top left. */
typedef struct Box {
    pt x, y, width, height;
} Box;

/* A drawing made to measure: a chart, a timeline, a bar. */
typedef struct Drawing {
    void (*draw)(Pen *pen, Box box, const void *data);
    /* How high it is in the setter's dress of charts; 0: in that dress it cannot be drawn. NULL: as high as its frame. */
    int (*lines)(const Setter *setter, const void *data);
    const void *data;
    const char *alt;
} Drawing;

typedef struct Part {
    const char *name;
    Place at;
    /* one of these */
    const Paragraph *paragraphs;
    const PictureCopy *picture;
    const Drawing *drawing;
    const char *mark;          /* a mark of the layout by name */
    TagKind tag;               /* of the paragraphs */
    bool own;                  /* the program's words, not an editor's */
    bool placed;               /* on some page */
    struct Part *next;
} Part;

typedef struct Content {
    const char *kind;          /* the section's kind, or the list's name */
    Place at;
    int component;             /* 0: none speaks */
    Part *parts, *last_part;
    struct ContentList *lists;
    struct Content *pictures;  /* in order: the parts "picture" and "caption" of each */
    Part *quote;               /* a pulled line, or NULL */
    bool quote_beside;         /* it stands beside the text, not across the column */
    bool itemised;             /* its text is items with a headline each: a box stands between two */
    Part *boxes;               /* "fact" or "announcement", in their order: the title as a label, then the text */
    const char *entry;         /* in the list of contents, or NULL */
    Place entry_at;            /* of its words in the issue */
    const char *section;       /* the section's bookmark, on its first content; or NULL */
    const char *bookmark;      /* the content's own, below it; or NULL */
    const char *place;         /* where links to it arrive */
    bool anchored;             /* of a picture: the text says where it belongs: */
    const Paragraph *after;    /* … after this paragraph; NULL: before the first */
    bool attached;             /* of a picture: it belongs to an item of the text, whose headline `after` is, and stands with it, */
    bool opens;                /* … or over it, where it opens the page: the plan says which by `anchored` */
    const char *link;          /* of a list's item: the place that it leads to */
    int notes;                 /* numbered so far */
    int pages;                 /* wanted; 0: as many as are best */
    double white;              /* with pages wanted: the part of a page's lines that its last one may leave white; 0: what planning takes */
    bool alone;                /* it shares no page with others */
    int columns;               /* of an item on a shelf: grid columns that it takes; 0: the panel's */
    struct Content *next;
} Content;

typedef struct ContentList {
    const char *name;
    Content *first, *last;
    size_t count;
    struct ContentList *next;
} ContentList;

/* Gathers the contents of an edition, section after section. */
typedef struct Composer {
    const Setter *setter;
    const Edition *edition;
    Content *first, *last;
    const Section *section; /* the one being composed */
    bool entered;           /* its entry in the list of contents is made */
    bool right;
    int places;
} Composer;

/* A content of its own, beginning on a page of its own. The section's kicker, title and entry go to the first one. */
Content *composer_begin(Composer *composer, const char *kind, const SectionHead *head, Place at);

/* An item of one of the content's lists. */
Content *content_item(Composer *composer, Content *content, const char *list);
const ContentList *content_list(const Content *content, const char *name);
const Part *content_part(const Content *content, const char *name);

/* Each adds a part, or adds to the part of that name; an absent text adds none. Texts go through the copy-editor's pass. */
void content_line(Composer *composer, Content *content, const char *part, Text text, TagKind tag);
/* The pictures that a running text names must be queued before it. */
void content_text(Composer *composer, Content *content, const char *part, Text text);
/* The last paragraph of a part so far, or NULL. */
const Paragraph *content_last_paragraph(const Content *content, const char *part);
/* A line as a paragraph of a certain kind: a label or a subhead over what is added next. */
void content_lead(Composer *composer, Content *content, const char *part, Text text, ParagraphKind kind);
void content_paragraphs(Composer *composer, Content *content, const char *part, const Paragraph *paragraphs, Place at);
/* Words of the program's own: already in house style. */
void content_words(Composer *composer, Content *content, const char *part, const char *utf8, TagKind tag);
/* The same, made from what stands at `from`: a paragraph. */
void content_words_of(Composer *composer, Content *content, const char *part, const char *utf8, Place from);
/* The parts "picture" and "caption". Pictures that several pages share go to `pictures` instead. */
void content_picture(Composer *composer, Content *content, const PictureCopy *picture);
Content *content_queue_picture(Composer *composer, Content *content, const PictureCopy *picture);
/* The first picture, unless NULL, and a list of further ones. */
void content_queue_pictures(Composer *composer, Content *content, const PictureCopy *first, const List *more);
void content_drawing(Composer *composer, Content *content, const char *part, Drawing drawing);
void content_mark(Composer *composer, Content *content, const char *part, Text mark);
void content_boxes(Composer *composer, Content *content, const List *boxes);
/* A pulled line; `beside`: it shall stand beside the text, which the layout must know how to do. */
void content_quote(Composer *composer, Content *content, Text line, bool beside);

/* What can be known of pictures beside the text when a content is whole; what is wrong with them is reported. */
void content_check_insets(Composer *composer, const Content *content);

/* Of a content and all that follow: what was only tried, on pages that are not made, stands nowhere yet. */
void content_forget_places(const Content *first);

/* Makes the content speak for a component: its colour, its number, and the parts "component", "component-title". A
 * number that no component has is reported. */
const Component *content_component(Composer *composer, Content *content, int number, Place at);

/* A fixed word of the edition's language; a missing one is reported and stands as its key. */
const char *composer_word(Composer *composer, const char *key);

/* Paragraphs in house style; the places of pictures among them stay. */
Paragraph *composer_edited(Composer *composer, const Paragraph *paragraphs);

/* A line in house style, paragraph by paragraph; NULL when empty. */
Paragraph *composer_line(Composer *composer, Text text);

/* The same as plain words. */
const char *composer_plain(Composer *composer, Text text);

/* Every kind of section there is; ends with NULL. */
extern const SectionKind *const section_kinds[];

#endif
