/* The version of this program, as CHANGELOG.md counts it. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define TAMGA_VERSION "0.1.0"

#endif
