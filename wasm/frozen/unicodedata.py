"""What Unicode says of characters. Names are known of the scripts and signs that are used most."""

import _unicode_data as _data

__all__ = [
    "bidirectional",
    "category",
    "combining",
    "decimal",
    "decomposition",
    "digit",
    "east_asian_width",
    "is_normalized",
    "lookup",
    "mirrored",
    "name",
    "normalize",
    "numeric",
    "unidata_version",
]

unidata_version = "14.0.0"
_NONE = object()
_loaded = {}
_JAMO = (
    "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" "),
    "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" "),
    " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" "),
)
_IDEOGRAPHS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B738),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
    (0x30000, 0x3134A),
)
# Names that are no names of the characters in the standard, but are understood in texts.
_ALIASES = {
    "NULL": 0,
    "ALERT": 7,
    "BEL": 7,
    "BACKSPACE": 8,
    "CHARACTER TABULATION": 9,
    "HORIZONTAL TABULATION": 9,
    "TAB": 9,
    "LINE FEED": 10,
    "NEW LINE": 10,
    "END OF LINE": 10,
    "LF": 10,
    "LINE TABULATION": 11,
    "FORM FEED": 12,
    "CARRIAGE RETURN": 13,
    "CR": 13,
    "ESCAPE": 27,
    "ESC": 27,
    "SP": 32,
    "DELETE": 127,
    "NEXT LINE": 133,
    "NBSP": 160,
    "SHY": 173,
    "ZWSP": 0x200B,
    "ZWNJ": 0x200C,
    "ZWJ": 0x200D,
    "BYTE ORDER MARK": 0xFEFF,
    "BOM": 0xFEFF,
}


def _text(part):
    import deflate
    import io

    data = deflate.DeflateIO(io.BytesIO(getattr(_data, part)), deflate.ZLIB).read()
    return data.decode()


def _code(chr, function):
    if not isinstance(chr, str):
        raise TypeError("%s() argument%s must be a unicode character, not %s" % (function[0], function[1], type(chr).__name__))
    if len(chr) != 1:
        raise TypeError("%s() argument%s must be a unicode character, not str" % function)
    return ord(chr)


def _in_runs(part, code):
    runs = _loaded.get(part)
    if runs is None:
        starts = []
        values = []
        at = 0
        for run in _text(part).split(";"):
            step, space, value = run.partition(" ")
            at += int(step, 16)
            starts.append(at)
            values.append(value)
        runs = _loaded[part] = starts, values
    return runs[1][_run(runs[0], code)]


def _run(starts, code):
    # The number of the run that a character is in.
    low = 0
    high = len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        if starts[middle] <= code:
            low = middle
        else:
            high = middle
    return low


def _decimal(chr, code):
    # The value of a decimal digit: they come in whole sets of ten, from zero on.
    if code < 128:
        return code - 48
    _in_runs("CATEGORY", code)
    starts = _loaded["CATEGORY"][0]
    return (code - starts[_run(starts, code)]) % 10


def category(chr):
    """The general category, such as Lu for a capital letter."""
    return _in_runs("CATEGORY", _code(chr, ("category", "")))


def bidirectional(chr):
    """The class of direction of writing, such as L; empty if there is none."""
    return _in_runs("BIDIRECTIONAL", _code(chr, ("bidirectional", "")))


def combining(chr):
    """The class of a mark that is put on other characters; 0 if it is none."""
    return int(_in_runs("COMBINING", _code(chr, ("combining", ""))))


def east_asian_width(chr):
    """How wide it is in East Asian text, such as W."""
    return _in_runs("WIDTH", _code(chr, ("east_asian_width", "")))


def mirrored(chr):
    """1 for what is mirrored in text from right to left, else 0."""
    return int(_in_runs("MIRRORED", _code(chr, ("mirrored", ""))))


def _numbers():
    found = _loaded.get("NUMBERS")
    if found is None:
        found = _loaded["NUMBERS"] = {}
        for entry in _text("NUMBERS").split(";"):
            code, space, value = entry.partition(" ")
            found[int(code, 16)] = value
    return found


def decimal(chr, default=_NONE):
    """The value of a decimal digit; the default, or ValueError, for what is none."""
    code = _code(chr, ("decimal", " 1"))
    if chr.isdecimal():
        return _decimal(chr, code)
    if default is _NONE:
        raise ValueError("not a decimal")
    return default


def digit(chr, default=_NONE):
    """The value of a digit, also of a raised one; the default, or ValueError, for what is none."""
    code = _code(chr, ("digit", " 1"))
    if chr.isdecimal():
        return _decimal(chr, code)
    value = _numbers().get(code, "")
    if value.startswith("d"):
        return int(value[1:])
    if default is _NONE:
        raise ValueError("not a digit")
    return default


def numeric(chr, default=_NONE):
    """The value of a number, also of a fraction, as a float; the default, or ValueError, for what is none."""
    code = _code(chr, ("numeric", " 1"))
    if chr.isdecimal():
        return float(_decimal(chr, code))
    value = _numbers().get(code)
    if value is not None:
        top, slash, bottom = value.lstrip("d").partition("/")
        return int(top) / int(bottom or 1)
    if default is _NONE:
        raise ValueError("not a numeric character")
    return default


# ---- decomposing and composing


