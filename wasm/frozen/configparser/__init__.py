"""Files of settings, in sections."""

from configparser._errors import (
    DuplicateOptionError, DuplicateSectionError, Error, InterpolationDepthError, InterpolationError,
    InterpolationMissingOptionError, InterpolationSyntaxError, MAX_INTERPOLATION_DEPTH, MissingSectionHeaderError,
    NoOptionError, NoSectionError, ParsingError,
)
from configparser._interpolation import BasicInterpolation, ExtendedInterpolation, Interpolation
from configparser._sections import SectionProxy, _UNSET

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
    "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
    "MissingSectionHeaderError", "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
    "ExtendedInterpolation", "SectionProxy", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH", "Error",
]

DEFAULTSECT = "DEFAULT"


class RawConfigParser:
    """Settings, with nothing put into values."""

    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False
    }
    _interpolation_class = Interpolation

    def __init__(
        self, defaults=None, dict_type=None, allow_no_value=False, *, delimiters=('=', ':'),
        comment_prefixes=_UNSET, inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
        default_section='DEFAULT', interpolation=_UNSET, converters=None
    ):
        self._defaults = {}
        self._sections = {}
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = ("#", ";") if comment_prefixes is _UNSET else tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = (
            self._interpolation_class() if interpolation is _UNSET else interpolation or Interpolation())
        self._converters = converters or {}
        for name, convert in self._converters.items():
            setattr(self, "get" + name, self._converter(convert))
        if defaults:
            self.read_dict({default_section: defaults})

    def _converter(self, convert):
        def get(section, option, *, raw=False, vars=None, fallback=_UNSET):
            return self._converted(convert, section, option, raw, vars, fallback)

        return get

    def defaults(self):
        """The values that every section has."""
        return self._defaults

    def sections(self):
        """The names of the sections."""
        return list(self._sections)

    def add_section(self, section):
        """Adds a section."""
        if section == self.default_section:
            raise ValueError("Invalid section name: " + repr(section))
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        """Whether there is a section."""
        return section in self._sections

    def options(self, section):
        """The names of the options of a section."""
        if section not in self._sections:
            raise NoSectionError(section)
        names = dict(self._sections[section])
        names.update(self._defaults)
        return list(names)

    def read(self, filenames, encoding=None):
        """Reads files; those that are not there are passed over. Gives the names of those read."""
        if isinstance(filenames, str) or not hasattr(filenames, "__iter__"):
            filenames = [filenames]
        found = []
        for name in filenames:
            try:
                with open(name) as f:
                    self._read(f, str(name))
            except OSError:
                continue
            found.append(str(name))
        return found

    def read_file(self, f, source=None):
        """Reads the lines of a file."""
        self._read(f, source or getattr(f, "name", "<" + 3 * "?" + ">"))

    def read_string(self, string, source='<string>'):
        """Reads text."""
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Takes sections from a dictionary of dictionaries."""
        seen = set()
        for section, values in dictionary.items():
            section = str(section)
            if section != self.default_section and section not in self._sections:
                self._sections[section] = {}
            elif self._strict and section in seen:
                raise DuplicateSectionError(section, source)
            seen.add(section)
            for key, value in values.items():
                self._section(section)[self.optionxform(str(key))] = None if value is None else str(value)

    def _section(self, name):
        if name == self.default_section:
            return self._defaults
        if name not in self._sections:
            raise NoSectionError(name)
        return self._sections[name]

    def _read(self, lines, source):
        section = None
        current = option = error = None
        indent = 0
        seen = set()
        for number, line in enumerate(lines, 1):
            text = line.rstrip("\r\n")
            for prefix in self._inline:
                at = text.find(prefix)
                while at > 0 and not text[at - 1].isspace():
                    at = text.find(prefix, at + 1)
                if at >= 0:
                    text = text[:at]
            value = text.strip()
            is_comment = value[:1] != "" and any(value.startswith(prefix) for prefix in self._comments)
            if is_comment:
                value = ""
            if not value:
                if self._empty_lines:
                    if not is_comment and section is not None and option and isinstance(current.get(option), list):
                        current[option].append("")
                else:
                    indent = 1 << 30
                continue
            here = len(text) - len(text.lstrip())
            if current is not None and option and here > indent and isinstance(current.get(option), list):
                current[option].append(value)
                continue
            indent = here
            if value[0] == "[" and "]" in value:
                section = value[1 : value.rfind("]")]
                if section == self.default_section:
                    current = self._defaults
                elif section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, source, number)
                    current = self._sections[section]
                else:
                    current = self._sections[section] = {}
                seen.add(section)
                option = None
                continue
            if section is None:
                raise MissingSectionHeaderError(source, number, line)
            at = min([i for i in [value.find(sign) for sign in self._delimiters] if i >= 0] + [len(value)])
            if (at == len(value) and not self._allow_no_value) or at == 0:
                error = error or ParsingError(source)
                error.append(number, repr(line))
                continue
            option = self.optionxform(value[:at].rstrip())
            if self._strict and (section, option) in seen:
                raise DuplicateOptionError(section, option, source, number)
            seen.add((section, option))
            size = max([len(sign) for sign in self._delimiters if value.startswith(sign, at)] or [0])
            current[option] = None if at == len(value) else [value[at + size :].strip()]
        for values, name in [(self._defaults, self.default_section)] + [(v, k) for k, v in self._sections.items()]:
            for key, value in values.items():
                if isinstance(value, list):
                    values[key] = self._interpolation.before_read(self, name, key, "\n".join(value).rstrip())
        if error:
            raise error

    def optionxform(self, optionstr):
        """The name of an option as it is kept: in small letters."""
        return optionstr.lower()

    def _names(self, section, vars):
        names = dict(self._defaults)
        if section in self._sections:
            names.update(self._sections[section])
        elif section != self.default_section:
            raise NoSectionError(section)
        for key, value in (vars or {}).items():
            names[self.optionxform(key)] = None if value is None else str(value)
        return names

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option."""
        try:
            names = self._names(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in names:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = names[option]
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, names)

    def _converted(self, convert, section, option, raw, vars, fallback):
        try:
            return convert(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option as an integer."""
        return self._converted(int, section, option, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option as a float."""
        return self._converted(float, section, option, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option as a truth: yes, on, true or 1, and their opposites."""
        return self._converted(self._boolean, section, option, raw, vars, fallback)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: " + value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """The sections with their names, or the options of a section with their values."""
        if section is _UNSET:
            return [(name, self[name]) for name in self]
        names = self._names(section, None)
        asked = self._names(section, vars)
        return [
            (key, asked[key] if raw or asked[key] is None else self._interpolation.before_get(
                self, section, key, asked[key], asked
            ))
            for key in names
        ]

    def popitem(self):
        """Removes a section and gives it."""
        for name in self.sections():
            found = self[name]
            self.remove_section(name)
            return name, found
        raise KeyError

    def has_option(self, section, option):
        """Whether a section has an option."""
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        """Sets the value of an option."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._section(self.default_section if not section else section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Writes all to a file."""
        sign = " " + self._delimiters[0] + " " if space_around_delimiters else self._delimiters[0]
        groups = [(self.default_section, self._defaults)] if self._defaults else []
        for name, values in groups + list(self._sections.items()):
            fp.write("[" + name + "]\n")
            for key, value in values.items():
                value = "" if value is None and self._allow_no_value else sign + str(value).replace("\n", "\n\t")
                fp.write(key + value + "\n")
            fp.write("\n")

    def remove_option(self, section, option):
        """Removes an option; tells whether it was there."""
        values = self._section(section or self.default_section)
        return values.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        """Removes a section; tells whether it was there."""
        return self._sections.pop(section, None) is not None

    def clear(self):
        """Removes all sections."""
        self._sections.clear()

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: dict(value)})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        del self._sections[key]

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section] + list(self._sections))

    def keys(self):
        """The names of the sections, with the default one."""
        return list(self)

    def values(self):
        """The sections."""
        return [self[name] for name in self]


class ConfigParser(RawConfigParser):
    """Settings; %(name)s in a value stands for another one."""

    _interpolation_class = BasicInterpolation

    def set(self, section, option, value=None):
        """Sets the value of an option, which is text."""
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not isinstance(value, str) and not (value is None and self._allow_no_value):
            raise TypeError("option values must be strings")
        super().set(section, option, value)
