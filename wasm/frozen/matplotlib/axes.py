"""One plot: what is drawn in it, its axes, titles and legend."""

from matplotlib import _data, _style, colors, rcParams
from matplotlib._areas import Areas
from matplotlib._statistics import Statistics
from matplotlib._strokes import Strokes
from matplotlib._svg import POINT, fill, stroke
from matplotlib.artist import Artist, color_of
from matplotlib.axis import Axis
from matplotlib.legend import Legend
from matplotlib.text import Text, choice, _ANCHORS


class _Where:
    """Stands for a transform: texts can be placed by parts of the axes or of the figure."""

    def __init__(self, where):
        self.where = where


class Spine(Artist):
    _module = "spines"

    def __init__(self):
        super().__init__()
        self._color = rcParams["axes.edgecolor"]
        self._width = rcParams["axes.linewidth"]

    def set_color(self, c):
        self._color = color_of(c)

    set_edgecolor = set_color

    def set_linewidth(self, w):
        self._width = w


class Spines:
    def __init__(self):
        self._by_name = {}
        for name in ("left", "right", "top", "bottom"):
            spine = self._by_name[name] = Spine()
            spine._visible = rcParams["axes.spines." + name]

    def __getitem__(self, name):
        if isinstance(name, (list, tuple)):
            return _Several([self._by_name[n] for n in name])
        if isinstance(name, slice):
            return _Several(list(self._by_name.values()))
        return self._by_name[name]

    def __getattr__(self, name):
        if name in ("left", "right", "top", "bottom"):
            return self._by_name[name]
        raise AttributeError(name)

    def values(self):
        return self._by_name.values()

    def items(self):
        return self._by_name.items()

    def keys(self):
        return self._by_name.keys()

    def __iter__(self):
        return iter(self._by_name)


class _Several:
    def __init__(self, spines):
        self._spines = spines

    def set_visible(self, b):
        for spine in self._spines:
            spine.set_visible(b)

    def set_color(self, c):
        for spine in self._spines:
            spine.set_color(c)

    def set_linewidth(self, w):
        for spine in self._spines:
            spine.set_linewidth(w)


