#include "set/room_fields.h"

#include <stddef.h>

/* Figures are not here: they are as long as they are. */
const RoomField room_fields[] = {
    /* Named once, used in several places. */
    {"issue", "components/title", "about", "cards", "component-title", false},
    {"issue", "components/title", "components", NULL, "component-title", false},
    {"issue", "components/title", "next-quarter", "plans", "component-title", false},
    {"issue", "components/short", "progress", "keys", "text", false},
    {"issue", "components/objective", "components", NULL, "objective", false},
    {"issue", "components/objective", "about", "cards", "text", false},

    /* The head of every section. */
    {NULL, "kicker", NULL, NULL, "kicker", false},
    {NULL, "title", NULL, NULL, "title", false},
    {NULL, "contents", "cover", "contents", "title", false},

    {"letters", "overview/title", NULL, NULL, "overview-title", false},
    {"letters", "overview/text", NULL, NULL, "overview", true},
    {"letters", "letters/name", NULL, NULL, "name", false},
    {"letters", "letters/office", NULL, NULL, "office", false},
    {"letters", "letters/line", NULL, NULL, "line", false},
    {"letters", "letters/salutation", NULL, NULL, "salutation", false},
    {"letters", "letters/text", NULL, NULL, "text", true},

    {"about", "objective", NULL, NULL, "objective", false},
    {"about", "text", NULL, NULL, "text", true},
    {"about", "budget/note", NULL, NULL, "budget-note", false},
    {"about", "cards/text", NULL, "cards", "text", false},

    {"progress", "timeline/title", NULL, NULL, "timeline-title", false},
    {"progress", "figure/text", NULL, NULL, "figure-text", false},
    {"progress", "picture/caption", NULL, NULL, "caption", false},
    {"progress", "pictures/caption", NULL, NULL, "caption", false},
    {"progress", "text", NULL, NULL, "text", true},

    {"charts", "scope", NULL, NULL, "scope", false},
    {"charts", "note", NULL, NULL, "note", false},
    {"charts", "charts/title", NULL, "charts", "title", false},
    {"charts", "charts/counts", NULL, "charts", "counts", false},
    {"charts", "charts/source", NULL, "charts", "source", false},
    {"charts", "charts/bars/label", NULL, NULL, NULL, false},

    {"components", "components/picture/caption", NULL, NULL, "caption", false},
    {"components", "components/pictures/caption", NULL, NULL, "caption", false},
    {"components", "components/facts/text", NULL, "facts", "text", false},
    {"components", "components/text", NULL, NULL, "text", true},

    {"stories", "stories/kicker", NULL, NULL, "story-kicker", false},
    {"stories", "stories/headline", NULL, NULL, "headline", false},
    {"stories", "stories/standfirst", NULL, NULL, "standfirst", false},
    {"stories", "stories/picture/caption", NULL, NULL, "caption", false},
    {"stories", "stories/pictures/caption", NULL, NULL, "caption", false},
    {"stories", "stories/text", NULL, NULL, "text", true},

    {"next-quarter", "label", NULL, NULL, "label", false},
    {"next-quarter", "activities/label", NULL, "activities", "label", false},

    {"text", "standfirst", NULL, NULL, "standfirst", false},
    {"text", "picture/caption", NULL, NULL, "caption", false},
    {"text", "pictures/caption", NULL, NULL, "caption", false},
    {"text", "text", NULL, NULL, "text", true},

    {"news", "items/picture/caption", NULL, NULL, "caption", false},
    {"news", "items/text", NULL, NULL, "text", true},

    {.path = NULL},
};
