"""Calendars as text and as HTML, and questions about dates."""

import datetime as _datetime
from datetime import _days_in_month, _is_leap, _to_ordinal
from time import _DAYS, _MONTHS

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday",
    "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr",
    "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar",
    "weekheader", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
]

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


class TextCalendar(Calendar):
    """Calendars as text."""

    def prweek(self, theweek, width):
        """Prints a week."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        """A day as text."""
        return _centered("" if day == 0 else "%2i" % day, width)

    def formatweek(self, theweek, width):
        """A week as text."""
        return " ".join([self.formatday(d, wd, width) for d, wd in theweek])

    def formatweekday(self, day, width):
        """The name of a day of the week."""
        return _centered((day_name if width >= 9 else day_abbr)[day][:width], width)

    def formatweekheader(self, width):
        """The names of the days of a week."""
        return " ".join([self.formatweekday(i, width) for i in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name of a month, in the middle of a width."""
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        return _centered(month_name[themonth] + (" " + str(theyear) if withyear else ""), width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Prints a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month as text; w: the width of a day, l: lines for a week."""
        w = max(2, w)
        ends = "\n" * max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(), self.formatweekheader(w).rstrip()]
        for week in self.monthdays2calendar(theyear, themonth):
            lines.append(self.formatweek(week, w).rstrip())
        return ends.join(lines) + ends

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year as text; c: blanks between months, m: months in a row."""
        w = max(2, w)
        ends = "\n" * max(1, l)
        c = max(2, c)
        width = (w + 1) * 7 - 1
        between = " " * c

        def line(parts):
            return between.join([_centered(part, width) for part in parts]).rstrip()

        text = [_centered(str(theyear), width * m + c * (m - 1)).rstrip(), ends]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            text.append(ends)
            text.append(line([self.formatmonthname(theyear, k, width, False) for k in months]))
            text.append(ends)
            text.append(line([header for k in months]))
            text.append(ends)
            for j in range(max([len(one) for one in row])):
                weeks = ["" if j >= len(one) else self.formatweek(one[j], w) for one in row]
                text.append(line(weeks))
                text.append(ends)
        return "".join(text)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Prints a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


def _centered(text, width):
    left = width - len(text)
    if left <= 0:
        return text
    half = left // 2 + (left & width & 1)
    return " " * half + text + " " * (left - half)


class HTMLCalendar(Calendar):
    """Calendars as HTML."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        """A day as a cell of a table."""
        if day == 0:
            return '<td class="%s">&nbsp;</td>' % self.cssclass_noday
        return '<td class="%s">%d</td>' % (self.cssclasses[weekday], day)

    def formatweek(self, theweek):
        """A week as a row."""
        return "<tr>%s</tr>" % "".join([self.formatday(d, wd) for d, wd in theweek])

    def formatweekday(self, day):
        """The name of a day of the week as a cell."""
        return '<th class="%s">%s</th>' % (self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        """The names of the days as a row."""
        return "<tr>%s</tr>" % "".join([self.formatweekday(i) for i in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The name of a month as a row."""
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        name = month_name[themonth] + (" " + str(theyear) if withyear else "")
        return '<tr><th colspan="7" class="%s">%s</th></tr>' % (self.cssclass_month_head, name)

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month as a table."""
        parts = [
            '<table border="0" cellpadding="0" cellspacing="0" class="%s">' % self.cssclass_month,
            self.formatmonthname(theyear, themonth, withyear),
            self.formatweekheader(),
        ]
        parts += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        return "\n".join(parts + ["</table>", ""])

    def formatyear(self, theyear, width=3):
        """A year as a table of tables."""
        width = max(width, 1)
        parts = [
            '<table border="0" cellpadding="0" cellspacing="0" class="%s">\n' % self.cssclass_year,
            '<tr><th colspan="%d" class="%s">%s</th></tr>' % (width, self.cssclass_year_head, theyear),
        ]
        for i in range(1, 13, width):
            parts.append("<tr>")
            for month in range(i, min(i + width, 13)):
                parts.append("<td>" + self.formatmonth(theyear, month, False) + "</td>")
            parts.append("</tr>")
        return "".join(parts + ["</table>"])

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding='utf-8'):
        """A year as a page, in bytes."""
        parts = ['<?xml version="1.0" encoding="%s"?>\n' % encoding]
        parts.append('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" ')
        parts.append('"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html>\n<head>\n')
        parts.append('<meta http-equiv="Content-Type" content="text/html; charset=%s" />\n' % encoding)
        if css is not None:
            parts.append('<link rel="stylesheet" type="text/css" href="%s" />\n' % css)
        parts.append("<title>Calendar for %d</title>\n</head>\n<body>\n" % theyear)
        parts.append(self.formatyear(theyear, width))
        parts.append("</body>\n</html>\n")
        return "".join(parts).encode(encoding)


class LocaleTextCalendar(TextCalendar):
    """As TextCalendar: here is no locale but C."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)


class LocaleHTMLCalendar(HTMLCalendar):
    """As HTMLCalendar: here is no locale but C."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)


_text = TextCalendar()


def firstweekday():
    """The day that weeks begin on."""
    return _text.getfirstweekday()


def setfirstweekday(firstweekday):
    """Sets the day that weeks begin on, for the functions of this module."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    _text.setfirstweekday(firstweekday)


def monthcalendar(year, month):
    """The weeks of a month as lists of days, 0 for those of its neighbours."""
    return _text.monthdayscalendar(year, month)


def prweek(theweek, width):
    """Prints a week."""
    _text.prweek(theweek, width)


def week(theweek, width):
    """A week as text."""
    return _text.formatweek(theweek, width)


def weekheader(width):
    """The names of the days of a week."""
    return _text.formatweekheader(width)


def prmonth(theyear, themonth, w=0, l=0):
    """Prints a month."""
    _text.prmonth(theyear, themonth, w, l)


def month(theyear, themonth, w=0, l=0):
    """A month as text."""
    return _text.formatmonth(theyear, themonth, w, l)


def calendar(theyear, w=2, l=1, c=6, m=3):
    """A year as text."""
    return _text.formatyear(theyear, w, l, c, m)


def prcal(theyear, w=0, l=0, c=6, m=3):
    """Prints a year."""
    _text.pryear(theyear, w, l, c, m)


def format(cols, colwidth=20, spacing=6):
    """Prints texts side by side."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=20, spacing=6):
    """Texts side by side, each in the middle of a width."""
    return (" " * spacing).join([_centered(col, colwidth) for col in cols])


def timegm(tuple):
    """Seconds since 1970 of fields in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    days = _to_ordinal(year, month, 1) - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
