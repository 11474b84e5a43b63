# f-strings: what is in their braces, what they format, and what is said of mistakes in them.
x = 5
name = "Ann"
d = {"a": 1, 'b': [1, 2]}
print(f"{x}", f'{x!r}', f"{name!r:>8}", f"{x:03d}", f"{x=}", f"{ x = }", f"{x=:>4}", f"{name=!s}", f"{name = !r:^10}|")
print(f"{{}}", f"{{{x}}}", f"{x}}}", f"a{x}b{name}c", f"", f"{''}", f"{d['a']}", f'{d["b"][1]}', f"{x}}}{{{x}")
print(f"{d['a']} {'nested ' + f'{x + 1}'}", f"{f'{x}'}", f"{'a' 'b'}")
print(f"{x:{x}}|{name:{'>'}{x * 2}}|{3.14159:.{x - 3}f}|{x:>{len(name)}}")
print("plain " f"{x}" " more " f'{name}' r"\raw" rf"\d{x}\{x}", F"{x}", fR"{x}\n", "{x}" f"{x}" "{x}")
print(f"{(lambda y: y * 2)(x)} {[i for i in range(3)]} { {1: 2}[1] } {{1: 2}} {x if x > 3 else 0} {x != 3} {x == 5} {x >= 5}")
print(f"{(y := 7)} {y}", f"{x:=^9}", f"{x!s:*<5}", f"{x:=+5}")
print(f'''multi
{x +
 1}
''' '''{x}
''' f"""{
    name
}""")
print(f"\x41\u0042 {x}\t|\101\0|".replace("\0", "0"), f"{x,}", f"{x, 1}", f"{*d,}", f"{x!a}", f"{'é'!a}", f"{3!r:5}|{None}|{True:5}|")


class A:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class B:
    def __str__(self):
        return "B!"


class C:
    def __format__(self, spec):
        return 5


print(f"{A()} {A():abc} {A()!r} {A()!s:>5} {B()} {B()!s:>4} {A()=} {A()=:x}")
for text in ["f'{None:5}'", "f'{[]:5}'", "f'{B():5}'", "f'{undefined}'", "f'{1/0}'", "f'{\"a\":d}'", "f'{C()}'", "f'{x:{B():d}}'"]:
    try:
        print(eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)


def g():
    got = f"{yield x}"
    yield f"{got!r}"


it = g()
print(next(it), it.send("sent"), f"{x}"[0], f"{x}".zfill(3), f"{x}" + f"{name}" * 2, (f"{x}"
      f"{name}"))
print('%s' % f"{x}", f"{x}%d" % 3, f"{{x}} {{{{ {x}", f"{x :>3}")
assert f"{x}" == "5", f"no {x}"
for text in ["f'{a'", "f'{}'", "f'}'", "f'{a!x}'", "f'{a b}'", "f'{!r}'", "f'{a!}'", "f'{a:{b}'", "f'{**a}'", "f'{lambda x:1}'",
             "f'{ }'", "f'{a!r b}'", "f'{yield}'", "f'{a;b}'", "f'{[}'", "f'{)}'", "f'{a[}'", "f'{:x}'", "f'{=}'", "f'{a$b}'",
             "f'{1+}'", "f'{a.}'", "f'{'", "f'{a!r'", "f'{a:x'", "f'{x!r!s}'", "f'{a = b}'", "f'''{\n}'''", "f'a' b'b'",
             "'a' b'b'", "'\\x4'", "'\\u12'", "'\\N'", "'\\U00110000'", "b'\\x1'", "b'é'", "'é\\x4'", "f'x"]:
    try:
        compile(text, "text", "exec")
        print(repr(text), "is fine")
    except SyntaxError as e:
        print(repr(text), e.msg)
