"""What can be wrong with a file of settings, or with a question about one."""

__name__ = "configparser"  # what is defined here is of the public module: in reprs and pickles

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """A mistake in settings."""

    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no such section."""

    def __init__(self, section):
        super().__init__("No section: " + repr(section))
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    """A section is there twice."""

    def __init__(self, section, source=None, lineno=None):
        where = ""
        if source is not None:
            where = "While reading from " + repr(source) + (" [line {:2d}]".format(lineno) if lineno else "") + ": section "
        else:
            where = "Section "
        super().__init__(where + repr(section) + " already exists")
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """An option is in a section twice."""

    def __init__(self, section, option, source=None, lineno=None):
        text = "option " + repr(option) + " in section " + repr(section) + " already exists"
        if source is not None:
            text = "While reading from " + repr(source) + (" [line {:2d}]".format(lineno) if lineno else "") + ": " + text
        else:
            text = "O" + text[1:]
        super().__init__(text)
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """There is no such option in a section."""

    def __init__(self, option, section):
        super().__init__("No option " + repr(option) + " in section: " + repr(section))
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    """A value refers to what cannot be put in."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, (
            "Bad value substitution: option {!r} in section {!r} contains an interpolation key {!r} which is not a "
            "valid option name. Raw value: {!r}"
        ).format(option, section, reference, rawval))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A value refers to another wrongly."""


class InterpolationDepthError(InterpolationError):
    """Values refer to each other without end."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section, (
            "Recursion limit exceeded in value substitution: option {!r} in section {!r} contains an interpolation "
            "key which cannot be substituted in {} steps. Raw value: {!r}"
        ).format(option, section, MAX_INTERPOLATION_DEPTH, rawval))
        self.args = (option, section, rawval)


class ParsingError(Error):
    """A file that is not as settings are."""

    def __init__(self, source, filename=None):
        super().__init__("Source contains parsing errors: " + repr(source))
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        """Adds a line that is wrong."""
        self.errors.append((lineno, line))
        self.message += "\n\t[line {:2d}]: {}".format(lineno, line)


class MissingSectionHeaderError(ParsingError):
    """A file that begins without a section."""

    def __init__(self, filename, lineno, line):
        super().__init__(filename)
        self.message = "File contains no section headers.\nfile: {!r}, line: {}\n{!r}".format(filename, lineno, line)
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)
