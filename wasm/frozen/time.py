"""Clocks and calendar. The wall clock is the host's; the only time zone is UTC."""

from utime import *
from utime import gmtime as _gmtime, mktime as _mktime, sleep

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")

_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time(tuple):
    """A time in fields, as a tuple with names."""

    __module__ = "time"
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    tm_zone = None
    tm_gmtoff = None

    def __new__(cls, sequence):
        fields = tuple(sequence)
        if not 9 <= len(fields) <= 11:
            raise TypeError("time.struct_time() takes an at {} {}-sequence ({}-sequence given)".format(
                *("least", 9) if len(fields) < 9 else ("most", 11), len(fields)))
        made = tuple.__new__(cls, fields[:9])
        if len(fields) > 9:
            made.tm_zone = fields[9]
            made.tm_gmtoff = fields[10] if len(fields) > 10 else None
        return made

    @property
    def tm_year(self):
        """The year."""
        return self[0]

    @property
    def tm_mon(self):
        """The month, from 1 to 12."""
        return self[1]

    @property
    def tm_mday(self):
        """The day of the month."""
        return self[2]

    @property
    def tm_hour(self):
        """The hour."""
        return self[3]

    @property
    def tm_min(self):
        """The minute."""
        return self[4]

    @property
    def tm_sec(self):
        """The second."""
        return self[5]

    @property
    def tm_wday(self):
        """The day of the week, Monday is 0."""
        return self[6]

    @property
    def tm_yday(self):
        """The day of the year, from 1 to 366."""
        return self[7]

    @property
    def tm_isdst(self):
        """1 in summer time, 0 when not, -1 when unknown."""
        return self[8]

    def __repr__(self):
        return "time.struct_time(" + ", ".join([k + "=" + repr(v) for k, v in zip(_FIELDS, self)]) + ")"

    __str__ = __repr__


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _in_zone(fields, zone):
    made = struct_time(fields)
    made.tm_zone = zone
    made.tm_gmtoff = 0
    return made


def gmtime(secs=None):
    """The time of seconds since 1970, or now, in fields, in UTC."""
    return _in_zone(_gmtime(secs), "GMT")


def localtime(secs=None):
    """As gmtime: here is no other time zone."""
    return _in_zone(_gmtime(secs), "UTC")


def mktime(t):
    """Fields of local time as seconds since 1970."""
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError("mktime(): illegal time tuple argument")
    return float(_mktime(tuple(t)))


def _checked(t, name):
    if t is None:
        t = localtime()
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(name + "(): illegal time tuple argument")
    for k, least, most, what in (
        (1, 0, 12, "month"), (2, 0, 31, "day of month"), (3, 0, 23, "hour"), (4, 0, 59, "minute"),
        (5, 0, 61, "seconds"), (7, 0, 366, "day of year")
    ):
        if not least <= t[k] <= most:
            raise ValueError(what + " out of range")
    if t[6] < -1:
        raise ValueError("day of week out of range")
    zone = getattr(t, "tm_zone", None) or "UTC"
    return (t[0], t[1] or 1, t[2] or 1) + tuple(t[3:6]) + (t[6] % 7, t[7] or 1, t[8], zone)


def asctime(t=None):
    """Fields of a time as Thu Feb 29 12:30:59 2024."""
    t = _checked(t, "asctime")
    return "{} {} {:2d} {:02d}:{:02d}:{:02d} {}".format(_DAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], t[2], t[3], t[4], t[5], t[0])


def ctime(secs=None):
    """Seconds since 1970, or now, as Thu Feb 29 12:30:59 2024."""
    return asctime(gmtime(secs))


def strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    """Text read by a format, in fields."""
    import _strptime

    return struct_time(_strptime.read(data_string, format)[0])


def get_clock_info(name):
    """What a clock such as monotonic is like."""
    from types import SimpleNamespace

    if name not in ("monotonic", "perf_counter", "process_time", "time"):
        raise ValueError("unknown clock")
    return SimpleNamespace(
        adjustable=name == "time", implementation="host", monotonic=name != "time", resolution=1e-09
    )


thread_time = process_time
thread_time_ns = process_time_ns


def _week(t, first_day):
    """The week of the year, counted from the first Sunday (6) or Monday (0)."""
    return (t[7] + 6 - (t[6] - first_day) % 7) // 7


