# unicodedata: properties, normal forms and names.

import unicodedata as u, random
R = random.Random(7)
cs = [chr(c) for c in list(range(0, 0x600)) + [R.randrange(0x600, 0x110000) for _ in range(300)] + [R.randrange(0x600, 0x3100) for _ in range(400)] + list(range(0x2070, 0x2190)) + list(range(0xFB00, 0xFB50)) + list(range(0x1F600, 0x1F640)) + [0xAC00, 0xD7A3, 0xAC01, 0x4E00, 0x3000, 0x3042]]
for c in cs:
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decomposition(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), *[ascii(u.normalize(f, c)) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')])
for c in cs:
    if ord(c) < 0x600 or 0x2070 <= ord(c) < 0x2190 or 0x1F600 <= ord(c) < 0x1F640 or ord(c) in (0xAC00, 0xD7A3, 0x4E00, 0x3042): print(u.name(c, None)); 
for i in range(100):
    s = ''.join(chr(R.choice([0x41, 0xe9, 0x301, 0x327, 0x300, 0x323, 0x1e69, 0xac00, 0x1100, 0x1161, 0x11a8, 0x212b, 0xfb01, 0x3b1, 0x345, 0x2126, 0x61, 0x73, 0x307])) for _ in range(R.randrange(8)))
    print([ascii(u.normalize(f, s)) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')], u.is_normalized('NFC', s))
for n in ['LATIN SMALL LETTER E WITH ACUTE', 'bullet', 'GREEK SMALL LETTER ALPHA', 'HANGUL SYLLABLE GAG', 'CJK UNIFIED IDEOGRAPH-4E2D', 'LINE FEED', 'GRINNING FACE', 'nope', '', 'HANGUL SYLLABLE X']:
    try: print(ascii(u.lookup(n)))
    except KeyError as e: print(repr(e))
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
t(u.name, '\x00'); t(u.name, 'ab'); t(u.name, 5); t(u.category, 'ab'); t(u.decimal, 'a'); t(u.digit, 'a'); t(u.numeric, 'a'); t(u.normalize, 'X', 'é'); t(u.lookup, 5); print(u.unidata_version)
