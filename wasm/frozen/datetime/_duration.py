"""Durations."""

__name__ = "datetime"  # what is defined here is of the public module: in reprs and pickles

from datetime._calendar import _name


def _ratio(value):
    """A float as a fraction."""
    from math import frexp

    if value != value:
        raise ValueError("cannot convert NaN to integer ratio")
    if value in (_INF, -_INF):
        raise OverflowError("cannot convert Infinity to integer ratio")
    part, exponent = frexp(value)
    n, exponent = int(part * 9007199254740992.0), exponent - 53
    return (n << exponent, 1) if exponent >= 0 else (n, 1 << -exponent)


def _round_half_even_ratio(n, d):
    q, r = divmod(n, d)
    r *= 2
    return q + (r > d or (r == d and q % 2))


class timedelta:
    """A duration, in days, seconds and microseconds."""

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        left = 0.0  # fractions of microseconds
        for name, value, factor in (
            ("microseconds", microseconds, 1),
            ("milliseconds", milliseconds, 1000),
            ("seconds", seconds, 1000000),
            ("minutes", minutes, 60000000),
            ("hours", hours, 3600000000),
            ("days", days, 86400000000),
            ("weeks", weeks, 604800000000),
        ):
            if isinstance(value, int):
                total += int(value) * factor
            elif isinstance(value, float):
                if value != value:
                    raise ValueError("cannot convert float NaN to integer")
                if value in (_INF, -_INF):
                    raise OverflowError("cannot convert float infinity to integer")
                whole = int(value)
                total += whole * factor
                part = (value - whole) * factor
                whole = int(part)
                total += whole
                left += part - whole
            else:
                raise TypeError(
                    "unsupported type for timedelta " + name + " component: " + type(value).__name__
                )
        if left:
            whole = round(left)
            if abs(left - int(left)) == 0.5:  # a half goes to the even one of the whole sum
                whole = int(left) + ((1 if left > 0 else -1) if (total + int(left)) % 2 else 0)
            total += whole
        self._set(total)

    def _set(self, total):
        seconds, self._microseconds = divmod(total, 1000000)
        self._days, self._seconds = divmod(seconds, 86400)
        if not -999999999 <= self._days <= 999999999:
            raise OverflowError("days=" + str(self._days) + "; must have magnitude <= 999999999")

    @property
    def days(self):
        """Days, which alone can be negative."""
        return self._days

    @property
    def seconds(self):
        """Seconds of the day, from 0 to 86399."""
        return self._seconds

    @property
    def microseconds(self):
        """Microseconds, from 0 to 999999."""
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        """All of it in seconds, as a float."""
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append("days=" + str(self._days))
        if self._seconds:
            parts.append("seconds=" + str(self._seconds))
        if self._microseconds:
            parts.append("microseconds=" + str(self._microseconds))
        return _name(self) + "(" + (", ".join(parts) or "0") + ")"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = "{}:{:02d}:{:02d}".format(minutes // 60, minutes % 60, seconds)
        if self._days:
            text = "{} day{}, ".format(self._days, "" if abs(self._days) == 1 else "s") + text
        return text + (".{:06d}".format(self._microseconds) if self._microseconds else "")

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __ne__(self, other):
        return self._total() != other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._total())

    def __bool__(self):
        return self._total() != 0

    def __add__(self, other):
        return _delta(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-self._total())

    def __pos__(self):
        return _delta(self._total())

    def __abs__(self):
        return _delta(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._total() * other)
        if isinstance(other, float):
            n, d = _ratio(other)
            return _delta(_round_half_even_ratio(self._total() * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return _delta(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if other < 0:
                return _delta(_round_half_even_ratio(-self._total(), -other))
            return _delta(_round_half_even_ratio(self._total(), other))
        if isinstance(other, float):
            n, d = _ratio(other)
            if n < 0:
                n, d = -n, -d
            return _delta(_round_half_even_ratio(self._total() * d, n))
        return NotImplemented

    def __mod__(self, other):
        return _delta(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._total(), other._total())
        return q, _delta(r)

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


_INF = float("inf")


def _delta(total):
    made = timedelta()
    made._set(total)
    return made


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
