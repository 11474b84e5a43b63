# What functions and methods say of themselves, and what can be written on them.


def plain(a, b=2, *args, c, d=4, **rest):
    "Says nothing."
    local = a
    return local


def counter():
    counter.calls += 1
    return counter.calls


counter.calls = 0
print(counter(), counter(), counter.__dict__, counter.__name__, hasattr(counter, "missing"))
try:
    counter.missing
except AttributeError as e:
    print(e)
del counter.calls
print(counter.__dict__)
try:
    del counter.calls
except AttributeError as e:
    print(e)

print(plain.__name__, plain.__qualname__, plain.__doc__, plain.__module__, plain.__defaults__, plain.__kwdefaults__)
print(plain.__closure__, plain.__globals__ is globals())
code = plain.__code__
print(code.co_name, code.co_varnames, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_nlocals)
print(code.co_flags & 12, code.co_freevars, code == plain.__code__, code.co_firstlineno)
plain.__doc__ = "Other."
plain.__name__ = "renamed"
plain.__qualname__ = "Some.renamed"
print(plain.__doc__, plain.__name__, str(plain).split(" at ")[0])
try:
    plain()
except TypeError as e:
    print(e)
try:
    plain.__name__ = 5
except TypeError as e:
    print(e)


class Outer:
    class Inner:
        def method(self, x):
            return x

    def method(self):
        def inside():
            return self
        return inside

    @classmethod
    def of_class(cls):
        pass

    @staticmethod
    def of_none(x):
        return x

    def __repr__(self):
        return "<an Outer>"


print(Outer.__qualname__, Outer.Inner.__qualname__, Outer.Inner.method.__qualname__)
print(Outer().method().__qualname__, (lambda: 0).__qualname__, str(Outer().method()).split(" at ")[0])
print(Outer().method, str(Outer.method).split(" at ")[0], Outer().method.__self__, Outer().method.__func__ is Outer.method)
print(Outer().method().__closure__[0].cell_contents, Outer().method().__code__.co_freevars)
for call in (lambda: Outer.Inner().method(), lambda: Outer().method(1), lambda: Outer.of_class(1), lambda: Outer.of_none()):
    try:
        call()
    except TypeError as e:
        print(e)


def outer():
    def g():
        yield 1

    class Local:
        def m(self):
            return [(lambda: 0).__qualname__ for _ in "a"]
    return g, Local


g, Local = outer()
print(g.__qualname__, Local.__qualname__, Local.m.__qualname__, Local().m(), str(g()).split(" at ")[0])
print(len, [].append.__name__, len.__name__, str([].append).split(" at ")[0], len.__module__, len.__qualname__)
print(type(len), type([].append), type(plain), type(outer()[0]), type(lambda: 0), type(Outer().method))
print(type(Outer().method()) is type(plain), isinstance(g, type(plain)), type(plain).__name__)
print(plain.__get__(5).__self__, Outer.method.__get__(Outer()), plain.__call__(1, c=2))
try:
    Outer().method.x = 1
except AttributeError as e:
    print(e)
print([hasattr(plain, name) for name in ("__annotations__", "__dict__", "__code__", "__wrapped__")])
