"""Names of days and months, questions about dates, and the days of a month in weeks."""

__name__ = "calendar"  # what is defined here is of the public module: in reprs and pickles

import datetime as _datetime
from datetime._calendar import _days_in_month, _is_leap
from time import _DAYS, _MONTHS

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
January = 1
February = 2


class IllegalMonthError(ValueError):
    """A month that is not from 1 to 12."""

    def __init__(self, month):
        self.month = month
        super().__init__("bad month number " + repr(month) + "; must be 1-12")


class IllegalWeekdayError(ValueError):
    """A day of the week that is not from 0 to 6."""

    def __init__(self, weekday):
        self.weekday = weekday
        super().__init__("bad weekday number " + repr(weekday) + "; must be 0 (Monday) to 6 (Sunday)")


class _Names:
    def __init__(self, names):
        self._names = names

    def __getitem__(self, i):
        return self._names[i]

    def __len__(self):
        return len(self._names)

    def __iter__(self):
        return iter(self._names)

    def __contains__(self, name):
        return name in self._names


day_name = _Names(list(_DAYS))
day_abbr = _Names([name[:3] for name in _DAYS])
month_name = _Names([""] + list(_MONTHS))
month_abbr = _Names([""] + [name[:3] for name in _MONTHS])


def isleap(year):
    """Whether a year has 366 days."""
    return _is_leap(year)


def leapdays(y1, y2):
    """How many leap years there are from y1 on, before y2."""
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """The day of the week, Monday is 0."""
    if not 1 <= year <= 9999:
        year = 2000 + year % 400
    return _datetime.date(year, month, day).weekday()


def monthrange(year, month):
    """The day of the week that a month begins with, and how many days it has."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _days_in_month(year, month)


class Calendar:
    """The days of months and years, in weeks that begin on a day of choice."""

    def __init__(self, firstweekday=0):
        self._first = firstweekday

    @property
    def firstweekday(self):
        """The day that weeks begin on, Monday is 0."""
        return self._first % 7

    @firstweekday.setter
    def firstweekday(self, firstweekday):
        self._first = firstweekday

    def getfirstweekday(self):
        """The day that weeks begin on."""
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        """Sets the day that weeks begin on."""
        self._first = firstweekday

    def iterweekdays(self):
        """The numbers of the days of a week."""
        first = self._first % 7
        for i in range(first, first + 7):
            yield i % 7

    def itermonthdays3(self, year, month):
        """Year, month and day of each day of the whole weeks that a month is in."""
        begins, days = monthrange(year, month)
        before = (begins - self._first) % 7
        after = (self._first - begins - days) % 7
        y, m = (year, month - 1) if month > 1 else (year - 1, 12)
        last = _days_in_month(y, m)
        for day in range(last - before + 1, last + 1):
            yield y, m, day
        for day in range(1, days + 1):
            yield year, month, day
        y, m = (year, month + 1) if month < 12 else (year + 1, 1)
        for day in range(1, after + 1):
            yield y, m, day

    def itermonthdates(self, year, month):
        """The dates of the whole weeks that a month is in."""
        for y, m, d in self.itermonthdays3(year, month):
            yield _datetime.date(y, m, d)

    def itermonthdays4(self, year, month):
        """Year, month, day and day of the week of each."""
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self._first + i) % 7

    def itermonthdays(self, year, month):
        """The days of the month, 0 for those of its neighbours."""
        for _, m, d in self.itermonthdays3(year, month):
            yield d if m == month else 0

    def itermonthdays2(self, year, month):
        """The days of the month with their days of the week."""
        for i, d in enumerate(self.itermonthdays(year, month)):
            yield d, (self._first + i) % 7

    def _weeks(self, days):
        days = list(days)
        return [days[i : i + 7] for i in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        """The weeks of a month as lists of dates."""
        return self._weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        """The weeks of a month as lists of days and days of the week."""
        return self._weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        """The weeks of a month as lists of days."""
        return self._weeks(self.itermonthdays(year, month))

    def _rows(self, one, year, width):
        months = [one(year, month) for month in range(1, 13)]
        return [months[i : i + width] for i in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        """The months of a year as dates, in rows."""
        return self._rows(self.monthdatescalendar, year, width)

    def yeardays2calendar(self, year, width=3):
        """The months of a year as days and days of the week, in rows."""
        return self._rows(self.monthdays2calendar, year, width)

    def yeardayscalendar(self, year, width=3):
        """The months of a year as days, in rows."""
        return self._rows(self.monthdayscalendar, year, width)
