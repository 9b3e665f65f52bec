/* Takes the pieces in the order of drawing, gives a tree of elements. An
 * element stands where its first piece, or that of an element in it, does; all
 * of its pieces are in it, however many columns and pages they stand in. */
#include "print/structure.h"

#include <string.h>

#include "print/links.h"

typedef struct Kid {
    qpdf_oh object;
    struct Kid *next;
} Kid;

typedef struct Element {
    const Tag *tag;          /* NULL: the document */
    qpdf_oh object;
    Kid *kids, **last;
    int page;                /* index of the first page that it has a piece on */
    bool paged;              /* it says which page its pieces without one are on */
    Kid *figure;             /* the last that has no caption yet */
    struct Element *next;    /* in the same bucket */
} Element;

enum { BUCKETS = 1024 };

typedef struct Structure {
    const Objects *objects;
    const Forme *forme;
    const Sheets *sheets;
    qpdf_oh root, parents;   /* `parents`: the numbers of the ParentTree and what they lead to */
    Element *elements[BUCKETS];
    int notes, next_parent;
} Structure;

static size_t bucket_of(const Tag *tag)
{
    return (size_t)tag / sizeof(Tag) % BUCKETS;
}

static Element *known_element(const Structure *structure, const Tag *tag)
{
    Element *element = structure->elements[bucket_of(tag)];
    while (element && element->tag != tag)
        element = element->next;
    return element;
}

/* --- what each kind has to say --- */

static Box figure_box(const Structure *structure, const Tag *tag, int page)
{
    const FormePage *drawn = structure->forme->first;
    for (int i = 0; i < page; i++)
        drawn = drawn->next;
    return links_area(drawn->page, tag);
}

static qpdf_oh box_array(const Structure *structure, Box box)
{
    const pt left = structure->sheets->left, top = structure->sheets->top;
    return object_format(structure->objects, "[%.2f %.2f %.2f %.2f]", left + box.x, top - box.y - box.height,
                         left + box.x + box.width, top - box.y);
}

static void describe_figure(const Structure *structure, const Element *element)
{
    const Objects *objects = structure->objects;
    qpdf_oh layout = object_parse(objects, "<< /O /Layout /Placement /Block >>");
    object_set(objects, layout, "/BBox", box_array(structure, figure_box(structure, element->tag, element->page)));
    object_set(objects, element->object, "/A", layout);
    if (element->tag->alt)
        object_set(objects, element->object, "/Alt", object_words(objects, element->tag->alt));
}

static void describe(Structure *structure, const Element *element)
{
    const Objects *objects = structure->objects;
    switch (element->tag ? element->tag->kind : TAG_DOCUMENT) {
    case TAG_FIGURE:
        describe_figure(structure, element);
        break;
    case TAG_TH:
        object_set(objects, element->object, "/A", object_parse(objects, "<< /O /Table /Scope /Column >>"));
        break;
    case TAG_NOTE:
        object_set(objects, element->object, "/ID", object_words(objects, arena_text(objects->arena, "note-%d", ++structure->notes)));
        break;
    default:
        break;
    }
}

/* A list says how its labels count: by the first of them. */
static void describe_list(const Structure *structure, const Leaf *label)
{
    const Tag *item = label->tag->parent;
    const Element *list = item ? known_element(structure, item->parent) : NULL;
    if (!list || !list->tag || list->tag->kind != TAG_L)
        return;
    qpdf_oh known = object_get(structure->objects, list->object, "/A");
    if (qpdf_oh_is_dictionary(structure->objects->qpdf, known))
        return;
    const char first = label->first->run_count && label->first->runs[0].length ? label->first->runs[0].utf8[0] : 0;
    const bool counts = first >= '0' && first <= '9';
    object_set(structure->objects, list->object, "/A", object_format(structure->objects, "<< /O /List /ListNumbering /%s >>", counts ? "Decimal" : "Disc"));
}

/* --- the tree --- */

static Element *element_of(Structure *structure, const Tag *tag, int page);

