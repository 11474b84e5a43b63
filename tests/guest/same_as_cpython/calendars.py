"""Calendars."""

import calendar as c, time
print(c.month(2024,2)); print(c.calendar(2023)); c.prmonth(2021,8); print(c.isleap(1900), c.leapdays(1999,2025), c.monthrange(2024,2), c.weekday(2024,1,1), c.timegm(time.gmtime(12345)))
print(c.monthcalendar(2024,2), list(c.day_name), list(c.month_abbr), c.day_abbr[0], c.month_name[12])
t=c.TextCalendar(c.SUNDAY); print(t.formatmonth(2025,7)); print(t.formatyear(2025, m=4)); t.prmonth(2020,1)
h=c.HTMLCalendar(); print(h.formatmonth(2024,5)); print(len(h.formatyear(2024)), hash(h.formatyear(2024))==hash(h.formatyear(2024)))
print(c.weekheader(3), c.weekheader(10)); print(c.month(2024,3,w=5,l=2)); print(c.calendar(2023,3,2,4,2))
k=c.Calendar(6); print(list(k.iterweekdays()), list(k.itermonthdays2(2024,2))[:9], list(k.itermonthdates(2024,1))[:3], len(k.yeardayscalendar(2024)), k.monthdatescalendar(2024,2)[0][:2])
try: c.monthrange(2024,13)
except ValueError as e: print(type(e).__name__, e)
try: c.setfirstweekday(7)
except ValueError as e: print(e)
c.setfirstweekday(6); print(c.month(2024,1), c.firstweekday())
c.prcal(2024)
print(c.HTMLCalendar().formatyear(2023)==c.HTMLCalendar().formatyear(2023), c.HTMLCalendar().formatyearpage(2023)[:300])
