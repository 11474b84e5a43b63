"""Calendars as HTML."""

__name__ = "calendar"  # what is defined here is of the public module: in reprs and pickles

from calendar._dates import Calendar, IllegalMonthError


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
        from calendar import day_abbr  # which a program may have replaced

        return '<th class="%s">%s</th>' % (self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        """The names of the days as a row."""
        return "<tr>%s</tr>" % "".join([self.formatweekday(i) for i in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The name of a month as a row."""
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        from calendar import month_name

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


class LocaleHTMLCalendar(HTMLCalendar):
    """As HTMLCalendar: here is no locale but C."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
