"""What says which colour is which number."""

from matplotlib._svg import size_of
from matplotlib.axes import Axes
from matplotlib.image import embedded, png


class Colorbar:
    """A strip of the colours with the numbers that they stand for."""

    def __init__(self, figure, mappable, axes, label, orientation, shrink, ticks, pad, fmt):
        self.mappable, self.parent, self.shrink = mappable, axes, shrink
        if orientation not in (None, "vertical", "horizontal"):
            raise ValueError("%r is not a valid value for orientation" % (orientation,))
        self.upright = orientation != "horizontal"
        self.ax = Axes(figure, None)
        self.ax._bar_of = self
        self.pad = pad
        axis = self._axis()
        axis.far_side = self.upright
        other = self.ax.xaxis if self.upright else self.ax.yaxis
        other._visible = other.shows_labels = other.shows_ticks = False
        other.locator = None
        axis.is_log = getattr(mappable.norm, "_log", False)
        if ticks is not None:
            self.set_ticks(ticks)
        if fmt is not None:
            from matplotlib import ticker

            axis.set_major_formatter(ticker.FormatStrFormatter(fmt) if isinstance(fmt, str) else fmt)
        self.set_label(label)
        axes._bars.append(self)

    def _axis(self):
        return self.ax.yaxis if self.upright else self.ax.xaxis

    def set_label(self, label, **kwargs):
        (self.ax.set_ylabel if self.upright else self.ax.set_xlabel)(label, **kwargs)

    def set_ticks(self, ticks, labels=None):
        (self.ax.set_yticks if self.upright else self.ax.set_xticks)(ticks, labels)

    def set_ticklabels(self, labels):
        (self.ax.set_yticklabels if self.upright else self.ax.set_xticklabels)(labels)

    def _gap(self):
        return 14 if self.pad is None else self.pad * 300

    def add_room(self, rooms):
        norm = self.mappable.norm
        low, high = (0.0, 1.0) if norm.vmin is None else (float(norm.vmin), float(norm.vmax))
        axis = self._axis()
        axis.limits = [low, high] if low != high else [low - 0.5, high + 0.5]
        axis.find_ticks((self.parent.height if self.upright else self.parent.width) * self.shrink)
        side = 1 if self.upright else 3
        self.start = rooms[side]
        rooms[side] += self._gap() + 16 + axis.thickness() + axis.label_room()
        if self.upright:
            rooms[2] = max(rooms[2], axis.tick_size() * (1.1 if axis.offset_text else 0.4))
        elif axis.shown:
            for side, (_, text) in ((0, axis.shown[0]), (1, axis.shown[-1])):
                rooms[side] = max(rooms[side], size_of(text, axis.tick_size())[0] / 2)

    def draw(self, canvas, clip):
        parent, ax = self.parent, self.ax
        if self.upright:
            ax.left, ax.width = parent.left + parent.width + self.start + self._gap(), 16
            ax.height = parent.height * self.shrink
            ax.top = parent.top + (parent.height - ax.height) / 2
        else:
            ax.top, ax.height = parent.top + parent.height + self.start + self._gap(), 16
            ax.width = parent.width * self.shrink
            ax.left = parent.left + (parent.width - ax.width) / 2
        hexes = self.mappable.cmap.hexes(min(256, self.mappable.cmap.N))
        data = b"".join(
            bytes(int(h[i : i + 2], 16) for i in (1, 3, 5)) for h in (reversed(hexes) if self.upright else hexes)
        )
        w, h = (1, len(hexes)) if self.upright else (len(hexes), 1)
        ax._face = "none"
        # A picture that is smoothed at its ends would fade there.
        embedded(canvas, ax.left, ax.top, ax.width, ax.height, png(w, h, 2, data), False)
        ax.draw(canvas, clip)
