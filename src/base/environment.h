/* What stands in the environment for the libraries. Some of it changes what they make: HarfBuzz shapes otherwise by
 * HB_SHAPER_LIST, cairo writes other PDFs by CAIRO_DEBUG_PDF. */
#ifndef BASE_ENVIRONMENT_H
#define BASE_ENVIRONMENT_H

/* Takes it away, for this process and those that it makes. Before any library has looked. */
void environment_forget(void);

#endif
