"""Dates."""

__name__ = "datetime"  # what is defined here is of the public module: in reprs and pickles

import datetime
import time as _time
from datetime._calendar import (
    _check_date, _DAYS_BEFORE, _from_ordinal, _integer, _is_leap, _MAX_ORDINAL, _name, _to_ordinal,
)
from datetime._duration import timedelta
from datetime._texts import _ctime, _first_monday, _format, _from_iso_week, _iso_date, _Malformed, _wrong_iso


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
        if isinstance(other, date) and not isinstance(other, datetime.datetime):
            return self._key(), other._key()
        if isinstance(other, datetime.datetime):
            raise TypeError(
                "can't compare " + _name(self) + " to " + _name(other)
            )
        return None

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime.datetime):
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
        if isinstance(other, date) and not isinstance(other, datetime.datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), self._key()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
