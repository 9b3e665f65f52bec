"""What every picture is made of: the newsletter's inks and a small SVG writer.

Lengths are millimetres of the printed picture, x to the right, y down from the
top left corner. Objects that have a true size (people, vehicles, buildings) are
drawn in decimetres with their foot on y = 0, and `Svg.place` sets them on the
ground at so many millimetres a decimetre. Proportions then hold by themselves.
"""

import re
from contextlib import contextmanager
from random import Random
from xml.sax.saxutils import escape

# Structure and components.
EU_BLUE, EU_YELLOW = "#003399", "#FFCC00"
AUBERGINE, BRICK, PINE, PETROL = "#5B2A57", "#A93F1B", "#1D5B44", "#2779A0"
INK, SLATE, NAVY, PLATE = "#1B2130", "#4B5565", "#14294F", "#0C1B3A"

# Blues, dark to light.
BLUE_DARK, BLUE, BLUE_MID = "#1F3B66", "#335680", "#54769B"
STEEL, HAZE, MIST, CLOUD, ICE = "#6D8CAB", "#7F9BB7", "#AABFD1", "#CFDBE4", "#E7EDF1"

# Warm papers and clays, light to dark; greens; skins.
PAPER, CREAM, SAND, PEACH, CLAY = "#FBF6EC", "#F6E9D3", "#F3D5AE", "#E9B184", "#D58657"
LEAF, SAGE = "#3F7A62", "#8DB09D"
SKIN_LIGHT, SKIN_MID, SKIN_DARK = "#E3B48E", "#C48A62", "#94603F"
SKINS = (SKIN_LIGHT, SKIN_MID, SKIN_DARK)


_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")


def mix(ink, other, share):
    """The ink that lies `share` of the way from `ink` to `other`.

    Only for distance, dusk and the shaded side of an ink; never a new hue.
    """
    parts = [int(ink[i:i + 2], 16) for i in (1, 3, 5)]
    aims = [int(other[i:i + 2], 16) for i in (1, 3, 5)]
    return "#%02X%02X%02X" % tuple(round(a + (b - a) * share) for a, b in zip(parts, aims))


def shade(ink, share=0.22):
    """The side of a form that is turned from the light, which falls from the left."""
    return mix(ink, PLATE, share)


def dice(seed):
    """Chance that falls alike on every machine: a scene names its own seed."""
    return Random(seed)


def number(value):
    """A coordinate in the shortest form with two places."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def tidy(data):
    """Path data with its numbers in that form, however a scene has computed them."""
    return _NUMBER.sub(lambda found: number(float(found.group())), data)


def points_path(points, close=True):
    """Path data through the points, with straight sides."""
    steps = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return f"M{steps}" + ("Z" if close else "")


class Svg:
    """One picture. Shapes lie on top of those drawn before them."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self._title = ""
        self._lines = []
        self._clips = 0

    def title(self, text):
        """What the picture tells, for whoever opens the file."""
        self._title = text

    # Shapes.

    def path(self, data, ink, opacity=None):
        self._add(f'<path d="{tidy(data)}" fill="{ink}"{_opacity(opacity)}/>')

    def polygon(self, points, ink, opacity=None):
        self.path(points_path(points), ink, opacity)

    def rect(self, x, y, width, height, ink, opacity=None, radius=0):
        round_ = f' rx="{number(radius)}"' if radius else ""
        self._add(f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" '
                  f'height="{number(height)}"{round_} fill="{ink}"{_opacity(opacity)}/>')

    def circle(self, x, y, radius, ink, opacity=None):
        self._add(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
                  f'fill="{ink}"{_opacity(opacity)}/>')

    def ellipse(self, x, y, radius_x, radius_y, ink, opacity=None):
        self._add(f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(radius_x)}" '
                  f'ry="{number(radius_y)}" fill="{ink}"{_opacity(opacity)}/>')

    # Strokes are for things that are lines themselves (a leash, a mast, a sleeve),
    # never for outlines.

    def stroke(self, data, ink, width, cap="round", dash=None, opacity=None):
        """`data` is path data, or the points of a polyline."""
        if not isinstance(data, str):
            data = points_path(data, close=False)
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._add(f'<path d="{tidy(data)}" fill="none" stroke="{ink}" stroke-width="{number(width)}" '
                  f'stroke-linecap="{cap}" stroke-linejoin="round"{dashes}{_opacity(opacity)}/>')

    def ring(self, x, y, radius, ink, width):
        self._add(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
                  f'fill="none" stroke="{ink}" stroke-width="{number(width)}"/>')

    # Groups.

    @contextmanager
    def place(self, x, y, scale=1.0, flip=False, turn=0.0):
        """Sets what is drawn inside on (x, y): scaled, mirrored, turned in degrees."""
        steps = [f"translate({number(x)} {number(y)})"]
        if turn:
            steps.append(f"rotate({number(turn)})")
        if flip or scale != 1:
            steps.append(f"scale({-scale if flip else scale:.4g} {scale:.4g})")
        self._add(f'<g transform="{" ".join(steps)}">')
        yield self
        self._add("</g>")

    @contextmanager
    def clip(self, data):
        """Shows only what lies inside the path."""
        self._clips += 1
        name = f"c{self._clips}"
        self._add(f'<clipPath id="{name}"><path d="{tidy(data)}"/></clipPath>')
        self._add(f'<g clip-path="url(#{name})">')
        yield self
        self._add("</g>")

    def text(self):
        """The whole file."""
        width, height = number(self.width), number(self.height)
        head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
                f'width="{width}mm" height="{height}mm">')
        return "\n".join([head, f"<title>{escape(self._title)}</title>", *self._lines, "</svg>", ""])

    def _add(self, line):
        self._lines.append(line)


def _opacity(value):
    return "" if value is None else f' opacity="{number(value)}"'
