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
= sys.exit(status=None, /)
Ends the cell, by raising SystemExit. The notebook and its variables stay.
= sys.get_int_max_str_digits()
How many decimal digits of an integer are read and written.
= sys.getsizeof(obj, default=None)
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
The version of the language, as a tuple: major, minor, micro, releaselevel and serial.
= gc.disable()
The collector no longer works by itself, as long as there is other memory.
= gc.enable()
The collector works by itself again.
= gc.isenabled()
Whether the collector works by itself.
= gc.garbage
An empty list.
= gc.callbacks
An empty list; what is put into it is not called.
= gc.DEBUG_STATS
A flag of set_debug(), which does nothing.
= gc.DEBUG_COLLECTABLE
A flag of set_debug(), which does nothing.
= gc.DEBUG_UNCOLLECTABLE
A flag of set_debug(), which does nothing.
= gc.DEBUG_SAVEALL
A flag of set_debug(), which does nothing.
= gc.DEBUG_LEAK
A flag of set_debug(), which does nothing.
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
= sys.getrecursionlimit()
The number that setrecursionlimit() was given; how deep calls nest is a matter of memory.
= sys.setrecursionlimit(limit, /)
Accepts a number; how deep calls nest is a matter of memory.
= sys.getrefcount(object, /)
2: references are not counted here.
= sys.getdefaultencoding()
'utf-8'.
= sys.getfilesystemencodeerrors()
'surrogateescape'.
= sys.getswitchinterval()
The number that setswitchinterval() was given; there are no threads to switch to.
= sys.setswitchinterval(interval)
Accepts a number; there are no threads to switch to.
= sys.getallocatedblocks()
About how many pieces of memory are in use.
= sys.displayhook(value)
Shows a value as a line of an interactive session does.
= sys.excepthook(exctype, value, traceback)
Shows an exception as one that nobody caught.
= sys.gettrace()
None: running code cannot be watched.
= sys.is_finalizing()
False: a notebook does not end by itself.
= sys.audit(event, *args)
Does nothing.
= sys.addaudithook(hook)
Does nothing.
= sys.breakpointhook(*args, **keywords)
What breakpoint() calls: tells that there is no debugger.
= sys.float_info
What floats are like: max, min, epsilon and others.
= sys.int_info
How integers are kept.
= sys.hash_info
How numbers are hashed.
= sys.thread_info
There are no threads.
= sys.flags
How the interpreter was started.
= sys.hexversion
version_info as one number.
= sys.api_version
A number of the C interface of CPython.
= sys.maxunicode
The greatest code point, 1114111.
= sys.executable
'': there is no program to start.
= sys.prefix
'/'.
= sys.copyright
Who MicroPython is from.
= sys.orig_argv
What the interpreter was started with.
= sys.warnoptions
An empty list.
= sys.meta_path
An empty list: modules are found in another way.
= sys.path_hooks
An empty list: modules are found in another way.
= sys.path_importer_cache
An empty dict: modules are found in another way.
= sys.dont_write_bytecode
True: modules are compiled each time.
= sys.pycache_prefix
None: modules are compiled each time.
= sys.float_repr_style
'short': floats are shown with as few digits as tell them apart.
= sys.platlibdir
'lib'.
= sys.settrace(function)
Raises NotImplementedError: running code cannot be watched.
= sys.setprofile(function)
Raises NotImplementedError: running code cannot be watched.
= sys.builtin_module_names
The modules in C, as a tuple of names.
= sys.stdlib_module_names
All modules that belong to the sandbox, as a frozenset of names.
= sys.exec_prefix > sys.prefix
= sys.base_prefix > sys.prefix
= sys.base_exec_prefix > sys.prefix
= sys.getprofile > sys.gettrace
= sys.getfilesystemencoding > sys.getdefaultencoding
= sys.unraisablehook > sys.excepthook
"""
