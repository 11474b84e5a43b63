"""The lines on which pprint lays out a long text, or bytes."""


def lines_of_text(text, width, allowance):
    """The parts of a text, in quotes: its lines, and those that are too long cut between words."""
    found = []
    lines = text.splitlines(True)
    for i, line in enumerate(lines):
        behind = allowance if i == len(lines) - 1 else 0
        shown = repr(line)
        if len(shown) <= width - behind:
            found.append(shown)
        else:
            found += _filled(_words(line), width, behind)
    return found


def lines_of_bytes(data, width, allowance):
    """The parts of bytes, cut at multiples of four."""
    parts = [data[i : i + 4] for i in range(0, len(data), 4)]
    # What stands behind counts only beside a last part that is shorter, as in CPython.
    return _filled(parts, width, allowance if len(data) % 4 else 0)


def _filled(parts, width, allowance):
    """Joins parts as long as their repr fits; the allowance is what stands behind the last one."""
    found = []
    current = parts[0][:0]
    last = len(parts) - 1
    for i, part in enumerate(parts):
        if len(repr(current + part)) > width - (allowance if i == last else 0):
            if current:
                found.append(repr(current))
            current = part
        else:
            current += part
    if current:
        found.append(repr(current))
    return found


def _words(line):
    # Words, each with the blanks after it.
    found = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        found.append(line[at:end])
        at = end
    return found
