"""Calendars as text and as HTML, and questions about dates."""

from datetime._calendar import _to_ordinal
from calendar._dates import (
    Calendar, day_abbr, day_name, February, FRIDAY, IllegalMonthError, IllegalWeekdayError, isleap, January, leapdays,
    MONDAY, month_abbr, month_name, monthrange, SATURDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY, weekday,
)
from calendar._html import HTMLCalendar, LocaleHTMLCalendar

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday",
    "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr",
    "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar",
    "weekheader", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
]


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


class LocaleTextCalendar(TextCalendar):
    """As TextCalendar: here is no locale but C."""

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
