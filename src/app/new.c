/* tamga new: a folder with an issue that builds at once. What it is about is told by its name (2023-q1) and by the issues
 * beside it; nothing is asked, and nothing that is there is touched. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/reports.h"
#include "app/shop.h"
#include "base/folder.h"
#include "base/messages.h"
#include "print/output.h"
#include "print/placeholder.h"
#include "read/node.h"
#include "read/scalar.h"
#include "read/starter.h"

static const Option options_of_new[] = {
    OPTIONS_OF_REPORTS,
    { "layout", "NAME@N", offsetof(Options, layout), "the layout, instead of that of the issue before" },
    { .word = NULL },
};

/* A quarter, or a year's months from the first on. */
typedef struct Quarter {
    int year, month; /* of its first month; year 0: nobody knows */
} Quarter;

static Quarter quarter_after(Quarter quarter)
{
    return quarter.month > 9 ? (Quarter){ quarter.year + 1, quarter.month - 9 } : (Quarter){ quarter.year, quarter.month + 3 };
}

/* The last issue beside a new one. */
typedef struct Former {
    const char *layout; /* NULL: there is none */
    int number;
    Quarter next;       /* after its period */
} Former;

typedef struct Making {
    Arena *arena;
    Diags *diags;
    Shop *shop;
    const char *folder; /* that shall be there */
    const char *beside; /* where it grows */
    const char *layout, *stock;  /* its name, and its folder new/ */
    const Starter *starter;
    Quarter quarter;
    int number;
} Making;

/* --- what is known --- */

/* "2023-q1", "2023_Q1", "2023q1". */
static Quarter quarter_named(const char *name)
{
    int year, quarter, end = 0;
    const char *digits = name;
    while (*digits && !isdigit((unsigned char)*digits))
        digits++;
    const bool read = sscanf(digits, "%4d%*1[-_ ]%*1[qQ]%1d%n", &year, &quarter, &end) == 2 || sscanf(digits, "%4d%*1[qQ]%1d%n", &year, &quarter, &end) == 2;
    const bool known = read && end && !isdigit((unsigned char)digits[end]) && year >= 1000 && quarter >= 1 && quarter <= 4;
    return known ? (Quarter){ year, 3 * quarter - 2 } : (Quarter){ 0, 0 };
}

static Quarter quarter_behind(const Node *period)
{
    Date date = { 0 };
    const Node *to = period && period->kind == NODE_MAP ? node_entry(period, "to") : NULL;
    if (!to || to->kind != NODE_SCALAR || !scalar_parse_date(to->text.utf8, &date) || date.month < 1)
        return (Quarter){ 0, 0 };
    return date.month == 12 ? (Quarter){ date.year + 1, 1 } : (Quarter){ date.year, date.month + 1 };
}

static const char *words_of(const Node *tree, const char *key)
{
    const Node *entry = node_entry(tree, key);
    return entry && entry->kind == NODE_SCALAR ? entry->text.utf8 : NULL;
}

/* What is wrong with an older issue is not this one's matter. */
static void look_at(Arena *arena, const char *file, Former *former)
{
    Diags *unread = diags_open(arena);
    const Input *input = input_load(arena, file, INPUT_LIMIT, unread);
    const Node *tree = input ? node_load(arena, input, unread) : NULL;
    if (!tree || tree->kind != NODE_MAP || !words_of(tree, "number"))
        return;
    const int number = atoi(words_of(tree, "number"));
    if (number <= former->number)
        return;
    *former = (Former){ words_of(tree, "layout"), number, quarter_behind(node_entry(tree, "period")) };
}

static Former find_former(Arena *arena, const char *folder)
{
    Former former = { NULL, 0, { 0, 0 } };
    const char *parent = path_parent(arena, folder);
    for (const char *const *name = folder_names(arena, parent); *name; name++) {
        const char *file = arena_text(arena, "%s/%s/issue.yaml", parent, *name);
        if (folder_has_file(file))
            look_at(arena, file, &former);
    }
    return former;
}

