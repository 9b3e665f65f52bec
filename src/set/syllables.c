#include "set/syllables.h"

#include "base/limits.h"
#include "base/text.h"

/* One or two letters that are one sound in writing: "a", "sh". */
typedef struct Sound {
    uint32_t letter; /* the first */
    size_t end;      /* one past its last letter */
    bool is_vowel;
    bool stays;      /* it never begins a line */
} Sound;

static bool has_letter(const char *letters, uint32_t wanted)
{
    for (uint32_t letter; letters && (letter = utf8_next(&letters)) != 0;)
        if (letter == wanted)
            return true;
    return false;
}

static bool are_together(const HyphenRules *rules, uint32_t first, uint32_t second)
{
    for (const char *const *pair = rules->together; pair && *pair; pair++) {
        const char *letters = *pair;
        if (utf8_next(&letters) == first && utf8_next(&letters) == second)
            return true;
    }
    return false;
}

/* Found from the end of the word, so that in "yongʻin" the gʻ is one and the n another. */
static size_t mark_ends(const HyphenRules *rules, const uint32_t *letters, size_t count, bool *ends)
{
    size_t sounds = 0;
    for (size_t end = count; end > 0; sounds++) {
        ends[end - 1] = true;
        end -= end > 1 && are_together(rules, letters[end - 2], letters[end - 1]) ? 2 : 1;
    }
    return sounds;
}

static size_t read_sounds(const HyphenRules *rules, const uint32_t *letters, size_t count, Sound *sounds)
{
    bool ends[HYPHENATE_LETTERS_LIMIT] = { false };
    const size_t sound_count = mark_ends(rules, letters, count, ends);
    for (size_t i = 0, begin = 0; i < sound_count; i++) {
        size_t end = begin;
        while (!ends[end++])
            ;
        const uint32_t letter = letters[begin];
        const bool after_vowel = i > 0 && sounds[i - 1].is_vowel;
        sounds[i] = (Sound){ .letter = letter, .end = end, .stays = has_letter(rules->stay_left, letter),
                             .is_vowel = has_letter(rules->vowels, letter) && !(after_vowel && has_letter(rules->glides, letter)) };
        begin = end;
    }
    return sound_count;
}

/* May a line begin with this sound? There is one before it, and something after it. */
static bool begins_syllable(const Sound *sound)
{
    const Sound *before = sound - 1, *after = sound + 1;
    if (sound->stays)
        return false;
    if (!sound->is_vowel)
        return after->is_vowel;
    return before->stays || (before->is_vowel && before->letter != sound->letter); /* two of a kind are one long vowel */
}

void syllables_part(const HyphenRules *rules, const uint32_t *letters, size_t count, bool *points)
{
    Sound sounds[HYPHENATE_LETTERS_LIMIT + 1] = { { 0 } }; /* after the last there is one that is nothing */
    const size_t sound_count = count <= HYPHENATE_LETTERS_LIMIT ? read_sounds(rules, letters, count, sounds) : 0;
    for (size_t i = 1; i < sound_count; i++)
        if ((long)i >= rules->left && (long)(sound_count - i) >= rules->right && begins_syllable(&sounds[i]))
            points[sounds[i - 1].end - 1] = true;
}
