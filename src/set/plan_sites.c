/* Takes a galley, gives sites. Nothing stands between a subhead and its text,
 * in a list, or between the words that end in a colon and what they announce. */
#include "set/plan_sites.h"

#define COST_LATER 2.0  /* a picture a paragraph later than its words */
#define COST_SOONER 3.0 /* … and sooner */

enum { LATER_MOST = 3 }; /* paragraphs */

/* A subhead or a label begins something else, where the picture has no business. */
static bool begins_other(const Block *block)
{
    return block && block->paragraph && (block->paragraph->kind == PARAGRAPH_SUBHEAD || block->paragraph->kind == PARAGRAPH_LABEL);
}

static bool is_listed(const Paragraph *paragraph)
{
    return paragraph->kind == PARAGRAPH_ITEM || paragraph->kind == PARAGRAPH_MORE;
}

/* The marks of notes are not its words. */
static bool ends_in_colon(const Paragraph *paragraph)
{
    char last = '\0';
    for (const Span *span = paragraph->spans; span; span = span->next)
        for (const char *at = span->note ? "" : span->utf8; *at; at++)
            last = *at == ' ' ? last : *at;
    return last == ':';
}

/* Whether the paragraph at a slug goes on with what the one before it began: a list, or what a colon announces. */
static bool goes_on(const Galley *galley, size_t slug)
{
    const Block *block = slug < galley->count ? galley->blocks[slug] : NULL;
    size_t before = slug;
    do {
        if (!before || !block)
            return false;
        before--;
    } while (!galley->blocks[before] || !galley->blocks[before]->paragraph); /* what was put in is not the text */
    const Paragraph *above = galley->blocks[before]->paragraph;
    return ends_in_colon(above) || (block->paragraph && is_listed(block->paragraph) && is_listed(above));
}

static void add_site(Sites *sites, const Galley *galley, Site site)
{
    const bool parted = site.slug > 0 && galley->slugs[site.slug - 1].keeps && !site.above;
    if (sites->count < SITES_MOST && !parted)
        sites->items[sites->count++] = site;
}

/* The slug at which the paragraph after the one at `slug` begins. */
static size_t next_block(const Galley *galley, size_t slug)
{
    do
        slug++;
    while (slug < galley->count && !galley->blocks[slug]);
    return slug;
}

static size_t block_before(const Galley *galley, size_t slug)
{
    while (slug > 0 && !galley->blocks[--slug])
        continue;
    return slug;
}

/* ------------------------------------------------ boxes and pulled lines */

static bool is_between(const Galley *galley, size_t slug)
{
    return galley->blocks[slug] && !galley->slugs[slug - 1].keeps && !galley->company[slug - 1].boxed;
}

static bool is_site(const Galley *galley, size_t slug)
{
    return is_between(galley, slug) && !begins_other(galley->blocks[slug]) && !goes_on(galley, slug);
}

static bool begins_item(const Galley *galley, size_t slug)
{
    return is_between(galley, slug) && begins_other(galley->blocks[slug]);
}

static Sites some_sites(const Galley *galley, size_t from, size_t places, bool (*suits)(const Galley *galley, size_t slug))
{
    size_t count = 0, seen = 0;
    for (size_t i = from; i < galley->count; i++)
        count += suits(galley, i);
    const size_t step = count / places + 1;
    Sites sites = {.count = 0};
    for (size_t i = from; i < galley->count; i++)
        if (suits(galley, i) && seen++ % step == 0)
            add_site(&sites, galley, (Site){.slug = i});
    return sites;
}

Sites sites_from(const Galley *galley, size_t from, size_t places)
{
    return some_sites(galley, from, places, is_site);
}

Sites sites_between_items(const Galley *galley, size_t from, size_t places)
{
    return some_sites(galley, from, places, begins_item);
}

/* -------------------------------------------------------------- pictures */