class Axes(Strokes, Areas, Statistics, Artist):
    _module = "axes"

    def __init__(self, figure, spec):
        Artist.__init__(self)
        self.figure = figure
        self.spec = spec
        self.left = self.top = 0.0
        self.width = self.height = 1.0
        self.transAxes = _Where("axes fraction")
        self.transData = _Where("data")
        self._twins = []
        self._twin_of = None
        self._bars = []  # colorbars that stand beside it
        self._bar_of = None
        self.clear()

    def clear(self):
        self._artists = []
        self.containers = []
        self._titles = {}
        self.legend_ = None
        self._next_line = self._next_patch = 0
        self._margins = [rcParams["axes.xmargin"], rcParams["axes.ymargin"]]
        self._aspect = None
        self._adjusts_data = False
        self._shown = True
        self._face = rcParams["axes.facecolor"]
        self.xaxis, self.yaxis = Axis(self, 0), Axis(self, 1)
        self.spines = Spines()

    cla = clear

    # ---- what is in it
    def _add(self, artist):
        artist.axes = self
        self._artists.append(artist)
        return artist

    def add_patch(self, p):
        return self._add(p)

    add_artist = add_line = add_patch

    def _of(self, name):
        return [a for a in self._artists if a._module == name]

    @property
    def lines(self):
        return self._of("lines")

    @property
    def patches(self):
        return self._of("patches")

    @property
    def collections(self):
        return self._of("collections")

    @property
    def texts(self):
        return self._of("text")

    @property
    def images(self):
        return self._of("image")

    def get_lines(self):
        return self.lines

    def get_figure(self):
        return self.figure

    def _line_color(self):
        self._next_line += 1
        return "C%d" % (self._next_line - 1)

    def _patch_color(self):
        self._next_patch += 1
        return "C%d" % (self._next_patch - 1)

    # ---- names
    def set_title(self, label, fontdict=None, loc="center", pad=None, **kwargs):
        choice(loc, _ANCHORS, "loc")
        title = Text(0, 0, label, rcParams["axes.titlesize"], fontdict=fontdict, **kwargs)
        title._look["fontweight"] = title._look.get("fontweight", rcParams["axes.titleweight"])
        self._titles[loc] = title
        self._title_pad = 6.0 if pad is None else pad
        return title

    def get_title(self, loc="center"):
        return self._titles[loc]._text if loc in self._titles else ""

    def _set_label(self, axis, label, labelpad, loc, fontdict, kwargs):
        given = {"color": rcParams["axes.labelcolor"], "rotation": 90 * axis.index}
        given.update(kwargs)
        axis.label = Text(0, 0, label, rcParams["axes.labelsize"], fontdict=fontdict, **given)
        if labelpad is not None:
            axis.label_pad = labelpad
        if loc is not None:
            ends = {"left": 0.0, "bottom": 0.0, "center": 0.5, "right": 1.0, "top": 1.0}
            axis.label_at = choice(loc, ends, "loc")
        return axis.label

    def set_xlabel(self, xlabel, fontdict=None, labelpad=None, loc=None, **kwargs):
        return self._set_label(self.xaxis, xlabel, labelpad, loc, fontdict, kwargs)

    def set_ylabel(self, ylabel, fontdict=None, labelpad=None, loc=None, **kwargs):
        return self._set_label(self.yaxis, ylabel, labelpad, loc, fontdict, kwargs)

    def get_xlabel(self):
        return self.xaxis.label._text

    def get_ylabel(self):
        return self.yaxis.label._text

    # ---- limits and scales
    def set_xlim(self, left=None, right=None, xmin=None, xmax=None, auto=False):
        return self._set_lim(self.xaxis, left if xmin is None else xmin, right if xmax is None else xmax)

    def set_ylim(self, bottom=None, top=None, ymin=None, ymax=None, auto=False):
        return self._set_lim(self.yaxis, bottom if ymin is None else ymin, top if ymax is None else ymax)

    def _set_lim(self, axis, low, high):
        if high is None and isinstance(low, (tuple, list)):
            low, high = low
        axis.set_limits(low, high)
        return axis.view()

    def get_xlim(self):
        return self.xaxis.view()

    def get_ylim(self):
        return self.yaxis.view()

    get_xbound = get_xlim
    get_ybound = get_ylim

    def set_xscale(self, value):
        self.xaxis.set_log(value)

    def set_yscale(self, value):
        self.yaxis.set_log(value)

    def get_xscale(self):
        return "log" if self.xaxis.is_log else "linear"

    def get_yscale(self):
        return "log" if self.yaxis.is_log else "linear"

    def invert_xaxis(self):
        self._invert(self.xaxis)

    def invert_yaxis(self):
        self._invert(self.yaxis)

    def _invert(self, axis):
        main = axis.group[0]
        if None in main.limits:
            main.inverted = not main.inverted
        else:
            main.limits.reverse()

    def margins(self, *margins, x=None, y=None, tight=True):
        if margins:
            x, y = margins[0], margins[-1]
        self._margins = [self._margins[0] if x is None else x, self._margins[1] if y is None else y]

    def set_xmargin(self, m):
        self._margins[0] = m

    def set_ymargin(self, m):
        self._margins[1] = m

    def autoscale(self, enable=True, axis="both", tight=None):
        for one in (self.xaxis, self.yaxis):
            if enable and axis in ("both", "xy"[one.index]):
                one.group[0].limits = [None, None]

    def relim(self, visible_only=False):
        pass

    autoscale_view = relim

    def set_aspect(self, aspect, adjustable=None, anchor=None):
        if aspect == "auto":
            self._aspect = None
        else:
            self._aspect = 1.0 if aspect == "equal" else float(aspect)
        if adjustable is not None:
            self._adjusts_data = adjustable == "datalim"

    def axis(self, arg=None, **kwargs):
        if arg == "off" or arg is False:
            self._shown = False
        elif arg == "on" or arg is True:
            self._shown = True
        elif arg == "equal":
            self._aspect, self._adjusts_data = 1.0, True
        elif arg == "scaled":
            self._aspect, self._adjusts_data = 1.0, False
        elif arg == "square":
            self._aspect, self._adjusts_data = 1.0, False
            low = min(self.get_xlim()[0], self.get_ylim()[0])
            high = max(self.get_xlim()[1], self.get_ylim()[1])
            self.set_xlim(low, high)
            self.set_ylim(low, high)
        elif arg == "tight":
            self._margins = [0, 0]
        elif arg == "image":
            self._aspect, self._adjusts_data, self._margins = 1.0, False, [0, 0]
        elif arg == "auto":
            self._aspect = None
            self.autoscale()
        elif isinstance(arg, str):
            raise ValueError("Unrecognized string %r to axis; try 'on' or 'off'" % arg)
        elif arg is not None:
            self.set_xlim(arg[0], arg[1])
            self.set_ylim(arg[2], arg[3])
        if kwargs:
            _style.take("axis", kwargs, " xmin xmax ymin ymax ")
            self.set_xlim(kwargs.get("xmin"), kwargs.get("xmax"))
            self.set_ylim(kwargs.get("ymin"), kwargs.get("ymax"))
        return self.get_xlim() + self.get_ylim()

    def set_axis_off(self):
        self._shown = False

    def set_axis_on(self):
        self._shown = True

    def set_facecolor(self, color):
        self._face = color_of(color)

    # ---- ticks
    def _set_ticks(self, axis, ticks, labels, kwargs):
        from matplotlib import ticker

        if kwargs.pop("minor", False):
            raise TypeError("minor ticks are not in this sandbox, but for those of logarithmic axes")
        main = axis.group[0]
        if ticks is not None:
            values = _data.floats(ticks, main)
            axis.set_major_locator(ticker.FixedLocator(values))
            finite = _data.ends(values)
            # As in matplotlib, ticks outside of the limits widen them, once there are limits.
            if finite and main.limits != [None, None]:
                low, high = main.view()
                main.limits = [min(low, finite[0]), max(high, finite[1])]
        if labels is not None:
            texts = [str(getattr(t, "_text", t)) for t in labels]
            if ticks is not None and len(texts) != len(values):
                raise ValueError(
                    "The number of FixedLocator locations (%d), usually from a call to set_ticks, does not match the number "
                    "of labels (%d)." % (len(values), len(texts))
                )
            main.chosen_labels = texts
        self._label_look(axis, kwargs)

    def _label_look(self, axis, kwargs):
        taken = _style.take("ticks", kwargs, _style.TEXT)
        for name, long in (("rotation", "rotation"), ("labelsize", "fontsize"), ("labelcolor", "color")):
            if long in taken:
                axis.look[name] = taken[long]
        if "horizontalalignment" in taken:
            axis.look["ha"] = taken["horizontalalignment"]

    def set_xticks(self, ticks, labels=None, **kwargs):
        self._set_ticks(self.xaxis, ticks, labels, kwargs)

    def set_yticks(self, ticks, labels=None, **kwargs):
        self._set_ticks(self.yaxis, ticks, labels, kwargs)

    def set_xticklabels(self, labels, **kwargs):
        self._fix_ticks(self.xaxis, labels)
        self._set_ticks(self.xaxis, None, labels, kwargs)

    def set_yticklabels(self, labels, **kwargs):
        self._fix_ticks(self.yaxis, labels)
        self._set_ticks(self.yaxis, None, labels, kwargs)

    def _fix_ticks(self, axis, labels):
        """Labels without ticks belong to those that are there now."""
        from matplotlib import ticker

        if axis.group[0].locator is None and len(list(labels)):
            axis.set_major_locator(ticker.FixedLocator(self._ticks(axis)))

    def _ticks(self, axis):
        axis.find_ticks(300 if axis.index else 450)
        return [v for v, _ in axis.shown]

    def get_xticks(self):
        return self._ticks(self.xaxis)

    def get_yticks(self):
        return self._ticks(self.yaxis)

    def get_xticklabels(self):
        self._ticks(self.xaxis)
        return [Text(v, 0, t) for v, t in self.xaxis.shown]

    def get_yticklabels(self):
        self._ticks(self.yaxis)
        return [Text(0, v, t) for v, t in self.yaxis.shown]

    def tick_params(self, axis="both", **kwargs):
        which = kwargs.pop("which", "major")
        known = " rotation labelrotation labelsize labelcolor colors length pad left right top bottom labelleft labelbottom width "
        known += "direction color labelright labeltop "
        for name in kwargs:
            if " " + name + " " not in known:
                raise TypeError("tick_params() got an unexpected keyword argument '%s'" % name)
        if which == "minor":
            return
        for one in (self.xaxis, self.yaxis):
            if axis not in ("both", "xy"[one.index]):
                continue
            for name in ("labelsize", "labelcolor", "length", "pad", "color"):
                if name in kwargs:
                    one.look[name] = kwargs[name]
            if "colors" in kwargs:
                one.look["color"] = one.look["labelcolor"] = color_of(kwargs["colors"])
            if "rotation" in kwargs or "labelrotation" in kwargs:
                one.look["rotation"] = kwargs.get("rotation", kwargs.get("labelrotation"))
            near = "left" if one.index else "bottom"
            if near in kwargs:
                one.shows_ticks = bool(kwargs[near])
            if "label" + near in kwargs:
                one.shows_labels = bool(kwargs["label" + near])

    def ticklabel_format(self, axis="both", style="", useOffset=None, **kwargs):
        from matplotlib import ticker

        if style == "plain" or useOffset is False:
            for one in (self.xaxis, self.yaxis):
                if axis in ("both", "xy"[one.index]):
                    one.set_major_formatter(ticker.FuncFormatter(lambda x, pos: ticker.plain(x)))

    def grid(self, visible=None, which="major", axis="both", **kwargs):
        given = _style.take("grid", kwargs, " color linestyle linewidth alpha zorder ")
        given["which"] = which
        for one in (self.xaxis, self.yaxis):
            if axis in ("both", "xy"[one.index]):
                turn_on = visible if visible is not None else bool(kwargs) or one.grid_look is None
                if which == "minor" and one.grid_look is not None:
                    given["which"] = "both"
                one.grid_look = given if turn_on else None

    def set_axisbelow(self, b):
        if b is False:
            raise ValueError("the grid is always below what is drawn here")

    def minorticks_on(self):
        raise AttributeError("matplotlib in this sandbox has no minor ticks but those of logarithmic axes")

    # ---- legend, twins
    def get_legend_handles_labels(self):
        handles = [a for a in self._artists if a.in_legend()]
        return handles, [a._label for a in handles]

    def legend(self, *args, **kwargs):
        handles, labels = self.get_legend_handles_labels()
        if len(args) == 1:
            labels = list(args[0])
            handles = [a for a in self._artists if a._module in ("lines", "collections") or a.in_legend()] or self.patches
        elif len(args) > 1:
            handles, labels = list(args[0]), list(args[1])
        if "handles" in kwargs:
            handles = list(kwargs.pop("handles"))
            labels = [str(h.get_label()) for h in handles]
        if "labels" in kwargs:
            labels = list(kwargs.pop("labels"))
            handles = handles or self._of("lines")
        handles = [h[0] if isinstance(h, tuple) or not hasattr(h, "legend_key") else h for h in handles]
        count = min(len(handles), len(labels))
        self.legend_ = Legend(self, handles[:count], labels[:count], kwargs)
        return self.legend_

    def get_legend(self):
        return self.legend_

    def twinx(self):
        return self._twin(1)

    def twiny(self):
        return self._twin(0)

    def _twin(self, own):
        other = Axes(self.figure, self.spec)
        other._twin_of = self._twin_of or self
        other._twin_of._twins.append(other)
        mine, theirs = (self.xaxis, other.xaxis) if own else (self.yaxis, other.yaxis)
        share(mine, theirs)
        theirs.shows_labels = theirs.shows_ticks = False
        theirs.grid_look = None
        (other.yaxis if own else other.xaxis).far_side = True
        other._face = "none"
        for spine in other.spines.values():
            spine._visible = False
        self.figure._add_axes(other)
        return other

    def sharex(self, other):
        share(other.xaxis, self.xaxis)

    def sharey(self, other):
        share(other.yaxis, self.yaxis)

    # ---- drawing
    def parts(self):
        """The axes that lie on one another here."""
        return [self] + self._twins

    def draw(self, canvas, clip):
        for axis, start, end in ((self.xaxis, self.left, self.left + self.width), (self.yaxis, self.top + self.height, self.top)):
            axis.span(start, end)
        if self._shown and self._face != "none":
            color, own = colors.parse(self._face)
            canvas.rect(self.left, self.top, self.width, self.height, fill(color, own))
        if self._shown:
            self.xaxis.draw_grid(canvas)
            self.yaxis.draw_grid(canvas)
        ordered = sorted([(a.zorder, i) for i, a in enumerate(self._artists) if a._visible])
        inside = [self._artists[i] for _, i in ordered if self._artists[i].clipped]
        if inside:
            canvas.add('<clipPath id="%s">' % clip)
            canvas.rect(self.left, self.top, self.width, self.height, "")
            canvas.add('</clipPath><g clip-path="url(#%s)">' % clip)
            for artist in inside:
                artist.draw(canvas)
            canvas.add("</g>")
        if self._shown:
            self._draw_frame(canvas)
            for axis in (self.xaxis, self.yaxis):
                if axis._visible:
                    axis.draw(canvas)
        for _, i in ordered:
            if not self._artists[i].clipped:
                self._artists[i].draw(canvas)
        for loc, title in self._titles.items():
            part = {"left": 0, "center": 0.5, "right": 1}[loc]
            top = self.top - self._title_pad * POINT - (self._top_room() if self._shown else 0)
            title.draw_at(canvas, self.left + part * self.width, top, _ANCHORS[loc], "bottom")

    def _draw_frame(self, canvas):
        right, bottom = self.left + self.width, self.top + self.height
        ends = {
            "left": (self.left, self.top, self.left, bottom),
            "right": (right, self.top, right, bottom),
            "top": (self.left, self.top, right, self.top),
            "bottom": (self.left, bottom, right, bottom),
        }
        looks = {}
        for name, spine in self.spines.items():
            looks[name] = stroke(colors.parse(spine._color)[0], spine._width * POINT) if spine._visible else ""
        if looks["left"] and all(look == looks["left"] for look in looks.values()):
            canvas.rect(self.left, self.top, self.width, self.height, ' fill="none"' + looks["left"])
            return
        for name in ("left", "bottom", "right", "top"):
            if looks[name]:
                canvas.line(*(ends[name] + (looks[name] + ' stroke-linecap="square"',)))

    def _top_room(self):
        """What stands between the axes and a title."""
        room = 0
        for axes in self.parts():
            if axes.xaxis.far_side:
                room = max(room, axes.xaxis.thickness() + axes.xaxis.label_room())
            if axes.yaxis.offset_text and axes.yaxis.shows_labels:
                room = max(room, axes.yaxis.tick_size() * 1.1)
        return room

    def title_room(self):
        heights = [t.box()[1] for t in self._titles.values()]
        return max(heights) + self._title_pad * POINT if heights and max(heights) else 0

    def room(self):
        """What lies outside of the axes, in pixels: left, right, top, bottom."""
        rooms = [0, 0, self.title_room(), 0]
        if self._shown:
            rooms[2] += self._top_room()
            for axes in self.parts():
                for axis in (axes.xaxis, axes.yaxis):
                    if axis._visible:
                        side = (1 if axis.far_side else 0) if axis.index else (2 if axis.far_side else 3)
                        if side != 2:
                            rooms[side] = max(rooms[side], axis.thickness() + axis.label_room())
                        start, end = axis.overhang()
                        first, second = (3, 2) if axis.index else (0, 1)
                        rooms[first], rooms[second] = max(rooms[first], start), max(rooms[second], end)
                if axes.xaxis.offset_text and axes.xaxis.shows_labels:
                    rooms[3] += axes.xaxis.tick_size() * 1.2
        for bar in self._bars:
            bar.add_room(rooms)
        if self.legend_:
            rooms = [a + b for a, b in zip(rooms, self.legend_.outside())]
        return rooms


def share(main, other):
    """Gives two axes the same limits, scale and categories."""
    main = main.group[0]
    for axis in other.group:
        main.group.append(axis)
    for axis in main.group:
        axis.group = main.group
        axis.is_log = main.is_log
