/* Takes cairo's operators one after the other and writes each again, or
 * another in its place. The squares at which a leaf begins and ends become
 * marks, numbered; an ActualText around one glyph goes, the glyph gets a code
 * that means the text; what is drawn outside of a leaf is an artifact.
 *
 * What it writes it knows again, one operator a line, and writes the same: a
 * page that is finished stays as it is. */
#include "print/repaint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/timing.h"
#include "print/disguise.h"
#include "print/repaint_ink.h"
#include "print/window.h"

typedef enum MarkKind { MARK_MEANING, MARK_KEPT, MARK_DROPPED, MARK_LEAF } MarkKind;

enum { MARK_DEPTH = 16 };

typedef struct Repainting {
    const Objects *objects;
    Embedded *embedded;
    qpdf_oh page;
    const Forme *forme;
    const Profile *profile;
    pt origin_x, origin_y;
    bool placed;            /* the first matrix is written */
    const Leaf *leaf;       /* the next */
    const Placing *placing; /* likewise */
    FormeEdge edge;         /* of a leaf, being drawn */
    bool in_leaf;
    MarkKind marks[MARK_DEPTH];
    size_t depth;
    Token meaning;          /* of the glyph in a MARK_MEANING */
    EmbeddedFont *font;
    RepaintInks inks;
    bool in_object;         /* between the beginning of a path or a text and its end */
    bool artifact;          /* that is marked as one */
    Token before;           /* the operator before this one */
    Repainted result;
    FILE *out;
} Repainting;

static void put(Repainting *at, const char *words)
{
    fputs(words, at->out);
}

static void put_whole(Repainting *at, const Operator *op)
{
    fwrite(op->whole.first, 1, op->whole.length, at->out);
    fputc('\n', at->out);
}

/* --- artifacts --- */

static void begin_object(Repainting *at)
{
    if (at->in_object)
        return;
    at->in_object = true;
    at->artifact = at->profile->tagged && !at->in_leaf;
    if (at->artifact)
        put(at, "/Artifact BMC\n");
}

static void end_object(Repainting *at)
{
    at->in_object = false;
    if (at->artifact)
        put(at, "EMC\n");
    at->artifact = false;
}

static bool begins_path(Token word)
{
    return token_is(word, "m") || token_is(word, "re");
}

static bool ends_path(Token word)
{
    static const char with_one_letter[] = "fFBbSsn", filled_by_parity[] = "fBb"; /* the latter with a star */
    return word.length == 1   ? memchr(with_one_letter, *word.first, strlen(with_one_letter)) != NULL
           : word.length == 2 ? word.first[1] == '*' && memchr(filled_by_parity, *word.first, strlen(filled_by_parity))
                              : false;
}

/* --- inks --- */

static void put_ink(Repainting *at, const Operator *op)
{
    double rgb[3];
    for (int i = 0; i < 3; i++)
        rgb[i] = token_number(op->operands[i]);
    at->edge = forme_edge(rgb);
    const Ink *ink = at->edge ? NULL : forme_keyed(at->forme, rgb);
    if (ink)
        repaint_ink(&at->inks, ink, token_is(op->word, "rg"));
    else if (!at->edge)
        put_whole(at, op);
}

/* --- marks --- */

/* The value of a key in a dictionary of marked content, hexadecimal digits between brackets. */
static Token hex_after(Token dictionary, const char *key)
{
    const char *end = dictionary.first + dictionary.length;
    for (const char *at = dictionary.first; at + strlen(key) < end; at++) {
        if (memcmp(at, key, strlen(key)) != 0)
            continue;
        const char *open = memchr(at, '<', (size_t)(end - at));
        const char *close = open ? memchr(open, '>', (size_t)(end - open)) : NULL;
        return close ? (Token){ open + 1, (size_t)(close - open - 1) } : (Token){ 0 };
    }
    return (Token){ 0 };
}

static const char LEAF_MARK[] = "<</MCID ";

