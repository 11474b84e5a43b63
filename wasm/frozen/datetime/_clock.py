"""Times of the day."""

__name__ = "datetime"  # what is defined here is of the public module: in reprs and pickles

import time as _time
from datetime._calendar import _name
from datetime._duration import timedelta
from datetime._zones import _check_time, _checked_name, _checked_offset, _offset_text
from datetime._texts import _format, _iso_time, _Malformed, _wrong_iso


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


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
