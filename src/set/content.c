/* Takes sections, gives contents: texts read as markup and copy-edited,
 * pictures and drawings named. Nothing is measured here. */
#include "set/content.h"

#include <string.h>

#include "base/nearest.h"

/* The file that the program's own words are from, as a whole. */
static Place language_place(const Composer *composer)
{
    return (Place){.file = language_words_place(composer->edition->language).file};
}

const char *composer_word(Composer *composer, const char *key)
{
    const char *word = language_word(composer->edition->language, key);
    if (word)
        return word;
    const Language *language = composer->edition->language;
    diag_error(composer->setter->diags, language_words_place(language), DIAG_WORD_MISSING, "the language \"%s\" has no word for \"%s\"",
               language_code(language), key);
    diag_hint(composer->setter->diags, "add \"%s: …\" here, under \"fixed\"; layouts/languages/en.yaml shows what it is in English", key);
    composer->right = false;
    return key;
}

static void set_entry(Composer *composer, Content *content, const SectionHead *head)
{
    const Text words = text_is_empty(head->contents) ? head->title : head->contents;
    if (!head->listed || !words.utf8)
        return;
    content->entry = composer_plain(composer, words);
    content->entry_at = words.at;
}

Content *composer_begin(Composer *composer, const char *kind, const SectionHead *head, Place at)
{
    Arena *arena = composer->setter->arena;
    Content *content = ARENA_NEW(arena, Content);
    *content = (Content){.kind = kind, .at = at, .place = arena_text(arena, "place-%d", ++composer->places)};
    if (composer->last)
        composer->last->next = content;
    else
        composer->first = content;
    composer->last = content;
    if (!composer->entered) {
        composer->entered = true;
        set_entry(composer, content, head);
        content->section = head->title.utf8 ? composer_plain(composer, head->title) : content->entry;
        content_line(composer, content, "kicker", head->kicker, TAG_P);
        content_line(composer, content, "title", head->title, TAG_H1);
    }
    return content;
}

static ContentList *list_named(Composer *composer, Content *content, const char *name)
{
    ContentList **end = &content->lists;
    for (; *end; end = &(*end)->next)
        if (!strcmp((*end)->name, name))
            return *end;
    *end = ARENA_NEW(composer->setter->arena, ContentList);
    (*end)->name = name;
    return *end;
}

Content *content_item(Composer *composer, Content *content, const char *name)
{
    ContentList *list = list_named(composer, content, name);
    Content *item = ARENA_NEW(composer->setter->arena, Content);
    *item = (Content){.kind = name, .at = content->at, .component = content->component};
    if (list->last)
        list->last->next = item;
    else
        list->first = item;
    list->last = item;
    list->count++;
    return item;
}

const ContentList *content_list(const Content *content, const char *name)
{
    for (const ContentList *list = content->lists; list; list = list->next)
        if (!strcmp(list->name, name))
            return list;
    return NULL;
}

const Part *content_part(const Content *content, const char *name)
{
    for (const Part *part = content->parts; part; part = part->next)
        if (!strcmp(part->name, name))
            return part;
    return NULL;
}

static Part *add_part(Composer *composer, Content *content, const char *name, Place at)
{
    Part *part = ARENA_NEW(composer->setter->arena, Part);
    *part = (Part){.name = name, .at = at, .tag = TAG_P};
    if (content->last_part)
        content->last_part->next = part;
    else
        content->parts = part;
    content->last_part = part;
    return part;
}

Paragraph *composer_edited(Composer *composer, const Paragraph *paragraph)
{
    const Setter *setter = composer->setter;
    Paragraph *first = NULL, **end = &first;
    for (; paragraph; paragraph = paragraph->next) {
        if (paragraph->kind == PARAGRAPH_PICTURE) {
            *end = ARENA_NEW(setter->arena, Paragraph);
            **end = *paragraph;
        } else {
            *end = copyedit_paragraph(setter->arena, setter->language, paragraph, setter->diags);
        }
        (*end)->next = NULL;
        end = &(*end)->next;
    }
    return first;
}

