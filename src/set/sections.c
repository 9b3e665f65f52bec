/* Every kind of section there is: a new one is its file and its line here. */
#include "set/content.h"

extern const SectionKind section_letters, section_about, section_progress, section_charts, section_components,
    section_stories, section_next_quarter, section_contact, section_text, section_news;

const SectionKind *const section_kinds[] = {
    &section_letters, &section_about,        &section_progress, &section_charts, &section_components,
    &section_stories, &section_next_quarter, &section_contact,  &section_text,   &section_news,
    NULL,
};
