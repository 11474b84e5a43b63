# Exceptions that are only reachable through the links of another, and what was stored in exceptions.


class Problem(Exception):
    def __init__(self, *args, detail=None):
        super().__init__(*args)
        self.detail = detail


def fails(text):
    junk()
    raise Problem(text, [text], detail=[text * 2])


def context(text):
    try:
        fails(text + "1")
    except Problem:
        junk()
        try:
            raise ValueError(text + "2", [text])
        finally:
            junk()
            fails(text + "3")


def cause(text):
    try:
        context(text)
    except Problem as problem:
        raise KeyError(text + "4") from problem


def links(error):
    found = []
    while error is not None:
        found.append(error)
        error = error.__cause__ or error.__context__
        junk()
    return found


def kept(text):
    try:
        cause(text)
    except KeyError as error:
        error.add_note(text + " note")
        error.where = [text, junk(5)]
        return error


for turn in range(ROUNDS):
    errors = [kept("a%d" % turn), kept("b%d" % turn)]
    for error, text in zip(errors, ("a%d" % turn, "b%d" % turn)):
        fourth, third, second, first = links(error)
        check(fourth.args, (text + "4",))
        check(fourth.__notes__, [text + " note"])
        check(fourth.where, [text, 5])
        check((third.args, third.detail), ((text + "3", [text + "3"]), [text + "3" + text + "3"]))
        check(second.args, (text + "2", [text]))
        check((first.args, first.detail), ((text + "1", [text + "1"]), [text + "1" + text + "1"]))
        first.__cause__ = Problem(junk([text]), detail=junk({text: 1}))
        second = None
        junk()
        check(links(error)[4].args, ([text],))
        check(links(error)[4].detail, {text: 1})

print("ok")
