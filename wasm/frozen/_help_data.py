"""Help for struct, deflate, and for what is constant in other modules of data."""

TEXT = rb"""
= json.JSONEncoder.item_separator
What stands between items.
= json.JSONEncoder.key_separator
What stands between a key and its value.
= hashlib.algorithms_available
The names that new() takes.
= hashlib.algorithms_guaranteed
The names that are there in every Python.
= hashlib.sha256.name
What the function is called.
= hashlib.sha256.digest_size
How many bytes the checksum has.
= hashlib.sha256.block_size
How many bytes are taken at once.
= hashlib.sha256.update(data, /)
Adds bytes.
= hashlib.sha256.digest()
The checksum of the bytes so far, as bytes.
= hashlib.sha256.hexdigest()
The checksum of the bytes so far, as hexadecimal digits.
>>> hashlib.sha256(b'a').hexdigest()[:8]
'ca978112'
= hashlib.sha256.copy()
Another one with the same bytes so far.
= deflate
Compression, as in zlib and gzip files. MicroPython only; the modules zlib and gzip are not there.
>>> f = io.BytesIO()
>>> with deflate.DeflateIO(f, deflate.ZLIB) as d: n = d.write(b'abc' * 20)
>>> deflate.DeflateIO(io.BytesIO(f.getvalue())).read() == b'abc' * 20
True
= deflate.AUTO
The format is found out; for reading.
= deflate.GZIP
The format of gzip files.
= deflate.RAW
Without head and checksum.
= deflate.ZLIB
The format of zlib.
= deflate.DeflateIO(stream, format=0, wbits=0, close=False, /)
A stream that packs what is written to it into another, or unpacks what is read from there. wbits:
how far back repetitions are looked for, as a power of 2. close: also closes the other stream.
= deflate.DeflateIO.close()
Ends what is packed; with is the same.
= deflate.DeflateIO.read(size=-1, /)
Unpacked bytes.
= deflate.DeflateIO.readinto(buffer, /)
Fills a bytearray with unpacked bytes.
= deflate.DeflateIO.readline(size=-1, /)
A line of unpacked bytes.
= deflate.DeflateIO.write(data, /)
Packs bytes.
= csv.QUOTE_MINIMAL
Quotes only where they are needed.
= csv.QUOTE_ALL
Quotes around every value.
= csv.QUOTE_NONNUMERIC
Quotes around everything but numbers; what has none is read as a float.
= csv.QUOTE_NONE
No quotes: escapechar stands before what is special.
= csv.Dialect.delimiter
What stands between values.
= csv.Dialect.doublequote
Whether a quote in a value is written twice.
= csv.Dialect.escapechar
What stands before a special character, or None.
= csv.Dialect.lineterminator
What a row ends with.
= csv.Dialect.quotechar
The quote, or None.
= csv.Dialect.quoting
Which values have quotes: one of QUOTE_MINIMAL and so on.
= csv.Dialect.skipinitialspace
Whether blanks behind a delimiter count for nothing.
= calendar.HTMLCalendar(firstweekday=0)
Calendars as HTML.
= calendar.TextCalendar(firstweekday=0)
Calendars as text.
= calendar.day_name
The names of the days of a week, from Monday on.
= calendar.day_abbr
The names of the days in three letters.
= calendar.month_name
The names of the months; the first, at 0, is empty.
= calendar.month_abbr
The names of the months in three letters.
= calendar.MONDAY
0, the first day of a week.
= calendar.TUESDAY
1.
= calendar.WEDNESDAY
2.
= calendar.THURSDAY
3.
= calendar.FRIDAY
4.
= calendar.SATURDAY
5.
= calendar.SUNDAY
6.
= calendar.January
1.
= calendar.February
2.
= calendar.HTMLCalendar.cssclasses
The classes of the cells of each day of the week.
= calendar.HTMLCalendar.cssclasses_weekday_head
The classes of the names of the days.
= calendar.HTMLCalendar.cssclass_noday
The class of cells without a day.
= calendar.HTMLCalendar.cssclass_month_head
The class of the name of a month.
= calendar.HTMLCalendar.cssclass_month
The class of a month.
= calendar.HTMLCalendar.cssclass_year_head
The class of the number of a year.
= calendar.HTMLCalendar.cssclass_year
The class of a year.
= urllib.parse.ParseResult.hostname
The host in small letters, or None.
= urllib.parse.ParseResult.password
The password before the host, or None.
= urllib.parse.ParseResult.port
The port as a number, or None.
= urllib.parse.ParseResult.username
The name before the host, or None.
= urllib.parse.SplitResult.hostname
The host in small letters, or None.
= urllib.parse.SplitResult.password
The password before the host, or None.
= urllib.parse.SplitResult.port
The port as a number, or None.
= urllib.parse.SplitResult.username
The name before the host, or None.
= uuid.NAMESPACE_DNS
The namespace of names of hosts.
= uuid.NAMESPACE_OID
The namespace of ISO OIDs.
= uuid.NAMESPACE_URL
The namespace of addresses of the web.
= uuid.NAMESPACE_X500
The namespace of X.500 names.
= uuid.SafeUUID.unsafe
Another process could have made the same.
= hmac.compare_digest > secrets.compare_digest
= secrets.SystemRandom > random.SystemRandom
= zoneinfo.TZPATH
Empty: time zones are not read from files here.
= configparser.RawConfigParser.BOOLEAN_STATES
What getboolean takes for true and false.
= zlib.Z_DEFAULT_COMPRESSION
-1: neither the best nor the fastest compression.
"""
