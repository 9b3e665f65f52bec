/* The next quarter: kinds of activity, and what each component plans. */
#include <string.h>

#include "read/importing.h"

enum { ACTIVITIES_MOST = 24, PLANS_MOST = 9, PLAN_ITEMS_MOST = 40 };

typedef struct Plans {
    Importing *importing;
    size_t begin, first, end; /* the heading; behind it and the text below it; the end of what is planned */
    size_t activities, plans;
} Plans;

static const ExportBlock *block_at(const Plans *plans, size_t i)
{
    return &plans->importing->export->blocks[i];
}

static bool is_skipped(const Plans *plans, size_t i)
{
    return plans->importing->senses[i].repeated || !export_has_words(export_part(block_at(plans, i)));
}

static bool is_activity(const Plans *plans, size_t i)
{
    return import_icon(plans->importing->table, plans->importing->senses[i].folded) != NULL;
}

static bool can_be_activity(const Plans *plans, size_t i)
{
    const ExportBlock *block = block_at(plans, i);
    return is_activity(plans, i) || export_is_short(block) || block->kind == EXPORT_ITEM;
}

/* A heading; one that is only set strong has to have something below that is none. */
static bool begins_another(const Plans *plans, size_t i)
{
    const Importing *importing = plans->importing;
    if (block_at(plans, i)->kind == EXPORT_HEADING)
        return true;
    return importing->senses[i].heading && i > plans->first && i + 1 < importing->export->count && !importing->senses[i + 1].heading &&
           block_at(plans, i + 1)->kind == EXPORT_PARAGRAPH;
}

static size_t end_of_plans(const Plans *plans)
{
    const Importing *importing = plans->importing;
    size_t i = plans->first;
    bool plan = false;
    for (; i < importing->export->count; i++) {
        const ImportSense *sense = &importing->senses[i];
        plan = plan || sense->component > 0;
        if (!is_activity(plans, i) && importing_ends(importing, i, false))
            break;
        /* The title below a component's number is a heading of any level. */
        const bool title = i > plans->first && importing->senses[i - 1].component > 0;
        if (begins_another(plans, i) && sense->component == 0 && !title && !is_activity(plans, i) && !sense->repeated)
            break;
    }
    return i;
}

/* The title of a component, behind its number or below. Its end; 0: it has none, or another than before. */
static size_t name_component(const Plans *plans, size_t i, bool claim)
{
    Importing *importing = plans->importing;
    const ImportSense *sense = &importing->senses[i];
    const ImportComponent *known = &importing->component[sense->component];
    ExportPart title;
    const ExportPart label = export_cut(importing->arena, export_part(block_at(plans, i)), sense->component_words, &title);
    size_t behind = i + 1;
    const bool line = behind < plans->end && block_at(plans, behind)->kind != EXPORT_ITEM && export_is_short(block_at(plans, behind));
    if (!export_has_words(title) && line && importing->senses[behind].component == 0 && (!known->node || strcmp(known->title, importing->senses[behind].folded) == 0))
        title = export_part(block_at(plans, behind++));
    const bool same = export_has_words(title) ? !known->node || strcmp(known->title, words_folded(importing->arena, title.text)) == 0 : known->node != NULL;
    if (!same)
        return 0;
    if (claim) {
        draft_claim(importing->draft, label, IMPORT_NUMBER);
        if (export_has_words(title))
            importing_component(importing, sense->component, title, plans->begin);
    }
    return behind;
}

static size_t end_of_plan(const Plans *plans, size_t i)
{
    while (i < plans->end && plans->importing->senses[i].component == 0)
        i++;
    return i;
}

/* The end of a component's list, which begins at its heading; 0: it has none. */
static size_t end_of_list(const Plans *plans, size_t i)
{
    const size_t from = name_component(plans, i, false), end = from > 0 ? end_of_plan(plans, from) : 0;
    size_t items = 0;
    for (size_t k = from; k < end; k++)
        items += !is_skipped(plans, k);
    return items > 0 && items <= PLAN_ITEMS_MOST ? end : 0;
}

/* Whether something is planned there: activities first, then a list for each component. What has no such place is not the
 * plans' any more. */
static bool has_form(Plans *plans)
{
    const Importing *importing = plans->importing;
    size_t i = plans->first;
    while (i < plans->end) {
        const bool component = importing->senses[i].component > 0;
        const size_t end = component ? end_of_list(plans, i) : i + 1;
        if (is_skipped(plans, i)) {
            i++;
            continue;
        }
        if (end == 0 || (!component && (plans->plans > 0 || !can_be_activity(plans, i))))
            break;
        plans->activities += !component;
        plans->plans += component;
        i = end;
    }
    plans->end = i;
    return plans->activities + plans->plans > 0 && plans->activities <= ACTIVITIES_MOST && plans->plans <= PLANS_MOST;
}