/* `at` is where the next one stands that is there; NULL: at the end. */
static Kid *add_kid(const Structure *structure, Element *parent, Kid **at, qpdf_oh object)
{
    at = at ? at : parent->last;
    Kid *kid = ARENA_NEW(structure->objects->arena, Kid);
    *kid = (Kid){ object, *at };
    *at = kid;
    if (!kid->next)
        parent->last = &kid->next;
    return kid;
}

/* A caption follows its figure, also where a page has something else between them. */
static void add_element(const Structure *structure, Element *parent, const Element *element)
{
    const bool caption = element->tag->kind == TAG_CAPTION && parent->figure;
    Kid *kid = add_kid(structure, parent, caption ? &parent->figure->next : NULL, element->object);
    if (caption)
        parent->figure = NULL;
    else if (element->tag->kind == TAG_FIGURE)
        parent->figure = kid;
}

/* A single one needs no array: ISO 32000-1, table 323. */
static qpdf_oh kids_of(const Structure *structure, const Element *element)
{
    const Objects *objects = structure->objects;
    if (element->kids && !element->kids->next)
        return element->kids->object;
    qpdf_oh kids = object_array(objects);
    for (const Kid *kid = element->kids; kid; kid = kid->next)
        object_add(objects, kids, kid->object);
    return kids;
}

static void write_kids(const Structure *structure)
{
    for (int i = 0; i < BUCKETS; i++)
        for (const Element *element = structure->elements[i]; element; element = element->next)
            object_set(structure->objects, element->object, "/K", kids_of(structure, element));
}

/* Without /Type, which may be left out: ISO 32000-1, table 323. */
static qpdf_oh structure_element(const Structure *structure, TagKind kind, qpdf_oh parent)
{
    const Objects *objects = structure->objects;
    qpdf_oh object = object_indirect(objects, object_dictionary(objects));
    object_set(objects, object, "/S", object_name(objects, tag_word(kind)));
    object_set(objects, object, "/P", parent);
    return object;
}

static Element *new_element(Structure *structure, const Tag *tag, int page)
{
    const Objects *objects = structure->objects;
    const bool document = !tag;
    Element *parent = document ? NULL : element_of(structure, tag->parent && tag->parent->kind == TAG_DOCUMENT ? NULL : tag->parent, page);
    Element *element = ARENA_NEW(objects->arena, Element);
    *element = (Element){ .tag = tag, .last = &element->kids, .page = page };
    element->object = structure_element(structure, document ? TAG_DOCUMENT : tag->kind, document ? structure->root : parent->object);
    if (document)
        object_set(objects, structure->root, "/K", element->object);
    else
        add_element(structure, parent, element);
    element->next = structure->elements[bucket_of(tag)];
    structure->elements[bucket_of(tag)] = element;
    describe(structure, element);
    return element;
}

/* The element of a tag; made, in its parents, where it is not there yet. */
static Element *element_of(Structure *structure, const Tag *tag, int page)
{
    Element *known = known_element(structure, tag);
    return known ? known : new_element(structure, tag, page);
}

/* Words of another language are a span in their element, with that language. */
static qpdf_oh foreign_span(const Structure *structure, Element *element, const Leaf *leaf, int page)
{
    const Objects *objects = structure->objects;
    qpdf_oh span = structure_element(structure, TAG_SPAN, element->object);
    object_set(objects, span, "/Lang", qpdf_oh_new_string(objects->qpdf, leaf->language));
    object_set(objects, span, "/Pg", structure->sheets->pages[page]);
    add_kid(structure, element, NULL, span);
    return span;
}

/* Adds piece `number` of a page. Returns the element that owns it. */
static qpdf_oh add_leaf(Structure *structure, const Leaf *leaf, int page, int number)
{
    const Objects *objects = structure->objects;
    Element *element = element_of(structure, leaf->tag, page);
    if (leaf->tag->kind == TAG_LBL)
        describe_list(structure, leaf);
    if (leaf->language) {
        qpdf_oh span = foreign_span(structure, element, leaf, page);
        object_set(objects, span, "/K", qpdf_oh_new_integer(objects->qpdf, number));
        return span;
    }
    qpdf_oh piece = qpdf_oh_new_integer(objects->qpdf, number), sheet = structure->sheets->pages[page];
    if (element->page != page) {
        piece = object_format(objects, "<< /Type /MCR /MCID %d >>", number);
        object_set(objects, piece, "/Pg", sheet);
    } else if (!element->paged) {
        object_set(objects, element->object, "/Pg", sheet);
        element->paged = true;
    }
    add_kid(structure, element, NULL, piece);
    return element->object;
}

