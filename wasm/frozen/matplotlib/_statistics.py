"""The methods of Axes that count and summarise: histograms, box plots, pies."""

import math

from matplotlib import _data, _style, colors
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle, Wedge

_BINS_MAX = 100000


def edges_of(values, bins, ends):
    """The edges of the bins of a histogram."""
    if not _data.is_number(bins) and not isinstance(bins, str):
        edges = _data.floats(bins)
        if any(b < a for a, b in zip(edges, edges[1:])):
            raise ValueError("`bins` must increase monotonically, when an array")
        return edges
    low, high = _data.floats(ends) if ends is not None else _data.ends(values) or (0.0, 1.0)
    if low > high:
        raise ValueError("max must be larger than min in range parameter.")
    if low == high:
        low, high = low - 0.5, high + 0.5
    if isinstance(bins, str):
        bins = _good_count(values, bins, high - low)
    if bins < 1 or bins != int(bins):
        raise ValueError("`bins` must be positive, when an integer")
    if bins > _BINS_MAX:
        raise ValueError("%d bins are too many; %d is the most" % (bins, _BINS_MAX))
    bins = int(bins)
    return [low + (high - low) * i / bins for i in range(bins)] + [high]


def _good_count(values, rule, span):
    count = max(1, len(values))
    sturges = math.ceil(math.log2(count)) + 1
    if rule == "sturges":
        return sturges
    if rule == "sqrt":
        return math.ceil(math.sqrt(count))
    if rule not in ("auto", "fd"):
        raise ValueError("%r is not a valid estimator for `bins`; there are 'auto', 'fd', 'sturges', 'sqrt'" % rule)
    ordered = sorted(values)
    iqr = quantile(ordered, 0.75) - quantile(ordered, 0.25)
    by_width = math.ceil(span / (2 * iqr / count ** (1 / 3))) if iqr else 1
    return max(sturges, by_width) if rule == "auto" else by_width


def counted(values, edges, weights=None):
    """How many of the values lie in each bin; the last bin has both its edges."""
    counts = [0.0] * (len(edges) - 1)
    first, last, bins = edges[0], edges[-1], len(counts)
    steps = (last - first) / bins
    even = all(abs(edges[i] - first - steps * i) <= 1e-9 * steps for i in range(bins)) if steps else False
    for k, v in enumerate(values):
        if not first <= v <= last:
            continue
        if even:
            i = min(bins - 1, int((v - first) / steps))
            # The division may have rounded to the neighbour.
            if v < edges[i]:
                i -= 1
            elif i < bins - 1 and v >= edges[i + 1]:
                i += 1
        else:
            low, i = 0, bins
            while i - low > 1:
                middle = (low + i) // 2
                if edges[middle] <= v:
                    low = middle
                else:
                    i = middle
            i = low
        counts[i] += 1 if weights is None else weights[k]
    return counts


def quantile(ordered, part):
    """Linear between neighbours, as NumPy has it."""
    place = part * (len(ordered) - 1)
    i = int(place)
    if i + 1 >= len(ordered):
        return ordered[-1]
    return ordered[i] + (ordered[i + 1] - ordered[i]) * (place - i)


