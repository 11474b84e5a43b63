"""compressed files."""

import os, tempfile, zlib
os.chdir(tempfile.mkdtemp())
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
import random
r=random.Random(2)
for d in (b'', b'a', b'hello world '*100, bytes(r.randrange(256) for _ in range(3000)), bytes(r.choice(b'ab') for _ in range(5000))):
    print(len(d), zlib.decompress(zlib.compress(d))==d, zlib.decompress(zlib.compress(d,wbits=31),wbits=31)==d, zlib.decompress(zlib.compress(d,9,-15),-15)==d, zlib.crc32(d), zlib.adler32(d))
print(zlib.crc32(b'b',zlib.crc32(b'a')), len(zlib.compress(b'a'*10000))<300)
d=zlib.decompress(bytes.fromhex('789ccb48cdc9c95728cf2fca49010 01a0b045d'.replace(' ',''))); print(d)
t(zlib.decompress,b'abc'); t(zlib.decompress,zlib.compress(b'abc'*50)[:-6]); t(zlib.compress,'abc'); t(zlib.decompress,b'')
c=zlib.compressobj(); x=c.compress(b'ab')+c.compress(b'cd')+c.flush(); o=zlib.decompressobj(); print(o.decompress(x+b'rest'), o.unused_data, o.eof)
import gzip, io
z=gzip.compress(b'hello'*10); print(gzip.decompress(z), z[:2])
with gzip.open('t.gz','wt') as f: f.write('line 1\nline 2\n')
with gzip.open('t.gz','rt') as f: print(f.read())
with gzip.open('t.gz','rb') as f: print(f.readline(), f.read())
with gzip.open('t.gz') as f: print(list(f))
b=io.BytesIO()
with gzip.GzipFile(fileobj=b,mode='wb') as g: g.write(b'data')
print(gzip.decompress(b.getvalue()))
t(gzip.decompress,b'not gzip'); print(issubclass(gzip.BadGzipFile,OSError))
import zipfile
with zipfile.ZipFile('t.zip','w') as zf:
    zf.writestr('a.txt','hello'); zf.writestr('d/b.txt',b'x'*1000, zipfile.ZIP_DEFLATED)
with zipfile.ZipFile('t.zip') as zf:
    print(zf.namelist(), zf.read('a.txt'), len(zf.read('d/b.txt')), zf.getinfo('a.txt').file_size, zf.getinfo('d/b.txt').compress_type, zf.testzip())
    with zf.open('a.txt') as f: print(f.read())
    t(zf.read,'nope')
    zf.extractall('out'); print(open('out/d/b.txt').read()[:5])
with zipfile.ZipFile('t.zip','a') as zf: zf.writestr('c.txt','more')
print(zipfile.ZipFile('t.zip').namelist(), zipfile.is_zipfile('t.zip'), zipfile.is_zipfile('t.gz'))
for i in zipfile.ZipFile('t.zip').infolist(): print(i.filename, i.file_size, i.CRC, i.is_dir())
t(zipfile.ZipFile,'t.gz'); t(zipfile.ZipFile,'nope.zip')
open('src.txt','w').write('from file')
with zipfile.ZipFile('u.zip','w',zipfile.ZIP_DEFLATED) as zf: zf.write('src.txt'); zf.write('src.txt','dir/new.txt')
print(zipfile.ZipFile('u.zip').read('dir/new.txt'))