static void begin_leaf(Repainting *at)
{
    const Leaf *leaf = at->leaf;
    const size_t number = at->result.leaf_count++;
    at->leaf = leaf ? leaf->next : NULL;
    at->in_leaf = true;
    if (!at->profile->tagged || !leaf)
        return;
    fprintf(at->out, "/%s %s%zu", leaf->language ? "Span" : tag_word(leaf->tag->kind), LEAF_MARK, number);
    if (leaf->language)
        fprintf(at->out, "/Lang (%s)", leaf->language);
    put(at, ">> BDC\n");
}

static void end_leaf(Repainting *at)
{
    if (at->profile->tagged && at->in_leaf)
        put(at, "EMC\n");
    at->in_leaf = false;
}

/* The square itself is not to be seen. */
static void pass_edge(Repainting *at, Token word)
{
    if (!ends_path(word))
        return;
    (at->edge == EDGE_BEGIN ? begin_leaf : end_leaf)(at);
    at->edge = EDGE_NONE;
}

static void push(Repainting *at, MarkKind kind)
{
    if (at->depth < MARK_DEPTH)
        at->marks[at->depth] = kind;
    at->depth++;
}

static void begin_mark(Repainting *at, const Operator *op)
{
    const Token properties = op->operand_count ? op->operands[op->operand_count - 1] : (Token){ 0 };
    if (properties.length > strlen(LEAF_MARK) && !memcmp(properties.first, LEAF_MARK, strlen(LEAF_MARK))) {
        push(at, MARK_LEAF);
        begin_leaf(at);
        return;
    }
    const Token meaning = hex_after(properties, "/ActualText");
    if (meaning.length <= 4) {
        push(at, MARK_DROPPED);
        return;
    }
    at->meaning = disguise_lift(at->objects->arena, (Token){ meaning.first + 4, meaning.length - 4 }); /* without the byte order mark */
    push(at, MARK_MEANING);
}

static MarkKind innermost(const Repainting *at)
{
    return at->depth && at->depth <= MARK_DEPTH ? at->marks[at->depth - 1] : MARK_DROPPED;
}

static void end_mark(Repainting *at)
{
    const MarkKind kind = innermost(at);
    if (at->depth)
        at->depth--;
    if (kind == MARK_KEPT)
        put(at, "EMC\n");
    else if (kind == MARK_LEAF)
        end_leaf(at);
}

/* --- text --- */

static void put_glyphs(Repainting *at, const Operator *op)
{
    Token string, alias;
    if (innermost(at) != MARK_MEANING || !content_only_string(op, &string)) {
        put_whole(at, op);
        return;
    }
    if (!embedded_alias(at->font, string, at->meaning, &alias)) {
        fprintf(at->out, "/Span <</ActualText <feff%.*s>>> BDC\n", (int)at->meaning.length, at->meaning.first);
        at->marks[at->depth - 1] = MARK_KEPT;
        put_whole(at, op);
        return;
    }
    const char *end = op->whole.first + op->whole.length;
    fwrite(op->whole.first, 1, (size_t)(string.first - op->whole.first), at->out);
    fwrite(alias.first, 1, alias.length, at->out);
    fwrite(string.first + string.length, 1, (size_t)(end - string.first - string.length), at->out);
    fputc('\n', at->out);
}

/* --- everything --- */

/* cairo begins with a matrix that turns the page upside down; this one moves the trim to its place too. */
static void put_matrix(Repainting *at, const Operator *op)
{
    if (at->placed) {
        put_whole(at, op);
        return;
    }
    const pt margin = at->forme->margin;
    fprintf(at->out, "1 0 0 -1 %.4f %.4f cm\n", at->origin_x - margin, at->origin_y + margin);
    at->placed = true;
}

/* cairo draws a picture as a square of side 1; of some only a part is in the PDF, and stands where it belongs. */
static void put_window(Repainting *at, const Operator *op)
{
    const Placing *placing = at->placing;
    const Window window = placing ? window_of(placing, at->profile) : (Window){0};
    at->placing = placing ? placing->next : NULL;
    if (window_is_whole(&window)) {
        put_whole(at, op);
        return;
    }
    const double width = window.of_width, height = window.of_height;
    char matrix[96];
    snprintf(matrix, sizeof matrix, "%.6f 0 0 %.6f %.6f %.6f cm", window.width / width, window.height / height, window.x / width,
             (height - window.y - window.height) / height);
    if (token_is(at->before, matrix)) {
        put_whole(at, op);
        return;
    }
    fprintf(at->out, "q\n%s\n", matrix);
    put_whole(at, op);
    put(at, "Q\n");
}

