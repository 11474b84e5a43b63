"""Clocks and calendar. The wall clock is the host's; the only time zone is UTC."""

from collections import namedtuple as _namedtuple
from utime import *
from utime import gmtime as _gmtime, mktime as _mktime

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")

struct_time = _namedtuple(
    "time.struct_time",
    ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"),
)

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


def gmtime(seconds=None):
    return struct_time(*_gmtime(seconds))


localtime = gmtime


def mktime(t):
    return float(_mktime(tuple(t)))


def asctime(t=None):
    t = gmtime() if t is None else t
    return "{} {} {:2d} {:02d}:{:02d}:{:02d} {}".format(_DAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], t[2], t[3], t[4], t[5], t[0])


def ctime(seconds=None):
    return asctime(gmtime(seconds))


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
    "c": lambda t: strftime("%a %b %e %H:%M:%S %Y", t),
    "C": lambda t: "{:02d}".format(t[0] // 100),
    "d": lambda t: "{:02d}".format(t[2]),
    "D": lambda t: strftime("%m/%d/%y", t),
    "e": lambda t: "{:2d}".format(t[2]),
    "F": lambda t: strftime("%Y-%m-%d", t),
    "G": lambda t: str(_iso_week(t)[0]),
    "h": lambda t: _MONTHS[t[1] - 1][:3],
    "H": lambda t: "{:02d}".format(t[3]),
    "I": lambda t: "{:02d}".format((t[3] - 1) % 12 + 1),
    "j": lambda t: "{:03d}".format(t[7]),
    "m": lambda t: "{:02d}".format(t[1]),
    "M": lambda t: "{:02d}".format(t[4]),
    "n": lambda t: "\n",
    "p": lambda t: "AM" if t[3] < 12 else "PM",
    "R": lambda t: strftime("%H:%M", t),
    "S": lambda t: "{:02d}".format(t[5]),
    "t": lambda t: "\t",
    "T": lambda t: strftime("%H:%M:%S", t),
    "u": lambda t: str(t[6] + 1),
    "U": lambda t: "{:02d}".format(_week(t, 6)),
    "V": lambda t: "{:02d}".format(_iso_week(t)[1]),
    "w": lambda t: str((t[6] + 1) % 7),
    "W": lambda t: "{:02d}".format(_week(t, 0)),
    "x": lambda t: strftime("%m/%d/%y", t),
    "X": lambda t: strftime("%H:%M:%S", t),
    "y": lambda t: "{:02d}".format(t[0] % 100),
    "Y": lambda t: str(t[0]),
    "z": lambda t: "+0000",
    "Z": lambda t: "UTC",
    "%": lambda t: "%",
}


def strftime(format, t=None):
    t = gmtime() if t is None else t
    parts = format.split("%")
    text = [parts[0]]
    i = 1
    while i < len(parts):
        part = parts[i]
        if part == "" and i + 1 < len(parts):  # "%%"
            text.append("%" + parts[i + 1])
            i += 2
            continue
        if part and part[0] in _FORMATS:
            text.append(_FORMATS[part[0]](t) + part[1:])
        else:
            text.append("%" + part)
        i += 1
    return "".join(text)
