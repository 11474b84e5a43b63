"""One plot: what is drawn in it, its axes, titles and legend."""

from matplotlib import colors, rcParams
from matplotlib._areas import Areas
from matplotlib._frame import Frame
from matplotlib._statistics import Statistics
from matplotlib._strokes import Strokes
from matplotlib._svg import POINT, fill, stroke
from matplotlib.artist import Artist, color_of
from matplotlib.axis import Axis
from matplotlib.legend import Legend
from matplotlib.text import _ANCHORS


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


class Axes(Strokes, Areas, Statistics, Frame, Artist):
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

    # ---- legend, twins
    def get_legend_handles_labels(self):
        handles = [a for a in self._artists if a.in_legend()]
        return handles, [a._label for a in handles]

    def legend(self, *args, **kwargs):
        handles, labels = self.get_legend_handles_labels()
        if len(args) == 1:
            labels = list(args[0])
            handles = [
                a for a in self._artists if a._module in ("lines", "collections") or a.in_legend()
            ] or self.patches
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
        for axis, start, end in (
            (self.xaxis, self.left, self.left + self.width),
            (self.yaxis, self.top + self.height, self.top),
        ):
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
