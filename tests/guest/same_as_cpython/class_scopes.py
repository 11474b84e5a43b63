"""Names in class bodies and in what is nested there; functions of many variables."""

x = "global"


def outer():
    x = 1
    z = 5

    class C:
        x = 2

        def method(self):
            return x

        inner = [x for _ in range(2)]
        items = [i for i in (x, x)]
        late = (lambda: x)()

        class D:
            x = 3

            def method(self):
                return x, z

            z = 6

        x = 4

    def change():
        nonlocal x
        x += 10
        return C().method(), C.D().method()

    return C().method(), C.inner, C.items, C.late, C.x, C.D().method(), C.D.z, change()


print(outer())


class K:
    x = "class"

    def method(self):
        return x

    listed = [x for i in range(1)]
    seen = x
    own = [x for x in "ab"]


print(K().method(), K.listed, K.seen, K.own)


def takes(value):
    class Holder:
        value = value if False else "own"

        def get(self):
            return value

    return Holder().get(), Holder.value


try:
    print(takes(3))
except NameError as error:
    print(error)


def reads(value):
    class Holder:
        kept = value

        def get(self):
            return value

        class Inner:
            again = value

    return Holder().get(), Holder.kept, Holder.Inner.again


print(reads(4))


def globally():
    x = "local"

    class C:
        global x
        seen = x

        def method(self):
            return x

    return C.seen, C().method()


print(globally())
count = 300
source = "def many():\n" + "".join(f"  a{i} = {i}\n" for i in range(count))
source += "  functions = [" + ", ".join(f"lambda: a{i}" for i in range(count)) + "]\n  return [f() for f in functions]\n"
exec(source)
print(many() == list(range(count)))
source = "def many(" + ", ".join(f"a{i}" for i in range(count)) + "):\n  def change():\n    nonlocal a299\n    a299 += 1\n"
source += "  change()\n  functions = [" + ", ".join(f"lambda: a{i}" for i in range(count)) + "]\n  return [f() for f in functions]\n"
exec(source)
print(many(*range(count))[-3:])
