"""The methods of Axes that draw lines, points and texts."""

from matplotlib import _data, _markers, _style, cm, colors, rcParams
from matplotlib._svg import line_style
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.container import ErrorbarContainer, StemContainer
from matplotlib.lines import Line2D
from matplotlib.text import Annotation, Text


def parse_format(text):
    """A format such as 'r--o': colour, line style, marker, each None if it is not in it."""
    if colors.is_color_like(text) and not text.replace(".", "").isdigit():
        return text, None, None
    color = style = marker = None
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c == "-":
            found = c
            if text[i : i + 1] in ("-", ".") and i < len(text):
                found += text[i]
                i += 1
            if style is not None:
                raise ValueError("%r is not a valid format string (two linestyle symbols)" % text)
            style = found
        elif c == ":":
            if style is not None:
                raise ValueError("%r is not a valid format string (two linestyle symbols)" % text)
            style = c
        elif c in "bgrcmykw":
            if color is not None:
                raise ValueError("%r is not a valid format string (two color symbols)" % text)
            color = c
        elif c == "C" and text[i : i + 1].isdigit():
            end = i
            while text[end : end + 1].isdigit():
                end += 1
            color = text[i - 1 : end]
            i = end
        elif c in "o.,s^v<>DdphH8*PX+x|_":
            if marker is not None:
                raise ValueError("%r is not a valid format string (two marker symbols)" % text)
            marker = c
        elif c != " ":
            raise ValueError("%r is not a valid format string (unrecognized character %r)" % (text, c))
    return color, style, marker


def _columns(y):
    """The columns of a list of rows, or the one line that it is."""
    y = _data.sequence(y)
    if y and isinstance(y[0], (list, tuple)):
        return [[row[i] for row in y] for i in range(len(y[0]))]
    return [y]


