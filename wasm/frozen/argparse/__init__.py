"""Reads the arguments of a command line, and writes help about them."""

import sys as _sys
from argparse._values import (
    ArgumentError, ArgumentTypeError, _EXTRA, FileType, _name_of, Namespace, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER,
    SUPPRESS, ZERO_OR_MORE,
)
from argparse._actions import Action, BooleanOptionalAction, _SubParsers
from argparse._formatters import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
    RawTextHelpFormatter,
)
from argparse._containers import _Container
from argparse._parsing import _State

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
