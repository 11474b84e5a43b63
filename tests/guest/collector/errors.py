# Exceptions: raised, caught, replaced and unwound through finally and with, often out of C.


class Problem(Exception):
    def __init__(self, *args, detail=None):
        super().__init__(*args)
        self.detail = detail


class Context:
    def __init__(self, swallow):
        self.swallow = swallow
        self.log = []

    def __enter__(self):
        self.log.append("enter")
        return junk([self.log])

    def __exit__(self, kind, value, trace):
        self.log.append(junk(repr(value)))
        return self.swallow


def unwinding(log):
    try:
        try:
            raise Problem("inner", ["args"], detail={"key": [1]})
        finally:
            log.append(junk("finally 1"))
    except Problem as problem:
        log.append([problem.args, problem.detail])
        try:
            raise ValueError("while handling %s" % problem.args[0])
        except ValueError as error:
            log.append(junk(error.args))
            raise KeyError(["from", error.args[0]])
    finally:
        log.append(junk("finally 2"))


def returning(value):
    for i in range(3):
        try:
            try:
                return junk([value, i])
            finally:
                junk()
                if i < 2:
                    continue
        finally:
            junk()
    return None


def deep(depth):
    if depth == 0:
        raise Problem("bottom", detail=["deep"])
    with Context(False):
        return junk([deep(depth - 1)])


def recurse(depth):
    here = [depth, str(depth)]
    below = recurse(depth - 1) if depth else []
    return [here] + below


def endless(count):
    count[0] += 1
    return [endless(count)]


for turn in range(ROUNDS):
    log = []
    try:
        unwinding(log)
    except KeyError as error:
        check(error.args[0], ["from", "while handling inner"])
    check(log, ["finally 1", [("inner", ["args"]), {"key": [1]}], ("while handling inner",), "finally 2"])
    check(returning("v%d" % turn), ["v%d" % turn, 2])

    context = Context(True)
    with context as entered:
        raise Problem("swallowed %d" % turn)
    check(entered, [["enter", "Problem('swallowed %d')" % turn]])
    try:
        deep(6)
    except Problem as problem:
        check((problem.args, problem.detail), (("bottom",), ["deep"]))
    check([entry[1] for entry in recurse(9)], [str(i) for i in range(9, -1, -1)])

    caught = []
    for code in ("1/0", "[][1]", "{}['k']", "int('x')", "None.x", "unknown", "'a' + 1", "(1)(2)", "a, b = [1]", "len(5)"):
        try:
            eval(code) if "=" not in code else exec(code)
        except Exception as error:
            caught.append(junk("%s: %s" % (type(error).__name__, str(error))))
    check([text.split(":")[0] for text in caught],
          ["ZeroDivisionError", "IndexError", "KeyError", "ValueError", "AttributeError", "NameError", "TypeError",
           "TypeError", "ValueError", "TypeError"])
    check(caught[0], "ZeroDivisionError: division by zero")
    check(caught[5], "NameError: name 'unknown' is not defined")
    kept = []
    for i in range(5):
        try:
            raise Problem(i, [i])
        except Problem as problem:
            kept.append(problem)
    check([junk(problem.args) for problem in kept], [(i, [i]) for i in range(5)])

# Into the end of the stack, once: it takes long when every allocation collects.
depth = [0]
try:
    endless(depth)
except RecursionError as error:
    check(str(error), "maximum recursion depth exceeded")
check(depth[0] > 20, True)

print("ok")