/* What stands beside the text parts nothing. Returns the last slug that was thought of. */
static size_t add_paragraph_sites(Sites *sites, const Galley *galley, size_t anchor, bool beside)
{
    size_t slug = anchor;
    for (int later = 0; later <= LATER_MOST; slug = next_block(galley, slug)) {
        if (beside || !goes_on(galley, slug))
            add_site(sites, galley, (Site){.slug = slug, .cost = COST_LATER * later++});
        if (slug >= galley->count || begins_other(galley->blocks[slug]) || later > LATER_MOST)
            break;
    }
    return slug;
}

/* Column heads of the plan between slugs `first` and `last`, where a paragraph goes on. */
static void add_head_sites(Sites *sites, const Plan *plan, const Galley *galley, size_t first, size_t last, size_t anchor)
{
    for (const PagePlan *page = plan ? plan->first : NULL; page; page = page->next)
        for (size_t i = 0; i < STREAM_FRAMES && page->ends[i]; i++) {
            size_t head = page->ends[i];
            if (head > first && head < last && !galley->blocks[head] && !galley->slugs[head].head)
                add_site(sites, galley, (Site){.slug = head, .head = true, .cost = head < anchor ? COST_SOONER : COST_LATER});
        }
}

Sites sites_near(const Plan *plan, const Galley *galley, const Content *picture)
{
    const size_t anchor = plan_anchor(galley, picture);
    Sites sites = {.count = 0};
    const size_t last = add_paragraph_sites(&sites, galley, anchor, false);
    add_head_sites(&sites, plan, galley, block_before(galley, anchor), last, anchor); /* from one paragraph before it on */
    return sites;
}

/* The first slug of the item whose text begins at `text`: its date, or its headline. */
static size_t item_start(const Galley *galley, size_t text)
{
    size_t start = text;
    while (start > 0 && begins_other(galley->blocks[block_before(galley, start)])) {
        start = block_before(galley, start);
        if (galley->blocks[start]->paragraph->kind == PARAGRAPH_LABEL)
            break;
    }
    return start;
}

/* Under the item's headline, behind any of its paragraphs, at the column's head over it, or where its text goes on there. */
static Sites sites_with_item(const Plan *plan, const Galley *galley, size_t text)
{
    Sites sites = {.count = 0};
    const size_t start = item_start(galley, text);
    size_t end = text;
    for (double cost = 0; end < galley->count && !begins_other(galley->blocks[end]) && sites.count < SITES_MOST / 2; cost += COST_LATER) {
        end = next_block(galley, end);
        if (!goes_on(galley, end))
            add_site(&sites, galley, (Site){.slug = end, .above = true, .cost = cost});
    }
    if (text < galley->count)
        add_site(&sites, galley, (Site){.slug = text, .above = true, .below = true, .cost = COST_LATER});
    if (start > 0 && start < galley->count)
        add_site(&sites, galley, (Site){.slug = start, .head = true, .below = true, .cost = COST_SOONER});
    add_head_sites(&sites, plan, galley, text, end, text);
    return sites;
}

Sites sites_of_picture(const Plan *plan, const Galley *galley, const Content *picture)
{
    return picture->attached ? sites_with_item(plan, galley, plan_anchor(galley, picture)) : sites_near(plan, galley, picture);
}

/* A picture that stands later than its place does not stand beside what begins something else. */
static void drop_other_sites(Sites *sites, const Galley *galley)
{
    size_t kept = 0;
    for (size_t i = 0; i < sites->count; i++) {
        const Site *site = &sites->items[i];
        const bool other = site->slug < galley->count && begins_other(galley->blocks[site->slug]);
        if (!other || !(site->cost > 0))
            sites->items[kept++] = *site;
    }
    sites->count = kept;
}

Sites sites_of_inset(const Galley *galley, const Content *picture)
{
    Sites sites = {.count = 0};
    add_paragraph_sites(&sites, galley, plan_anchor(galley, picture), true);
    drop_other_sites(&sites, galley);
    return sites;
}
