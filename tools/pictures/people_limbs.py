"""Trunks, limbs and paths of the figures in people.py: how an arm reaches, what a hand looks like.

Path data here has absolute commands and is in tenths of a head. Trunks hang from
the pit of the neck and are keyed by whether somebody is a woman; hands lie along
the u axis, the wrist on their origin, the thumb on the side of negative v.
"""

import math
import re

from kit import number

_TOKEN = re.compile(r"[A-Z]|-?(?:\d+\.?\d*|\.\d+)")

TORSOS = {
    False: "M-1.8,-1.2 C-3,.5 -6,.7 -7.3,2 C-8.4,3.2 -8,6 -7.3,9 C-6.5,12 -6.2,15 -6.2,18 L-6.5,26.5 "
           "L6.5,26.5 L6.2,18 C6.2,15 6.5,12 7.3,9 C8,6 8.4,3.2 7.3,2 C6,.7 3,.5 1.8,-1.2",
    True: "M-1.7,-1.2 C-2.8,.6 -5.2,.9 -6.4,2.2 C-7.3,3.2 -7,6 -6.3,8.6 C-5.4,11.2 -4.9,13 -4.9,15 C-5,18 "
          "-6,21 -6.4,26.5 "
          "L6.4,26.5 C6,21 5,18 4.9,15 C4.9,13 5.4,11.2 6.3,8.6 C7,6 7.3,3.2 6.4,2.2 C5.2,.9 2.8,.6 1.7,-1.2",
}
FLANKS = {
    False: "M7.6,4 C7.8,6 7.6,7.6 7.3,9 C6.5,12 6.2,15 6.2,18 L6.5,26.5 L3.6,26.5 C3.4,18 3.6,11 4.6,5Z",
    True: "M6.6,4 C6.8,6 6.6,7.4 6.3,8.6 C5.4,11.2 4.9,13 4.9,15 C5,18 6,21 6.4,26.5 L3.6,26.5 "
          "C3.4,20 2.6,17 2.7,14 C2.8,11 3.4,8 4.2,5Z",
}
SIDE_TORSOS = {
    False: "M-2.2,-1.6 C-3.2,-.4 -5,1.4 -5.4,4.6 C-6,9 -5,13 -4.7,17 L-5,26.5 L4.2,26.5 C4.4,22 4.5,18 "
           "4.5,14 "
           "C4.5,10 4.4,7 3.6,4 C3,2 2,.6 1.1,-1Z",
    True: "M-2.1,-1.6 C-3,-.4 -4.4,1.4 -4.8,4.4 C-5.2,8 -3.6,12 -3.6,15 C-3.8,19 -5.2,22 -5,26.5 L4,26.5 "
          "C4,21 3.2,18 3.2,15 "
          "C3.4,12.6 4.6,10.6 4.5,8.4 C4.3,6.4 3.6,4.4 3,3 C2.4,1.6 1.8,.4 1.1,-1Z",
}
SHOULDERS = {False: 6.1, True: 5.25}   # half the distance of the joints

HANDS = {
    "rest": ("M-.5,-1.35 C.8,-1.7 2,-1.75 3,-1.4 C4.2,-1 5.2,-.5 5.2,.1 C5.2,.8 4,1.2 2.9,1.45 C1.7,1.7 "
             ".4,1.6 -.5,1.35Z "
             "M.7,-1.1 C1.6,-2.5 2.9,-3 3.5,-2.6 C3.8,-2 2.8,-1.1 2,-.7Z"),
    "grip": ("M-.5,-1.35 C.6,-1.9 2,-2 3,-1.6 C3.8,-1.2 3.9,-.4 3.8,.4 C3.7,1.3 2.9,1.8 1.9,1.8 C.9,1.8 "
             ".2,1.5 -.5,1.35Z "
             "M.7,-1.3 C1.8,-2.5 3,-2.7 3.6,-2.2 C3.8,-1.7 3,-1.2 2.2,-.9Z"),
    "point": ("M-.5,-1.35 C.6,-1.8 1.8,-1.9 2.6,-1.7 L6,-1.55 C6.6,-1.4 6.6,-.7 6,-.6 L3.5,-.4 C3.7,.4 "
              "3.5,1.5 2.4,1.7 "
              "C1.2,1.9 .2,1.6 -.5,1.35Z M1,-1.2 C1.8,-2.3 2.9,-2.6 3.4,-2.3 C3.6,-1.8 3,-1.3 2.3,-1Z"),
    "open": ("M-.5,-1.35 C.8,-1.6 1.8,-1.6 2.6,-1.5 L5,-1.7 C5.5,-1.6 5.5,-1.1 5,-.9 L5.6,-.5 C6,-.2 5.9,.3 "
             "5.4,.4 L5.4,.9 "
             "C5.3,1.3 4.9,1.4 4.4,1.3 L2.6,1.6 C1.6,1.8 .4,1.7 -.5,1.35Z M.7,-1.1 C1.4,-2.7 2.4,-3.5 3,-3.3 "
             "C3.4,-2.8 2.8,-1.4 2,-.7Z"),
}

