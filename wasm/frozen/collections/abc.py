"""Abstract base classes of containers: to derive classes from, and to ask with isinstance() what an object can do."""

from collections._abc_bases import (
    AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable, Collection, Container, Coroutine, Generator,
    _GenericAlias, Hashable, Iterable, Iterator, Reversible, Sized,
)
from collections._abc_sets import ItemsView, KeysView, Mapping, MappingView, MutableMapping, MutableSet, Set, ValuesView
from collections._abc_sequences import ByteString, MutableSequence, Sequence

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
    "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping",
    "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString",
]  # fmt: skip


def _register():
    from _collections import deque

    def function():
        yield

    for abstract, names in (
        (Sequence, (tuple, str, range, memoryview, bytes, bytearray)),
        (MutableSequence, (list, deque, bytearray)),
        (ByteString, (bytes, bytearray)),
        (Set, (frozenset, set)),
        (MutableSet, (set,)),
        (MutableMapping, (dict,)),
        (KeysView, (type({}.keys()),)),
        (ItemsView, (type({}.items()),)),
        (ValuesView, (type({}.values()),)),
        (Generator, (type(function()),)),
        (Iterator, (map, filter, zip, enumerate, reversed)),
        (Iterator, [type(iter(empty)) for empty in ([], (), "", b"", {}, set(), range(0))]),
        (Iterator, (type(iter({}.items())), type(iter({}.values())))),
        (Callable, (type(function), type(len), type([].append), type(_GenericAlias))),
    ):
        for name in names:
            abstract.register(name)


_register()
del _register
