# What is said of mistakes with the values that are built in, in a table: each line fails, and says with what.

MISTAKES = """
unknown
del unknown
None.upper()
(5).upper()
"text".upppper()
[].push(1)
{}.has_key(1)
().append(1)
(1.5).foo
b''.foo
True.foo
{1}.foo
int.foo
list.foo
range(3).foo
(x for x in []).foo
import math; math.foo
import sys; sys.nothing
None.x = 1
(5).x = 1
"text".x = 1
[].x = 1
[1, 2][2]
[1, 2][-3]
(1, 2)[5]
"ab"[2]
b"ab"[2]
range(3)[3]
bytearray(b"ab")[9]
[1][1] = 0
bytearray(b"ab")[9] = 0
del [1][1]
[].pop()
[1].pop(3)
{}["key"]
{}[1, 2]
{"a": 1}.pop("b")
{}.popitem()
del {}["key"]
set().pop()
{1}.remove(2)
[1].remove(2)
[1].index(2)
(1,).index(2)
"abc".index("x")
"abc".rindex("x")
b"abc".index(b"x")
1 / 0
1 // 0
1 % 0
1.0 / 0
1.0 // 0
divmod(1, 0)
10 ** 30 // 0
10 ** 30 % 0
10 ** 30 / 0
1j / 0
1 << -1
1 >> -1
1 + "a"
"a" + 1
"a" + None
"a" + b"a"
b"a" + "a"
[] + ()
[] + 1
() + []
{} + {}
None + 1
1 - "a"
"a" - "b"
"a" * "b"
[1] * 1.5
"a" * 1.5
1 / "a"
1 // "a"
1 % "a"
1 ** "a"
2 << 1.0
1 & 1.0
1 | "a"
1 ^ None
1 @ 2
1.5 + "a"
1j + "a"
{1} + {2}
{1} | [2]
{1: 2} | [2]
-"a"
+"a"
~1.5
-None
-[]
1 < "a"
"a" < 1
1 <= None
[1] > (1,)
{} < {}
None >= None
1j < 2j
[1, "a"] < [1, 2]
max(1, "a")
min([])
max([])
max()
sum(["a"])
sum("ab")
sum(5)
1 in 5
1 in None
1 in "abc"
None in "abc"
for x in 5: pass
for x in None: pass
iter(5)
list(5)
tuple(None)
set(5)
dict(5)
list(1, 2)
next([])
next(5)
next(iter([]))
a, b = 5
a, b = None
a, b = 1,
a, b = 1, 2, 3
a, b, c = [1, 2]
a, *b, c = [1]
a, b = "abc"
a, b = {}
for a, b in [1]: pass
for a, b in [(1, 2, 3)]: pass
(5)()
None()
"text"()
[](1)
(lambda x: x)()
5[0]
None[0]
{1}[0]
(x for x in [])[0]
5[0] = 1
"abc"[0] = "x"
(1, 2)[0] = 1
b"abc"[0] = 1
range(3)[0] = 1
del 5[0]
del "abc"[0]
del (1, 2)[0]
[1, 2]["a"]
[1, 2][1.0]
[1, 2][None]
(1, 2)["a"]
"abc"["a"]
"abc"[1.5]
b"abc"["a"]
range(3)["a"]
[1, 2]["a"] = 1
len(5)
len(None)
len()
len(1, 2)
abs("a")
abs()
round("a")
chr(-1)
chr("a")
ord("ab")
ord("")
ord(5)
bin("a")
hex(1.5)
oct(None)
int("x")
int("")
int("1.5")
int("12a")
int(" ")
int("z", 16)
int("1", 40)
int(None)
int([])
int({})
int(1, 2)
int("1", "2")
float("x")
float("")
float(None)
float([])
complex("x")
bool(1, 2)
bytes("a")
bytes(-1)
bytes([256])
bytes(["a"])
range()
range("a")
range(1.5)
range(1, 2, 0)
[1, 2][::0]
enumerate(5)
zip(5)
isinstance(1)
issubclass(1, int)
issubclass(int, 2)
hash([])
hash({})
{[]: 1}
{{}: 1}
{[1]}
hash(set())
hash((1, []))
getattr(5)
getattr(5, "foo")
setattr(5, "foo", 1)
hasattr(5)
callable()
"".join([1])
"".join(["a", 2])
"".join(5)
b"".join(["a"])
"abc".split("")
"abc".replace("a")
"abc".find(1)
"abc".count(1)
"abc".startswith(1)
"abc".endswith(1)
"abc".partition("")
"abc".center("a")
"%d" % "a"
"%d" % None
"%s %s" % 1
"%s" % (1, 2)
"%(a)s" % 5
"%(a)s" % {}
"%y" % 1
"%" % 1
"{}".format()
"{0} {1}".format(1)
"{a}".format()
"{".format()
"}".format()
"{:d}".format("a")
"{:d}".format(1.5)
"{:s}".format(1)
"{:f}".format("a")
"{!x}".format(1)
"{} {0}".format(1)
f"{1:s}"
f"{'a':d}"
f"{'a':=5}"
assert False
assert 1 == 2, "unequal"
assert 0, ("a", 1)
raise 5
raise "text"
raise ValueError
raise ValueError("text")
raise ValueError("one", 2)
raise KeyError("key")
raise StopIteration(3)
import nothing
import nothing.at.all
from sys import nothing
[].append()
[].append(1, 2)
[].insert(1)
[].extend(5)
[].sort(1)
[].index()
{}.get()
{}.update(5)
{}.update([1])
{}.update([(1, 2, 3)])
{}.pop()
dict([1])
dict([(1, 2, 3)])
set([[]])
{1}.union(5)
{1}.add([])
object().foo
type("A")
import math; math.sqrt(-1)
import math; math.log(0)
import math; math.log(-1)
import math; math.acos(2)
import math; math.sqrt("a")
import math; math.sin(None)
import math; math.sqrt()
import math; math.factorial(-1)
import math; math.exp(1000)
import math; math.floor(float("inf"))
import math; math.floor(float("nan"))
int(float("inf"))
int(float("nan"))
float(10 ** 400)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2.0, 3, 5)
divmod(1, "a")
open("missing")
open("missing", "w+r")
open("/missing/file", "w")
import os; os.remove("missing")
import os; os.listdir("missing")
import os; os.rmdir("missing")
import os; os.chdir("missing")
import os; os.stat("missing")
b"\\xff".decode()
b"ab\\xffcd".decode()
b"\\xc3".decode()
str(b"\\xff", "utf-8")
bytes.fromhex("zz")
bytes.fromhex("abc")
eval(5)
eval("unknown + 1")
exec(5)
exec("1/0")
with 5: pass
with open("missing") as file: pass
async_nothing
memoryview(5)
property(1)
staticmethod()
classmethod()
globals(1)
id()
print(1, end=5)
print(1, sep=5)
sorted(5)
sorted([1], 5)
sorted([2, 1], key=5)
sorted([2, 1], key=len)
list(map(len, [1]))
list(filter(5, [1]))
all(5)
any(5)
input(1, 2)
"""

for line in MISTAKES.strip().splitlines():
    try:
        exec(line)
        print(line, "->", "no error")
    except BaseException as error:
        print(line, "->", type(error).__name__, "|", str(error), "|", repr(error.args))
