"""Names that match a pattern: * is any text, ? any character, [abc] one of these, [!abc] none of these."""

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def _set_end(pattern, at):
    # Where the ] of a set is, or -1.
    at += 1
    if at < len(pattern) and pattern[at] == "!":
        at += 1
    return pattern.find("]", at + 1)


def _in_set(text, letters):
    no = letters[:1] == "!"
    if no:
        letters = letters[1:]
    at = 0
    while at < len(letters):
        if at + 2 < len(letters) and letters[at + 1] == "-":
            if letters[at] <= text <= letters[at + 2]:
                return not no
            at += 3
        else:
            if letters[at] == text:
                return not no
            at += 1
    return no


def fnmatchcase(name, pat):
    """Whether a name matches a pattern."""
    if isinstance(name, bytes):
        name, pat = name.decode("latin-1"), pat.decode("latin-1")
    at = here = 0
    star = mark = -1
    while here < len(name):
        letter = pat[at] if at < len(pat) else ""
        if letter == "*":
            star, mark = at, here
            at += 1
            continue
        if letter == "[":
            end = _set_end(pat, at)
            if end > 0:
                if _in_set(name[here], pat[at + 1 : end]):
                    at, here = end + 1, here + 1
                    continue
                letter = ""
        if letter and (letter == "?" or letter == name[here]):
            at += 1
            here += 1
        elif star >= 0:
            mark += 1
            at, here = star + 1, mark
        else:
            return False
    return not pat[at:].strip("*")


def fnmatch(name, pat):
    """Whether a name matches a pattern."""
    from os import fspath

    return fnmatchcase(fspath(name), fspath(pat))


def filter(names, pat):
    """The names that match a pattern, as a list."""
    return [name for name in names if fnmatch(name, pat)]


def translate(pat):
    """The regular expression that stands for a pattern."""
    out = ""
    at = 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == "*":
            if not out.endswith(".*"):
                out += ".*"
        elif letter == "?":
            out += "."
        elif letter == "[":
            end = _set_end(pat, at - 1)
            if end < 0:
                out += "\\["
            else:
                inside = pat[at:end].replace("\\", "\\\\")
                at = end + 1
                if inside[0] == "!":
                    inside = "^" + inside[1:]
                elif inside[0] in "^[":
                    inside = "\\" + inside
                out += "[" + inside + "]"
        else:
            out += "\\" + letter if letter in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f" else letter
    return "(?s:" + out + ")\\Z"
