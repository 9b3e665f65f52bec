/* An export becomes the draft of an issue: each block goes where the tables say that its heading belongs, and what no
 * table knows into sections of plain text. For import_*.c and whoever runs an import. */
#ifndef READ_IMPORTING_H
#define READ_IMPORTING_H

#include "base/messages.h"
#include "read/draft.h"
#include "read/import_table.h"

/* What is told about an issue beside its text. */
typedef struct ImportFacts {
    int number;       /* 0: the export tells */
    Period period;    /* years 0: the export tells */
    const char *layout, *language;
    const char *title, *file; /* of the export */
} ImportFacts;

/* How far what begins at a block keeps the form that its heading asks for. Pages that could not hold it ask for less. */
typedef enum ImportKeeping {
    KEEPS_FORM,
    KEEPS_SPLIT, /* the headline is parted, and its end stands below it; of a section the entry in the contents is cut */
    KEEPS_TITLE, /* it is plain text below its heading */
    KEEPS_WORDS, /* and so is the heading */
} ImportKeeping;

typedef struct ImportForm {
    ImportKeeping keeping;
    const char *why;    /* what the pages said; NULL: nothing */
} ImportForm;

enum { LEVEL_DRESSED = 7, LEVEL_PLAIN = 8 };

/* What a block is, by the tables and by what stands around it. */
typedef struct ImportSense {
    const char *folded;
    ImportMeaning meaning;
    int component;      /* whose heading it is; 0: of none */
    size_t component_words; /* "Component 3" of it */
    bool salutation;
    bool closing;       /* of a letter: "Yours sincerely" */
    bool heading;       /* it reads like one */
    bool inner;         /* but it stands in a text: a question of an interview */
    bool headline;      /* or it could be one by where it stands: LEVEL_PLAIN */
    int level;          /* of a heading: 1 to 6, LEVEL_DRESSED where it is only set strong or in capitals */
    bool repeated;      /* the heading of the section that it stands in */
} ImportSense;

/* A picture that the issue wants and the export does not have. */
typedef struct ImportPicture {
    const char *file; /* in pictures/ */
    const char *slot; /* "portrait": a place of the layout */
    struct ImportPicture *next;
} ImportPicture;

typedef struct ImportComponent {
    DraftNode *node;      /* in the head of the issue; NULL: not met yet */
    const char *title;    /* folded */
} ImportComponent;

/* Why words are in no text of the issue: each with the words in its place. */
#define IMPORT_REPEATED MESSAGE("headings that pages repeat: %s")
#define IMPORT_NUMBER MESSAGE("numbers of components, which the layout sets: %s")
#define IMPORT_LABEL MESSAGE("labels that the layout sets: %s")

enum { COMPONENTS_MOST = 9, SECTIONS_MOST = 190 };

typedef struct Importing {
    Arena *arena;
    const Export *export;
    const ImportTable *table;
    const Language *language;
    ImportFacts facts;
    const ImportForm *forms; /* of each block */
    ImportSense *senses;   /* of each block */
    Draft *draft;
    DraftNode *components; /* of the head */
    DraftNode *sections;
    size_t section_count, listed; /* those in the list of contents */
    ImportComponent component[COMPONENTS_MOST + 1];
    ImportPicture *pictures, *last_picture;
    size_t picture_count;
    int phase;
    bool begun;            /* the masthead is over */
    bool contact;          /* there is a section of contacts */
    ImportMeaning last;    /* of the section before: stories follow components, */
    int last_level;        /* below its heading's level; 0: that says nothing */
    size_t at;             /* the block that is next */
    Diags *diags;
} Importing;

/* The draft of all blocks; `forms` has a place for each. Reports what no table knew. */
Draft *importing_run(Importing *importing);

/* What each block is. */
void importing_senses(Importing *importing);

/* Whether what begins there is to be plain text. */
bool importing_is_plain(const Importing *importing, size_t block);

/* Where a running text that begins at block `from` must end, at `end` at the latest, to be no longer than one may be; at
 * least one block behind its beginning. */
size_t importing_room(const Importing *importing, size_t from, size_t end);

/* A label within what is told of the programme: it opens no section of its own. */
bool importing_is_label(ImportMeaning meaning);

/* Whether the block begins a section of another meaning. Components count where `components`. */
bool importing_ends(const Importing *importing, size_t block, bool components);

/* Whether the block belongs to the masthead, which the layout sets; nothing does behind the first section of a known kind. */
bool importing_is_masthead(const Importing *importing, size_t block);

/* Begins a section; `block` is where. */
DraftNode *importing_section(Importing *importing, const char *kind, size_t block);
/* The title of a section. One that is too long for the list of contents stands there by its first half. */
void importing_title(Importing *importing, DraftNode *section, ExportPart title);
/* Words that are too many, parted before a short word past their middle, if there is one. */
ExportPart importing_first_half(const Importing *importing, ExportPart whole, ExportPart *rest);
/* A picture in its place, with a file of its own. `key` NULL: an entry of a list. */
DraftNode *importing_picture(Importing *importing, DraftNode *parent, const char *key, const char *slot);

/* The component of that number, by the title; told in the head where it is new. False: it has another title there already. */
bool importing_component(Importing *importing, int number, ExportPart title, size_t block);

/* Words of the layout, and of the language. */
void importing_claim(Importing *importing, size_t block, const char *why);

/* The kinds of section: each takes what belongs to it from `at` on, and leaves `at` behind that. False: its form cannot
 * hold what is there, and nothing was taken. */
bool importing_letters(Importing *importing);
bool importing_about(Importing *importing);
bool importing_progress(Importing *importing);
bool importing_components(Importing *importing);
bool importing_stories(Importing *importing);
bool importing_news(Importing *importing);
bool importing_plans(Importing *importing);
bool importing_contact(Importing *importing);
/* A list of contents, which the layout sets anew. */
bool importing_contents(Importing *importing);
/* Always takes something. */
void importing_text(Importing *importing);
/* The last section, where the export has none with contacts. */
void importing_close(Importing *importing);

/* Number, period and title of the issue. */
void importing_head(Importing *importing);

/* `words` with the phase in its place; "": there is none, and no place stays. */
const char *import_filled(Arena *arena, const char *words, const char *phase);

#endif