/* "NAME@EPOCH" → the folder layouts/NAME/EPOCH/new/; NULL: it has none. */
static const char *stock_of(const Making *making, const char *layout)
{
    const char *epoch = layout ? strrchr(layout, '@') : NULL;
    if (!epoch || strchr(layout, '/'))
        return NULL;
    const char *name = arena_text(making->arena, "layouts/%.*s/%s/new", (int)(epoch - layout), layout, epoch + 1);
    return shop_folder(making->shop, making->arena, name);
}

static bool choose_layout(Making *making, const char *wanted, const char *former)
{
    const char *const *names = shop_layouts(making->shop);
    const char *const candidates[] = { wanted ? wanted : former, NULL };
    making->layout = candidates[0];
    making->stock = stock_of(making, making->layout);
    for (; !wanted && !making->stock && *names; names++) {
        making->layout = *names;
        making->stock = stock_of(making, *names);
    }
    if (making->stock)
        return true;
    const Place at = { .file = making->folder };
    if (wanted)
        diag_error(making->diags, at, DIAG_LAYOUT_UNKNOWN, "the layout \"%s\" has nothing to begin an issue with", wanted);
    else
        diag_error(making->diags, at, DIAG_LAYOUT_UNKNOWN, "no layout has anything to begin an issue with");
    diag_hint(making->diags, "a layout that has keeps it in layouts/NAME/EPOCH/new/");
    return false;
}

/* --- what is written --- */

static Output output_for(const Making *making, const char *name)
{
    return (Output){ .path = arena_text(making->arena, "%s/%s", making->beside, name), .fixed = true };
}

static const char *month_of(Arena *arena, int year, int month)
{
    return arena_text(arena, "%04d-%02d", year, month);
}

static bool write_issue(const Making *making, const Language *english)
{
    Arena *arena = making->arena;
    const Quarter now = making->quarter, next = quarter_after(now);
    const Input *input = input_load(arena, arena_text(arena, "%s/issue.yaml", making->stock), INPUT_LIMIT, making->diags);
    if (!input)
        return false;
    const Filling fillings[] = {
        { "title", making->starter->title.utf8 },
        { "number", arena_text(arena, "%d", making->number) },
        { "folder", making->folder },
        { "layout", making->layout },
        { "from", month_of(arena, now.year, now.month) },
        { "to", month_of(arena, now.year, now.month + 2) },
        { "from-month", language_month(english, now.month) },
        { "to-month", arena_text(arena, "%s %d", language_month(english, now.month + 2), now.year) },
        { "next-from", month_of(arena, next.year, next.month) },
        { "next-to", month_of(arena, next.year, next.month + 2) },
        { NULL, NULL },
    };
    const char *words = starter_fill(arena, input->bytes, fillings);
    Output output = output_for(making, "issue.yaml");
    return output_write(arena, &output, (Bytes){ (const unsigned char *)words, strlen(words) }, making->diags);
}

typedef struct Drawn {
    const Setter *setter;
    const StarterPicture *picture;
} Drawn;

static int draw_picture(void *own, const char *path)
{
    const Drawn *drawn = own;
    return placeholder_write(drawn->setter, path, drawn->picture->file.utf8, drawn->picture->width, drawn->picture->height);
}

static bool write_pictures(const Making *making, const Language *english)
{
    Diags *diags = making->diags;
    const Layout *layout = shop_layout(making->shop, (Text){ .utf8 = making->layout, .at = { .file = making->folder } }, diags);
    const Setter *setter = layout ? shop_setter(making->shop, making->arena, layout, english, diags) : NULL;
    const StarterPicture *pictures = making->starter->pictures.items;
    bool written = setter != NULL;
    for (size_t i = 0; i < making->starter->pictures.count && written; i++) {
        Drawn drawn = { setter, &pictures[i] };
        Output output = output_for(making, arena_text(making->arena, "pictures/%s", pictures[i].file.utf8));
        written = output_fill(making->arena, &output, draw_picture, &drawn, diags) && output_keep(&output, diags);
    }
    return written;
}

