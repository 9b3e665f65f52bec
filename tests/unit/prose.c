#include "prose.h"

#include <string.h>

#include "base/text.h"

int prose_chance(Prose *prose, int from, int to)
{
    prose->seed = prose->seed * 1664525u + 1013904223u; /* Numerical Recipes */
    return from + (int)((prose->seed >> 8) % (uint32_t)(to - from + 1));
}

/* Of a thousand running words, how many have one letter, two …; counted in the texts of the bundled issue. */
static const int lengths[TONGUES][20] = {
    [ENGLISH] = { 28, 141, 175, 124, 124, 93, 79, 86, 57, 42, 19, 18, 10, 2, 2 },
    [RUSSIAN] = { 136, 53, 64, 51, 78, 84, 87, 105, 74, 64, 70, 55, 25, 19, 9, 6, 4, 4, 4, 8 },
};

int prose_length(Prose *prose)
{
    const int *shares = lengths[prose->tongue];
    int drawn = prose_chance(prose, 0, 999), length = 0;
    while (shares[length] && drawn >= shares[length])
        drawn -= shares[length++];
    return length + 1;
}

/* Each letter as often as it is frequent. */
static const char *const vowels[TONGUES] = { "eeeeeeeeeeeeaaaaaaaaooooooooiiiiiiiuuuy", "ооооооооооооаааааааааеееееееееиииииииуууяяыыюэё" };
static const char *const consonants[TONGUES] = {
    "tttttttttnnnnnnnssssssrrrrrrhhhhhlllldddcccmmmffppggwwbbvkxjqz", "ннннннннттттттттссссссрррррввввввлллллкккккммммддддппппгггззббччйхжшцщф",
};

static const char *const small_words[TONGUES][14] = {
    { "a", "I", "of", "to", "in", "on", "by", "the", "and", "for", "EU", "its", "as", "is" },
    { "в", "и", "с", "к", "о", "у", "на", "по", "не", "за", "из", "до", "от", "ЕС" },
};

static const char *const oddities[TONGUES][24] = {
    { "https://www.bomca-eu.org/en/news/second-regional-working-group-on-trade", "bomca@icmpd.org", "2022–2025", "21 650 050 euros", "5 %",
      "15 km", "3 October 2022", "Component 3", "G. Pujāts", "“cross-border” trade", "– and then –", "inter\u00ADopera\u00ADbility", "phyto-sanitary",
      "decision-making", "(Issyk-Kul)", "counter-revolutionary", "the end\u2028and a new line", "internationalisation", "ACA/2020/420-247",
      "@BOMCAPROGRAMME", "Mrs Ingrida Gulbe-Otaņķe", "e-mail", "non-governmental,", "“Dostyk”—“Kolzhat”" },
    { "https://www.bomca-eu.org/ru/news/vtoraya-regionalnaya-rabochaya-gruppa", "bomca@icmpd.org", "2022–2025 гг.", "21 650 050 евро", "5 %",
      "15 км", "3 октября 2022 г.", "Компонент 3", "Г. Пуятс", "«трансграничное» управление", "— и тогда —", "БОМКА 10", "санитарно-эпидемиологический",
      "и т. д.", "(Иссык-Куль)", "контр\u00ADтерро\u00ADрис\u00ADти\u00ADческий", "лесозаготовительный", "интернационализация", "ACA/2020/420-247",
      "@BOMCAPROGRAMME", "г-жа Ингрида Гулбе-Отанке", "конец\u2028и новая строка", "деревообрабатывающий,", "«Достык» — «Кольжат»" },
};

static uint32_t nth(const char *utf8, int index)
{
    while (index-- > 0)
        utf8_next(&utf8);
    return utf8_next(&utf8);
}

/* Syllables: one or two consonants and a vowel. */
static const char *word_of(Arena *arena, Prose *prose, int length)
{
    char *word = arena_alloc(arena, 4 * (size_t)length + 1);
    size_t bytes = 0;
    int run = prose_chance(prose, 0, 1);
    for (int i = 0; i < length; i++) {
        const char *from = run > 0 ? consonants[prose->tongue] : vowels[prose->tongue];
        bytes += utf8_put(word + bytes, nth(from, prose_chance(prose, 0, (int)utf8_count(from) - 1)));
        run = run > 0 ? run - 1 : prose_chance(prose, 1, 5) == 5 ? 2 : 1;
    }
    return word;
}

static const char *next_word(Arena *arena, Prose *prose)
{
    enum { ODDITIES = sizeof oddities[0] / sizeof *oddities[0], SMALL = sizeof small_words[0] / sizeof *small_words[0] };
    if (prose_chance(prose, 1, 25) == 1)
        return oddities[prose->tongue][prose_chance(prose, 0, ODDITIES - 1)];
    int length = prose_length(prose);
    if (length <= 2)
        return small_words[prose->tongue][prose_chance(prose, 0, SMALL - 1)];
    const char *mark = prose_chance(prose, 1, 9) == 1 ? (prose_chance(prose, 0, 2) ? "," : ".") : "";
    return arena_text(arena, "%s%s", word_of(arena, prose, length), mark);
}

const char *prose_paragraph(Arena *arena, Prose *prose, int words)
{
    const char *paragraph = next_word(arena, prose);
    for (int i = 1; i < words; i++)
        paragraph = arena_text(arena, "%s %s", paragraph, next_word(arena, prose));
    return arena_text(arena, "%s.", paragraph);
}
