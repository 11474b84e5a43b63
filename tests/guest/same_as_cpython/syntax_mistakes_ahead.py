# What is told of a text with a mistake, when more is wrong further on, or when it depends on what the mistake is part of.

MISTAKES = r'''
print('It's fine')
---
x = 'It's'
---
print("He said "hi" to me")
---
print "a")
---
printf"a")
---
x y
z = [1, 2)
---
x y
z = "abc
---
x y
z = """abc
---
x y
z = 0777
---
x y
z = 5a
---
x y
z = €
---
x y
z = )
---
def f()
    print("a)
---
if x == 5
   y = 3)
---
x = 5 +
y = "abc
---
d = "a": 1, "b": 2}
---
d = {"a: 1, "b": 2}
---
print("a" +' 'b' * 3)
---
print("a"
x = 1
---
print("a",
for x in y:
    pass
---
x = [1, 2
print(x)
---
for i in range(3:
    print(i)
---
while (x > 3:
    x -= 1
---
if (x == 1:
    pass
---
def f(:
    pass
---
class A(B:
    pass
---
(a b, c
---
(a b
---
(a b
x = 1
---
(a b
)]
---
f(x, y z
---
x = 5 if y
---
print(a if b)
---
x = [1 if y for y in z]
---
x = 5 if
---
[n for n in numbers if n 0]
---
def f(self name):
    pass
---
[x for x range(5)]
---
for i range(5): pass
---
f(a.b "x")
---
f(1 + a "x")
---
f(a "x")
---
f(x=a "x")
---
f(*a "x")
---
f(a, b[])
---
a = b[]
---
f(print x)
---
print f"x"
---
d = {"a": 1, "b" 2}
---
d = {"a": 1, b}
---
d = {"a": 1, "b" = 2}
---
d = {"a" 1}
---
d = {"a": 1 "b": 2}
---
d = {"a": 1, : 2}
---
d = {"a":}
---
d = {"a":, "b": 2}
---
d = {"a": *b}
---
d = {"a": 1, **b 1}
---
d = {"a" = 1}
---
def f(a=): pass
---
def f(a=, b=1): pass
---
lambda a=: 1
---
def f() -> : pass
---
from a import b,
---
if x.y = 5: pass
---
if x[0] = 5: pass
---
if f() = 5: pass
---
if 5 = x: pass
---
if x == 3 and y = 4: pass
---
if not x = 5: pass
---
if x = = 5: pass
---
if x = y = 5: pass
---
elif x = 5: pass
---
while True = x: pass
---
(x = 5)
---
[x = 5]
---
[a, b.c = 5]
---
a[x = 5]
---
[i for i in x if i = 5]
---
assert x = 5
---
return x = 5
---
global x = 5
---
import x = 5
---
del x = 5
---
with x = open(): pass
---
for i in x = 5: pass
---
raise x = 5
---
f(x = 1 = 2)
---
(x.y := 5)
---
(x[0] := 5)
---
... = 1
---
x.y: int: 3
---
class A:
    @property
x = 1
---
x = 1 \ + 2
---
f"{x" + "y"
---
print(f"{x y")
---
print(f"{x y}", 'a)
---
match x:
case 1:
    pass
'''

for mistake in MISTAKES.strip("\n").split("\n---\n"):
    try:
        compile(mistake + "\n", "<text>", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno)
    else:
        print("no mistake:", mistake)

# What is wrong is far behind the mistake.
try:
    compile("x y\n" + "z = (1, 2)\n" * 5000 + "z = 1)\n", "<text>", "exec")
except SyntaxError as error:
    print(error.msg, error.lineno)

# Where the mistake is: at the beginning of the expression, or of what came before.
PLACES = r'''
f(x y)
---
f(x, a.b c)
---
f(1,
  a + b "c")
---
[1 2]
---
x = [f(a)(b) c]
---
print "x"
---
if x: print x
---
x = 5 if y
---
x = (1,
     5 + 3 if y)
---
if x = 5: pass
---
while x.y = 5: pass
---
[a, b.c = 5]
---
def f(a=): pass
---
d = {"a":}
---
d = {"a":, "b": 1}
---
d = {1: 1, 2 3}
---
x y
---
x = 1 +
---
for x y: pass
---
print('It's')
---
x = [1, 2)
---
x y
z = [1, 2)
'''
for mistake in PLACES.strip("\n").split("\n---\n"):
    try:
        compile(mistake + "\n", "<text>", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