PALM = 2.4            # units from the wrist to the middle of the hand
UPPER_ARM, FOREARM = 12.2, 10.4


def reach(shoulder, target, upper, lower, bend, palm):
    """Elbow and wrist of an arm to `target`; one out of reach is pointed at, never stretched."""
    dx, dy = target[0] - shoulder[0], target[1] - shoulder[1]
    span = math.hypot(dx, dy) or 1e-6
    far = min(max(span, abs(upper - lower) * 1.02), (upper + lower) * 0.998)
    cosine = (upper * upper + far * far - lower * lower) / (2 * upper * far)
    angle = math.atan2(dy, dx) - bend * math.acos(max(-1, min(1, cosine)))
    elbow = (shoulder[0] + upper * math.cos(angle), shoulder[1] + upper * math.sin(angle))
    tip = (shoulder[0] + dx / span * far, shoulder[1] + dy / span * far)
    ex, ey = direction(elbow, tip)
    return elbow, (tip[0] - ex * palm, tip[1] - ey * palm)


def capsule(start, r, end, s, flat=False):
    """A limb: two circles and what lies between them; a sleeve ends flat."""
    dx, dy = direction(start, end)
    corners = [(start[0] + dy * r, start[1] - dx * r), (end[0] + dy * s, end[1] - dx * s),
               (end[0] - dy * s, end[1] + dx * s), (start[0] - dy * r, start[1] + dx * r)]
    a, b, c, d = (f"{number(x)} {number(y)}" for x, y in corners)
    tip = c if flat else f"A{number(s)} {number(s)} 0 0 1 {c}"
    return f"M{a}L{b}{'L' if flat else ''}{tip}L{d}A{number(r)} {number(r)} 0 0 1 {a}Z"


def ease(elbow, away):
    """How naturally an elbow lies: low, and away from the body."""
    return elbow[1] + 0.45 * away * elbow[0]


def direction(start, end):
    dx, dy = end[0] - start[0], end[1] - start[1]
    span = math.hypot(dx, dy) or 1e-6
    return dx / span, dy / span


def shifted(point, by):
    return point[0] + by, point[1] + by * 0.6


def turned(u, v, about_u, about_v, degrees):
    if not degrees:
        return u, v
    angle = math.radians(degrees)
    du, dv = u - about_u, v - about_v
    return (about_u + du * math.cos(angle) - dv * math.sin(angle),
            about_v + du * math.sin(angle) + dv * math.cos(angle))


def map_path(data, place):
    """Path data (absolute commands only), each of its points set by `place(u, v)`."""
    parts, pair = [], []
    for token in _TOKEN.findall(data):
        if token.isalpha():
            parts.append(token)
            continue
        pair.append(float(token))
        if len(pair) == 2:
            parts.append(" ".join(number(value) for value in place(*pair)))
            pair.clear()
    return " ".join(parts)


def mirrored(data):
    return map_path(data, lambda u, v: (-u, v))


def oval(u, v, rx, ry):
    k = 0.5523
    return (f"M{u - rx},{v} C{u - rx},{v - ry * k} {u - rx * k},{v - ry} {u},{v - ry} "
            f"C{u + rx * k},{v - ry} {u + rx},{v - ry * k} {u + rx},{v} C{u + rx},{v + ry * k} "
            f"{u + rx * k},{v + ry} {u},{v + ry} "
            f"C{u - rx * k},{v + ry} {u - rx},{v + ry * k} {u - rx},{v}Z")