def _iso_week(t):
    """ISO 8601: week 1 is the one with the first Thursday. Year and week."""
    week = (t[7] - t[6] + 9) // 7
    year = t[0]
    if week < 1:
        year -= 1
        return year, _weeks_of(year)
    if week > _weeks_of(year):
        return year + 1, 1
    return year, week


def _weeks_of(year):
    def last_day(y):
        return (y + y // 4 - y // 100 + y // 400) % 7

    return 53 if last_day(year) == 4 or last_day(year - 1) == 3 else 52


_FORMATS = {
    "a": lambda t: _DAYS[t[6]][:3],
    "A": lambda t: _DAYS[t[6]],
    "b": lambda t: _MONTHS[t[1] - 1][:3],
    "B": lambda t: _MONTHS[t[1] - 1],
    "c": lambda t: _text("%a %b %e %H:%M:%S %Y", t),
    "C": lambda t: "{:02d}".format(t[0] // 100),
    "d": lambda t: "{:02d}".format(t[2]),
    "D": lambda t: _text("%m/%d/%y", t),
    "s": lambda t: str(_mktime(t[:9])),
    "P": lambda t: "am" if t[3] < 12 else "pm",
    "g": lambda t: "{:02d}".format(_iso_week(t)[0] % 100),
    "k": lambda t: "{:2d}".format(t[3]),
    "l": lambda t: "{:2d}".format((t[3] - 1) % 12 + 1),
    "r": lambda t: _text("%I:%M:%S %p", t),
    "e": lambda t: "{:2d}".format(t[2]),
    "F": lambda t: _text("%Y-%m-%d", t),
    "G": lambda t: str(_iso_week(t)[0]),
    "h": lambda t: _MONTHS[t[1] - 1][:3],
    "H": lambda t: "{:02d}".format(t[3]),
    "I": lambda t: "{:02d}".format((t[3] - 1) % 12 + 1),
    "j": lambda t: "{:03d}".format(t[7]),
    "m": lambda t: "{:02d}".format(t[1]),
    "M": lambda t: "{:02d}".format(t[4]),
    "n": lambda t: "\n",
    "p": lambda t: "AM" if t[3] < 12 else "PM",
    "R": lambda t: _text("%H:%M", t),
    "S": lambda t: "{:02d}".format(t[5]),
    "t": lambda t: "\t",
    "T": lambda t: _text("%H:%M:%S", t),
    "u": lambda t: str(t[6] + 1),
    "U": lambda t: "{:02d}".format(_week(t, 6)),
    "V": lambda t: "{:02d}".format(_iso_week(t)[1]),
    "w": lambda t: str((t[6] + 1) % 7),
    "W": lambda t: "{:02d}".format(_week(t, 0)),
    "x": lambda t: _text("%m/%d/%y", t),
    "X": lambda t: _text("%H:%M:%S", t),
    "y": lambda t: "{:02d}".format(t[0] % 100),
    "Y": lambda t: str(t[0]),
    "z": lambda t: "+0000",
    "Z": lambda t: t[9],
    "%": lambda t: "%",
}


def strftime(format, t=None):
    """Fields of a time as text, with codes such as %Y-%m-%d %H:%M:%S."""
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not " + type(format).__name__)
    return _text(format, _checked(t, "strftime"))


def _flagged(flag, code, field):
    """A field as the flag before its code has it: without padding, padded otherwise, or in capitals."""
    if flag == "^" or flag == "#":
        return field.lower() if flag == "#" and code in "pZ" else field.upper()
    if not flag or not field.strip().isdigit():
        return field
    number = field.lstrip("0 ") or "0"
    if flag == "-":
        return number
    return number.rjust(len(field), " " if flag == "_" else "0")


def _text(format, t):
    parts = format.split("%")
    text = [parts[0]]
    i = 1
    while i < len(parts):
        part = parts[i]
        if part == "" and i + 1 < len(parts):  # "%%"
            text.append("%" + parts[i + 1])
            i += 2
            continue
        flag = part[:1] if len(part) > 1 and part[0] in "-_0^#" else ""
        code = part[len(flag) :][:1]
        if code in _FORMATS:
            text.append(_flagged(flag, code, _FORMATS[code](t)) + part[len(flag) + 1 :])
        else:
            text.append("%" + part)
        i += 1
    return "".join(text)
