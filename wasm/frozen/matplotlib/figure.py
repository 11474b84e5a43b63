"""A picture: its plots, where they stand, and the SVG of all."""

from matplotlib import _layout, _style, colors, rcParams
from matplotlib._svg import POINT, Canvas, fill
from matplotlib.artist import Artist, color_of
from matplotlib.axes import Axes, share
from matplotlib.colorbar import Colorbar
from matplotlib.gridspec import Grid, GridSpec
from matplotlib.text import FAMILIES, Text

_pictures = 0


class Figure(Artist):
    _module = "figure"

    def __init__(self, figsize=None, dpi=None, facecolor=None, edgecolor=None, layout=None, **kwargs):
        super().__init__()
        _style.take("figure", kwargs, " tight_layout constrained_layout frameon ")
        self.number = None
        self._dpi = dpi or rcParams["figure.dpi"]
        self.set_size_inches(figsize or rcParams["figure.figsize"])
        self._face = color_of(rcParams["figure.facecolor"] if facecolor is None else facecolor)
        self.clear()

    def clear(self):
        self._axes = []
        self._current = None
        self._title = None
        self._texts = []

    clf = clear

    def __repr__(self):
        w, h = self._shown_size()
        return "<Figure size %dx%d with %d Axes>" % (w, h, len(self.axes))

    def _shown_size(self):
        return int(self._inches[0] * self._dpi + 0.5), int(self._inches[1] * self._dpi + 0.5)

    @property
    def axes(self):
        return list(self._axes) + [bar.ax for a in self._axes for bar in a._bars]

    def get_axes(self):
        return self.axes

    def set_size_inches(self, w, h=None):
        w, h = w if h is None else (w, h)
        if not (0 < w <= 100 and 0 < h <= 100):
            raise ValueError("figure size must be positive finite and at most 100 inches, not (%s, %s)" % (w, h))
        self._inches = float(w), float(h)
        self.pixels = w * 100.0, h * 100.0

    def get_size_inches(self):
        return self._inches

    def set_figwidth(self, val):
        self.set_size_inches(val, self._inches[1])

    def set_figheight(self, val):
        self.set_size_inches(self._inches[0], val)

    def set_dpi(self, val):
        self._dpi = val

    def set_facecolor(self, color):
        self._face = color_of(color)

    def _add_axes(self, axes):
        self._axes.append(axes)
        self._current = axes
        return axes

    def gca(self):
        return self._current or self.add_subplot()

    def sca(self, a):
        self._current = a
        return a

    def add_axes(self, rect, **kwargs):
        axes = self._add_axes(Axes(self, tuple(rect)))
        axes.set(**kwargs)
        return axes

    def add_gridspec(self, nrows=1, ncols=1, **kwargs):
        return GridSpec(nrows, ncols, **kwargs)

    def add_subplot(self, *args, projection=None, polar=False, sharex=None, sharey=None, **kwargs):
        if polar or projection not in (None, "rectilinear"):
            raise ValueError(
                "matplotlib in this sandbox has no projection %r, only plain x and y" % (projection or "polar")
            )
        if not args:
            args = (1, 1, 1)
        if len(args) == 1 and isinstance(args[0], int):
            if not 111 <= args[0] <= 999:
                raise ValueError("Integer subplot specification must be a three-digit number, not %d" % args[0])
            args = tuple(int(d) for d in str(args[0]))
        if len(args) == 1:
            cell = args[0]
        else:
            rows, columns, index = args
            first, last = index if isinstance(index, tuple) else (index, index)
            if not 1 <= first <= last <= rows * columns:
                raise ValueError("num must be an integer with 1 <= num <= %d, not %s" % (rows * columns, index))
            (r0, c0), (r1, c1) = divmod(first - 1, columns), divmod(last - 1, columns)
            cell = _layout.Cell((rows, columns), (r0, r1, c0, c1))
        axes = self._add_axes(Axes(self, cell))
        if sharex is not None:
            share(sharex.xaxis, axes.xaxis)
        if sharey is not None:
            share(sharey.yaxis, axes.yaxis)
        axes.set(**kwargs)
        return axes

    def subplots(
        self,
        nrows=1,
        ncols=1,
        sharex=False,
        sharey=False,
        squeeze=True,
        width_ratios=None,
        height_ratios=None,
        **kwargs,
    ):
        given = _style.take("subplots", kwargs, " gridspec_kw subplot_kw ")
        spec = dict((given.get("gridspec_kw") or {}).items())
        if width_ratios is not None:
            spec["width_ratios"] = width_ratios
        if height_ratios is not None:
            spec["height_ratios"] = height_ratios
        grid = GridSpec(nrows, ncols, **spec)
        made = []
        for i in range(nrows):
            for j in range(ncols):
                axes = self.add_subplot(grid[i, j], **(given.get("subplot_kw") or {}))
                made.append(axes)
                for axis, how, outer in ((0, sharex, i == nrows - 1), (1, sharey, j == 0)):
                    if how in (False, "none", None):
                        continue
                    first = {"row": i * ncols, "col": j}.get(how, 0)
                    mine, its = (axes.yaxis, made[first].yaxis) if axis else (axes.xaxis, made[first].xaxis)
                    if made[first] is not axes:
                        share(its, mine)
                    # Only the outer ones say their numbers, where all inside say the same.
                    if how in (True, "all") or how == ("row" if axis else "col"):
                        mine.shows_labels = outer
        self._current = made[0] if made else None
        if squeeze and len(made) == 1:
            return made[0]
        if squeeze and 1 in (nrows, ncols):
            return Grid(made, (len(made),))
        return Grid(made, (nrows, ncols))

    def delaxes(self, ax):
        if ax in self._axes:
            self._axes.remove(ax)
        if self._current is ax:
            self._current = self._axes[-1] if self._axes else None

    def suptitle(self, t, **kwargs):
        kwargs.pop("y", None)
        self._title = Text(0, 0, t, rcParams["figure.titlesize"], **kwargs)
        return self._title

    def supxlabel(self, t, **kwargs):
        raise AttributeError("matplotlib in this sandbox has no supxlabel; docs: set_xlabel of the lowest axes")

    def text(self, x, y, s, fontdict=None, **kwargs):
        text = Text(x, y, s, None, fontdict=fontdict, **kwargs)
        text.where = "figure fraction"
        self._texts.append(text)
        return text

    def colorbar(
        self,
        mappable,
        cax=None,
        ax=None,
        label="",
        orientation=None,
        shrink=1.0,
        ticks=None,
        pad=None,
        format=None,
        **kwargs,
    ):
        _style.take("colorbar", kwargs, " fraction aspect ")
        if cax is not None:
            raise TypeError("colorbar() in this sandbox stands beside its axes; it takes ax, not cax")
        axes = ax if ax is not None else getattr(mappable, "axes", None) or self.gca()
        if not isinstance(axes, Axes):
            axes = list(getattr(axes, "flat", axes))[-1]
        if getattr(mappable, "cmap", None) is None:
            raise TypeError(
                "colorbar() needs something that has colours for numbers: a picture, or points with c=numbers"
            )
        return Colorbar(self, mappable, axes, label, orientation, shrink, ticks, pad, format)

    # All that they would do is done anyway: room is made for everything that stands beside the axes.
    def tight_layout(self, **kwargs):
        _style.take("tight_layout", kwargs, " pad h_pad w_pad rect ")

    def subplots_adjust(self, **kwargs):
        _style.take("subplots_adjust", kwargs, " left right top bottom wspace hspace ")

    def set_layout_engine(self, layout=None, **kwargs):
        pass

    set_tight_layout = set_layout_engine

    def autofmt_xdate(self, rotation=30, ha="right", **kwargs):
        for axes in self._axes:
            axes.xaxis.look["rotation"], axes.xaxis.look["ha"] = rotation, ha

    # ---- drawing
    def _repr_svg_(self):
        return self.svg() if self._axes or self._texts or self._title else None

    def svg(self):
        """The picture as a text of SVG."""
        global _pictures
        _pictures += 1
        w, h = self.pixels
        shown_w, shown_h = self._shown_size()
        family = FAMILIES.get(rcParams["font.family"], FAMILIES["sans-serif"])
        canvas = Canvas()
        canvas.add(
            '<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %.5g %.5g" font-family="%s">'
            % (shown_w, shown_h, w, h, family)
        )
        color, own = colors.parse(self._face)
        if color != "none":
            canvas.rect(0, 0, w, h, fill(color, own))
        title_room = self._title.box()[1] + 6 * POINT if self._title is not None and self._title._text else 0
        _layout.arrange(self, title_room)
        if title_room:
            self._title.draw_at(canvas, w / 2, 10, "middle", "top")
        clip = 0
        for axes in self._axes:
            if axes._visible:
                clip += 1
                axes.draw(canvas, "p%d-%d" % (_pictures, clip))
                for bar in axes._bars:
                    bar.draw(canvas, "p%d-%db" % (_pictures, clip))
        for axes in self._axes:
            if axes.legend_ is not None and axes._visible:
                axes.legend_.draw(canvas)
        for text in self._texts:
            text.axes = self._axes[0] if self._axes else None
            text.draw_at(canvas, text._xy[0] * w, (1 - text._xy[1]) * h)
        canvas.add("</svg>")
        return "".join(canvas.parts)

    def savefig(self, fname, format=None, dpi=None, facecolor=None, **kwargs):
        _style.take("savefig", kwargs, " bbox_inches pad_inches edgecolor metadata transparent ")
        if facecolor not in (None, "auto"):
            self.set_facecolor(facecolor)
        if kwargs.get("transparent"):
            self._face = "none"
        name = fname if isinstance(fname, str) else getattr(fname, "name", "")
        if format is None:
            format = (
                name.rpartition(".")[2].lower() if isinstance(name, str) and "." in name.rpartition("/")[2] else "svg"
            )
        if format != "svg":
            raise ValueError(
                "savefig() in this sandbox writes SVG only, not %s: choose a name that ends in .svg" % format
            )
        text = self.svg()
        if not isinstance(fname, str) and hasattr(fname, "write"):
            try:
                fname.write(text.encode())
            except TypeError:
                fname.write(text)
            return
        name = str(fname)
        with open(name if "." in name.rpartition("/")[2] else name + ".svg", "w") as file:
            file.write(text)

    def show(self):
        from matplotlib import _current

        _current._display(self)
