/* contact: where to find the programme, the imprint and the disclaimer. */
#include "set/content.h"

#include <string.h>

typedef struct Labelled {
    Text label, text;
} Labelled;

typedef struct Disclaimer {
    Text label, body;
} Disclaimer;

typedef struct Contact {
    SectionHead head;
    PictureCopy picture;
    bool has_picture;
    Text address;
    List entries;
    Labelled imprint;
    bool has_imprint;
    Disclaimer disclaimer;
    bool has_disclaimer;
} Contact;

static const Field labelled_fields[] = {
    FIELD(Labelled, label, .type = FIELD_TEXT, .required = true, .about = "a label", .example = "Contact us at"),
    FIELD(Labelled, text, .type = FIELD_MARKUP, .required = true, .about = "what stands under it"),
    {.key = NULL},
};

static const Field disclaimer_fields[] = {
    FIELD(Disclaimer, label, .type = FIELD_TEXT, .required = true, .about = "a label", .example = "Disclaimer"),
    FIELD(Disclaimer, body, .type = FIELD_TEXT, .required = true,
          .about = "who is responsible for the contents; the wording is the language's", .example = "the consortium"),
    {.key = NULL},
};

static const Field contact_fields[] = {
    SECTION_HEAD(Contact),
    FIELD_PICTURE(Contact, picture),
    FIELD(Contact, address, .type = FIELD_WORD, .varies = true, .about = "the web address, set large", .example = "www.example.org"),
    FIELD(Contact, entries, .type = FIELD_LIST, .fields = labelled_fields, .size = sizeof(Labelled), .max = 8,
          .about = "networks, mail, telephone"),
    FIELD(Contact, imprint, .type = FIELD_RECORD, .fields = labelled_fields, .has = offsetof(Contact, has_imprint),
          .about = "who publishes this"),
    FIELD(Contact, disclaimer, .type = FIELD_RECORD, .fields = disclaimer_fields,
          .has = offsetof(Contact, has_disclaimer), .about = "the funder's disclaimer"),
    {.key = NULL},
};

/* The language's wording with the responsible body in its place. */
static Text disclaimer_text(Composer *composer, const Disclaimer *disclaimer)
{
    const char *wording = language_disclaimer(composer->edition->language);
    const char *slot = wording ? strstr(wording, "{body}") : NULL;
    Text text = disclaimer->body;
    if (slot)
        text.utf8 = arena_text(composer->setter->arena, "%.*s%s%s", (int)(slot - wording), wording,
                               disclaimer->body.utf8, slot + strlen("{body}"));
    text.origin = TEXT_FOLDED;
    return text;
}

static Text link_to(Composer *composer, Text address)
{
    if (!strstr(address.utf8, "://"))
        address.utf8 = arena_text(composer->setter->arena, "[%s](https://%s)", address.utf8, address.utf8);
    address.origin = TEXT_FOLDED;
    return address;
}

static void add_labelled(Composer *composer, Content *content, const char *part, Text label, Text text)
{
    content_lead(composer, content, part, label, PARAGRAPH_LABEL);
    content_text(composer, content, part, text);
}

static void compose(Composer *composer, const void *section)
{
    const Contact *contact = section;
    Content *content = composer_begin(composer, "contact", &contact->head, composer->section->at);
    if (contact->has_picture)
        content_picture(composer, content, &contact->picture);
    if (!text_is_empty(contact->address))
        content_line(composer, content, "address", link_to(composer, contact->address), TAG_H1);
    const Labelled *entries = contact->entries.items;
    for (size_t i = 0; i < contact->entries.count; i++)
        add_labelled(composer, content, "entries", entries[i].label, entries[i].text);
    if (contact->has_imprint)
        add_labelled(composer, content, "imprint", contact->imprint.label, contact->imprint.text);
    if (contact->has_disclaimer)
        add_labelled(composer, content, "imprint", contact->disclaimer.label,
                     disclaimer_text(composer, &contact->disclaimer));
}

const SectionKind section_contact = {
    .name = "contact", .fields = contact_fields, .size = sizeof(Contact), .compose = compose,
};
