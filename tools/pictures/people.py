"""The figures of all pictures: one family, in four views, that can reach for things.

A figure is set by the pit of its neck, at so many millimetres a decimetre, so
that people, vehicles and furniture of one picture share one scale; a standing
adult measures 17 decimetres. Shapes are path data in tenths of a head (a body
is seven heads tall) and are mapped to the picture here, so that an arm can be
given the very point on which its hand shall lie.

    ann = Figure(svg, x, y, scale, Look(...), TURNED)
    ann.legs(); ann.torso(); ann.head(); ann.arm(RIGHT, (x, y))

Parts are separate calls because tables, books and other people come between.
Light falls from the left: whatever is turned from it has the shaded ink.
"""

import math
from dataclasses import dataclass

from kit import (BLUE, BRICK, CLOUD, INK, MIST, NAVY, PAPER, PEACH, PINE, PLATE, SKIN_DARK, SKIN_LIGHT,
                 SKIN_MID, mix, points_path, shade)
from people_heads import BACK, CHEEKS, COVERS, EARS, FACES, FRONT, HAIR, NECKS, PROFILE, TURNED
from people_limbs import (FLANKS, FOREARM, HANDS, PALM, SHOULDERS, SIDE_TORSOS, TORSOS, UPPER_ARM, capsule,
                          direction, ease, map_path, mirrored, oval, reach, shifted, turned)

UNIT = 0.243          # decimetres of a tenth of a head: 17 dm over seven heads
SOLE = 57.6           # units from the pit of the neck to the ground
LEFT, RIGHT = -1, 1   # an arm, as it appears when the figure is not mirrored

# The shaded side of each skin leans to the next darker one.
SKIN_SHADES = {SKIN_LIGHT: mix(SKIN_LIGHT, SKIN_MID, 0.62), SKIN_MID: mix(SKIN_MID, SKIN_DARK, 0.55),
               SKIN_DARK: shade(SKIN_DARK, 0.24)}
COAT_SHADE = mix(CLOUD, MIST, 0.6)   # of white cloth


@dataclass(frozen=True)
class Look:
    """What somebody wears, and who they are."""
    skin: str = SKIN_LIGHT
    hair: str = "crop"
    hair_ink: str = PLATE
    dress: str = "suit"          # suit, uniform, coat (white, of a laboratory), shirt, blouse, tunic
    ink: str = NAVY              # of the dress
    inner: str = PAPER           # of the shirt below it
    accent: str = None           # tie, scarf ends or tunic border
    cover: str = None            # kerchief, headscarf, cap
    cover_ink: str = BRICK
    accent_ink: str = None       # band of the cover; its shaded ink when left out
    legs: str = "trousers"       # trousers, skirt
    legs_ink: str = PLATE
    woman: bool = False


OFFICER = dict(dress="uniform", ink=PINE, accent=PLATE, cover="cap", cover_ink=PLATE, accent_ink=INK)
SCIENTIST = dict(dress="coat", ink=PAPER, inner=BLUE)



