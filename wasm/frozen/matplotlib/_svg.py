"""Writes SVG: shapes in pixels, 100 to an inch, into a list of texts."""

import math

from matplotlib.ticker import superscript

POINT = 100 / 72  # pixels

# How wide the characters from space to tilde are in a common sans-serif face, in hundredths of the font size.
_WIDTHS = bytes(
    (
        28,
        28,
        35,
        56,
        56,
        89,
        67,
        19,
        33,
        33,
        39,
        58,
        28,
        33,
        28,
        28,
        56,
        56,
        56,
        56,
        56,
        56,
        56,
        56,
        56,
        56,
        28,
        28,
        58,
        58,
    )
    + (
        58,
        56,
        102,
        67,
        67,
        72,
        72,
        67,
        61,
        78,
        72,
        28,
        50,
        67,
        56,
        83,
        72,
        78,
        67,
        78,
        72,
        67,
        61,
        72,
        67,
        94,
        67,
        67,
        61,
    )
    + (
        28,
        28,
        28,
        47,
        56,
        33,
        56,
        56,
        50,
        56,
        56,
        28,
        56,
        56,
        22,
        22,
        50,
        22,
        83,
        56,
        56,
        56,
        56,
        33,
        50,
        28,
        56,
        50,
        72,
    )
    + (50, 50, 50, 33, 26, 33, 58)
)
_GREEK = (
    " alpha=\u03b1 beta=\u03b2 gamma=\u03b3 delta=\u03b4 epsilon=\u03b5 varepsilon=\u03b5 zeta=\u03b6 eta=\u03b7 "
    "theta=\u03b8 iota=\u03b9 kappa=\u03ba lambda=\u03bb mu=\u03bc nu=\u03bd xi=\u03be pi=\u03c0 rho=\u03c1 "
    "sigma=\u03c3 tau=\u03c4 phi=\u03c6 varphi=\u03c6 chi=\u03c7 psi=\u03c8 omega=\u03c9 Gamma=\u0393 "
    "Delta=\u0394 Theta=\u0398 Lambda=\u039b Xi=\u039e Pi=\u03a0 Sigma=\u03a3 Phi=\u03a6 Psi=\u03a8 Omega=\u03a9 "
    "times=\u00d7 cdot=\u00b7 pm=\u00b1 leq=\u2264 le=\u2264 geq=\u2265 ge=\u2265 neq=\u2260 ne=\u2260 "
    "approx=\u2248 infty=\u221e sum=\u2211 int=\u222b sqrt=\u221a circ=\u00b0 degree=\u00b0 to=\u2192 "
    "rightarrow=\u2192 partial=\u2202 propto=\u221d sim=~ ldots=\u2026 "
)
DASHES = {"--": (3.7, 1.6), "-.": (6.4, 1.6, 1, 1.6), ":": (1, 1.65)}
LINE_NAMES = {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":", "none": "", "None": "", " ": "", None: ""}


def width(text, size):
    """About how wide the text will be."""
    total = 0
    for c in text:
        code = ord(c)
        if 32 <= code < 127:
            total += _WIDTHS[code - 32]
        elif code in (0xB2, 0xB3, 0xB9) or 0x2070 <= code < 0x20A0:
            total += 35
        else:
            total += 58 if code < 0x2E80 else 100
    # The reader's face may be a little wider than the one that was measured.
    return total * size * 0.0103


def _formula(text):
    """What can be written of TeX with letters alone: Greek, signs, powers and indices of digits."""
    out = []
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c == "\\":
            end = i
            while end < len(text) and text[end].isalpha():
                end += 1
            name = text[i:end]
            at = _GREEK.find(" " + name + "=") if name else -1
            if at >= 0:
                out.append(_GREEK[at + len(name) + 2])
                # A space only ends the name of a letter; signs keep theirs, since nothing else would set them apart.
                if end < len(text) and text[end] == " " and "\u0370" <= out[-1] < "\u0400":
                    end += 1
            elif not name:
                out.append(" ")
                end += 1
            elif name not in ("mathrm", "mathbf", "mathit", "text", "left", "right", "rm", "bf"):
                out.append("\\" + name)
            i = end
        elif c in "^_" and i < len(text):
            end = i + 1
            if text[i] == "{":
                end = text.find("}", i) + 1 or len(text)
            inner = _formula(text[i:end].strip("{}"))
            i = end
            digits = inner.replace("\u2212", "-")
            if c == "^" and all(d in "0123456789-" for d in digits):
                out.append(superscript(digits))
            elif c == "_" and inner.isdigit():
                out.append("".join(chr(0x2080 + int(d)) for d in inner))
            else:
                out.append(inner if c == "^" and inner == "\u00b0" else c + inner)
        elif c not in "{}":
            out.append("\u2212" if c == "-" else c)
    return "".join(out)


