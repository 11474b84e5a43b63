"""Help for sys, gc, micropython, platform, errno and builtins."""

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
= errno
Numbers of errors of the system, for comparing with error.errno of an OSError.
>>> errno.ENOENT
2
= errno.errorcode
The names of the numbers, as a dict.
>>> errno.errorcode[2]
'ENOENT'
= errno.EACCES
13: not allowed.
= errno.EAGAIN
11: it would have to wait.
= errno.EBADF
9: the file is closed, or is not open for this.
= errno.EBUSY
16: it is in use.
= errno.ECONNREFUSED
111: nobody takes the connection.
= errno.EDOM
33: outside of what a function can take.
= errno.EEXIST
17: it is there already.
= errno.EFBIG
27: the file would be too large.
= errno.EHOSTUNREACH
113: the other machine cannot be reached.
= errno.EINVAL
22: an argument is not possible.
= errno.EIO
5: reading or writing failed.
= errno.EISDIR
21: it is a folder.
= errno.EMFILE
24: too many files are open.
= errno.ENODEV
19: there is no such device.
= errno.ENOENT
2: there is no such file or folder.
= errno.ENOMEM
12: there is no memory left.
= errno.ENOSPC
28: the filesystem of the sandbox is full.
= errno.ENOTDIR
20: it is no folder.
= errno.EOPNOTSUPP
95: that cannot be done with it.
= errno.EPERM
1: not permitted.
= errno.EPIPE
32: nobody reads any more.
= errno.ERANGE
34: the result is too large.
= errno.EROFS
30: it can only be read.
= errno.ESPIPE
29: a stream cannot be set to a place.
= errno.ETIMEDOUT
110: it took too long.
= errno.EXDEV
18: it would have to go to another filesystem.
"""
