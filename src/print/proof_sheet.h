/* A sheet of a proof while it is drawn: its canvas, words and inks. Shared by
 * the parts of proof. The canvas has its origin at the trim's top left corner. */
#ifndef PRINT_PROOF_SHEET_H
#define PRINT_PROOF_SHEET_H

#include "print/proof.h"
#include "set/content.h"

/* What translators have to do with the edition; proof_standing.c's to know. */
typedef struct ProofStandings ProofStandings;
/* Where the notes of a page stand. */
typedef enum ProofMargin { PROOF_BOTH_MARGINS, PROOF_LEFT_MARGIN, PROOF_RIGHT_MARGIN } ProofMargin;

typedef struct ProofSheet {
    Arena *arena;         /* of this sheet */
    Forme *forme;
    cairo_t *cr;          /* the forme's */
    const Proof *proof;
    const Layout *layout;
    const Page *page;
    const ProofStandings *standings;
    Setter setter;        /* with reports of its own, which nobody reads */
    Style plain, strong;  /* sizes are given when words are set */
    ProofMargin margin;
    pt left, right;       /* the white beside the trim */
    size_t legend_rows;
} ProofSheet;

/* What each ink speaks of. */
extern const Ink proof_grid_ink, proof_frame_ink, proof_loose_ink, proof_tight_ink, proof_hyphen_ink, proof_note_ink,
    proof_quiet_ink, proof_trim_ink, proof_open_ink;

enum { PROOF_SMALL = 6 }; /* pt: the smallest type */

typedef struct ProofWords {
    double size;
    const Ink *ink;
    bool strong;
    bool right;           /* they end at x */
} ProofWords;

void proof_sheet_open(ProofSheet *sheet, Arena *arena, Forme *forme, const Proof *proof, const Page *page);

/* Writes words on one line, from baseline x, y. Returns their width. */
pt proof_say(const ProofSheet *sheet, ProofWords voice, const char *utf8, pt x, pt y);
pt proof_width(const ProofSheet *sheet, ProofWords voice, const char *utf8);

void proof_ink(cairo_t *cr, const Ink *ink, double opacity);
void proof_line(cairo_t *cr, pt x, pt y, pt to_x, pt to_y, pt width);

/* The trim and what bleeds over it. */
Box proof_bleed(const ProofSheet *sheet);

/* What an item covers; a line of text from its ascenders to its descenders. */
Box proof_box(const Item *item);

/* How the lines of a page are set. */
typedef struct ProofCount {
    int justified, loose, tight, hyphens;
    int ladder;           /* hyphens running, at most */
    int white;            /* lines that columns leave empty */
    double mean, sd;      /* of the word space of justified lines, in natural ones */
} ProofCount;

ProofCount proof_count(const Page *page);

/* Word spaces from here on are shown, and told. */
extern const double PROOF_LOOSE, PROOF_TIGHT, PROOF_VERY_LOOSE, PROOF_VERY_TIGHT;

/* The tint behind a line of this word space, over everything else that is drawn there. */
void proof_tint(cairo_t *cr, double space, Box box);

/* The texts of an edition that are not translated as they should be. */
const ProofStandings *proof_standings(Arena *arena, const Edition *edition);

/* "stale", "missing": what there is to do about the words at a place; NULL: nothing. */
const char *proof_standing_at(const ProofSheet *sheet, Place at);
/* A page and all that follows, on a canvas with its origin at the trim's top left corner. */
void proof_draw_page(const ProofSheet *sheet);

void proof_draw_lines(const ProofSheet *sheet);
void proof_draw_grid(const ProofSheet *sheet);
void proof_draw_frames(const ProofSheet *sheet);
void proof_draw_notes(const ProofSheet *sheet);
/* Names of frames, and numbers of lines: after the notes, whose leaders pass behind them. */
void proof_draw_names(const ProofSheet *sheet);
void proof_draw_line_numbers(const ProofSheet *sheet);
void proof_draw_strip(const ProofSheet *sheet);

#endif
