"""Time zones."""

__name__ = "datetime"  # what is defined here is of the public module: in reprs and pickles

import datetime
from datetime._calendar import _integer, _name
from datetime._duration import timedelta


class tzinfo:
    """What time zones are derived from."""

    def tzname(self, dt):
        """The name of the zone at a time."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        """How far it is ahead of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """How much of that is summer time."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """The local time of a time in UTC."""
        if not isinstance(dt, datetime.datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        summer = dt.dst()
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - summer
        if delta:
            dt += delta
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + summer


_tzinfo = tzinfo


class timezone(tzinfo):
    """A zone that is always as far from UTC."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(
                "timezone() argument 1 must be datetime.timedelta, not " + type(offset).__name__
            )
        if name is not None and not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not " + type(name).__name__)
        if not -86400000000 < offset._total() < 86400000000:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not "
                + repr(offset) + "."
            )
        self._offset = offset
        self._label = name

    def utcoffset(self, dt):
        """How far it is ahead of UTC."""
        self._check(dt, "utcoffset")
        return self._offset

    def dst(self, dt):
        """None: there is no summer time."""
        self._check(dt, "dst")
        return None

    def tzname(self, dt):
        """The name that was given, or one such as UTC+01:00."""
        self._check(dt, "tzname")
        if self._label is not None:
            return self._label
        return "UTC" + (_offset_text(self._offset) if self._offset else "")

    def fromutc(self, dt):
        """The local time of a time in UTC."""
        if not isinstance(dt, datetime.datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime.datetime):
            raise TypeError(
                name + "(dt) argument must be a datetime instance or None, not " + type(dt).__name__
            )

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        rest = "" if self._label is None else ", " + repr(self._label)
        return _name(self) + "(" + repr(self._offset) + rest + ")"

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return timezone, (self._offset,) if self._label is None else (self._offset, self._label)


def _offset_text(offset, colon=':'):
    total = offset._total()
    sign = "-" if total < 0 else "+"
    seconds, micro = divmod(abs(total), 1000000)
    text = "{}{:02d}{}{:02d}".format(sign, seconds // 3600, colon, seconds // 60 % 60)
    if seconds % 60 or micro:
        text += "{}{:02d}".format(colon, seconds % 60)
        if micro:
            text += ".{:06d}".format(micro)
    return text


def _check_time(hour, minute, second, microsecond, fold, tzinfo):
    hour = _integer(hour)
    minute = _integer(minute)
    second = _integer(second)
    microsecond = _integer(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    if tzinfo is not None and not isinstance(tzinfo, _tzinfo):
        raise TypeError(
            "tzinfo argument must be None or of a tzinfo subclass, not type '" + type(tzinfo).__name__ + "'"
        )
    return hour, minute, second, microsecond


def _checked_offset(offset, name):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(
            "tzinfo." + name + "() must return None or a timedelta, not '" + type(offset).__name__ + "'"
        )
    if not -86400000000 < offset._total() < 86400000000:
        raise ValueError(
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)."
        )
    return offset


def _checked_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError("tzinfo.tzname() must return None or a string, not '" + type(name).__name__ + "'")
    return name


timezone.utc = UTC = timezone(timedelta())
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
