"""Colours: names, hexadecimal, greys and tuples, all to `#rrggbb` and an opacity; and scales from numbers to 0..1."""

import math

# One text instead of a dictionary: it takes no time on import.
_NAMES = (
    " aliceblue=f0f8ff antiquewhite=faebd7 aqua=00ffff aquamarine=7fffd4 azure=f0ffff beige=f5f5dc bisque=ffe4c4 "
    "black=000000 blanchedalmond=ffebcd blue=0000ff blueviolet=8a2be2 brown=a52a2a burlywood=deb887 cadetblue=5f9ea0 "
    "chartreuse=7fff00 chocolate=d2691e coral=ff7f50 cornflowerblue=6495ed cornsilk=fff8dc crimson=dc143c cyan=00ffff "
    "darkblue=00008b darkcyan=008b8b darkgoldenrod=b8860b darkgray=a9a9a9 darkgreen=006400 darkgrey=a9a9a9 "
    "darkkhaki=bdb76b darkmagenta=8b008b darkolivegreen=556b2f darkorange=ff8c00 darkorchid=9932cc darkred=8b0000 "
    "darksalmon=e9967a darkseagreen=8fbc8f darkslateblue=483d8b darkslategray=2f4f4f darkslategrey=2f4f4f "
    "darkturquoise=00ced1 darkviolet=9400d3 deeppink=ff1493 deepskyblue=00bfff dimgray=696969 dimgrey=696969 "
    "dodgerblue=1e90ff firebrick=b22222 floralwhite=fffaf0 forestgreen=228b22 fuchsia=ff00ff gainsboro=dcdcdc "
    "ghostwhite=f8f8ff gold=ffd700 goldenrod=daa520 gray=808080 green=008000 greenyellow=adff2f grey=808080 "
    "honeydew=f0fff0 hotpink=ff69b4 indianred=cd5c5c indigo=4b0082 ivory=fffff0 khaki=f0e68c lavender=e6e6fa "
    "lavenderblush=fff0f5 lawngreen=7cfc00 lemonchiffon=fffacd lightblue=add8e6 lightcoral=f08080 lightcyan=e0ffff "
    "lightgoldenrodyellow=fafad2 lightgray=d3d3d3 lightgreen=90ee90 lightgrey=d3d3d3 lightpink=ffb6c1 "
    "lightsalmon=ffa07a lightseagreen=20b2aa lightskyblue=87cefa lightslategray=778899 lightslategrey=778899 "
    "lightsteelblue=b0c4de lightyellow=ffffe0 lime=00ff00 limegreen=32cd32 linen=faf0e6 magenta=ff00ff maroon=800000 "
    "mediumaquamarine=66cdaa mediumblue=0000cd mediumorchid=ba55d3 mediumpurple=9370db mediumseagreen=3cb371 "
    "mediumslateblue=7b68ee mediumspringgreen=00fa9a mediumturquoise=48d1cc mediumvioletred=c71585 "
    "midnightblue=191970 mintcream=f5fffa mistyrose=ffe4e1 moccasin=ffe4b5 navajowhite=ffdead navy=000080 "
    "oldlace=fdf5e6 olive=808000 olivedrab=6b8e23 orange=ffa500 orangered=ff4500 orchid=da70d6 palegoldenrod=eee8aa "
    "palegreen=98fb98 paleturquoise=afeeee palevioletred=db7093 papayawhip=ffefd5 peachpuff=ffdab9 peru=cd853f "
    "pink=ffc0cb plum=dda0dd powderblue=b0e0e6 purple=800080 rebeccapurple=663399 red=ff0000 rosybrown=bc8f8f "
    "royalblue=4169e1 saddlebrown=8b4513 salmon=fa8072 sandybrown=f4a460 seagreen=2e8b57 seashell=fff5ee "
    "sienna=a0522d silver=c0c0c0 skyblue=87ceeb slateblue=6a5acd slategray=708090 slategrey=708090 snow=fffafa "
    "springgreen=00ff7f steelblue=4682b4 tan=d2b48c teal=008080 thistle=d8bfd8 tomato=ff6347 turquoise=40e0d0 "
    "violet=ee82ee wheat=f5deb3 white=ffffff whitesmoke=f5f5f5 yellow=ffff00 yellowgreen=9acd32 tab:blue=1f77b4 "
    "tab:orange=ff7f0e tab:green=2ca02c tab:red=d62728 tab:purple=9467bd tab:brown=8c564b tab:pink=e377c2 "
    "tab:gray=7f7f7f tab:grey=7f7f7f tab:olive=bcbd22 tab:cyan=17becf b=0000ff g=008000 r=ff0000 c=00bfbf m=bf00bf "
    "y=bfbf00 k=000000 w=ffffff "
)


def _byte(value):
    return min(255, max(0, int(value * 255 + 0.5)))


