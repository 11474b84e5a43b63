"""The shapes that mark points."""

import math

from matplotlib._svg import fill, stroke


def _star(corners, inner, turn=0):
    """A star or, with inner == 1, a regular polygon, upright, in a circle of radius 1."""
    found = []
    for i in range(corners * 2 if inner != 1 else corners):
        angle = math.pi * (i if inner != 1 else 2 * i) / corners + turn
        r = 1 if i % 2 == 0 or inner == 1 else inner
        found.append((r * math.sin(angle), -r * math.cos(angle)))
    return found


# Corners of the closed shapes, in units of half the marker's size; y grows downwards.
def _corners(shape):
    if shape == "s":
        return ((-1, -1), (1, -1), (1, 1), (-1, 1))
    if shape == "^":
        return ((0, -1), (1, 1), (-1, 1))
    if shape == "v":
        return ((0, 1), (-1, -1), (1, -1))
    if shape == "<":
        return ((-1, 0), (1, -1), (1, 1))
    if shape == ">":
        return ((1, 0), (-1, 1), (-1, -1))
    if shape == "D":
        return ((0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0))
    if shape == "d":
        return ((0, -1.35), (0.8, 0), (0, 1.35), (-0.8, 0))
    if shape == "p":
        return _star(5, 1)
    if shape == "h":
        return _star(6, 1)
    if shape == "H":
        return _star(6, 1, math.pi / 6)
    if shape == "8":
        return _star(8, 1, math.pi / 8)
    if shape == "*":
        return _star(5, 0.382)
    third = 1 / 3
    if shape == "P":
        t = third
        return (
            (-t, -1),
            (t, -1),
            (t, -t),
            (1, -t),
            (1, t),
            (t, t),
            (t, 1),
            (-t, 1),
            (-t, t),
            (-1, t),
            (-1, -t),
            (-t, -t),
        )
    if shape == "X":
        return (
            (-1, -0.5),
            (-0.5, -1),
            (0, -0.5),
            (0.5, -1),
            (1, -0.5),
            (0.5, 0),
            (1, 0.5),
            (0.5, 1),
            (0, 0.5),
            (-0.5, 1),
        ) + (
            (-1, 0.5),
            (-0.5, 0),
        )
    return None


_SHAPES = " o . , s ^ v < > D d p h H 8 * P X + x | _ "


def checked(shape):
    """The marker, or None for none."""
    if shape is None or shape in ("", " ", "None", "none"):
        return None
    if isinstance(shape, str) and len(shape) == 1 and " " + shape + " " in _SHAPES:
        return shape
    raise ValueError("Unrecognized marker style %r; there are:%s" % (shape, _SHAPES))


def is_closed(shape):
    return shape not in "+x|_"


def draw(canvas, shape, xs, ys, r, face, edge, edge_width, alpha=None):
    """Markers of one look at many places, in pixels."""
    places = [(x, y) for x, y in zip(xs, ys) if x - x == 0 and y - y == 0 and -9999 < x < 99999 and -9999 < y < 99999]
    if not places:
        return
    if shape == ".":
        r *= 0.5
    if shape == ",":
        shape, r, edge_width = "s", 0.5, 0
    if not is_closed(shape):
        if shape == "+":
            d = "m-%.4g,0h%.4gm-%.4g-%.4gv%.4g" % (r, 2 * r, r, r, 2 * r)
        elif shape == "x":
            d = "m-%.4g-%.4gl%.4g,%.4gm0-%.4gl-%.4g,%.4g" % (r, r, 2 * r, 2 * r, 2 * r, 2 * r, 2 * r)
        elif shape == "|":
            d = "m0-%.4gv%.4g" % (r, 2 * r)
        else:
            d = "m-%.4g,0h%.4g" % (r, 2 * r)
        look = ' fill="none"' + stroke(face if edge is None else edge, edge_width, "-", alpha)
        canvas.add('<path d="%s"%s/>' % ("".join(["M%.5g,%.5g" % p + d for p in places]), look))
        return
    look = fill(face, alpha)
    if edge is not None and edge_width:
        look += stroke(edge, edge_width, "-", alpha)
    if shape in "o.":
        if len(places) > 1000 and not alpha and edge in (None, face):
            # Round ends of lines without length: a third of the text that circles take.
            d = "".join(["M%.4g,%.4gh.01" % p for p in places])
            size = 2 * r + (edge_width if edge else 0)
            canvas.add('<path d="%s" stroke="%s" stroke-width="%.4g" stroke-linecap="round"/>' % (d, face, size))
        else:
            canvas.add("<g%s>" % look)
            circle = '<circle cx="%%.5g" cy="%%.5g" r="%.4g"/>' % r
            canvas.add("".join([circle % p for p in places]))
            canvas.add("</g>")
        return
    corners = _corners(shape)
    before = (0, 0)
    steps = []
    for x, y in corners:
        steps.append("%.3g,%.3g" % ((x - before[0]) * r, (y - before[1]) * r))
        before = (x, y)
    d = "m" + "l".join(steps) + "z"
    if alpha is None or alpha >= 1 or len(places) == 1:
        canvas.add('<path d="%s"%s/>' % ("".join(["M%.5g,%.5g" % p + d for p in places]), look))
    else:
        # Where they overlap, each must be seen through the other.
        canvas.add("<g%s>" % look)
        canvas.add("".join(['<path d="M%.5g,%.5g' % p + d + '"/>' for p in places]))
        canvas.add("</g>")
