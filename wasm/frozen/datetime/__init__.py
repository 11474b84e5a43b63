"""Dates, times of day, points in time and durations."""

import time as _time
from datetime._calendar import _from_ordinal, _MAX_ORDINAL, _name, MAXYEAR, MINYEAR
from datetime._duration import _delta, timedelta
from datetime._zones import _check_time, _checked_name, _checked_offset, _offset_text, _tzinfo, timezone, tzinfo, UTC
from datetime._texts import _ctime, _iso_date, _iso_time, _Malformed, _wrong_iso
from datetime._date import _IsoCalendarDate, date
from datetime._clock import _clock_fields, _clock_text, time, _time_class

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

_date_class = date  # where the name is that of a method or a parameter


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


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
