/* Progress: a text, and the titles of charts. An export has no chart, so a title without words below it becomes the caption
 * of a picture that is still to be drawn. */
#include "read/importing.h"

enum { CHARTS_MOST = 12 };

/* A title of a chart below which nothing stands. */
static bool is_lost_chart(const Importing *importing, size_t i)
{
    if (i >= importing->export->count || importing->senses[i].meaning != MEANS_FIGURE || importing->plain[i])
        return false;
    const size_t next = i + 1;
    return next >= importing->export->count || importing_ends(importing, next, true) || importing->senses[next].heading || importing->senses[next].repeated;
}

static bool ends(const Importing *importing, size_t i)
{
    if (i < importing->export->count && importing->senses[i].meaning == MEANS_FIGURE && !importing->plain[i])
        return false;
    return importing_ends(importing, i, true) || (importing->export->blocks[i].kind == EXPORT_HEADING && !importing->senses[i].repeated);
}

static void add_chart(Importing *importing, DraftNode *pictures, size_t i)
{
    DraftNode *picture = importing_picture(importing, pictures, NULL, "chart");
    picture->block = (long)i;
    draft_line(importing->draft, picture, "caption", export_part(&importing->export->blocks[i]));
}

bool importing_progress(Importing *importing)
{
    Draft *draft = importing->draft;
    const Export *export = importing->export;
    const size_t begin = importing->at;
    const bool titled = importing->senses[begin].meaning == MEANS_PROGRESS;
    size_t end = begin + titled, lost = 0, words = 0;
    for (; end < export->count && !ends(importing, end); end++) {
        lost += is_lost_chart(importing, end);
        words += export->blocks[end].to - export->blocks[end].from;
    }
    if (words == 0 || lost > CHARTS_MOST)
        return false;
    DraftNode *section = importing_section(importing, "progress", begin);
    if (titled)
        draft_line(draft, section, "title", export_part(&export->blocks[begin]));
    importing_picture(importing, section, "picture", "progress");
    DraftNode *pictures = lost > 0 ? draft_list(draft, section, "pictures") : NULL, *text = NULL;
    for (size_t i = begin + titled; i < end; i++) {
        if (importing->senses[i].repeated) {
            importing_claim(importing, i, "a heading that pages repeat");
        } else if (is_lost_chart(importing, i)) {
            add_chart(importing, pictures, i);
        } else if (export_has_words(export_part(&export->blocks[i]))) {
            text = text ? text : draft_text(draft, section, "text");
            if (importing->senses[i].meaning == MEANS_FIGURE)
                draft_text_subhead(draft, text, export_part(&export->blocks[i]));
            else
                draft_text_add(draft, text, &export->blocks[i]);
        }
    }
    importing->at = end;
    return true;
}
