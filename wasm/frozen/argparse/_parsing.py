"""One run through the words of a command."""

__name__ = "argparse"  # what is defined here is of the public module: in reprs and pickles

from argparse._values import ArgumentError, _name_of, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS


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
