"""Dates, times of day, points in time and durations."""

import time as _time

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN[month]


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    """Year, month and day of the n-th day, 1 being the first of January of the year 1."""
    # Years are counted from March: then the leap day is the last of its year (H. Hinnant, "chrono-Compatible
    # Low-Level Date Algorithms").
    n += 305
    era, day = divmod(n, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5
    year += era * 400
    return (year, month + 3, day + 1) if month < 10 else (year + 1, month - 9, day + 1)


def _integer(value):
    if type(value) is int:
        return value
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError("'" + type(value).__name__ + "' object cannot be interpreted as an integer") from None


def _check_date(year, month, day):
    year = _integer(year)
    month = _integer(month)
    day = _integer(day)
    if not 1 <= year <= 9999:
        raise ValueError("year " + str(year) + " is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


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


def _name(obj):
    cls = type(obj)
    return ("datetime." if cls in _OWN else "") + cls.__name__


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
        if not isinstance(dt, datetime):
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
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
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


timezone.utc = UTC = timezone(timedelta())
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


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


def _format(self, format, fields):
    """strftime: what only these know is filled in, the rest is time.strftime's."""
    parts = []
    i = 0
    while i < len(format):
        at = format.find("%", i)
        if at < 0 or at + 1 >= len(format):
            parts.append(format[i:])
            break
        parts.append(format[i:at])
        code = format[at + 1]
        i = at + 2
        if code == "f":
            parts.append("{:06d}".format(getattr(self, "microsecond", 0)))
        elif code == "z" or (code == ":" and format[i : i + 1] == "z"):
            i += code == ":"
            offset = self.utcoffset() if hasattr(self, "utcoffset") else None
            parts.append("" if offset is None else _offset_text(offset, ":" if code == ":" else ""))
        elif code == "Z":
            name = self.tzname() if hasattr(self, "tzname") else None
            parts.append((name or "").replace("%", "%%"))
        else:
            parts.append("%" + code)
    return _time.strftime("".join(parts), fields)


def _ctime(fields):
    text, _, year = _time.asctime(fields).rpartition(" ")
    return text + " " + "{:0>4}".format(year)


class _Malformed(Exception):
    pass


def _wrong_iso(text):
    return ValueError("Invalid isoformat string: " + repr(text))


def _iso_date(text):
    """Year, month and day: 2024-02-29, 20240229, 2024-W09-4, 2024W094, 2024-W09."""
    dashed = text[4:5] == "-"
    year = _digits(text[:4], 4)
    at = 5 if dashed else 4
    if text[at : at + 1] == "W":
        week = _digits(text[at + 1 : at + 3], 2)
        rest = text[at + 3 :]
        day = 1
        if rest:
            if (rest[0] == "-") != dashed:
                raise _Malformed
            day = _digits(rest[dashed:], 1)
        try:
            return _from_iso_week(year, week, day)
        except ValueError:
            raise _Malformed from None
    if len(text) != (10 if dashed else 8) or (dashed and text[7] != "-"):
        raise _Malformed
    return year, _digits(text[at : at + 2], 2), _digits(text[-2:], 2)


def _digits(text, count):
    if len(text) != count or not all("0" <= c <= "9" for c in text):
        raise _Malformed
    return int(text)


def _iso_clock(text):
    """Hour, minute, second and microsecond: 12, 12:30, 1230, 12:30:59.123."""
    fields = [0, 0, 0, 0]
    colons = text[2:3] == ":"
    at = 0
    for k in range(3):
        fields[k] = _digits(text[at : at + 2], 2)
        at += 2
        if at == len(text):
            return fields
        c = text[at]
        if c in ".," and k == 2:
            part = text[at + 1 :]
            if not part or not all("0" <= c <= "9" for c in part):
                raise _Malformed
            fields[3] = int((part + "00000")[:6])
            return fields
        if k == 2 or (c == ":") != colons:
            raise _Malformed
        at += colons
    return fields


def _iso_time(text):
    """The fields of a time, and its zone."""
    if not text:
        raise _Malformed
    zone = None
    at = max(text.find("Z"), text.find("+"), text.find("-"))
    if at >= 0:
        offset = text[at + 1 :]
        if text[at] == "Z":
            if offset:
                raise _Malformed
            zone = timezone.utc
        else:
            h, m, s, u = _iso_clock(offset)
            if m > 59 or s > 59:
                raise _Malformed
            delta = timedelta(hours=h, minutes=m, seconds=s, microseconds=u)
            zone = timezone(-delta if text[at] == "-" else delta) if delta else timezone.utc
        text = text[:at]
    return _iso_clock(text) + [zone]


def _first_monday(year):
    """The ordinal of the Monday that the ISO year begins with."""
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_iso_week(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError("Year is out of range: " + str(year))
    if not (1 <= week <= 52 or (week == 53 and _first_monday(year) + 364 < _first_monday(year + 1))):
        raise ValueError("Invalid week: " + str(week))
    if not 1 <= day <= 7:
        raise ValueError("Invalid day: " + str(day) + " (range is [1, 7])")
    return _from_ordinal(_first_monday(year) + (week - 1) * 7 + day - 1)


class _IsoCalendarDate(tuple):
    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return "datetime.IsoCalendarDate(year={}, week={}, weekday={})".format(self[0], self[1], self[2])

    __str__ = __repr__


class date:
    """A date of the Gregorian calendar."""

    def __init__(self, year, month=None, day=None):
        if month is None or day is None:
            name, pos = ("month", 2) if month is None else ("day", 3)
            raise TypeError("function missing required argument '" + name + "' (pos " + str(pos) + ")")
        self._year, self._month, self._day = _check_date(year, month, day)

    @property
    def year(self):
        """The year, from 1 to 9999."""
        return self._year

    @property
    def month(self):
        """The month, from 1 to 12."""
        return self._month

    @property
    def day(self):
        """The day of the month, from 1 on."""
        return self._day

    @classmethod
    def today(cls):
        """The date now."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        """The date of a time in seconds since 1970."""
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def fromordinal(cls, ordinal):
        """The n-th day, counted from the first of January of the year 1."""
        ordinal = _integer(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAX_ORDINAL:
            year = _from_ordinal(ordinal)[0] if ordinal < 1 << 40 else 0
            raise ValueError("year " + str(year) + " is out of range")
        year, month, day = _from_ordinal(ordinal)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string):
        """A date such as 2024-02-29, 20240229 or 2024-W09-4."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) not in (7, 8, 10):
                raise _Malformed
            year, month, day = _iso_date(date_string)
        except _Malformed:
            raise _wrong_iso(date_string) from None
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of a week of an ISO year and a day of it."""
        year, month, day = _from_iso_week(year, week, day)
        return cls(year, month, day)

    def toordinal(self):
        """Its number, 1 being the first of January of the year 1."""
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        """The day of the week, Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """The day of the week, Monday is 1 and Sunday 7."""
        return (self.toordinal() + 6) % 7 + 1

    def isocalendar(self):
        """ISO year, week and day of the week."""
        ordinal = self.toordinal()
        year = self._year
        first = _first_monday(year)
        if ordinal < first:
            year -= 1
            first = _first_monday(year)
        elif ordinal >= first + 363 and ordinal >= _first_monday(year + 1):
            year += 1
            first = _first_monday(year)
        week, day = divmod(ordinal - first, 7)
        return _IsoCalendarDate((year, week + 1, day + 1))

    def timetuple(self):
        """As time.struct_time."""
        return self._fields(0, 0, 0, -1)

    def _fields(self, hour, minute, second, summer):
        yday = _DAYS_BEFORE[self._month] + (self._month > 2 and _is_leap(self._year)) + self._day
        return _time.struct_time(
            (self._year, self._month, self._day, hour, minute, second, self.weekday(), yday, summer)
        )

    def isoformat(self):
        """As 2024-02-29."""
        return "{:04d}-{:02d}-{:02d}".format(self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        """As Thu Feb 29 00:00:00 2024."""
        return _ctime(self.timetuple())

    def strftime(self, format):
        """As text, with codes such as %Y-%m-%d."""
        return _format(self, format, self.timetuple())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, year=None, month=None, day=None):
        """The same with other fields."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def __repr__(self):
        return "{}({}, {}, {})".format(_name(self), self._year, self._month, self._day)

    def _key(self):
        return self._year, self._month, self._day

    def _compared(self, other, op):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key(), other._key()
        if isinstance(other, datetime):
            raise TypeError(
                "can't compare " + _name(self) + " to " + _name(other)
            )
        return None

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        keys = self._compared(other, "<")
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._compared(other, "<=")
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._compared(other, ">")
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._compared(other, ">=")
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other._days
        if not 1 <= ordinal <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), self._key()


class time:
    """A time of day."""

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self._hour, self._minute, self._second, self._microsecond = _check_time(
            hour, minute, second, microsecond, fold, tzinfo
        )
        self._zone = tzinfo
        self._fold = fold

    @property
    def hour(self):
        """The hour, from 0 to 23."""
        return self._hour

    @property
    def minute(self):
        """The minute, from 0 to 59."""
        return self._minute

    @property
    def second(self):
        """The second, from 0 to 59."""
        return self._second

    @property
    def microsecond(self):
        """The microsecond, from 0 to 999999."""
        return self._microsecond

    @property
    def tzinfo(self):
        """The time zone, or None."""
        return self._zone

    @property
    def fold(self):
        """1 for the second of two times that the clock shows."""
        return self._fold

    @classmethod
    def fromisoformat(cls, time_string):
        """A time such as 12:30:59.5 or T1230Z."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            h, m, s, u, zone = _iso_time(time_string[1:] if time_string[:1] == "T" else time_string)
        except _Malformed:
            raise _wrong_iso(time_string) from None
        return cls(h, m, s, u, zone)

    def utcoffset(self):
        """How far the zone is ahead of UTC, or None."""
        return None if self._zone is None else _checked_offset(self._zone.utcoffset(None), "utcoffset")

    def tzname(self):
        """The name of the zone, or None."""
        return None if self._zone is None else _checked_name(self._zone.tzname(None))

    def dst(self):
        """How much of the offset is summer time, or None."""
        return None if self._zone is None else _checked_offset(self._zone.dst(None), "dst")

    def isoformat(self, timespec='auto'):
        """As 12:30:59.000500."""
        text = _clock_text(self, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """As text, with codes such as %H:%M."""
        fields = _time.struct_time((1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))
        return _format(self, format, fields)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same with other fields."""
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._zone if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def __repr__(self):
        return _name(self) + "(" + ", ".join(_clock_fields(self, 2)) + ")"

    def _key(self):
        """In microseconds UTC, and whether it has a zone."""
        offset = self.utcoffset()
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return total - (0 if offset is None else offset._total()), offset is not None

    def _compared(self, other):
        if not isinstance(other, time):
            return None
        mine, others = self._key(), other._key()
        if mine[1] != others[1]:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return mine[0], others[0]

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._compared(other)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        return hash(self._key())

    def __bool__(self):
        return True

    def __reduce__(self):
        return type(self), (self._hour, self._minute, self._second, self._microsecond, self._zone)


_time_class = time


def _clock_fields(self, least):
    """The fields of a clock for a repr: those at the end that are 0 are left out."""
    fields = [self._hour, self._minute, self._second, self._microsecond]
    while len(fields) > least and fields[-1] == 0:
        fields.pop()
    fields = [str(field) for field in fields]
    if self._zone is not None:
        fields.append("tzinfo=" + repr(self._zone))
    if self._fold:
        fields.append("fold=1")
    return fields


def _clock_text(self, timespec):
    if timespec == "auto":
        timespec = "microseconds" if self._microsecond else "seconds"
    text = "{:02d}".format(self._hour)
    if timespec == "hours":
        return text
    text += ":{:02d}".format(self._minute)
    if timespec == "minutes":
        return text
    text += ":{:02d}".format(self._second)
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return text + ".{:03d}".format(self._microsecond // 1000)
    if timespec == "microseconds":
        return text + ".{:06d}".format(self._microsecond)
    raise ValueError("Unknown timespec value")


class datetime(date):
    """A date and a time of day."""

    def __init__(
        self, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0
    ):
        date.__init__(self, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(
            hour, minute, second, microsecond, fold, tzinfo
        )
        self._zone = tzinfo
        self._fold = fold

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def now(cls, tz=None):
        """The time now, here (which is UTC), or in a zone."""
        return cls._of_microseconds(_time.time_ns() // 1000, tz)

    @classmethod
    def utcnow(cls):
        """The time now in UTC, without a zone."""
        return cls._of_microseconds(_time.time_ns() // 1000, None)

    @classmethod
    def today(cls):
        """The time now."""
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time of seconds since 1970."""
        return cls._of_microseconds(_micros(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        """The time of seconds since 1970, in UTC, without a zone."""
        return cls._of_microseconds(_micros(timestamp), None)

    @classmethod
    def _of_microseconds(cls, total, tz):
        if tz is not None and not isinstance(tz, _tzinfo):
            raise TypeError(
                "tzinfo argument must be None or of a tzinfo subclass, not type '" + type(tz).__name__ + "'"
            )
        days, total = divmod(total, 86400000000)
        if not 1 <= days + 719163 <= _MAX_ORDINAL:
            year = _from_ordinal(days + 719163)[0]
            raise ValueError("year " + str(year) + " is out of range")
        made = cls._of(days + 719163, total, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def _of(cls, ordinal, total, zone):
        year, month, day = _from_ordinal(ordinal)
        seconds, micro = divmod(total, 1000000)
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro, zone)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A date and a time put together."""
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not " + type(date).__name__)
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not " + type(time).__name__)
        return cls(
            date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
            time._zone if tzinfo is True else tzinfo, fold=time._fold
        )

    @classmethod
    def fromordinal(cls, ordinal):
        """Midnight of the n-th day, counted from the first of January of the year 1."""
        day = date.fromordinal(ordinal)
        return cls(day._year, day._month, day._day)

    @classmethod
    def fromisoformat(cls, date_string):
        """A time such as 2024-02-29T12:30:59+01:00."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise _Malformed
            dashed = date_string[4] == "-"
            if date_string[4 + dashed] == "W":
                end = 7 + dashed
                if date_string[end : end + 1 + dashed].strip("-").isdigit() and len(date_string) != end + 0:
                    end += 1 + dashed
            else:
                end = 10 if dashed else 8
            year, month, day = _iso_date(date_string[:end])
            clock = [0, 0, 0, 0, None]
            if len(date_string) > end:
                clock = _iso_time(date_string[end + 1 :])
        except _Malformed:
            raise _wrong_iso(date_string) from None
        return cls(year, month, day, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        """Text read with codes such as %d.%m.%Y."""
        import _strptime

        fields, micro, offset, name = _strptime.read(date_string, format)
        zone = None
        if offset is not None:
            zone = timezone(offset) if name is None else timezone(offset, name)
            if name is None and not offset:
                zone = timezone.utc
        return cls(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], micro, zone)

    def date(self):
        """Its date."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """Its time of day, without a zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """Its time of day, with the zone."""
        return _time_class(
            self._hour, self._minute, self._second, self._microsecond, self._zone, fold=self._fold
        )

    def timetuple(self):
        """As time.struct_time."""
        summer = self.dst()
        return self._fields(
            self._hour, self._minute, self._second, -1 if summer is None else 1 if summer else 0
        )

    def utctimetuple(self):
        """As time.struct_time, in UTC."""
        offset = self.utcoffset()
        there = self - offset if offset else self
        return there._fields(there._hour, there._minute, there._second, 0)

    def timestamp(self):
        """In seconds since 1970."""
        return (self._micros_utc() - 62135683200000000) / 1000000

    def _local(self):
        """In microseconds since the first of January of the year 1, without the zone."""
        seconds = ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def _micros_utc(self):
        offset = self.utcoffset()
        return self._local() - (0 if offset is None else offset._total())

    def utcoffset(self):
        """How far the zone is ahead of UTC, or None."""
        return None if self._zone is None else _checked_offset(self._zone.utcoffset(self), "utcoffset")

    def tzname(self):
        """The name of the zone, or None."""
        return None if self._zone is None else _checked_name(self._zone.tzname(self))

    def dst(self):
        """How much of the offset is summer time, or None."""
        return None if self._zone is None else _checked_offset(self._zone.dst(self), "dst")

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
        *, fold=None
    ):
        """The same with other fields."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._zone if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def astimezone(self, tz=None):
        """The same time in another zone; in UTC when none is given."""
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        elif not isinstance(tz, _tzinfo):
            raise TypeError(
                "tzinfo argument must be None or of a tzinfo subclass, not type '" + type(tz).__name__ + "'"
            )
        if tz is self._zone:
            return self
        offset = self.utcoffset()
        there = self if offset is None else self - offset
        return tz.fromutc(there.replace(tzinfo=tz))

    def ctime(self):
        """As Thu Feb 29 12:30:59 2024."""
        return _ctime(self.timetuple())

    def isoformat(self, sep='T', timespec='auto'):
        """As 2024-02-29T12:30:59."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not " + type(sep).__name__)
        text = date.isoformat(self) + sep + _clock_text(self, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        fields = [str(self._year), str(self._month), str(self._day)] + _clock_fields(self, 2)
        return _name(self) + "(" + ", ".join(fields) + ")"

    def _compared(self, other, op):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError("can't compare " + _name(self) + " to " + _name(other))
            return None
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._micros_utc(), other._micros_utc()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._micros_utc() == other._micros_utc()

    def __hash__(self):
        return hash(self._micros_utc())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal, total = divmod(self._local() + other._total(), 86400000000)
        if not 1 <= ordinal <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self)._of(ordinal, total, self._zone)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if self._zone is other._zone:
            return _delta(self._local() - other._local())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _delta(self._micros_utc() - other._micros_utc())

    def __reduce__(self):
        return type(self), (
            self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond, self._zone
        )


def _micros(timestamp):
    if isinstance(timestamp, int):
        return timestamp * 1000000
    if timestamp != timestamp:
        raise ValueError("cannot convert float NaN to integer")
    whole = int(timestamp)
    return whole * 1000000 + round((timestamp - whole) * 1000000)


_date_class = date
_OWN = (date, time, datetime, timedelta, timezone, tzinfo)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
