"""Reads dates and times that are written by a format, for time and datetime."""

import re

from time import _DAYS, _MONTHS

_patterns = {}


def _names(names, short):
    # longer ones first: none may hide another that begins like it
    return "|".join(sorted([name[:3] if short else name for name in names], key=lambda name: -len(name)))


# What each code takes. Two digits may be one: the pattern then has the tens as an option.
_CODES = {
    "d": "3[01]|[12][0-9]|0[1-9]|[1-9]| [1-9]",
    "f": "[0-9]{1,6}",
    "H": "2[0-3]|[01][0-9]|[0-9]",
    "I": "1[0-2]|0[1-9]|[1-9]",
    "G": "[0-9]{4}",
    "j": "36[0-6]|3[0-5][0-9]|[12][0-9]{2}|0[1-9][0-9]|00[1-9]|[1-9][0-9]|0[1-9]|[1-9]",
    "m": "1[0-2]|0[1-9]|[1-9]",
    "M": "[0-5][0-9]|[0-9]",
    "S": "6[01]|[0-5][0-9]|[0-9]",
    "U": "5[0-3]|[0-4][0-9]|[0-9]",
    "W": "5[0-3]|[0-4][0-9]|[0-9]",
    "V": "5[0-3]|0[1-9]|[1-4][0-9]|[0-9]",
    "w": "[0-6]",
    "u": "[1-7]",
    "y": "[0-9]{2}",
    "Y": "[0-9]{4}",
    "z": "[+-][0-9]{2}:?[0-5][0-9](?::?[0-5][0-9](?:[.][0-9]{1,6})?)?|(?-i:Z)",
    "Z": "utc|gmt",
    "p": "am|pm",
    "A": _names(_DAYS, False),
    "a": _names(_DAYS, True),
    "B": _names(_MONTHS, False),
    "b": _names(_MONTHS, True),
}
_WHOLE = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _pattern(format):
    if format in _patterns:
        return _patterns[format]
    text = format
    for code, whole in _WHOLE.items():
        text = text.replace("%" + code, whole)
    parts = []
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c.isspace():
            while i < len(text) and text[i].isspace():
                i += 1
            parts.append("\\s+")
        elif c != "%":
            parts.append(re.escape(c))
        elif i == len(text):
            raise ValueError("stray %% in format '%s'" % format)
        else:
            code = text[i]
            i += 1
            if code == "%":
                parts.append("%")
            elif code in _CODES:
                parts.append("(?P<{}>{})".format(code, _CODES[code]))
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (code, format))
    found = re.compile("".join(parts), re.IGNORECASE)
    if len(_patterns) > 20:
        _patterns.clear()
    _patterns[format] = found
    return found


def _ordinal(year, month, day):
    from datetime._calendar import _to_ordinal

    return _to_ordinal(year, month, day)


def read(text, format):
    """The nine fields of a time, microseconds, the offset from UTC as a timedelta or None, and the zone's name."""
    for k, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError("strptime() argument {} must be str, not {}".format(k + 1, type(value).__name__))
    found = _pattern(format).match(text)
    if not found:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if len(text) != found.end():
        raise ValueError("unconverted data remains: %s" % text[found.end() :])
    got = found.groupdict()
    n = {}
    for code, value in got.items():
        if code in "dHIGjmMSUWVwuyY":
            n[code] = int(value)
    year = iso_year = None
    if "Y" in n:
        year = n["Y"]
    elif "y" in n:
        year = n["y"] + (2000 if n["y"] < 69 else 1900)
    iso_year = n.get("G")
    month = n.get("m", 1)
    for code, names in ("B", _MONTHS), ("b", _MONTHS):
        if code in got:
            month = [name[: len(got[code])].lower() for name in names].index(got[code].lower()) + 1
    day = n.get("d", 1)
    hour = n.get("H", 0)
    if "I" in n:
        hour = n["I"] % 12
        if got.get("p", "").lower() == "pm":
            hour += 12
    weekday = None
    for code in "Aa":
        if code in got:
            weekday = [name[: len(got[code])].lower() for name in _DAYS].index(got[code].lower())
    if "w" in n:
        weekday = (n["w"] - 1) % 7
    if "u" in n:
        weekday = n["u"] - 1
    day_of_year = n.get("j")
    week = n.get("U", n.get("W"))
    if iso_year is not None:
        if day_of_year is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if "V" not in n or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
    elif "V" in n:
        if year is None or weekday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    is_leap_day = year is None and month == 2 and day == 29
    if is_leap_day:
        year = 1904  # a leap year, for now
    elif year is None:
        year = 1900
    if day_of_year is None and weekday is not None:
        if week is not None:
            first = "W" not in n
            begins = (_ordinal(year, 1, 1) + 6) % 7
            in_week = weekday
            if first:  # weeks begin on Sunday
                begins = (begins + 1) % 7
                in_week = (weekday + 1) % 7
            before = (7 - begins) % 7
            day_of_year = 1 + in_week - begins if week == 0 else 1 + before + 7 * (week - 1) + in_week
        elif iso_year is not None:
            from datetime._texts import _from_iso_week

            year, month, day = _from_iso_week(iso_year, n["V"], weekday + 1)
            day_of_year = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
        if day_of_year is not None and day_of_year <= 0:
            year -= 1
            day_of_year += _ordinal(year + 1, 1, 1) - _ordinal(year, 1, 1)
    if day_of_year is None:
        from datetime._calendar import _days_in_month

        if day > _days_in_month(year, month):
            raise ValueError("day is out of range for month")
        day_of_year = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
    else:
        from datetime._calendar import _from_ordinal

        year, month, day = _from_ordinal(_ordinal(year, 1, 1) + day_of_year - 1)
    if weekday is None:
        weekday = (_ordinal(year, month, day) + 6) % 7
    if is_leap_day:
        year = 1900
    offset, name, summer = None, None, -1
    if "z" in got:
        offset = _offset(got["z"])
    if "Z" in got:
        summer = 0
        name = got["Z"].upper()
    micro = int((got["f"] + "00000")[:6]) if "f" in got else 0
    fields = (year, month, day, hour, n.get("M", 0), n.get("S", 0), weekday, day_of_year, summer)
    return fields, micro, offset, name if offset is not None else None


def _offset(text):
    import datetime

    if text == "Z":
        return datetime.timedelta()
    digits = text[1:]
    if (digits[2:3] == ":") != (digits[5:6] == ":") and len(digits.replace(":", "")) > 4:
        raise ValueError("Inconsistent use of : in " + text)
    digits = digits.replace(":", "")
    whole, _, part = digits.partition(".")
    delta = datetime.timedelta(
        hours=int(whole[:2]),
        minutes=int(whole[2:4]),
        seconds=int(whole[4:6] or 0),
        microseconds=int((part + "000000")[:6]),
    )
    return -delta if text[0] == "-" else delta
