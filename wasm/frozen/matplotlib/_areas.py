"""The methods of Axes that fill areas: bars, bands, pictures."""

from matplotlib import _data, _style, cm, colors
from matplotlib._strokes import _error_ends
from matplotlib.collections import PolyCollection
from matplotlib.container import BarContainer, ErrorbarContainer
from matplotlib.image import AxesImage
from matplotlib.patches import Polygon, Rectangle


def _each(value, count):
    """One value for all, or one for each."""
    if value is None or isinstance(value, (str, int, float)) or colors.is_color_like(value) and len(value) != count:
        return [value] * count
    value = list(value)
    return [value[i % len(value)] for i in range(count)] if value else [None] * count


class Areas:
    def bar(self, x, height, width=0.8, bottom=None, align="center", **kwargs):
        return self._bars_of("bar", True, x, height, width, bottom, align, kwargs)

    def barh(self, y, width, height=0.8, left=None, align="center", **kwargs):
        return self._bars_of("barh", False, y, width, height, left, align, kwargs)

    def _bars_of(self, function, upright, at, sizes, thickness, base, align, kwargs):
        known = _style.PATCH + " xerr yerr capsize ecolor error_kw tick_label log "
        given = _style.take(function, kwargs, known)
        if align not in ("center", "edge"):
            raise ValueError("%r is not a valid value for align; supported values are 'center', 'edge'" % (align,))
        along, over = (self.xaxis, self.yaxis) if upright else (self.yaxis, self.xaxis)
        sizes = _data.floats(sizes, over)
        at = _data.floats(at, along)
        count = max(len(at), len(sizes))
        if len(at) not in (1, count) or len(sizes) not in (1, count):
            raise ValueError(
                "shape mismatch: objects cannot be broadcast to a single shape: %d places and %d sizes of bars"
                % (len(at), len(sizes))
            )
        at, sizes = _data.row_of(at, count, "x"), _data.row_of(sizes, count, "height")
        thickness = _data.row_of(thickness, count, "width")
        bases = [0.0] * count if base is None else _data.row_of(_data.floats(base, over), count, "bottom")
        if given.pop("log", False):
            over.set_log("log")
        names = given.pop("tick_label", None)
        errors = {}
        for name in ("xerr", "yerr", "capsize", "ecolor", "error_kw"):
            errors[name] = given.pop(name, None)
        label = given.pop("label", None)
        labels = [str(t) for t in label] if isinstance(label, (list, tuple)) else None
        color = given.pop("color", None)
        face = given.pop("facecolor", None)
        many = _each(color if color is not None else self._patch_color() if face is None else face, count)
        edges = _each(given.pop("edgecolor", None), count)
        widths = _each(given.pop("linewidth", None), count)
        patches = []
        for i in range(count):
            start = at[i] - (thickness[i] / 2 if align == "center" else 0)
            if upright:
                box = (start, bases[i]), thickness[i], sizes[i]
            else:
                box = (bases[i], start), sizes[i], thickness[i]
            patch = Rectangle(
                box[0], box[1], box[2], facecolor=many[i], edgecolor=edges[i], linewidth=widths[i], **given
            )
            if labels is not None:
                patch.set_label(labels[i])
            elif i == 0 and label is not None:
                patch.set_label(label)
            # The side that the bars stand on gets no margin.
            if upright:
                patch.sticky_y = (bases[i],)
            else:
                patch.sticky_x = (bases[i],)
            patches.append(self._add(patch))
        if names is not None:
            places = at if align == "center" else [a + t / 2 for a, t in zip(at, thickness)]
            self._set_ticks(along, places, _data.sequence(names) if not isinstance(names, str) else [names] * count, {})
        middles = [p._x0 + p._w / 2 if upright else p._y0 + p._h / 2 for p in patches]
        ends = [b + s for b, s in zip(bases, sizes)]
        lines = self._bar_errors(upright, middles, ends, errors)
        bars = BarContainer(patches, lines, "vertical" if upright else "horizontal", sizes, label)
        error = errors["yerr" if upright else "xerr"]
        if error is not None:
            bars.reach = _error_ends(ends, error, "yerr" if upright else "xerr")
        self.containers.append(bars)
        return bars

    def _bar_errors(self, upright, middles, ends, errors):
        if errors["xerr"] is None and errors["yerr"] is None:
            return None
        more = errors["error_kw"] or {}
        xs, ys = (middles, ends) if upright else (ends, middles)
        made = self.errorbar(
            xs,
            ys,
            yerr=errors["yerr"],
            xerr=errors["xerr"],
            fmt="none",
            ecolor=more.get("ecolor", errors["ecolor"] or "k"),
            capsize=more.get("capsize", errors["capsize"] or 0),
            elinewidth=more.get("elinewidth", more.get("lw")),
            capthick=more.get("capthick"),
        )
        return ErrorbarContainer(made.lines)

    def bar_label(self, container, labels=None, fmt="%g", label_type="edge", padding=0, **kwargs):
        if label_type not in ("edge", "center"):
            raise ValueError(
                "%r is not a valid value for label_type; supported values are 'edge', 'center'" % (label_type,)
            )
        upright = container.orientation == "vertical"
        made = []
        if label_type == "edge":
            # So that the label of the longest bar is inside.
            over = 1 if upright else 0
            self._margins[over] = max(self._margins[over], 0.1)
        for i, bar in enumerate(container.patches):
            size = bar._h if upright else bar._w
            if labels is not None:
                text = labels[i]
            elif callable(fmt):
                text = fmt(size)
            else:
                text = fmt.format(size) if "{" in fmt else fmt % size
            end = (bar._y0 if upright else bar._x0) + (size if label_type == "edge" else size / 2)
            middle = bar._x0 + bar._w / 2 if upright else bar._y0 + bar._h / 2
            if label_type == "edge" and container.reach is not None:
                end = container.reach[i][0 if size < 0 else 1]  # past the error bar
            offset = padding + 1.5 if label_type == "edge" else 0
            offset = -offset if size < 0 else offset
            look = {"ha": "center", "va": "center"}
            if label_type == "edge":
                if upright:
                    look["va"] = "top" if size < 0 else "bottom"
                else:
                    look["ha"] = "right" if size < 0 else "left"
            look.update(kwargs)
            xy, shift = ((middle, end), (0, offset)) if upright else ((end, middle), (offset, 0))
            made.append(self.annotate(text, xy, shift, textcoords="offset points", **look))
        return made

    def fill_between(self, x, y1, y2=0, where=None, interpolate=False, step=None, **kwargs):
        return self._band("fill_between", True, x, y1, y2, where, step, kwargs)

    def fill_betweenx(self, y, x1, x2=0, where=None, step=None, interpolate=False, **kwargs):
        return self._band("fill_betweenx", False, y, x1, x2, where, step, kwargs)

    def _band(self, function, upright, at, first, second, where, step, kwargs):
        from matplotlib.lines import _stepped

        given = _style.take(function, kwargs, _style.PATCH)
        along, over = (self.xaxis, self.yaxis) if upright else (self.yaxis, self.xaxis)
        at = _data.floats(at, along)
        first = _data.row_of(_data.floats(first, over), len(at), "the first edge")
        second = _data.row_of(_data.floats(second, over), len(at), "the second edge")
        where = [True] * len(at) if where is None else list(where)
        if len(where) != len(at):
            raise ValueError("where size (%d,) does not match 'x' size (%d,)" % (len(where), len(at)))
        pieces = []
        run = []
        for i in range(len(at) + 1):
            if i < len(at) and where[i] and at[i] + first[i] + second[i] == at[i] + first[i] + second[i]:
                run.append(i)
                continue
            if len(run) > 1:
                places = [at[k] for k in run]
                a, upper = _stepped(places, [first[k] for k in run], "steps-" + step if step else "default")
                b, lower = _stepped(places, [second[k] for k in run], "steps-" + step if step else "default")
                ring = a + b[::-1], upper + lower[::-1]
                pieces.append(ring if upright else (ring[1], ring[0]))
            run = []
        color = given.get("color")
        face = color if color is not None else given.get("facecolor")
        face = self._patch_color() if face is None else face
        edge = color if color is not None else given.get("edgecolor")
        label = given.get("label")
        label = None if label is None else str(label)
        colors.parse(face)
        width = given.get("linewidth", 1.0)
        alpha, order = given.get("alpha"), given.get("zorder")
        # An edge of the colour of the area is only seen where the program asks for one.
        edge = edge if given.get("edgecolor") is not None or "linewidth" in given else None
        return self._add(PolyCollection(pieces, face, edge, width, alpha, label, order))

    def fill(self, *args, **kwargs):
        given = _style.take("fill", kwargs, _style.PATCH)
        args = list(args)
        made = []
        while len(args) > 1:
            xs, ys = _data.floats(args.pop(0), self.xaxis), _data.floats(args.pop(0), self.yaxis)
            _data.same_length(xs, ys)
            look = dict(given.items())
            if args and isinstance(args[0], str):
                look["color"] = args.pop(0)
            if look.get("color") is None and look.get("facecolor") is None:
                look["facecolor"] = self._patch_color()
            made.append(self._add(Polygon(list(zip(xs, ys)), **look)))
        return made

    def stackplot(self, x, *args, labels=(), colors=None, **kwargs):
        rows = args[0] if len(args) == 1 and not _data.is_number(_data.sequence(args[0])[0]) else args
        given = _style.take("stackplot", kwargs, " alpha zorder edgecolor linewidth ")
        base = None
        made = []
        for i, row in enumerate(rows):
            row = _data.floats(row)
            base = base or [0.0] * len(row)
            upper = [a + b for a, b in zip(base, row)]
            look = dict(given.items())
            if i < len(labels):
                look["label"] = labels[i]
            if colors:
                look["facecolor"] = colors[i % len(colors)]
            band = self.fill_between(x, base, upper, **look)
            band.sticky_y = (0.0,)
            made.append(band)
            base = upper
        return made

    def _span(self, upright, low, high, start, end, kwargs):
        given = _style.take("axvspan" if upright else "axhspan", kwargs, _style.PATCH)
        if given.get("color") is None and given.get("facecolor") is None:
            given["facecolor"] = "C0"
        low, high = _data.floats([low, high], self.xaxis if upright else self.yaxis)
        if upright:
            patch = Rectangle((low, start), high - low, end - start, **given)
        else:
            patch = Rectangle((start, low), end - start, high - low, **given)
        patch.x_is_part, patch.y_is_part = not upright, upright
        return self._add(patch)

    def axvspan(self, xmin, xmax, ymin=0, ymax=1, **kwargs):
        return self._span(True, xmin, xmax, ymin, ymax, kwargs)

    def axhspan(self, ymin, ymax, xmin=0, xmax=1, **kwargs):
        return self._span(False, ymin, ymax, xmin, xmax, kwargs)

    def imshow(
        self,
        X,
        cmap=None,
        norm=None,
        aspect=None,
        interpolation=None,
        alpha=None,
        vmin=None,
        vmax=None,
        origin="upper",
        extent=None,
    ):
        picture = AxesImage(
            X, cm.get_cmap(cmap), norm or colors.Normalize(vmin, vmax), origin, extent, interpolation, alpha
        )
        self._add(picture)
        self.set_aspect("equal" if aspect is None else aspect)
        left, right, bottom, top = picture._extent
        # As for any picture, unless limits are set: its own edges, with the first row above.
        main_x, main_y = self.xaxis.group[0], self.yaxis.group[0]
        main_x.inverted, main_y.inverted = left > right, bottom > top
        self._margins = [0, 0]
        self._mappable = picture
        return picture

    def matshow(self, Z, **kwargs):
        picture = self.imshow(Z, **kwargs)
        from matplotlib import ticker

        for axis in (self.xaxis, self.yaxis):
            axis.set_major_locator(ticker.MaxNLocator(9, integer=True))
        self.xaxis.far_side = True
        return picture

    def pcolormesh(self, *args, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, shading="auto"):
        rows = [_data.floats(row) for row in _data.sequence(args[-1])]
        height, width = len(rows), len(rows[0])
        extent = [0.0, float(width), 0.0, float(height)]
        for i, given in enumerate(args[:-1]):
            places = _data.sequence(given)
            if places and not _data.is_number(places[0]):
                places = [row[0] for row in places] if i else _data.sequence(places[0])
            places = _data.floats(places)
            count = height if i else width
            steps = [b - a for a, b in zip(places, places[1:])]
            if len(places) not in (count, count + 1) or not steps or max(steps) - min(steps) > 1e-6 * abs(sum(steps)):
                raise ValueError("pcolormesh() in this sandbox needs places at even distances")
            room = steps[0] / 2 if len(places) == count else 0
            extent[2 * i], extent[2 * i + 1] = places[0] - room, places[-1] + room
        return self.imshow(rows, cmap, norm, "auto", None, alpha, vmin, vmax, "lower", extent)

    def table(self, *args, **kwargs):
        raise AttributeError(
            "matplotlib in this sandbox has no table; docs: print the rows, or display them as a table"
        )
