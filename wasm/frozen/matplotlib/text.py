"""Texts, and texts with an arrow."""

import math

from matplotlib import _style, colors, rcParams
from matplotlib._svg import POINT, fill, readable, size_of, stroke
from matplotlib.artist import Artist, color_of

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_VERTICAL = {"top": "top", "center": "center", "center_baseline": "center", "bottom": "bottom", "baseline": "baseline"}
_ANGLES = {"vertical": 90, "horizontal": 0, None: 0}


def angle(rotation):
    return _ANGLES[rotation] if rotation in _ANGLES else float(rotation)


def choice(value, known, what):
    if value not in known:
        raise ValueError(
            "%r is not a valid value for %s; supported values are %s" % (value, what, ", ".join(sorted(known)))
        )
    return known[value]


class Text(Artist):
    """A text at a place: `where` is "data", "axes fraction" or "figure fraction"."""

    _module = "text"
    zorder = 3
    clipped = False

    def __init__(self, x=0, y=0, text="", base=None, **kwargs):
        given = {}
        kwargs = dict(kwargs.items())
        fontdict = kwargs.pop("fontdict", None)
        for source in (fontdict or {}, kwargs):
            given.update(_style.take("text", source, _style.TEXT))
        super().__init__(None, given.get("alpha"), given.get("zorder"))
        self._xy = x, y
        self._text = str(text)
        self._base = base
        self.where = "data"
        self._look = given
        self._box = given.get("bbox")
        transform = given.get("transform")
        if transform is not None:
            self.where = getattr(transform, "where", "data")
        color_of(given.get("color"))
        self._check()

    def _check(self):
        choice(self._look.get("horizontalalignment", "left"), _ANCHORS, "ha")
        choice(self._look.get("verticalalignment", "baseline"), _VERTICAL, "va")

    def get_text(self):
        return self._text

    def set_text(self, s):
        self._text = str(s)

    def get_position(self):
        return self._xy

    def set_position(self, xy):
        self._xy = tuple(xy)

    def set_color(self, color):
        self._look["color"] = color_of(color)

    def set_fontsize(self, fontsize):
        self._look["fontsize"] = fontsize

    set_size = set_fontsize

    def set_rotation(self, s):
        self._look["rotation"] = s

    def set_fontweight(self, weight):
        self._look["fontweight"] = weight

    set_weight = set_fontweight

    def set_ha(self, align):
        self._look["horizontalalignment"] = align
        self._check()

    def set_va(self, align):
        self._look["verticalalignment"] = align
        self._check()

    set_horizontalalignment = set_ha
    set_verticalalignment = set_va

    def size(self):
        """In pixels."""
        return _style.font_size(self._look.get("fontsize"), self._base) * POINT

    def box(self):
        """Width and height of what is drawn, in pixels."""
        text = readable(self._text)
        if not text:
            return 0, 0
        w, h = size_of(text, self.size())
        return turned_box(w, h, angle(self._look.get("rotation")))

    def place(self, axes):
        x, y = self._xy
        if self.where == "axes fraction":
            return axes.left + x * axes.width, axes.top + axes.height * (1 - y)
        if self.where == "figure fraction":
            return x * axes.figure.pixels[0], (1 - y) * axes.figure.pixels[1]
        return axes.xaxis.pixel(x), axes.yaxis.pixel(y)

    def draw(self, canvas):
        x, y = self.place(self.axes)
        self.draw_at(canvas, x, y)

    def draw_at(self, canvas, x, y, anchor=None, vertical=None):
        text = readable(self._text)
        if not text or x - x != 0 or y - y != 0 or not -9999 < x < 99999 or not -9999 < y < 99999:
            return
        look = self._look
        size = self.size()
        anchor = anchor or _ANCHORS[look.get("horizontalalignment", "left")]
        vertical = vertical or _VERTICAL[look.get("verticalalignment", "baseline")]
        color, own = colors.parse(rcParams["text.color"] if look.get("color") is None else look["color"])
        more = font(look.get("fontweight"), look.get("fontstyle"), look.get("fontfamily"))
        alpha = self.opacity(own)
        if alpha is not None and alpha < 1:
            more += ' fill-opacity="%.4g"' % alpha
        rotation = angle(look.get("rotation"))
        if self._box is not None:
            self._draw_box(canvas, x, y, text, size, anchor, vertical, rotation)
        canvas.text(x, y, text, size, color, anchor, vertical, rotation, more)

    def _draw_box(self, canvas, x, y, text, size, anchor, vertical, rotation):
        given = dict(self._box.items())
        shape = given.pop("boxstyle", "square,pad=0.4").split(",")
        pad = given.pop("pad", 4) * POINT
        for part in shape[1:]:
            name, _, value = part.partition("=")
            if name.strip() == "pad":
                pad = float(value) * size
        given = _style.take("bbox", given, _style.PATCH)
        both = given.get("color")
        face = colors.parse(both or given.get("facecolor", "C0"))
        edge = colors.parse(both or given.get("edgecolor", "black"))
        alpha = given.get("alpha")
        w, h = size_of(text, size)
        left = x - {"start": 0, "middle": w / 2, "end": w}[anchor]
        top = y - {"top": 0, "center": h / 2, "bottom": h}.get(vertical, h - 0.22 * size)
        if vertical in ("bottom", "top"):
            top += 0.08 * size * (-1 if vertical == "bottom" else 1) - 0.1 * size
        look = fill(face[0], face[1] if alpha is None else alpha)
        look += stroke(edge[0], given.get("linewidth", 1) * POINT, "-", edge[1] if alpha is None else alpha)
        if shape[0].strip() in ("round", "round4"):
            look += ' rx="%.4g"' % (0.3 * size)
        if rotation:
            look += ' transform="rotate(%.4g %.5g %.5g)"' % (-rotation, x, y)
        canvas.rect(left - pad, top - pad, w + 2 * pad, h + 2 * pad, look)


