"""Officers and travellers: the passport counter and the interview."""

from interiors import monitor_back, mountains, passport, window
from kit import (AUBERGINE, BLUE, BLUE_DARK, BLUE_MID, BRICK, CLAY, CREAM, HAZE, MIST, NAVY, PAPER, PEACH,
                 PETROL, PINE, PLATE, SAGE, SAND, SKIN_DARK, SKIN_LIGHT, SKIN_MID, STEEL, mix, shade)
from people import LEFT, OFFICER, RIGHT, SOLE, UNIT, Figure, Look, child, standing
from people_heads import PROFILE, TURNED


def document_check(svg):
    svg.title("First-line document check: a traveller hands her passport to an officer")
    svg.rect(0, 0, 120, 112, CREAM)
    svg.polygon([(0, 16), (30, 16), (4, 76), (0, 76)], mix(CREAM, PAPER, 0.7))
    _canopy(svg, 120, 16)
    window(svg, (50, 24, 58, 38), mountains([(.86, .5, .4), (.12, .42, .34), (.49, .84, .46)], 14),
           panes=(3, 1), bar=1.1)

    officer = Figure(svg, 33, 53, 5.2, Look(skin=SKIN_MID, **OFFICER), TURNED)
    officer.torso()
    officer.head(tilt=3)
    monitor_back(svg, 9, 77, 19, 13)
    _counter(svg, 120, 76, 112)
    _reader(svg, 47, 76)

    traveller = Figure(svg, 92, 51.5, 5.5, Look(woman=True, hair="bun", hair_ink=SKIN_DARK, dress="suit",
                                                ink=AUBERGINE,
                                                legs_ink=NAVY), PROFILE, mirror=True, lean=2)
    officer.arm(LEFT, (29.5, 75), hand="rest", turn=4, cast=True, thumb=-1, length=.9)
    officer.arm(RIGHT, (57.5, 67), hand="grip", cast=True)
    passport(svg, 62, 63.5, 13.5, 14)
    traveller.hair_behind(tilt=4)
    traveller.legs()
    traveller.torso()
    traveller.head(tilt=4)
    _bag(svg, traveller)
    traveller.arm(LEFT, (66, 67.5), hand="grip", ink=traveller.look.ink)


def _canopy(svg, width, height):
    """The head of the booth with its lit sign."""
    svg.rect(0, 0, width, height, BLUE_DARK)
    svg.rect(0, height - 1.4, width, 1.4, NAVY)
    svg.rect(12, height - 10.4, 34, 5.2, NAVY)
    svg.rect(14, height - 8.4, 22, 1.4, PAPER)
    svg.polygon([(39.5, height - 9.4), (43, height - 7.8), (39.5, height - 6.2)], PEACH)


def _counter(svg, width, top, foot):
    svg.rect(0, top, width, 2.6, HAZE)
    svg.rect(0, top + 2.6, width, foot - top, BLUE_DARK)
    svg.rect(0, top + 2.6, width, 1.2, NAVY)
    for x in range(-2, int(width), 24):
        svg.rect(x, top + 3.8, 0.7, foot - top, shade(BLUE_DARK, 0.35))


def _reader(svg, x, top):
    """The document reader, its window alight."""
    svg.polygon([(x - 7, top + 0.8), (x - 6, top - 2.8), (x + 6, top - 2.8), (x + 7, top + 0.8)], PLATE)
    svg.polygon([(x - 4.6, top - 0.6), (x - 4.1, top - 2), (x + 4.1, top - 2), (x + 4.6, top - 0.6)], PETROL)


def _bag(svg, figure):
    """A strap over the shoulder and a bag at the hip, on the side towards us."""
    figure.shape("M-2.4,7 L-.8,6 L-2.6,20 L-4.2,20Z", shade(SKIN_DARK, 0.25))
    figure.shape("M-8.6,19 L.6,19 C1.4,23 1.4,28 .8,31 L-8.6,31 C-9.2,27 -9.2,23 -8.6,19Z", SKIN_DARK)
    figure.shape("M-8.6,19 L.6,19 C1,21.4 1.2,23.4 1.2,24.6 L-9,24.6 C-9,22.6 -8.9,20.6 -8.6,19Z",
                 shade(SKIN_DARK, 0.22))


def profiling_interview(svg):
    svg.title("First-line interview: an officer talks with a travelling family")
    svg.rect(0, 0, 180, 112, CREAM)
    svg.rect(0, 92, 180, 20, SAND)
    svg.rect(0, 92, 180, 1.2, PEACH)
    svg.polygon([(132, 112), (146, 93.2), (149.4, 93.2), (136.6, 112)], PAPER)
    window(svg, (92, 20, 82, 38), mountains([(.12, .5, .26), (.82, .52, .26), (.46, .8, .34)], 51),
           panes=(4, 1), bar=1.1)
    _waiting(svg)
    _booth(svg)
    _family(svg)


