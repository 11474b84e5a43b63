"""How the values of a table are written."""

__name__ = "csv"  # what is defined here is of the public module: in reprs and pickles

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


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)