static void skip(const Plans *plans, size_t i)
{
    if (plans->importing->senses[i].repeated)
        importing_claim(plans->importing, i, IMPORT_REPEATED);
}

static size_t write_activities(const Plans *plans, DraftNode *section)
{
    Importing *importing = plans->importing;
    DraftNode *list = plans->activities > 0 ? draft_list(importing->draft, section, "activities") : NULL;
    size_t i = plans->first;
    for (; i < plans->end && importing->senses[i].component == 0; i++) {
        if (is_skipped(plans, i)) {
            skip(plans, i);
            continue;
        }
        DraftNode *activity = draft_map(importing->draft, list, NULL);
        const char *icon = import_icon(importing->table, importing->senses[i].folded);
        if (icon)
            draft_data(importing->draft, activity, "icon", icon);
        draft_line(importing->draft, activity, "label", export_part(block_at(plans, i)));
    }
    return i;
}

static void write_plans(const Plans *plans, DraftNode *section, size_t i)
{
    Importing *importing = plans->importing;
    DraftNode *list = plans->plans > 0 ? draft_list(importing->draft, section, "plans") : NULL;
    while (i < plans->end) {
        DraftNode *plan = draft_map(importing->draft, list, NULL);
        draft_data(importing->draft, plan, "component", arena_text(importing->arena, "%d", importing->senses[i].component));
        DraftNode *items = draft_list(importing->draft, plan, "items");
        const size_t from = name_component(plans, i, true);
        for (i = from; i < plans->end && importing->senses[i].component == 0; i++) {
            if (is_skipped(plans, i))
                skip(plans, i);
            else
                draft_line(importing->draft, items, NULL, export_part(block_at(plans, i)));
        }
    }
}

static void write_month(Importing *importing, DraftNode *period, const char *key, Date date)
{
    draft_data(importing->draft, period, key, arena_text(importing->arena, "%04d-%02d", date.year, date.month));
}

/* The months behind the title, in brackets, become data: false, where there are none. */
static bool cut_months(const Plans *plans, ExportPart *title, ExportPart *months, Period *period)
{
    Importing *importing = plans->importing;
    const char *bracket = strrchr(title->text, '(');
    if (!bracket || !import_period(importing->table, words_folded(importing->arena, bracket), period))
        return false;
    const size_t words = words_of(importing->arena, arena_copy(importing->arena, title->text, (size_t)(bracket - title->text))).count;
    *title = export_cut(importing->arena, *title, words, months);
    return export_has_words(*title);
}

/* Text between the title and the plans has a section of its own, with the title. */
static void write_text(const Plans *plans, ExportPart title)
{
    Importing *importing = plans->importing;
    DraftNode *section = importing_section(importing, "text", plans->begin);
    importing_title(importing, section, title);
    DraftNode *text = draft_text(importing->draft, section, "text");
    for (size_t i = plans->begin + 1; i < plans->first; i++)
        draft_text_add(importing->draft, text, block_at(plans, i));
}

static DraftNode *write_title(const Plans *plans)
{
    Importing *importing = plans->importing;
    ExportPart title = export_part(block_at(plans, plans->begin)), months;
    Period period;
    const bool dated = cut_months(plans, &title, &months, &period), text = plans->first > plans->begin + 1;
    if (text)
        write_text(plans, title);
    DraftNode *section = importing_section(importing, "next-quarter", plans->begin);
    if (!text)
        importing_title(importing, section, title);
    if (!dated)
        return section;
    draft_claim(importing->draft, months, MESSAGE("months, which the language writes: %s"));
    DraftNode *node = draft_map(importing->draft, section, "period");
    write_month(importing, node, "from", period.from);
    write_month(importing, node, "to", period.to);
    return section;
}

/* Behind the paragraphs that lead to the plans. */
static size_t first_plan(const Plans *plans)
{
    size_t i = plans->first;
    while (i < plans->end && plans->importing->senses[i].component == 0 && !can_be_activity(plans, i) && block_at(plans, i)->kind == EXPORT_PARAGRAPH)
        i++;
    return i;
}

bool importing_plans(Importing *importing)
{
    Plans plans = { .importing = importing, .begin = importing->at, .first = importing->at + 1 };
    plans.end = end_of_plans(&plans);
    plans.first = first_plan(&plans);
    if (importing_room(importing, plans.begin, plans.first) < plans.first || !has_form(&plans))
        return false;
    DraftNode *section = write_title(&plans);
    write_plans(&plans, section, write_activities(&plans, section));
    importing->at = plans.end;
    return true;
}
