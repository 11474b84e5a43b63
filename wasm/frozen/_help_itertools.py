"""Help for itertools."""

TEXT = rb"""
= itertools
Iterators that are made of others: endless ones, slices, groups, combinations.
>>> import itertools
>>> list(itertools.islice(itertools.count(10), 3))
[10, 11, 12]
= itertools.accumulate(iterable, func=None, *, initial=None)
The totals so far, or what func makes of the last one and the next value.
>>> list(itertools.accumulate([1, 2, 3, 4]))
[1, 3, 6, 10]
= itertools.batched(iterable, n)
Tuples of n values each; the last may be shorter.
>>> list(itertools.batched("abcde", 2))
[('a', 'b'), ('c', 'd'), ('e',)]
= itertools.chain(*iterables)
The values of one iterable after the other.
>>> list(itertools.chain("ab", [1, 2]))
['a', 'b', 1, 2]
= itertools.chain.from_iterable(iterable, /)
chain() for iterables that come from an iterable.
>>> list(itertools.chain.from_iterable(["ab", "cd"]))
['a', 'b', 'c', 'd']
= itertools.combinations(iterable, r)
All ways to choose r values, each in the order of the iterable.
>>> list(itertools.combinations("abc", 2))
[('a', 'b'), ('a', 'c'), ('b', 'c')]
= itertools.combinations_with_replacement(iterable, r)
All ways to choose r values, each any number of times.
= itertools.compress(data, selectors)
The values of data at whose place the selectors have something true.
>>> list(itertools.compress("abcd", [1, 0, 1, 0]))
['a', 'c']
= itertools.count(start=0, step=1)
start, start + step, start + 2 * step and so on, without end.
= itertools.cycle(iterable, /)
The values again and again, without end.
= itertools.dropwhile(predicate, iterable, /)
The values from the first on for which the predicate is false.
= itertools.filterfalse(predicate, iterable, /)
The values for which the predicate is false; None takes the values themselves.
= itertools.groupby(iterable, key=None)
Pairs of a key and an iterator of the neighbouring values that have it.
>>> [(key, list(group)) for key, group in itertools.groupby("aabccc")]
[('a', ['a', 'a']), ('b', ['b']), ('c', ['c', 'c', 'c'])]
= itertools.islice(iterable, start, stop=None, step=1, /)
A part of what an iterable gives; islice(iterable, stop) begins at 0.
= itertools.pairwise(iterable, /)
Each value with the next one.
>>> list(itertools.pairwise("abc"))
[('a', 'b'), ('b', 'c')]
= itertools.permutations(iterable, r=None)
All orders of r of the values, or of all of them.
>>> list(itertools.permutations([1, 2, 3], 2))
[(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]
= itertools.product(*iterables, repeat=1)
All tuples with one value of each iterable, as nested loops would give them.
>>> list(itertools.product("ab", [1, 2]))
[('a', 1), ('a', 2), ('b', 1), ('b', 2)]
= itertools.repeat(object, times=None)
The object again and again, without end or so many times.
= itertools.starmap(function, iterable, /)
What the function gives for each tuple of arguments.
>>> list(itertools.starmap(pow, [(2, 5), (3, 2)]))
[32, 9]
= itertools.takewhile(predicate, iterable, /)
The values before the first for which the predicate is false.
= itertools.tee(iterable, n=2, /)
A tuple of n iterators, each of which gives all values.
= itertools.zip_longest(*iterables, fillvalue=None)
zip() up to the end of the longest, with fillvalue where others have ended.
>>> list(itertools.zip_longest("ab", "c", fillvalue="-"))
[('a', 'c'), ('b', '-')]
"""