class Figure:
    """Somebody in a picture. (x, y) is the pit of the neck, `scale` the millimetres a decimetre."""

    def __init__(self, svg, x, y, scale, look, view=FRONT, mirror=False, lean=0):
        self.svg, self.x, self.y = svg, x, y
        self.size = scale * UNIT
        self.look, self.view = look, view
        self.mirror, self.lean = mirror, lean

    # From units to the picture.

    def point(self, u, v, tilt=0):
        """Where (u, v) lies; a tilted head turns about the nape, everything leans about the seat."""
        u, v = turned(u, v, 0, -2.5, tilt)
        u, v = turned(u, v, 0, 24, self.lean)
        return (self.x + (-u if self.mirror else u) * self.size, self.y + v * self.size)

    def map(self, data, tilt=0):
        """Path data in units, as path data of the picture."""
        return map_path(data, lambda u, v: self.point(u, v, tilt))

    def shape(self, data, ink, tilt=0, opacity=None):
        if data:
            self.svg.path(self.map(data, tilt), ink, opacity)

    def dot(self, u, v, radius, ink, tilt=0):
        self.svg.circle(*self.point(u, v, tilt), radius * self.size, ink)

    # Head.

    def hair_behind(self, tilt=0):
        """The hair that hangs behind neck and shoulders: before the torso."""
        look = self.look
        if look.cover == "headscarf":
            self.shape(COVERS["headscarf"][self.view][0], shade(look.cover_ink), tilt)
        elif look.cover == "kerchief":
            self.shape(COVERS["kerchief"][self.view][0], shade(look.cover_ink), tilt)
        else:
            ink = look.hair_ink if look.hair == "bun" else shade(look.hair_ink)
            self.shape(HAIR[look.hair][self.view][0], ink, tilt)

    def neck(self):
        self.shape(NECKS[self.view], SKIN_SHADES[self.look.skin])

    def head(self, tilt=0, view=None):
        """The head, after the torso. `view` turns it otherwise than the body."""
        view, look = view or self.view, self.look
        dark = SKIN_SHADES[look.skin]
        self.shape(FACES[view], look.skin, tilt)
        self.shape(CHEEKS[view][1 if self.mirror else 0], dark, tilt)
        if look.cover != "headscarf":
            self._ears(view, tilt)
        if look.cover == "cap":
            self.shape(HAIR["crop" if not look.woman else "bun"][view][1], look.hair_ink, tilt)
        if look.cover:
            knot, over, accent = COVERS[look.cover][view]
            if view == BACK:   # where the knot of a kerchief is on our side
                self.shape(knot, shade(look.cover_ink), tilt)
            self.shape(over, look.cover_ink, tilt)
            self.shape(accent, look.accent_ink or shade(look.cover_ink), tilt)
            if look.cover == "cap" and view == FRONT:
                self.dot(0, -11.4, 0.75, PEACH, tilt)
        else:
            self.shape(HAIR[look.hair][view][1], look.hair_ink, tilt)
            if view == BACK and look.hair == "bun":
                self.dot(0, -8.7, 2.1, shade(look.hair_ink, 0.2), tilt)

    def _ears(self, view, tilt):
        hidden = self.look.hair in ("bob", "long") and self.look.cover is None
        if hidden:
            return
        for u, v in EARS[view]:
            ink = self.look.skin if (u < 0) != self.mirror and view != BACK else SKIN_SHADES[self.look.skin]
            if view in (TURNED, PROFILE):
                ink = SKIN_SHADES[self.look.skin]
            self.shape(oval(u, v, 0.65, 1.15), ink, tilt)

    # Body.

    @property
    def outline(self):
        """The trunk; in front its upper edge leaves room for the throat."""
        if self.view == PROFILE:
            return SIDE_TORSOS[self.look.woman]
        throat = " Z" if self.view == BACK else " L0,2 Z"
        return TORSOS[self.look.woman] + throat

    def torso(self):
        """Trunk and dress without arms, down to the hem of a jacket."""
        look = self.look
        self.neck()
        self.shape(self.outline, look.ink)
        if self.view == PROFILE:
            self._side_dress()
        else:
            self._flank()
            if self.view == BACK:
                self._back_dress()
            else:
                self._front_dress()

    def _flank(self):
        data = FLANKS[self.look.woman]
        if self.mirror:   # the light does not turn with the figure
            data = mirrored(data)
        self.shape(data, self.dark)

    @property
    def dark(self):
        """The shaded ink of the dress."""
        return COAT_SHADE if self.look.ink == PAPER else shade(self.look.ink, 0.3)

    def _front_dress(self):
        look = self.look
        slip = 0.9 if self.view == TURNED else 0
        dress = look.dress
        if dress in ("suit", "uniform", "coat"):
            depth = {"suit": 10, "uniform": 6, "coat": 9}[dress]
            self.shape(f"M-1.8,-1.4 L-2.3,1.5 L{slip},{depth + .4} L2.3,1.5 L1.8,-1.4 L{slip / 3:.1f},1.1Z",
                       look.inner)
            if look.accent:
                self._tie(slip, depth)
            self._lapels(slip, depth)
        if dress == "uniform":
            self._badges(slip)
        elif dress == "coat":
            self.svg.stroke([self.point(slip, 9), self.point(slip, 26.4)], COAT_SHADE, 0.45 * self.size,
                            cap="butt")
            self.shape("M2.2,9.4 L5.2,9.4 L5.2,10 L2.2,10Z", self.dark if not self.mirror else COAT_SHADE)
        elif dress == "suit":
            self.dot(slip, 13.4, 0.42, self.dark)
        elif dress == "shirt":
            self.shape("M-2,-1.6 L-2.7,.3 L-1,3 L0,1.7Z M2,-1.6 L2.7,.3 L1,3 L0,1.7Z", look.inner)
        elif dress == "blouse":
            self.shape("M-2.2,-.8 C-1.6,2.9 1.6,2.9 2.2,-.8 L1.7,-1.4 C1.2,1.4 -1.2,1.4 -1.7,-1.4Z",
                       look.accent or self.dark)
        elif dress == "tunic":
            self.shape("M-1.8,-1.5 C-1,1.2 1,1.2 1.8,-1.5 L2.9,-.6 C2.6,2.2 1.2,3 .8,3.2 L.8,11 L-.8,11 "
                       "L-.8,3.2 "
                       "C-1.2,3 -2.6,2.2 -2.9,-.6Z", look.accent or look.inner)

    def _tie(self, slip, depth):
        low = depth - 0.4
        self.shape(f"M-.75,.9 L.75,.9 L.6,2 L{slip + .95},{low - 1.4} L{slip},{low} "
                   f"L{slip - .95},{low - 1.4} L-.6,2Z",
                   self.look.accent)

    def _lapels(self, slip, depth):
        ink = self.dark if self.look.dress != "coat" else COAT_SHADE
        left = f"M-1.9,-1.5 L-2.9,-.2 L-3.4,3.3 L-2.5,3.8 L-2.9,4.8 L{slip - .15},{depth} L-1.5,1.6Z"
        right = f"M1.9,-1.5 L2.9,-.2 L3.4,3.3 L2.5,3.8 L2.9,4.8 L{slip + .15},{depth} L1.5,1.6Z"
        self.shape(left, ink)
        self.shape(right, ink)

    def _badges(self, slip):
        self.svg.stroke([self.point(slip, 6.4), self.point(slip, 26.4)], self.dark, 0.4 * self.size,
                        cap="butt")
        self.shape("M-4.6,7.6 L-2,7.6 L-2,10.4 L-3.3,11.2 L-4.6,10.4Z M2.4,7.6 L5,7.6 L5,10.4 L3.7,11.2 "
                   "L2.4,10.4Z", self.dark)
        self.shape("M-6.3,19 L6.3,19 L6.35,20.8 L-6.35,20.8Z", PLATE)
        self.shape(f"M{slip - 1},18.9 L{slip + 1},18.9 L{slip + 1},20.9 L{slip - 1},20.9Z", PEACH)

    def _back_dress(self):
        look = self.look
        collar = look.inner if look.dress in ("suit", "coat", "uniform", "shirt") else look.ink
        self.shape("M-1.9,-1.7 C-1,-1.1 1,-1.1 1.9,-1.7 L2.4,-.3 C1,.5 -1,.5 -2.4,-.3Z", collar)
        if look.dress in ("suit", "coat", "uniform"):
            self.shape("M-2.3,-.9 C-1,-.1 1,-.1 2.3,-.9 L3,.3 C1,1.5 -1,1.5 -3,.3Z", self.dark)
            self.svg.stroke([self.point(0, 1.2), self.point(0, 26.4)], self.dark, 0.35 * self.size,
                            cap="butt")
        if look.dress == "uniform":
            self.shape("M-6.3,19 L6.3,19 L6.35,20.8 L-6.35,20.8Z", PLATE)

    def _side_dress(self):
        look = self.look
        if look.dress in ("suit", "coat", "uniform"):
            self.shape("M.2,-1.6 L1.3,-1.2 L4,6.4 L3.9,9 L2.6,6.5 L.3,.4Z", look.inner)
            self.shape("M-2.2,-1.8 L.3,-1 L2.6,4 L3.9,9.4 L1.6,5.6 L1.9,4.8 L.9,4.4 L-.4,.8Z",
                       self.dark if look.dress != "coat" else COAT_SHADE)
        elif look.dress == "shirt":
            self.shape("M-2.2,-1.9 L1.2,-1.4 L2,1.2 L.4,.8 L-2.4,-.6Z", look.inner)
        elif look.dress == "tunic":
            self.shape("M-1.6,-1 L1.1,-1 L2.4,1.6 L1.2,1.4Z", look.accent or look.inner)
        if look.dress == "uniform":
            back, front = (-4.65, 3.7) if look.woman else (-4.75, 4.4)
            self.shape(f"M{back},19 L{front},19 L{front},20.8 L{back - .15},20.8Z", PLATE)

    # Limbs.

    def shoulder(self, side):
        wide = SHOULDERS[self.look.woman]
        if self.view == PROFILE:
            return self.point(-0.6 + 0.4 * side, 4.4)
        return self.point(side * wide, 3.9)

    def arm(self, side, hand_at, bend=None, hand="rest", ink=None, length=1.0, turn=None,
            cast=False, thumb=None):
        """An arm whose hand lies on `hand_at`, a point of the picture.

        The elbow hangs down and away from the body unless `bend`, 1 or -1, puts
        it on the other side. `length` below one is an arm that comes towards
        us. `turn` sets the direction of the hand, in degrees, where it differs
        from the forearm's; `thumb` its side, 1 or -1. `cast` lets the arm darken
        the trunk behind it: down to a table's edge when it is that height of
        the picture, else wherever the trunk is.
        """
        unit = self.size
        shoulder = self.shoulder(side)
        flip = -1 if self.mirror else 1
        lit = side == LEFT if self.view == PROFILE else side * flip < 0
        ink = ink or (self.look.ink if lit else self.dark)
        bones = (UPPER_ARM * length * unit, (FOREARM * length + PALM) * unit)
        if bend is None:
            away = -flip if self.view == PROFILE else side * flip
            bend = max((1, -1), key=lambda b: ease(reach(shoulder, hand_at, *bones, b, PALM * unit)[0], away))
        elbow, wrist = reach(shoulder, hand_at, *bones, bend, PALM * unit)
        slim = 0.88 if self.look.woman else 1
        bones = [(shoulder, 2.55 * slim * unit, elbow, 2.1 * slim * unit),
                 (elbow, 2.1 * slim * unit, wrist, 1.6 * slim * unit)]
        if cast:
            self._cast(bones, self.svg.height if cast is True else cast)
        skin = self.look.skin if ink == self.look.ink else SKIN_SHADES[self.look.skin]
        self._hand(wrist, elbow, hand, skin, turn, thumb)
        self.svg.path(capsule(*bones[0]), ink)
        self.svg.path(capsule(*bones[1], flat=True), ink)
        if self.look.dress in ("suit", "coat"):
            self._cuff(elbow, wrist, 1.75 * slim * unit)
        if self.look.dress == "uniform" and self.view == PROFILE and side == LEFT:
            self.shape("M-2,1.5 L1,1.9 L.9,2.9 L-2.1,2.5Z", PEACH)
        elif self.look.dress == "uniform" and self.view != PROFILE:
            wide = SHOULDERS[self.look.woman]
            self.shape(f"M{side * (wide - 1.6)},1.5 L{side * (wide + 1.3)},2.1 L{side * (wide + 1.3)},3.1 "
                       f"L{side * (wide - 1.6)},2.5Z",
                       PEACH)
        return elbow

    def _cast(self, bones, foot):
        by = 0.9 * self.size
        with self.svg.clip(points_path([(0, 0), (self.svg.width, 0), (self.svg.width, foot), (0, foot)])):
            with self.svg.clip(self.map(self.outline)):
                for start, r, end, s in bones:
                    self.svg.path(capsule(shifted(start, by), r, shifted(end, by), s), self.dark)

    def _cuff(self, elbow, wrist, radius):
        dx, dy = direction(elbow, wrist)
        end = (wrist[0] + dx * 0.9 * self.size, wrist[1] + dy * 0.9 * self.size)
        wide = radius * 0.92
        points = [(p[0] + s * dy * wide, p[1] - s * dx * wide) for p, s in ((wrist, 1), (end, 1), (end, -1),
                                                                            (wrist, -1))]
        self.svg.polygon(points, self.look.inner if self.look.dress == "suit" else COAT_SHADE)

    def _hand(self, wrist, elbow, kind, skin, turn, thumb):
        dx, dy = direction(elbow, wrist)
        angle = math.degrees(math.atan2(dy, dx)) if turn is None else turn
        up = thumb if thumb is not None else (1 if dx >= 0 else -1)

        def place(u, v):
            u, v = turned(u * self.size, up * v * self.size, 0, 0, angle)
            return wrist[0] + u, wrist[1] + v

        self.svg.path(map_path(HANDS[kind], place), skin)

    def leg_side(self, knee, foot, ink=None, shoe=True, hip=(-1, 22)):
        """A leg seen from the side, over knee and ankle in units; for people who sit."""
        ink = ink or self.look.legs_ink
        size = self.size
        h, k, f = self.point(*hip), self.point(*knee), self.point(*foot)
        self.svg.path(capsule(h, 3.6 * size, k, 2.7 * size), ink)
        self.svg.path(capsule(k, 2.7 * size, f, 1.8 * size), ink)
        if shoe:
            u, v = foot
            self.shape(f"M{u - 1.9},{v} L{u + 1.9},{v} C{u + 3.4},{v + .6} {u + 5},{v + .9} "
                       f"{u + 5.4},{v + 2.6} L{u - 1.9},{v + 2.6}Z", PLATE)

    def sit(self):
        """Legs of somebody in profile on a seat 25.6 units below the neck; the floor is 43.6 units below it."""
        if self.lean:   # whoever leans forward sits as upright as before
            Figure(self.svg, self.x, self.y, self.size / UNIT, self.look, self.view, self.mirror).sit()
            return
        look = self.look
        if look.legs == "skirt":
            skin = SKIN_SHADES[look.skin]
            for knee, foot, ink in (((10.6, 24), (8.4, 41), shade(skin)), ((11.2, 24), (10, 41), skin)):
                self.leg_side(knee, foot, ink)
            self.shape("M-4,20 L3.6,17 L12.4,20.6 C14,21.4 14.4,24 14.2,33 L8.2,33 L7.6,27 L-2,27 C-4.8,27 "
                       "-5.2,23 -4,20Z", look.legs_ink)
            self.shape("M12.6,24 C13.6,25 14.3,28 14.2,33 L8.2,33 L7.6,27 L10.4,27Z", shade(look.legs_ink))
            return
        self.leg_side((10.6, 22.8), (8.6, 41), shade(look.legs_ink, 0.35))
        self.leg_side((11.6, 22.6), (10.6, 41), look.legs_ink)

    def legs(self, stride=0):
        """Legs of somebody who stands, to the ground 57.6 units below the neck."""
        look = self.look
        wide = 5.9
        if look.legs == "skirt":
            self._skirt()
            return
        dark = shade(look.legs_ink, 0.35)
        if self.view == PROFILE:
            self.leg_side((.4 + stride, 40), (-.6 + stride * 2, 55), dark, hip=(0, 24))
            self.leg_side((.6 - stride, 40), (-.8 - stride * 2, 55), look.legs_ink, hip=(0, 24))
            return
        left = f"M-{wide},22 L.3,22 L.2,28 L-.9,41 L-1.4,56 L-4.9,56 C-5.2,48 -5.4,42 -5.7,38Z"
        right = f"M{wide},22 L-.3,22 L-.2,28 L.9,41 L1.4,56 L4.9,56 C5.2,48 5.4,42 5.7,38Z"
        lit, dim = (right, left) if self.mirror else (left, right)
        self.shape(dim, dark)
        self.shape(lit, look.legs_ink)
        for side in (-1, 1):
            self._shoe(side)

    def _shoe(self, side):
        u = side * 3.2
        out = side * 1.2 if self.view != TURNED else 1.6
        self.shape(f"M{u - 1.7},55.2 L{u + 1.7},55.2 L{u + 2 + max(out, 0)},57 L{u + 2 + max(out, 0)},57.6 "
                   f"L{u - 2 + min(out, 0)},57.6 L{u - 2 + min(out, 0)},57Z", PLATE)

    def _skirt(self):
        look = self.look
        skin = SKIN_SHADES[look.skin]
        if self.view == PROFILE:
            self.shape("M-2.2,44 L1,44 L.6,55 L-1.6,55Z", skin)
            self.shape("M-2,55 L.8,55 C2.4,56 3.6,56.4 4,57.6 L-2,57.6Z", PLATE)
            self.shape("M-4.8,25 L3.8,25 C4.6,32 4.6,39 4.2,45 L-5.6,45 C-5.8,39 -5.4,32 -4.8,25Z",
                       look.legs_ink)
            return
        for side in (-1, 1):
            self.shape(f"M{side * 2.4 - 1.4},42 L{side * 2.4 + 1.4},42 L{side * 2.4 + 1},56 "
                       f"L{side * 2.4 - 1},56Z", skin)
            self.shape(f"M{side * 2.4 - 1.4},55.4 L{side * 2.4 + 1.4},55.4 L{side * 2.4 + 1.9},57.6 "
                       f"L{side * 2.4 - 1.9},57.6Z", PLATE)
        self.shape("M-6,25 L6,25 C6.8,32 6.8,39 6.4,45 L-6.4,45 C-6.8,39 -6.8,32 -6,25Z", look.legs_ink)
        dim = "M6,25 C6.8,32 6.8,39 6.4,45 L2.4,45 C3.4,39 3.4,32 2.8,25Z"
        self.shape(mirrored(dim) if self.mirror else dim, shade(look.legs_ink))


