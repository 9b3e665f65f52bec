/* The folder of an issue that is being made: it grows beside the place where it shall stand, and is put there whole. */
#ifndef APP_ISSUE_FOLDER_H
#define APP_ISSUE_FOLDER_H

#include "base/diag.h"
#include "set/setter.h"

typedef struct IssueFolder {
    Arena *arena;
    Diags *diags;
    const char *folder; /* that shall be there */
    const char *beside; /* where it grows */
} IssueFolder;

IssueFolder issue_folder_begin(Arena *arena, const char *path, Diags *diags);

/* Whether something is there: a file, or a folder that is not empty. */
bool issue_folder_is_taken(const IssueFolder *folder);

/* Each writes one file. False: reported. */
bool issue_folder_words(const IssueFolder *folder, const char *name, const char *words);
bool issue_folder_placeholder(const IssueFolder *folder, const Setter *setter, const char *name, pt width, pt height);

/* Puts it where it shall stand, where nothing may be. False: reported, and it is gone. */
bool issue_folder_keep(const IssueFolder *folder);
void issue_folder_drop(const IssueFolder *folder);

/* Removes the issue.yaml and the pictures in a folder, and the folder unless something else is in it. */
void issue_folder_remove(Arena *arena, const char *path);

#endif
