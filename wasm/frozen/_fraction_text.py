"""What texts of fractions stand for."""


def parse(text):
    """The numerator and the denominator that a text such as '-3/4', '1.5e3' or '7' stands for; None if it is none."""
    s = text.strip()
    sign = 1
    if s[:1] in ("-", "+"):
        if s[0] == "-":
            sign = -1
        s = s[1:]
    if "/" in s:
        above, below = s.split("/", 1)
        above = _digits(above)
        below = _digits(below)
        if above is None or below is None:
            return None
        return sign * above, below
    exponent = 0
    at = s.lower().find("e")
    if at >= 0:
        e = s[at + 1 :]
        negative = e[:1] == "-"
        exponent = _digits(e[1:] if e[:1] in ("-", "+") else e)
        if exponent is None:
            return None
        if negative:
            exponent = -exponent
        s = s[:at]
    whole, point, part = s.partition(".")
    if not (whole or part):
        return None
    above = 0
    if whole:
        above = _digits(whole)
        if above is None:
            return None
    if part:
        value = _digits(part)
        if value is None:
            return None
        places = len(part.replace("_", ""))
        above = above * 10**places + value
        exponent -= places
    if exponent >= 0:
        return sign * above * 10**exponent, 1
    return sign * above, 10**-exponent


def _digits(s):
    if not s or s[0] == "_" or s[-1] == "_" or "__" in s:
        return None
    for c in s:
        if not (c.isdigit() or c == "_"):
            return None
    return int(s)
