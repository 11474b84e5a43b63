"""Help for operator, and for what of functools is in C."""

TEXT = rb"""
= operator
The operators as functions, and functions that get items, attributes and methods.
>>> import operator
>>> operator.add(2, 3)
5
= operator.abs(a, /)
abs(a)
= operator.add(a, b, /)
a + b
= operator.and_(a, b, /)
a & b
= operator.attrgetter(attr, /, *attrs)
A function that gives an attribute, such as "name" or "owner.name"; a tuple for several.
>>> operator.attrgetter("imag")(3j)
3.0
= operator.call(obj, /, *args, **kwargs)
obj(*args, **kwargs)
= operator.concat(a, b, /)
a + b, for sequences.
= operator.contains(a, b, /)
b in a; mind the order.
= operator.countOf(a, b, /)
How often b is in a.
= operator.delitem(a, b, /)
del a[b]
= operator.eq(a, b, /)
a == b
= operator.floordiv(a, b, /)
a // b
= operator.ge(a, b, /)
a >= b
= operator.getitem(a, b, /)
a[b]
= operator.gt(a, b, /)
a > b
= operator.iadd(a, b, /)
What a += b leaves in a.
= operator.iand(a, b, /)
What a &= b leaves in a.
= operator.iconcat(a, b, /)
What a += b leaves in a, for sequences.
= operator.ifloordiv(a, b, /)
What a //= b leaves in a.
= operator.ilshift(a, b, /)
What a <<= b leaves in a.
= operator.imatmul(a, b, /)
What a @= b leaves in a.
= operator.imod(a, b, /)
What a %= b leaves in a.
= operator.imul(a, b, /)
What a *= b leaves in a.
= operator.index(a, /)
a as an int, by a.__index__().
= operator.indexOf(a, b, /)
The place of the first b in a; ValueError where there is none.
= operator.inv(a, /)
~a
= operator.invert(a, /)
~a
= operator.ior(a, b, /)
What a |= b leaves in a.
= operator.ipow(a, b, /)
What a **= b leaves in a.
= operator.irshift(a, b, /)
What a >>= b leaves in a.
= operator.is_(a, b, /)
a is b
= operator.is_not(a, b, /)
a is not b
= operator.isub(a, b, /)
What a -= b leaves in a.
= operator.itemgetter(item, /, *items)
A function that gives obj[item]; a tuple for several items.
>>> sorted([('b', 1), ('a', 2)], key=operator.itemgetter(0))
[('a', 2), ('b', 1)]
= operator.itruediv(a, b, /)
What a /= b leaves in a.
= operator.ixor(a, b, /)
What a ^= b leaves in a.
= operator.le(a, b, /)
a <= b
= operator.length_hint(obj, default=0, /)
The length, or what it is expected to be, or the default.
= operator.lshift(a, b, /)
a << b
= operator.lt(a, b, /)
a < b
= operator.matmul(a, b, /)
a @ b
= operator.methodcaller(name, /, *args, **kwargs)
A function that calls the method of that name.
>>> operator.methodcaller("upper")("abc")
'ABC'
= operator.mod(a, b, /)
a % b
= operator.mul(a, b, /)
a * b
= operator.ne(a, b, /)
a != b
= operator.neg(a, /)
-a
= operator.not_(a, /)
not a
= operator.or_(a, b, /)
a | b
= operator.pos(a, /)
+a
= operator.pow(a, b, /)
a ** b
= operator.rshift(a, b, /)
a >> b
= operator.setitem(a, b, c, /)
a[b] = c
= operator.sub(a, b, /)
a - b
= operator.truediv(a, b, /)
a / b
= operator.truth(a, /)
Whether a counts as true.
= operator.xor(a, b, /)
a ^ b
= functools.WRAPPER_ASSIGNMENTS
The attributes that wraps() copies.
= functools.WRAPPER_UPDATES
The attributes that wraps() adds to.
= functools.cmp_to_key(mycmp)
Makes a key for sorted() out of a function of two values that gives -1, 0 or 1.
>>> import functools
>>> sorted([5, 1, 3], key=functools.cmp_to_key(lambda a, b: b - a))
[5, 3, 1]
= functools.partial(func, /, *args, **keywords)
A function with some arguments given already.
>>> functools.partial(max, 3)(2, 1)
3
= functools.reduce(function, iterable, initial=None, /)
What is left when the function has joined the first two values, that with the third, and so on.
>>> functools.reduce(lambda a, b: a * b, [1, 2, 3, 4])
24
"""