static void add_parent(Structure *structure, int number, qpdf_oh value)
{
    object_add(structure->objects, structure->parents, qpdf_oh_new_integer(structure->objects->qpdf, number));
    object_add(structure->objects, structure->parents, value);
}

static void add_page(Structure *structure, const FormePage *drawn, int page)
{
    const Objects *objects = structure->objects;
    qpdf_oh owners = object_array(objects);
    int number = 0;
    for (const Leaf *leaf = drawn->leaves; leaf; leaf = leaf->next)
        object_add(objects, owners, add_leaf(structure, leaf, page, number++));
    object_set(objects, structure->sheets->pages[page], "/StructParents", qpdf_oh_new_integer(objects->qpdf, page));
    object_set(objects, structure->sheets->pages[page], "/Tabs", object_parse(objects, "/S"));
    add_parent(structure, page, object_indirect(objects, owners));
}

/* --- links --- */

static void add_link(Structure *structure, const Link *link, int page)
{
    const Objects *objects = structure->objects;
    Element *element = known_element(structure, link->tag);
    qpdf_oh annotation = object_indirect(objects, link->annotation);
    qpdf_oh reference = object_parse(objects, "<< /Type /OBJR >>");
    object_set(objects, reference, "/Obj", annotation);
    object_set(objects, reference, "/Pg", structure->sheets->pages[page]);
    add_kid(structure, element, NULL, reference);
    object_set(objects, annotation, "/StructParent", qpdf_oh_new_integer(objects->qpdf, structure->next_parent));
    add_parent(structure, structure->next_parent++, element->object);
    qpdf_oh all = object_get(objects, structure->sheets->pages[page], "/Annots");
    object_add(objects, all, annotation);
}

static void add_links(Structure *structure, const FormePage *drawn, int page)
{
    const Objects *objects = structure->objects;
    const Link *link = links_of(objects, structure->forme, drawn->page, structure->sheets);
    if (link)
        object_set(objects, structure->sheets->pages[page], "/Annots", object_array(objects));
    for (; link; link = link->next)
        add_link(structure, link, page);
}

static int page_count(const Forme *forme)
{
    int count = 0;
    for (const FormePage *drawn = forme->first; drawn && drawn->page; drawn = drawn->next)
        count++;
    return count;
}

void structure_write(const Objects *objects, const Forme *forme, const Sheets *sheets)
{
    Structure structure = { .objects = objects, .forme = forme, .sheets = sheets, .next_parent = page_count(forme) };
    structure.root = object_indirect(objects, object_parse(objects, "<< /Type /StructTreeRoot >>"));
    structure.parents = object_array(objects);
    int page = 0;
    for (const FormePage *drawn = forme->first; drawn && drawn->page; drawn = drawn->next)
        add_page(&structure, drawn, page++);
    page = 0;
    for (const FormePage *drawn = forme->first; drawn && drawn->page; drawn = drawn->next)
        add_links(&structure, drawn, page++);
    write_kids(&structure);
    qpdf_oh tree = object_parse(objects, "<< >>"), catalog = qpdf_get_root(objects->qpdf);
    object_set(objects, tree, "/Nums", structure.parents);
    object_set(objects, structure.root, "/ParentTree", object_indirect(objects, tree));
    object_set(objects, structure.root, "/ParentTreeNextKey", qpdf_oh_new_integer(objects->qpdf, structure.next_parent));
    object_set(objects, catalog, "/StructTreeRoot", structure.root);
    object_set(objects, catalog, "/MarkInfo", object_parse(objects, "<< /Marked true >>"));
}
