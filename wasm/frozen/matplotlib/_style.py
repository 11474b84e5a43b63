"""Keyword arguments: short names to long ones, those that change nothing, and a TypeError for what is not there."""

_LONG = {
    "c": "color",
    "lw": "linewidth",
    "linewidths": "linewidth",
    "ls": "linestyle",
    "linestyles": "linestyle",
    "ms": "markersize",
    "mfc": "markerfacecolor",
    "mec": "markeredgecolor",
    "mew": "markeredgewidth",
    "fc": "facecolor",
    "facecolors": "facecolor",
    "ec": "edgecolor",
    "edgecolors": "edgecolor",
    "colors": "color",
    "size": "fontsize",
    "ha": "horizontalalignment",
    "va": "verticalalignment",
    "weight": "fontweight",
    "style": "fontstyle",
    "fontstyle": "fontstyle",
    "family": "fontfamily",
    "fontname": "fontfamily",
    "ds": "drawstyle",
}
# They would change nothing that can be seen here.
_HARMLESS = (
    " antialiased aa clip_on rasterized picker gid url snap animated solid_capstyle solid_joinstyle dash_capstyle "
    "dash_joinstyle capstyle joinstyle in_layout agg_filter "
)
LINE = (
    " color linewidth linestyle marker markersize markerfacecolor markeredgecolor markeredgewidth alpha label zorder "
    "drawstyle "
)
PATCH = " color facecolor edgecolor linewidth linestyle alpha label zorder fill "
TEXT = (
    " color fontsize horizontalalignment verticalalignment fontweight fontstyle fontfamily rotation alpha zorder bbox "
    "transform multialignment rotation_mode fontdict visible "
)


def take(function, given, known):
    """The arguments under their long names."""
    taken = {}
    for name, value in given.items():
        long = _LONG.get(name, name)
        if " " + long + " " in known:
            if long in taken:
                raise TypeError("%s() got both '%s' and a short name of it" % (function, long))
            taken[long] = value
        elif " " + name + " " not in _HARMLESS:
            raise TypeError("%s() got an unexpected keyword argument '%s'" % (function, name))
    return taken


def font_size(value, base=None):
    """A size in points; names are relative to rcParams["font.size"]."""
    from matplotlib import rcParams

    usual = rcParams["font.size"]
    if value is None:
        value = base
    if value is None:
        return usual
    if isinstance(value, (int, float)):
        return value
    names = {
        "xx-small": 0.579,
        "x-small": 0.694,
        "small": 0.833,
        "smaller": 0.833,
        "medium": 1,
        "large": 1.2,
        "larger": 1.2,
        "x-large": 1.44,
        "xx-large": 1.728,
    }
    if value not in names:
        raise ValueError(
            "%r is not a valid font size; it is a number of points or one of %s" % (value, ", ".join(sorted(names)))
        )
    return usual * names[value]
