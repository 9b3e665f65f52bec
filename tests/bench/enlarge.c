/* enlarge: an issue of as many pages of text as are wanted, made of another issue's words.
 *
 *   enlarge ISSUE.yaml LL stories PAGES >issue.yaml    many stories of two pages each
 *   enlarge ISSUE.yaml LL photographs PAGES >issue.yaml    the same, with pictures/1.jpg and so on, one for six pages
 *   enlarge ISSUE.yaml LL long PAGES >issue.yaml       few sections, each as long as a text may be
 *
 * The pages come out as many as wanted give or take a few in a hundred: their number is for whoever counts them. */
#include <stdlib.h>
#include <string.h>

#include "app/shop.h"
#include "read/edition.h"
#include "set/content.h"

enum {
    LETTERS_A_PAGE = 4500, /* with the heads of stories */
    LETTERS_A_STORY = 8600,
    BYTES_A_TEXT = 60000,  /* markup.c takes 64 KiB */
    STORIES_A_SECTION = 60,
    STORIES_A_PICTURE = 3,
    PARAGRAPH_LIMIT = 400,
};

/* What an edition says, a paragraph at a time. */
typedef struct Words {
    Arena *arena;
    Text paragraphs[PARAGRAPH_LIMIT], headlines[PARAGRAPH_LIMIT];
    size_t paragraph_count, headline_count;
    size_t next; /* paragraph to be written */
} Words;

static Text collect(void *context, const char *path, Text text, FieldType type)
{
    Words *words = context;
    Text *blocks = NULL;
    const char *end = strrchr(path, '/');
    if (type == FIELD_MARKUP) {
        const size_t count = markup_blocks(words->arena, text, &blocks);
        for (size_t i = 0; i < count && words->paragraph_count < PARAGRAPH_LIMIT; i++)
            if (!strchr("-*#>", blocks[i].utf8[0]))
                words->paragraphs[words->paragraph_count++] = blocks[i];
    } else if (end && strcmp(end, "/headline") == 0 && words->headline_count < PARAGRAPH_LIMIT) {
        words->headlines[words->headline_count++] = text;
    }
    return text;
}

/* Writes `key: |` and paragraphs of at least so many letters, at most so many bytes; returns the letters. */
static size_t write_text(Words *words, const char *indent, size_t letters, size_t bytes)
{
    size_t written = 0, used = 0;
    printf("%stext: |\n", indent);
    while (written < letters) {
        const char *utf8 = words->paragraphs[words->next++ % words->paragraph_count].utf8;
        used += strlen(utf8) + 2;
        if (used > bytes)
            break;
        printf("%s  ", indent);
        for (; *utf8; utf8++)
            if (*utf8 == '\n')
                printf("\n%s  ", indent);
            else
                putchar(*utf8);
        puts("\n");
        written += utf8_count(words->paragraphs[(words->next - 1) % words->paragraph_count].utf8);
    }
    return written;
}

static void write_title(const char *indent, const char *key, Words *words, size_t number)
{
    printf("%s%s: '", indent, key);
    for (const char *utf8 = words->headlines[number % words->headline_count].utf8; *utf8; utf8++)
        printf(*utf8 == '\'' ? "''" : "%c", *utf8);
    puts("'");
}

static void write_picture(size_t number)
{
    printf("        picture:\n          picture: pictures/%zu.jpg\n          alt: Hills under a sky.\n          credit: Bench\n", number);
}

static void write_stories(Words *words, size_t letters, bool photographs)
{
    for (size_t written = 0, count = 0; written < letters; count++) {
        if (count % STORIES_A_SECTION == 0)
            puts("  - kind: stories\n    listed: false\n    stories:");
        write_title("      - ", "headline", words, count);
        if (photographs && count % STORIES_A_PICTURE == 0)
            write_picture(count / STORIES_A_PICTURE + 1);
        written += write_text(words, "        ", LETTERS_A_STORY < letters - written ? LETTERS_A_STORY : letters - written, BYTES_A_TEXT);
    }
}

static void write_long(Words *words, size_t letters)
{
    for (size_t written = 0, count = 0; written < letters; count++) {
        puts("  - kind: text\n    listed: false");
        write_title("    ", "title", words, count);
        written += write_text(words, "    ", letters - written, BYTES_A_TEXT);
    }
}

int main(int count, char **arguments)
{
    if (count != 5)
        return fputs("usage: enlarge ISSUE.yaml LL stories|photographs|long PAGES\n", stderr), 2;
    Arena *arena = arena_open();
    Diags *diags = diags_open(arena);
    Shop *shop = shop_open(arena);
    shop_move(shop, arguments[1]);
    const Input *input = input_load(arena, arguments[1], INPUT_LIMIT, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    const Language *language = issue ? shop_language(shop, arguments[2], (Place){ 0 }, diags) : NULL;
    const Edition *edition = language ? edition_read(arena, issue, language, diags) : NULL;
    diags_print(diags, stderr, false);
    if (!edition)
        return 1;
    Words *words = ARENA_NEW(arena, Words);
    words->arena = arena;
    issue_visit(arena, edition->issue, collect, words);
    const size_t letters = (size_t)atoi(arguments[4]) * LETTERS_A_PAGE;
    printf("tamga: 1\nlayout: bomca-10@1\nlanguage: %s\nnumber: 4\ntitle: Bench\nperiod: {from: 2022-10, to: 2022-12}\nsections:\n", arguments[2]);
    if (strcmp(arguments[3], "long") == 0)
        write_long(words, letters);
    else
        write_stories(words, letters, strcmp(arguments[3], "photographs") == 0);
    arena_close(arena);
    return 0;
}
