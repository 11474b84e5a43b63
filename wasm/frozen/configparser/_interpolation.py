"""Values that refer to other options."""

__name__ = "configparser"  # what is defined here is of the public module: in reprs and pickles

from configparser._errors import (
    InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError, MAX_INTERPOLATION_DEPTH,
)


class Interpolation:
    """What is put into values: nothing."""

    def before_get(self, parser, section, option, value, defaults):
        """The value as it is given."""
        return value

    def before_set(self, parser, section, option, value):
        """The value as it is kept."""
        return value

    def before_read(self, parser, section, option, value):
        """The value as it is read."""
        return value

    def before_write(self, parser, section, option, value):
        """The value as it is written."""
        return value


class _Filling(Interpolation):
    # Values in which a sign, and a reference between two brackets, stand for another option.
    def before_get(self, parser, section, option, value, defaults):
        """The value with what it refers to."""
        return self._filled(parser, section, option, value, value, defaults, 1)

    def _filled(self, parser, section, option, raw, rest, names, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        sign, opening, closing = self._signs
        out = []
        while rest:
            at = rest.find(sign)
            if at < 0:
                out.append(rest)
                break
            out.append(rest[:at])
            rest = rest[at:]
            if rest[1:2] == sign:
                out.append(sign)
                rest = rest[2:]
            elif rest[1:2] == opening:
                end = rest.find(closing)
                if end < 0:
                    raise InterpolationSyntaxError(
                        option, section, "bad interpolation variable reference " + repr(rest)
                    )
                shown, there, of, name, known = self._referred(parser, section, option, rest[2:end], names)
                rest = rest[end + len(closing) :]
                if name not in known:
                    raise InterpolationMissingOptionError(option, section, raw, shown)
                out.append(self._filled(parser, there, of, raw, known[name], known, depth + 1))
            else:
                raise InterpolationSyntaxError(
                    option, section,
                    "'{0}' must be followed by '{0}' or '{1}', found: {2!r}".format(sign, opening, rest)
                )
        return "".join(out)


class BasicInterpolation(_Filling):
    """%(name)s stands for another option of the section."""

    _signs = "%", "(", ")s"

    def before_set(self, parser, section, option, value):
        """The value, when it is right."""
        rest = value.replace("%%", "")
        while "%(" in rest and ")s" in rest[rest.find("%(") :]:
            at = rest.find("%(")
            rest = rest[:at] + rest[rest.find(")s", at) + 2 :]
        if "%" in rest:
            raise ValueError("invalid interpolation syntax in {!r} at position {:d}".format(value, rest.find("%")))
        return value

    def _referred(self, parser, section, option, reference, names):
        name = parser.optionxform(reference)
        return name, section, option, name, names


class ExtendedInterpolation(_Filling):
    """${name} and ${section:name} stand for other options."""

    _signs = "$", "{", "}"

    def _referred(self, parser, section, option, reference, names):
        path = reference.split(":")
        name = parser.optionxform(path[-1])
        if len(path) > 1:
            section = path[0]
            names = dict(parser.items(section, raw=True)) if parser.has_section(section) else {}
        return reference, section, name, name, names
