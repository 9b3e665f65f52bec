/* Progress: a text, and the titles of charts. An export has no chart: where nothing stands below its title, the title stays,
 * several of them as a list, and it is told what is missing. */
#include "read/importing.h"

/* The title of a chart below which nothing stands. */
static bool is_lost_chart(const Importing *importing, size_t i)
{
    const size_t next = i + 1;
    if (i >= importing->export->count || importing->senses[i].meaning != MEANS_FIGURE)
        return false;
    return next >= importing->export->count || importing_ends(importing, next, true) || importing->senses[next].heading || importing->senses[next].repeated;
}

/* Headings below that of the section, of `level`, are its own. */
static bool ends(const Importing *importing, size_t i, int level)
{
    if (i < importing->export->count && importing->senses[i].meaning == MEANS_FIGURE)
        return false;
    const ExportBlock *block = &importing->export->blocks[i];
    return importing_ends(importing, i, true) || (block->kind == EXPORT_HEADING && block->level <= level && !importing->senses[i].repeated);
}

/* The first of several is what they have in common, or reads like it. Returns the end of them. */
static size_t add_charts(Importing *importing, DraftNode *text, size_t first)
{
    Draft *draft = importing->draft;
    size_t end = first;
    while (is_lost_chart(importing, end))
        end++;
    for (size_t i = first; i < end; i++) {
        const ExportBlock *block = &importing->export->blocks[i];
        if (end - first == 1)
            draft_text_strong(draft, text, export_part(block));
        else if (i == first)
            draft_text_subhead(draft, text, export_part(block));
        else
            draft_text_item(draft, text, export_part(block));
        diag_warning(importing->diags, block->at, DIAG_IMPORT_MISSING, "of this chart the export has the title alone");
        diag_hint(importing->diags, "a section of the kind \"charts\" draws it from its figures: docs/issue-format.md");
    }
    return end;
}

bool importing_progress(Importing *importing)
{
    Draft *draft = importing->draft;
    const Export *export = importing->export;
    const size_t begin = importing->at;
    const bool titled = importing->senses[begin].meaning == MEANS_PROGRESS;
    const int level = importing->senses[begin].level < LEVEL_DRESSED ? importing->senses[begin].level : LEVEL_DRESSED;
    size_t i = begin + titled, words = 0, end = i;
    for (; end < export->count && !ends(importing, end, level); end++)
        words += export->blocks[end].to - export->blocks[end].from;
    if (words == 0 || importing_room(importing, i, end) < end)
        return false;
    DraftNode *section = importing_section(importing, "progress", begin);
    if (titled)
        importing_title(importing, section, export_part(&export->blocks[begin]));
    importing_picture(importing, section, "picture", "progress");
    DraftNode *text = draft_text(draft, section, "text");
    while (i < end) {
        if (is_lost_chart(importing, i)) {
            i = add_charts(importing, text, i);
            continue;
        }
        if (importing->senses[i].repeated)
            importing_claim(importing, i, IMPORT_REPEATED);
        else if (importing->senses[i].meaning == MEANS_FIGURE)
            draft_text_subhead(draft, text, export_part(&export->blocks[i]));
        else
            draft_text_add(draft, text, &export->blocks[i]);
        i++;
    }
    importing->at = i;
    return true;
}
