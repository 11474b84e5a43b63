"""Reads the arguments of a command line, and writes help about them."""

import sys as _sys

__all__ = [
    "ArgumentParser",
    "ArgumentError",
    "ArgumentTypeError",
    "BooleanOptionalAction",
    "FileType",
    "HelpFormatter",
    "ArgumentDefaultsHelpFormatter",
    "RawDescriptionHelpFormatter",
    "RawTextHelpFormatter",
    "MetavarTypeHelpFormatter",
    "Namespace",
    "Action",
    "ONE_OR_MORE",
    "OPTIONAL",
    "PARSER",
    "REMAINDER",
    "SUPPRESS",
    "ZERO_OR_MORE",
]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_EXTRA = "_unrecognized_args"


class ArgumentError(Exception):
    """What is wrong with an argument."""

    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else "argument %s: %s" % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """Raised by a function given as type; its text is what is said."""


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar if isinstance(action.metavar, str) else "/".join(action.metavar)
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join(map(str, action.choices)) + "}"
    return None


class Namespace:
    """Holds the values of arguments as attributes."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        parts = []
        others = {}
        for name, value in vars(self).items():
            if name.isidentifier():
                parts.append("%s=%r" % (name, value))
            else:
                others[name] = value
        if others:
            parts.append("**" + repr(others))
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)


class FileType:
    """A type of arguments that are names of files to open; - is the standard stream."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._encoding = encoding

    def __call__(self, string):
        if string == "-":
            return _sys.stdin if "r" in self._mode else _sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding) if self._encoding else open(string, self._mode)
        except OSError as error:
            raise ArgumentTypeError("can't open '%s': %s" % (string, error))

    def __repr__(self):
        return "FileType(%r)" % (self._mode,)


# ---- actions


class Action:
    """What is done with an argument; classes derived from it have __call__(parser, namespace, values, option_string)."""

    def __init__(
        self,
        option_strings,
        dest,
        nargs=None,
        const=None,
        default=None,
        type=None,
        choices=None,
        required=False,
        help=None,
        metavar=None
    ):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def format_usage(self):
        """What stands for the argument in the usage."""
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")

    def __repr__(self):
        names = "option_strings dest nargs const default type choices required help metavar".split()
        return "%s(%s)" % (type(self).__name__, ", ".join(["%s=%r" % (name, getattr(self, name)) for name in names]))


