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
    data = sequence(data)
    kinds = set(map(type, data))
    if kinds <= {float}:
        return data
    if not kinds <= _NUMBERS and axis is not None and any(isinstance(v, str) or hasattr(v, "isoformat") for v in data):
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
        raise ValueError(
            "x and y must have same first dimension, but have shapes (%d,) and (%d,)" % (len(x), len(y))
        )


def ends(values, positive=False):
    """The smallest and the largest of the finite values, or None."""
    if not values:
        return None
    total = sum(values)
    if total - total == 0 and not positive:
        return min(values), max(values)
    values = [v for v in values if v - v == 0 and (v > 0 or not positive)]
    return (min(values), max(values)) if values else None


def decimated(xs, ys):
    """A line in pixels with no more points than can be seen: of each column the first, lowest, highest and last."""
    out_x, out_y = [], []
    column = None
    count = 0
    first = low = high = last = None

    def flush():
        if low[0] < high[0]:
            kept = [first, low, high, last]
        else:
            kept = [first, high, low, last]
        before = -1
        for at, x, y in kept:
            if at != before:
                out_x.append(x)
                out_y.append(y)
            before = at

    for x, y in zip(xs, ys):
        here = int(x)
        if here == column:
            count += 1
            last = (count, x, y)
            if y < low[2]:
                low = last
            elif y > high[2]:
                high = last
        else:
            if column is not None:
                flush()
            column = here
            count = 0
            first = low = high = last = (0, x, y)
    flush()
    return out_x, out_y


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
    """A line in pixels, cut where a value is missing; without what nobody could see."""
    total = sum(xs) + sum(ys)
    if total - total == 0:
        runs = [(xs, ys)] if xs else []
    else:
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
    found = []
    for run in runs:
        if len(run[0]) > 1500:
            run = decimated(run[0], run[1])
        found += _near(run[0], run[1])
    return found
