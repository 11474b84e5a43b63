"""Groups of actions."""

__name__ = "argparse"  # what is defined here is of the public module: in reprs and pickles

from argparse._values import ArgumentError, FileType, OPTIONAL, ZERO_OR_MORE
from argparse._actions import _ACTIONS, _AppendConst, _Count, _StoreConst, _StoreFalse, _StoreTrue


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
