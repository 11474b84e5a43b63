"""Writes rows."""

__name__ = "csv"  # what is defined here is of the public module: in reprs and pickles

from csv._dialects import _Checked, Error, QUOTE_ALL, QUOTE_NONE, QUOTE_NONNUMERIC


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