def _booth(svg):
    """The first-line booth, open towards us, and the officer in it."""
    svg.rect(0, 20, 70, 52, mix(CREAM, SAND, 0.6))
    svg.polygon([(0, 20), (26, 20), (6, 72), (0, 72)], CREAM)
    svg.rect(8, 27, 15, 19, PAPER)
    svg.rect(10, 29, 11, 8, MIST)
    svg.rect(10, 39, 11, 1, HAZE)
    svg.rect(10, 41.4, 7, 1, HAZE)
    officer = Figure(svg, 46, 50.4, 4.6, Look(woman=True, hair_ink=SKIN_DARK, **OFFICER), TURNED)
    officer.torso()
    officer.head(tilt=2)
    monitor_back(svg, 21, 71, 17, 11)
    svg.rect(68, 20, 3.2, 52, BLUE_DARK)
    svg.rect(70, 20, 1.2, 52, NAVY)
    svg.rect(0, 8, 76, 12, BLUE_DARK)
    svg.rect(0, 18.8, 76, 1.2, NAVY)
    svg.rect(40, 11, 26, 5, PAPER)
    svg.rect(43, 13, 13, 1, NAVY)
    svg.polygon([(59, 12), (62.4, 13.5), (59, 15)], BRICK)
    svg.rect(0, 71, 80, 2.4, HAZE)
    svg.rect(0, 73.4, 77, 38.6, BLUE_DARK)
    svg.rect(0, 73.4, 77, 1.2, NAVY)
    svg.rect(70, 74.6, 7, 38, NAVY)
    svg.rect(0, 88, 70, 0.8, shade(BLUE_DARK, 0.35))
    svg.polygon([(55, 72.2), (56.4, 69.8), (63, 69.8), (62.4, 72.2)], PETROL)
    svg.polygon([(55, 72.2), (62.4, 72.2), (62.4, 72.9), (55, 72.9)], shade(PETROL))
    officer.arm(LEFT, (43, 70.4), length=0.8, cast=True, thumb=-1, turn=4)
    officer.arm(RIGHT, (61.5, 61.6), hand="open", cast=True)


def _family(svg):
    mother = Look(skin=SKIN_LIGHT, woman=True, cover="headscarf", cover_ink=SAGE, dress="tunic",
                  ink=AUBERGINE, accent=SAGE,
                  legs="skirt", legs_ink=shade(AUBERGINE, 0.35))
    father = Look(skin=SKIN_MID, hair="parted", hair_ink=PLATE, dress="shirt", ink=BLUE, legs_ink=NAVY)
    daughter = Look(skin=SKIN_LIGHT, woman=True, hair="tail", hair_ink=PLATE, dress="blouse", ink=PETROL,
                    accent=PAPER, legs_ink=NAVY)
    her = Figure(svg, 126.5, 106 - SOLE * UNIT * 4.35, 4.35, mother, TURNED, mirror=True)
    her.hair_behind()
    her.legs()
    her.torso()
    her.head(tilt=-2)
    her.arm(LEFT, her.point(-6.6, 28))
    passport(svg, 76.2, 63.4, 8.4, -12)
    standing(svg, 97, 107, 4.7, father, PROFILE, mirror=True, left=(79, 66.4), left_hand="grip", tilt=2)
    child(svg, 111.5, 108, 2.9, daughter, TURNED, mirror=True)
    her.arm(RIGHT, (115.6, 70.6), length=0.82, cast=True, turn=150)
    _suitcase(svg, 83, 108)


def _suitcase(svg, x, foot):
    svg.stroke([(x - 3.4, foot - 22), (x - 3.4, foot - 33), (x + 3.4, foot - 33), (x + 3.4, foot - 22)],
               STEEL, 1)
    svg.rect(x - 8, foot - 24, 16, 22.4, CLAY, radius=1.6)
    svg.rect(x + 3, foot - 24, 5, 22.4, shade(CLAY, 0.22), radius=1.6)
    for at in (-4.6, 0.6):
        svg.rect(x + at, foot - 22.4, 0.9, 19.2, shade(CLAY, 0.3))
    for at in (-5, 5):
        svg.circle(x + at, foot - 1.2, 1.2, PLATE)


def _waiting(svg):
    """Those next in the line, further off and paler."""
    air = 0.32
    for x, look in ((156, Look(skin=SKIN_MID, hair="crop", hair_ink=mix(PLATE, CREAM, air), dress="shirt",
                               ink=mix(PINE, CREAM, air),
                               legs_ink=mix(NAVY, CREAM, air), inner=CREAM)),
                    (173, Look(woman=True, hair="bob", hair_ink=mix(SKIN_DARK, CREAM, 0.2), dress="suit",
                               ink=mix(BLUE_MID, CREAM, air),
                               legs_ink=mix(NAVY, CREAM, air)))):
        standing(svg, x, 100, 4.0, look, PROFILE, mirror=True)
    for x in (146, 166):
        svg.rect(x - 0.6, 74, 1.2, 30, STEEL)
        svg.ellipse(x, 104, 4, 1, shade(STEEL, 0.3))
        svg.circle(x, 74, 1.1, shade(STEEL, 0.3))
    svg.path("M146 75.4Q156 79 166 75.4V77.2Q156 80.8 146 77.2ZM166 75.4Q176 79 186 75.4V77.2Q176 80.8 166 "
             "77.2Z", PETROL)


SCENES = {
    "document-check": (120, 112, document_check),
    "profiling-interview": (180, 112, profiling_interview),
}
