"""Areas: rectangles, circles, polygons, wedges."""

import math

from matplotlib import _data, _style, colors
from matplotlib._svg import POINT, fill, line_style, stroke
from matplotlib.artist import Artist, color_of


class Patch(Artist):
    _module = "patches"

    def __init__(self, **kwargs):
        given = _style.take(type(self).__name__, kwargs, _style.PATCH)
        label = given.get("label")
        super().__init__(None if label is None else str(label), given.get("alpha"), given.get("zorder"))
        both = given.get("color")
        face, edge = given.get("facecolor"), given.get("edgecolor")
        self._face = color_of(both if both is not None else "C0" if face is None else face)
        self._edge = color_of(both if both is not None else edge)
        if given.get("fill") is False:
            self._edge = "black" if self._edge is None else self._edge
            self._face = "none"
        width = given.get("linewidth")
        self._width = 1.0 if width is None else width
        self._style = line_style(given.get("linestyle", "-"))

    def get_facecolor(self):
        return colors.to_rgba(self._face, self._alpha)

    def get_edgecolor(self):
        return colors.to_rgba("none" if self._edge is None else self._edge, self._alpha)

    def set_facecolor(self, color):
        self._face = color_of(color)

    def set_edgecolor(self, color):
        self._edge = color_of(color)

    def set_color(self, c):
        self._face = self._edge = color_of(c)

    def set_linewidth(self, w):
        self._width = w

    def set_linestyle(self, ls):
        self._style = line_style(ls)

    def set_fill(self, b):
        if not b:
            self._face = "none"

    def look(self):
        face, own = colors.parse(self._face)
        text = fill(face, self.opacity(own))
        if self._edge is not None:
            edge, own = colors.parse(self._edge)
            text += stroke(edge, self._width * POINT, self._style, self.opacity(own))
        return text

    def legend_key(self, canvas, x, y, w, h):
        canvas.rect(x, y - h / 2, w, h, self.look())

    def draw(self, canvas):
        xs, ys = self.pixels(*self._outline())
        if xs and sum(xs) - sum(xs) == 0 and sum(ys) - sum(ys) == 0:
            canvas.polygon(_held(xs), _held(ys), self.look())

    def extent(self, i, positive):
        return None if (self.y_is_part if i else self.x_is_part) else _data.ends(self._outline()[i], positive)


def _held(values):
    """Pixels that are far outside are drawn wrongly by browsers."""
    return [min(30000.0, max(-30000.0, v)) for v in values]


class Rectangle(Patch):
    def __init__(self, xy, width, height, **kwargs):
        super().__init__(**kwargs)
        self._x0, self._y0 = _data.floats(xy)
        self._w, self._h = float(width), float(height)

    def get_x(self):
        return self._x0

    def get_y(self):
        return self._y0

    def get_xy(self):
        return self._x0, self._y0

    def get_width(self):
        return self._w

    def get_height(self):
        return self._h

    def set_height(self, h):
        self._h = float(h)

    def set_width(self, w):
        self._w = float(w)

    def _outline(self):
        x, y, right, top = self._x0, self._y0, self._x0 + self._w, self._y0 + self._h
        return [x, right, right, x], [y, y, top, top]

    def extent(self, i, positive):
        if self.y_is_part if i else self.x_is_part:
            return None
        start, size = (self._y0, self._h) if i else (self._x0, self._w)
        return _data.ends([start, start + size], positive)

    def dots(self):
        if self.x_is_part or self.y_is_part:
            return (), ()
        steps = (0.0, 0.25, 0.5, 0.75, 1.0)
        across = [self._x0 + self._w * a for a in (0.0, 0.5, 1.0) for _ in steps]
        return across, [self._y0 + self._h * b for _ in (0, 1, 2) for b in steps]

    def draw(self, canvas):
        xs, ys = self.pixels([self._x0, self._x0 + self._w], [self._y0, self._y0 + self._h])
        axes = self.axes
        # A side that a logarithmic axis cannot show lies at its edge.
        xs = _held([axes.left if v != v else v for v in xs])
        ys = _held([axes.top + axes.height if v != v else v for v in ys])
        total = self._x0 + self._y0 + self._w + self._h
        if total == total:
            w, h = abs(xs[1] - xs[0]), abs(ys[1] - ys[0])
            canvas.rect(min(xs), min(ys), w, h, self.look())


class Polygon(Patch):
    def __init__(self, xy, closed=True, **kwargs):
        super().__init__(**kwargs)
        rows = [_data.floats(p) for p in xy]
        self._xs, self._ys = [p[0] for p in rows], [p[1] for p in rows]
        self._closed = closed

    def _outline(self):
        return self._xs, self._ys

    def get_xy(self):
        return list(zip(self._xs, self._ys))

    def dots(self):
        return self._xs, self._ys


class Ellipse(Patch):
    def __init__(self, xy, width, height, angle=0, **kwargs):
        super().__init__(**kwargs)
        self.center = tuple(xy)
        self._rx, self._ry, self._angle = width / 2, height / 2, math.radians(angle)

    def _outline(self):
        (x, y), c, s = self.center, math.cos(self._angle), math.sin(self._angle)
        xs, ys = [], []
        for i in range(72):
            a, b = self._rx * math.cos(i * math.pi / 36), self._ry * math.sin(i * math.pi / 36)
            xs.append(x + a * c - b * s)
            ys.append(y + a * s + b * c)
        return xs, ys


class Circle(Ellipse):
    def __init__(self, xy, radius=5, **kwargs):
        super().__init__(xy, 2 * radius, 2 * radius, **kwargs)
        self.radius = radius


class Wedge(Patch):
    def __init__(self, center, r, theta1, theta2, width=None, **kwargs):
        super().__init__(**kwargs)
        self.center, self.r, self.theta1, self.theta2, self.width = center, r, theta1, theta2, width

    def _outline(self):
        (x, y), start, end = self.center, math.radians(self.theta1), math.radians(self.theta2)
        count = max(2, int(abs(end - start) / 0.05) + 1)
        angles = [start + (end - start) * i / count for i in range(count + 1)]
        xs = [x + self.r * math.cos(a) for a in angles]
        ys = [y + self.r * math.sin(a) for a in angles]
        if self.width is not None:
            inner = self.r - self.width
            xs += [x + inner * math.cos(a) for a in reversed(angles)]
            ys += [y + inner * math.sin(a) for a in reversed(angles)]
        elif abs(self.theta2 - self.theta1) < 360:
            xs.append(x)
            ys.append(y)
        return xs, ys
