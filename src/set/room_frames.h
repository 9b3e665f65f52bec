/* The frames that a layout has for a field, looked at one by one: for room
 * alone, which knows the fields. */
#ifndef SET_ROOM_FRAMES_H
#define SET_ROOM_FRAMES_H

#include "set/room.h"
#include "set/room_fields.h"
#include "set/room_sample.h"

/* Where a field stands. */
typedef struct RoomPlace {
    Room room;          /* the least of all masters, not rounded */
    const Style *style; /* where it is set narrowest, NULL: it stands nowhere; */
    pt measure;         /* … and how wide that is */
    pt height;          /* of the lowest frame; 0: it stands nowhere */
} RoomPlace;

RoomPlace room_place(const Setter *setter, RoomSamples *samples, const RoomField *field, const char *service);

#endif
