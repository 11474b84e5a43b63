import datetime
import time

formats = "%a %A %b %B %d %H %I %j %m %M %p %S %U %w %W %x %X %y %Y %% %e %F %T %D %R %G %V %u %C %h|%"
for second in (0, 86399, 951782400, 1700000000, 1709208000, 4102444799):
    t = time.gmtime(second)
    print(t)
    print(t.tm_year, t[1], t.tm_yday, time.strftime(formats[:-2], t), time.asctime(t))
    print(time.mktime(t) - time.mktime(time.gmtime(0)) == second)
for year in range(1990, 2030):
    for day in (1, 2, 3, 4, 363, 364, 365):
        t = time.gmtime((year - 1970) * 31557600 + day * 86400)
        print(time.strftime("%Y-%m-%d %G-%V-%U-%W", t))
print(time.time() > 1.6e9, time.monotonic() <= time.monotonic(), isinstance(time.perf_counter_ns(), int))

# Flags before a code: without padding, padded with spaces or zeros, in capitals.
for moment in (datetime.datetime(2024, 5, 7, 9, 5, 0), datetime.datetime(2000, 12, 31, 0, 30, 59)):
    print(moment.strftime("%-d/%-m/%-y %-I:%-M:%-S %p %-H %-j %-U|%_d %_H %_j|%0e %0l %0k|%^a %^B %#p %#a|%-B %-Y %-e"))
    print(f"{moment:%-d %B}", moment.date().strftime("%A %-d"), moment.time().strftime("%-H.%M"))
