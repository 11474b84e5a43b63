"""Help for struct, binascii, hashlib and deflate."""

TEXT = rb"""
= json.JSONEncoder.item_separator
What stands between items.
= json.JSONEncoder.key_separator
What stands between a key and its value.
= struct
Values as bytes, as C lays them out. A format begins with < little or > big (without: as here,
aligned), then b B (1 byte) h H (2) i I l L (4) q Q (8) f d (floats) s (bytes, as 4s), x a free
byte. Capitals are unsigned.
>>> struct.unpack('<HB', struct.pack('<HB', 500, 7))
(500, 7)
= struct.calcsize(format, /)
How many bytes a format takes.
>>> struct.calcsize('<hq')
10
= struct.pack(format, *values)
The values as bytes. Numbers that are too large are cut here, where CPython raises struct.error.
>>> struct.pack('>H', 258)
b'\x01\x02'
= struct.pack_into(format, buffer, offset, *values)
Writes the values into a bytearray, from an offset on.
= struct.unpack(format, buffer, /)
The values of bytes, as a tuple. Raises ValueError when there are too few.
= struct.unpack_from(format, buffer, offset=0, /)
The values of bytes from an offset on, as a tuple.
= binascii
Bytes as hexadecimal digits or base64, and back; crc32. base64 is not there as a module.
= binascii.a2b_base64(data, /)
The bytes of base64. Raises ValueError.
>>> binascii.a2b_base64('YWI=')
b'ab'
= binascii.b2a_base64(data, /, *, newline=True)
Bytes as base64, as bytes, with a line end.
>>> binascii.b2a_base64(b'ab', newline=False)
b'YWI='
= binascii.crc32(data, value=0, /)
The checksum CRC-32; value is that of what came before.
>>> binascii.crc32(b'a')
3904355907
= binascii.hexlify(data, sep=..., /)
Bytes as hexadecimal digits, as bytes, with a separator if given.
>>> binascii.hexlify(b'ab', '-')
b'61-62'
= binascii.unhexlify(data, /)
The bytes of hexadecimal digits. Raises ValueError.
= hashlib
Checksums that cannot be forged: SHA-256 only.
>>> hashlib.sha256(b'a').digest().hex()[:8]
'ca978112'
= hashlib.sha256(data=b'', /)
A checksum of the bytes so far. hexdigest() is not there: digest().hex() gives it.
= hashlib.sha256.update(data, /)
Adds bytes.
= hashlib.sha256.digest()
The 32 bytes of the checksum. Here it can be asked once, and nothing can be added then.
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
"""
