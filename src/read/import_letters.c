/* Letters: who writes stands under the letter or, where columns were read out of order, over it. */
#include <string.h>

#include "read/importing.h"

enum { LETTERS_MOST = 12, NAME_WORDS = 8, OFFICE_WORDS = 24 };

typedef struct Letter {
    ExportPart salutation, closing, name, office;
    size_t first, end; /* blocks of its text; those that sign it are among them */
} Letter;

/* What signs a letter: a name and an office, in one block or in two; "Yours sincerely" may stand over them in the first. */
typedef struct Signature {
    ExportPart closing, name, office;
    size_t blocks; /* 0: there is none */
} Signature;

static bool is_office(const Importing *importing, const char *text)
{
    return import_is_office(importing->table, words_folded(importing->arena, text));
}

static size_t words_in(Arena *arena, const char *text, size_t length)
{
    return words_of(arena, arena_copy(arena, text, length)).count;
}

/* "Yours sincerely,⏎Name" → "Name". */
static ExportPart without_closing(const Importing *importing, ExportPart whole, ExportPart *closing)
{
    const size_t length = strcspn(whole.text, ",\n");
    const char *first = arena_copy(importing->arena, whole.text, length);
    *closing = (ExportPart){ .text = "" };
    if (!whole.text[length] || !import_is_closing(importing->table, words_folded(importing->arena, first)))
        return whole;
    ExportPart rest;
    *closing = export_cut(importing->arena, whole, words_of(importing->arena, first).count, &rest);
    return rest;
}

/* "Name,⏎Office" or "Name, office". */
static Signature signature_in(const Importing *importing, const ExportBlock *block)
{
    Signature signature = { .blocks = 0 };
    ExportPart both = without_closing(importing, export_part(block), &signature.closing);
    const size_t line = strcspn(both.text, "\n");
    const size_t length = both.text[line] ? line : strcspn(both.text, ",");
    const size_t name = words_in(importing->arena, both.text, length), all = both.to - both.from;
    if (!both.text[length] || name < 2 || name > NAME_WORDS || all - name > OFFICE_WORDS || all == name || !is_office(importing, both.text + length))
        return signature;
    both.text = export_without_stress(importing->arena, both.text);
    signature.name = export_cut(importing->arena, both, name, &signature.office);
    signature.blocks = 1;
    return signature;
}

static ExportPart without_comma(Arena *arena, ExportPart part)
{
    part.text = export_without_stress(arena, part.text);
    size_t length = strlen(part.text);
    while (length > 0 && strchr(", ", part.text[length - 1]))
        length--;
    part.text = arena_copy(arena, part.text, length);
    return part;
}

/* Of few words, and no sentence. */
static bool can_sign(const ExportBlock *block)
{
    const size_t words = block->to - block->from, length = strlen(block->text);
    const bool signs = block->strong || export_is_short(block) || strpbrk(block->text, "\n,");
    return signs && block->kind <= EXPORT_HEADING && words > 0 && words <= NAME_WORDS + OFFICE_WORDS && block->text[length - 1] != '.';
}

/* Neither a heading that a table knows nor how letters begin and end. */
static bool is_free(const Importing *importing, size_t i)
{
    const ImportSense *sense = &importing->senses[i];
    return sense->meaning == MEANS_NOTHING && !sense->salutation && !sense->closing && sense->component == 0;
}

static Signature signature_at(const Importing *importing, size_t i, size_t end)
{
    const ExportBlock *block = &importing->export->blocks[i];
    const size_t words = block->to - block->from;
    if (!can_sign(block) || !is_free(importing, i))
        return (Signature){ .blocks = 0 };
    const Signature signature = signature_in(importing, block);
    if (signature.blocks > 0 || i + 1 >= end || words < 2 || words > NAME_WORDS)
        return signature;
    const ExportBlock *next = &importing->export->blocks[i + 1];
    const size_t next_words = next->to - next->from;
    const bool office = is_free(importing, i + 1) && next->kind <= EXPORT_HEADING && next_words > 0 && next_words <= OFFICE_WORDS && is_office(importing, next->text);
    if (!office || (is_office(importing, block->text) && block->text[strlen(block->text) - 1] != ','))
        return signature;
    Signature two = { .office = without_comma(importing->arena, export_part(next)), .blocks = 2 };
    two.name = without_comma(importing->arena, without_closing(importing, export_part(block), &two.closing));
    return two;
}

/* The last line of a letter, where nothing tells an office: "Your editors", or a name over something else. */
static Signature last_line(const Importing *importing, const Letter *letter)
{
    size_t last = letter->end - 1;
    while (last > letter->first && !export_has_words(export_part(&importing->export->blocks[last])))
        last--;
    const ExportBlock *block = &importing->export->blocks[last];
    Signature signature = { .blocks = 0 };
    if (last == letter->first || !can_sign(block) || !is_free(importing, last))
        return signature;
    ExportPart both = without_closing(importing, export_part(block), &signature.closing);
    both.text = export_without_stress(importing->arena, both.text);
    const size_t name = words_in(importing->arena, both.text, strcspn(both.text, "\n"));
    if (name == 0 || name > NAME_WORDS)
        return signature;
    signature.name = without_comma(importing->arena, export_cut(importing->arena, both, name, &signature.office));
    signature.blocks = 1;
    return signature;
}

