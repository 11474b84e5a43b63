"""Mocks with specs, special methods that are configured, and mocks that are awaited."""

from unittest.mock import *
import asyncio, re
def clean(t): return re.sub(r"id='\d+'", "id='1'", str(t))
class Foo:
    def method(self, a): return a
Original = Foo
with patch('__main__.Foo', spec=True) as MF:
    print(isinstance(MF(), Original), clean(repr(MF())), clean(repr(MF)), clean(repr(MF().method(3))), isinstance(MF, type))
    try: MF().nothing
    except AttributeError as e: print(e)
    MF.assert_called_with(); print(MF.mock_calls)
with patch('__main__.Foo', spec_set=True) as MF:
    try: MF().x = 3
    except AttributeError as e: print(e)
with patch('__main__.Foo', autospec=True) as MF:
    try: MF().method()
    except TypeError as e: print(e)
    MF().method(1); print(isinstance(MF(), Original), MF.mock_calls)
with patch('__main__.Foo') as MF: print(clean(repr(MF())))
am=AsyncMock()
async def run(*calls):
    for c in calls: await am(*c)
asyncio.run(run((1,),(2,'x')))
for f in (lambda: am.assert_any_await(3), lambda: am.assert_any_await(1), lambda: am.assert_has_awaits([call(2,'x'),call(1)]), lambda: am.assert_has_awaits([call(1),call(2,'x')]), lambda: am.assert_has_awaits([call(2,'x'),call(1)],any_order=True), lambda: am.assert_has_awaits([call(7),call(1)],any_order=True), lambda: am.assert_awaited_once(), lambda: am.assert_awaited_with(1), lambda: am.assert_not_awaited(), lambda: am.assert_has_calls([call(1)]), lambda: am.assert_has_calls([call(9)])):
    try: print(f())
    except AssertionError as e: print(e)
m=MagicMock(); m.__str__.return_value='foo'; print(str(m)); m.__eq__.return_value=True; print(m==3); m.__hash__.return_value=5; print(hash(m)); m.__ne__.return_value=7; print(m!=2)
n=MagicMock(); print(n==n, n==3, n!=n, n!=3, len({n,n}), list(n), str(n)==repr(n)); n.__iter__.return_value=iter([1,2]); print(list(n), list(n))

mm = Mock(); mm.__class__ = dict; print(isinstance(mm, dict), isinstance(mm, Mock), mm.__class__)
print(isinstance(Mock(spec=3), int), isinstance(MagicMock(spec_set=Original()), Original), isinstance(create_autospec(Original)(), Original))
class Container:
    def __init__(self): self.values = {}
    def __getitem__(self, name): return self.values[name]
    def __setitem__(self, name, value): self.values[name] = value
    def __delitem__(self, name): del self.values[name]
    def __iter__(self): return iter(self.values)
thing = Container()
thing['one'] = 1
with patch.dict(thing, one=2, two=3): print(thing['one'], thing['two'])
print(thing['one'], list(thing))
with patch.dict(thing, {'new': 1}, clear=True): print(list(thing))
print(list(thing))
