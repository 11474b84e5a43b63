"""dates and times."""

import time
print(time.gmtime(0), time.gmtime(0).tm_zone, time.gmtime(0)[0:3], time.gmtime(1e9).tm_yday, len(time.gmtime()))
print(time.strptime('2020-02-29 12:30','%Y-%m-%d %H:%M'), time.mktime(time.gmtime(12345)))
print(time.asctime(time.gmtime(0)), time.ctime(1e9), time.strftime('%Y %j %U %W %V %G %a %A %b %B %c %x %X %p %I %y %% %e %D %F %T %R %s %u %w %n%t%h %Z %z', time.gmtime(1.7e9)))
t=time.gmtime(0); print(t == (1970,1,1,0,0,0,3,1,0), isinstance(t, tuple), t<time.gmtime(1), hash(t)==hash(tuple(t)), tuple(t))
import datetime as D
from datetime import *
print(datetime(2020,1,2,3,4,5,6), repr(datetime(2020,1,2,3,4)), repr(date(2020,1,2)), date(2020,1,2), repr(time_ := D.time(1,2)), D.time(1,2,3,4))
print(timedelta(days=-1, seconds=5), repr(timedelta(1,2,3)), repr(timedelta()), timedelta(hours=36), timedelta(weeks=1.5), str(timedelta(microseconds=1)))
print(datetime(2020,3,1)-datetime(2020,2,1), date(2020,3,1)-date(2019,3,1), date(2020,2,28)+timedelta(2), datetime(2020,1,1)+timedelta(hours=25))
print(timedelta(1)/2, timedelta(1)/timedelta(hours=5), timedelta(1)//7, timedelta(5)%timedelta(3), divmod(timedelta(5),timedelta(2)), timedelta(1)*1.5, -timedelta(1), abs(timedelta(-1)), timedelta(1)>timedelta(0), timedelta(seconds=90).total_seconds())
print(date.min, date.max, date.resolution, datetime.max, D.time.max, D.time.min, timedelta.min, timedelta.max, timedelta.resolution, repr(timedelta.max))
d=datetime(2024,2,29,13,5,9,1234)
print(d.isoformat(), d.isoformat(' ','minutes'), d.isoformat(timespec='milliseconds'), d.strftime('%d/%m/%Y, %H:%M:%S.%f %I%p %A %B'), d.timetuple(), d.isocalendar(), d.weekday(), d.isoweekday(), d.toordinal(), d.ctime(), f'{d}')
print(d.replace(year=2020), d.date(), d.time(), d.timestamp(), datetime.fromtimestamp(1.5), datetime.utcfromtimestamp(0), datetime.fromtimestamp(0, timezone.utc))
print(datetime.strptime('21 June, 2018','%d %B, %Y'), datetime.strptime('2018-06-21T10:00:00+0200','%Y-%m-%dT%H:%M:%S%z'), datetime.strptime('12/31/99 11:59 PM','%m/%d/%y %I:%M %p'))
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
t(datetime,2020,13,1); t(date,2020,2,30); t(date,0,1,1); t(datetime,2020,1,1,25); t(D.time,1,60); t(date,'2020',1,1); t(date, 2020); t(date,1.5,1,1); t(D.time, 0,0,60); t(D.time,0,0,0,1000000)
t(datetime.strptime,'abc','%Y'); t(datetime.strptime,'2020 x','%Y'); t(datetime.strptime,'2020','%Q'); t(datetime.strptime,'2020','%'); t(datetime.strptime, '2021-02-29','%Y-%m-%d'); t(datetime.strptime, 5,'%Y')
t(date.fromisoformat,'2020-1-1'); t(date.fromisoformat,'20200101'); t(date.fromisoformat,'2020-W01-1'); t(datetime.fromisoformat,'2020-01-01T10:00:00Z'); t(datetime.fromisoformat,'2020-01-01 10:00:00.123+05:30'); t(datetime.fromisoformat,'20200101T101112'); t(datetime.fromisoformat,'2020-01-01'); t(datetime.fromisoformat,'x'); t(D.time.fromisoformat,'10:20'); t(D.time.fromisoformat,'T1020Z'); t(date.fromisoformat,'2020-02-30'); t(date.fromisoformat,5); t(datetime.fromisoformat,'2020-13-01T00:00'); t(datetime.fromisoformat,'2020-W01-1T10'); t(datetime.fromisoformat,'2020-W01'); t(D.time.fromisoformat,'25:00')
t(lambda: datetime(2020,1,1)<date(2020,1,1)); t(lambda: datetime(2020,1,1)==date(2020,1,1)); t(lambda: datetime(2020,1,1)<datetime(2020,1,1,tzinfo=timezone.utc)); t(lambda: datetime(2020,1,1)-datetime(2020,1,1,tzinfo=timezone.utc)); t(lambda: date.max+timedelta(1)); t(lambda: timedelta(1)/0); t(lambda: timedelta(1)//0); t(lambda: timedelta('a')); t(timedelta,days=10**9)
tz=timezone(timedelta(hours=5,minutes=30)); e=datetime(2020,1,1,12,tzinfo=tz)
print(e, repr(e), tz, repr(tz), e.astimezone(timezone.utc), e.utcoffset(), e.tzname(), e.timestamp(), timezone(timedelta(hours=-5),'EST'), repr(timezone(timedelta(hours=-5),'EST')), timezone.utc, repr(timezone.utc), e.strftime('%z %Z'), e==e.astimezone(timezone.utc))
t(timezone, timedelta(24)); t(timezone, 5); t(datetime.now, 5)
print(hash(date(2020,1,1))==hash(date(2020,1,1)), len({date(2020,1,1),date(2020,1,1)}), date(2020,1,1)==date(2020,1,1), sorted([date(2020,2,1),date(2019,1,1)]), max(date(2020,1,1), date(2021,1,1)))
print(date.fromordinal(737425), date.fromisocalendar(2020,53,7), date(2020,1,1).isocalendar()[1], date(2021,1,3).isocalendar().week, tuple(date(2021,1,3).isocalendar()))
t(date.fromisocalendar,2021,53,1); t(date.fromisocalendar,2020,1,8); t(date.fromordinal,0)
class MyDate(date): pass
print(repr(MyDate(2020,1,1)), MyDate(2020,1,1)+timedelta(1), type(MyDate(2020,1,1)+timedelta(1)).__name__, MyDate.today().year>2000)
print(datetime.combine(date(2020,1,1), D.time(10,30)), isinstance(d,date), date.today()==datetime.now().date(), D.MINYEAR, D.MAXYEAR)
try: d.year=5
except AttributeError as x: print(type(x))
print(D.time(1)<D.time(2), D.time(1,2).isoformat(), D.time(1,2).strftime('%H-%M'), bool(timedelta(0)), sum([timedelta(1),timedelta(2)], timedelta()))
t(lambda: date(2020,1,1)+1); t(lambda: date(2020,1,1)<1); t(lambda: timedelta(1)+1); t(lambda: 1-date(2020,1,1)); t(lambda: datetime(2020,1,1)+datetime(2020,1,1))
print(type(d), type(d).__name__, f'{d:%Y-%m}')
