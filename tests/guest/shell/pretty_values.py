"""Values whose results must read as IPython's do: each line is an expression, in both languages."""
# fmt: off
1
-7.25
"it's"
b"bytes"
None
[]
()
{}
set()
frozenset()
(1,)
[1, 2, 3]
list(range(100))
tuple(range(50))
[[]]
[[1, 2], [3, 4]]
list(range(1000))
list(range(1001))
tuple(range(2000))
set(range(40))
set(range(1000))
frozenset(range(60))
{3, "a"}
{1: 2}
{"k": list(range(40))}
{"k": {"l": list(range(40))}}
{(1, 2): "x" * 90}
{(1, 2): ["x" * 40, "y" * 40]}
{("a" * 30, "b" * 30): list(range(30))}
{"k": (list(range(30)), list(range(30)))}
[{"a": 1}] * 3
[{"name": "n" * 20}] * 12
[{"name": ["v" * 30] * 3}] * 3
[[i * j for i in range(12)] for j in range(12)]
[[[i, j, k] for i in range(3)] for j in range(3) for k in range(3)]
[[[[[[1] * 30]]]]]
[[[[1, 2, 3] * 10], 5], 6]
[(i, str(i) * 10) for i in range(10)]
["word"] * 15
["x" * 76]
["x" * 77]
["x" * 78]
["x" * 100]
["x" * 37, "y" * 33]
["x" * 37, "y" * 34]
["x" * 37, "y" * 35]
["x" * 37, "y" * 36]
["x" * 37, "y" * 37]
[["x" * 35, "y" * 33]]
[["x" * 35, "y" * 34]]
[["x" * 35, "y" * 35]]
[["x" * 35, "y" * 36]]
[["x" * 35], ["y" * 30]]
[["x" * 35], ["y" * 31]]
[["x" * 35], ["y" * 32]]
[["x" * 35], ["y" * 33]]
(["x" * 35], ["y" * 33], 1)
[1, ["x" * 70], 2]
[1, ["x" * 72], 2]
[1, ["x" * 74], 2]
[1, ["x" * 75], 2]
[1, ["x" * 76, 1], 2]
[1, ("x" * 76,), 2]
("x" * 76,)
("x" * 75,)
("x" * 74,)
[{"x" * 30}, {"y" * 30}, {"z"}]
[{"key": "v" * n} for n in range(60, 80)]
[["v" * n, 1] for n in range(60, 80)]
[[["v" * n], 1] for n in range(60, 80)]
[{1: ["v" * n, 1]} for n in range(60, 80)]
[({1: ["v" * n, 1]}, 2) for n in range(55, 80)]
[[1, {"v" * n: (1, 2)}] for n in range(55, 80)]
list(range(990)) + [[1]] * 20
[[0] * 1001]
"x" * 200
"line\nline"
["line\nline"]
b"x" * 100
range(5)
[range(5), None, True, Ellipsis]
int
[int, str, list]
ValueError
ValueError("x")
ValueError("x", 1)
[KeyError("x" * 80)]
Lonely()
[Lonely()] * 3
[Lonely()] * 12
Lines()
[Lines(), Lines()]
[1, [2, Lines()], 3]
{"a": Lines(), "b": [1, 2]}
Own([1, 2])
[Own([1, 2]), Plainly([1, 2])]
Plainly(range(50))
Words({"a": 1})
Lonely
[Lonely, Own]
function
[function, default]
default
Layout(range(4))
Layout(range(40))
[Layout(range(30)), 1]
recursive_list()
recursive_dict()
OrderedDict()
OrderedDict([("a", 1), ("b", 2)])
OrderedDict([("a", list(range(30))), ("b", 2)])
{"o": OrderedDict([(i, "v" * i) for i in range(12)])}
Pair(1, [2, 3])
[Pair("x" * 30, "y" * 30)] * 3
{"p": Pair(1, 2)}
Problem("x")
[Problem("x", list(range(40)))]
