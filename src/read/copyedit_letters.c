/* Letters typed for others that look like them, where a keyboard lacks the
 * right ones: ў for the Tajik ӯ, ÿ for the Turkmen ý. A language file names only
 * letters that its language does not have, so none is taken from a word of its own. */
#include "read/copy.h"

static uint32_t first_of(Text text)
{
    const char *next = text.utf8;
    return utf8_next(&next);
}

/* The letter that was meant by `typed`, in its case; `typed` itself when it is right. */
static uint32_t meant(const List letters, uint32_t typed)
{
    const Lookalike *pairs = letters.items;
    for (size_t i = 0; i < letters.count; i++) {
        const uint32_t wrong = first_of(pairs[i].typed), right = first_of(pairs[i].right);
        if (typed == wrong)
            return right;
        if (typed == letter_upper(wrong))
            return letter_upper(right);
    }
    return typed;
}

void copyedit_letters(Copy *copy)
{
    const List letters = copy->style->letters;
    copy->rule = DIAG_LETTER_STAND_IN;
    for (size_t i = 0; letters.count > 0 && i < copy->count; i++)
        if (copy_is_free(copy, i))
            copy_change(copy, i, meant(letters, copy_at(copy, i)));
}
