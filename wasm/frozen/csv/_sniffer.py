"""Guesses how a table is written."""

__name__ = "csv"  # what is defined here is of the public module: in reprs and pickles

from csv._dialects import Dialect, Error, QUOTE_MINIMAL
from csv._reader import reader


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