Paragraph *composer_line(Composer *composer, Text text)
{
    return composer_edited(composer, markup_read_line(composer->setter->arena, text, composer->setter->diags));
}

const char *composer_plain(Composer *composer, Text text)
{
    const Paragraph *line = composer_line(composer, text);
    return line ? markup_words(composer->setter->arena, line) : "";
}

void content_paragraphs(Composer *composer, Content *content, const char *name, const Paragraph *paragraphs, Place at)
{
    if (!paragraphs)
        return;
    Part *part = (Part *)content_part(content, name);
    if (!part)
        part = add_part(composer, content, name, at);
    const Paragraph **end = &part->paragraphs;
    while (*end)
        end = (const Paragraph **)&(*end)->next;
    *end = paragraphs;
}

void content_line(Composer *composer, Content *content, const char *name, Text text, TagKind tag)
{
    if (text_is_empty(text))
        return;
    content_paragraphs(composer, content, name, composer_line(composer, text), text.at);
    Part *part = (Part *)content_part(content, name);
    if (part)
        part->tag = tag;
}

const Paragraph *content_last_paragraph(const Content *content, const char *name)
{
    const Part *part = content_part(content, name);
    const Paragraph *last = part ? part->paragraphs : NULL;
    while (last && last->next)
        last = last->next;
    return last;
}

/* The file as the text calls it, which an edition may have exchanged for another. */
static const char *name_in_text(const Composer *composer, const Content *picture)
{
    const Text file = content_part(picture, "picture")->picture->file;
    const Overlay *overlay = composer->edition->overlay;
    const char *before = overlay ? overlay_before(overlay, file) : NULL;
    return before ? before : file.utf8;
}

static void anchor_picture(Composer *composer, const Content *content, const Paragraph *place, const Paragraph *after)
{
    Content *picture = content->pictures;
    while (picture && (picture->anchored || strcmp(name_in_text(composer, picture), place->picture)))
        picture = picture->next;
    if (!picture) {
        diag_error(composer->setter->diags, place->at, DIAG_PICTURE_UNNAMED, "no picture \"%s\" of this section is left to stand here",
                   place->picture);
        diag_hint(composer->setter->diags, "name it under \"pictures\", with its alt text and caption; each stands in one place");
        composer->right = false;
        return;
    }
    picture->anchored = true;
    picture->after = after;
}

/* Takes the places of pictures out of a text, and notes them with the pictures. */
static Paragraph *anchor_pictures(Composer *composer, const Content *content, Paragraph *paragraphs, const Paragraph *after)
{
    for (Paragraph **link = &paragraphs; *link;) {
        Paragraph *paragraph = *link;
        if (paragraph->kind == PARAGRAPH_PICTURE) {
            anchor_picture(composer, content, paragraph, after);
            *link = paragraph->next;
        } else {
            after = paragraph;
            link = &paragraph->next;
        }
    }
    return paragraphs;
}

/* Marks get their numbers in the order of the content. */
static void number_notes(Composer *composer, Content *content, const Paragraph *paragraphs)
{
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next)
        for (Span *span = paragraph->spans; span; span = span->next) {
            if (!span->note)
                continue;
            if (!span->note->number) {
                span->note->number = ++content->notes;
                span->note->words = composer_edited(composer, span->note->words);
            }
            span->utf8 = arena_text(composer->setter->arena, "%d", span->note->number);
        }
}

void content_text(Composer *composer, Content *content, const char *name, Text text)
{
    const Setter *setter = composer->setter;
    if (text_is_empty(text))
        return;
    Paragraph *paragraphs = composer_edited(composer, markup_read(setter->arena, text, setter->diags));
    paragraphs = anchor_pictures(composer, content, paragraphs, content_last_paragraph(content, name));
    number_notes(composer, content, paragraphs);
    content_paragraphs(composer, content, name, paragraphs, text.at);
}

void content_lead(Composer *composer, Content *content, const char *name, Text text, ParagraphKind kind)
{
    Paragraph *line = text_is_empty(text) ? NULL : composer_line(composer, text);
    if (!line)
        return;
    line->kind = kind;
    content_paragraphs(composer, content, name, line, text.at);
}

