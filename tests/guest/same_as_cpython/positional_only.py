# Parameters that are given by position only, by keyword only, and the mistakes of calls.


def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d


def g(a, /, **rest):
    return a, sorted(rest.items())


def h(a, b, /):
    return a, b


def k(x, *, y, z=3):
    return x, y, z


class Account:
    def pay(self, amount, /, *, note=""):
        return amount, note

    def __init__(self, owner="me"):
        self.owner = owner


print(f(1), f(1, 5, 6, d=7), f(1, c=8), g(1, a=2, b=3), h(1, 2), (lambda a, /, b=2: a + b)(1, b=5))
print(f.__code__.co_posonlyargcount, f.__code__.co_varnames, f.__defaults__, f.__kwdefaults__)
print(Account().pay(5, note="x"))
for text in ["f()", "f(a=1)", "f(1, b=2)", "f(1, a=1, b=3)", "h(1)", "h(1, b=2)", "h(a=1, b=2)", "h(1, 2, 3)", "h()",
             "k(1)", "k(1, 2, y=3)", "k(1, 2, 3, y=3, z=4)", "k(1, y=2, w=3)", "k(y=1)", "k(1, x=2, y=3)", "f(1, 2, 3, 4)",
             "f(1, 2, 3, 4, d=5)", "f(1, 2, 3, 4, e=5)", "g()", "g(1, 2)", "g(a=1)", "Account().pay()", "Account().pay(amount=1)",
             "Account().pay(1, 2)", "Account().pay(1, notes=2)", "Account(1, 2)", "Account(name=1)", "Account.pay()",
             "(lambda: 0)(1)", "(lambda a, /: 0)(a=1)", "h(*[1], **{'b': 2})"]:
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, "->", e)
