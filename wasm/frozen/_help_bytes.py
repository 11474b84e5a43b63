"""Help for bytes, bytearray and memoryview."""

TEXT = rb"""
= bytes(source=b'', encoding=..., errors=...)
A sequence of numbers from 0 to 255 that does not change; b'abc' writes one. bytes(5) is five zeros,
bytes([1, 2]) those numbers, bytes('text', 'utf-8') a text in an encoding (it must be named).
Items are numbers, parts are bytes: b'abc'[0] is 97. Raises ValueError and TypeError.
>>> bytes([72, 105])
b'Hi'
= bytearray(source=b'', encoding=..., errors=...)
Bytes that can be changed in place; made as bytes are. Items and parts can be assigned and deleted.
>>> data = bytearray(b'abc'); data[0] = 65; data
bytearray(b'Abc')
= memoryview(object, /)
The memory of bytes, a bytearray or an array, without a copy: slices share it, and changes go
through. Of dimensions there is one; bytes(view) copies.
>>> data = bytearray(b'abc'); memoryview(data)[1:][0] = 66; data
bytearray(b'aBc')
= memoryview.hex(sep=..., /)
The bytes as text of hexadecimal digits, with a separator between them if given.
>>> memoryview(b'ab').hex()
'6162'
= memoryview.itemsize
How many bytes an item takes.
= memoryview.tobytes(order='C')
The items one after the other, as bytes.
= memoryview.tolist()
The items, as a list.
>>> memoryview(b'abc')[::2].tolist()
[97, 99]
= memoryview.cast(format, shape=..., /)
The same memory in items of another format, as 'H' of struct. Of the two formats one takes one byte.
= memoryview.toreadonly()
The same memory, which cannot be changed by what this gives.
= memoryview.release()
Ends it: nothing can be done with it then. A `with` statement does so too.
= memoryview.obj
The object whose memory it is.
= memoryview.nbytes
How many bytes it takes.
= memoryview.format
What an item is, as one letter of the module struct.
= memoryview.readonly
Whether it cannot be changed.
= memoryview.ndim
1.
= memoryview.shape
How many items there are, in a tuple.
= memoryview.strides
How many bytes there are from one item to the next, in a tuple.
= memoryview.suboffsets
An empty tuple.
= memoryview.contiguous
Whether the items lie one after the other.
= memoryview.c_contiguous
Whether the items lie one after the other.
= memoryview.f_contiguous
Whether the items lie one after the other.
= bytes.capitalize()
With a capital first letter, and the others small.
= bytes.center(width, fillchar=b' ', /)
In the middle of that many bytes, with spaces or another byte on both sides.
= bytes.count(sub, start=0, end=..., /)
How often other bytes occur, without overlap.
>>> b'banana'.count(b'an')
2
= bytes.decode(encoding='utf-8', errors='strict')
The text that the bytes are in an encoding: UTF-8, -16 and -32, ASCII, Latin-1, cp1252 and cp437.
errors: 'strict' raises UnicodeDecodeError, 'ignore', 'replace' and 'backslashreplace' do not.
>>> b'abc'.decode()
'abc'
= bytes.endswith(suffix, /)
Whether they end with other bytes.
= bytes.expandtabs(tabsize=8)
With spaces for tabs, up to the next column that is a multiple of tabsize.
= bytes.find(sub, start=0, end=..., /)
Where other bytes first occur; -1 where they do not.
>>> b'banana'.find(b'na')
2
= bytes.fromhex(string, /)
Bytes from text of hexadecimal digits. Raises ValueError.
>>> bytes.fromhex('6162')
b'ab'
= bytes.hex(sep=..., bytes_per_sep=1)
The bytes as text of hexadecimal digits, with a separator between them if given, or between groups.
>>> b'ab'.hex('-')
'61-62'
= bytes.index(sub, start=0, end=..., /)
Where other bytes first occur; ValueError where they do not.
= bytes.isalnum()
Whether there are bytes and all are letters or digits of ASCII.
= bytes.isalpha()
Whether there are bytes and all are letters of ASCII.
= bytes.isascii()
Whether all bytes are below 128.
= bytes.isdigit()
Whether there are bytes and all are digits.
= bytes.islower()
Whether there are letters of ASCII and none is a capital.
= bytes.isspace()
Whether there are bytes and all are spaces, tabs or line ends.
= bytes.istitle()
Whether each word begins with a capital and goes on in small letters.
= bytes.isupper()
Whether there are letters of ASCII and all are capitals.
= bytes.join(iterable_of_bytes, /)
The bytes of an iterable, with these between them.
>>> b', '.join([b'a', b'b'])
b'a, b'
= bytes.ljust(width, fillchar=b' ', /)
At the left of that many bytes.
= bytes.lower()
With the letters of ASCII in small.
= bytes.lstrip(bytes=None, /)
Without spaces, or the given bytes, at the beginning.
= bytes.maketrans(frm, to, /)
A table of 256 bytes for translate(), from two bytes objects of equal length.
>>> b'abc'.translate(bytes.maketrans(b'ab', b'xy'))
b'xyc'
= bytes.partition(sep, /)
The part before the first separator, the separator, and what follows.
= bytes.removeprefix(prefix, /)
Without other bytes at the beginning, if they are there.
= bytes.removesuffix(suffix, /)
Without other bytes at the end, if they are there.
= bytes.replace(old, new, count=-1, /)
With old bytes replaced by new ones, or only the first count.
>>> b'abab'.replace(b'a', b'x', 1)
b'xbab'
= bytes.rfind(sub, start=0, end=..., /)
Where other bytes last occur; -1 where they do not.
= bytes.rindex(sub, start=0, end=..., /)
Where other bytes last occur; ValueError where they do not.
= bytes.rjust(width, fillchar=b' ', /)
At the right of that many bytes.
= bytes.rpartition(sep, /)
Like partition(), at the last separator.
= bytes.rsplit(sep=None, maxsplit=-1)
Like split(), but maxsplit counts from the end.
= bytes.rstrip(bytes=None, /)
Without spaces, or the given bytes, at the end.
= bytes.split(sep=None, maxsplit=-1)
The parts between separators, as a list; without a separator, those between spaces.
>>> b'a,b'.split(b',')
[b'a', b'b']
= bytes.splitlines(keepends=False)
The lines as a list, without their ends, or with them.
= bytes.startswith(prefix, start=0, /)
Whether they begin with other bytes; from start on.
= bytes.strip(bytes=None, /)
Without spaces, or the given bytes, at both ends.
= bytes.swapcase()
With small letters of ASCII for capitals, and the other way round.
= bytes.title()
With a capital at the beginning of each word, and the other letters small.
= bytes.translate(table, /, delete=b'')
With each byte replaced by that of a table of 256, and without those to delete.
= bytes.upper()
With the letters of ASCII as capitals.
= bytes.zfill(width, /)
With zeros at the left up to that many bytes, after a sign.
= bytearray.append(item, /)
Adds one byte, a number, at the end.
= bytearray.capitalize > bytes.capitalize
= bytearray.center > bytes.center
= bytearray.clear()
Takes all bytes away.
= bytearray.copy()
Another bytearray with the same bytes.
= bytearray.count > bytes.count
= bytearray.decode > bytes.decode
= bytearray.endswith > bytes.endswith
= bytearray.expandtabs > bytes.expandtabs
= bytearray.extend(iterable_of_ints, /)
Adds other bytes, or numbers, at the end.
>>> data = bytearray(b'a'); data.extend(b'bc'); data
bytearray(b'abc')
= bytearray.find > bytes.find
= bytearray.fromhex > bytes.fromhex
= bytearray.hex > bytes.hex
= bytearray.index > bytes.index
= bytearray.insert(index, item, /)
Puts one byte before the one at an index.
= bytearray.isalnum > bytes.isalnum
= bytearray.isalpha > bytes.isalpha
= bytearray.isascii > bytes.isascii
= bytearray.isdigit > bytes.isdigit
= bytearray.islower > bytes.islower
= bytearray.isspace > bytes.isspace
= bytearray.istitle > bytes.istitle
= bytearray.isupper > bytes.isupper
= bytearray.join > bytes.join
= bytearray.ljust > bytes.ljust
= bytearray.lower > bytes.lower
= bytearray.lstrip > bytes.lstrip
= bytearray.maketrans > bytes.maketrans
= bytearray.partition > bytes.partition
= bytearray.pop(index=-1, /)
Takes one byte away and gives it; IndexError where there is none.
= bytearray.remove(value, /)
Takes the first byte of that value away; ValueError where there is none.
= bytearray.removeprefix > bytes.removeprefix
= bytearray.removesuffix > bytes.removesuffix
= bytearray.replace > bytes.replace
= bytearray.reverse()
Turns the order around.
= bytearray.rfind > bytes.rfind
= bytearray.rindex > bytes.rindex
= bytearray.rjust > bytes.rjust
= bytearray.rpartition > bytes.rpartition
= bytearray.rsplit > bytes.rsplit
= bytearray.rstrip > bytes.rstrip
= bytearray.split > bytes.split
= bytearray.splitlines > bytes.splitlines
= bytearray.startswith > bytes.startswith
= bytearray.strip > bytes.strip
= bytearray.swapcase > bytes.swapcase
= bytearray.title > bytes.title
= bytearray.translate > bytes.translate
= bytearray.upper > bytes.upper
= bytearray.zfill > bytes.zfill
"""
