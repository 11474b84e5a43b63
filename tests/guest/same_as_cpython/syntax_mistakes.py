# What mistakes in the grammar are told, and in which line.

MISTAKES = r'''
x = """abc
---
x = """a
b

---
x = 'a
y = 1
---
f(x y)
---
f(1 2)
---
[1 2]
---
print "a"
---
print x
---
if x = 1:
    pass
---
while x = 1:
    pass
---
def f:
    pass
---
def f() return 1
---
class A
    pass
---
for x in y
    pass
---
if x
    pass
---
while True
    pass
---
def f()
    pass
---
with open("f") as f
    pass
---
try
    pass
---
x = (1
y = 2
---
print(1
---
x = [1, 2
---
{'a': 1
---
f(a "b")
---
(]
---
[1,
2)
---
)
---
x = 1]
---
f(**a, *b)
---
f(a=1, 2)
---
f(**a, 2)
---
f(1=2)
---
f(a.b=2)
---
def f(a, a): pass
---
def f():
    x = 1
    global x
---
def f():
    print(x)
    global x
---
def f(x):
    global x
---
def f():
    nonlocal y
---
nonlocal z
---
a, *b, *c = d
---
x = *a
---
f() = 1
---
1 = 2
---
"a" = 1
---
a + 1 = 2
---
True = 1
---
None = 1
---
{} = 1
---
{1, 2} = 1
---
-x = 1
---
not x = 1
---
x == 1 = 2
---
x if y else z = 1
---
lambda: 1 = 2
---
[f()] = 1
---
(f()) = 1
---
a.b() = 1
---
x[1]() = 2
---
x = y = 1 = z
---
f(x) = 3 = 4
---
[a for a in b] = 1
---
(a for a in b) = 1
---
f() += 1
---
1 += 1
---
(a, b) += 1
---
for 1 in x: pass
---
for f() in x: pass
---
with a as 1: pass
---
del f()
---
del 1
---
del a + 1
---
return 1
---
yield 1
---
break
---
continue
---
class A:
    return 1
---
if x:
    break
---
try:
    pass
---
try:
    pass
x = 1
---
while True:
pass
---
if x:
---
if x:
    pass
else:
pass
---
for i in x:
# nothing
y = 1
---
def f():

---
class A:
x = 1
---
if 1:
      x
   y
---
x = 1
  y = 2
---
x = 5 6
---
else:
    pass
---
def f():
    from x import *
---
0x
---
1a
---
0o
---
x = $
---
x = ?
---
if x == 1 print(2)
---
else if x:
---
if x:
    pass
else if y:
    pass
---
x + + = 1
---
x = = 1
---
class = 1
---
x = 1 +
---
x = (1 + )
---
for in x: pass
---
raise x y
---
lambda x y: 1
---
x.1
---
x..y
---
x =
---
a b
---
def f():
    async for x in y: pass
---
try:
    pass
except:
    pass
except ValueError:
    pass
---
print("hello)
---
print("hello)
x = 1

---
f(1,
  'two)
y = 3
---
print(“hello”)
---
print(‘hello’)
---
x = 5 – 3
---
x = 2 × 3
---
a = 1…2
---
x = 1
---
if x:
　y = 1
---
price€ = 3
---
x = “a
---
f(x，y)
---
🎉 = 1
---
x² = 4
---
x = 3 − 1
---
​x = 1
---
ñandú = día = 日本 = ª = ℝ = x_ⁿ = 1
---
"“quoted…” – ok"  # “comment”
'''

TABS = [
    "def f(x):\n\tif x:\n        return 1\n",
    "if 1:\n        x=1\n\ty=2\n",
    "if 1:\n\tx=1\n    y=2\n",
    "if 1:\n    if 2:\n\tx=1\n",
    "if 1:\n \tx=1\n\ty=1\n",
    "if 1:\n\tif 2:\n\t    x\n        y",
    "if 1:\n\tx=1\n\n\t# c\n    # d\n\ty=2\n   \n\tz=3\nx=[1,\n\t2,\n    3]\n",
    "class A:\n\tdef f(self):\n\t\treturn 1\n\n\tdef g(self):\n\t\treturn 2\n",
]

for source in MISTAKES.strip("\n").split("\n---\n") + TABS:
    try:
        compile(source, "<string>", "exec")
        print(repr(source), "-> no error")
    except SyntaxError as error:
        print(repr(source), "->", type(error).__name__, "|", error.msg, "|", error.lineno)
