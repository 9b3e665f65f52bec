/* Takes a component's number, gives a content that speaks for it; reports numbers
 * that the issue does not describe or the layout has no colour for. */
#include "set/content.h"

#include "base/messages.h"

/* "1, 2, 3, 4": the components that the layout has colours for. */
static const char *component_numbers(const Composer *composer)
{
    const List *components = &composer->setter->layout->components;
    const ComponentDress *dresses = components->items;
    const char *numbers = "";
    for (size_t i = 0; i < components->count; i++)
        numbers = arena_text(composer->setter->arena, "%s%s%d", numbers, i ? ", " : "", dresses[i].number);
    return numbers;
}

static void report_component(Composer *composer, const Component *component, int number, Place at)
{
    Diags *diags = composer->setter->diags;
    const char *layout = composer->setter->layout->name.utf8;
    composer->right = false;
    diag_error(diags, at, DIAG_COMPONENT_UNKNOWN, component ? MESSAGE("the layout has no colour for component %d") : MESSAGE("there is no component %d"), number);
    if (component)
        diag_hint(diags, "%s has colours for components %s: give this one such a number, or take a layout with a further colour", layout,
                  component_numbers(composer));
    else
        diag_hint(diags, "components are described under \"components\" at the top of issue.yaml");
}

const Component *content_component(Composer *composer, Content *content, int number, Place at)
{
    const Component *component = issue_component(composer->edition->issue, number);
    if (!component || !layout_component_ink(composer->setter->layout, number)) {
        report_component(composer, component, number, at);
        return NULL;
    }
    content->component = number;
    content_words(composer, content, "component", arena_text(composer->setter->arena, "%d", number), TAG_P);
    content_line(composer, content, "component-title", component->title, TAG_H2);
    if (content->last_part)
        content->last_part->own = true; /* offered, not asked for */
    return component;
}
