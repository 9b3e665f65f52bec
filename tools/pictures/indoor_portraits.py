"""The two portraits of the letters: neutral figures, nobody's likeness.

They are seen larger than anybody else, so jackets and hair are drawn here with
the folds and the second tone that the figures of people.py can do without.
"""

from kit import BRICK, CLOUD, CREAM, HAZE, MIST, NAVY, PAPER, PINE, SAND, SKIN_DARK, STEEL, mix, shade
from people import SKIN_SHADES, Figure, Look
from people_heads import CHEEKS, EARS, FACES, FRONT

WIDTH, HEIGHT = 42, 57
SCALE = 9.9           # a head of 24 mm


def ambassador(svg):
    svg.title("Portrait silhouette: a man in a suit")
    _wall(svg, CLOUD, mix(CLOUD, MIST, 0.6))
    man = Figure(svg, 21, 40.5, SCALE, Look())
    man.neck()
    _jacket(man, NAVY, 9.4)
    man.shape("M-2.1,-1.9 L-2.5,1 L0,9 L2.5,1 L2.1,-1.9 L0,1.3Z", PAPER)
    man.shape("M2.1,-1.9 L2.6,1 L.2,9 L0,1.3Z", CLOUD)
    man.shape("M-.85,.9 L.85,.9 L.62,2.4 L1.3,9 L-1.3,9 L-.62,2.4Z", BRICK)
    man.shape("M.1,.9 L.85,.9 L.62,2.4 L1.3,9 L.3,9Z", shade(BRICK))
    _lapels(man, NAVY)
    _face(man)
    man.shape("M-3.7,-6.9 C-4.3,-9.2 -4.2,-11.4 -2.8,-12.5 C-1.2,-13.7 2,-13.7 3.3,-12.3 C4.4,-11.1 4.2,-9 "
              "3.7,-6.9 "
              "C3.55,-6.5 3.25,-6.7 3.22,-7.2 C3.25,-8.6 3.1,-9.6 2.6,-10.3 C.8,-9.7 -.9,-10.1 -2,-11.1 "
              "C-2.3,-10.1 -3.1,-9.4 -3.22,-7.2 C-3.25,-6.7 -3.55,-6.5 -3.7,-6.9Z", HAZE)
    man.shape("M.8,-13.35 C1.9,-13.3 2.8,-12.9 3.3,-12.3 C4.4,-11.1 4.2,-9 3.7,-6.9 C3.55,-6.5 3.25,-6.7 "
              "3.22,-7.2 "
              "C3.25,-8.6 3.1,-9.6 2.6,-10.3 C2.8,-11.6 2.2,-12.7 .8,-13.35Z", STEEL)


def component_leader(svg):
    svg.title("Portrait silhouette: a woman in a jacket")
    _wall(svg, CREAM, SAND)
    woman = Figure(svg, 21, 40.5, SCALE, Look(hair_ink=SKIN_DARK, woman=True))
    dark = shade(SKIN_DARK, 0.28)
    woman.shape("M-4.5,4 C-5.2,1 -4.8,-12.4 0,-12.4 C4.8,-12.4 5.2,1 4.5,4Z", dark)
    woman.neck()
    _jacket(woman, PINE, 8.3)
    woman.shape("M-2.1,-1.7 L-2.6,1 L0,9 L2.6,1 L2.1,-1.7 L0,1.6Z", PAPER)
    woman.shape("M2.1,-1.7 L2.6,1 L0,9 L0,1.6Z", CLOUD)
    _lapels(woman, PINE)
    woman.dot(-3.3, 3.1, 0.62, BRICK)
    _face(woman)
    woman.shape("M-4.6,2.2 C-5.1,-4 -5,-13.4 -.1,-13.4 C5,-13.4 5.1,-4 4.6,2.2 C4,1 3.3,-1.4 2.8,-3.8 "
                "C3.6,-6.4 3.3,-9.6 .9,-11.3 "
                "C-.2,-9.9 -2.7,-9.3 -3.3,-7.9 C-3.4,-6.2 -3.2,-4.8 -2.8,-3.8 C-3.1,-1.4 -4,1 -4.6,2.2Z",
                SKIN_DARK)
    woman.shape("M1.2,-13.2 C5,-12.4 5.1,-4 4.6,2.2 C4.1,1.1 3.6,-.4 3.2,-2 C4.3,-6.6 4.1,-11 1.2,-13.2Z",
                dark)


def _wall(svg, light, dim):
    """The light of a window on a wall, so that the head stands before two tones."""
    svg.rect(0, 0, WIDTH, HEIGHT, dim)
    svg.polygon([(0, 0), (27, 0), (11, HEIGHT), (0, HEIGHT)], light)


def _face(figure):
    skin = figure.look.skin
    if not figure.look.woman:
        for u, v in EARS[FRONT]:
            figure.shape(f"M{u},{v - 1.2} C{u * 1.24},{v - 1.5} {u * 1.24},{v + .8} {u * .94},{v + 1.6} "
                         f"L{u * .8},{v}Z",
                         skin if u < 0 else SKIN_SHADES[skin])
    figure.shape(FACES[FRONT], skin)
    figure.shape(CHEEKS[FRONT][0], SKIN_SHADES[skin])


def _jacket(figure, ink, wide):
    """Shoulders that leave the picture at its foot."""
    w = wide
    figure.shape(f"M-1.9,-1.2 C-3.2,.7 -{w - 3},.9 -{w - 1.4},2.4 C-{w - .4},3.4 -{w},5.6 -{w + .2},9 "
                 f"L{w + .2},9 "
                 f"C{w},5.6 {w - .4},3.4 {w - 1.4},2.4 C{w - 3},.9 3.2,.7 1.9,-1.2 L0,2Z", ink)
    figure.shape(f"M{w - 3.4},9 C{w - 3.2},6.4 {w - 2.8},4 {w - 2.2},1.75 C{w - 1.9},1.95 {w - 1.6},2.2 "
                 f"{w - 1.4},2.4 "
                 f"C{w - .4},3.4 {w},5.6 {w + .2},9Z", shade(ink, 0.3))
    figure.shape(f"M-{w - 2.8},9 C-{w - 2.9},7.4 -{w - 3},6 -{w - 3.7},4.8 C-{w - 3.4},6.4 -{w - 3.5},7.8 "
                 f"-{w - 3.7},9Z",
                 shade(ink, 0.3))


def _lapels(figure, ink):
    for side in (-1, 1):
        figure.shape(f"M{side * 1.9},-1.9 L{side * 3.2},-.3 L{side * 4.3},4 L{side * 3},4.5 "
                     f"L{side * 3.6},5.8 L{side * 2.4},9 "
                     f"L{side * .2},9 L{side * 2.35},1.6Z", shade(ink, 0.42))


SCENES = {
    "portrait-1": (WIDTH, HEIGHT, ambassador),
    "portrait-2": (WIDTH, HEIGHT, component_leader),
}
