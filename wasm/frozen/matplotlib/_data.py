"""What programs give as data, as lists of floats."""

import math

_NUMBERS = {float, int, bool}


def is_number(value):
    return isinstance(value, (int, float))


def sequence(data):
    """A list of what an argument holds; a single thing is a list of one."""
    if isinstance(data, list):
        return data
    if isinstance(data, str) or is_number(data) or data is None:
        return [data]
    if hasattr(data, "tolist"):
        data = data.tolist()
        return data if isinstance(data, list) else [data]
    try:
        return list(data)
    except TypeError:
        return [data]


def _number(value):
    if value is None:
        return math.nan
    number = float(value)
    if isinstance(value, int) and number - number != 0:
        raise OverflowError("int too large to convert to float")
    return number


def floats(data, axis=None):
    """A list of floats; None is nan. Texts and dates get places on the axis, in the order of their first appearance."""
    if isinstance(data, range):
        return list(map(float, data))
    data = sequence(data)
    kinds = set(map(type, data))
    if kinds <= {float}:
        return data
    if kinds <= _NUMBERS:
        numbers = list(map(float, data))
        total = sum(numbers)
        return numbers if total - total == 0 else [_number(v) for v in data]
    if axis is not None and any(isinstance(v, str) or hasattr(v, "isoformat") for v in data):
        return [axis.place_of(v) for v in data]
    if str in kinds:
        raise TypeError("numbers are needed here, not the text %r" % next(v for v in data if isinstance(v, str)))
    return [_number(v) for v in data]


def row_of(data, count, what):
    """`count` floats of a single number or of a row as long."""
    row = floats(data)
    if len(row) == 1 and count != 1:
        return row * count
    if len(row) != count:
        raise ValueError("%s has %d values for %d points" % (what, len(row), count))
    return row


def same_length(x, y):
    if len(x) != len(y):
        raise ValueError("x and y must have same first dimension, but have shapes (%d,) and (%d,)" % (len(x), len(y)))


def ends(values, positive=False):
    """The smallest and the largest of the finite values, or None."""
    if not values:
        return None
    total = sum(values)
    if total - total == 0 and not positive:
        return min(values), max(values)
    values = [v for v in values if v - v == 0 and (v > 0 or not positive)]
    return (min(values), max(values)) if values else None


def thinned(xs, ys, unit, even=False):
    """A line without points that could not be seen: of those within `unit` of x the first, lowest, highest and last.

    Whole pieces are taken at once, by functions that are quick: a line may have a hundred thousand points.
    `even` says that x grows by equal steps.
    """
    if len(xs) < 2000:
        return xs, ys
    total = sum(xs) + sum(ys)
    if total - total != 0:
        out_x, out_y = [], []
        for run_x, run_y in _runs(xs, ys):
            run_x, run_y = thinned(run_x, run_y, unit, even)
            out_x += run_x
            out_y += run_y
            out_x.append(math.nan)
            out_y.append(math.nan)
        return out_x, out_y
    out_x, out_y = [], []

    def take(start, end):
        if end - start > 6:
            some_x = xs[start:end]
            wide = some_x[-1] - some_x[0] if even else max(some_x) - min(some_x)
            if wide > unit:
                middle = (start + end) // 2
                take(start, middle)
                take(middle, end)
                return
            some_y = ys[start:end]
            low, high = some_y.index(min(some_y)), some_y.index(max(some_y))
            last = len(some_x) - 1
            before = -1
            for i in (0, min(low, high), max(low, high), last):
                if i != before:
                    out_x.append(some_x[i])
                    out_y.append(some_y[i])
                before = i
            return
        out_x.extend(xs[start:end])
        out_y.extend(ys[start:end])

    # About a piece for each pixel of a line that goes evenly across the picture.
    step = max(8, len(xs) // 600)
    for start in range(0, len(xs), step):
        take(start, min(start + step, len(xs)))
    return out_x, out_y


def _runs(xs, ys):
    """The stretches of a line without a missing value."""
    total = sum(xs) + sum(ys)
    if total - total == 0:
        return [(xs, ys)] if xs else []
    runs = []
    run = None
    for x, y in zip(xs, ys):
        if x - x == 0 and y - y == 0:
            if run is None:
                run = ([], [])
                runs.append(run)
            run[0].append(x)
            run[1].append(y)
        else:
            run = None
    return runs


# Far outside of the picture; numbers beyond it are drawn wrongly by browsers.
_FAR = 20000.0


def _crossing(x1, y1, x2, y2):
    """The part of a line that is not far outside of the picture, or None."""
    start, end = 0.0, 1.0
    dx, dy = x2 - x1, y2 - y1
    for p, q in ((-dx, x1 + _FAR), (dx, _FAR - x1), (-dy, y1 + _FAR), (dy, _FAR - y1)):
        if p == 0:
            if q < 0:
                return None
        elif p < 0:
            start = max(start, q / p)
        else:
            end = min(end, q / p)
    if start > end:
        return None
    return x1 + start * dx, y1 + start * dy, x1 + end * dx, y1 + end * dy


def _near(xs, ys):
    """The pieces of a line that are not far outside of the picture."""
    if min(xs) > -_FAR and max(xs) < _FAR and min(ys) > -_FAR and max(ys) < _FAR:
        return [(xs, ys)]
    pieces = []
    piece = None
    for i in range(1, len(xs)):
        part = _crossing(xs[i - 1], ys[i - 1], xs[i], ys[i])
        if part is None:
            piece = None
            continue
        if piece is None or piece[0][-1] != part[0] or piece[1][-1] != part[1]:
            piece = ([part[0]], [part[1]])
            pieces.append(piece)
        piece[0].append(part[2])
        piece[1].append(part[3])
    return pieces


def pieces(xs, ys):
    """A line in pixels, cut where a value is missing, without what lies far outside."""
    found = []
    for run_x, run_y in _runs(xs, ys):
        found += _near(run_x, run_y)
    return found