class _Store(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError(
                "nargs for store actions must be != 0; if you have nothing to store, actions such as store true or "
                "store const may be more appropriate"
            )
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        Action.__init__(self, option_strings, dest, nargs=nargs, const=const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConst(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        Action.__init__(
            self, option_strings, dest, nargs=0, const=const, default=default, required=required, help=help
        )

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrue(_StoreConst):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        _StoreConst.__init__(self, option_strings, dest, True, default, required, help)


class _StoreFalse(_StoreConst):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        _StoreConst.__init__(self, option_strings, dest, False, default, required, help)


def _longer(namespace, dest, values):
    items = getattr(namespace, dest, None)
    setattr(namespace, dest, (list(items) if items is not None else []) + values)


class _Append(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError(
                "nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append "
                "const action may be more appropriate"
            )
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        Action.__init__(self, option_strings, dest, nargs=nargs, const=const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        _longer(namespace, self.dest, [values])


class _Extend(_Append):
    def __call__(self, parser, namespace, values, option_string=None):
        _longer(namespace, self.dest, list(values))


class _AppendConst(_StoreConst):
    def __call__(self, parser, namespace, values, option_string=None):
        _longer(namespace, self.dest, [self.const])


class _Count(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        Action.__init__(self, option_strings, dest, nargs=0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _Help(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        Action.__init__(self, option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None):
        if help is None:
            help = "show program's version number and exit"
        Action.__init__(self, option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(self.version or parser.version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class BooleanOptionalAction(Action):
    """An option --name that also has the form --no-name."""

    def __init__(
        self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None
    ):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith("--"):
                names.append("--no-" + name[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += " (default: %(default)s)"
        Action.__init__(
            self,
            names,
            dest,
            nargs=0,
            default=default,
            type=type,
            choices=choices,
            required=required,
            help=help,
            metavar=metavar,
        )

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        """The forms of the option."""
        return " | ".join(self.option_strings)


class _Choice(Action):
    # A subcommand in the help.
    def __init__(self, name, aliases, help):
        shown = name + (" (%s)" % ", ".join(aliases) if aliases else "")
        Action.__init__(self, [], shown, help=help, metavar=shown)


class _SubParsers(Action):
    def __init__(
        self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None
    ):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        Action.__init__(
            self,
            option_strings,
            dest,
            nargs=PARSER,
            choices=self._name_parser_map,
            required=required,
            help=help,
            metavar=metavar,
        )

    def add_parser(self, name, **kwargs):
        """Adds a subcommand; gives its ArgumentParser."""
        if kwargs.get("prog") is None:
            kwargs["prog"] = self._prog_prefix + " " + name
        aliases = kwargs.pop("aliases", ())
        if "help" in kwargs:
            self._choices_actions.append(_Choice(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for key in [name] + list(aliases):
            self._name_parser_map[key] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name = values[0]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            choices = ", ".join(self._name_parser_map)
            raise ArgumentError(self, "unknown parser %r (choices: %s)" % (name, choices))
        inner, rest = self._name_parser_map[name].parse_known_args(values[1:], None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if rest:
            if not hasattr(namespace, _EXTRA):
                setattr(namespace, _EXTRA, [])
            getattr(namespace, _EXTRA).extend(rest)


_ACTIONS = {
    None: _Store,
    "store": _Store,
    "store_const": _StoreConst,
    "store_true": _StoreTrue,
    "store_false": _StoreFalse,
    "append": _Append,
    "append_const": _AppendConst,
    "count": _Count,
    "help": _Help,
    "version": _Version,
    "parsers": _SubParsers,
    "extend": _Extend,
}


# ---- help


class HelpFormatter:
    """Writes help: wraps all texts."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = 78
            try:
                import os

                width = int(os.environ["COLUMNS"]) - 2
            except Exception:
                pass
        self._prog = prog
        self._increment = indent_increment
        self._width = width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._indent = 0
        self._longest = 0
        self._parts = []  # texts, and lists of (title, description, actions)

    def add_text(self, text):
        """Adds a paragraph."""
        if text is not SUPPRESS and text is not None:
            self._parts.append(self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        """Adds the usage."""
        if usage is not SUPPRESS:
            self._parts.append(self._format_usage(usage, actions, groups, prefix))

    def add_arguments_of(self, title, description, actions):
        """Adds a section of arguments."""
        self._parts.append((title, description, actions))
        for action in actions:
            if action.help is not SUPPRESS:
                self._longest = max(self._longest, len(self._invocation(action)) + self._increment)
                for other in self._subactions(action):
                    self._longest = max(self._longest, len(self._invocation(other)) + 2 * self._increment)

    def format_help(self):
        """The text of all that was added."""
        text = ""
        for part in self._parts:
            if not isinstance(part, str):
                title, description, actions = part
                self._indent = self._increment
                part = self._format_text(description) if description and description is not SUPPRESS else ""
                for action in actions:
                    part += self._format_action(action)
                self._indent = 0
                if not part:
                    continue
                heading = title + ":\n" if title is not None and title is not SUPPRESS else ""
                part = "\n" + heading + part + "\n"
            text += part
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
        text = text.strip("\n")
        return text + "\n" if text else ""

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._indent, 11)
        return self._fill_text(text, width, " " * self._indent) + "\n\n"

    def _fill_text(self, text, width, indent):
        import textwrap

        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _split_lines(self, text, width):
        import textwrap

        return textwrap.wrap(" ".join(text.split()), width)

    def _subactions(self, action):
        return getattr(action, "_choices_actions", ())

    def _format_action(self, action):
        if action.help is SUPPRESS:
            return ""
        position = min(self._longest + 2, self._max_help_position)
        width = max(self._width - position, 11)
        room = position - self._indent - 2
        head = self._invocation(action)
        lines = self._split_lines(self._expand_help(action), width) if action.help and action.help.strip() else []
        text = " " * self._indent + head
        if lines:
            first = lines.pop(0)
            if len(head) <= room:
                text += " " * (room - len(head) + 2) + first + "\n"
            else:
                text += "\n" + " " * position + first + "\n"
            for line in lines:
                text += " " * position + line + "\n"
        else:
            text += "\n"
        self._indent += self._increment
        for other in self._subactions(action):
            text += self._format_action(other)
        self._indent -= self._increment
        return text

    def _invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavar(action, self._default_metavar_for_positional(action), 1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._default_metavar_for_optional(action))
        return ", ".join([name + " " + args for name in action.option_strings])

    def _metavar(self, action, default, size):
        found = action.metavar
        if found is None:
            found = default if action.choices is None else "{" + ",".join(map(str, action.choices)) + "}"
        return found if isinstance(found, tuple) else (found,) * size

    def _default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _default_metavar_for_positional(self, action):
        return action.dest

    def _format_args(self, action, default):
        nargs = action.nargs
        if nargs is None:
            return self._metavar(action, default, 1)[0]
        if nargs == OPTIONAL:
            return "[%s]" % self._metavar(action, default, 1)
        if nargs == ZERO_OR_MORE:
            return "[%s ...]" % self._metavar(action, default, 1)[0]
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % self._metavar(action, default, 2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return self._metavar(action, default, 1)[0] + " ..."
        if nargs == SUPPRESS:
            return ""
        if not isinstance(nargs, int):
            raise ValueError("invalid nargs value")
        return " ".join(self._metavar(action, default, nargs)[:nargs])

    def _get_help_string(self, action):
        return action.help

    def _expand_help(self, action):
        values = {"prog": self._prog}
        for name, value in vars(action).items():
            if value is not SUPPRESS:
                values[name] = value.__name__ if hasattr(value, "__name__") else value
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return self._get_help_string(action) % values

    def _usage_parts(self, actions, groups):
        # The part of each action; those of a group that excludes each other have brackets around them.
        parts = []
        for action in actions:
            if action.help is SUPPRESS:
                parts.append("")
            elif not action.option_strings:
                parts.append(self._format_args(action, self._default_metavar_for_positional(action)))
            else:
                if action.nargs == 0:
                    part = action.format_usage()
                else:
                    part = action.option_strings[0] + " "
                    part += self._format_args(action, self._default_metavar_for_optional(action))
                inside = any(action in group._group_actions and _in_row(group, actions) for group in groups)
                parts.append(part if action.required or inside else "[" + part + "]")
        for group in groups:
            start = _in_row(group, actions)
            if not start:
                continue
            start -= 1
            row = [i for i in range(start, start + len(group._group_actions)) if parts[i]]
            if not row:
                continue
            left, right = "()" if group.required else "[]"
            if len(row) == 1 and group.required:
                continue
            for i in row[:-1]:
                parts[i] += " |"
            parts[row[0]] = left + parts[row[0]]
            parts[row[-1]] += right
        return [part for part in parts if part]

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            usage = usage % {"prog": self._prog}
        else:
            prog = self._prog
            options = [action for action in actions if action.option_strings]
            positionals = [action for action in actions if not action.option_strings]
            if not actions:
                return "%s%s\n\n" % (prefix, prog)
            options = self._usage_parts(options, groups)
            positionals = self._usage_parts(positionals, groups)
            usage = " ".join([prog] + options + positionals)
            width = self._width - self._indent
            if len(prefix) + len(usage) > width:
                options = _words(options)
                positionals = _words(positionals)
                if len(prefix) + len(prog) <= 0.75 * width:
                    indent = " " * (len(prefix) + len(prog) + 1)
                    if options:
                        lines = _in_lines([prog] + options, width, indent, prefix)
                        lines += _in_lines(positionals, width, indent)
                    elif positionals:
                        lines = _in_lines([prog] + positionals, width, indent, prefix)
                    else:
                        lines = [prog]
                else:
                    indent = " " * len(prefix)
                    lines = _in_lines(options + positionals, width, indent)
                    if len(lines) > 1:
                        lines = _in_lines(options, width, indent) + _in_lines(positionals, width, indent)
                    lines = [prog] + lines
                usage = "\n".join(lines)
        return "%s%s\n\n" % (prefix, usage)


def _in_row(group, actions):
    # Where the actions of a group stand in a row, counted from 1; 0 if they do not.
    members = group._group_actions
    if not members or members[0] not in actions:
        return 0
    start = actions.index(members[0])
    return start + 1 if actions[start : start + len(members)] == members else 0


def _words(parts):
    # Parts as they may be broken over lines: those in brackets are whole.
    found = []
    for part in " ".join(parts).split(" "):
        if found and found[-1].count("[") + found[-1].count("(") > found[-1].count("]") + found[-1].count(")"):
            found[-1] += " " + part
        else:
            found.append(part)
    result = []
    for part in found:
        # An option and its value are whole as well when they are in brackets; a group with | is broken after it.
        if " | " in part and part[0] in "[(":
            pieces = part.split(" | ")
            result += [piece + " |" for piece in pieces[:-1]] + [pieces[-1]]
        else:
            result.append(part)
    return result


def _in_lines(parts, width, indent, prefix=None):
    lines = []
    line = []
    used = (len(prefix) if prefix is not None else len(indent)) - 1
    for part in parts:
        if used + 1 + len(part) > width and line:
            lines.append(indent + " ".join(line))
            line = []
            used = len(indent) - 1
        line.append(part)
        used += len(part) + 1
    if line:
        lines.append(indent + " ".join(line))
    if prefix is not None:
        lines[0] = lines[0][len(indent) :]
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds defaults to the help of arguments."""

    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows the name of the type for an argument without metavar."""

    def _default_metavar_for_optional(self, action):
        return action.type.__name__

    def _default_metavar_for_positional(self, action):
        return action.type.__name__


# ---- parsers


class _Container:
    # What arguments are added to: a parser, or a group of it.
    def __init__(self, parser, title=None, description=None):
        self._parser = parser
        self.title = title
        self.description = description
        self._group_actions = []

    def add_argument(self, *args, **kwargs):
        """Adds an argument: a positional one by its name, or an option by its names with hyphens."""
        parser = self._parser
        chars = parser.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            dest = args[0] if args else kwargs.pop("dest")
            names = []
            if "required" in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            if kwargs.get("nargs") not in (OPTIONAL, ZERO_OR_MORE):
                kwargs["required"] = True
            if kwargs.get("nargs") == ZERO_OR_MORE and "default" not in kwargs:
                kwargs["required"] = True
        else:
            names = list(args)
            dest = kwargs.pop("dest", None)
            for name in names:
                if name[0] not in chars:
                    raise ValueError(
                        "invalid option string %r: must start with a character %r" % (name, chars)
                    )
            if dest is None:
                long = [name for name in names if len(name) > 1 and name[1] in chars]
                dest = (long or names)[0].lstrip(chars)
                if not dest:
                    raise ValueError("dest= is required for options like %r" % names[0])
                dest = dest.replace("-", "_")
        if "default" not in kwargs:
            if dest in parser._defaults:
                kwargs["default"] = parser._defaults[dest]
            elif parser.argument_default is not None:
                kwargs["default"] = parser.argument_default
        cls = kwargs.pop("action", None)
        cls = cls if isinstance(cls, type) else _ACTIONS.get(cls, cls)
        if not callable(cls):
            raise ValueError('unknown action "%s"' % (cls,))
        if not names and cls in (_StoreTrue, _StoreFalse, _Count, _StoreConst, _AppendConst):
            kwargs["required"] = False if "required" not in kwargs else kwargs["required"]
        action = cls(option_strings=names, dest=dest, **kwargs)
        if action.type is not None and not callable(action.type):
            raise ValueError("%r is not callable" % (action.type,))
        if action.type is FileType:
            raise ValueError("%r is a FileType class object, instance of it must be passed" % (action.type,))
        parser._get_formatter()._format_args(action, "x")
        return self._add_action(action)

    def _add_action(self, action):
        parser = self._parser
        taken = [name for name in action.option_strings if name in parser._option_string_actions]
        if taken:
            if parser.conflict_handler == "resolve":
                for name in taken:
                    other = parser._option_string_actions.pop(name)
                    other.option_strings.remove(name)
                    if not other.option_strings:
                        parser._remove(other)
            else:
                raise ArgumentError(
                    action,
                    ("conflicting option string: %s" if len(taken) == 1 else "conflicting option strings: %s")
                    % ", ".join(taken),
                )
        for name in action.option_strings:
            parser._option_string_actions[name] = action
            if parser._is_negative_number(name):
                parser._has_negative_options = True
        parser._actions.append(action)
        self._listed(action)
        return action

    def _listed(self, action):
        self._group_actions.append(action)

    def add_argument_group(self, title=None, description=None, **kwargs):
        """A group of arguments with a heading of its own in the help."""
        group = _Container(self._parser, title, description)
        self._parser._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        """A group of options of which at most one can be given."""
        group = _Exclusive(self._parser, self, required)
        self._parser._exclusive_groups.append(group)
        return group

    def set_defaults(self, **kwargs):
        """Values of attributes, whatever the arguments are."""
        parser = self._parser
        parser._defaults.update(kwargs)
        for action in parser._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The default of an attribute."""
        for action in self._parser._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._parser._defaults.get(dest)


class _Exclusive(_Container):
    def __init__(self, parser, container, required):
        _Container.__init__(self, parser)
        self.required = required
        self._container = container

    def _listed(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._group_actions.append(action)
        self._container._listed(action)


class ArgumentParser(_Container):
    """Reads command lines; add_argument() says what they may hold."""

    def __init__(
        self,
        prog=None,
        usage=None,
        description=None,
        epilog=None,
        parents=(),
        formatter_class=HelpFormatter,
        prefix_chars='-',
        fromfile_prefix_chars=None,
        argument_default=None,
        conflict_handler='error',
        add_help=True,
        allow_abbrev=True,
        exit_on_error=True
    ):
        _Container.__init__(self, self, None, description)
        if prog is None:
            argv = getattr(_sys, "argv", None) or [""]
            prog = argv[0].replace("\\", "/").split("/")[-1]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._actions = []
        self._defaults = {}
        self._option_string_actions = {}
        self._has_negative_options = False
        self._positionals = _Container(self, "positional arguments")
        self._optionals = _Container(self, "options")
        self._action_groups = [self._positionals, self._optionals]
        self._exclusive_groups = []
        self._subparsers = None
        self._subparser_group = None
        if add_help:
            mark = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(
                mark + "h", mark * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit"
            )
        for parent in parents:
            self._take_over(parent)

    def _take_over(self, parent):
        groups = {parent._positionals: self._positionals, parent._optionals: self._optionals}
        for group in parent._action_groups[2:]:
            groups[group] = self.add_argument_group(group.title, group.description)
        for action in parent._actions:
            for group, own in groups.items():
                if action in group._group_actions:
                    own._add_action(action)
        for group in parent._exclusive_groups:
            own = self.add_mutually_exclusive_group(group.required)
            own._group_actions = list(group._group_actions)
        self._defaults.update(parent._defaults)

    def _listed(self, action):
        (self._optionals if action.option_strings else self._positionals)._listed(action)

    def _remove(self, action):
        self._actions.remove(action)
        for group in self._action_groups + self._exclusive_groups:
            if action in group._group_actions:
                group._group_actions.remove(action)

    def __repr__(self):
        return "ArgumentParser(prog=%r, usage=%r, description=%r, formatter_class=%r, conflict_handler=%r, add_help=%r)" % (
            self.prog,
            self.usage,
            self.description,
            self.formatter_class,
            self.conflict_handler,
            self.add_help,
        )

    def add_subparsers(self, **kwargs):
        """Subcommands: the result has add_parser()."""
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        group = self._positionals
        if "title" in kwargs or "description" in kwargs:
            title = kwargs.pop("title", "subcommands")
            group = self.add_argument_group(title, kwargs.pop("description", None))
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            positionals = [action for action in self._actions if not action.option_strings]
            formatter.add_usage(self.usage, positionals, self._exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        kwargs.setdefault("parser_class", type(self))
        cls = kwargs.pop("action", _SubParsers)
        self._subparsers = action = cls([], **kwargs)
        self._actions.append(action)
        group._listed(action)
        return action

    # ---- reading

    def parse_args(self, args=None, namespace=None):
        """The values of the arguments, those of the program itself if none are given."""
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return found

    def parse_known_args(self, args=None, namespace=None):
        """As parse_args(), with a list of what is not known."""
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                namespace, rest = self._parse(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            namespace, rest = self._parse(args, namespace)
        if hasattr(namespace, _EXTRA):
            rest.extend(getattr(namespace, _EXTRA))
            delattr(namespace, _EXTRA)
        return namespace, rest

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    def convert_arg_line_to_args(self, arg_line):
        """The arguments on a line of a file of arguments."""
        return [arg_line]

    def _from_files(self, args):
        found = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                found.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = []
                    for line in file.read().splitlines():
                        lines.extend(self.convert_arg_line_to_args(line))
            except OSError as error:
                self.error(str(error))
            found.extend(self._from_files(lines))
        return found

    def _is_negative_number(self, arg):
        number = arg[1:]
        if arg[:1] != "-" or not number:
            return False
        whole, point, digits = number.partition(".")
        if point:
            return digits.isdigit() and (not whole or whole.isdigit())
        return whole.isdigit()

    def _option(self, arg):
        # (action, name, value) if the argument is an option, with no action if it is none that is known.
        if not arg or arg[0] not in self.prefix_chars:
            return None
        if arg in self._option_string_actions:
            return self._option_string_actions[arg], arg, None
        if len(arg) == 1:
            return None
        if "=" in arg:
            name, equals, value = arg.partition("=")
            if name in self._option_string_actions:
                return self._option_string_actions[name], name, value
        matches = self._abbreviated(arg)
        if len(matches) > 1:
            names = ", ".join([match[1] for match in matches])
            self.error("ambiguous option: %s could match %s" % (arg, names))
        if matches:
            return matches[0]
        if self._is_negative_number(arg) and not self._has_negative_options:
            return None
        if " " in arg:
            return None
        return None, arg, None

    def _abbreviated(self, arg):
        chars = self.prefix_chars
        options = self._option_string_actions
        found = []
        if arg[1] in chars:
            if self.allow_abbrev:
                name, equals, value = arg.partition("=")
                for other in options:
                    if other.startswith(name):
                        found.append((options[other], other, value if equals else None))
        else:
            for other in options:
                if other == arg[:2]:
                    found.append((options[other], other, arg[2:]))
                elif other.startswith(arg):
                    found.append((options[other], other, None))
        return found

    def _parse(self, args, namespace):
        if self.fromfile_prefix_chars is not None:
            args = self._from_files(args)
        # For each argument: an option, "A" for a value, "-" for the two hyphens after which all are values.
        kinds = []
        for arg in args:
            if "-" in kinds:
                kinds.append("A")
            elif arg == "--":
                kinds.append("-")
            else:
                kinds.append(self._option(arg) or "A")
        state = _State(self, args, kinds, namespace)
        state.run()
        required = []
        for action in self._actions:
            if action not in state.seen:
                if action.required:
                    required.append(_name_of(action))
                elif (
                    isinstance(action.default, str)
                    and hasattr(namespace, action.dest)
                    and action.default is getattr(namespace, action.dest)
                ):
                    setattr(namespace, action.dest, self._value(action, action.default))
        if required:
            self.error("the following arguments are required: %s" % ", ".join([str(name) for name in required]))
        for group in self._exclusive_groups:
            if group.required and not any(action in state.given for action in group._group_actions):
                names = [_name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.error("one of the arguments %s is required" % " ".join(names))
        return namespace, state.extras

    def _values(self, action, args):
        if action.nargs not in (PARSER, REMAINDER) and "--" in args:
            args = list(args)
            args.remove("--")
        nargs = action.nargs
        if not args and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check(action, value)
            return value
        if not args and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is not None:
                self._check_default(action)
                return action.default
            return args
        if len(args) == 1 and nargs in (None, OPTIONAL):
            value = self._value(action, args[0])
            self._check(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, arg) for arg in args]
        if nargs == PARSER:
            self._check(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check(action, value)
        return values

    def _check_default(self, action):
        if action.choices is not None and isinstance(action.default, str):
            self._check(action, action.default)

    def _value(self, action, arg):
        convert = action.type
        if convert is None:
            return arg
        try:
            return convert(arg)
        except ArgumentTypeError as error:
            message = str(error)
        except (TypeError, ValueError):
            message = "invalid %s value: %r" % (getattr(convert, "__name__", repr(convert)), arg)
        raise ArgumentError(action, message)

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, choices))

    # ---- telling

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        """The text of the usage."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """The text of the help."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.add_arguments_of(group.title, group.description, group._group_actions)
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        """Prints the usage."""
        self._print_message(self.format_usage(), file or _sys.stdout)

    def print_help(self, file=None):
        """Prints the help."""
        self._print_message(self.format_help(), file or _sys.stdout)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        """Ends the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Prints the usage and what is wrong, and ends the program with code 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))


def _bounds(nargs):
    # How many values an argument takes, at least and at most.
    if nargs is None:
        return 1, 1
    if isinstance(nargs, int):
        return nargs, nargs
    if nargs == OPTIONAL:
        return 0, 1
    if nargs in (ONE_OR_MORE, PARSER):
        return 1, 1 << 30
    return 0, (0 if nargs == SUPPRESS else 1 << 30)


class _State:
    # One reading of arguments.
    def __init__(self, parser, args, kinds, namespace):
        self.parser = parser
        self.args = args
        self.kinds = kinds
        self.namespace = namespace
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.seen = []  # actions that need not be asked for any more
        self.given = []  # those that got a value other than their default
        self.extras = []
        self.conflicts = {}
        for group in parser._exclusive_groups:
            for action in group._group_actions:
                others = self.conflicts.setdefault(id(action), [])
                others += [other for other in group._group_actions if other is not action]

    def take(self, action, args, option=None):
        parser = self.parser
        self.seen.append(action)
        values = parser._values(action, args)
        if values is not action.default:
            self.given.append(action)
            for other in self.conflicts.get(id(action), ()):
                if other in self.given:
                    raise ArgumentError(action, "not allowed with argument %s" % _name_of(other))
        if values is not SUPPRESS:
            action(parser, self.namespace, values, option)

    def count(self, start, every):
        # How many values follow; every: also those that look like options.
        n = 0
        for kind in self.kinds[start:]:
            if not every and kind not in ("A", "-"):
                break
            n += 1
        return n

    def take_positionals(self, start):
        # As many of the arguments as can have their values now, each as many of them as it can.
        available = self.kinds[start : start + self.count(start, False)]
        for size in range(len(self.positionals), -1, -1):
            actions = self.positionals[:size]
            left = available.count("A")
            need = [_bounds(action.nargs) for action in actions]
            every = [action.nargs in (PARSER, REMAINDER) for action in actions]
            if sum([least for least, most in need]) <= left:
                break
        for i in range(size):
            rest = sum([least for least, most in need[i + 1 :]])
            if every[i] and (left - rest >= need[i][0]):
                n = len(self.args) - start
            else:
                values = min(need[i][1], left - rest)
                left -= values
                n = 0
                while values or (n < len(self.kinds) - start and self.kinds[start + n] == "-" and need[i][1]):
                    values -= self.kinds[start + n] == "A"
                    n += 1
            args = self.args[start : start + n]
            start += n
            self.take(actions[i], args)
        self.positionals = self.positionals[size:]
        return start

    def take_option(self, start):
        parser = self.parser
        action, name, value = self.kinds[start]
        todo = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            least, most = _bounds(action.nargs)
            if value is not None:
                if most == 0 and name[1] not in parser.prefix_chars and value:
                    # A flag, and others after the same hyphen.
                    todo.append((action, [], name))
                    char = name[0]
                    name = char + value[0]
                    if name not in parser._option_string_actions:
                        raise ArgumentError(action, "ignored explicit argument %r" % (value,))
                    action = parser._option_string_actions[name]
                    value = value[1:] or None
                    if value and value[0] == "=" and _bounds(action.nargs)[1]:
                        value = value[1:]
                    continue
                if most >= 1 and least <= 1:
                    stop = start + 1
                    todo.append((action, [value], name))
                    break
                raise ArgumentError(action, "ignored explicit argument %r" % (value,))
            begin = start + 1
            n = self.count(begin, action.nargs in (REMAINDER, PARSER))
            if action.nargs not in (REMAINDER, PARSER) and "-" in self.kinds[begin : begin + n]:
                n = self.kinds.index("-", begin) - begin
            if n < least:
                if action.nargs is None:
                    text = "expected one argument"
                elif action.nargs == ONE_OR_MORE:
                    text = "expected at least one argument"
                else:
                    text = "expected %s argument%s" % (action.nargs, "" if action.nargs == 1 else "s")
                raise ArgumentError(action, text)
            stop = begin + min(n, most)
            todo.append((action, self.args[begin:stop], name))
            break
        for action, args, name in todo:
            self.take(action, args, name)
        return stop

    def run(self):
        kinds = self.kinds
        options = [i for i, kind in enumerate(kinds) if not isinstance(kind, str)]
        last = options[-1] if options else -1
        start = 0
        while start <= last:
            following = min([i for i in options if i >= start])
            if start != following:
                end = self.take_positionals(start)
                if end > start:
                    start = end
                    continue
            if isinstance(kinds[start], str):
                self.extras.extend(self.args[start:following])
                start = following
            start = self.take_option(start)
        stop = self.take_positionals(start)
        self.extras.extend(self.args[stop:])
