/* All editions are set before any is delivered. */
#include <stdio.h>
#include <string.h>

#include "app/work.h"

/* The issue's own edition first. */
typedef struct Together {
    Work **works;
    size_t count;
    bool own;      /* the issue's own is wanted, and not only looked at beside the others */
} Together;

static Work *set(Render *render, const EditionSource *source)
{
    Work *work = work_open(render, source);
    work_set(work);
    return work;
}

static Together set_together(Render *render, const EditionSource *chosen)
{
    const EditionSource *own = &render->all[0];
    size_t room = 1;
    for (const EditionSource *source = chosen; source->code; source++)
        room++;
    Together together = { .works = ARENA_ARRAY(render->arena, Work *, room + 1) };
    together.works[together.count++] = set(render, own);
    for (; chosen->code; chosen++) {
        if (strcmp(chosen->code, own->code) == 0)
            together.own = true;
        else
            together.works[together.count++] = set(render, chosen);
    }
    return together;
}

static void tell_parity(const Render *render, const Together *together)
{
    ParityEdition *editions = ARENA_ARRAY(render->arena, ParityEdition, together->count);
    const Work *own = together->works[0];
    for (size_t i = 0; i < together->count; i++) {
        const Work *work = together->works[i];
        editions[i] = (ParityEdition){ .code = work->source->code, .pages = work->pages };
        if (i > 0 && own->edition && work->edition)
            editions[i].differences = parity_texts(render->arena, render->issue, own->edition->language, work->edition, render->diags);
    }
    const ParityRows rows = parity_rows(render->arena, render->tree, editions, together->count, render->diags);
    if (render->job->reports->format == REPORT_JSON)
        parity_write_json(&rows, render->issue->folder, &render->job->reports->json);
    else
        parity_write(render->arena, &rows, render->issue->folder, stdout);
}

/* The PDFs that are wanted. */
static void deliver_wanted(const Together *together)
{
    for (size_t i = together->own ? 0 : 1; i < together->count; i++) {
        Work *work = together->works[i];
        const double begun = progress_now();
        const int pages = work_deliver(work);
        work_tell(work, pages, progress_now() - begun);
    }
}

/* Beside each translation's PDFs its proof on facing pages. */
static void make_twins(const Render *render, const Together *together)
{
    const Work *own = together->works[0];
    for (size_t i = 1; i < together->count && own->pages; i++) {
        const Work *work = together->works[i];
        const char *path = work->right ? delivery_twin_path(render->arena, &render->delivery, work->source->code) : NULL;
        const Twin twin = { work_proof(own), work_proof(work) };
        if (path)
            print_twin(twin, render->job->date, path, render->diags);
    }
}

void together_render(Render *render, const EditionSource *chosen)
{
    Together together = set_together(render, chosen);
    if (render->job->aim == RENDER_PARITY) {
        tell_parity(render, &together);
    } else {
        deliver_wanted(&together);
        make_twins(render, &together);
    }
    for (size_t i = 0; i < together.count; i++) {
        diags_add(render->diags, together.works[i]->diags);
        work_close(together.works[i]);
    }
}