class Statistics:
    def hist(
        self,
        x,
        bins=10,
        range=None,
        density=False,
        weights=None,
        cumulative=False,
        bottom=None,
        histtype="bar",
        align="mid",
        orientation="vertical",
        rwidth=None,
        log=False,
        color=None,
        label=None,
        stacked=False,
        **kwargs,
    ):
        given = _style.take("hist", kwargs, " facecolor edgecolor linewidth linestyle alpha zorder fill ")
        if histtype not in ("bar", "barstacked", "step", "stepfilled"):
            raise ValueError("%r is not a valid value for histtype" % (histtype,))
        x = _data.sequence(x)
        many = bool(x) and not _data.is_number(x[0]) and not isinstance(x[0], str) and x[0] is not None
        upright = orientation == "vertical"
        rows = [_data.floats(row, self.xaxis if upright else self.yaxis) for row in (x if many else [x])]
        rows = [[v for v in row if v - v == 0] for row in rows] if weights is None else rows
        edges = edges_of([v for row in rows for v in row], bins, range)
        weights = [None] * len(rows) if weights is None else [_data.floats(w) for w in (weights if many else [weights])]
        counts = [counted(row, edges, w) for row, w in zip(rows, weights)]
        widths = [b - a for a, b in zip(edges, edges[1:])]
        stacked = stacked or histtype == "barstacked"
        if density:
            totals = [sum(c) for c in counts]
            totals = [sum(totals)] * len(counts) if stacked else totals
            counts = [[n / t / w if t else 0.0 for n, w in zip(c, widths)] for c, t in zip(counts, totals)]
        if cumulative:
            counts = [_running(c, widths if density else None, cumulative == -1) for c in counts]
        if log:
            (self.yaxis if upright else self.xaxis).set_log("log")
        faces = [color] if color is None or colors.is_color_like(color) else list(color)
        labels = list(label) if isinstance(label, (list, tuple)) else [label]
        base = [0.0] * len(widths) if bottom is None else _data.row_of(bottom, len(widths), "bottom")
        made, tops = [], []
        for k, row in enumerate(counts):
            look = dict(given.items())
            face = faces[k % len(faces)]
            look["label"] = labels[k] if k < len(labels) else None
            if histtype[:4] == "step":
                face = self._patch_color() if face is None and look.get("facecolor") is None else face
                made.append(self._outline(edges, row, base, face, histtype == "stepfilled", upright, look))
            else:
                # Several side by side have four fifths of the bin together.
                side = 1 if stacked or len(counts) == 1 else len(counts)
                part = (0.8 if side > 1 else 1.0) if rwidth is None else rwidth
                wide = [w * part / side for w in widths]
                start = [e + w * (1 - part) / 2 + t * (k if side > 1 else 0) for e, w, t in zip(edges, widths, wide)]
                if align != "mid":
                    start = [s + (-1 if align == "left" else 1) * w / 2 for s, w in zip(start, widths)]
                if face is not None:
                    look["color"] = face
                    if look.get("edgecolor") is not None:
                        look["facecolor"] = look.pop("color")
                call = self.bar if upright else self.barh
                made.append(call(start, row, wide, list(base), align="edge", **look))
            if stacked:
                base = [a + b for a, b in zip(base, row)]
                row = base
            tops.append(row)
        if many:
            return tops, edges, made
        return tops[0], edges, made[0]

    def _outline(self, edges, counts, base, face, filled, upright, look):
        at, sizes = [edges[0]], [base[0]]
        for i, count in enumerate(counts):
            at += [edges[i], edges[i + 1]]
            sizes += [base[i] + count] * 2
        at.append(edges[-1])
        sizes.append(base[-1])
        if face is not None:
            look["facecolor" if filled else "edgecolor"] = face
        if not filled:
            look["facecolor"] = "none"
        if any(base):
            at += [e for e in reversed(edges) for _ in (0, 1)][1:-1]
            sizes += [b for b in reversed(base) for _ in (0, 1)]
        shape = Polygon(list(zip(at, sizes) if upright else zip(sizes, at)), **look)
        if upright:
            shape.sticky_y = (0.0,)
        else:
            shape.sticky_x = (0.0,)
        self._add(shape)
        return [shape]

    def boxplot(
        self,
        x,
        notch=None,
        sym=None,
        vert=True,
        whis=1.5,
        positions=None,
        widths=None,
        patch_artist=False,
        labels=None,
        tick_labels=None,
        showmeans=False,
        showfliers=True,
        showcaps=True,
        meanline=False,
        orientation=None,
        **kwargs,
    ):
        looks = _style.take("boxplot", kwargs, " boxprops medianprops whiskerprops capprops flierprops meanprops ")
        if notch:
            raise TypeError("boxplot() in this sandbox has no notches")
        x = _data.sequence(x)
        if isinstance(x, list) and x and (_data.is_number(x[0]) or x[0] is None):
            x = [x]
        rows = [sorted(v for v in _data.floats(row) if v - v == 0) for row in x]
        upright = vert and orientation != "horizontal"
        at = [i + 1.0 for i in range(len(rows))] if positions is None else _data.floats(positions)
        wide = 0.15 * max(1.0, (max(at) - min(at)) if at else 0)
        wide = _data.row_of(min(0.5, wide) if widths is None else widths, len(rows), "widths")
        found = {}
        for name in ("whiskers", "caps", "boxes", "medians", "fliers", "means"):
            found[name] = []

        def line(kind, xs, ys, look, special):
            look = dict(look.items())
            look.update(_style.take("boxplot", looks.get(special) or {}, _style.LINE))
            found[kind].append(self._add(Line2D(xs if upright else ys, ys if upright else xs, **look)))

        thin = {"color": "black", "linewidth": 1.0}
        for p, w, row in zip(at, wide, rows):
            if not row:
                continue
            q1, median, q3 = quantile(row, 0.25), quantile(row, 0.5), quantile(row, 0.75)
            if isinstance(whis, (tuple, list)):
                low, high = quantile(row, whis[0] / 100), quantile(row, whis[1] / 100)
            else:
                low, high = q1 - whis * (q3 - q1), q3 + whis * (q3 - q1)
            low = min([v for v in row if v >= low and v <= q1] or [q1])
            high = max([v for v in row if v <= high and v >= q3] or [q3])
            half = w / 2
            if patch_artist:
                start, size = ((p - half, q1), (w, q3 - q1)) if upright else ((q1, p - half), (q3 - q1, w))
                look = {"facecolor": "C0", "edgecolor": "black"}
                look.update(_style.take("boxplot", looks.get("boxprops") or {}, _style.PATCH))
                if "color" in look:
                    look["edgecolor"] = look.pop("color")
                found["boxes"].append(self._add(Rectangle(start, size[0], size[1], zorder=2, **look)))
            else:
                line(
                    "boxes", [p - half, p + half, p + half, p - half, p - half], [q1, q1, q3, q3, q1], thin, "boxprops"
                )
            line("whiskers", [p, p], [q1, low], thin, "whiskerprops")
            line("whiskers", [p, p], [q3, high], thin, "whiskerprops")
            if showcaps:
                line("caps", [p - half / 2, p + half / 2], [low, low], thin, "capprops")
                line("caps", [p - half / 2, p + half / 2], [high, high], thin, "capprops")
            line("medians", [p - half, p + half], [median, median], {"color": "C1", "linewidth": 1.0}, "medianprops")
            if showmeans:
                mean = sum(row) / len(row)
                if meanline:
                    line("means", [p - half, p + half], [mean, mean], {"color": "C2", "linestyle": "--"}, "meanprops")
                else:
                    line("means", [p], [mean], {"marker": "^", "color": "C2", "linestyle": ""}, "meanprops")
            if showfliers and sym != "":
                out = [v for v in row if v < low or v > high]
                look = {"marker": "o", "linestyle": "", "color": "black", "markerfacecolor": "none"}
                if sym:
                    look["marker"] = sym[-1]
                line("fliers", [p] * len(out), out, look, "flierprops")
        axis = self.xaxis if upright else self.yaxis
        names = labels if tick_labels is None else tick_labels
        if names is None:
            names = [_data.sequence(v) and "%g" % v for v in at]
        self._set_ticks(axis, at, names, {})
        if at:
            axis.set_limits(min(at) - 0.5, max(at) + 0.5)
        return found

    def violinplot(self, *args, **kwargs):
        raise AttributeError("matplotlib in this sandbox has no violinplot; docs: it has boxplot and hist")

    def pie(
        self,
        x,
        explode=None,
        labels=None,
        colors=None,
        autopct=None,
        pctdistance=0.6,
        shadow=False,
        labeldistance=1.1,
        startangle=0,
        radius=1,
        counterclock=True,
        wedgeprops=None,
        textprops=None,
        center=(0, 0),
        normalize=True,
    ):
        if shadow:
            raise TypeError("pie() in this sandbox has no shadow")
        sizes = _data.floats(x)
        if any(not v >= 0 for v in sizes):
            raise ValueError("Wedge sizes 'x' must be non negative values")
        total = sum(sizes)
        if normalize and not total:
            raise ValueError("the sizes of a pie must not all be 0")
        parts = [v / total for v in sizes] if normalize else sizes
        count = len(parts)
        for name, given in (("label", labels), ("explode", explode)):
            if given is not None and len(given) != count:
                raise ValueError("'%s' must be of length 'x', not %d" % (name, len(given)))
        wedges, texts, shares = [], [], []
        turn = startangle / 360
        for i, part in enumerate(parts):
            end = turn + part if counterclock else turn - part
            middle = 2 * math.pi * (turn + end) / 2
            out = explode[i] * radius if explode is not None else 0
            cx, cy = center[0] + out * math.cos(middle), center[1] + out * math.sin(middle)
            look = {"facecolor": colors[i % len(colors)] if colors is not None else self._patch_color()}
            look["label"] = None if labels is None else labels[i]
            ring = dict((wedgeprops or {}).items())
            wide = ring.pop("width", None)
            look.update(_style.take("pie", ring, _style.PATCH))
            start, stop = 360 * min(turn, end), 360 * max(turn, end)
            wedges.append(self._add(Wedge((cx, cy), radius, start, stop, wide, **look)))
            if labels is not None and labeldistance is not None:
                place = cx + labeldistance * radius * math.cos(middle), cy + labeldistance * radius * math.sin(middle)
                write = {"ha": "left" if math.cos(middle) >= 0 else "right", "va": "center"}
                write.update(textprops or {})
                texts.append(self.text(place[0], place[1], labels[i], **write))
            if autopct is not None:
                place = cx + pctdistance * radius * math.cos(middle), cy + pctdistance * radius * math.sin(middle)
                text = autopct(100 * part) if callable(autopct) else autopct % (100 * part)
                write = {"ha": "center", "va": "center"}
                write.update(textprops or {})
                shares.append(self.text(place[0], place[1], text, **write))
            turn = end
        self.set_aspect("equal")
        self._shown = False
        self.set_xlim(center[0] - 1.25 * radius, center[0] + 1.25 * radius)
        self.set_ylim(center[1] - 1.25 * radius, center[1] + 1.25 * radius)
        return (wedges, texts) if autopct is None else (wedges, texts, shares)


def _running(counts, widths, backwards):
    """The sums up to each; of densities the sums of areas."""
    values = counts if widths is None else [c * w for c, w in zip(counts, widths)]
    if backwards:
        values = values[::-1]
    total, sums = 0.0, []
    for v in values:
        total += v
        sums.append(total)
    return sums[::-1] if backwards else sums
