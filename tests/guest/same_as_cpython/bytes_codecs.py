# What bytes and bytearray are made of, codecs, and what goes wrong with them.


def show(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__, error)


SOURCES = [
    'bytes(5)', 'bytes(-1)', 'bytes([1,2,255])', 'bytes([256])', 'bytes([-1])', "bytes(['a'])", "bytes('a')",
    'bytes(1.5)', 'bytes(None)', "bytes(b'a','utf-8')", "bytes('\xe9','latin-1')", "bytes('\xe9','ascii')",
    "bytes('\xe9',encoding='utf-8')", "bytes('\xe9','ascii','replace')", "bytes(source=b'x')", 'bytes(range(3))',
    'bytes(x for x in (1,2))', 'bytes(1,2,3,4)', 'bytes(x=1)', "bytes(encoding='a')", "bytes(errors='a')",
    'bytearray(5)', 'bytearray([300])', "bytearray('a')", "bytearray('a','ascii')", 'bytearray(1.5)', 'bytearray(-1)',
    "bytes.fromhex('61 62')", "bytes.fromhex('6')", "bytes.fromhex('6g')", "bytes.fromhex('zz')",
    "bytes.fromhex(b'61')", "bytearray.fromhex('6162')", "bytes.fromhex('61\xe9')", "b'a'.hex('ab')",
    "b'ab'.hex(sep='-', bytes_per_sep=1)", "b'a'+'b'", "'b'+b'a'", "b'a'*1.5", "b'a' in 'abc'", "'a' in b'abc'",
    "256 in b'a'", "-1 in b'a'", "1.5 in b'a'", "b'abc'.find('a')", "b'abc'.find(300)", "b'a'.replace('a','b')",
    "b'a'.split('a')", "b'a'.strip('a')", "b'a'.startswith('a')", "b'a'.startswith(('a',))", "b'a'.join(['a'])",
    "b'a'.join(5)", "b''.join([1])", "b'a'.partition('a')", "b'a'.index(b'z')", "b'a'.count(None)",
    "b'a'.center(5,'x')", "b'a'.center(5,b'xx')", "b'a'.ljust(5,'x')", "b'a'.translate(b'x')", "b'a'.translate('x')",
    "b'abc'.translate(None,delete=b'b')", "bytes.maketrans(b'a',b'bc')", "bytes.maketrans('a','b')", "b'a'[1.0]",
    "b'a'['x']", "b'a'[9]", "b'a' == 'a'", "b'a' < 'a'", "b'a' < 5", "b'abc'.startswith(b'b',1)",
    "b'abc'.endswith(b'b',0,2)", "b'a'.decode(1)", "b'a'.decode('xyz')", "b'a'.decode(errors='ignore')",
    "b'\\xff'.decode()", "b'\\xff'.decode(errors='xyz')", "b'a'.decode('utf-8',errors='xyz')", "'a'.encode('xyz')",
    "'\xe9'.encode('ascii')", "'a\xe9\xe9\U0001f600b'.encode('ascii')", "'a\xe9\u0141\u0141b'.encode('latin-1')",
    "'\xe9'.encode('ascii','xyz')", "'\\ud800'.encode()", "'a\\ud800\\udfffb'.encode('utf-8','replace')",
    "'\\udc80'.encode('utf-8','surrogateescape')", "'\\ud800'.encode('utf-8','surrogateescape')",
    "'\\ud800'.encode('utf-8','surrogatepass')", "b'\\xed\\xa0\\x80'.decode('utf-8','surrogatepass')",
    "b'\\xed\\xa0\\x80'.decode()", "'a\xe9\u0141\U0001f600'.encode('ascii','xmlcharrefreplace')",
    "'a\xe9\u0141\U0001f600'.encode('ascii','backslashreplace')", "'a\xe9'.encode('ascii','ignore')",
    "'a\xe9'.encode('cp1252')", "'\u20ac\u0141'.encode('cp1252')", "'\u20ac'.encode('cp437')",
    "b'\\x80\\x81'.decode('cp1252')", "bytes(range(128,256)).decode('cp437')", "'a\xe9\U0001f600'.encode('utf-16')",
    "'a\xe9\U0001f600'.encode('utf-16-le')", "'a\xe9\U0001f600'.encode('utf-16-be')",
    "'a\xe9\U0001f600'.encode('utf-32')", "'a\xe9\U0001f600'.encode('utf-32-be')", "'a'.encode('utf-8-sig')",
    "b'\\xef\\xbb\\xbfa'.decode('utf-8-sig')", "b'\\xff\\xfea\\x00'.decode('utf-16')",
    "b'\\xfe\\xff\\x00a'.decode('utf-16')", "b'a\\x00b'.decode('utf-16')", "b'\\x00\\xd8'.decode('utf-16-le')",
    "b'\\x00\\xd8a\\x00'.decode('utf-16-le')", "b'\\x00\\xdca\\x00'.decode('utf-16-le')",
    "b'\\xff\\xfe\\x00\\x00a\\x00\\x00\\x00'.decode('utf-32')", "b'\\x00\\xd8\\x00\\x00'.decode('utf-32-le')",
    "b'\\xff\\xff\\xff\\xff'.decode('utf-32-le')", "b'abc'.decode('utf-32-le')", "'x'.encode('UTF8')",
    "'x'.encode('Latin-1')", "'x'.encode('U8')", "str(b'\\xe9','latin1')", "str(b'a',errors='strict')",
    'str(object=5)', "str(b'\\xff',encoding='utf-8',errors='replace')", "str(5,'utf-8')", "str('a','utf-8')",
    "str(bytearray(b'ab'),'ascii')", "str(memoryview(b'ab'),'ascii')",
    "b'\\xff\\xfeab'.decode('ascii','backslashreplace')", "b'a\\xffb'.decode('utf-8','surrogateescape')",
    "b'%s-%d'%(b'a',5)", "'a'.encode('utf-8','strict',1)", "'a'.encode(None)",
    "'a'.encode(encoding='ascii',errors='strict')", "'a'.encode(x=1)",
]
for source in SOURCES:
    show(source)


class Own:
    def __bytes__(self):
        return b"own"


print(bytes(Own()))
for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
    for data in (b"a\xffb", b"\xe2\x82", b"\xe2\x82a", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xf0\x9f\x98\x80\x80"):
        try:
            print(data, handler, ascii(data.decode("utf-8", handler)))
        except UnicodeDecodeError as error:
            print(error, error.encoding, error.object, error.start, error.end, error.reason)
