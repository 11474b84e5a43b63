"""What all things in a picture share."""

from matplotlib import colors


class Artist:
    _module = "artist"
    zorder = 1
    axes = None
    sticky_x = ()
    sticky_y = ()
    clipped = True
    # Whether its numbers are parts of the axes' width or height instead of data.
    x_is_part = False
    y_is_part = False

    def __init__(self, label=None, alpha=None, zorder=None):
        self._label = label
        self._alpha = alpha
        self._visible = True
        if zorder is not None:
            self.zorder = zorder

    def __repr__(self):
        return "<matplotlib.%s.%s>" % (self._module, type(self).__name__)

    def __getattr__(self, name):
        if name[:2] == "__":
            raise AttributeError(name)
        raise AttributeError(
            "matplotlib in this sandbox has no %s.%s; docs: what is there is in docs/plots.md"
            % (type(self).__name__, name)
        )

    def get_label(self):
        return self._label

    def set_label(self, s):
        self._label = None if s is None else str(s)

    def get_alpha(self):
        return self._alpha

    def set_alpha(self, alpha):
        self._alpha = alpha

    def get_visible(self):
        return self._visible

    def set_visible(self, b):
        self._visible = b

    def get_zorder(self):
        return self.zorder

    def set_zorder(self, level):
        self.zorder = level

    def set(self, **kwargs):
        for name, value in kwargs.items():
            getattr(self, "set_" + name)(value)
        return self

    def remove(self):
        if self.axes is not None and self in self.axes._artists:
            self.axes._artists.remove(self)

    def extent(self, i, positive):
        """The ends of what it covers on the x (0) or y (1) axis, or None."""
        return None

    def dots(self):
        """Places in data that a legend should not cover: x and y."""
        return (), ()

    def pixels(self, xs, ys):
        """Numbers of its own to pixels."""
        axes = self.axes
        if self.x_is_part:
            px = [axes.left + v * axes.width for v in xs]
        else:
            px = axes.xaxis.pixels(xs)
        if self.y_is_part:
            return px, [axes.top + axes.height * (1 - v) for v in ys]
        return px, axes.yaxis.pixels(ys)

    def opacity(self, own):
        """The opacity to draw with, of a colour that may have one of its own."""
        return self._alpha if self._alpha is not None else own

    def in_legend(self):
        return bool(self._label) and self._label[:1] != "_"


def color_of(value):
    """Checks a colour when it is given, so that the error is raised in the line that gives it."""
    if value is not None:
        colors.parse(value)
    return value
