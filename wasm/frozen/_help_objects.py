"""Help for object, type, property and their like, and for the objects behind functions and files."""

TEXT = rb"""
= object()
What all classes derive from.
= type(object, /)
The class of an object: type(x) is int. type(name, bases, dict) makes a new class.
Classes have __name__, __bases__, __mro__ and __dict__.
>>> type(3) is int, type(3).__name__
(True, 'int')
= type.mro()
The classes in the order in which attributes are looked for: the class itself first, object last.
= property(fget=None, fset=None, fdel=None, doc=None)
An attribute that is computed: written as @property above a method that gives its value.
A second method of the same name below @NAME.setter is called when it is assigned.
= property.getter(function, /)
The same property with another function that gives its value; used as @NAME.getter.
= property.setter(function, /)
The same property with a function that is called when it is assigned; used as @NAME.setter.
= property.deleter(function, /)
The same property with a function that is called by del; used as @NAME.deleter.
= classmethod(function, /)
A method that gets the class instead of the object; written as @classmethod above it.
= staticmethod(function, /)
A function in a class that gets neither object nor class; written as @staticmethod above it.
= super(type=..., object=..., /)
In a method: the methods of the classes that this one derives from, as in super().__init__().
It looks in the classes that come after this one in the __mro__ of the object's class.
= slice(start, stop=..., step=None, /)
What a[1:3] asks __getitem__ for; it has start, stop and step.
= generator.send(value, /)
Goes on; the yield where it stands has the value. Gives what is yielded next, or raises
StopIteration.
= generator.throw(type, value=None, traceback=None, /)
Raises an exception where the generator stands, and gives what it yields next.
= generator.close()
Ends the generator: GeneratorExit is raised where it stands.
= generator.gi_frame
The place where it waits, as a frame; None when it is over.
= generator.gi_running
Whether it runs just now.
= generator.gi_suspended
Whether it has begun, and waits.
= generator.gi_yieldfrom
What it delegates to by yield from, or None.
= generator.gi_code
The code of its function.
= coroutine.send(value, /)
Goes on; what it awaits has the value. It ends with StopIteration, whose value is what it returns.
= coroutine.throw(type, value=None, traceback=None, /)
Raises an exception where the coroutine waits.
= coroutine.close()
Ends the coroutine: GeneratorExit is raised where it waits.
= coroutine.cr_frame > generator.gi_frame
= coroutine.cr_running > generator.gi_running
= coroutine.cr_suspended > generator.gi_suspended
= coroutine.cr_code > generator.gi_code
= coroutine.cr_await
What it awaits, or None.
= async_generator.asend(value, /)
To be awaited: goes on, and gives the next item; the yield where it stands has the value.
= async_generator.athrow(type, value=None, traceback=None, /)
To be awaited: raises an exception where it stands, and gives the next item.
= async_generator.aclose()
To be awaited: ends it; GeneratorExit is raised where it stands.
= async_generator.ag_frame > generator.gi_frame
= async_generator.ag_running > generator.gi_running
= async_generator.ag_suspended > generator.gi_suspended
= async_generator.ag_code > generator.gi_code
= async_generator.ag_await > coroutine.cr_await
= generator.pend_throw(exception, /)
Has the exception raised when the generator goes on. Not in CPython; for schedulers.
= function
What def and lambda make. It has __name__; other attributes cannot be given to it here.
= file.read(size=-1, /)
The rest of the file, or that many characters (bytes in mode 'b'); empty at the end.
= file.readline(size=-1, /)
The next line with its end; empty at the end of the file. A loop over the file gives line by line.
= file.readlines(hint=-1, /)
The rest of the lines, as a list; with a hint, lines until so much was read.
= file.write(text, /)
Writes text (bytes in mode 'b'), and gives how much.
= file.writelines(lines, /)
Writes one after the other; line ends are not added.
= file.flush()
Does what is not done yet. Files of the sandbox are written at once.
= file.close()
Closes it; `with open(...) as file:` does so by itself.
= file.seek(offset, whence=0, /)
Goes to a byte: from the start, or with whence 1 from here, 2 from the end. Gives the new place.
= file.tell()
At which byte it is; in a StringIO, at which character.
= file.truncate(size=None, /)
Cuts the file at a size, or where it stands.
= file.readable()
Whether it can be read.
= file.writable()
Whether it can be written to.
= file.seekable()
True: it can be read from any place.
= file.isatty()
False: it is no terminal.
= file.fileno()
A number; there is nothing that it could be used with.
= file.detach()
Raises io.UnsupportedOperation.
= file.reconfigure(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)
Changes how text is read and written.
= file.buffer
The same file as bytes.
= file.closed
Whether it was closed.
= file.encoding
How its text is written as bytes, such as 'UTF-8'.
= file.errors
What is done about characters that the encoding does not have.
= file.line_buffering
False: what is written is in the file at once.
= file.mode
The mode that it was opened in.
= file.name
The path that it was opened by.
= file.newlines
None.
= file.write_through
False.
"""