static void put_picture(Repainting *at, const Operator *op)
{
    Arena *arena = at->objects->arena;
    const Token name = op->operands[0];
    Repainted *result = &at->result;
    const char **names = ARENA_ARRAY(arena, const char *, result->picture_count + 1);
    if (result->picture_count)
        memcpy(names, result->pictures, result->picture_count * sizeof *names);
    names[result->picture_count++] = arena_copy(arena, name.first, name.length);
    result->pictures = names;
    put_window(at, op);
}

static void put_alone(Repainting *at, const Operator *op)
{
    begin_object(at);
    if (token_is(op->word, "Do"))
        put_picture(at, op);
    else
        put_whole(at, op);
    end_object(at);
}

static void put_text_edge(Repainting *at, const Operator *op)
{
    if (token_is(op->word, "BT")) {
        repaint_ink_begin_text(&at->inks);
        begin_object(at);
        put_whole(at, op);
    } else {
        put_whole(at, op);
        end_object(at);
        repaint_ink_end_text(&at->inks);
    }
}

static void put_again(Repainting *at, const Operator *op)
{
    const Token word = op->word;
    if (at->edge && (begins_path(word) || ends_path(word)))
        pass_edge(at, word);
    else if (token_is(word, "BDC") || token_is(word, "BMC"))
        begin_mark(at, op);
    else if (token_is(word, "EMC"))
        end_mark(at);
    else if (token_is(word, "rg") || token_is(word, "RG"))
        put_ink(at, op);
    else if (token_is(word, "k") || token_is(word, "scn"))
        repaint_ink_again(&at->inks, op);
    else if (token_is(word, "gs") && repaint_ink_is_own(op))
        ; /* it is written again where it is due */
    else if (token_is(word, "cm"))
        put_matrix(at, op);
    else if (token_is(word, "BT") || token_is(word, "ET"))
        put_text_edge(at, op);
    else if (token_is(word, "Tj") || token_is(word, "TJ"))
        put_glyphs(at, op);
    else if (token_is(word, "Do") || token_is(word, "sh") || token_is(word, "BI"))
        put_alone(at, op);
    else {
        if (token_is(word, "Tf") && op->operand_count == 2)
            at->font = embedded_find(at->embedded, at->page, op->operands[0]);
        else if (token_is(word, "q"))
            repaint_ink_keep(&at->inks);
        else if (token_is(word, "Q"))
            repaint_ink_bring_back(&at->inks);
        if (begins_path(word))
            begin_object(at);
        put_whole(at, op);
        if (ends_path(word))
            end_object(at);
    }
}

Repainted repaint(const Objects *objects, Embedded *embedded, qpdf_oh page, Bytes content, const Forme *forme,
                  const FormePage *drawn, const Profile *profile, pt origin_x, pt origin_y)
{
    const Stage before = timing_begin(STAGE_REPAINTING);
    char *bytes = NULL;
    size_t length = 0;
    Repainting at = { .objects = objects, .embedded = embedded, .page = page, .forme = forme, .profile = profile,
                      .origin_x = origin_x, .origin_y = origin_y, .leaf = drawn->leaves,
                      .placing = drawn->placings, .out = open_memstream(&bytes, &length) };
    if (!at.out)
        arena_exhausted();
    at.inks = (RepaintInks){ .arena = objects->arena, .forme = forme, .profile = profile, .out = at.out };
    ContentReader reader = { .at = content.first, .end = (const char *)content.first + content.length };
    for (Operator op; content_next(&reader, &op); at.before = op.whole)
        put_again(&at, &op);
    if (fclose(at.out) != 0)
        arena_exhausted();
    arena_own(objects->arena, bytes, free);
    at.result.content = (Bytes){ bytes, length };
    timing_end(before);
    return at.result;
}
