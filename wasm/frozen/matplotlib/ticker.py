"""Where ticks stand and what is written at them."""

import math

# The steps that a reader counts in easily, as tenths.
_STEPS = (10, 20, 25, 50, 100)
_SUPERSCRIPTS = {"-": "\u207b", "0": "\u2070", "1": "\xb9", "2": "\xb2", "3": "\xb3"}
MINUS = "\u2212"


def superscript(text):
    """`text` of digits and minus, raised."""
    return "".join(_SUPERSCRIPTS.get(c) or chr(0x2040 + ord(c)) for c in text)


def _power(exponent):
    return 10**exponent if exponent >= 0 else 1 / 10**-exponent


def _value(count, exponent):
    """count * 10**exponent as the float nearest to it, without the noise of a product of floats."""
    return float(count * 10**exponent) if exponent >= 0 else count / 10**-exponent


def linear_ticks(low, high, most, steps=_STEPS, integer=False):
    """The multiples of a good step within low..high, at most `most` steps: counts and exponent of count * 10**exponent."""
    if low > high:
        low, high = high, low
    span = high - low
    if not span > 0 or span - span != 0:
        return [], 0
    exponent = math.floor(math.log10(span / most)) - 1
    for exponent in (exponent, exponent + 1):
        for step in steps:
            if integer and exponent < 0 and step % 10**-exponent:
                continue
            unit = _power(exponent)
            first = math.ceil(low / unit / step - 1e-9)
            last = math.floor(high / unit / step + 1e-9)
            if last - first <= most:
                return [step * i for i in range(first, last + 1)], exponent
    return [0, 1], 0


