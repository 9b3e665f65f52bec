/* Which program this is: its version, as CHANGELOG.md counts it, and the epoch of its engine. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define TAMGA_VERSION "0.1.0"

/* The rules by which pages are composed. A higher one may compose an issue otherwise. */
enum { TAMGA_ENGINE = 1 };

#endif
