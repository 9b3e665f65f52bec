/* Takes rows, writes them. Numbers come first, so that long titles need no
 * column of their own. */
#include "app/parity_table.h"

#include "base/messages.h"
#include "base/columns.h"

const char *const parity_format_words[] = { "text", "json", NULL };

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

static void write_text(Arena *arena, const ParityRows *table, const char *issue, FILE *out)
{
    write_head(table, issue, out);
    for (size_t i = 0; i < table->count; i++)
        write_row(arena, table, &table->rows[i], out);
}

/* ------------------------------------------------------------------- JSON */

static void write_string(const char *words, FILE *out)
{
    fputc('"', out);
    for (; *words; words++) {
        if (*words == '"' || *words == '\\')
            fprintf(out, "\\%c", *words);
        else if ((unsigned char)*words < 0x20)
            fprintf(out, "\\u%04x", (unsigned)*words);
        else
            fputc(*words, out);
    }
    fputc('"', out);
}

static void write_member(const char *key, const char *words, FILE *out)
{
    fprintf(out, "\"%s\":", key);
    write_string(words, out);
}

static void write_cell(const char *code, const ParityCell *cell, FILE *out)
{
    write_string(code, out);
    fprintf(out, ":{\"page\":%d,\"pages\":%d,\"over\":%d,\"differences\":[", cell->page, cell->pages, cell->over);
    for (size_t i = 0; i < cell->differ_count; i++) {
        fputs(i ? "," : "", out);
        write_string(cell->differs[i], out);
    }
    fputs("]}", out);
}

static void write_row_json(const ParityRows *table, const ParityRow *row, FILE *out)
{
    fputs("{", out);
    write_member("name", row->name, out);
    fputs(",", out);
    write_member("path", row->path, out);
    fprintf(out, ",\"line\":%d,\"editions\":{", row->at.line);
    for (size_t i = 0; i < table->edition_count; i++) {
        fputs(i ? "," : "", out);
        write_cell(table->editions[i].code, &row->cells[i], out);
    }
    fputs("}}", out);
}

static void write_json(const ParityRows *table, const char *issue, FILE *out)
{
    fputs("{", out);
    write_member("issue", issue, out);
    fputs(",", out);
    write_member("source", table->editions[0].code, out);
    fputs(",\"rows\":[", out);
    for (size_t i = 0; i < table->count; i++) {
        fputs(i ? "," : "", out);
        write_row_json(table, &table->rows[i], out);
    }
    fputs("]}\n", out);
}

void parity_write(Arena *arena, const ParityRows *table, const char *issue, ParityFormat format, FILE *out)
{
    if (format == PARITY_JSON)
        write_json(table, issue, out);
    else
        write_text(arena, table, issue, out);
}
