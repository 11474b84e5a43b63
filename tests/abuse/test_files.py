"""Filesystems that are filled, and ways out of them."""

import re

from .conftest import CPU, CPU_HARD, OK, AbusedKernel, Case, cells, gives, raises, tabled

FULL = raises("OSError", "[Errno 28] No space left on device")
MISSING = raises("FileNotFoundError", re.compile(r"\[Errno 2\] No such file or directory: .*"))
NO_MODULE = re.compile("No module named '.*'.*")

FILLERS = cells(
    FULL,
    """
#: by bytes
with open('big', 'w') as file:
    while True: file.write('x' * 100000)
#: by many files with bytes
n = 0
while True:
    with open('f%d' % (n % 50), 'a') as file: file.write('x' * 100000)
    n += 1
#: by empty files
n = 0
while True:
    open('f%d' % n, 'w').close()
    n += 1
#: by folders
import os
n = 0
while True:
    os.mkdir('d%d' % n)
    n += 1
#: by folders in folders
import os
while True:
    os.mkdir('d')
    os.chdir('d')
""",
)

SURVIVORS = (
    Case("full, and emptied again", """
        import os
        try:
            with open('big', 'w') as file:
                while True: file.write('x' * 100000)
        except OSError as full: print(full)
        os.remove('big')
        with open('small', 'w') as file: file.write('fits')
        open('small').read()
        """, gives("'fits'"), out="[Errno 28] No space left on device\n"),
    Case("open handles", "handles = []\nfor n in range(5000): handles.append(open('kept.txt'))", OK),
    Case("a file that is removed while it is open", """
        import os
        file = open('gone', 'w')
        os.remove('gone')
        file.write('x' * 1000)
        file.close()
        """, OK),
    Case("a long name", "open('n' * 100000, 'w')", raises("OSError", re.compile(r"\[Errno \d+\] .*"))),
    Case("odd names", "for name in ('\\x1b', '\\n', '\\ud800', ' ', '%undo'):\n    open(name, 'w').close()", OK),
    Case("a seek beyond the end", "with open('f', 'wb') as file:\n    file.seek(10**9)\n    file.write(b'x')", FULL),
    Case("a seek before the start", "with open('f', 'wb') as file: file.seek(-1)",
         raises("OSError", re.compile(r"\[Errno 22\] Invalid argument.*"))),
    Case("writes and removals for ever", """
        import os
        while True:
            with open('f', 'w') as file: file.write('x' * 1000)
            os.remove('f')
        """, CPU),
    Case("files before a hard end", """
        import os
        os.remove('kept.txt')
        os.mkdir('d')
        open('d/new', 'w').write('x')
        while True:
            try:
                while True: pass
            except BaseException: pass
        """, CPU_HARD),
    Case("a module in a file", "open('mine.py', 'w').write('x = 1 / 0')\nimport mine",
         raises("ZeroDivisionError", "division by zero")),
    Case("a module that imports itself", "open('mine.py', 'w').write('import mine')\nimport mine", OK),
    Case("a module of no Python", "open('code.mpy', 'wb').write(b'M\\x06\\x00' + bytes(range(256)))\nimport code",
         raises("ModuleNotFoundError", NO_MODULE)),
)  # fmt: skip

ESCAPES = (
    Case("a file of the host", "open('/etc/passwd')", MISSING),
    Case("a file above", "open('../../../../etc/passwd')", MISSING),
    Case("a file of the process", "open('/proc/self/environ')", MISSING),
    Case("a folder above", "import os\nos.chdir('../../..')\nos.listdir()", gives("['kept.txt']")),
    Case("a device", "open('/dev/urandom', 'rb')", MISSING),
    Case("a handle by number", "open(0)", raises("OSError", re.compile(".*Bad file descriptor"))),
    Case("os.system", "import os\nos.system('id')",
         raises("OSError", re.compile(".*there are no other programs in this sandbox"))),
    Case("os.environ", "import os\nos.environ['HOME'], len(os.environ)", gives("('/', 4)")),
    Case("magics in a text", "exec('%undo')", raises("SyntaxError", "invalid syntax")),
    Case("magics as output", "print('%undo')\nprint('!id')", OK, out="%undo\n!id\n"),
    Case("a magic below code", "x = 1\n%undo", raises("UsageError", "%undo must stand at the top of the cell.")),
    *(
        Case(f"import of {name}", f"import {name}", raises("ModuleNotFoundError", NO_MODULE))
        for name in ("machine", "uctypes", "network", "socket", "ssl", "subprocess", "ctypes", "posix", "_thread",
                     "vfs", "ffi", "micropython_wasm_kernel", "mpk")
    ),
    Case("import by a function", "__import__('os.path.system')", raises("ModuleNotFoundError", NO_MODULE)),
    Case("import of a path", "__import__('../../etc/passwd')", raises("ModuleNotFoundError", NO_MODULE)),
)  # fmt: skip

NAMES = "the name of a checkpoint is 1 to 64 letters, digits, - and _ of ASCII, a letter or a digit first"
SHELL = "there is no shell in the sandbox, and the kernel runs no commands outside of it"

MAGICS = (
    Case("a program of the host", "%run /etc/passwd",
         raises("UsageError", "File `'/etc/passwd.py'` not found in the sandbox.")),
    Case("a shell", "!id", raises("UsageError", SHELL)),
    Case("a checkpoint by a path", "%checkpoint ../../evil", raises("UsageError", f"{NAMES}, not '../../evil'")),
    Case("a checkpoint by a giant name", "%checkpoint " + "x" * 10**6,
         raises("UsageError", f"{NAMES}, not '{'x' * 80}'")),
    Case("a restore of nothing", "%restore missing",
         raises("UsageError", "there is no checkpoint called missing; there is none yet")),
    Case("a thousand magics", "%fuel\n" * 1000,
         raises("UsageError", "a cell has 10 magics at most, not 1,000")),
    Case("ten magics", "%fuel\n" * 10, OK, out=re.compile(
        r"(last cell: .*\nall cells: .*\na cell may use 0\.4 s of CPU\n){10}")),
)  # fmt: skip


@tabled(*FILLERS)
def test_a_full_filesystem_is_an_error_of_the_cell(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*SURVIVORS)
def test_files_that_are_used_oddly_harm_nothing(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*ESCAPES)
def test_there_is_no_way_out(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*MAGICS)
def test_magics_do_what_they_say_or_refuse(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)