def _parse(color):
    """("#rrggbb" or "none", opacity or None), or None for what is no colour."""
    if isinstance(color, str):
        if color[:1] == "#":
            digits = color[1:]
            if len(digits) in (3, 4):
                digits = "".join(d + d for d in digits)
            if len(digits) not in (6, 8) or any(d not in "0123456789abcdefABCDEF" for d in digits):
                return None
            return "#" + digits[:6].lower(), int(digits[6:], 16) / 255 if len(digits) == 8 else None
        if color.lower() == "none":
            return "none", None
        if color[:1] == "C" and color[1:].isdigit():
            from matplotlib import rcParams

            cycle = rcParams["axes.prop_cycle"]
            return _parse(cycle[int(color[1:]) % len(cycle)])
        name = color.lower().replace(" ", "")
        at = _NAMES.find(" " + name + "=")
        if at >= 0 and name and "=" not in name:
            at += len(name) + 2
            return "#" + _NAMES[at : at + 6], None
        if not color[-1:].isdigit():  # MicroPython takes "." for a number
            return None
        try:
            grey = float(color)
        except ValueError:
            return None
        return ("#" + "%02x" % _byte(grey) * 3, None) if 0 <= grey <= 1 else None
    if isinstance(color, (tuple, list)):
        if len(color) == 2 and isinstance(color[0], (str, tuple, list)) and isinstance(color[1], (int, float)):
            parsed = _parse(color[0])
            return parsed and (parsed[0], color[1])
        if len(color) in (3, 4) and all(isinstance(v, (int, float)) and 0 <= v <= 1 for v in color):
            return "#%02x%02x%02x" % tuple(_byte(v) for v in color[:3]), color[3] if len(color) == 4 else None
    return None


def parse(color):
    """("#rrggbb" or "none", opacity or None)."""
    parsed = _parse(color)
    if parsed is None:
        raise ValueError("%r is not a valid value for color" % (color,))
    return parsed


def is_color_like(c):
    return _parse(c) is not None


def to_hex(c, keep_alpha=False):
    color, alpha = parse(c)
    if color == "none":
        color, alpha = "#000000", 0
    return color + "%02x" % _byte(1 if alpha is None else alpha) if keep_alpha else color


def to_rgba(c, alpha=None):
    color, own = parse(c)
    if color == "none":
        return (0.0, 0.0, 0.0, 0.0)
    opacity = alpha if alpha is not None else 1.0 if own is None else own
    return tuple(int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)) + (opacity,)


def to_rgb(c):
    return to_rgba(c)[:3]


class Normalize:
    """A linear scale from vmin..vmax to 0..1. What is None is taken from the first numbers that it sees."""

    def __init__(self, vmin=None, vmax=None, clip=False):
        self.vmin = vmin
        self.vmax = vmax
        self._log = False

    def autoscale_None(self, values):
        fit = [v for v in values if v - v == 0 and (v > 0 or not self._log)]
        if self.vmin is None:
            self.vmin = min(fit) if fit else 1 if self._log else 0
        if self.vmax is None:
            self.vmax = max(fit) if fit else 1

    def _one(self, value):
        if value != value:
            return value
        low, high = self.vmin, self.vmax
        if self._log:
            if value <= 0:
                return math.nan
            low, high, value = math.log10(low), math.log10(high), math.log10(value)
        return (value - low) / (high - low) if high != low else 0.0

    def __call__(self, value, clip=None):
        if isinstance(value, (int, float)):
            self.autoscale_None((value,))
            return self._one(value)
        self.autoscale_None(value)
        return [self._one(v) for v in value]


class LogNorm(Normalize):
    def __init__(self, vmin=None, vmax=None, clip=False):
        super().__init__(vmin, vmax)
        self._log = True
        if vmin is not None and vmin <= 0:
            raise ValueError("Invalid vmin or vmax")


class ListedColormap:
    """A colormap of a few colours, each for an equal part of 0..1."""

    def __init__(self, colors, name="from_list"):
        self.name = name
        self.colors = [to_rgb(c) for c in colors]
        self.N = len(self.colors)

    def __repr__(self):
        return "<matplotlib.colors.%s '%s'>" % (type(self).__name__, self.name)

    def _rgb(self, x):
        return self.colors[min(self.N - 1, max(0, int(x * self.N)))]

    def __call__(self, X, alpha=None):
        if isinstance(X, bool) or not isinstance(X, (int, float)):
            return [self(x, alpha) for x in X]
        if X != X:
            return (0.0, 0.0, 0.0, 0.0)
        if isinstance(X, int):  # an index, as in matplotlib
            X = (X + 0.5) / self.N
        return tuple(self._rgb(X)) + (1.0 if alpha is None else alpha,)

    def hexes(self, count=256):
        """The colours of `count` equal steps."""
        return ["#%02x%02x%02x" % tuple(_byte(v) for v in self._rgb((i + 0.5) / count)) for i in range(count)]

    def reversed(self, name=None):
        return ListedColormap(self.colors[::-1], name or self.name + "_r")


class LinearSegmentedColormap(ListedColormap):
    """A colormap that runs evenly through its colours."""

    def __init__(self, name, colors, N=256):
        super().__init__(colors, name)
        self.N = N

    @staticmethod
    def from_list(name, colors, N=256):
        return LinearSegmentedColormap(name, colors, N)

    def _rgb(self, x):
        # In N steps, as matplotlib has them: the ends of 0..1 are exactly the first and the last colour.
        x = min(self.N - 1, max(0, int(x * self.N))) / (self.N - 1) if self.N > 1 else 0
        place = x * (len(self.colors) - 1)
        i = min(int(place), len(self.colors) - 2) if len(self.colors) > 1 else 0
        part = place - i
        low, high = self.colors[i], self.colors[min(i + 1, len(self.colors) - 1)]
        return tuple(a + (b - a) * part for a, b in zip(low, high))

    def reversed(self, name=None):
        return LinearSegmentedColormap(name or self.name + "_r", self.colors[::-1], self.N)
