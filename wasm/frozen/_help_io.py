"""Help for io and getpass."""

TEXT = rb"""
= io
Streams: files, and memory that is used like one. TextIOWrapper and others cannot be made.
>>> f = io.StringIO(); print('kept', file=f); f.getvalue()
'kept\n'
= io.open > open
= io.BufferedWriter(stream, size, /)
Gathers what is written into pieces of that size. Here the size must be given.
= io.BufferedWriter.flush()
Writes what is gathered.
= io.BufferedWriter.write(data, /)
Writes bytes.
= io.BytesIO(initial_bytes=b'', /)
Bytes in memory that are used like a file in mode 'b'.
>>> io.BytesIO(b'abc').read(2)
b'ab'
= io.BytesIO.close > file.close
= io.BytesIO.flush > file.flush
= io.BytesIO.getvalue()
All bytes, wherever it stands.
= io.BytesIO.read > file.read
= io.BytesIO.readinto > file.readinto
= io.BytesIO.readline > file.readline
= io.BytesIO.seek > file.seek
= io.BytesIO.tell > file.tell
= io.BytesIO.write > file.write
= io.IOBase()
A class for streams of one's own: with readinto(buffer), write(buffer) and ioctl(request, argument)
they can be used by print(file=...) and asyncio. MicroPython only in this form.
= io.StringIO(initial_value='', /)
Text in memory that is used like a file; for print(file=...) and to read line by line.
>>> list(io.StringIO('a\nb'))
['a\n', 'b']
= io.StringIO.close > file.close
= io.StringIO.flush > file.flush
= io.StringIO.getvalue()
All text, wherever it stands.
= io.StringIO.read > file.read
= io.StringIO.readinto > file.readinto
= io.StringIO.readline > file.readline
= io.StringIO.seek > file.seek
= io.StringIO.tell > file.tell
= io.StringIO.write > file.write
= getpass
Asks for what should not be seen.
= getpass.getpass(prompt='Password: ', stream=None)
Asks the reader of the notebook for a line that is not shown while it is typed. Raises EOFError.
= getpass.getuser()
'user'.
= getpass.GetPassWarning(*args)
For programs that name it; it is never raised.
"""
