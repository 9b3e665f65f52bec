/* Takes the words of a language, gives the characters that go into lines. The
 * lines are filled from each word of the sample on, word after word, as a
 * compositor fills them; what three of four such stretches reach is the room:
 * a text has wider letters and longer words than another. */
#include "set/room_sample.h"

#include <stdlib.h>
#include <string.h>

#include "set/para.h"

typedef struct SampleWord {
    const char *utf8;
    size_t characters;
    pt width;
    pt step; /* with the space behind it */
} SampleWord;

/* The words in one style. */
typedef struct Sample {
    const Style *style;
    SampleWord *words;
    size_t count;
    bool parted; /* words go on in the next line: lines are full */
    struct Sample *next;
} Sample;

struct RoomSamples {
    Setter setter; /* without reports: a font that is missing is reported where pages are made */
    Sample *first;
};

RoomSamples *room_samples_open(const Setter *setter)
{
    RoomSamples *samples = ARENA_NEW(setter->arena, RoomSamples);
    samples->setter = *setter;
    samples->setter.diags = diags_open(setter->arena);
    return samples;
}

/* ---------------------------------------------------------------- measure */

static pt width_of(const Setter *setter, const Style *style, const char *utf8)
{
    return para_width(setter, para_span(setter->arena, utf8, (Place){0}), style);
}

/* The responsible body stands for itself in the wording, and is no word of the language. */
static bool is_word(const char *utf8)
{
    return *utf8 && !strchr(utf8, '{');
}

static void read_words(const Setter *setter, Sample *sample, const char *text)
{
    sample->words = ARENA_ARRAY(setter->arena, SampleWord, strlen(text) / 2 + 1);
    while (*text) {
        const size_t length = strcspn(text, " \n");
        const char *utf8 = arena_copy(setter->arena, text, length);
        if (is_word(utf8))
            sample->words[sample->count++] = (SampleWord){.utf8 = utf8, .characters = utf8_count(utf8)};
        text += length + (text[length] != '\0');
    }
}

/* A space is what two words are wider with it between them than the second alone and the first. */
static void measure_words(const Setter *setter, Sample *sample)
{
    const Style *style = sample->style;
    for (size_t i = 0; i < sample->count; i++)
        sample->words[i].width = width_of(setter, style, sample->words[i].utf8);
    for (size_t i = 0; i < sample->count; i++) {
        const SampleWord *next = &sample->words[(i + 1) % sample->count];
        const char *both = arena_text(setter->arena, "%s %s", sample->words[i].utf8, next->utf8);
        sample->words[i].step = width_of(setter, style, both) - next->width;
    }
}

/* Words without width would fill no line: there is no font for them. */
static bool is_measured(const Sample *sample)
{
    for (size_t i = 0; i < sample->count; i++)
        if (sample->words[i].width <= 0 || sample->words[i].step <= 0)
            return false;
    return true;
}

static const Sample *sample_in(RoomSamples *samples, const Style *style)
{
    const Setter *setter = &samples->setter;
    for (const Sample *known = samples->first; known; known = known->next)
        if (known->style == style)
            return known;
    Sample *sample = ARENA_NEW(setter->arena, Sample);
    *sample = (Sample){.style = style, .parted = style->hyphenate && setter->hyphenator, .next = samples->first};
    const char *text = language_disclaimer(setter->language);
    read_words(setter, sample, text ? text : "");
    measure_words(setter, sample);
    sample->count = is_measured(sample) ? sample->count : 0;
    return samples->first = sample;
}

/* ------------------------------------------------------------------- fill */

/* Letters of a word that go into what is left of the last line; without any, no space stands before them. */
static size_t in_last_line(const SampleWord *word, pt left, size_t characters)
{
    const pt letter = word->width / (double)word->characters;
    const size_t letters = left > 0 ? (size_t)(left / letter) : 0;
    return characters + letters - (letters == 0 && characters > 0);
}

static size_t stretch(const Sample *sample, size_t first, pt measure, size_t lines)
{
    pt used = 0;
    size_t characters = 0, line = 1;
    for (size_t i = first;; i++) {
        const SampleWord *word = &sample->words[i % sample->count];
        if (used > 0 && !pt_fits(used + word->width, measure)) {
            if (line++ == lines)
                return in_last_line(word, measure - used, characters);
            used = 0;
        }
        used += word->step;
        characters += word->characters + 1;
    }
}

static int compare_sizes(const void *left, const void *right)
{
    const size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return (a > b) - (a < b);
}

size_t room_sample_characters(RoomSamples *samples, const Style *style, pt measure, size_t lines)
{
    enum { WORDS_MOST = 200 };
    size_t reached[WORDS_MOST];
    const Sample *sample = sample_in(samples, style);
    const size_t count = sample->count < WORDS_MOST ? sample->count : WORDS_MOST;
    const pt width = measure - style->hang;
    if (count == 0 || lines == 0 || width <= 0)
        return 0;
    for (size_t i = 0; i < count; i++)
        reached[i] = sample->parted ? stretch(sample, i, width * (double)lines, 1) : stretch(sample, i, width, lines);
    qsort(reached, count, sizeof *reached, compare_sizes);
    return reached[count / 4];
}
