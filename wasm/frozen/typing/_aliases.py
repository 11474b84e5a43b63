"""Names of typing for classes that are elsewhere."""

__name__ = "typing"  # what is defined here is of the public module: in reprs and pickles

from typing._forms import _Alias

List = _Alias("List", list, 1)
"In annotations: list, with the types of what is in it in brackets."
Dict = _Alias("Dict", dict, 2)
"In annotations: dict, with the types of what is in it in brackets."
Set = _Alias("Set", set, 1)
"In annotations: set, with the types of what is in it in brackets."
FrozenSet = _Alias("FrozenSet", frozenset, 1)
"In annotations: frozenset, with the types of what is in it in brackets."
Tuple = _Alias("Tuple", tuple)
"In annotations: tuple, with the types of what is in it in brackets."
Type = _Alias("Type", type, 1)
"In annotations: type, with the types of what is in it in brackets."
DefaultDict = _Alias("DefaultDict", "collections.defaultdict", 2)
"In annotations: collections.defaultdict, with the types of what is in it in brackets."
OrderedDict = _Alias("OrderedDict", "collections.OrderedDict", 2)
"In annotations: collections.OrderedDict, with the types of what is in it in brackets."
Counter = _Alias("Counter", "collections.Counter", 1)
"In annotations: collections.Counter, with the types of what is in it in brackets."
ChainMap = _Alias("ChainMap", "collections.ChainMap", 2)
"In annotations: collections.ChainMap, with the types of what is in it in brackets."
Deque = _Alias("Deque", "collections.deque", 1)
"In annotations: collections.deque, with the types of what is in it in brackets."
Pattern = _Alias("Pattern", "re.Pattern", 1)
"In annotations: re.Pattern, with the types of what is in it in brackets."
Match = _Alias("Match", "re.Match", 1)
"In annotations: re.Match, with the types of what is in it in brackets."
ContextManager = _Alias("ContextManager", "contextlib.AbstractContextManager", 1)
"In annotations: contextlib.AbstractContextManager, with the types of what is in it in brackets."
AsyncContextManager = _Alias("AsyncContextManager", "contextlib.AbstractAsyncContextManager", 1)
"In annotations: contextlib.AbstractAsyncContextManager, with the types of what is in it in brackets."
AbstractSet = _Alias("AbstractSet", "collections.abc.Set", 1)
"In annotations: collections.abc.Set, with the types of what is in it in brackets."
Callable = _Alias("Callable", "collections.abc.Callable")
"In annotations: collections.abc.Callable, with the types of what is in it in brackets."
Hashable = _Alias("Hashable", "collections.abc.Hashable", 0)
"In annotations: collections.abc.Hashable, with the types of what is in it in brackets."
Sized = _Alias("Sized", "collections.abc.Sized", 0)
"In annotations: collections.abc.Sized, with the types of what is in it in brackets."
ByteString = _Alias("ByteString", "collections.abc.ByteString", 0)
"In annotations: collections.abc.ByteString, with the types of what is in it in brackets."
Iterable = _Alias("Iterable", "collections.abc.Iterable", 1)
"In annotations: collections.abc.Iterable, with the types of what is in it in brackets."
Iterator = _Alias("Iterator", "collections.abc.Iterator", 1)
"In annotations: collections.abc.Iterator, with the types of what is in it in brackets."
Reversible = _Alias("Reversible", "collections.abc.Reversible", 1)
"In annotations: collections.abc.Reversible, with the types of what is in it in brackets."
Container = _Alias("Container", "collections.abc.Container", 1)
"In annotations: collections.abc.Container, with the types of what is in it in brackets."
Collection = _Alias("Collection", "collections.abc.Collection", 1)
"In annotations: collections.abc.Collection, with the types of what is in it in brackets."
Sequence = _Alias("Sequence", "collections.abc.Sequence", 1)
"In annotations: collections.abc.Sequence, with the types of what is in it in brackets."
MutableSequence = _Alias("MutableSequence", "collections.abc.MutableSequence", 1)
"In annotations: collections.abc.MutableSequence, with the types of what is in it in brackets."
MutableSet = _Alias("MutableSet", "collections.abc.MutableSet", 1)
"In annotations: collections.abc.MutableSet, with the types of what is in it in brackets."
Mapping = _Alias("Mapping", "collections.abc.Mapping", 2)
"In annotations: collections.abc.Mapping, with the types of what is in it in brackets."
MutableMapping = _Alias("MutableMapping", "collections.abc.MutableMapping", 2)
"In annotations: collections.abc.MutableMapping, with the types of what is in it in brackets."
MappingView = _Alias("MappingView", "collections.abc.MappingView", 1)
"In annotations: collections.abc.MappingView, with the types of what is in it in brackets."
KeysView = _Alias("KeysView", "collections.abc.KeysView", 1)
"In annotations: collections.abc.KeysView, with the types of what is in it in brackets."
ItemsView = _Alias("ItemsView", "collections.abc.ItemsView", 2)
"In annotations: collections.abc.ItemsView, with the types of what is in it in brackets."
ValuesView = _Alias("ValuesView", "collections.abc.ValuesView", 1)
"In annotations: collections.abc.ValuesView, with the types of what is in it in brackets."
Generator = _Alias("Generator", "collections.abc.Generator", 3)
"In annotations: collections.abc.Generator, with the types of what is in it in brackets."
Awaitable = _Alias("Awaitable", "collections.abc.Awaitable", 1)
"In annotations: collections.abc.Awaitable, with the types of what is in it in brackets."
Coroutine = _Alias("Coroutine", "collections.abc.Coroutine", 3)
"In annotations: collections.abc.Coroutine, with the types of what is in it in brackets."
AsyncIterable = _Alias("AsyncIterable", "collections.abc.AsyncIterable", 1)
"In annotations: collections.abc.AsyncIterable, with the types of what is in it in brackets."
AsyncIterator = _Alias("AsyncIterator", "collections.abc.AsyncIterator", 1)
"In annotations: collections.abc.AsyncIterator, with the types of what is in it in brackets."
AsyncGenerator = _Alias("AsyncGenerator", "collections.abc.AsyncGenerator", 2)
"In annotations: collections.abc.AsyncGenerator, with the types of what is in it in brackets."
