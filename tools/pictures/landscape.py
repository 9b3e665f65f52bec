"""Sky, mountains, hills, trees and ground, all in millimetres of the picture.

Mountains are faceted: a face in the light on the left, one in the shade on the
right, a ridge that zigzags between them, and snow in the same two tones.
"""

from collections import namedtuple

from kit import dice, mix, shade

# The two tones of rock and the two of snow that a range is made of.
Rock = namedtuple("Rock", "lit shaded snow_lit snow_shaded")

# 0.6 mm: by so much a face runs on under its neighbour, so that no hairline of the
# ground behind shows between two smoothed edges.
OVERLAP = 0.6


def bands(svg, colours, below):
    """A sky in flat bands: (top, ink) from the zenith down, the last to `below`."""
    for top, ink in colours:
        svg.rect(0, top, svg.width, below - top, ink)


# Mountains.

def mountain(svg, peak, left, right, base, rock, seed, snow=0.42, steps=6):
    """A mountain whose foot runs from x = `left` to `right` on y = `base`.

    `snow` is the share of the height that lies under snow.
    """
    chance = dice(seed)
    flank_left = _flank(peak, left, base, steps, chance)
    flank_right = _flank(peak, right, base, steps, chance)
    ridge = _ridge(peak, left, right, base, steps, chance)
    under = [peak] + [(x - OVERLAP, y) for x, y in ridge[1:]]
    face(svg, flank_right, under, rock.shaded, rock.snow_shaded, snow, chance)
    face(svg, flank_left, ridge, rock.lit, rock.snow_lit, snow, chance)


def face(svg, flank, ridge, rock, snow_ink, snow, chance):
    """One face of a mountain between its flank and its ridge, both from the peak down."""
    peak, base = flank[0], flank[-1][1]
    height = base - peak[1]
    if not snow:
        svg.polygon(flank + ridge[::-1], rock)
        return
    line = peak[1] + height * snow
    rim = snow_rim(_crossing(flank, line), _crossing(ridge, line), height * snow, chance)
    rim = [rim[0], *(_keep_within(point, flank, ridge) for point in rim[1:-1]), rim[-1]]
    raised = [(x, y - OVERLAP) for x, y in rim[1:-1]]
    svg.polygon([rim[0], *raised, rim[-1], *_below(ridge, line), *_below(flank, line)[::-1]], rock)
    svg.polygon([*_above(flank, line), *rim, *_above(ridge, line)[::-1]], snow_ink)


def snow_rim(start, end, depth, chance):
    """The teeth of the snow from flank to ridge; tongues reach down into the gullies."""
    width = end[0] - start[0]
    # An even number, so that the rim rises to flank and ridge from a tongue on either side.
    teeth = max(4, 2 * round(abs(width) / max(depth * 0.60, 4.4)))
    rim = [start]
    for i in range(1, teeth):
        reach = depth * (0.17 if i % 2 else -0.12) * (0.6 + 0.8 * chance.random())
        rim.append((start[0] + width * (i + 0.3 * (chance.random() - 0.5)) / teeth, start[1] + reach))
    return rim + [end]


def _flank(peak, foot, base, steps, chance):
    """From the peak down, steep and gentle by turns, steeper near the top."""
    line = [peak]
    for i in range(1, steps):
        share = i / steps
        wave = (0.20 if i % 2 else -0.12) * (0.5 + chance.random()) / steps
        out = share ** 1.12 + wave
        line.append((peak[0] + (foot - peak[0]) * out, peak[1] + (base - peak[1]) * share))
    return line + [(foot, base)]


def _ridge(peak, left, right, base, steps, chance):
    """From the peak down to the foot, swinging left and right of a line that leans right."""
    height, swing = base - peak[1], min(peak[0] - left, right - peak[0]) * 0.105
    line = [peak]
    for i in range(1, steps + 1):
        share = i / steps
        side = -1 if i % 2 else 1
        x = peak[0] + swing * (share + side * (0.55 + 0.5 * chance.random()) * min(1, share * 2.4))
        line.append((x, peak[1] + height * share))
    return line


def _crossing(line, y):
    """Where a line that falls from the peak passes the height `y`."""
    for (x0, y0), (x1, y1) in zip(line, line[1:]):
        if y0 <= y <= y1:
            return x0 + (x1 - x0) * (y - y0) / (y1 - y0), y
    return line[-1]


def _keep_within(point, flank, ridge):
    """The tooth, moved onto its own face where it would reach across."""
    x, y = point
    edges = sorted((_crossing(flank, y)[0], _crossing(ridge, y)[0]))
    margin = (edges[1] - edges[0]) * 0.14
    return min(max(x, edges[0] + margin), edges[1] - margin), y


def _above(line, y):
    return [point for point in line if point[1] < y]


def _below(line, y):
    return [point for point in line if point[1] > y]


# Hills, fog and roads that swing.

def hills(svg, y, swing, ink, seed, bottom, step=26):
    """Rolling ground from edge to edge, `swing` high at most, filled down to `bottom`."""
    chance = dice(seed)
    points, x = [], -step
    while x <= svg.width + 2 * step:
        points.append((x, y + swing * (chance.random() - 0.5)))
        x += step * (0.7 + 0.6 * chance.random())
    svg.path(f"M{points[0][0]} {bottom}L{curve(points)[1:]}"
             f"L{points[-1][0]} {bottom}Z", ink)


