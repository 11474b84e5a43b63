"""Tables as text, with values between commas."""

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
    "unix_dialect", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "Sniffer", "unregister_dialect", "DictReader", "DictWriter",
]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3

_NAMES = (
    "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"
)
_DEFAULTS = {
    "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": 0, "skipinitialspace": False, "strict": False,
}
_dialects = {}
_limit = 131072


class Error(Exception):
    """A table that cannot be read or written, or a dialect that is none."""

    __module__ = "_csv"


class Dialect:
    """How values are put between delimiters and quotes."""

    _name = ""
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        try:
            _Checked(self, {})
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """What spreadsheets write."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What spreadsheets write, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """Every value in quotes, lines as Unix has them."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


class _Checked:
    """A dialect whose parts are what they must be."""

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _NAMES:
                raise TypeError("'" + name + "' is an invalid keyword argument for this function")
        for name in _NAMES:
            value = options.get(name, _DEFAULTS) if name in options else getattr(dialect, name, _DEFAULTS)
            if value is _DEFAULTS:
                value = _DEFAULTS[name]
            setattr(self, name, value)
        for name in ("delimiter", "escapechar", "quotechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                optional = "" if name == "delimiter" else " or None"
                raise TypeError('"' + name + '" must be string' + optional + ", not " + type(value).__name__)
            if value == "" and name == "quotechar":
                self.quotechar = None
                continue
            if len(value) != 1:
                raise TypeError('"' + name + '" must be a 1-character string')
        if type(self.quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            if self.lineterminator is None:
                raise TypeError("lineterminator must be set")
            raise TypeError('"lineterminator" must be a string, not ' + type(self.lineterminator).__name__)
        self.doublequote = bool(self.doublequote)
        self.skipinitialspace = bool(self.skipinitialspace)
        self.strict = bool(self.strict)


def register_dialect(name, dialect=None, **fmtparams):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Checked(dialect, fmtparams)


def unregister_dialect(name):
    """Forgets the name of a dialect."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of that name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


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
        return self._slowly(line)

    def _next_line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(
                "iterator should return strings, not " + type(line).__name__
                + " (the file should be opened in text mode)"
            )
        self.line_num += 1
        return line

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


class _Writer:
    def __init__(self, file, dialect, options):
        if not hasattr(file, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write = file.write
        self.dialect = _Checked(dialect, options)

    def writerow(self, row):
        """Writes a row."""
        dialect = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error("iterable expected, not " + type(row).__name__) from None
        parts = []
        for value in row:
            if value is None:
                text = ""
            elif isinstance(value, str):
                text = value
            else:
                text = str(value)
            parts.append(self._field(text, value))
        if len(row) == 1 and not parts[0]:
            if dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            parts[0] = dialect.quotechar * 2
        return self._write(dialect.delimiter.join(parts) + dialect.lineterminator)

    def _field(self, text, value):
        dialect = self.dialect
        quotechar, escapechar = dialect.quotechar, dialect.escapechar
        quoting = dialect.quoting
        quoted = quoting == QUOTE_ALL or (quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
        special = False
        for c in (dialect.delimiter, quotechar, escapechar, "\n", "\r"):
            if c is not None and c in text:
                special = True
        for c in dialect.lineterminator:
            if c in text:
                special = True
        if not special:
            return quotechar + text + quotechar if quoted else text
        parts = []
        for c in text:
            if c in (dialect.delimiter, quotechar, escapechar, "\n", "\r") or c in dialect.lineterminator:
                escape = False
                if quoting == QUOTE_NONE:
                    escape = True
                elif c == quotechar:
                    if dialect.doublequote:
                        parts.append(c)
                        quoted = True
                    else:
                        escape = True
                elif c == escapechar:
                    escape = True
                else:
                    quoted = True
                if escape:
                    if escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    parts.append(escapechar)
            parts.append(c)
        text = "".join(parts)
        return quotechar + text + quotechar if quoted else text

    def writerows(self, rows):
        """Writes several rows."""
        for row in rows:
            self.writerow(row)


def writer(csvfile, dialect='excel', **fmtparams):
    """What writes rows to a file: it has writerow and writerows."""
    return _Writer(csvfile, dialect, fmtparams)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class DictReader:
    """The rows of a file as dictionaries; the first row has the names."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._names = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect

    @property
    def line_num(self):
        """How many lines were read."""
        return self.reader.line_num

    @property
    def fieldnames(self):
        """The names of the columns."""
        if self._names is None:
            try:
                self._names = next(self.reader)
            except StopIteration:
                pass
        return self._names

    @fieldnames.setter
    def fieldnames(self, value):
        self._names = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        found = dict(zip(names, row))
        if len(names) < len(row):
            found[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            found[name] = self.restval
        return found


class DictWriter:
    """Writes dictionaries as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writeheader(self):
        """Writes the names of the columns."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def writerow(self, rowdict):
        """Writes a dictionary as a row."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Writes several dictionaries."""
        for row in rowdicts:
            self.writerow(row)


class Sniffer:
    """Finds out the dialect of a table."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The dialect that a part of the table seems to have."""
        import re

        found = re.search(
            r"""(?:^|(?P<delim>[^\w\n"']))(?P<space> ?)(?P<quote>["']).*?(?P=quote)(?(delim)(?:(?P=delim)|$)|(?P<after>[^\w\n"']))""",
            sample, re.DOTALL | re.MULTILINE
        )
        quotechar, delimiter = '"', None
        doublequote = skip = False
        if found:
            quotechar = found["quote"]
            delimiter = found["delim"] or found["after"]
            skip = found["space"] == " "
            doublequote = quotechar * 2 in sample
            if delimiters and delimiter not in delimiters:
                delimiter = None
        if delimiter is None:
            delimiter, skip = self._guess(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.delimiter = delimiter
        dialect.quotechar = quotechar
        dialect.doublequote = doublequote
        dialect.skipinitialspace = skip
        return dialect

    def _guess(self, sample, delimiters):
        lines = [line for line in sample.split("\n") if line]
        counts = {}
        for c in set("".join(lines[:100])):
            if ord(c) < 127 and (delimiters is None or c in delimiters):
                per_line = [line.count(c) for line in lines]
                most = max(set(per_line), key=lambda n: (per_line.count(n), n))
                share = per_line.count(most) / len(lines)
                if most and share >= 0.9 and not (c.isalpha() or c.isdigit()) or (most and delimiters and share >= 0.9):
                    counts[c] = share, most
        for c in self.preferred:
            if c in counts:
                return c, all(line.count(c) == line.count(c + " ") for line in lines)
        if counts:
            c = max(counts, key=lambda c: counts[c])
            return c, lines[0].count(c) == lines[0].count(c + " ")
        return "", False

    def has_header(self, sample):
        """Whether the first row seems to have the names of columns."""
        from io import StringIO

        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict([(i, None) for i in range(len(header))])
        checked = 0
        for row in rows:
            if checked > 20:
                break
            checked += 1
            if len(row) != len(header):
                continue
            for i in list(kinds):
                kind = _kind(row[i])
                if kind != kinds[i]:
                    if kinds[i] is None:
                        kinds[i] = kind
                    else:
                        del kinds[i]
        votes = 0
        for i, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[i]) != kind else -1
            else:
                votes += 1 if _kind(header[i]) != "number" else -1
        return votes > 0


def _kind(text):
    """A number, or text of a length."""
    try:
        complex(text)
        return "number"
    except (ValueError, OverflowError):
        return len(text)