/* A heading that nobody signs with ends the letters; before the first signature it has to be more than set strong. */
static size_t end_of_letters(const Importing *importing, size_t from)
{
    size_t end = from;
    bool done = false; /* the letter is signed */
    while (end < importing->export->count) {
        const ImportSense *sense = &importing->senses[end];
        if (!sense->salutation && importing_ends(importing, end, true))
            break;
        const Signature signature = signature_at(importing, end, importing->export->count);
        const bool heading = sense->heading && (done || importing->export->blocks[end].kind == EXPORT_HEADING);
        if (heading && signature.blocks == 0 && !sense->salutation && end > from)
            break;
        done = !sense->salutation && (done || signature.blocks > 0);
        end += signature.blocks > 0 ? signature.blocks : 1;
    }
    return end;
}

static void sign(Letter *letter, const Signature *signature)
{
    letter->closing = signature->closing;
    letter->name = signature->name;
    letter->office = signature->office;
}

/* Letters begin with a salutation, or after the signature of the one before. */
static size_t collect_letters(const Importing *importing, size_t from, size_t end, Letter *letters)
{
    size_t count = 0;
    Signature waiting = { .blocks = 0 }; /* it stands over the letter that it belongs to */
    bool open = false;
    for (size_t i = from; i < end; i++) {
        const ExportBlock *block = &importing->export->blocks[i];
        const Signature signature = signature_at(importing, i, end);
        Letter *letter = count > 0 ? &letters[count - 1] : NULL;
        const bool signed_already = letter && export_has_words(letter->name);
        if (signature.blocks > 0) {
            if (open && !signed_already) {
                sign(letter, &signature);
            } else if (waiting.blocks == 0) {
                waiting = signature;
                open = false;
            } else {
                return 0;
            }
            i += signature.blocks - 1;
            if (letter)
                letter->end = open ? i + 1 : letter->end;
            continue;
        }
        if (importing->senses[i].salutation || !open) {
            if (count == LETTERS_MOST)
                return 0;
            letter = &letters[count++];
            *letter = (Letter){ .first = i, .end = i + 1 };
            if (importing->senses[i].salutation)
                letter->salutation = export_part(block);
            if (waiting.blocks > 0)
                sign(letter, &waiting);
            waiting.blocks = 0;
            open = true;
        }
        letter->end = i + 1;
    }
    return waiting.blocks == 0 ? count : 0;
}

static size_t find_letters(const Importing *importing, size_t from, size_t end, Letter *letters)
{
    const size_t count = collect_letters(importing, from, end, letters);
    for (size_t i = 0; i < count; i++) {
        const Signature last = export_has_words(letters[i].name) ? (Signature){ .blocks = 0 } : last_line(importing, &letters[i]);
        if (last.blocks > 0)
            sign(&letters[i], &last);
    }
    return count;
}

/* The blocks of a letter that are its text: neither its salutation nor anybody's signature. */
static bool is_text(const Importing *importing, size_t i, const Letter *letters, size_t count)
{
    const ExportBlock *block = &importing->export->blocks[i];
    for (size_t k = 0; k < count; k++) {
        const ExportPart *parts[] = { &letters[k].salutation, &letters[k].name, &letters[k].office };
        for (size_t p = 0; p < 3; p++)
            if (export_has_words(*parts[p]) && parts[p]->from >= block->from && parts[p]->to <= block->to)
                return false;
    }
    return export_has_words(export_part(block));
}

static bool has_text(const Importing *importing, const Letter *letter, const Letter *letters, size_t count)
{
    for (size_t i = letter->first; i < letter->end; i++)
        if (is_text(importing, i, letters, count))
            return true;
    return false;
}

static void write_letter(Importing *importing, DraftNode *list, const Letter *letter, const Letter *letters, size_t count)
{
    Draft *draft = importing->draft;
    DraftNode *node = draft_map(draft, list, NULL);
    draft_line(draft, node, "name", letter->name);
    if (export_has_words(letter->office))
        draft_line(draft, node, "office", letter->office);
    importing_picture(importing, node, "portrait", "portrait");
    if (export_has_words(letter->salutation))
        draft_line(draft, node, "salutation", letter->salutation);
    DraftNode *text = draft_text(draft, node, "text");
    for (size_t i = letter->first; i < letter->end; i++) {
        const ExportBlock *block = &importing->export->blocks[i];
        if (is_text(importing, i, letters, count))
            draft_text_add(draft, text, block);
        else if (export_has_words(letter->closing) && letter->closing.from == block->from)
            draft_text_paragraph(draft, text, letter->closing);
    }
}

bool importing_letters(Importing *importing)
{
    const size_t begin = importing->at;
    const bool titled = importing->senses[begin].meaning == MEANS_LETTERS && !importing->senses[begin].salutation;
    const size_t from = begin + titled, end = end_of_letters(importing, from);
    Letter letters[LETTERS_MOST];
    const size_t count = find_letters(importing, from, end, letters);
    if (count == 0)
        return false;
    for (size_t k = 0; k < count; k++)
        if (!export_has_words(letters[k].name) || !has_text(importing, &letters[k], letters, count) ||
            importing_room(importing, letters[k].first, letters[k].end) < letters[k].end)
            return false;
    DraftNode *section = importing_section(importing, "letters", begin);
    if (titled)
        importing_title(importing, section, export_part(&importing->export->blocks[begin]));
    DraftNode *list = draft_list(importing->draft, section, "letters");
    for (size_t k = 0; k < count; k++)
        write_letter(importing, list, &letters[k], letters, count);
    importing->at = end;
    return true;
}
