"""Lines with markers."""

from matplotlib import _data, _markers, _style, colors, rcParams
from matplotlib._svg import POINT, line_style, stroke
from matplotlib.artist import Artist, color_of


class Line2D(Artist):
    _module = "lines"
    zorder = 2
    even = False  # whether x grows by equal steps

    def __init__(self, xdata, ydata, **kwargs):
        given = _style.take("Line2D", kwargs, _style.LINE)
        label, alpha, zorder = given.get("label"), given.get("alpha"), given.get("zorder")
        face, edge = given.get("markerfacecolor"), given.get("markeredgecolor")
        super().__init__(label if label is None else str(label), alpha, zorder)
        self._ends = {}
        self._x = _data.floats(xdata)
        self._y = _data.floats(ydata)
        self.set_linewidth(_first(given.get("linewidth"), rcParams["lines.linewidth"]))
        self.set_linestyle(given.get("linestyle", rcParams["lines.linestyle"]))
        self.set_color(_first(given.get("color"), "C0"))
        self.set_marker(given.get("marker"))
        self.set_markersize(_first(given.get("markersize"), rcParams["lines.markersize"]))
        self._edge_width = _first(given.get("markeredgewidth"), 1)
        self._edge = None if edge == "auto" else color_of(edge)
        self._face = None if face == "auto" else color_of(face)
        self.set_drawstyle(given.get("drawstyle") or "default")

    def get_color(self):
        return self._color

    def set_color(self, color):
        self._color = color_of(color)

    def get_linewidth(self):
        return self._width

    def set_linewidth(self, w):
        self._width = float(w)

    def get_linestyle(self):
        return self._style

    def set_linestyle(self, ls):
        self._style = line_style(ls)

    def get_marker(self):
        return self._marker or "None"

    def set_marker(self, marker):
        self._marker = _markers.checked(marker)

    def get_markersize(self):
        return self._size

    def set_markersize(self, sz):
        self._size = float(sz)

    def set_markerfacecolor(self, fc):
        self._face = color_of(fc)

    def set_markeredgecolor(self, ec):
        self._edge = color_of(ec)

    def set_drawstyle(self, drawstyle):
        if drawstyle not in ("default", "steps", "steps-pre", "steps-mid", "steps-post"):
            raise ValueError("%r is not a valid value for drawstyle" % (drawstyle,))
        self._steps = drawstyle

    def get_xdata(self, orig=True):
        return self._x

    def get_ydata(self, orig=True):
        return self._y

    def get_data(self, orig=True):
        return self._x, self._y

    def set_xdata(self, x):
        self._x = _data.floats(x)
        self._changed()

    def set_ydata(self, y):
        self._y = _data.floats(y)
        self._changed()

    def _changed(self):
        self._ends = {}
        self.even = False

    def set_data(self, x, y):
        x, y = _data.floats(x), _data.floats(y)
        _data.same_length(x, y)
        self._x, self._y = x, y
        self._changed()

    def extent(self, i, positive):
        if self.y_is_part if i else self.x_is_part:
            return None
        key = i, positive
        if key not in self._ends:
            self._ends[key] = _data.ends(self._y if i else self._x, positive)
        return self._ends[key]

    def dots(self):
        return (self._x, self._y) if not (self.x_is_part or self.y_is_part) else ((), ())

    def draw(self, canvas):
        _data.same_length(self._x, self._y)
        color, own = colors.parse(self._color)
        alpha = self.opacity(own)
        look = stroke(color, self._width * POINT, self._style, alpha)
        if look:
            if self._style == "-":
                look += ' stroke-linecap="square"'
            line_x, line_y = _stepped(self._x, self._y, self._steps)
            axis = self.axes.xaxis
            if not self.x_is_part and not axis.is_log:
                even = self.even and self._steps == "default"
                line_x, line_y = _data.thinned(line_x, line_y, 0.7 / abs(axis._per_unit), even)
            line_x, line_y = self.pixels(line_x, line_y)
            for piece in _data.pieces(line_x, line_y):
                if len(piece[0]) > 1:
                    canvas.polyline(piece[0], piece[1], look)
        if self._marker:
            xs, ys = self.pixels(self._x, self._y)
            self._mark(canvas, xs, ys, color, alpha)

    def _mark(self, canvas, xs, ys, color, alpha):
        face = color if self._face is None else colors.parse(self._face)[0]
        edge = color if self._edge is None else colors.parse(self._edge)[0]
        if len(xs) > 5000:
            xs, ys = _distinct(xs, ys)
        _markers.draw(canvas, self._marker, xs, ys, self._size / 2 * POINT, face, edge, self._edge_width * POINT, alpha)

    def legend_key(self, canvas, x, y, w, h):
        color, own = colors.parse(self._color)
        alpha = self.opacity(own)
        look = stroke(color, self._width * POINT, self._style, alpha)
        if look:
            canvas.line(x, y, x + w, y, look)
        if self._marker:
            self._mark(canvas, [x + w / 2], [y], color, alpha)


def _first(value, usual):
    return usual if value is None else value


def _distinct(xs, ys):
    """Of markers that would cover one another the first."""
    seen = set()
    out_x, out_y = [], []
    for x, y in zip(xs, ys):
        if x - x == 0 and y - y == 0:
            place = int(x) * 65536 + int(y)
            if place not in seen:
                seen.add(place)
                out_x.append(x)
                out_y.append(y)
    return out_x, out_y


def _stepped(xs, ys, steps):
    if steps == "default" or not xs:
        return xs, ys
    out_x, out_y = [xs[0]], [ys[0]]
    for i in range(1, len(xs)):
        if steps == "steps-post":
            out_x += [xs[i], xs[i]]
            out_y += [ys[i - 1], ys[i]]
        elif steps == "steps-mid":
            middle = (xs[i - 1] + xs[i]) / 2
            out_x += [middle, middle]
            out_y += [ys[i - 1], ys[i]]
        else:
            out_x += [xs[i - 1], xs[i]]
            out_y += [ys[i], ys[i]]
    if steps == "steps-mid":
        out_x.append(xs[-1])
        out_y.append(ys[-1])
    return out_x, out_y
