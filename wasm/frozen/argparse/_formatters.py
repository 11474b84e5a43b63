"""The text of usage and help."""

__name__ = "argparse"  # what is defined here is of the public module: in reprs and pickles

from argparse._values import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


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