/* --- the folder --- */

static void clear_away(const Making *making)
{
    const char *pictures = arena_text(making->arena, "%s/pictures", making->beside);
    for (const char *const *name = folder_names(making->arena, pictures); *name; name++)
        unlink(arena_text(making->arena, "%s/%s", pictures, *name));
    rmdir(pictures);
    unlink(arena_text(making->arena, "%s/issue.yaml", making->beside));
    rmdir(making->beside);
}

/* All of it, or nothing. */
static bool write_all(const Making *making)
{
    const Language *english = shop_language(making->shop, "en", (Place){ .file = making->folder }, making->diags);
    bool written = english && write_issue(making, english) && write_pictures(making, english);
    if (written && rename(making->beside, making->folder) != 0) {
        diag_fault(making->diags, (Place){ .file = making->folder }, DIAG_FILE_UNWRITABLE, "this folder cannot be made");
        diag_hint(making->diags, "%s", strerror(errno));
        written = false;
    }
    if (!written)
        clear_away(making);
    return written;
}

static bool find_starter(Making *making, const char *wanted)
{
    const Former former = find_former(making->arena, making->folder);
    if (!choose_layout(making, wanted, former.layout))
        return false;
    const char *file = arena_text(making->arena, "%s/new.yaml", making->stock);
    const Input *input = input_load(making->arena, file, INPUT_LIMIT, making->diags);
    making->starter = input ? starter_load(making->arena, input, making->diags) : NULL;
    making->number = former.number + 1;
    const Quarter named = quarter_named(path_name(making->arena, making->folder));
    const Quarter first = { 2023, 1 };
    making->quarter = named.year ? named : former.next.year ? former.next : first;
    return making->starter != NULL;
}

static void tell(const Making *making)
{
    const Quarter quarter = making->quarter;
    printf(message("%s: issue %d, %04d-%02d to %04d-%02d, layout %s\n"), making->folder, making->number, quarter.year, quarter.month, quarter.year,
           quarter.month + 2, making->layout);
    printf(message("Write your words into %s/issue.yaml and put your pictures into %s/pictures, then: tamga build %s\n"), making->folder,
           making->folder, making->folder);
}

static Status make_new(const Command *command, Arena *arena, const Options *options)
{
    if (options->operand_count != 1)
        return options_refuse(command, "new wants the folder that shall be made: tamga new issues/2023-q1");
    const char *folder = path_plain(arena, options->operands[0]);
    if (folder_is_taken(arena, folder))
        return options_refuse(command, "%s is there already, and new changes nothing that is there", folder);
    Reports reports;
    if (!reports_open(command, options, stderr, &reports))
        return STATUS_USE;
    Making making = { .arena = arena, .diags = diags_open(arena), .shop = shop_open(arena), .folder = folder };
    making.beside = arena_text(arena, "%s/.tamga-new-%ld", path_parent(arena, folder), (long)getpid());
    shop_move(making.shop, path_parent(arena, folder));
    if (find_starter(&making, options->layout) && write_all(&making))
        tell(&making);
    fflush(stdout);
    reports_tell(&reports, making.diags);
    reports_close(&reports);
    return status_of(making.diags);
}

const Command command_new = {
    .name = "new",
    .about = "begin an issue",
    .operands = "FOLDER",
    .text = "Makes FOLDER with an issue.yaml that says in remarks what belongs where, and with grey pictures that say how\n"
            "large yours should be. It builds at once. The quarter is taken from the folder's name, 2023-q1, or follows\n"
            "that of the last issue beside it; the number and the layout follow from that issue too. Nothing that is there\n"
            "is changed.",
    .example = "tamga new issues/2023-q1",
    .options = options_of_new,
    .run = make_new,
};
