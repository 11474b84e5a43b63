"""Help for sys, gc, micropython, platform and builtins."""

TEXT = rb"""
= builtins
The functions, classes and exceptions that have no module. _, In, Out and display are here too.
= sys
The interpreter: arguments, modules, streams. getrecursionlimit and settrace are not there.
= sys.argv
The arguments of the program that %run runs, its name first; empty in a notebook.
= sys._getframe(depth=0, /)
The function that runs, or one that called it: an object with f_code, f_lineno, f_globals
and f_back.
= sys.byteorder
'little'.
= sys.exc_info()
The exception that is being handled: its class, itself, and its traceback; three times None
when there is none.
= sys.exception()
The exception that is being handled, or None.
= sys.exit(code=None, /)
Ends the cell, by raising SystemExit. The notebook and its variables stay.
= sys.get_int_max_str_digits()
How many decimal digits of an integer are read and written.
= sys.getsizeof(object, /)
How many bytes an object itself takes, without what it holds.
= sys.implementation
Name and version of MicroPython; CPython's has more.
>>> sys.implementation.name
'micropython'
= sys.intern(string, /)
The one text of this content, for comparing by `is`.
= sys.maxsize
2147483647: the greatest length. Integers have no limit.
= sys.modules
The modules that were imported, by name.
= sys.path
Where modules are looked for: '' is the current folder, '.frozen' what the sandbox brings.
= sys.platform
'wasm'.
= sys.print_exception(exception, file=..., /)
Prints an exception with its traceback. MicroPython only; else use traceback.print_exception().
= sys.set_int_max_str_digits(maxdigits)
Sets how many decimal digits of an integer are read and written; 0 for any number.
= sys.stderr
The stream of errors; shown in red by notebooks.
= sys.stdin
The stream that input() reads, line by line.
= sys.stdout
The stream that print() writes to. It can be replaced, for one cell.
= sys.tracebacklimit
How many calls a traceback shows at most.
= sys.version
The version of the language and of MicroPython, as text.
= sys.version_info
The version of the language as a tuple, (3, 4, 0); much of later versions is there all the same.
= gc
The collector that frees what is no longer used. It works by itself; __del__ is not called.
= gc.collect()
Frees what is no longer used, and gives how much that was.
= gc.disable()
The collector no longer works by itself, as long as there is other memory.
= gc.enable()
The collector works by itself again.
= gc.isenabled()
Whether the collector works by itself.
= gc.mem_alloc()
The bytes in use. MicroPython only.
= gc.mem_free()
The bytes that are free at present; there may be more up to the limit. MicroPython only.
= gc.threshold(amount=..., /)
After how many new bytes the collector works, -1 for when it must; without an argument, what is set.
= micropython
What MicroPython has for small machines. Programs here have no need of it.
= micropython.const(value, /)
The value itself; with _NAME = const(5) the compiler puts it in place of the name.
= micropython.heap_lock()
No memory is given out until heap_unlock(): everything that needs some raises MemoryError.
= micropython.heap_unlock()
Memory is given out again.
= micropython.kbd_intr(character, /)
Which character stops a program on a serial line. It has no meaning here.
= micropython.opt_level(level=..., /)
How the compiler optimises; from 1 on assert is left out. Without an argument, what is set.
= platform
Texts about the system.
= platform.libc_ver()
('', '').
= platform.platform()
A text about system and version.
= platform.python_compiler()
The C compiler of the interpreter.
"""
