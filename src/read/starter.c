#include "read/starter.h"

#include <string.h>

#include "read/node.h"

static const Field picture_fields[] = {
    FIELD(StarterPicture, file, .type = FIELD_WORD, .required = true, .about = "the name of the picture in the issue's pictures/", .example = "cover.png"),
    FIELD(StarterPicture, width, .type = FIELD_LENGTH, .required = true, .about = "how wide its place is, bleed included", .example = "612 pt"),
    FIELD(StarterPicture, height, .type = FIELD_LENGTH, .required = true, .about = "how high", .example = "425 pt"),
    { .key = NULL },
};

static const Field starter_fields[] = {
    FIELD(Starter, title, .type = FIELD_WORD, .required = true, .about = "the newsletter's name", .example = "Newsletter"),
    FIELD(Starter, pictures, .type = FIELD_LIST, .fields = picture_fields, .size = sizeof(StarterPicture), .max = 100,
          .about = "the pictures that a new issue begins with", .example = "- {file: cover.png, width: 612 pt, height: 618 pt}"),
    { .key = NULL },
};

/* A name that would leave the folder is not one of a picture. */
static bool has_plain_names(const Starter *starter, Diags *diags)
{
    const StarterPicture *pictures = starter->pictures.items;
    bool plain = true;
    for (size_t i = 0; i < starter->pictures.count; i++) {
        const char *file = pictures[i].file.utf8;
        if (*file != '.' && !strchr(file, '/'))
            continue;
        diag_error(diags, pictures[i].file.at, DIAG_PATH_OUTSIDE, "\"%s\" is not the plain name of a picture", file);
        diag_hint(diags, "name the file alone; it will lie in pictures/");
        plain = false;
    }
    return plain;
}

const Starter *starter_load(Arena *arena, const Input *input, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    Starter *starter = ARENA_NEW(arena, Starter);
    const bool read = tree && schema_read(arena, tree, starter_fields, starter, diags);
    return read && has_plain_names(starter, diags) ? starter : NULL;
}

static const Filling *filling_at(const char *words, const Filling *fillings)
{
    for (; fillings->word; fillings++) {
        const size_t length = strlen(fillings->word);
        if (strncmp(words + 1, fillings->word, length) == 0 && words[1 + length] == '}')
            return fillings;
    }
    return NULL;
}

const char *starter_fill(Arena *arena, const char *words, const Filling *fillings)
{
    const char *filled = "";
    for (const char *brace; (brace = strchr(words, '{')); ) {
        const Filling *filling = filling_at(brace, fillings);
        const int before = (int)(brace - words) + !filling;
        filled = arena_text(arena, "%s%.*s%s", filled, before, words, filling ? filling->value : "");
        words = brace + (filling ? strlen(filling->word) + 2 : 1);
    }
    return arena_text(arena, "%s%s", filled, words);
}