static void add_words(Composer *composer, Content *content, const char *name, const char *utf8, TagKind tag, Place from)
{
    if (!utf8 || !*utf8)
        return;
    Arena *arena = composer->setter->arena;
    Paragraph *paragraph = ARENA_NEW(arena, Paragraph);
    Span *span = ARENA_NEW(arena, Span);
    *span = (Span){.utf8 = utf8, .at = content->at};
    *paragraph = (Paragraph){.spans = span, .at = from};
    Part *part = add_part(composer, content, name, content->at);
    part->paragraphs = paragraph;
    part->tag = tag;
    part->own = true;
}

void content_words(Composer *composer, Content *content, const char *name, const char *utf8, TagKind tag)
{
    add_words(composer, content, name, utf8, tag, language_place(composer));
}

void content_words_of(Composer *composer, Content *content, const char *name, const char *utf8, Place from)
{
    add_words(composer, content, name, utf8, TAG_P, from);
}

/* A caption is its words and then, in the same paragraph, the credit. */
static const Paragraph *caption_of(Composer *composer, const PictureCopy *picture)
{
    Paragraph *caption = composer_line(composer, picture->caption);
    const Paragraph *credit = composer_line(composer, picture->credit);
    if (!caption || !credit)
        return caption ? caption : credit;
    Span *last = caption->spans;
    while (last->next)
        last = last->next;
    last->next = ARENA_NEW(composer->setter->arena, Span);
    *last->next = (Span){.utf8 = " ", .at = last->at, .next = credit->spans};
    return caption;
}

void content_picture(Composer *composer, Content *content, const PictureCopy *picture)
{
    Part *part = add_part(composer, content, "picture", picture->file.at);
    part->picture = picture;
    const Paragraph *caption = caption_of(composer, picture);
    if (!caption)
        return;
    Part *words = add_part(composer, content, "caption", caption->at);
    words->paragraphs = caption;
    words->tag = TAG_CAPTION;
}

Content *content_queue_picture(Composer *composer, Content *content, const PictureCopy *picture)
{
    Content **end = &content->pictures;
    while (*end)
        end = &(*end)->next;
    *end = ARENA_NEW(composer->setter->arena, Content);
    (*end)->kind = "pictures";
    (*end)->at = picture->file.at;
    content_picture(composer, *end, picture);
    return *end;
}

void content_queue_pictures(Composer *composer, Content *content, const PictureCopy *first, const List *more)
{
    if (first)
        content_queue_picture(composer, content, first);
    const PictureCopy *pictures = more->items;
    for (size_t i = 0; i < more->count; i++)
        content_queue_picture(composer, content, &pictures[i]);
}

void content_drawing(Composer *composer, Content *content, const char *name, Drawing drawing)
{
    Part *part = add_part(composer, content, name, content->at);
    Drawing *copy = ARENA_NEW(composer->setter->arena, Drawing);
    *copy = drawing;
    part->drawing = copy;
}

static void report_mark(Composer *composer, Text mark)
{
    const Setter *setter = composer->setter;
    const List *marks = &setter->layout->marks;
    const char **names = ARENA_ARRAY(setter->arena, const char *, marks->count + 1);
    for (size_t i = 0; i < marks->count; i++)
        names[i] = ((const Mark *)marks->items)[i].name.utf8;
    diag_error(setter->diags, mark.at, DIAG_MARK_UNKNOWN, "the layout has no mark \"%s\"", mark.utf8);
    const char *nearest = nearest_word(mark.utf8, names);
    if (nearest)
        diag_hint(setter->diags, "did you mean \"%s\"?", nearest);
    composer->right = false;
}

void content_mark(Composer *composer, Content *content, const char *name, Text mark)
{
    if (text_is_empty(mark))
        return;
    const Layout *layout = composer->setter->layout;
    if (!layout_mark(layout, mark.utf8)) {
        report_mark(composer, mark);
        return;
    }
    add_part(composer, content, name, mark.at)->mark = mark.utf8;
}

void content_forget_places(const Content *first)
{
    for (const Content *content = first; content; content = content->next)
        for (Part *part = content->parts; part; part = part->next)
            part->placed = false;
}
