/* Takes rows, writes them. Numbers come first, so that long titles need no
 * column of their own. */
#include "app/parity_table.h"

#include "base/messages.h"
#include "base/columns.h"

/* ------------------------------------------------------------------- text */

enum { PAGE_WIDTH = 9, LINES_WIDTH = 7 }; /* columns */

/* "8–9"; behind a ≠ where the source edition has other pages. */
static const char *page_words(Arena *arena, const ParityCell *cell, const ParityCell *source)
{
    if (!cell->page)
        return message("none");
    const char *mark = cell->page != source->page || cell->pages != source->pages ? "≠ " : "";
    if (cell->pages < 2)
        return arena_text(arena, "%s%d", mark, cell->page);
    return arena_text(arena, "%s%d–%d", mark, cell->page, cell->page + cell->pages - 1);
}

static const char *lines_words(Arena *arena, const ParityCell *cell)
{
    if (!cell->page || !cell->over)
        return "";
    return cell->over > 0 ? arena_text(arena, "+%d", cell->over) : arena_text(arena, "−%d", -cell->over);
}

static void write_head(const ParityRows *table, const char *issue, FILE *out)
{
    fprintf(out, message("%s: pages, and lines over (+) or under (−) the edition \"%s\"\n"), issue, table->editions[0].code);
    for (size_t i = 0; i < table->edition_count; i++) {
        columns_put_right(out, table->editions[i].code, PAGE_WIDTH);
        if (i > 0)
            columns_put_right(out, message("lines"), LINES_WIDTH);
    }
    fputs("\n", out);
}

static void write_row(Arena *arena, const ParityRows *table, const ParityRow *row, FILE *out)
{
    for (size_t i = 0; i < table->edition_count; i++) {
        columns_put_right(out, page_words(arena, &row->cells[i], &row->cells[0]), PAGE_WIDTH);
        if (i > 0)
            columns_put_right(out, lines_words(arena, &row->cells[i]), LINES_WIDTH);
    }
    fprintf(out, "  %s\n", row->name);
    for (size_t i = 0; i < table->edition_count; i++)
        for (size_t k = 0; k < row->cells[i].differ_count; k++)
            fprintf(out, "%*s  %s: %s\n", PAGE_WIDTH, "", table->editions[i].code, row->cells[i].differs[k]);
}

void parity_write(Arena *arena, const ParityRows *table, const char *issue, FILE *out)
{
    write_head(table, issue, out);
    for (size_t i = 0; i < table->count; i++)
        write_row(arena, table, &table->rows[i], out);
}

/* ------------------------------------------------------------------- JSON */

static void put_cell(Json *json, const char *code, const ParityCell *cell)
{
    json_begin(json, code, JSON_OBJECT);
    json_number(json, "page", cell->page);
    json_number(json, "pages", cell->pages);
    json_number(json, "over", cell->over);
    json_begin(json, "differences", JSON_LIST);
    for (size_t i = 0; i < cell->differ_count; i++)
        json_words(json, NULL, cell->differs[i]);
    json_end(json);
    json_end(json);
}

static void put_row(Json *json, const ParityRows *table, const ParityRow *row)
{
    json_begin_flat(json, NULL, JSON_OBJECT);
    json_words(json, "name", row->name);
    json_words(json, "path", row->path);
    json_number(json, "line", row->at.line);
    json_begin(json, "editions", JSON_OBJECT);
    for (size_t i = 0; i < table->edition_count; i++)
        put_cell(json, table->editions[i].code, &row->cells[i]);
    json_end(json);
    json_end(json);
}

void parity_write_json(const ParityRows *table, const char *issue, Json *json)
{
    json_begin(json, NULL, JSON_OBJECT);
    json_words(json, "issue", issue);
    json_words(json, "source", table->editions[0].code);
    json_begin(json, "rows", JSON_LIST);
    for (size_t i = 0; i < table->count; i++)
        put_row(json, table, &table->rows[i]);
    json_end(json);
    json_end(json);
}