def _decompositions():
    found = _loaded.get("DECOMPOSITIONS")
    if found is None:
        found = {}
        composed = {}
        for entry in _text("DECOMPOSITIONS").split(";"):
            end = 2
            while entry[end] not in "=:":
                end += 1
            code = int(entry[:end], 16)
            found[code] = entry[end + 1 :]
            if entry[end] == "=":
                first, second = entry[end + 1 :].split(" ")
                composed[int(first, 16), int(second, 16)] = code
        found = _loaded["DECOMPOSITIONS"] = found, composed
    return found


def decomposition(chr):
    """What it is made of: numbers of characters, after a word in brackets if it is not quite the same."""
    return _decompositions()[0].get(_code(chr, ("decomposition", "")), "")


def _decompose(code, found, compatible, known):
    if 0xAC00 <= code <= 0xD7A3:
        code -= 0xAC00
        found.append(0x1100 + code // 588)
        found.append(0x1161 + code % 588 // 28)
        if code % 28:
            found.append(0x11A7 + code % 28)
        return
    parts = known.get(code, "")
    if not parts or parts[0] == "<" and not compatible:
        found.append(code)
        return
    for part in parts.split(" "):
        if part[0] != "<":
            _decompose(int(part, 16), found, compatible, known)


def _compose(codes, classes, composed):
    found = []
    kept = []
    start = -1
    for code, own in zip(codes, classes):
        if start >= 0 and (kept[-1] < own or kept[-1] == 0 and len(found) - 1 == start):
            first = found[start]
            whole = composed.get((first, code))
            if whole is None and 0x1100 <= first < 0x1113 and 0x1161 <= code < 0x1176:
                whole = 0xAC00 + ((first - 0x1100) * 21 + code - 0x1161) * 28
            elif whole is None and 0xAC00 <= first <= 0xD7A3 and not (first - 0xAC00) % 28 and 0x11A7 < code < 0x11C3:
                whole = first + code - 0x11A7
            if whole is not None:
                found[start] = whole
                continue
        if own == 0:
            start = len(found)
        found.append(code)
        kept.append(own)
    return found


def normalize(form, unistr):
    """The text in a normal form: NFC, NFKC, NFD or NFKD."""
    if form not in ("NFC", "NFKC", "NFD", "NFKD"):
        if not isinstance(form, str):
            raise TypeError("normalize() argument 1 must be str, not " + type(form).__name__)
        raise ValueError("invalid normalization form")
    if not isinstance(unistr, str):
        raise TypeError("normalize() argument 2 must be str, not " + type(unistr).__name__)
    if unistr.isascii():
        return unistr
    known, composed = _decompositions()
    codes = []
    for char in unistr:
        if char < "\x80":
            codes.append(ord(char))
        else:
            _decompose(ord(char), codes, form[2:3] == "K", known)
    classes = [int(_in_runs("COMBINING", code)) if code >= 0x300 else 0 for code in codes]
    at = 0
    while at < len(codes):
        if not classes[at]:
            at += 1
            continue
        end = at
        while end < len(codes) and classes[end]:
            end += 1
        order = sorted(range(at, end), key=lambda i: classes[i])
        codes[at:end] = [codes[i] for i in order]
        classes[at:end] = [classes[i] for i in order]
        at = end
    if form[-1] == "C":
        codes = _compose(codes, classes, composed)
    return "".join([chr(code) for code in codes])


def is_normalized(form, unistr):
    """Whether the text is in the normal form already."""
    return normalize(form, unistr) == unistr


# ---- names


def _names():
    found = _loaded.get("NAMES")
    if found is None:
        found = _loaded["NAMES"] = _text("NAMES").split("\n")
    return found


def name(chr, default=_NONE):
    """The name of a character; the default, or ValueError, where it is not known."""
    code = _code(chr, ("name", " 1"))
    found = ""
    if 0xAC00 <= code <= 0xD7A3:
        i = code - 0xAC00
        found = "HANGUL SYLLABLE " + _JAMO[0][i // 588] + _JAMO[1][i % 588 // 28] + _JAMO[2][i % 28]
    for first, last in _IDEOGRAPHS:
        if first <= code <= last:
            found = "CJK UNIFIED IDEOGRAPH-%X" % code
    skipped = 0
    for first, last in _data.BLOCKS:
        if first <= code <= last:
            found = _names()[skipped + code - first]
        skipped += last - first + 1
    if found:
        return found
    if default is _NONE:
        raise ValueError("no such name")
    return default


def lookup(name):
    """The character of that name; KeyError where it is not known."""
    if not isinstance(name, str):
        raise TypeError("a bytes-like object is required, not '%s'" % type(name).__name__)
    wanted = name.upper()
    code = _ALIASES.get(wanted)
    if code is not None:
        return chr(code)
    if wanted.startswith("CJK UNIFIED IDEOGRAPH-"):
        try:
            code = int(wanted[22:], 16)
        except ValueError:
            code = 0
        if any(first <= code <= last for first, last in _IDEOGRAPHS):
            return chr(code)
    elif wanted.startswith("HANGUL SYLLABLE "):
        rest = wanted[16:]
        for i, first in enumerate(_JAMO[0]):
            if rest.startswith(first):
                for j, second in enumerate(_JAMO[1]):
                    if rest[len(first) :].startswith(second) and rest[len(first) + len(second) :] in _JAMO[2]:
                        return chr(0xAC00 + (i * 21 + j) * 28 + _JAMO[2].index(rest[len(first) + len(second) :]))
    elif wanted:
        try:
            i = _names().index(wanted)
        except ValueError:
            i = -1
        if i >= 0:
            for first, last in _data.BLOCKS:
                if i <= last - first:
                    return chr(first + i)
                i -= last - first + 1
    raise KeyError("undefined character name '%s'" % name)
