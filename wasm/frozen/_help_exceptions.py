"""Help for the exceptions."""

TEXT = rb"""
= BaseException(*args)
What all exceptions derive from. `except Exception` does not take those that derive from it
directly: KeyboardInterrupt, SystemExit, GeneratorExit and BudgetExceeded.
= BaseException.args
What the exception was made with, as a tuple.
>>> ValueError('bad', 1).args
('bad', 1)
= BaseException.add_note(note, /)
Adds a line that is shown below the exception.
= BaseException.with_traceback(traceback, /)
Sets the traceback, and gives the exception itself.
= BaseException.__cause__
What the exception was raised from: raise X from Y.
= BaseException.__context__
The exception that was being handled when this one was raised.
= BaseException.__traceback__
Where it was raised, and what called that: objects with tb_lineno, tb_frame and tb_next,
the outermost first.
= BaseException.__suppress_context__
Whether __context__ is not to be shown, as after `from`.
= BaseException.__notes__
The lines that add_note() added, as a list.
= Exception(*args)
What the exceptions derive from that programs handle; own ones should too.
>>> class Refused(Exception): pass
>>> issubclass(Refused, Exception)
True
= ArithmeticError(*args)
A calculation failed; ZeroDivisionError and OverflowError derive from it.
= AssertionError(*args)
The condition of an assert was not true.
= AttributeError(*args)
There is no attribute of that name, or it cannot be set.
= AttributeError.name
The name that was asked for, where it is known.
= AttributeError.obj
The object that was asked, where it is known.
= BlockingIOError(*args)
An operation would have to wait (EAGAIN).
= BrokenPipeError(*args)
Nobody reads any more (EPIPE).
= BudgetExceeded(*args)
The cell used up a limit, such as its CPU time; raised at the line that runs. Not in CPython.
`except Exception` does not take it, finally runs. %limits shows what was used.
= BufferError(*args)
Memory cannot change while others look at it.
= BytesWarning(*args)
A warning: bytes and text are mixed.
= ChildProcessError(*args)
There is no such process. There are no processes here.
= ConnectionAbortedError(*args)
The other side ended a connection. There is no network here.
= ConnectionError(*args)
A connection failed; other ConnectionErrors derive from it. There is no network here.
= ConnectionRefusedError(*args)
Nobody takes a connection. There is no network here.
= ConnectionResetError(*args)
A connection was cut. There is no network here.
= DeprecationWarning(*args)
A warning for programmers: something will go away.
= EOFError(*args)
The input has ended: of input() where nobody can answer.
= EncodingWarning(*args)
A warning: no encoding was named.
= EnvironmentError > OSError
= FileExistsError(*args)
There is a file or a folder of that name already (EEXIST).
= FileNotFoundError(*args)
There is no such file or folder (ENOENT).
>>> try: open('/no/such/file')
... except FileNotFoundError as error: print(error.errno)
2
= FloatingPointError(*args)
A calculation with floats failed. It is never raised by the language itself.
= FutureWarning(*args)
A warning for users: something will change.
= GeneratorExit(*args)
Raised in a generator where it stands when it is closed.
= IOError > OSError
= ImportError(*args)
A module could not be imported, or has no such name.
= ImportError.name
The name of the module.
= ImportError.path
Where the module was found.
= ImportError.msg
What is wrong, as text.
= ImportWarning(*args)
A warning about imports.
= IndentationError(*args)
The indentation of a line does not fit.
= IndexError(*args)
There is no item of that number.
= InterruptedError(*args)
A call was interrupted (EINTR).
= IsADirectoryError(*args)
It is a folder, and a file is needed (EISDIR).
= KeyError(*args)
There is no such key in a dict, or item in a set.
>>> str(KeyError('a'))
"'a'"
= KeyboardInterrupt(*args)
The stop button was pressed. `except Exception` does not take it.
= LookupError(*args)
Something was not found; IndexError and KeyError derive from it.
= MemoryError(*args)
The memory of the sandbox is used up. What is done with the memory after it can go on.
= ModuleNotFoundError(*args)
There is no such module. Nothing can be installed; help('modules') lists what there is.
= NameError(*args)
There is no variable of that name.
= NameError.name
The name that was not found, where it is known.
= NotADirectoryError(*args)
It is a file, and a folder is needed (ENOTDIR).
= NotImplementedError(*args)
A method that derived classes are to write; also what the interpreter itself has not.
= OSError(errno=..., strerror=..., filename=..., /)
A call of the system failed, mostly about files; errno says why, by the numbers of the module errno.
OSError(2, ...) makes the class that belongs to the number, here FileNotFoundError.
>>> OSError(2, 'gone').errno
2
= OSError.errno
The number of the error; errno.errorcode has its name.
= OSError.strerror
What the error is, as text.
= OSError.filename
The file that it is about, or None.
= OSError.filename2
The second file that it is about, or None.
= OverflowError(*args)
A result is too large for a float, or for the bytes that it is to have.
= PendingDeprecationWarning(*args)
A warning: something may go away some day.
= PermissionError(*args)
That is not allowed (EACCES, EPERM).
= ProcessLookupError(*args)
There is no such process. There are no processes here.
= RecursionError(*args)
Calls are nested too deep. How deep is possible depends on the memory that each takes.
= ReferenceError(*args)
An object is gone. There are no weak references here.
= ResourceWarning(*args)
A warning: a file or the like was not closed.
= RuntimeError(*args)
Something went wrong that no other class is for.
= RuntimeWarning(*args)
A warning: doubtful behaviour of a running program.
= StopAsyncIteration(*args)
There is no further item, for async for.
= StopIteration(value=None, /)
There is no further item: what next() and generators raise at the end.
= StopIteration.value
What the generator returned.
>>> StopIteration(5).value
5
= SyntaxError(*args)
The text is not Python, or not of the kind that runs here (match, [*a], a `/` in def are not there).
= SyntaxError.lineno
The line of the mistake, or None.
= SyntaxError.offset
The column of the mistake, counted from 1, or None.
= SyntaxError.filename
The name of the source, or None.
= SyntaxError.text
The line itself, or None.
= SyntaxError.msg
What is wrong, as text.
= SyntaxWarning(*args)
A warning: doubtful syntax.
= SystemError(*args)
The interpreter itself made a mistake.
= SystemExit(code=None, /)
Ends the cell, as exit() and sys.exit() do; the notebook goes on.
= SystemExit.code
What exit() was called with.
= TabError(*args)
Tabs and spaces are mixed in an indentation.
= TimeoutError(*args)
It took too long (ETIMEDOUT).
= TypeError(*args)
A value is of the wrong type, or a call has the wrong arguments.
= UnboundLocalError(*args)
A variable of a function is used before it has a value; all names that a function assigns are its
own.
= UnicodeDecodeError(encoding, object, start, end, reason, /)
Bytes are not text in UTF-8.
= UnicodeEncodeError(encoding, object, start, end, reason, /)
Text cannot be written as bytes.
= UnicodeError(*args)
Bytes and text do not fit; the three others derive from it.
= UnicodeDecodeError.encoding
The encoding.
= UnicodeDecodeError.object
The bytes or the text.
= UnicodeDecodeError.start
Where the mistake begins.
= UnicodeDecodeError.end
Where the mistake ends.
= UnicodeDecodeError.reason
What is wrong, as text.
= UnicodeTranslateError(object, start, end, reason, /)
Text cannot be translated.
= UnicodeEncodeError.encoding > UnicodeDecodeError.encoding
= UnicodeEncodeError.object > UnicodeDecodeError.object
= UnicodeEncodeError.start > UnicodeDecodeError.start
= UnicodeEncodeError.end > UnicodeDecodeError.end
= UnicodeEncodeError.reason > UnicodeDecodeError.reason
= UnicodeWarning(*args)
A warning about Unicode.
= UserWarning(*args)
A warning of a program.
= ValueError(*args)
A value is of the right type, but is not possible.
>>> try: int('x')
... except ValueError as error: print('no number')
no number
= Warning(*args)
What the warnings derive from. The module warnings is not there.
= ZeroDivisionError(*args)
Something was divided by zero.
"""
