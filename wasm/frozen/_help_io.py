"""Help for io and getpass."""

TEXT = rb"""
= io
Streams: files, and memory that is used like one.
>>> f = io.StringIO(); print('kept', file=f); f.getvalue()
'kept\n'
= io.open > open
= io.BufferedWriter(stream, size, /)
Gathers what is written into pieces of that size. Here the size must be given.
= io.BufferedWriter.flush()
Writes what is gathered.
= io.BufferedWriter.write(data, /)
Writes bytes.
= io.BufferedIOBase()
What files of bytes are based on.
= io.BufferedRandom(raw, buffer_size=8192, /)
What open() gives in a mode such as 'r+b'.
= io.BufferedReader(raw, buffer_size=8192, /)
What open() gives in mode 'rb'.
= io.BufferedReader.peek(size=0, /)
The bytes that come next; it stays where it is.
= io.BufferedReader.readall > file.read
= io.BytesIO(initial_bytes=b'')
Bytes in memory that are used like a file in mode 'b'.
>>> io.BytesIO(b'abc').read(2)
b'ab'
= io.BytesIO.getbuffer()
A memoryview of the bytes, which can be written to.
= io.BytesIO.read1 > file.read
= io.BytesIO.readinto(buffer, /)
Fills a bytearray, and gives how many bytes that were.
= io.BytesIO.readinto1 > io.BytesIO.readinto
= io.BytesIO.getvalue()
All bytes, wherever it stands.
= io.DEFAULT_BUFFER_SIZE
8192, for programs that name it; what is written to a file is there at once.
= io.FileIO(file, mode='r', /)
What open() gives in mode 'b' with buffering=0.
= io.IOBase()
A class for streams of one's own: with readinto(buffer), write(buffer) and ioctl(request, argument)
they can be used by print(file=...) and asyncio. MicroPython only in this form.
= io.RawIOBase()
What files of bytes without a buffer are based on.
= io.RawIOBase.close()
Does nothing.
= io.RawIOBase.flush()
Does nothing.
= io.RawIOBase.isatty()
False.
= io.RawIOBase.readable()
False; a stream of one's own says otherwise.
= io.RawIOBase.seekable()
False; a stream of one's own says otherwise.
= io.RawIOBase.writable()
False; a stream of one's own says otherwise.
= io.SEEK_CUR
1: seek() goes on from here.
= io.SEEK_END
2: seek() begins at the end.
= io.SEEK_SET
0: seek() begins at the start.
= io.StringIO(initial_value='', newline='\n')
Text in memory that is used like a file; for print(file=...) and to read line by line.
>>> list(io.StringIO('a\nb'))
['a\n', 'b']
= io.StringIO.getvalue()
All text, wherever it stands.
= io.TextIOBase()
What files of text are based on.
= io.TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)
Text in a file of bytes, such as io.BytesIO. What open() gives in text mode is one.
= io.UnsupportedOperation(*args)
A file was opened in a mode in which it cannot do that. An OSError and a ValueError.
= io.text_encoding(encoding, stacklevel=2, /)
The encoding, or 'locale' for None.
= getpass
Asks for what should not be seen.
= getpass.getpass(prompt='Password: ', stream=None)
Asks the reader of the notebook for a line that is not shown while it is typed. Raises EOFError.
= getpass.getuser()
'user'.
= getpass.GetPassWarning(*args)
For programs that name it; it is never raised.
"""
