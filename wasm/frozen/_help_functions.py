"""Help for the builtin functions, and for the classes that are used like functions."""

TEXT = rb"""
= abs(x, /)
The distance from zero: the number without its sign. For a complex number, its length.
Classes say theirs with __abs__.
>>> abs(-3), abs(3+4j)
(3, 5.0)
= aiter(async_iterable, /)
What gives the items of an asynchronous generator and the like one by one, to anext().
= all(iterable, /)
True when every item is true, and when there are none. It stops at the first that is not.
>>> all(x > 0 for x in [1, 2, 3])
True
= anext(async_iterator, default=..., /)
To be awaited: the next item, or the default when there is none. Without a default it raises
StopAsyncIteration.
= any(iterable, /)
True when at least one item is true. It stops at the first that is.
>>> any(x > 2 for x in [1, 2, 3])
True
= ascii(obj, /)
As repr(), with everything but ASCII escaped.
>>> ascii('\xe9')
"'\\xe9'"
= bin(number, /)
The integer as text in base 2, with 0b before it. f"{n:b}" leaves that out.
>>> bin(10)
'0b1010'
= callable(obj, /)
Whether it can be called: functions, methods, classes, and objects with __call__.
= chr(i, /)
The character with a code point, from 0 to 0x10ffff; the other way round is ord().
>>> chr(97)
'a'
= compile(source, filename, mode, /)
Compiles text for exec() or eval(). mode is 'exec' for statements, 'eval' for one expression,
'single' for a line as it is typed. Raises SyntaxError.
>>> eval(compile("6 * 7", "<text>", "eval"))
42
= delattr(obj, name, /)
Removes an attribute by its name: delattr(x, 'a') is del x.a. Raises AttributeError.
= dir(object=..., /)
The names of an object's attributes; without an argument, those of the variables here.
Only what the object itself lists: here the names are not sorted.
= display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False, update=False, **options)
Shows objects in the notebook, in their best form: text, HTML, Markdown, pictures. display_id: True
or a name; then a handle comes back, with update() to show something in its place. raw: the objects
are dicts of mime type and data. Classes say how they look by _repr_html_ and its like.
= divmod(x, y, /)
The quotient and the remainder: (x // y, x % y). Raises ZeroDivisionError.
>>> divmod(17, 5)
(3, 2)
= enumerate(iterable, start=0)
Goes through items and counts them: pairs of number and item.
>>> list(enumerate(['a', 'b'], 1))
[(1, 'a'), (2, 'b')]
= eval(source, globals=None, locals=None, /)
The value of an expression given as text. Names are looked up in the dicts, or here.
>>> eval("x + 1", {"x": 2})
3
= exec(source, globals=None, locals=None, /)
Runs statements given as text. What they define goes into the dicts, or into the variables here.
>>> names = {}; exec("x = 2 + 3", names); names["x"]
5
= execfile(filename, /)
Runs a file of the sandbox as if its text stood here. Not in CPython; %run does the same.
= exit(code=None, /)
Ends the cell, by raising SystemExit. The notebook and its variables stay.
= filter(function, iterable, /)
The items for which the function gives something true; with None, the items that are true.
>>> list(filter(str.isdigit, ['a', '1', '2']))
['1', '2']
= format(value, format_spec='', /)
The value as text, in the form that the letters behind the colon of an f-string ask for.
>>> format(3.14159, '.2f')
'3.14'
= get_ipython()
The shell of the notebook: run_line_magic(), user_ns and what else programs ask of IPython's.
= getattr(object, name, default=..., /)
An attribute by its name: getattr(x, 'a') is x.a. Where there is none: the default, if there
is one, else AttributeError.
= globals()
The dict of the variables of this module; in a notebook, of all its cells.
= hasattr(obj, name, /)
Whether there is an attribute of that name. It tries by reading it.
= hash(obj, /)
An integer that equal objects share, as dicts and sets use it. Lists, dicts and sets have none:
TypeError.
= help(object=None, /)
Prints what is known of an object; help('modules') lists the modules. In a notebook x? tells more.
= hex(number, /)
The integer as text in base 16, with 0x before it. f"{n:x}" leaves that out.
>>> hex(255)
'0xff'
= id(obj, /)
A number that no other living object has. It says nothing about the value.
= input(prompt='', /)
Asks the reader of the notebook for a line, and gives it without its line end.
Raises EOFError where nobody can answer, and after the 100th question of a cell.
= isinstance(obj, class_or_tuple, /)
Whether it is an object of the class, or of one derived from it; a tuple holds several classes.
Here, classes cannot be joined by |, and True is no int.
>>> isinstance(3, (int, float))
True
= issubclass(cls, class_or_tuple, /)
Whether a class is, or derives from, another; a tuple holds several.
>>> issubclass(KeyError, LookupError)
True
= iter(object, sentinel=..., /)
What gives the items of an object one by one, to next(). Raises TypeError where there are none.
iter(function, sentinel) calls the function again and again, until it gives the sentinel.
= len(obj, /)
How many items there are; for text, characters. Classes say it with __len__.
>>> len('abc')
3
= locals()
The variables here as a dict. Inside of a function, MicroPython gives those of the module.
= map(function, iterable, /, *iterables)
Calls the function with each item, or with one item of each; gives the results one by one.
It ends with the shortest.
>>> list(map(len, ['a', 'bcd']))
[1, 3]
= max(iterable, /, *, default=..., key=...)
The greatest item, the first if there are several. max(a, b, ...) compares the arguments.
key: a function that says what is compared. default: for no items, where it is ValueError otherwise.
>>> max(['pear', 'fig'], key=len)
'pear'
= min(iterable, /, *, default=..., key=...)
The least item, the first if there are several. min(a, b, ...) compares the arguments.
key: a function that says what is compared. default: for no items, where it is ValueError otherwise.
>>> min(3, 1, 2)
1
= next(iterator, default=..., /)
The next item. At the end: the default, if there is one, else StopIteration.
>>> next(iter([]), 'none')
'none'
= oct(number, /)
The integer as text in base 8, with 0o before it.
>>> oct(8)
'0o10'
= open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
Opens a file of the sandbox, for use in with. mode: 'r' read, 'w' write anew, 'a' add, 'x' only a
new file; with 'b' bytes; with '+' both ways. Raises FileNotFoundError, FileExistsError,
IsADirectoryError. Text is UTF-8 where encoding does not say otherwise. Files of the host are out
of reach.
>>> with open('/a.txt', 'w') as f: f.write('line')
>>> with open('/a.txt') as f: f.read()
= ord(c, /)
The code point of a character, or the value of one byte; the other way round is chr().
>>> ord('a')
97
= pow(base, exp, mod=None)
base ** exp; with mod, the remainder of that, computed fast. exp -1 with mod is the inverse.
>>> pow(2, 10), pow(3, -1, 7)
(1024, 5)
= print(*args, sep=' ', end='\n', file=None, flush=False)
Writes the objects as str() gives them. sep stands between them, end after the last.
file: where to, instead of sys.stdout.
>>> print(1, 'two', sep='; ')
1; two
= quit > exit
= repr(obj, /)
The object as text, for those who program: mostly as it would be written in source.
Classes say theirs with __repr__.
>>> repr('it')
"'it'"
= reversed(sequence, /)
The items from the last to the first, one by one.
>>> list(reversed('abc'))
['c', 'b', 'a']
= round(number, ndigits=None)
Rounds to that many digits after the point, also negative; without, to an integer.
Halves go to the even neighbour.
>>> round(2.5), round(3.14159, 2), round(1234, -2)
(2, 3.14, 1200)
= setattr(obj, name, value, /)
Sets an attribute by its name: setattr(x, 'a', 1) is x.a = 1.
= sorted(iterable, /, *, key=None, reverse=False)
A new list of the items in order. key: a function that says what is compared; reverse: greatest
first. What compares equal keeps its order.
>>> sorted(['pear', 'Fig', 'apple'], key=lambda s: s.lower())
['apple', 'Fig', 'pear']
= sum(iterable, /, start=0)
The sum of the items, added to start. For text use ''.join().
>>> sum([1, 2, 3])
6
= vars(object=..., /)
The attributes of an object in a dictionary: its __dict__.
Without an object the variables here, as locals().
>>> class Point: pass
>>> p = Point(); p.x = 3
>>> vars(p)
{'x': 3}
= zip(*iterables, strict=False)
Tuples with one item of each, until the shortest ends; with strict, another length is a ValueError.
>>> list(zip('ab', [1, 2]))
[('a', 1), ('b', 2)]
= __build_class__(function, name, /, *bases)
What the class statement calls. Programs have no use for it.
= __import__(name, globals=None, locals=None, fromlist=(), level=0, /)
What the import statement calls: gives the outermost package of a name, or with fromlist the module
itself.
= __repl_print__(value, /)
What shows the value of a line that is typed. Programs have no use for it.
= __name__
The name of the module that runs: '__main__' in a notebook, in modules their own.
= __debug__
True: assert statements are carried out.
= True
The truth. It counts as 1.
= False
The opposite of the truth. It counts as 0.
= None
Nothing: what functions give that return no value. Compare with `is None`.
= Ellipsis
What `...` is: a value for places that are left open. It does nothing.
= NotImplemented
What __add__, __eq__ and their like return for an operand that they do not know; the other one is
asked then.
= _
The value of the last cell that had one; __ and ___ those before it, _3 and Out[3] that of cell 3.
= In
The sources of the cells, as a list: In[3] or _i3 is that of cell 3.
= Out
The values of the cells, as a dict: Out[3] or _3 is that of cell 3.
"""
