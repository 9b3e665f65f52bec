/* An export may have a headline of four lines, or a plan for a component that the layout has no colour for. What the form of
 * a section cannot hold, plain text can: so pages are set, and where they report an error, the block that the text came from
 * is marked. */
#include "app/import_trial.h"

#include "read/node.h"
#include "set/content.h"
#include "set/flow.h"

typedef struct Trying {
    Arena *arena;
    Shop *shop;
    const char *file, *folder;
    Diags *told; /* by the pages */
} Trying;

static void set_pages(const Trying *trying)
{
    const Input *input = input_load(trying->arena, trying->file, INPUT_LIMIT, trying->told);
    const Node *tree = input ? node_load(trying->arena, input, trying->told) : NULL;
    const Issue *issue = tree ? issue_read(trying->arena, tree, section_kinds, trying->told) : NULL;
    const Layout *layout = issue ? shop_layout(trying->shop, issue->layout, trying->told) : NULL;
    const Language *language = layout ? shop_language(trying->shop, issue->language.utf8, issue->language.at, trying->told) : NULL;
    const Edition *edition = language ? edition_read(trying->arena, issue, language, trying->told) : NULL;
    const Setter *setter = edition ? shop_setter(trying->shop, trying->arena, layout, language, trying->told) : NULL;
    if (setter)
        flow_pages(setter, edition, pictures_open(trying->arena, trying->folder));
}

static ImportKeeping plainer(const DraftNode *item, ImportKeeping keeping)
{
    return item->splits ? KEEPS_SPLIT : keeping < KEEPS_TITLE ? KEEPS_TITLE : KEEPS_WORDS;
}

Trial import_trial(Arena *arena, Shop *shop, const char *folder, const Draft *draft, ImportForm *forms, Diags *diags)
{
    Arena *scratch = arena_open();
    Trying trying = { .arena = scratch, .shop = shop, .folder = folder, .file = arena_text(scratch, "%s/issue.yaml", folder), .told = diags_open(scratch) };
    set_pages(&trying);
    size_t count;
    const Diag *const *told = diags_sorted(trying.told, &count);
    Trial trial = TRIAL_BUILDS;
    for (size_t i = 0; i < count; i++) {
        if (told[i]->severity < DIAG_ERROR)
            continue;
        const DraftNode *item = draft_item_at(draft, told[i]->at.line);
        if (item && forms[item->block].keeping != KEEPS_WORDS) {
            forms[item->block] = (ImportForm){ plainer(item, forms[item->block].keeping), arena_text(arena, "%s", told[i]->message) };
            trial = TRIAL_PLAINER;
        } else if (trial == TRIAL_BUILDS) {
            trial = TRIAL_FAILS;
        }
    }
    /* The issue is not kept, so that its lines tell nobody anything. */
    for (size_t i = 0; trial == TRIAL_FAILS && i < count; i++)
        if (told[i]->severity >= DIAG_ERROR)
            diag_error(diags, (Place){ .file = draft->export->blocks[0].at.file }, told[i]->code, "the issue would not build: %s", told[i]->message);
    arena_close(scratch);
    return trial;
}
