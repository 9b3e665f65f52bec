/* Takes a layout as it is read, reports names that nothing bears. */
#include "read/layout_check.h"

#include <string.h>

#include "base/nearest.h"
#include "read/issue.h"

typedef struct Check {
    const Layout *layout;
    Arena *arena;
    Diags *diags;
    bool right;
} Check;

/* Adds what was meant to the report made last. Every named thing of a layout begins with its name. */
static void hint_name(Check *check, Text wrong, const List *named, size_t size)
{
    const char **names = ARENA_ARRAY(check->arena, const char *, named->count + 1);
    for (size_t i = 0; i < named->count; i++)
        names[i] = ((const Text *)(const void *)((const char *)named->items + i * size))->utf8;
    const char *nearest = nearest_word(wrong.utf8, names);
    if (nearest)
        diag_hint(check->diags, "did you mean \"%s\"?", nearest);
    check->right = false;
}

static void check_ink(Check *check, Text name)
{
    if (!name.utf8 || !strcmp(name.utf8, "accent") || layout_ink(check->layout, name.utf8))
        return;
    diag_error(check->diags, name.at, DIAG_INK_UNKNOWN, "the layout has no ink \"%s\"", name.utf8);
    hint_name(check, name, &check->layout->inks, sizeof(Ink));
}

static void check_style(Check *check, Text name)
{
    if (!name.utf8 || layout_style(check->layout, name.utf8))
        return;
    diag_error(check->diags, name.at, DIAG_STYLE_UNKNOWN, "the layout has no style \"%s\"", name.utf8);
    hint_name(check, name, &check->layout->styles, sizeof(Style));
}

static void check_holds(Check *check, const Master *master)
{
    const Text *sizes = master->holds.items;
    for (size_t i = 0; i < master->holds.count; i++) {
        const char *const *word = size_words;
        while (*word && strcmp(*word, sizes[i].utf8))
            word++;
        if (*word && word != &size_words[SIZE_BESIDE])
            continue;
        diag_error(check->diags, sizes[i].at, DIAG_CHOICE_UNKNOWN, "no picture has the size \"%s\"", sizes[i].utf8);
        diag_hint(check->diags, "it can be any, column, wide, page or bleed");
        check->right = false;
    }
}

static void check_panel(Check *check, Text name)
{
    if (!name.utf8 || layout_panel(check->layout, name.utf8))
        return;
    diag_error(check->diags, name.at, DIAG_MASTER_UNKNOWN, "the layout has no panel \"%s\"", name.utf8);
    hint_name(check, name, &check->layout->panels, sizeof(Panel));
}

static void check_frames(Check *check, const List *frames);

static void check_frame(Check *check, const Frame *frame)
{
    const Layout *layout = check->layout;
    check_ink(check, frame->fill);
    check_ink(check, frame->rule);
    check_ink(check, frame->ink);
    check_style(check, frame->style);
    check_panel(check, frame->panel);
    if (frame->mark.utf8 && !layout_mark(layout, frame->mark.utf8)) {
        diag_error(check->diags, frame->mark.at, DIAG_MARK_UNKNOWN, "the layout has no mark \"%s\"", frame->mark.utf8);
        hint_name(check, frame->mark, &layout->marks, sizeof(Mark));
    }
    if (frame->text.utf8 && !frame->style.utf8) {
        diag_error(check->diags, frame->text.at, DIAG_KEY_MISSING, "a frame with text needs a style");
        check->right = false;
    }
    check_frames(check, &frame->otherwise);
}

static void check_frames(Check *check, const List *frames)
{
    for (size_t i = 0; i < frames->count; i++)
        check_frame(check, &((const Frame *)frames->items)[i]);
}

static void check_styles(Check *check)
{
    const Style *styles = check->layout->styles.items;
    for (size_t i = 0; i < check->layout->styles.count; i++) {
        const Style *style = &styles[i];
        const Text companions[] = {style->subhead, style->item, style->quote, style->label, style->lead, style->dropcap,
                                   style->table, style->table_head, style->note, style->fact, style->announcement};
        for (size_t k = 0; k < sizeof companions / sizeof *companions; k++)
            check_style(check, companions[k]);
        check_ink(check, style->ink);
        check_ink(check, style->bullet_ink);
        check_ink(check, style->rule);
        check_ink(check, style->fill);
    }
}

