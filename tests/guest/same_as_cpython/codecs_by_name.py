# The module codecs.

import codecs
print(codecs.encode('Hello', 'rot13'), codecs.decode('Uryyb', 'rot_13'), codecs.encode('é'), codecs.decode(b'\xc3\xa9'), codecs.encode(b'ab', 'hex'), codecs.decode(b'6162', 'hex'), codecs.encode(b'hello', 'base64'), codecs.BOM_UTF8, codecs.BOM_UTF16_LE)
print(codecs.lookup('utf8').name, codecs.lookup('ascii').name, codecs.getencoder('utf-8')('é'), codecs.decode(b'\xff', 'latin-1'))
print(codecs.encode('é\n', 'unicode_escape'), codecs.decode(b'\\xe9\\n', 'unicode_escape'))
try: codecs.lookup('nope')
except LookupError as e: print(e)
