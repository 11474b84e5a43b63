"""Many points at once, and bands between two lines."""

import math

from matplotlib import _data, _markers, colors
from matplotlib._svg import POINT, fill, stroke
from matplotlib.artist import Artist
from matplotlib.lines import _distinct
from matplotlib.patches import _held


class PathCollection(Artist):
    """The points of scatter(): `_sizes` and `_faces` have one entry, or one for each point."""

    _module = "collections"

    def __init__(self, x, y, sizes, faces, marker, edge, edge_width, alpha, label, zorder):
        super().__init__(label, alpha, zorder)
        self._x, self._y, self._sizes, self._faces = x, y, sizes, faces
        self._marker, self._edge, self._edge_width = marker, edge, edge_width
        self.numbers = self.norm = self.cmap = None
        self._ends = {}

    def get_offsets(self):
        return list(zip(self._x, self._y))

    def set_offsets(self, offsets):
        self._x = [float(p[0]) for p in offsets]
        self._y = [float(p[1]) for p in offsets]
        self._ends = {}

    def extent(self, i, positive):
        key = i, positive
        if key not in self._ends:
            self._ends[key] = _data.ends(self._y if i else self._x, positive)
        return self._ends[key]

    def dots(self):
        return self._x, self._y

    def _faces_now(self):
        if self.numbers is None:
            return self._faces
        steps = self.cmap.hexes()
        found = []
        for part in self.norm(self.numbers):
            found.append("none" if part != part else steps[min(255, max(0, int(part * 256)))])
        return found

    def draw(self, canvas):
        xs, ys = self.pixels(self._x, self._y)
        faces, sizes = self._faces_now(), self._sizes
        if len(faces) == 1 and len(sizes) == 1:
            if len(xs) > 5000:
                xs, ys = _distinct(xs, ys)
            self._mark(canvas, xs, ys, sizes[0], faces[0])
            return
        start = 0
        count = len(xs)
        # Neighbours that look the same are written together; the order says which covers which.
        for i in range(1, count + 1):
            if i == count or (
                faces[i % len(faces)] != faces[start % len(faces)] or sizes[i % len(sizes)] != sizes[start % len(sizes)]
            ):
                self._mark(canvas, xs[start:i], ys[start:i], sizes[start % len(sizes)], faces[start % len(faces)])
                start = i

    def _mark(self, canvas, xs, ys, size, face):
        if not size >= 0:
            return
        color, own = colors.parse(face)
        edge = color if self._edge in (None, "face") else colors.parse(self._edge)[0]
        width = self._edge_width * POINT
        r = math.sqrt(size) / 2 * POINT
        _markers.draw(canvas, self._marker, xs, ys, r, color, edge, width, self.opacity(own))

    def legend_key(self, canvas, x, y, w, h):
        size = sum(self._sizes) / len(self._sizes) if self._sizes else 0
        faces = self._faces_now()
        self._mark(canvas, [x + w / 2], [y], min(size, 150), faces[len(faces) // 2] if faces else "C0")

    def legend_elements(self, *args, **kwargs):
        raise AttributeError(
            "matplotlib in this sandbox has no PathCollection.legend_elements; docs: plot each group with a label"
        )


class PolyCollection(Artist):
    """The band of fill_between()."""

    _module = "collections"

    def __init__(self, pieces, face, edge, edge_width, alpha, label, zorder):
        super().__init__(label, alpha, zorder)
        self._pieces = pieces
        self._face, self._edge, self._edge_width = face, edge, edge_width

    def extent(self, i, positive):
        return _data.ends([v for piece in self._pieces for v in piece[i]], positive)

    def dots(self):
        return [v for p in self._pieces for v in p[0]], [v for p in self._pieces for v in p[1]]

    def _look(self):
        face, own = colors.parse(self._face)
        text = fill(face, self.opacity(own))
        if self._edge is not None:
            edge, own = colors.parse(self._edge)
            text += stroke(edge, self._edge_width * POINT, "-", self.opacity(own))
        return text

    def draw(self, canvas):
        for xs, ys in self._pieces:
            px, py = self.pixels(xs, ys)
            half = len(px) // 2
            upper = _data.thinned(px[:half], py[:half], 0.7)
            lower = _data.thinned(px[half:], py[half:], 0.7)
            px, py = upper[0] + lower[0], upper[1] + lower[1]
            # What a logarithmic axis cannot show lies at its edge.
            bottom = self.axes.top + self.axes.height
            py = [bottom if v != v else v for v in py]
            canvas.polygon(_held(px), _held(py), self._look())

    def legend_key(self, canvas, x, y, w, h):
        canvas.rect(x, y - h / 2, w, h, self._look())


class LineCollection(Artist):
    """Straight lines: of error bars, stems, hlines and vlines. Each is (x1, y1, x2, y2)."""

    _module = "collections"
    zorder = 2

    def __init__(self, segments, color, line_width, style, alpha=None, label=None, zorder=None):
        super().__init__(label, alpha, zorder)
        # With a number that is missing there is no line.
        segments = [s for s in segments if sum(s) == sum(s)]
        self._segments, self._colors, self._width, self._style = segments, color, line_width, style

    def extent(self, i, positive):
        return _data.ends([v for s in self._segments for v in (s[i], s[i + 2])], positive)

    def dots(self):
        return [(s[0] + s[2]) / 2 for s in self._segments], [(s[1] + s[3]) / 2 for s in self._segments]

    def _look(self, i):
        color, own = colors.parse(self._colors[i % len(self._colors)])
        return stroke(color, self._width * POINT, self._style, self.opacity(own))

    def draw(self, canvas):
        if not self._segments:
            return
        xs, ys = self.pixels(
            [v for s in self._segments for v in (s[0], s[2])], [v for s in self._segments for v in (s[1], s[3])]
        )
        bottom = self.axes.top + self.axes.height
        xs, ys = _held(xs), _held([bottom if v != v else v for v in ys])
        lines = ["M%.5g,%.5gL%.5g,%.5g" % (xs[i], ys[i], xs[i + 1], ys[i + 1]) for i in range(0, len(xs), 2)]
        if len(self._colors) == 1:
            canvas.add('<path d="%s" fill="none"%s/>' % ("".join(lines), self._look(0)))
        else:
            for i, line in enumerate(lines):
                canvas.add('<path d="%s"%s/>' % (line, self._look(i)))

    def legend_key(self, canvas, x, y, w, h):
        canvas.line(x, y, x + w, y, self._look(0))