static void check_marks(Check *check)
{
    Mark *marks = check->layout->marks.items;
    for (size_t i = 0; i < check->layout->marks.count; i++) {
        MarkShape *shapes = marks[i].shapes.items;
        for (size_t k = 0; k < marks[i].shapes.count; k++) {
            check_ink(check, shapes[k].fill);
            check_ink(check, shapes[k].stroke);
            check->right = outline_read(check->arena, shapes[k].d, &shapes[k].outline, check->diags) && check->right;
        }
    }
}

static void check_services(Check *check)
{
    const Service *services = check->layout->services.items;
    for (size_t i = 0; i < check->layout->services.count; i++) {
        const List *lists[] = {&services[i].first, &services[i].more};
        for (size_t k = 0; k < 2; k++)
            for (size_t n = 0; n < lists[k]->count; n++) {
                Text name = ((const Text *)lists[k]->items)[n];
                if (layout_master(check->layout, name.utf8))
                    continue;
                diag_error(check->diags, name.at, DIAG_MASTER_UNKNOWN, "the layout has no master \"%s\"", name.utf8);
                hint_name(check, name, &check->layout->masters, sizeof(Master));
            }
    }
}

static void check_chart_dress(Check *check, const ChartDress *charts)
{
    const Text inks[] = {charts->first, charts->other, charts->to_come, charts->fine, charts->week, charts->paper};
    const Text styles[] = {charts->label_style, charts->value_style, charts->name_style, charts->figure_style,
                           charts->percent_style, charts->note_style, charts->date_style, charts->ring_style,
                           charts->number_style, charts->words_style};
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++)
        check_ink(check, inks[i]);
    for (size_t i = 0; i < charts->tints.count; i++)
        check_ink(check, ((const Text *)charts->tints.items)[i]);
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        check_style(check, styles[i]);
}

static void check_charts(Check *check)
{
    const ChartDress *charts = &check->layout->charts, *larger = charts->larger.items;
    check_chart_dress(check, charts);
    for (size_t i = 0; i < charts->larger.count; i++)
        check_chart_dress(check, &larger[i]);
}

static void check_panel_names(Check *check, const Panel *panel)
{
    const Text *larger = panel->larger.items;
    check_frames(check, &panel->frames);
    check_panel(check, panel->alone);
    check_panel(check, panel->otherwise);
    for (size_t i = 0; i < panel->larger.count; i++)
        check_panel(check, larger[i]);
    if (!panel->dress.utf8 || layout_larger_charts(check->layout, panel->dress.utf8))
        return;
    diag_error(check->diags, panel->dress.at, DIAG_STYLE_UNKNOWN, "the layout has no larger charts \"%s\"", panel->dress.utf8);
    diag_hint(check->diags, "they are named under \"larger\" in \"charts\"");
    check->right = false;
}

static void check_inset(Check *check, Place at)
{
    const InsetDress *inset = &check->layout->inset;
    static const pt least_gap = 4.5 * 72 / 25.4; /* more than a word space ever becomes, or the eye reads on across it */
    check_style(check, inset->caption);
    check_style(check, inset->quote);
    if (!(inset->columns > 0) || pt_fits(least_gap, inset->gap))
        return;
    diag_error(check->diags, at, DIAG_RANGE_WRONG, "the gap beside an inset is at least %.1f mm", least_gap * 25.4 / 72);
    check->right = false;
}

bool layout_check(Arena *arena, const Layout *layout, Diags *diags)
{
    Check check = {layout, arena, diags, true};
    check_styles(&check);
    check_marks(&check);
    check_services(&check);
    check_charts(&check);
    check_inset(&check, layout->inset.caption.at);
    check_ink(&check, layout->house_ink);
    const Master *masters = layout->masters.items;
    for (size_t i = 0; i < layout->masters.count; i++) {
        check_frames(&check, &masters[i].frames);
        check_frames(&check, &masters[i].follow);
        check_style(&check, masters[i].closing.caption);
        check_style(&check, masters[i].pulled);
        check_panel(&check, masters[i].furniture);
        check_holds(&check, &masters[i]);
    }
    const Panel *panels = layout->panels.items;
    for (size_t i = 0; i < layout->panels.count; i++)
        check_panel_names(&check, &panels[i]);
    const ComponentDress *components = layout->components.items;
    for (size_t i = 0; i < layout->components.count; i++)
        check_ink(&check, components[i].ink);
    return press_choice_check(&layout->press, diags) && check.right;
}
