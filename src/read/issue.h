/* An issue as its issue.yaml describes it: content only. Which kinds of
 * section there are is a table handed in, so that a new kind needs no change
 * here. */
#ifndef READ_ISSUE_H
#define READ_ISSUE_H

#include "read/press_choice.h"
#include "read/schema.h"

struct Composer;

/* A kind of section: its word, its fields, and how it becomes content for the pages. */
typedef struct SectionKind {
    const char *name;
    const Field *fields;
    size_t size;
    void (*compose)(struct Composer *composer, const void *section);
} SectionKind;

/* What every section has; the first member of each section struct. */
typedef struct SectionHead {
    Text kind;
    Text kicker;
    Text title;
    Text contents; /* its entry in "In this issue"; absent: the title */
    bool listed;   /* false: it has no entry there */
} SectionHead;

#define SECTION_HEAD(Struct) \
    {.key = "kind", .type = FIELD_WORD, .offset = offsetof(Struct, head.kind), .required = true, \
     .about = "what sort of section this is", .example = "text"}, \
    {.key = "kicker", .type = FIELD_TEXT, .offset = offsetof(Struct, head.kicker), \
     .about = "small line over the title", .example = "Implementation"}, \
    {.key = "title", .type = FIELD_TEXT, .offset = offsetof(Struct, head.title), \
     .about = "the section's title", .example = "Progress in a nutshell"}, \
    {.key = "contents", .type = FIELD_TEXT, .offset = offsetof(Struct, head.contents), \
     .about = "the entry in the list of contents, if it is not the title", .example = "Letters"}, \
    {.key = "listed", .type = FIELD_BOOL, .offset = offsetof(Struct, head.listed), .preset = 1, \
     .about = "false leaves it out of the list of contents", .example = "false"}

typedef struct Section {
    const SectionKind *kind;
    void *data; /* a struct of the kind, beginning with a SectionHead */
    Place at;
    const char *path; /* "sections/text-2": where its texts stand in a translation */
} Section;

/* What must stay when a picture is cropped. */
typedef enum Focus {
    FOCUS_CENTRE,
    FOCUS_TOP,
    FOCUS_BOTTOM,
    FOCUS_LEFT,
    FOCUS_RIGHT,
    FOCUS_TOP_LEFT,
    FOCUS_TOP_RIGHT,
    FOCUS_BOTTOM_LEFT,
    FOCUS_BOTTOM_RIGHT,
    FOCUS_UPPER, /* a little above the middle: faces */
    FOCUS_LOWER,
} Focus;

/* Their words, in the order of the enum; ended by NULL. */
extern const char *const focus_words[];

/* How a picture among running text stands. */
typedef enum PictureSize {
    SIZE_ANY,    /* as the layout likes */
    SIZE_COLUMN, /* in a column */
    SIZE_WIDE,   /* over all columns */
    SIZE_PAGE,   /* on a page of its own, within the margins */
    SIZE_BLEED,  /* the same, over its edges */
    SIZE_BESIDE, /* narrower than a column, with the text beside it */
} PictureSize;

/* Their words, in the order of the enum; ended by NULL. */
extern const char *const size_words[];

/* A picture as an editor asks for it. */
typedef struct PictureCopy {
    Text file;    /* from the issue's folder */
    Text alt;
    int focus;    /* Focus */
    Text caption;
    Text credit;
    int size;     /* PictureSize */
    List beside;  /* PictureMate: these stand beside it, as high as it is, over one caption */
} PictureCopy;

typedef struct PictureMate {
    Text file;
    Text alt;
    int focus;
} PictureMate;

/* Of a picture with a place of its own, and of one among running text. The first of each names the file. */
extern const Field picture_fields[];
extern const Field float_fields[];

/* True for the last word of a key path, or a key, that names the file of a picture, in whatever format. */
bool issue_is_picture_key(const char *key);

/* A picture under the key `member`, with a bool `has_MEMBER` beside it. */
#define FIELD_PICTURE(Struct, member, ...) \
    FIELD(Struct, member, .type = FIELD_RECORD, .fields = picture_fields, .has = offsetof(Struct, has_##member), \
          .about = "a picture: file, alt text, focus, caption, credit", __VA_ARGS__)

/* The same for a picture among running text. */
#define FIELD_FLOAT(Struct, member, ...) \
    FIELD(Struct, member, .type = FIELD_RECORD, .fields = float_fields, .has = offsetof(Struct, has_##member), \
          .about = "a picture: file, alt text, focus, caption, credit, size", __VA_ARGS__)

/* A box in a running text. */
typedef enum BoxKind { BOX_FACT, BOX_ANNOUNCEMENT } BoxKind;

typedef struct BoxCopy {
    int kind;     /* BoxKind */
    Text title;
    Text text;
} BoxCopy;

extern const Field box_fields[];

/* The boxes of a running text under the key `boxes`. */
#define FIELD_BOXES(Struct) \
    FIELD(Struct, boxes, .type = FIELD_LIST, .fields = box_fields, .size = sizeof(BoxCopy), .max = 6 /* BOXES_MOST */, \
          .about = "boxes in the text, in their order")

typedef struct Period {
    Date from, to;
} Period;

extern const Field period_fields[];

/* How many pages an edition shall have; 0: that is not asked. */
typedef struct PageFit {
    int pages;    /* exactly so many */
    int from, to; /* at least, at most */
    int multiple; /* a multiple of this */
    Place at;
} PageFit;

typedef struct Component {
    int number;
    Text title;
    Text brief; /* the key is `short` */
    Text objective;
    Place at;
} Component;

typedef struct Issue {
    int tamga;
    Text layout;
    Text language;
    int number;        /* 0: what is set is no issue of the newsletter; no issue.yaml says so */
    Text title;
    Text subject;
    List keywords; /* Text */
    Text author;
    Text publisher;
    Text rights;
    Period period;
    PageFit fit;
    PressChoice press; /* instead of the layout's; may be absent */
    PictureCopy cover;
    bool has_cover;
    List components; /* Component */
    const Node *section_nodes;
    List sections;   /* Section */
    const char *file;
    const char *folder;
} Issue;

/* The keys of issue.yaml itself; those of sections are of their kinds. */
extern const Field issue_fields[];

/* Reads an issue from its tree; `kinds` ends with NULL. NULL when something was wrong, all reported. */
const Issue *issue_read(Arena *arena, const Node *tree, const SectionKind *const *kinds, Diags *diags);

/* The same for a tree that tamga migrate is to bring to the newest format: each key may have its name in any of them. */
const Issue *issue_read_any_format(Arena *arena, const Node *tree, const SectionKind *const *kinds, Diags *diags);

/* The kind of that name, or NULL. */
const SectionKind *issue_kind(const SectionKind *const *kinds, const char *name);

struct SchemaRooms;

/* What an editor may write into issue.yaml, as JSON Schema. `rooms` may be NULL: see schema_json.h. */
void issue_schema(const SectionKind *const *kinds, const struct SchemaRooms *rooms, FILE *out);
/* The same for people, as tables in Markdown. */
void issue_reference(const SectionKind *const *kinds, FILE *out);

/* The component of that number, or NULL: not there, nothing reported. */
const Component *issue_component(const Issue *issue, int number);

/* A copy in which every text is what `visit` returns. */
const Issue *issue_visit(Arena *arena, const Issue *issue, SchemaVisit visit, void *context);

/* A copy in which `vary` may fill every field anew in which editions may differ. */
const Issue *issue_vary(Arena *arena, const Issue *issue, SchemaVary vary, void *context);

#endif
