/* How many characters go into lines, told by the words of a language: those of
 * its disclaimer, which every language file has, written by somebody who knows
 * the language, in the tone of a newsletter. No text of an issue is measured,
 * so the room at a place changes with no text. */
#ifndef SET_ROOM_SAMPLE_H
#define SET_ROOM_SAMPLE_H

#include "set/setter.h"

typedef struct RoomSamples RoomSamples;

/* The words of the setter's language, measured in each style when that is first asked for; in the setter's arena. */
RoomSamples *room_samples_open(const Setter *setter);

/* How many characters, spaces among them, three of four texts may have that stand in so many lines of that measure, in pt.
 * 0: the language has no words, or the style no font. Nothing is reported. */
size_t room_sample_characters(RoomSamples *samples, const Style *style, pt measure, size_t lines);

#endif