def turned_box(w, h, degrees):
    from matplotlib._svg import turned

    return turned(w, h, degrees) if degrees else (w, h)


def font(weight=None, style=None, family=None):
    """The attributes of a font that differs from that of the picture."""
    more = ""
    if weight is not None and weight not in ("normal", "regular", 400):
        if not isinstance(weight, int):
            weight = choice(weight, {"bold": "bold", "light": "300", "semibold": "600", "heavy": "800"}, "weight")
        more += ' font-weight="%s"' % weight
    if style is not None and style != "normal":
        more += ' font-style="%s"' % choice(style, {"italic": "italic", "oblique": "oblique"}, "fontstyle")
    if family is not None:
        more += ' font-family="%s"' % FAMILIES.get(
            family if isinstance(family, str) else family[0], FAMILIES["sans-serif"]
        )
    return more


FAMILIES = {
    "sans-serif": "Arial,Helvetica,'Liberation Sans','DejaVu Sans',sans-serif",
    "serif": "'Times New Roman',Times,'Liberation Serif','DejaVu Serif',serif",
    "monospace": "'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono',monospace",
}


class Annotation(Text):
    """A text, perhaps at another place than what it speaks of, and then perhaps with an arrow to it."""

    def __init__(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None, **kwargs):
        target = tuple(xy)
        place = target if xytext is None else tuple(xytext)
        super().__init__(place[0], place[1], text, **kwargs)
        known = ("data", "axes fraction", "figure fraction", "offset points", "offset pixels")
        self._from = xycoords
        self._to = textcoords if textcoords is not None else xycoords
        if self._from not in known[:3] or self._to not in known:
            raise ValueError("annotate() places things by one of %s" % ", ".join(known))
        self._target = Text(target[0], target[1])
        self._target.where = self._from
        self.where = self._to
        self._arrow = None if arrowprops is None else self._checked(arrowprops)

    @property
    def xy(self):
        return self._target._xy

    @staticmethod
    def _checked(props):
        known = " arrowstyle color facecolor edgecolor linewidth linestyle alpha shrink width headwidth headlength "
        given = _style.take("arrowprops", props, known)
        style = given.get("arrowstyle")
        if style is not None and style.split(",")[0] not in (
            "->",
            "-",
            "-|>",
            "<-",
            "<->",
            "<|-",
            "<|-|>",
            "simple",
            "fancy",
        ):
            raise ValueError("Unknown style: %r; there are ->, -|>, <-, <->, <|-|>, -, simple" % style)
        return given

    def place(self, axes):
        if self._to[:6] != "offset":
            return super().place(axes)
        x, y = self._target.place(axes)
        unit = POINT if self._to == "offset points" else 1
        return x + self._xy[0] * unit, y - self._xy[1] * unit

    def draw(self, canvas):
        if self._from == "data":
            x, y = self._target.place(self.axes)
            if not (
                -1 <= x - self.axes.left <= self.axes.width + 1 and -1 <= y - self.axes.top <= self.axes.height + 1
            ):
                return  # what it speaks of is outside of the axes
        if self._arrow is not None:
            self._draw_arrow(canvas)
        super().draw(canvas)

    def _draw_arrow(self, canvas):
        x, y = self.place(self.axes)
        tip_x, tip_y = self._target.place(self.axes)
        w, h = self.box()
        anchor = _ANCHORS[self._look.get("horizontalalignment", "left")]
        vertical = _VERTICAL[self._look.get("verticalalignment", "baseline")]
        x += {"start": w / 2, "middle": 0, "end": -w / 2}[anchor]
        y += {"top": h / 2, "center": 0, "bottom": -h / 2}.get(vertical, -h * 0.4)
        dx, dy = tip_x - x, tip_y - y
        length = math.sqrt(dx * dx + dy * dy)
        # The line starts where it leaves the text's box, and ends a little before what it points at.
        pad = 4
        inside = min((w / 2 + pad) / abs(dx) if dx else 9, (h / 2 + pad) / abs(dy) if dy else 9)
        arrow = self._arrow
        if not length or inside >= 1:
            return
        ux, uy = dx / length, dy / length
        gap = arrow.get("shrink", 0) * length + (2 * POINT if "arrowstyle" in arrow else 0)
        x, y = x + dx * inside + ux * gap, y + dy * inside + uy * gap
        tip_x, tip_y = tip_x - ux * gap, tip_y - uy * gap
        both = arrow.get("color")
        style = arrow.get("arrowstyle")
        line = colors.parse(both or arrow.get("edgecolor") or ("black" if style else rcParams["text.color"]))[0]
        face = colors.parse(both or arrow.get("facecolor") or ("black" if style else "C0"))[0]
        alpha = arrow.get("alpha", self._alpha)
        look = stroke(line, arrow.get("linewidth", 1) * POINT, line_style_of(arrow), alpha)
        if style in (None, "simple", "fancy"):
            body = arrow.get("width", 4) * POINT / 2
            head = arrow.get("headwidth", 12) * POINT / 2
            long = min(arrow.get("headlength", 12) * POINT, length * (1 - inside))
            neck_x, neck_y = tip_x - ux * long, tip_y - uy * long
            ring = ((x, y, body), (neck_x, neck_y, body), (neck_x, neck_y, head), (tip_x, tip_y, 0))
            ring += ((neck_x, neck_y, -head), (neck_x, neck_y, -body), (x, y, -body))
            canvas.polygon([a + uy * s for a, _, s in ring], [b - ux * s for _, b, s in ring], fill(face, alpha) + look)
            return
        canvas.line(x, y, tip_x, tip_y, look)
        style = style.split(",")[0]
        for at, sign, mark in ((tip_x, 1, style[-1:]), (x, -1, style[:1])):
            if mark in "<>":
                bottom = tip_y if sign > 0 else y
                back, side = 7 * sign, 3.2
                xs = [at - ux * back + uy * side, at, at - ux * back - uy * side]
                ys = [bottom - uy * back - ux * side, bottom, bottom - uy * back + ux * side]
                if "|" in style:
                    canvas.polygon(xs, ys, fill(face, alpha) + look)
                else:
                    canvas.polyline(xs, ys, look)


def line_style_of(arrow):
    from matplotlib._svg import line_style

    return line_style(arrow.get("linestyle", "-"))
