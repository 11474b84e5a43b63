"""Text in HTML: what has a meaning there is escaped, and escapes are read."""

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """The text with &, < and > escaped, and quotes if asked for."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# What the numbers 128 to 159 mean to browsers.
_WINDOWS = "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019"
_WINDOWS += "\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"


def _number(digits, base):
    code = int(digits, base)
    if 128 <= code < 160:
        return _WINDOWS[code - 128]
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code == 13:
        return "\r"
    is_control = code < 32 and code not in (9, 10, 12, 13) or code == 127 or code == 11
    if is_control or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def unescape(s):
    """The text with names and numbers of characters replaced by the characters."""
    if "&" not in s:
        return s
    from html.entities import _LATIN, name2codepoint

    bare = _LATIN.split() + ["amp", "lt", "gt", "quot", "AMP", "LT", "GT", "QUOT", "COPY", "REG"]
    parts = s.split("&")
    found = [parts[0]]
    for part in parts[1:]:
        end = 0
        if part[:1] == "#":
            is_hex = part[1:2] in ("x", "X")
            begin = end = 2 if is_hex else 1
            digits = "0123456789abcdefABCDEF" if is_hex else "0123456789"
            while end < len(part) and part[end] in digits:
                end += 1
            if end == begin:
                found.append("&" + part)
                continue
            text = _number(part[begin:end], 16 if is_hex else 10)
            found.append(text + part[end + (part[end : end + 1] == ";") :])
            continue
        while end < len(part) and end < 32 and part[end] not in "\t\n\f <&#;":
            end += 1
        name = part[:end]
        if part[end : end + 1] == ";":
            code = name2codepoint.get(name) or name2codepoint.get(name.lower() if name in bare else "")
            if name == "apos":
                code = 39
            if code:
                found.append(chr(code) + part[end + 1 :])
                continue
        # Some names are known without a semicolon as well, also before other letters.
        for size in range(min(len(name), 6), 1, -1):
            if name[:size] in bare:
                known = name[:size]
                code = name2codepoint.get(known) or name2codepoint[known.lower()]
                found.append(chr(code) + part[size:])
                break
        else:
            found.append("&" + part)
    return "".join(found)
