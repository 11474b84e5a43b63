"""Help for collections, heapq and array."""

TEXT = rb"""
= collections
Containers beside list, tuple, dict and set: deque, namedtuple, OrderedDict.
Counter, defaultdict, ChainMap and collections.abc are not there.
= collections.OrderedDict(mapping_or_iterable=(), /, **kwargs)
A dict that keeps the order in which keys came. move_to_end() is not there, popitem() takes the
last.
>>> list(collections.OrderedDict([('b', 1), ('a', 2)]))
['b', 'a']
= collections.OrderedDict.clear > dict.clear
= collections.OrderedDict.copy > dict.copy
= collections.OrderedDict.fromkeys > dict.fromkeys
= collections.OrderedDict.get > dict.get
= collections.OrderedDict.items > dict.items
= collections.OrderedDict.keys > dict.keys
= collections.OrderedDict.pop > dict.pop
= collections.OrderedDict.popitem()
Removes the pair that came last and gives it. Raises KeyError when there is none.
= collections.OrderedDict.setdefault > dict.setdefault
= collections.OrderedDict.update > dict.update
= collections.OrderedDict.values > dict.values
= collections.deque(iterable, maxlen, flags=0, /)
A row that grows and shrinks at both ends. Here maxlen must be given, and no keywords: deque((),
100). When it is full, the other end makes room; with flags 1 IndexError is raised instead.
>>> list(collections.deque((1, 2, 3), 2))
[2, 3]
= collections.deque.append(item, /)
Adds an item on the right.
= collections.deque.appendleft(item, /)
Adds an item on the left.
= collections.deque.extend(iterable, /)
Adds items on the right.
= collections.deque.pop()
Removes the last item and gives it. Raises IndexError.
= collections.deque.popleft()
Removes the first item and gives it. Raises IndexError.
>>> d = collections.deque((1, 2), 5); d.popleft(), list(d)
(1, [2])
= collections.namedtuple(typename, field_names, /)
A class of tuples whose items have names. field_names: text with spaces between them, or a list.
_asdict() gives a dict; _replace() and _fields are not there.
>>> Point = collections.namedtuple('Point', 'x y'); Point(1, y=2).y
2
= heapq.heapify(heap, /)
Puts a list into the order of a heap, in place.
= heapq.heappop(heap, /)
Removes the least item and gives it. Raises IndexError when there is none.
= heapq.heappush(heap, item, /)
Adds an item.
= heapq.heappushpop(heap, item, /)
Adds an item, then removes the least one and gives it.
= heapq.heapreplace(heap, item, /)
Removes the least item and gives it, then adds one.
= array
Rows of numbers of one type, small in memory.
= array.array(typecode, iterable=(), /)
Numbers of one type: b B (1 byte) h H (2) i I l L (4) q Q (8), capitals unsigned; f d floats. bytes
are taken as memory. Items and parts are read and set as in a list; what is too large is cut.
tolist(), insert() and others are missing.
>>> array.array('h', [1, 2, 3])[1]
2
= array.array.append(item, /)
Adds a number at the end.
= array.array.extend(array, /)
Adds the numbers of another array at the end. Lists are not taken here.
>>> a = array.array('b', [1]); a.extend(array.array('b', [2])); a
array('b', [1, 2])
"""