def curve(points):
    """Path data of a smooth line past the points, through the middles between them."""
    data = f"M{points[0][0]} {points[0][1]}"
    for (x0, y0), (x1, y1) in zip(points[1:], points[2:]):
        data += f"Q{x0} {y0} {(x0 + x1) / 2} {(y0 + y1) / 2}"
    return data + f"L{points[-1][0]} {points[-1][1]}"


def ribbon(svg, course, ink):
    """A road or a river that winds past the points (x, y, width) of its course, wider as it comes nearer."""
    left, right = [], []
    for before, start, end, after in zip([course[0], *course], course, course[1:], [*course[2:], course[-1]]):
        for i in range(8):
            x, y, width = (_between(*at, i / 8) for at in zip(before, start, end, after))
            left.append((x - width / 2, y))
            right.append((x + width / 2, y))
    x, y, width = course[-1]
    svg.polygon([*left, (x - width / 2, y), (x + width / 2, y), *right[::-1]], ink)


def _between(before, start, end, after, share):
    """On the smooth curve that runs from `start` to `end` (Catmull and Rom)."""
    return start + 0.5 * share * (end - before + share * (2 * before - 5 * start + 4 * end - after
                                                          + share * (3 * (start - end) + after - before)))


# Trees.

def poplar(svg, x, y, height, ink):
    """The slim tree of every Central Asian road, its left half in the light."""
    width, foot = height * 0.135, y - height * 0.06
    svg.rect(x - height * 0.018, y - height * 0.1, height * 0.036, height * 0.1, shade(ink, 0.5))
    half = (f"M{x} {y - height}C{{0}} {y - height * 0.72} "
            f"{{1}} {y - height * 0.16} {x} {foot}Z")
    right = half.format(x + width * 0.75, x + width * 1.2)
    left = half.format(x - width * 0.75, x - width * 1.2)
    svg.path(left, ink)
    svg.path(right, shade(ink, 0.3))


def poplars(svg, trees, ink):
    for x, y, height in trees:
        poplar(svg, x, y, height, ink)


def spruce(svg, x, y, height, ink, tiers=6):
    """A spruce as one dark silhouette, its boughs hanging."""
    left, right = [], []
    for i in range(tiers):
        top = y - height + height * 0.16 + height * 0.8 * i / tiers
        reach = height * (0.07 + 0.19 * (i + 1) / tiers)
        tip = top + height * 0.10
        left += [(x - reach, tip), (x - reach * 0.52, tip - height * 0.015)]
        right += [(x + reach, tip), (x + reach * 0.52, tip - height * 0.015)]
    svg.polygon([(x, y - height), *right, (x + height * 0.03, y), (x - height * 0.03, y), *left[::-1]], ink)


def tufts(svg, area, count, ink, seed):
    """Blades of dry grass here and there in an area (x, y, width, height)."""
    chance = dice(seed)
    x0, y0, width, height = area
    for _ in range(count):
        x, y = x0 + width * chance.random(), y0 + height * chance.random()
        size = 0.5 + 0.5 * chance.random()
        svg.polygon([(x - size, y), (x - size * 0.7, y - size * 0.9), (x - size * 0.2, y - size * 0.2),
                     (x + size * 0.1, y - size * 1.2), (x + size * 0.4, y - size * 0.2),
                     (x + size, y - size * 0.8), (x + size * 0.9, y)], ink)


# Sky.

def bird(svg, x, y, span, ink):
    """Two raised wings, tapering to their tips."""
    half, lift = span / 2, span * 0.17
    svg.path(f"M{x - half} {y - lift * .3}"
             f"C{x - half * .6} {y - lift * 1.5} {x - half * .2} {y - lift} "
             f"{x} {y}"
             f"C{x + half * .2} {y - lift} {x + half * .6} {y - lift * 1.5} "
             f"{x + half} {y - lift * .3}"
             f"C{x + half * .6} {y - lift * .9} {x + half * .25} {y - lift * .4} "
             f"{x} {y + lift * .55}"
             f"C{x - half * .25} {y - lift * .4} {x - half * .6} {y - lift * .9} "
             f"{x - half} {y - lift * .3}Z", ink)


def stars(svg, area, count, ink, seed):
    chance = dice(seed)
    x0, y0, width, height = area
    for _ in range(count):
        # More of them high up, where the sky is darker.
        x, y = x0 + width * chance.random(), y0 + height * chance.random() ** 1.6
        svg.circle(x, y, chance.choice((0.2, 0.2, 0.3, 0.42)), ink)


# Ground.

def dashes(svg, y, height, length, gap, ink, start=0.0):
    """The middle line of a road that runs level through the picture."""
    x = start - gap
    while x < svg.width:
        svg.rect(x, y, length, height, ink)
        x += length + gap


def distance(rock, air, share):
    """The same rock further off: nearer to the colour of the air."""
    return Rock(*(mix(ink, air, share) for ink in rock))