def readable(text):
    """The text as it is drawn: formulas between dollars in letters, and nothing that XML forbids."""
    text = str(text)
    if "$" in text:
        parts = text.replace("\\$", "\ue000").split("$")
        if len(parts) > 2 and len(parts) % 2:
            text = "".join([_formula(p) if i % 2 else p for i, p in enumerate(parts)])
        else:
            text = "$".join(parts)
        text = text.replace("\ue000", "$")
    if all(c >= " " for c in text) and "\ufffe" not in text and "\uffff" not in text:
        return text
    return "".join(c if c >= " " or c == "\n" else " " for c in text if c not in "\ufffe\uffff")


def size_of(text, size):
    """Width and height of a text of one or more lines."""
    lines = text.split("\n")
    return max(width(line, size) for line in lines), size * (1.2 * len(lines) - 0.2)


def turned(w, h, degrees):
    """Width and height of the box round a box that is turned."""
    c, s = abs(math.cos(math.radians(degrees))), abs(math.sin(math.radians(degrees)))
    return w * c + h * s, w * s + h * c


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def dash_array(style, line_width):
    """The attribute for a line style; the pattern grows with the width of the line."""
    if isinstance(style, tuple):
        pattern = style[1] or ()
    else:
        pattern = DASHES.get(style, ())
    if not pattern:
        return ""
    return ' stroke-dasharray="%s"' % " ".join("%.4g" % (p * line_width) for p in pattern)


def line_style(style):
    """A style as '-', '--', '-.', ':', '' for none, or (offset, (on, off, ...))."""
    if isinstance(style, tuple) and len(style) == 2:
        return style
    if style in LINE_NAMES:
        return LINE_NAMES[style]
    if style in ("-", "", "--", "-.", ":"):
        return style
    raise ValueError(
        "%r is not a valid value for ls; supported values are '-', '--', '-.', ':', 'None', ' ', '', "
        "'solid', 'dashed', 'dashdot', 'dotted'" % (style,)
    )


def opacity(name, alpha):
    return "" if alpha is None or alpha >= 1 else ' %s="%.4g"' % (name, alpha)


def fill(color, alpha=None):
    return ' fill="%s"' % color + opacity("fill-opacity", alpha) if color != "none" else ' fill="none"'


def stroke(color, line_width, style="-", alpha=None):
    """The attributes of a stroke, widths in pixels; nothing for no stroke."""
    if color == "none" or not line_width > 0 or style == "":
        return ""
    width_text = "" if line_width == 1 else ' stroke-width="%.4g"' % line_width
    return ' stroke="%s"' % color + width_text + opacity("stroke-opacity", alpha) + dash_array(style, line_width)


def points(xs, ys):
    return " ".join(["%.5g,%.5g" % p for p in zip(xs, ys)])


class Canvas:
    def __init__(self):
        self.parts = []

    def add(self, text):
        self.parts.append(text)

    def line(self, x1, y1, x2, y2, attributes):
        self.parts.append('<line x1="%.5g" y1="%.5g" x2="%.5g" y2="%.5g"%s/>' % (x1, y1, x2, y2, attributes))

    def rect(self, x, y, w, h, attributes):
        self.parts.append('<rect x="%.5g" y="%.5g" width="%.5g" height="%.5g"%s/>' % (x, y, w, h, attributes))

    def polyline(self, xs, ys, attributes):
        self.parts.append(
            '<polyline points="%s" fill="none"%s stroke-linejoin="round"/>' % (points(xs, ys), attributes)
        )

    def polygon(self, xs, ys, attributes):
        self.parts.append('<path d="M%sZ"%s/>' % (points(xs, ys), attributes))

    def text(self, x, y, text, size, color, anchor="start", vertical="baseline", rotation=0, more=""):
        """One text element for each line; (x, y) is the point that `anchor` and `vertical` speak of."""
        lines = text.split("\n")
        rise = size * 1.2 * (len(lines) - 1)
        shift = {"top": size * 0.74, "center": size * 0.36 - rise / 2, "bottom": -size * 0.22 - rise}.get(
            vertical, -rise
        )
        turn = ""
        if rotation:
            turn = ' transform="rotate(%.4g %.5g %.5g)"' % (-rotation, x, y)
        if anchor != "start":
            more += ' text-anchor="%s"' % anchor
        for i, line in enumerate(lines):
            if line.strip():
                at = y + shift + i * size * 1.2
                self.parts.append(
                    '<text x="%.5g" y="%.5g" font-size="%.4g" fill="%s"%s%s>%s</text>'
                    % (x, at, size, color, more, turn, escape(line))
                )
