"""Help for time, and for what is constant in datetime."""

TEXT = rb"""
= time
Clocks and calendar. Local time is UTC. The functions in ms and us, and ticks_*, are MicroPython's.
>>> time.strftime('%Y-%m-%d', time.gmtime(0))
'1970-01-01'
= time.altzone
0.
= time.asctime(t=None)
A time of gmtime() as text; now, without one.
>>> time.asctime(time.gmtime(0))
'Thu Jan  1 00:00:00 1970'
= time.ctime(secs=None)
Seconds since 1970 as text; now, without them.
= time.daylight
0: there is no summer time.
= time.gmtime(secs=None)
Seconds since 1970 as year, month and so on in UTC; now, without them. See struct_time.
>>> time.gmtime(86400)[:3]
(1970, 1, 2)
= time.localtime(secs=None)
The same as gmtime().
= time.mktime(t)
Seconds since 1970, from a tuple of gmtime().
= time.monotonic()
Seconds of a clock that never goes back; only differences mean something.
= time.monotonic_ns()
monotonic() in nanoseconds, an integer.
= time.perf_counter()
Seconds of the most precise clock, to measure how long something takes.
= timeit.default_timer > time.perf_counter
= time.perf_counter_ns()
perf_counter() in nanoseconds, an integer.
= time.process_time()
Seconds that were computed, without waiting.
= time.process_time_ns()
process_time() in nanoseconds, an integer.
= time.sleep(secs)
Waits. It uses no CPU; the cell's limit of the clock holds.
= time.sleep_ms(ms, /)
Waits for milliseconds. MicroPython only.
= time.sleep_us(us, /)
Waits for microseconds. MicroPython only.
= time.strftime(format, t=None)
A time as text: %Y year, %m month, %d day, %H %M %S, %j day of the year, %A and %a day of the week,
%B and %b month, %p AM or PM, %U %W %V week, %% a %. Names are English.
>>> time.strftime('%d %b %Y, %H:%M', time.gmtime(0))
'01 Jan 1970, 00:00'
= time.struct_time
What gmtime() gives: a tuple with names. tm_wday is 0 on Monday, tm_yday 1 on the first of January.
= time.struct_time.n_fields
How many fields it has, with those that are no items.
= time.struct_time.n_sequence_fields
How many items it has.
= time.struct_time.n_unnamed_fields
0: every field has a name.
= time.struct_time.tm_gmtoff
Seconds that the zone is ahead of UTC, or None.
= time.struct_time.tm_zone
The name of the zone, or None.
= time.ticks_add(ticks, delta, /)
A count of ticks_ms() or its like, moved; it wraps round. MicroPython only.
= time.ticks_cpu()
Ticks of the finest clock. MicroPython only.
= time.ticks_diff(ticks1, ticks2, /)
From ticks2 to ticks1, also where the count wrapped round. MicroPython only.
>>> time.ticks_diff(5, 3)
2
= time.ticks_ms()
Milliseconds of a clock that wraps round. MicroPython only.
= time.ticks_us()
Microseconds of a clock that wraps round. MicroPython only.
= time.time()
Seconds since 1970, a float.
= time.time_ns()
Nanoseconds since 1970, an integer.
= time.timezone
0: local time is UTC.
= time.thread_time > time.process_time
= time.thread_time_ns > time.process_time_ns
= time.tzname
('UTC', 'UTC').
= datetime.MINYEAR
The first year of dates, 1.
= datetime.MAXYEAR
The last year of dates, 9999.
= datetime.UTC > datetime.timezone.utc
= datetime.timezone.utc
The zone UTC itself.
= datetime.timezone.min
The zone that is farthest behind UTC.
= datetime.timezone.max
The zone that is farthest ahead of UTC.
= datetime.timedelta.min
The most negative duration.
= datetime.timedelta.max
The longest duration.
= datetime.timedelta.resolution
The shortest difference, a microsecond.
= datetime.date.min
The first date.
= datetime.date.max
The last date.
= datetime.date.resolution
The shortest difference of dates, a day.
= datetime.time.min
Midnight.
= datetime.time.max
The last time of a day.
= datetime.time.resolution
The shortest difference of times, a microsecond.
= datetime.datetime.min
The first time of the first date.
= datetime.datetime.max
The last time of the last date.
= datetime.datetime.resolution
The shortest difference of times, a microsecond.
= datetime.datetime.hour > datetime.time.hour
= datetime.datetime.minute > datetime.time.minute
= datetime.datetime.second > datetime.time.second
= datetime.datetime.microsecond > datetime.time.microsecond
= datetime.datetime.tzinfo > datetime.time.tzinfo
= datetime.datetime.fold > datetime.time.fold
"""
