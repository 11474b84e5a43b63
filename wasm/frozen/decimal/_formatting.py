"""Decimals as text."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

from decimal._numbers import _digits, _drop, _text

# ---- text


def _to_text(x, eng, context):
    sign = "-" if x._s else ""
    if x._k:
        word = ("", "Infinity", "NaN", "sNaN")[x._k]
        return sign + word + (_text(x._c) if x._k > 1 and x._c else "")
    digits = _text(x._c)
    left = x._e + len(digits)
    if x._e <= 0 and left > -6:
        dot = left
    elif not eng:
        dot = 1
    elif not x._c:
        dot = (left + 1) % 3 - 1
    else:
        dot = (left - 1) % 3 + 1
    if dot <= 0:
        whole, part = "0", "." + "0" * -dot + digits
    elif dot >= len(digits):
        whole, part = digits + "0" * (dot - len(digits)), ""
    else:
        whole, part = digits[:dot], "." + digits[dot:]
    exponent = ""
    if left != dot:
        exponent = "%s%+d" % ("E" if context.capitals else "e", left - dot)
    return sign + whole + part + exponent


def _read_spec(spec):
    """The parts of a format specification, None if it is none."""
    fill, align, sign, zero, width, comma, precision, kind = " ", "", "-", False, 0, "", None, ""
    at = 0
    negative_zero = False
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, at = spec[0], spec[1], 2
    elif spec[:1] and spec[0] in "<>=^":
        align, at = spec[0], 1
    if spec[at : at + 1] and spec[at] in "+- ":
        sign = spec[at]
        at += 1
    if spec[at : at + 1] == "z":
        negative_zero = True
        at += 1
    if spec[at : at + 1] == "#":
        return None
    if spec[at : at + 1] == "0":
        zero = True
        at += 1
    start = at
    while spec[at : at + 1].isdigit():
        at += 1
    if at > start:
        width = int(spec[start:at])
    if spec[at : at + 1] and spec[at] in ",":
        comma = ","
        at += 1
    if spec[at : at + 1] == ".":
        start = at = at + 1
        while spec[at : at + 1].isdigit():
            at += 1
        if at == start:
            return None
        precision = int(spec[start:at])
    if at < len(spec):
        kind = spec[at]
        at += 1
    if at != len(spec) or (kind and kind not in "eEfFgGn%"):
        return None
    if zero:
        if align:
            if align == "=" and fill == " ":
                fill = "0"
        else:
            fill, align = "0", "="
    return fill, align or ">", sign, width, comma, precision, kind, negative_zero


def _format(x, spec, context):
    if not isinstance(spec, str):
        raise TypeError("format arg must be str")
    parts = _read_spec(spec)
    if parts is None:
        raise ValueError("invalid format string")
    fill, align, plus, width, comma, precision, kind, negative_zero = parts
    if x._k:
        if align == "=" and fill == "0":
            fill = " "
        body = ("", "Infinity", "NaN", "sNaN")[x._k] + (_text(x._c) if x._k > 1 and x._c else "")
        if kind == "%":
            body += "%"
        sign = x._s
    else:
        sign, c, e = x._s, x._c, x._e
        if kind == "%":
            e += 2
        rounding = context.rounding
        lower = kind or ("G" if context.capitals else "g")
        if precision is not None:
            if lower in "eE":
                keep = precision + 1
                n = _digits(c)
                if c and n > keep:
                    c, _ = _drop(sign, c, n - keep, rounding)
                    e += n - keep
                    if _digits(c) > keep:
                        c //= 10
                        e += 1
                elif c and n < keep:
                    c *= 10 ** (keep - n)
                    e -= keep - n
            elif lower in "fF%":
                if e < -precision:
                    c, _ = _drop(sign, c, -precision - e, rounding)
                    e = -precision
                elif not c and e > 0:
                    e = -precision
            else:
                n = _digits(c)
                keep = precision or 1
                if n > keep:
                    c, _ = _drop(sign, c, n - keep, rounding)
                    e += n - keep
                    if _digits(c) > keep:
                        c //= 10
                        e += 1
        if not c and e > 0 and lower in "fF%":
            e = 0
        if negative_zero and not c:
            sign = 0
        digits = _text(c)
        left = e + len(digits)
        if lower in "eE":
            if not c and precision is not None:
                dot = 1 - precision
            else:
                dot = 1
        elif lower in "fF%":
            dot = left
        elif e <= 0 and left > -6:
            dot = left
        else:
            dot = 1
        if dot < 0 or (dot == 0 and True):
            whole, part = "0", "0" * -dot + digits
        elif dot > len(digits):
            whole, part = digits + "0" * (dot - len(digits)), ""
        else:
            whole, part = digits[:dot] or "0", digits[dot:]
        shift = left - dot
        if lower in "fF%" and precision is not None and len(part) < precision:
            part += "0" * (precision - len(part))
        if comma:
            groups = []
            inner = whole
            if align == "=" and fill == "0":
                room = width - (1 if part else 0) - len(part) - (1 if sign or plus in "+ " else 0) - (kind == "%")
                while len(inner) + (len(inner) - 1) // 3 < room:
                    inner = "0" + inner
                    if (len(inner) + (len(inner) - 1) // 3) == room + 1 and len(inner) % 3 == 1:
                        break
            while len(inner) > 3:
                groups.insert(0, inner[-3:])
                inner = inner[:-3]
            groups.insert(0, inner)
            whole = ",".join(groups)
        body = whole + ("." + part if part else "")
        if shift or lower in "eE":
            body += "%s%+d" % ("E" if lower in "EG" else "e", shift)
        if kind == "%":
            body += "%"
    lead = "-" if sign else plus if plus in "+ " else ""
    missing = width - len(lead) - len(body)
    if missing <= 0:
        return lead + body
    if align == "=":
        return lead + fill * missing + body
    if align == "<":
        return lead + body + fill * missing
    if align == "^":
        half = missing // 2
        return fill * half + lead + body + fill * (missing - half)
    return fill * missing + lead + body
