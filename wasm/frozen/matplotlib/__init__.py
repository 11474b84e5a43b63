"""A small matplotlib of this sandbox's own: it draws SVG. What is there is in docs/plots.md."""

__version__ = "3.10.0"  # the version whose names and looks it follows
_TAB10 = "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf"


def _cycle(hexes):
    return ["#" + h for h in hexes.split()]


def _defaults():
    return {
        "axes.edgecolor": "black",
        "axes.facecolor": "white",
        "axes.grid": False,
        "axes.labelcolor": "black",
        "axes.labelsize": "medium",
        "axes.linewidth": 0.8,
        "axes.prop_cycle": _cycle(_TAB10),
        "axes.spines.bottom": True,
        "axes.spines.left": True,
        "axes.spines.right": True,
        "axes.spines.top": True,
        "axes.titlesize": "large",
        "axes.titleweight": "normal",
        "axes.xmargin": 0.05,
        "axes.ymargin": 0.05,
        "figure.dpi": 100.0,
        "figure.facecolor": "white",
        "figure.figsize": [6.4, 4.8],
        "figure.titlesize": "large",
        "font.family": "sans-serif",
        "font.size": 10.0,
        "grid.alpha": 1.0,
        "grid.color": "#dddddd",
        "grid.linestyle": "-",
        "grid.linewidth": 0.8,
        "image.cmap": "viridis",
        "legend.fontsize": "medium",
        "legend.frameon": True,
        "lines.linestyle": "-",
        "lines.linewidth": 1.5,
        "lines.markersize": 6.0,
        "text.color": "black",
        "xtick.color": "black",
        "xtick.labelsize": "medium",
        "ytick.color": "black",
        "ytick.labelsize": "medium",
    }


# They say how other programs, or files that are not written here, would be drawn.
_UNUSED = (
    "axes.axisbelow",
    "axes.unicode_minus",
    "figure.autolayout",
    "figure.max_open_warning",
    "savefig.bbox",
    "savefig.dpi",
)


class RcParams:
    """The settings, as a dictionary that knows its keys."""

    def __init__(self):
        self._values = _defaults()

    def __getitem__(self, key):
        if key not in self._values:
            self._refuse(key)
        return self._values[key]

    def __setitem__(self, key, value):
        if key in _UNUSED or key[:5] == "font." and key[5:] in self._families():
            return
        if key not in self._values:
            self._refuse(key)
        if key == "axes.prop_cycle":
            value = list(value)
        elif key == "font.family" and not isinstance(value, str):
            value = value[0]
        self._values[key] = value

    @staticmethod
    def _families():
        return ("sans-serif", "serif", "monospace")

    def _refuse(self, key):
        known = ", ".join(sorted(self._values.keys()))
        raise KeyError("%s is not a setting of matplotlib in this sandbox; there are %s" % (key, known))

    def __contains__(self, key):
        return key in self._values

    def __iter__(self):
        return iter(sorted(self._values))

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return "RcParams(%r)" % self._values

    def get(self, key, default=None):
        return self._values.get(key, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def copy(self):
        return dict(self._values.items())

    def update(self, *given, **more):
        for one in given + (more,):
            for key, value in one.items():
                self[key] = value


rcParams = RcParams()


def rcdefaults():
    rcParams._values = _defaults()


def rc(group, **kwargs):
    """rc("lines", linewidth=2) sets rcParams["lines.linewidth"]."""
    for name, value in kwargs.items():
        long = {"lw": "linewidth", "ls": "linestyle"}.get(name, name)
        rcParams[group + "." + long] = value


class rc_context:
    """Settings for one block."""

    def __init__(self, rc=None):
        self._given = rc or {}

    def __enter__(self):
        self._before = rcParams.copy()
        rcParams.update(self._given)

    def __exit__(self, *exception):
        rcParams._values = self._before


def cycler(*args, **kwargs):
    """The colours of lines and areas, in turn, for rcParams["axes.prop_cycle"]."""
    if args:
        kwargs[args[0]] = args[1]
    if list(kwargs) != ["color"]:
        raise TypeError("cycler() in this sandbox has colours only")
    return list(kwargs["color"])


def use(backend, force=True):
    """There is one way to draw here, into the notebook; all names are accepted."""


def get_backend():
    return "inline"


_MODULES = (
    "_areas _current _data _frame _layout _markers _statistics _strokes _style _svg artist axes axis cm collections "
    "colorbar colors container figure gridspec image legend lines patches pyplot style text ticker"
).split()


def __dir__():
    return list(globals()) + ["colormaps"]


def __getattr__(name):
    # Asked as well before `from matplotlib import cm` looks for a module.
    if name in _MODULES:
        return __import__("matplotlib." + name, None, None, ("*",))
    if name == "colormaps":
        return _Colormaps(__getattr__("cm"))
    if name[:2] == "__":
        raise AttributeError(name)
    raise AttributeError(
        "matplotlib in this sandbox has no %s; "
        "docs: it has pyplot, cm, colors, gridspec, lines, patches, style and ticker"
        % name
    )


class _Colormaps:
    def __init__(self, cm):
        self._cm = cm

    def __getitem__(self, name):
        return self._cm.get_cmap(name)

    get_cmap = __getitem__

    def __iter__(self):
        return iter(sorted(list(self._cm._EVEN) + list(self._cm._LISTED)))