class Strokes:
    def plot(self, *args, **kwargs):
        given = _style.take("plot", kwargs, _style.LINE)
        args = list(args)
        made = []
        labels = given.pop("label", None)
        while args:
            group = [args.pop(0)]
            if args and (not isinstance(args[0], str)):
                group.append(args.pop(0))
            color = style = marker = None
            if args and isinstance(args[0], str):
                color, style, marker = parse_format(args.pop(0))
            elif len(group) == 1 and isinstance(group[0], str):
                raise ValueError("plot() needs numbers before the format %r" % group[0])
            if len(group) == 1:
                columns = _columns(group[0])
                x = [range(len(c)) for c in columns]
            else:
                x, columns = [group[0]], _columns(group[1])
            for i, y in enumerate(columns):
                px, py = _data.floats(x[i % len(x)], self.xaxis), _data.floats(y, self.yaxis)
                _data.same_length(px, py)
                look = dict(given.items())
                if color is not None and "color" not in look:
                    look["color"] = color
                if marker is not None and "marker" not in look:
                    look["marker"] = marker
                if "linestyle" not in look and (style is not None or marker is not None):
                    look["linestyle"] = style or ""
                if look.get("color") is None:
                    look["color"] = self._line_color()
                if labels is not None:
                    look["label"] = labels[i] if isinstance(labels, (list, tuple)) else labels
                line = Line2D((), (), **look)
                line._x, line._y = px, py
                line.even = isinstance(x[i % len(x)], range)
                made.append(self._add(line))
        return made

    def _scaled(self, x, y, args, kwargs):
        if x:
            self.set_xscale("log")
        if y:
            self.set_yscale("log")
        return self.plot(*args, **kwargs)

    def semilogx(self, *args, **kwargs):
        return self._scaled(True, False, args, kwargs)

    def semilogy(self, *args, **kwargs):
        return self._scaled(False, True, args, kwargs)

    def loglog(self, *args, **kwargs):
        return self._scaled(True, True, args, kwargs)

    def step(self, x, y, *args, where="pre", **kwargs):
        if where not in ("pre", "post", "mid"):
            raise ValueError("%r is not a valid value for where; supported values are 'pre', 'post', 'mid'" % (where,))
        return self.plot(x, y, *args, drawstyle="steps-" + where, **kwargs)

    def scatter(
        self, x, y, s=None, c=None, marker=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, **kwargs
    ):
        given = _style.take("scatter", kwargs, " color facecolor edgecolor linewidth label zorder ")
        xs, ys = _data.floats(x, self.xaxis), _data.floats(y, self.yaxis)
        if len(xs) != len(ys):
            raise ValueError("x and y must be the same size")
        sizes = [rcParams["lines.markersize"] ** 2] if s is None else _data.floats(s)
        if len(sizes) not in (1, len(xs)):
            raise ValueError("s must be a scalar, or float array-like with the same size as x and y")
        numbers = None
        color = given.get("color", given.get("facecolor"))
        if color is not None and c is not None:
            raise ValueError(
                "Supply a 'c' argument or a 'color' kwarg but not both; they differ but their functionalities overlap."
            )
        c = color if c is None else c
        if c is None:
            faces = [self._patch_color()]
        elif isinstance(c, str) or (colors.is_color_like(c) and len(c) != len(xs)):
            faces = [c]
        else:
            c = _data.sequence(c)
            if c and all(v is None or _data.is_number(v) for v in c):
                numbers, faces = _data.floats(c), ["C0"]
            else:
                faces = c or ["C0"]
            if len(c) not in (1, len(xs)):
                raise ValueError(
                    "'c' argument has %d elements, which is inconsistent with 'x' and 'y' with size %d."
                    % (len(c), len(xs))
                )
        for face in faces:
            colors.parse(face)
        edge = given.get("edgecolor")
        width = given.get("linewidth", 1.0 if edge is None else 1.5)
        label = given.get("label")
        label = None if label is None else str(label)
        shape = _markers.checked("o" if marker is None else marker)
        points = PathCollection(xs, ys, sizes, faces, shape, edge, width, alpha, label, given.get("zorder"))
        if numbers is not None:
            points.numbers = numbers
            points.norm = norm or colors.Normalize(vmin, vmax)
            points.norm.autoscale_None(numbers)
            points.cmap = cm.get_cmap(cmap)
            self._mappable = points
        return self._add(points)

    def errorbar(
        self,
        x,
        y,
        yerr=None,
        xerr=None,
        fmt="",
        ecolor=None,
        elinewidth=None,
        capsize=0,
        capthick=None,
        errorevery=1,
        **kwargs,
    ):
        given = _style.take("errorbar", kwargs, _style.LINE)
        xs, ys = _data.floats(x, self.xaxis), _data.floats(y, self.yaxis)
        _data.same_length(xs, ys)
        line = None
        if fmt.lower() != "none":
            (line,) = self.plot(xs, ys, *([fmt] if fmt else []), **given)
        color = ecolor or (line.get_color() if line else given.get("color") or self._line_color())
        width = elinewidth or given.get("linewidth") or rcParams["lines.linewidth"]
        made = [line]
        for is_y, error in ((True, yerr), (False, xerr)):
            if error is None:
                continue
            ends = _error_ends(ys if is_y else xs, error, "yerr" if is_y else "xerr")[::errorevery]
            other = (xs if is_y else ys)[::errorevery]
            if is_y:
                segments = [(o, low, o, high) for o, (low, high) in zip(other, ends)]
            else:
                segments = [(low, o, high, o) for o, (low, high) in zip(other, ends)]
            alpha, order = given.get("alpha"), given.get("zorder", 2)
            made.append(self._add(LineCollection(segments, [color], width, "-", alpha, None, order)))
            if capsize:
                for i in (0, 1):
                    caps = [e[i] for e in ends]
                    px, py = (other, caps) if is_y else (caps, other)
                    look = {"marker": "_" if is_y else "|", "linestyle": "", "markersize": 2 * capsize, "color": color}
                    made.append(self._add(Line2D(px, py, markeredgewidth=capthick or 1, alpha=alpha, **look)))
        return ErrorbarContainer([m for m in made if m is not None])

    def stem(self, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None, orientation="vertical"):
        if orientation != "vertical":
            raise ValueError("stem() stands upright in this sandbox; orientation='horizontal' is not there")
        ys = _data.floats(args[-1] if len(args) < 2 else args[1], self.yaxis)
        xs = [float(i) for i in range(len(ys))] if len(args) < 2 else _data.floats(args[0], self.xaxis)
        _data.same_length(xs, ys)
        color, style, _ = parse_format(linefmt or "C0-")
        color = color or "C0"
        segments = [(x, bottom, x, y) for x, y in zip(xs, ys)]
        stems = self._add(LineCollection(segments, [color], rcParams["lines.linewidth"], style or "-"))
        mark = parse_format(markerfmt or "o")
        look = {"color": mark[0] or color, "marker": mark[2] or "o", "linestyle": "", "label": label}
        heads = self._add(Line2D(xs, ys, **look))
        base = parse_format(basefmt or "C3-")
        ends = _data.ends(xs) or (0, 0)
        line = self._add(Line2D(list(ends), [bottom, bottom], color=base[0] or "C3", linestyle=base[1] or "-"))
        return StemContainer(heads, stems, line)

    def _across(self, is_horizontal, at, low, high, kwargs):
        function = "axhline" if is_horizontal else "axvline"
        given = _style.take(function, kwargs, _style.LINE)
        if given.get("color") is None:
            given["color"] = "C0"
        place = _data.floats(at, self.yaxis if is_horizontal else self.xaxis) * 2
        ends = [float(low), float(high)]
        line = Line2D(ends if is_horizontal else place, place if is_horizontal else ends, **given)
        line.x_is_part, line.y_is_part = is_horizontal, not is_horizontal
        return self._add(line)

    def axhline(self, y=0, xmin=0, xmax=1, **kwargs):
        return self._across(True, y, xmin, xmax, kwargs)

    def axvline(self, x=0, ymin=0, ymax=1, **kwargs):
        return self._across(False, x, ymin, ymax, kwargs)

    def _parallel(self, is_horizontal, at, low, high, color, style, label, kwargs):
        given = _style.take("hlines" if is_horizontal else "vlines", kwargs, " linewidth alpha zorder ")
        at = _data.floats(at, self.yaxis if is_horizontal else self.xaxis)
        other = self.xaxis if is_horizontal else self.yaxis
        low, high = _data.floats(low, other), _data.floats(high, other)
        count = max(len(at), len(low), len(high))
        at, low, high = (_data.row_of(v, count, "the line") for v in (at, low, high))
        segments = [(a, p, b, p) if is_horizontal else (p, a, p, b) for p, a, b in zip(at, low, high)]
        many = [color] if color is None or colors.is_color_like(color) else list(color)
        many = [self._line_color() if c is None else c for c in many]
        for c in many:
            colors.parse(c)
        width = given.get("linewidth", rcParams["lines.linewidth"])
        label = None if label is None else str(label)
        return self._add(
            LineCollection(segments, many, width, line_style(style), given.get("alpha"), label, given.get("zorder"))
        )

    def hlines(self, y, xmin, xmax, colors=None, linestyles="solid", label=None, **kwargs):
        color = kwargs.pop("color", colors)
        style = kwargs.pop("linestyle", kwargs.pop("ls", linestyles))
        return self._parallel(True, y, xmin, xmax, color, style, label, kwargs)

    def vlines(self, x, ymin, ymax, colors=None, linestyles="solid", label=None, **kwargs):
        color = kwargs.pop("color", colors)
        style = kwargs.pop("linestyle", kwargs.pop("ls", linestyles))
        return self._parallel(False, x, ymin, ymax, color, style, label, kwargs)

    def axline(self, xy1, xy2=None, slope=None, **kwargs):
        raise AttributeError("matplotlib in this sandbox has no axline; docs: plot two points of the line instead")

    def text(self, x, y, s, fontdict=None, **kwargs):
        return self._add(Text(x, y, s, None, fontdict=fontdict, **kwargs))

    def annotate(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None, **kwargs):
        return self._add(Annotation(text, xy, xytext, xycoords, textcoords, arrowprops, **kwargs))

    def arrow(self, x, y, dx, dy, **kwargs):
        raise AttributeError(
            "matplotlib in this sandbox has no arrow; docs: annotate('', xy, xytext, arrowprops={...}) draws one"
        )


def _error_ends(values, error, name):
    """(low, high) of each value with its error: a number, a row, or a row for below and one for above."""
    error = _data.sequence(error)
    if len(error) == 2 and not _data.is_number(error[0]) and error[0] is not None:
        below, above = (_data.row_of(e, len(values), name) for e in error)
    else:
        below = above = _data.row_of(error, len(values), name)
    if any(e < 0 for e in below) or any(e < 0 for e in above):
        raise ValueError("'%s' must not contain negative values" % name)
    return [(v - b, v + a) for v, b, a in zip(values, below, above)]
