"""The box that says what is what."""

from matplotlib import _style, colors, rcParams
from matplotlib._svg import POINT, fill, readable, stroke, width
from matplotlib.artist import Artist
from matplotlib.text import Text

# Name, and where in the axes: parts of the room that is left, from the left and from the top.
_PLACES = {
    "upper right": (1, 0),
    "upper left": (0, 0),
    "lower left": (0, 1),
    "lower right": (1, 1),
    "right": (1, 0.5),
    "center left": (0, 0.5),
    "center right": (1, 0.5),
    "lower center": (0.5, 1),
    "upper center": (0.5, 0),
    "center": (0.5, 0.5),
}
_BY_NUMBER = (
    "best",
    "upper right",
    "upper left",
    "lower left",
    "lower right",
    "right",
    "center left",
    "center right",
) + (
    "lower center",
    "upper center",
    "center",
)


class Legend(Artist):
    _module = "legend"

    def __init__(self, axes, handles, labels, given):
        super().__init__()
        self.axes = axes
        self._handles, self._labels = handles, [readable(t) for t in labels]
        loc = given.pop("loc", None)
        if loc is None:
            loc = "best"
        if isinstance(loc, int):
            if not 0 <= loc < len(_BY_NUMBER):
                raise ValueError("%r is not a valid value for loc" % loc)
            loc = _BY_NUMBER[loc]
        if isinstance(loc, str) and loc != "best" and loc not in _PLACES:
            known = "', '".join(_BY_NUMBER)
            raise ValueError("%r is not a valid value for loc; supported values are '%s'" % (loc, known))
        self._loc = loc
        self._anchor = given.pop("bbox_to_anchor", None)
        if self._anchor is not None and loc == "best":
            self._loc = "upper right"
        self._columns = max(1, given.pop("ncols", given.pop("ncol", 1)))
        size = given.pop("fontsize", None)
        self._size = _style.font_size(size, rcParams["legend.fontsize"]) * POINT
        title_size = given.pop("title_fontsize", None)
        self._title_size = _style.font_size(title_size) * POINT
        self._title = readable(given.pop("title", None) or "")
        self._frame = given.pop("frameon", rcParams["legend.frameon"])
        self._frame_alpha = given.pop("framealpha", 0.8)
        self._face = given.pop("facecolor", rcParams["axes.facecolor"])
        self._edge = given.pop("edgecolor", "0.8")
        self._round = given.pop("fancybox", True)
        self._color = given.pop("labelcolor", rcParams["text.color"])
        for harmless in ("numpoints", "scatterpoints", "borderaxespad"):
            given.pop(harmless, None)
        _style.take("legend", given, "")

    def set_title(self, title):
        self._title = readable(title)

    def get_texts(self):
        return [Text(0, 0, t) for t in self._labels]

    def size(self):
        """In pixels; the widths of the columns are kept for drawing."""
        em = self._size
        self._rows = -(-len(self._labels) // self._columns)
        self._widths = []
        for start in range(0, len(self._labels), self._rows or 1):
            self._widths.append(max(width(t, em) for t in self._labels[start : start + self._rows]) + 2.8 * em)
        lines = 0
        for i in range(self._rows):
            lines += max(t.count("\n") + 1 for t in self._labels[i :: self._rows])
        w = sum(self._widths) + 2 * em * max(0, len(self._widths) - 1) + 0.8 * em
        h = lines * em * 1.35 + 0.75 * em
        if self._title:
            w = max(w, width(self._title, self._title_size) + 0.8 * em)
            h += self._title_size * 1.35
        return w, h

    def outside(self):
        """The room it needs beside the axes: left, right, top, bottom."""
        room = [0, 0, 0, 0]
        if self._anchor is None or isinstance(self._loc, tuple):
            return room
        w, h = self.size()
        x, y = self._anchor[:2]
        across, down = _PLACES[self._loc]
        if x >= 1 and across == 0:
            room[1] = w + (x - 1) * 300 + 6
        elif x <= 0 and across == 1:
            room[0] = w - x * 300 + 6
        elif y >= 1 and down == 1:
            room[2] = h + (y - 1) * 250 + 6
        elif y <= 0 and down == 0:
            room[3] = h - y * 250 + 6
        return room

    def _place(self, w, h):
        axes = self.axes
        pad = 0.5 * self._size
        if isinstance(self._loc, (tuple, list)):
            return axes.left + self._loc[0] * axes.width, axes.top + axes.height * (1 - self._loc[1]) - h
        if self._anchor is not None:
            box = tuple(self._anchor) + (0, 0) if len(self._anchor) == 2 else self._anchor
            across, down = _PLACES[self._loc]
            left, bottom = axes.left + box[0] * axes.width, axes.top + axes.height * (1 - box[1])
            left += across * box[2] * axes.width
            y = bottom - (1 - down) * box[3] * axes.height
            return left - across * w + (1 - 2 * across) * pad, y - down * h + (1 - 2 * down) * pad
        if self._loc == "best":
            return self._best(w, h, pad)
        return self._at(self._loc, w, h, pad)

    def _at(self, loc, w, h, pad):
        axes = self.axes
        across, down = _PLACES[loc]
        return axes.left + pad + across * (axes.width - w - 2 * pad), axes.top + pad + down * (
            axes.height - h - 2 * pad
        )

    def _best(self, w, h, pad):
        """The place that covers the fewest points of the data."""
        xs, ys = [], []
        for axes in [self.axes] + self.axes._twins:
            for artist in axes._artists:
                dots_x, dots_y = artist.dots()
                step = 1 + len(dots_x) // 400
                some_x, some_y = artist.pixels(dots_x[::step], dots_y[::step])
                if len(some_x) < 40 and type(artist).__name__ == "Line2D":
                    some_x, some_y = _between(some_x), _between(some_y)
                xs += some_x
                ys += some_y
        best, least = None, None
        for loc in _BY_NUMBER[1:]:
            x, y = self._at(loc, w, h, pad)
            right, bottom = x + w, y + h
            covered = sum([1 for a, b in zip(xs, ys) if x < a < right and y < b < bottom])
            if least is None or covered < least:
                best, least = (x, y), covered
            if not covered:
                break
        return best

    def draw(self, canvas):
        if not self._labels or not self._visible:
            return
        em = self._size
        w, h = self.size()
        x, y = self._place(w, h)
        if self._frame:
            face, edge = colors.parse(self._face)[0], colors.parse(self._edge)[0]
            look = fill(face, self._frame_alpha) + stroke(edge, POINT, "-", self._frame_alpha)
            canvas.rect(x, y, w, h, look + (' rx="%.3g"' % (0.2 * em) if self._round else ""))
        color = colors.parse(self._color)[0]
        top = y + 0.4 * em
        if self._title:
            canvas.text(
                x + w / 2, top + 0.62 * self._title_size, self._title, self._title_size, color, "middle", "center"
            )
            top += self._title_size * 1.35
        left = x + 0.4 * em
        for column, wide in enumerate(self._widths):
            at = top
            for row in range(self._rows):
                i = column * self._rows + row
                if i >= len(self._labels):
                    break
                lines = max(t.count("\n") + 1 for t in self._labels[row :: self._rows])
                middle = at + 0.675 * em * lines
                self._handles[i].legend_key(canvas, left, middle, 2 * em, 0.7 * em)
                canvas.text(left + 2.8 * em, middle, self._labels[i], em, color, "start", "center")
                at += em * 1.35 * lines
            left += wide + 2 * em


def _between(values):
    """The values, and eight more between each two."""
    found = values[:1]
    for i in range(1, len(values)):
        a, b = values[i - 1], values[i]
        found += [a + (b - a) * k / 9 for k in range(1, 10)]
    return found
