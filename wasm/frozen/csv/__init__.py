"""Tables as text, with values between commas."""

from csv._dialects import (
    _Checked, Dialect, Error, excel, excel_tab, get_dialect, list_dialects, QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE,
    QUOTE_NONNUMERIC, register_dialect, unix_dialect, unregister_dialect,
)
from csv._reader import field_size_limit, reader
from csv._writer import writer
from csv._sniffer import Sniffer

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
    "unix_dialect", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "Sniffer", "unregister_dialect", "DictReader", "DictWriter",
]


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
