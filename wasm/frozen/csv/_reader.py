"""Reads rows."""

__name__ = "csv"  # what is defined here is of the public module: in reprs and pickles

from csv._dialects import _Checked, Error, QUOTE_NONE, QUOTE_NONNUMERIC

_limit = 131072


def field_size_limit(new_limit=None):
    """How long a value that is read may be; sets it when one is given."""
    global _limit
    old = _limit
    if new_limit is not None:
        if type(new_limit) is not int:
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


class _Reader:
    def __init__(self, lines, dialect, options):
        self._lines = iter(lines)
        self.dialect = _Checked(dialect, options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        dialect = self.dialect
        delimiter = dialect.delimiter
        quotechar = dialect.quotechar
        escapechar = dialect.escapechar
        quotes = dialect.quoting != QUOTE_NONE
        line = self._next_line()
        if escapechar is None and "\0" not in line and not (quotes and quotechar in line):
            end = len(line)
            if line[-1:] == "\n":
                end -= 1
            if line[end - 1 : end] == "\r":
                end -= 1
            plain = line[:end]
            if "\n" not in plain and "\r" not in plain and len(plain) <= _limit:
                if not plain:
                    return []
                fields = plain.split(delimiter)
                if dialect.skipinitialspace:
                    fields = [_without_blanks(field) for field in fields]
                if dialect.quoting == QUOTE_NONNUMERIC:
                    fields = [float(field) for field in fields]
                return fields
        return (quotes and self._quoted(line)) or self._slowly(line)

    def _next_line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(
                "iterator should return strings, not " + type(line).__name__
                + " (the file should be opened in text mode)"
            )
        self.line_num += 1
        return line

    def _quoted(self, line):
        # A line whose values are in quotes or not, with nothing unusual; otherwise None.
        dialect = self.dialect
        delimiter, quotechar = dialect.delimiter, dialect.quotechar
        line = line.rstrip("\r\n")
        if "\n" in line or "\r" in line or len(line) > _limit or dialect.skipinitialspace \
                or dialect.quoting == QUOTE_NONNUMERIC or dialect.escapechar is not None or "\0" in line:
            return None
        fields = []
        start = 0
        while True:
            if line[start : start + 1] == quotechar:
                end = line.find(quotechar, start + 1)
                behind = line[end + 1 : end + 2]
                if end < 0 or behind and behind != delimiter:
                    return None
                fields.append(line[start + 1 : end])
                start = end + 2
                if not behind:
                    return fields
            else:
                end = line.find(delimiter, start)
                if end < 0:
                    fields.append(line[start:])
                    return fields
                fields.append(line[start:end])
                start = end + 1

    def _slowly(self, line):
        dialect = self.dialect
        delimiter, quotechar, escapechar = dialect.delimiter, dialect.quotechar, dialect.escapechar
        numeric = dialect.quoting == QUOTE_NONNUMERIC
        quotes = dialect.quoting != QUOTE_NONE
        fields = []
        field = []
        # begin of a record, begin of a field, in a field, in quotes, a quote in quotes, behind an escape, behind an
        # escape in quotes, behind the line's end, behind one that was escaped
        BEGIN, FIELD, PLAIN, QUOTED, QUOTE, ESCAPE, QUOTED_ESCAPE, END, ESCAPED_END = range(9)
        state = BEGIN
        is_number = False

        def save():
            text = "".join(field)
            field.clear()
            fields.append(float(text) if is_number else text)

        while True:
            for c in line + "\0":
                is_end = c == "\0"
                ends_line = is_end or c == "\n" or c == "\r"
                if is_end and state in (QUOTED, QUOTED_ESCAPE):
                    if state == QUOTED_ESCAPE:
                        field.append("\n")
                        state = QUOTED
                    break
                if state == ESCAPED_END:
                    if is_end:
                        break
                    state = PLAIN
                if state == BEGIN:
                    if is_end:
                        break
                    if ends_line:
                        state = END
                        continue
                    state = FIELD
                if state == END:
                    if is_end:
                        break
                    if not ends_line:
                        raise Error(
                            "new-line character seen in unquoted field - do you need to open the file in universal-newline mode?"
                        )
                elif state == FIELD:
                    is_number = False
                    if ends_line:
                        save()
                        state = END if not is_end else BEGIN
                    elif c == quotechar and quotes:
                        state = QUOTED
                    elif c == escapechar:
                        state = ESCAPE
                    elif c == " " and dialect.skipinitialspace:
                        pass
                    elif c == delimiter:
                        is_number = numeric
                        save()
                    else:
                        is_number = numeric
                        field.append(c)
                        state = PLAIN
                elif state == PLAIN:
                    if ends_line:
                        save()
                        state = END if not is_end else BEGIN
                    elif c == escapechar:
                        state = ESCAPE
                    elif c == delimiter:
                        save()
                        state = FIELD
                    else:
                        field.append(c)
                elif state == QUOTED:
                    if c == escapechar:
                        state = QUOTED_ESCAPE
                    elif c == quotechar and quotes:
                        state = QUOTE if dialect.doublequote else PLAIN
                    else:
                        field.append(c)
                elif state == QUOTE:
                    if c == quotechar and quotes:
                        field.append(c)
                        state = QUOTED
                    elif c == delimiter:
                        save()
                        state = FIELD
                    elif ends_line:
                        save()
                        state = END if not is_end else BEGIN
                    elif not dialect.strict:
                        field.append(c)
                        state = PLAIN
                    else:
                        raise Error("'" + delimiter + "' expected after '" + quotechar + "'")
                elif state == ESCAPE:
                    if is_end:
                        field.append("\n")
                        save()
                        state = BEGIN
                    else:
                        field.append(c)
                        state = ESCAPED_END if ends_line else PLAIN
                else:
                    field.append(c)
                    state = QUOTED
                if len(field) > _limit:
                    raise Error("field larger than field limit (" + str(_limit) + ")")
            if state not in (QUOTED, QUOTED_ESCAPE, ESCAPED_END):
                return fields
            try:
                line = self._next_line()
            except StopIteration:
                if dialect.strict:
                    raise Error("unexpected end of data") from None
                save()
                return fields


def _without_blanks(text):
    return text.lstrip(" ")


def reader(csvfile, dialect='excel', **fmtparams):
    """The rows of a file, or of other lines, as lists of text."""
    return _Reader(csvfile, dialect, fmtparams)