# Whole figures, for those who only want somebody there.

def standing(svg, x, ground, scale, look, view=FRONT, mirror=False, lean=0, left=None, right=None, tilt=0,
             head=None,
             left_hand="rest", right_hand="rest", stride=0):
    """Somebody on the ground at (x, ground). An arm without a point to reach hangs."""
    figure = Figure(svg, x, ground - SOLE * UNIT * scale, scale, look, view, mirror, lean)
    figure.hair_behind(tilt)
    wide = SHOULDERS[look.woman]
    hang = {side: figure.point(side * (wide + 1.5), 28) if view != PROFILE else figure.point(.8,
                                                                                             28.6) for side in (LEFT, RIGHT)}
    far = RIGHT if view == PROFILE else None
    if far and right:
        figure.arm(RIGHT, right, ink=figure.dark, hand=right_hand)
    figure.legs(stride)
    figure.torso()
    figure.head(tilt, head)
    if not far:
        figure.arm(RIGHT, right or hang[RIGHT], hand=right_hand, cast=right is not None)
    figure.arm(LEFT, left or hang[LEFT], hand=left_hand, cast=True)
    return figure


def child(svg, x, ground, scale, look, view=FRONT, mirror=False, left=None, right=None, tilt=0):
    """A child, six heads tall: an adult's body made small below a head that is less so."""
    body = Figure(svg, x, ground - SOLE * UNIT * scale, scale, look, view, mirror)
    big = Figure(svg, x, body.y - 0.2 * body.size, scale * 1.3, look, view, mirror)
    big.hair_behind(tilt)
    body.legs()
    body.torso()
    big.head(tilt)
    wide = SHOULDERS[look.woman]
    body.arm(RIGHT, right or body.point(wide + 1.5, 28))
    body.arm(LEFT, left or body.point(-wide - 1.5, 28), cast=True)
    return body
