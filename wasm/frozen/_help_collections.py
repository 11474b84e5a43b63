"""Help for collections, heapq and array."""

TEXT = rb"""
= collections.OrderedDict(mapping_or_iterable=(), /, **kwargs)
A dict that can change the order of its keys, and is equal to another OrderedDict only when that is
the same.
>>> collections.OrderedDict([('b', 1), ('a', 2)])
OrderedDict([('b', 1), ('a', 2)])
= collections.OrderedDict.clear > dict.clear
= collections.OrderedDict.copy > dict.copy
= collections.OrderedDict.fromkeys > dict.fromkeys
= collections.OrderedDict.get > dict.get
= collections.OrderedDict.items > dict.items
= collections.OrderedDict.keys > dict.keys
= collections.OrderedDict.move_to_end(key, last=True)
Moves a key to the end, or with last=False to the beginning. Raises KeyError when it is not there.
= collections.OrderedDict.pop > dict.pop
= collections.OrderedDict.popitem(last=True)
Removes the pair that came last and gives it, or with last=False the first. Raises KeyError when
there is none.
= collections.OrderedDict.setdefault > dict.setdefault
= collections.OrderedDict.update > dict.update
= collections.OrderedDict.values > dict.values
= collections.defaultdict(default_factory=None, /, *args, **kwargs)
A dict that calls default_factory for a key that is not there and keeps what it gives. The rest is
as in dict().
>>> d = collections.defaultdict(list); d['a'].append(1); d
defaultdict(list, {'a': [1]})
= collections.defaultdict.clear > dict.clear
= collections.defaultdict.copy > dict.copy
= collections.defaultdict.fromkeys > dict.fromkeys
= collections.defaultdict.get > dict.get
= collections.defaultdict.items > dict.items
= collections.defaultdict.keys > dict.keys
= collections.defaultdict.pop > dict.pop
= collections.defaultdict.popitem > dict.popitem
= collections.defaultdict.setdefault > dict.setdefault
= collections.defaultdict.update > dict.update
= collections.defaultdict.values > dict.values
= collections.deque(iterable=(), maxlen=None)
A row that grows and shrinks at both ends at once. When it has maxlen items, the other end makes
room for one more. Items are read and set as in a list.
>>> collections.deque([1, 2, 3], maxlen=2)
deque([2, 3], maxlen=2)
= collections.deque.append(item, /)
Adds an item on the right.
= collections.deque.appendleft(item, /)
Adds an item on the left.
= collections.deque.clear()
Removes all items.
= collections.deque.copy()
A new deque with the same items.
= collections.deque.count(value, /)
How many items are equal to it.
= collections.deque.extend(iterable, /)
Adds items on the right.
= collections.deque.extendleft(iterable, /)
Adds items on the left, one after the other, so that the last is the first then.
= collections.deque.index(value, start=0, stop=maxsize, /)
The first position of an equal item. Raises ValueError when there is none.
= collections.deque.insert(position, item, /)
Adds an item before a position. Raises IndexError when there are maxlen items.
= collections.deque.pop()
Removes the last item and gives it. Raises IndexError.
= collections.deque.popleft()
Removes the first item and gives it. Raises IndexError.
>>> d = collections.deque([1, 2]); d.popleft(), d
(1, deque([2]))
= collections.deque.remove(value, /)
Removes the first equal item. Raises ValueError when there is none.
= collections.deque.reverse()
Turns the order round, in place.
= collections.deque.rotate(steps=1, /)
Moves items from the right end to the left one, as many as there are steps; or back.
>>> d = collections.deque([1, 2, 3]); d.rotate(); d
deque([3, 1, 2])
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
= array.ArrayType > array.array
= array.array(typecode, initializer=(), /)
Numbers of one type: b B (1 byte) h H (2) i I (4) l L q Q (8), capitals unsigned; f d floats, u
characters. Items and parts are read and set as in a list.
>>> array.array('h', [1, 2, 3])[1]
2
= array.array.append(v, /)
Adds an item at the end.
= array.array.byteswap()
Turns the bytes of each item round.
= array.array.count(v, /)
How often a value is there.
= array.array.extend(iterable, /)
Adds items at the end.
= array.array.frombytes(buffer, /)
Adds the items that bytes stand for.
= array.array.fromfile(f, n, /)
Adds n items that a file holds as bytes.
= array.array.fromlist(list, /)
Adds the items of a list: all, or none if one does not fit.
= array.array.fromunicode(text, /)
Adds the characters of a text.
= array.array.index(v, start=0, stop=..., /)
The place of a value. Raises ValueError if it is not there.
= array.array.insert(i, v, /)
Puts an item before that place.
= array.array.pop(i=-1, /)
Removes an item and gives it.
= array.array.remove(v, /)
Removes the first item with that value.
= array.array.reverse()
Turns the order round.
= array.array.tobytes()
The items as bytes.
= array.array.tofile(f, /)
Writes the items to a file, as bytes.
= array.array.tolist()
The items as a list.
= array.array.tounicode()
The characters as a text.
= array.typecodes
All type codes, as a text.
"""
