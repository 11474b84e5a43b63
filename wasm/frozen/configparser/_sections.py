"""A section as a mapping."""

__name__ = "configparser"  # what is defined here is of the public module: in reprs and pickles

_UNSET = object()


class SectionProxy:
    """A section, as if it were a dictionary."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for name in parser._converters:
            setattr(self, "get" + name, self._converter(getattr(parser, "get" + name)))

    def _converter(self, get):
        return lambda option, fallback=None: get(self._name, option, fallback=fallback)

    @property
    def name(self):
        """The name of the section."""
        return self._name

    @property
    def parser(self):
        """The settings it is of."""
        return self._parser

    def __repr__(self):
        return "<Section: " + self._name + ">"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not isinstance(value, str) and not (value is None and self._parser._allow_no_value):
            raise TypeError("option values must be strings")
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def keys(self):
        """The names of the options."""
        return self._options()

    def values(self):
        """The values."""
        return [self[key] for key in self]

    def items(self):
        """The options with their values."""
        return [(key, self[key]) for key in self]

    def get(self, option, fallback=None, *, raw=False, vars=None):
        """The value of an option, or the fallback."""
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, *, raw=False, vars=None):
        """The value of an option as an integer."""
        return self._parser.getint(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False, vars=None):
        """The value of an option as a float."""
        return self._parser.getfloat(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False, vars=None):
        """The value of an option as a truth."""
        return self._parser.getboolean(self._name, option, raw=raw, vars=vars, fallback=fallback)
