"""Looks that a program can choose: `style.use("ggplot")`."""

from matplotlib import _cycle, _defaults, rc_context, rcParams

_SEABORN = "4c72b0 dd8452 55a868 c44e52 8172b3 937860 da8bc3 8c8c8c ccb974 64b5cd"
available = (
    "bmh dark_background default fast fivethirtyeight ggplot grayscale seaborn-v0_8 seaborn-v0_8-bright "
    "seaborn-v0_8-dark seaborn-v0_8-darkgrid seaborn-v0_8-deep seaborn-v0_8-muted seaborn-v0_8-pastel seaborn-v0_8-ticks "
    "seaborn-v0_8-white seaborn-v0_8-whitegrid tableau-colorblind10"
).split()


def _ink(color):
    names = ("axes.edgecolor", "axes.labelcolor", "text.color", "xtick.color", "ytick.color")
    return {name: color for name in names}


def _look(name):
    if name in ("default", "classic"):
        return _defaults()
    if name == "fast":
        return {}
    if name == "ggplot":
        look = _ink("#555555")
        look.update({"axes.edgecolor": "white", "text.color": "black", "axes.facecolor": "#e5e5e5", "axes.grid": True})
        look.update(
            {"grid.color": "white", "axes.linewidth": 1.0, "axes.titlesize": "x-large", "axes.labelsize": "large"}
        )
        look["axes.prop_cycle"] = _cycle("e24a33 348abd 988ed5 777777 fbc15e 8eba42 ffb5b8")
        return look
    if name == "dark_background":
        look = _ink("white")
        look.update({"axes.facecolor": "black", "figure.facecolor": "black", "grid.color": "#555555"})
        look["axes.prop_cycle"] = _cycle("8dd3c7 feffb3 bfbbd9 fa8174 81b1d2 fdb462 b3de69 bc82bd ccebc4 ffed6f")
        return look
    if name == "grayscale":
        return {"axes.prop_cycle": ["0.0", "0.4", "0.6", "0.7"], "image.cmap": "gray"}
    if name == "tableau-colorblind10":
        return {"axes.prop_cycle": _cycle("006ba4 ff800e ababab 595959 5f9ed1 c85200 898989 a2c8ec ffbc79 cfcfcf")}
    if name == "bmh":
        look = {"axes.facecolor": "#eeeeee", "axes.edgecolor": "#bcbcbc", "axes.grid": True, "grid.color": "#b2b2b2"}
        look.update(
            {"grid.linestyle": "--", "grid.linewidth": 0.5, "lines.linewidth": 2.0, "axes.titlesize": "x-large"}
        )
        look["axes.prop_cycle"] = _cycle("348abd a60628 7a68a6 467821 d55e00 cc79a7 56b4e9 009e73 f0e442 0072b2")
        return look
    if name == "fivethirtyeight":
        look = {
            "axes.facecolor": "#f0f0f0",
            "figure.facecolor": "#f0f0f0",
            "axes.edgecolor": "#f0f0f0",
            "axes.grid": True,
        }
        look.update({"grid.color": "#cbcbcb", "lines.linewidth": 4.0, "font.size": 14.0, "axes.titlesize": "x-large"})
        look["axes.prop_cycle"] = _cycle("008fd5 fc4f30 e5ae38 6d904f 8b8b8b 810f7c")
        return look
    kind = name.replace("-v0_8", "").partition("-")
    known = (
        "",
        "bright",
        "colorblind",
        "dark",
        "darkgrid",
        "deep",
        "muted",
        "notebook",
        "paper",
        "pastel",
        "talk",
        "ticks",
        "white",
    )
    if kind[0] == "seaborn" and kind[2] in known + ("whitegrid",):
        return _seaborn(kind[2])
    return None


def _seaborn(kind):
    look = _ink("#262626")
    look["axes.prop_cycle"] = _cycle(_SEABORN)
    if kind in ("", "darkgrid", "dark"):
        look.update({"axes.facecolor": "#eaeaf2", "grid.color": "white", "axes.edgecolor": "white"})
    elif kind == "whitegrid":
        look.update({"axes.edgecolor": "#cccccc", "grid.color": "#cccccc"})
    look["axes.grid"] = kind in ("", "darkgrid", "whitegrid")
    if kind == "pastel":
        look["axes.prop_cycle"] = _cycle("92c6ff 97f0aa ff9f9a d0bbff fffea3 b0e0e6")
    elif kind == "muted":
        look["axes.prop_cycle"] = _cycle("4878cf 6acc65 d65f5f b47cc7 c4ad66 77bedb")
    elif kind == "bright":
        look["axes.prop_cycle"] = _cycle("003fff 03ed3a e8000b 8a2be2 ffc400 00d7ff")
    return look


def use(style):
    """Takes the settings of a style, of a dictionary, or of several of them in order."""
    for one in [style] if isinstance(style, (str, dict)) else style:
        look = _look(one) if isinstance(one, str) else one
        if look is None:
            raise OSError("%r is not a style of this sandbox; there are %s" % (one, ", ".join(available)))
        rcParams.update(look)


class context(rc_context):
    """A style for one block."""

    def __init__(self, style):
        super().__init__()
        self._style = style

    def __enter__(self):
        super().__enter__()
        use(self._style)
