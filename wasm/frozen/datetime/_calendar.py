"""The calendar as numbers, and checks of the fields of dates and times."""

__name__ = "datetime"  # what is defined here is of the public module: in reprs and pickles

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


def _name(obj):
    cls = type(obj)
    return ("datetime." if cls.__module__ == __name__ else "") + cls.__name__
