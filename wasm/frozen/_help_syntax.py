"""Help for the words of the language, and for its forms."""

TEXT = rb"""
= and
`a and b` is a when a is not true, else b; b is not computed unless it is needed.
>>> 0 and 1/0
0
= as
Names what import, with or except found: import math as m; with open(f) as file; except OSError as
error.
= assert condition, message
Raises AssertionError, with the message, when the condition is not true.
= async
async def makes a coroutine, which asyncio.run() runs and await waits for; async with and async for
wait too. Comprehensions with async for are not there. In a notebook, call asyncio.run(main()) at
the top level.
= await awaitable
In an async def: lets others run until a coroutine or a task is done, and gives its value.
= break
Ends the innermost for or while; its else is left out.
= class Name(Base, ...):
Makes a class. Functions in it are methods, with the object as their first argument; __init__ sets
up a new one, __repr__, __eq__, __len__, __getitem__, __enter__ and others have meanings of their
own; __del__ is never called. class Name[T]: is generic, with T standing for a type.
= continue
Goes on with the next turn of the innermost for or while.
= def name(a, b=1, *args, c, d=2, **kwargs):
Makes a function. *args takes further arguments, what stands behind it is given by name, **kwargs
takes further names. Defaults are computed once, at the def. What stands before a `/` is given by
position only; def name[T](x: T) -> T: has T standing for a type.
With yield in it, it makes generators.
= del target
Removes a name, an item or an attribute: del x, del a[0], del d['key'], del x.name.
= elif condition:
Asks a further condition, when those before did not hold.
= else
What is done otherwise: of an if; of a loop that no break ended; of a try without an exception.
In an expression: a if condition else b.
= except Class as error:
Takes an exception that the try raised, of the class or derived from it; (A, B) several. Its name is
gone after the block. except* takes those of a group that are of the class, as a group.
= finally
What is done in any case after a try, even when an exception goes on.
= for target in iterable: ...
Goes through the items. break ends it, continue goes on with the next; an else is done when no break
came. [x * 2 for x in a if x > 0] makes a list, {...} a set or a dict, (...) a generator.
>>> [n for n in range(10) if n % 3 == 0]
[0, 3, 6, 9]
= from module import name, ...
Takes names out of a module: from math import sqrt, pi as p. `*` takes all that do not begin with _.
from . import x takes from the same package.
= global name, ...
Says that names in a function are those of the module, also where they are assigned.
= if condition: ...
Does a block when a condition is true; elif asks further ones, else does the rest.
In an expression: a if condition else b.
>>> 'even' if 4 % 2 == 0 else 'odd'
'even'
= import module, ...
Runs a module, once, and names it. help('modules') lists those of the sandbox; files of its
filesystem can be imported too. import a.b as c names the inner one. Nothing can be installed.
= in
`x in a` asks whether there is an item (in text: a part; in a dict: a key); `not in` the opposite.
Also the word in the middle of for.
>>> 'na' in 'banana'
True
= is
`a is b`: whether they are the same object. For None, True and ...; other values are compared by ==.
= lambda a, b=1: expression
A function of one expression, without a name.
>>> (lambda x: x * 2)(4)
8
= nonlocal name, ...
Says that names in an inner function are those of the function round it, also where they are
assigned.
= not
`not x` is True when x is not true, else False.
= or
`a or b` is a when a is true, else b; b is not computed unless it is needed.
>>> '' or 'default'
'default'
= pass
Does nothing, where a statement is needed.
= raise exception from cause
Raises an exception, a class or an object. `from` says what led to it, `from None` hides that.
In an except block, raise alone raises the same one again.
= return value
Ends the function and gives a value; without one, None.
= try: ...
Runs a block; except takes exceptions of it, else is done when there was none, finally in any case.
= while condition: ...
Repeats as long as a condition is true. break ends it; an else is done when no break came.
= with expression as name: ...
Calls __enter__ of a value before the block and __exit__ after it, also after an exception: files
are closed so. Several are separated by commas; round brackets about them are not there.
= yield value
Gives a value out of a generator, which stands still until the next one is asked for.
`yield from x` gives all items of x.
>>> def squares(n):
...     for i in range(n): yield i * i
>>> list(squares(4))
[0, 1, 4, 9]
= f-string
f'{name} {price:.2f} {x!r} {x=}': the braces hold expressions. After the colon the form, as of
str.format: >8 right, <8 left, ^8 middle, .2f two digits, , thousands, x hex, 08.3f, %. {{ writes a
brace.
>>> f'{3.14159:.2f} {1234567:,} {6*7=}'
'3.14 1,234,567 6*7=42'
= slice-syntax
a[start:stop:step]: the items from start up to stop; what is left out is the beginning or the end.
Lists can have a step: a[::-1] is the list backwards. Tuples, text and bytes cannot here.
>>> [1, 2, 3, 4][1:3], [1, 2, 3][::-1]
([2, 3], [3, 2, 1])
= comprehension > for
= decorator
@name above a def or class: name(function) takes the place of the function.
= :=
(name := expression) gives a name to a value in the middle of an expression.
= %
Remainder of numbers, with the sign of the divisor. In text: 'x=%d %s %.2f' % (1, 'a', 2.5).
>>> 7 % 3, -7 % 3, '%05.1f' % 2.25
(1, 2, '002.2')
= //
Division rounded down.
= **
The power: 2 ** 10. In a call, ** hands over a dict as keywords; in a def it takes further keywords.
= @
Above a def or class: a decorator. Between operands: what __matmul__ does.
"""
