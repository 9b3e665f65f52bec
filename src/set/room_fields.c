#include "set/room_fields.h"

#include <stddef.h>

/* A text that is not here is on the list of tests/unit/test_room_fields.c, with the reason. */
const RoomField room_fields[] = {
    /* Named once, used in several places. */
    {"issue", "components/title", "about", "cards", "component-title", ROOM_IN_FRAME},
    {"issue", "components/title", "components", NULL, "component-title", ROOM_IN_FRAME},
    {"issue", "components/title", "next-quarter", "plans", "component-title", ROOM_IN_FRAME},
    {"issue", "components/short", "progress", "keys", "text", ROOM_IN_FRAME},
    {"issue", "components/objective", "components", NULL, "objective", ROOM_IN_FRAME},
    {"issue", "components/objective", "about", "cards", "text", ROOM_IN_FRAME},

    /* The head of every section. */
    {NULL, "kicker", NULL, NULL, "kicker", ROOM_IN_FRAME},
    {NULL, "title", NULL, NULL, "title", ROOM_IN_FRAME},
    {NULL, "contents", "cover", "contents", "title", ROOM_IN_FRAME},

    /* What stands among running text. */
    {NULL, "boxes/title", NULL, NULL, "text", ROOM_IN_BOX_TITLE},
    {NULL, "boxes/text", NULL, NULL, "text", ROOM_IN_BOX},

    {"letters", "letters/name", NULL, NULL, "name", ROOM_IN_FRAME},
    {"letters", "letters/office", NULL, NULL, "office", ROOM_IN_FRAME},
    {"letters", "letters/line", NULL, NULL, "line", ROOM_IN_FRAME},
    {"letters", "letters/salutation", NULL, NULL, "salutation", ROOM_IN_FRAME},
    {"letters", "letters/text", NULL, NULL, "text", ROOM_IN_TEXT},

    {"about", "objective", NULL, NULL, "objective", ROOM_IN_FRAME},
    {"about", "text", NULL, NULL, "text", ROOM_IN_TEXT},
    {"about", "budget/note", NULL, NULL, "budget-note", ROOM_IN_FRAME},
    {"about", "cards/text", NULL, "cards", "text", ROOM_IN_FRAME},

    {"progress", "timeline/title", NULL, NULL, "timeline-title", ROOM_IN_FRAME},
    {"progress", "timeline/milestones/text", NULL, NULL, "timeline", ROOM_IN_MILESTONE},
    {"progress", "figure/text", NULL, NULL, "figure-text", ROOM_IN_FRAME},
    {"progress", "picture/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"progress", "pictures/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"progress", "text", NULL, NULL, "text", ROOM_IN_TEXT},

    {"charts", "scope", NULL, NULL, "scope", ROOM_IN_FRAME},
    {"charts", "note", NULL, NULL, "note", ROOM_IN_FRAME},
    {"charts", "charts/title", NULL, "charts", "title", ROOM_IN_FRAME},
    {"charts", "charts/counts", NULL, "charts", "counts", ROOM_IN_FRAME},
    {"charts", "charts/source", NULL, "charts", "source", ROOM_IN_FRAME},
    {"charts", "charts/bars/label", NULL, NULL, NULL, ROOM_IN_CHART},
    {"charts", "charts/rows/label", NULL, NULL, NULL, ROOM_IN_CHART},
    {"charts", "charts/before/label", NULL, NULL, NULL, ROOM_IN_CHART},
    {"charts", "charts/shares/label", NULL, NULL, NULL, ROOM_IN_SHARE},

    {"components", "components/picture/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"components", "components/pictures/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"components", "components/facts/text", NULL, "facts", "text", ROOM_IN_FRAME},
    {"components", "components/text", NULL, NULL, "text", ROOM_IN_TEXT},
    {"components", "components/quote", NULL, NULL, "quote", ROOM_IN_TEXT},
    {"components", "components/boxes/title", NULL, NULL, "text", ROOM_IN_BOX_TITLE},
    {"components", "components/boxes/text", NULL, NULL, "text", ROOM_IN_BOX},

    {"stories", "stories/kicker", NULL, NULL, "story-kicker", ROOM_IN_FRAME},
    {"stories", "stories/headline", NULL, NULL, "headline", ROOM_IN_FRAME},
    {"stories", "stories/standfirst", NULL, NULL, "standfirst", ROOM_IN_FRAME},
    {"stories", "stories/picture/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"stories", "stories/pictures/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"stories", "stories/text", NULL, NULL, "text", ROOM_IN_TEXT},
    {"stories", "stories/quote", NULL, NULL, "quote", ROOM_IN_TEXT},
    {"stories", "stories/boxes/title", NULL, NULL, "text", ROOM_IN_BOX_TITLE},
    {"stories", "stories/boxes/text", NULL, NULL, "text", ROOM_IN_BOX},

    {"next-quarter", "label", NULL, NULL, "label", ROOM_IN_FRAME},
    {"next-quarter", "activities/label", NULL, "activities", "label", ROOM_IN_FRAME},
    {"next-quarter", "plans/items", NULL, "plans", "text", ROOM_IN_ITEM},

    {"contact", "entries/label", NULL, NULL, "entries", ROOM_IN_LABEL},
    {"contact", "entries/text", NULL, NULL, "entries", ROOM_IN_TEXT},
    {"contact", "imprint/label", NULL, NULL, "imprint", ROOM_IN_LABEL},
    {"contact", "imprint/text", NULL, NULL, "imprint", ROOM_IN_TEXT},
    {"contact", "disclaimer/label", NULL, NULL, "imprint", ROOM_IN_LABEL},

    {"text", "standfirst", NULL, NULL, "standfirst", ROOM_IN_FRAME},
    {"text", "picture/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"text", "pictures/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"text", "text", NULL, NULL, "text", ROOM_IN_TEXT},
    {"text", "quote", NULL, NULL, "quote", ROOM_IN_TEXT},

    {"news", "items/picture/caption", NULL, NULL, "caption", ROOM_IN_FRAME},
    {"news", "items/headline", NULL, NULL, "text", ROOM_IN_SUBHEAD},
    {"news", "items/text", NULL, NULL, "text", ROOM_IN_TEXT},

    {.path = NULL},
};
