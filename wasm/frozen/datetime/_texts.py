"""Dates and times as text, and back."""

__name__ = "datetime"  # what is defined here is of the public module: in reprs and pickles

import time as _time
from datetime._calendar import _from_ordinal, _to_ordinal
from datetime._duration import timedelta
from datetime._zones import _offset_text, timezone


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
