from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel, mock_open, PropertyMock, DEFAULT
import unittest.mock

m = Mock()
print(m.foo(1, a=2) is m.foo.return_value, m.foo.called, m.foo.call_count, m.foo.call_args, m.mock_calls)
m.foo.assert_called_with(1, a=2)
for f in (
    lambda: m.foo.assert_called_with(2),
    lambda: m.bar.assert_called(),
    lambda: m.foo.assert_not_called(),
    lambda: m.bar.assert_called_once(),
    lambda: m.foo.assert_any_call(5),
    lambda: m.assert_has_calls([call.bar()]),
    lambda: m.bar.assert_called_with(1),
    lambda: m.foo.assert_called_once_with(9),
):
    try:
        f()
    except AssertionError as e:
        print(e)
f = Mock(return_value=5)
print(f(), f(1, 2), f.call_args_list, f.call_args.args, f.call_args.kwargs)
f = Mock(side_effect=[1, ValueError("x"), 3])
print(f())
try:
    f()
except ValueError as e:
    print(repr(e))
print(f())
f = Mock(side_effect=lambda x: x * 2)
print(f(4))
f = Mock(side_effect=KeyError("k"))
try:
    f()
except KeyError as e:
    print(repr(e))
mm = MagicMock()
print(len(mm), list(mm), bool(mm), int(mm), 3 in mm, mm[3] is mm.__getitem__.return_value)
mm.__len__.return_value = 7
print(len(mm))
mm.__getitem__.side_effect = lambda k: k + 1
print(mm[4])
with mm as x:
    print(x is mm.__enter__.return_value)
mm.__iter__.return_value = [1, 2, 3]
print(list(mm))


class A:
    x = 1

    def meth(self, a):
        return a

    @property
    def p(self):
        return 1


s = Mock(spec=A)
s.meth(3)
try:
    s.nope
except AttributeError as e:
    print(e)
import os, math

with patch("os.getcwd", return_value="/fake") as g:
    print(os.getcwd(), g.called)
print(os.getcwd() != "/fake")
with patch.object(A, "meth", return_value=9):
    print(A().meth(1))
print(A().meth(1))


@patch("math.sqrt")
def t(ms):
    ms.return_value = 3
    print(math.sqrt(100))
    ms.assert_called_once_with(100)


t()
print(math.sqrt(100))
d = {"a": 1}
with patch.dict(d, {"b": 2}):
    print(d)
print(d)
with patch("builtins.print") as p:
    print("hidden")
p.assert_called_once_with("hidden")
with patch("builtins.open", mock_open(read_data="l1\nl2\n")) as mo:
    with open("f") as fh:
        print(fh.read())
    mo.assert_called_once_with("f")
with patch("builtins.input", side_effect=["x", "y"]):
    print(input("q"), input())
with patch.object(A, "p", new_callable=PropertyMock) as mp:
    mp.return_value = 44
    print(A().p)
print(call(1, a=2) == call(1, a=2), call.foo.bar(3), call(ANY) == call(5), sentinel.x, [call(1), call(2)])
m2 = Mock(name="nn")
print(repr(m2)[:15], repr(m2.a.b)[:22], repr(Mock())[:9])
m = Mock()
m.a.b.c.return_value = 3
print(m.a.b.c(), m.mock_calls, m.method_calls)
m = Mock(x=3, **{"y.return_value": 4})
print(m.x, m.y())
m.reset_mock()
print(m.called)
try:
    m.assert_foo()
except AttributeError as e:
    print(e)


@patch.object(A, "x", 100)
def t2():
    print(A.x)


t2()
print(A.x)
import random


class T(unittest.TestCase):
    @patch("random.randint", return_value=4)
    def test_r(self, r):
        self.assertEqual(random.randint(1, 6), 4)
        r.assert_called_with(1, 6)


import io

result = unittest.TextTestRunner(io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(result)

special = MagicMock()
special.__getitem__.return_value = 3
special[1], special["a"]
special.__len__.return_value = 2
print(len(special), special.mock_calls)
