"""Help for lists, tuples, dicts, sets and ranges."""

TEXT = rb"""
= list(iterable=(), /)
A sequence that can be changed; [1, 2] writes one. Parts: a[0], a[-1], a[1:3], a[::2]; a[1:3] = [..]
and del a[0] change it. + joins, * repeats, `x in a` searches.
[x * x for x in a if x] makes a new one. [*a, *b] is not there; write list(a) + list(b).
>>> list('abc')
['a', 'b', 'c']
= list.append(object, /)
Adds an item at the end, in place; gives None.
>>> a = [1]; a.append(2); a
[1, 2]
= list.clear()
Removes all items.
= list.copy()
A new list of the same items, as a[:] makes it.
= list.count(value, /)
How many items are equal to a value.
>>> [1, 2, 1].count(1)
2
= list.extend(iterable, /)
Adds all items of an iterable at the end, in place.
>>> a = [1]; a.extend([2, 3]); a
[1, 2, 3]
= list.index(value, start=0, stop=..., /)
Where an item first is, counted from 0. Raises ValueError when there is none.
>>> ['a', 'b'].index('b')
1
= list.insert(index, object, /)
Puts an item before the one at an index, in place.
>>> a = [1, 3]; a.insert(1, 2); a
[1, 2, 3]
= list.pop(index=-1, /)
Removes the last item, or the one at an index, and gives it. Raises IndexError.
>>> a = [1, 2, 3]; a.pop(), a
(3, [1, 2])
= list.remove(value, /)
Removes the first item that is equal to a value. Raises ValueError when there is none.
= list.reverse()
Turns the list round, in place; reversed() leaves it as it is.
= list.sort(*, key=None, reverse=False)
Puts the items in order, in place; gives None. key: a function that says what is compared.
What compares equal may change places here. sorted() makes a new list.
>>> a = ['bb', 'a', 'ccc']; a.sort(key=len, reverse=True); a
['ccc', 'bb', 'a']
= tuple(iterable=(), /)
A sequence that does not change; (1, 2) writes one, (1,) one of a single item. Where its items can
be hashed it can be a key of a dict. a, b = pair takes one apart. Slices have no step here.
>>> tuple('ab') + (1,)
('a', 'b', 1)
= tuple.count(value, /)
How many items are equal to a value.
= tuple.index(value, start=0, stop=..., /)
Where an item first is. Raises ValueError when there is none.
>>> (5, 6).index(6)
1
= dict(mapping_or_iterable=(), /, **kwargs)
Values under keys; {'a': 1} writes one. d[key] reads (KeyError when there is none), d[key] = value
sets, del d[key] removes, `key in d` asks, d | e joins. {k: v for k, v in pairs} makes one. Order is
not kept here: sort, or use collections.OrderedDict. {**d} is not there; use | or update().
>>> dict([('a', 1)], b=2)['b']
2
= dict.clear()
Removes all keys.
= dict.copy()
A new dict with the same keys and values.
= dict.fromkeys(iterable, value=None, /)
A new dict with these keys, and the one value for all.
>>> dict.fromkeys(['a'], 0)
{'a': 0}
= dict.get(key, default=None, /)
The value under a key, or the default when there is none.
>>> {'a': 1}.get('b', 0)
0
= dict.items()
Pairs of key and value, for loops: for key, value in d.items().
>>> sorted({'b': 2, 'a': 1}.items())
[('a', 1), ('b', 2)]
= dict.keys()
The keys, as a loop over the dict gives them too.
= dict.pop(key, default=..., /)
Removes a key and gives its value; when there is none, the default, or else KeyError.
= dict.popitem()
Removes a pair and gives it; which one is open here. Raises KeyError when the dict is empty.
= dict.setdefault(key, default=None, /)
The value under a key; when there is none, the default is put there first.
>>> d = {}; d.setdefault('a', []).append(1); d
{'a': [1]}
= dict.update(other=(), /, **kwargs)
Takes over the keys and values of another dict, of pairs, or of keywords.
>>> d = {'a': 1}; d.update({'a': 2}); d
{'a': 2}
= dict.values()
The values, for loops.
>>> sum({'a': 1, 'b': 2}.values())
3
= set(iterable=(), /)
Items without order, each once; {1, 2} writes one, set() the empty one. | joins, & is what both
have, - the difference, ^ what only one has, <= asks for a subset. Items must have a hash.
>>> sorted({1, 2} | {2, 3})
[1, 2, 3]
= set.add(item, /)
Adds an item, if it is not there yet.
= set.clear()
Removes all items.
= set.copy()
A new set of the same items.
= set.difference(*others)
A new set of what none of the others has; as a - b.
>>> {1, 2, 3}.difference([2], [3])
{1}
= set.difference_update(*others)
Removes what one of the others has.
= set.discard(item, /)
Removes an item, if it is there.
= set.intersection(other, /)
A new set of what both have; as a & b. It takes one other here.
>>> {1, 2}.intersection([2, 3])
{2}
= set.intersection_update(other, /)
Keeps only what the other has too.
= set.isdisjoint(other, /)
Whether they have nothing in common.
= set.issubset(other, /)
Whether the other has all of these; as a <= b.
= set.issuperset(other, /)
Whether this has all of the other; as a >= b.
= set.pop()
Removes some item and gives it. Raises KeyError when the set is empty.
= set.remove(item, /)
Removes an item. Raises KeyError when it is not there; discard() does not.
= set.symmetric_difference(other, /)
A new set of what only one of the two has; as a ^ b.
>>> sorted({1, 2}.symmetric_difference([2, 3]))
[1, 3]
= set.symmetric_difference_update(other, /)
Keeps what only one of the two has.
= set.union(other, /)
A new set of what one of the two has, or both; as a | b. It takes one other here.
>>> sorted({1}.union([2]))
[1, 2]
= set.update(*others)
Adds all items of the others.
= frozenset(iterable=(), /)
A set that does not change, and so can be an item of another, or a key.
= frozenset.copy > set.copy
= frozenset.difference > set.difference
= frozenset.intersection > set.intersection
= frozenset.isdisjoint > set.isdisjoint
= frozenset.issubset > set.issubset
= frozenset.issuperset > set.issuperset
= frozenset.symmetric_difference > set.symmetric_difference
= frozenset.union > set.union
= range(start, stop=..., step=1, /)
Whole numbers from start up to stop, which is not among them; range(n) goes from 0.
It takes no memory for them.
>>> list(range(3)), list(range(10, 0, -4))
([0, 1, 2], [10, 6, 2])
= range.count(value, /)
How often it is among the numbers: 1 or 0.
= range.index(value, /)
The place of a number. Raises ValueError if it is not there.
= range.start
The first number.
= range.stop
Where it ends; not among the numbers.
= range.step
From one number to the next.
"""
