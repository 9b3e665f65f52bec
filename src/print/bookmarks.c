/* Takes bookmarks in the order of pages, gives the tree that viewers show:
 * ISO 32000-1, 12.3.3. */
#include "print/structure.h"

#include "print/links.h"

typedef struct Bookmarking {
    const Objects *objects;
    const Forme *forme;
    const Sheets *sheets;
} Bookmarking;

/* An entry, and what hangs from it so far. */
typedef struct Branch {
    qpdf_oh entry, last;
    int count;
} Branch;

static qpdf_oh new_entry(const Bookmarking *bookmarking, const Bookmark *bookmark)
{
    const Objects *objects = bookmarking->objects;
    qpdf_oh entry = object_indirect(objects, object_parse(objects, "<< >>"));
    object_set(objects, entry, "/Title", object_words(objects, bookmark->title));
    object_set(objects, entry, "/Dest", links_destination(objects, bookmarking->forme, bookmark->place, bookmarking->sheets));
    return entry;
}

static void hang(const Objects *objects, Branch *branch, qpdf_oh entry)
{
    object_set(objects, entry, "/Parent", branch->entry);
    if (branch->count == 0) {
        object_set(objects, branch->entry, "/First", entry);
    } else {
        object_set(objects, entry, "/Prev", branch->last);
        object_set(objects, branch->last, "/Next", entry);
    }
    object_set(objects, branch->entry, "/Last", entry);
    branch->last = entry;
    branch->count++;
}

/* Shown open: a positive count of all that are seen under it. */
static void close_branch(const Objects *objects, const Branch *branch, int seen)
{
    if (branch->count)
        object_set(objects, branch->entry, "/Count", qpdf_oh_new_integer(objects->qpdf, seen));
}

void structure_write_bookmarks(const Objects *objects, const Forme *forme, const Pages *pages, const Sheets *sheets)
{
    const Bookmarking bookmarking = { .objects = objects, .forme = forme, .sheets = sheets };
    Branch root = { .entry = object_indirect(objects, object_parse(objects, "<< /Type /Outlines >>")) }, section = { 0 };
    int seen = 0;
    for (const Bookmark *bookmark = pages->bookmarks; bookmark; bookmark = bookmark->next, seen++) {
        qpdf_oh entry = new_entry(&bookmarking, bookmark);
        const bool inner = bookmark->level > 1 && section.entry;
        hang(objects, inner ? &section : &root, entry);
        if (inner)
            continue;
        close_branch(objects, &section, section.count);
        section = (Branch){ .entry = entry };
    }
    close_branch(objects, &section, section.count);
    close_branch(objects, &root, seen);
    qpdf_oh catalog = qpdf_get_root(objects->qpdf);
    if (seen) {
        object_set(objects, catalog, "/Outlines", root.entry);
        object_set(objects, catalog, "/PageMode", object_parse(objects, "/UseOutlines"));
    }
    object_set(objects, catalog, "/PageLabels", object_parse(objects, "<< /Nums [0 << /S /D >>] >>"));
}
