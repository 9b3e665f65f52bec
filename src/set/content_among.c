/* Takes what stands among a text or beside it (boxes, insets, the pulled line),
 * gives it to the content; reports what the layout has no place for. */
#include "set/content.h"

#include "base/messages.h"

/* A box has no foot for a note. */
static void refuse_notes(Composer *composer, const Paragraph *paragraphs)
{
    for (const Paragraph *paragraph = paragraphs; paragraph; paragraph = paragraph->next)
        for (const Span *span = paragraph->spans; span; span = span->next)
            if (span->note) {
                diag_error(composer->setter->diags, span->at, DIAG_FOOTNOTE_UNPLACED, "a box has no foot for a note");
                diag_hint(composer->setter->diags, "put what it says into the sentence");
                composer->right = false;
            }
}

void content_boxes(Composer *composer, Content *content, const List *boxes)
{
    const Setter *setter = composer->setter;
    const BoxCopy *copies = boxes->items;
    Part **end = &content->boxes;
    for (size_t i = 0; i < boxes->count; i++) {
        Paragraph *title = composer_line(composer, copies[i].title);
        Paragraph *text = composer_edited(composer, markup_read(setter->arena, copies[i].text, setter->diags));
        if (!title || !text)
            continue;
        refuse_notes(composer, text);
        title->kind = PARAGRAPH_LABEL;
        title->next = text;
        *end = ARENA_NEW(setter->arena, Part);
        **end = (Part){.name = copies[i].kind == BOX_FACT ? "fact" : "announcement", .at = copies[i].title.at,
                       .paragraphs = title, .tag = TAG_P};
        end = &(*end)->next;
    }
}

/* Whether the layout lets things stand beside the text. */
static void want_inset(Composer *composer, Place at, bool there, const char *form, const char *hint)
{
    if (there)
        return;
    diag_error(composer->setter->diags, at, DIAG_INSET_UNKNOWN, form, composer->setter->layout->name.utf8);
    diag_hint(composer->setter->diags, "%s", message(hint));
    composer->right = false;
}

void content_check_insets(Composer *composer, const Content *content)
{
    Diags *diags = composer->setter->diags;
    for (const Content *picture = content->pictures; picture; picture = picture->next) {
        const PictureCopy *copy = content_part(picture, "picture")->picture;
        if (copy->size != SIZE_BESIDE)
            continue;
        want_inset(composer, picture->at, composer->setter->layout->inset.columns > 0, MESSAGE("in the layout %s no picture stands beside the text"),
                   "write \"size: column\", and it stands across the column");
        if (copy->beside.count) {
            diag_error(diags, picture->at, DIAG_TOO_MANY, "a picture beside the text stands alone");
            diag_hint(diags, "leave out \"beside\", or write \"size: wide\"");
            composer->right = false;
        }
        if (!picture->anchored) {
            diag_error(diags, picture->at, DIAG_PICTURE_UNNAMED, "the text does not say beside which paragraph this picture stands");
            diag_hint(diags, "write \"![](%s)\" on a line of its own before that paragraph", copy->file.utf8);
            composer->right = false;
        }
    }
}

void content_quote(Composer *composer, Content *content, Text line, bool beside)
{
    if (text_is_empty(line))
        return;
    if (beside)
        want_inset(composer, line.at, composer->setter->layout->inset.quote.utf8 != NULL, MESSAGE("in the layout %s no quote stands beside the text"),
                   "leave out \"quote-beside\", and it stands across the column");
    content->quote_beside = beside;
    Part *part = ARENA_NEW(composer->setter->arena, Part);
    *part = (Part){.name = "quote", .at = line.at, .tag = TAG_QUOTE, .paragraphs = composer_line(composer, line)};
    content->quote = part;
}