def _decimals(counts, exponent):
    while exponent < 0 and all(c % 10 == 0 for c in counts):
        counts = [c // 10 for c in counts]
        exponent += 1
    return counts, exponent


def _fixed(count, exponent):
    """count * 10**exponent in digits, exactly."""
    sign = MINUS if count < 0 else ""
    digits = str(abs(count))
    if exponent >= 0:
        return sign + digits + "0" * exponent if count else "0"
    if len(digits) <= -exponent:
        digits = "0" * (1 - exponent - len(digits)) + digits
    return sign + digits[:exponent] + "." + digits[exponent:]


def linear_labels(counts, exponent):
    """What is written at the ticks, and what stands at the end of the axis to be multiplied with them or added."""
    if not counts:
        return [], ""
    counts, exponent = _decimals(counts, exponent)
    offset = ""
    first, last = counts[0], counts[-1]
    # Many equal leading digits say nothing at each tick: they are written once, as a sum.
    if first * last > 0 and len(counts) > 1:
        small = min(abs(first), abs(last))
        scale = 10 ** len(str(abs(last - first)))
        if small >= scale * 1000:
            base = small // scale * scale
            base = base if first > 0 else -base
            sign = "+" if base > 0 else MINUS
            offset = sign + _scientific(abs(base), exponent)
            counts, exponent = _decimals([c - base for c in counts], exponent)
    largest = max(abs(c) for c in counts)
    size = len(str(largest)) - 1 + exponent
    if largest and (size >= 6 or size <= -5):
        counts, exponent = _decimals(counts, exponent - size)
        if exponent > 0:
            counts, exponent = [c * 10**exponent for c in counts], 0
        offset = "1e" + str(size).replace("-", MINUS) + offset
    return [_fixed(c, exponent) for c in counts], offset


def _scientific(count, exponent):
    digits = str(count)
    size = len(digits) - 1 + exponent
    if 0 <= size < 6:
        return _fixed(*_shortened(count, exponent))
    digits = digits.rstrip("0")
    return digits[0] + ("." + digits[1:] if digits[1:] else "") + "e" + str(size).replace("-", MINUS)


def _shortened(count, exponent):
    (count,), exponent = _decimals([count], exponent)
    return count, exponent


def ticks_and_labels(low, high, most):
    """For an axis that is linear: values, labels, offset text."""
    counts, exponent = linear_ticks(low, high, most)
    labels, offset = linear_labels(counts, exponent)
    return [_value(c, exponent) for c in counts], labels, offset


def log_ticks(low, high, most):
    """For a logarithmic axis: values, labels, values of the ticks between them."""
    if low > high:
        low, high = high, low
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    tens = list(range(first, last + 1))
    if len(tens) < 2:
        counts, exponent = linear_ticks(low, high, min(most, 6))
        counts = [c for c in counts if c > 0]
        return [_value(c, exponent) for c in counts], linear_labels(counts, exponent)[0], []
    step = 1 + (len(tens) - 1) // max(2, most)
    small = []
    if len(tens) <= 12:
        for exponent in range(first - 1, last + 1):
            small += [v for v in (_value(m, exponent) for m in range(2, 10)) if low <= v <= high]
    shown = [e for e in tens if e % step == 0]
    return [_value(1, e) for e in shown], ["10" + superscript(str(e)) for e in shown], small


def plain(value):
    """A number that a person chose, as short as it is exact."""
    if isinstance(value, int) or value != value or value - value != 0:
        return str(value).replace("-", MINUS)
    text = "%.6g" % value
    if float(text) != value:
        text = "%.10g" % value
    return text.replace("-", MINUS)


class Formatter:
    """Writes one tick: called with its value and its place in the row of ticks."""

    def __init__(self, write=None):
        self._write = write

    def __call__(self, x, pos=None):
        return self._write(x, pos)


class FuncFormatter(Formatter):
    pass


class NullFormatter(Formatter):
    def __call__(self, x, pos=None):
        return ""


class ScalarFormatter(Formatter):
    def __call__(self, x, pos=None):
        return plain(x)


class FormatStrFormatter(Formatter):
    def __call__(self, x, pos=None):
        return self._write % x


class StrMethodFormatter(Formatter):
    def __call__(self, x, pos=None):
        return self._write.format(x=x, pos=pos)


class PercentFormatter(Formatter):
    def __init__(self, xmax=100, decimals=None, symbol="%"):
        self.xmax = xmax
        self.decimals = decimals
        self.symbol = symbol

    def __call__(self, x, pos=None):
        part = x / self.xmax * 100
        text = plain(round(part, 6)) if self.decimals is None else "%.*f" % (self.decimals, part)
        return text.replace("-", MINUS) + self.symbol


class FixedFormatter(Formatter):
    def __init__(self, seq):
        self._labels = list(seq)

    def __call__(self, x, pos=None):
        return self._labels[pos] if pos < len(self._labels) else ""


class Locator:
    """Says where the ticks are: `tick_values(low, high)`."""


class FixedLocator(Locator):
    def __init__(self, locs):
        self._locs = list(locs)

    def tick_values(self, vmin, vmax):
        return self._locs


class NullLocator(Locator):
    def tick_values(self, vmin, vmax):
        return []


class MultipleLocator(Locator):
    def __init__(self, base=1.0):
        if not base > 0:
            raise ValueError("'base' must be greater than 0")
        self._base = base

    def tick_values(self, vmin, vmax):
        first, last = math.ceil(vmin / self._base - 1e-9), math.floor(vmax / self._base + 1e-9)
        if last - first > 1000:
            raise ValueError(
                "a tick at each multiple of %r makes %d ticks; 1000 is the most" % (self._base, last - first)
            )
        return [float("%.12g" % (i * self._base)) for i in range(first, last + 1)]


class MaxNLocator(Locator):
    def __init__(self, nbins=10, integer=False):
        self._most = 9 if nbins == "auto" else nbins
        self._integer = integer

    def tick_values(self, vmin, vmax):
        counts, exponent = linear_ticks(vmin, vmax, self._most, _STEPS, self._integer)
        return [_value(c, exponent) for c in counts]


class AutoLocator(MaxNLocator):
    def __init__(self):
        super().__init__(9)
