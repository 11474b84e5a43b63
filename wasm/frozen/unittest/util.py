"""Texts of values, short enough for a message."""

_LENGTH_MAX = 80
_HOLE = 12  # what "[... chars]" takes at most
_BEGIN = 5
_COMMON = 5
_END = 5
_DIFFERENT = _LENGTH_MAX - (_BEGIN + _HOLE + _COMMON + _HOLE + _END)


def safe_repr(obj, short=False):
    """The repr, or that of a plain object when it fails."""
    try:
        text = repr(obj)
    except Exception:
        text = "<" + type(obj).__name__ + " object>"
    return text[:_LENGTH_MAX] + " [truncated]..." if short and len(text) >= _LENGTH_MAX else text


def strclass(cls):
    """The name of a class with its module."""
    return cls.__module__ + "." + getattr(cls, "__qualname__", cls.__name__)


def _without_middle(text, head, tail):
    hidden = len(text) - head - tail
    if hidden <= _HOLE:
        return text
    return "%s[%d chars]%s" % (text[:head], hidden, text[len(text) - tail :])


def shortened(first, second):
    """Two reprs; where one is long, what both begin with is cut, and then what is different."""
    first, second = safe_repr(first), safe_repr(second)
    longest = max(len(first), len(second))
    if longest <= _LENGTH_MAX:
        return first, second
    n = 0
    while n < len(first) and n < len(second) and first[n] == second[n]:
        n += 1
    room = _LENGTH_MAX - (longest - n + _BEGIN + _HOLE)
    if room > _COMMON:
        head = _without_middle(first[:n], _BEGIN, room)
        return head + first[n:], head + second[n:]
    head = _without_middle(first[:n], _BEGIN, _COMMON)
    return head + _without_middle(first[n:], _DIFFERENT, _END), head + _without_middle(second[n:], _DIFFERENT, _END)




def counts_differ(first, second):
    """(count in first, count in second, element) of all elements of which there are not equally many."""
    first, second = list(first), list(second)
    try:
        counts = {}
        for element in first:
            counts[element] = counts.get(element, 0) + 1
        others = {}
        for element in second:
            others[element] = others.get(element, 0) + 1
        found = [(n, others.get(e, 0), e) for e, n in counts.items() if n != others.get(e, 0)]
        return found + [(0, n, e) for e, n in others.items() if e not in counts]
    except TypeError:
        pass
    found = []
    for source in (first, second):
        while source:
            element = source[0]
            n = [0, 0]
            for i, values in enumerate((first, second)):
                kept = [value for value in values if not value == element]
                n[i] = len(values) - len(kept)
                values[:] = kept
            if not n[0] + n[1]:
                source.pop(0)  # it is not equal to itself
                n[0 if source is first else 1] = 1
            if n[0] != n[1]:
                found.append((n[0], n[1], element))
    return found
