import doctest


def square(x):
    """
    >>> square(3)
    9
    >>> square(2)
    5
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> square("x")
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> never  # doctest: +SKIP
    >>> x = 5; x
    5
    >>> _
    5
    >>> None
    >>> "text"
    'text'
    >>> print("unexpected")
    >>> 1 == 1
    1
    >>> raise KeyError("one")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    KeyError: 'two'
    """
    return x * x


told = []


def show():
    print("".join(told))
    told.clear()


runner = doctest.DocTestRunner(verbose=False)
test = doctest.DocTestParser().get_doctest(square.__doc__, {"square": square}, "square", None, 0)
print(test, len(test.examples), test.examples[2].source, test.examples[2].want)
print(runner.run(test, out=told.append))
show()
print(runner.summarize())
loud = doctest.DocTestRunner(verbose=True)
test = doctest.DocTestParser().get_doctest(">>> 1 + 1\n2\n>>> x = 3\n>>> x\n4\n", {}, "loud", "file", 0)
print(loud.run(test, out=told.append))
show()
print(loud.summarize())
print(doctest.TestResults(0, 3))
for flags in (0, doctest.ELLIPSIS, doctest.NORMALIZE_WHITESPACE):
    for want, got in (
        ("a...c\n", "abc\n"),
        ("a  b\n", "a b\n"),
        ("...\n", "\n"),
        ("1\n", "True\n"),
        ("a...a\n", "a\n"),
    ):
        print(doctest.OutputChecker().check_output(want, got, flags), end=" ")
print()
print(doctest.script_from_examples("Text.\n\n>>> 1 + 1\n2\n>>> x = 1\n\nMore.\n"))
for wrong in (">>>1\n", ">>> 1 # doctest: +NOTHING\n", "  >>> 1\n 2\n", "  >>> if 1:\n ...   2\n"):
    try:
        doctest.DocTestParser().parse(wrong, "wrong")
    except ValueError as error:
        print(error)
try:
    doctest.DebugRunner().run(doctest.DocTestParser().get_doctest(">>> 1\n2\n", {}, "debug", None, 0))
except doctest.DocTestFailure as error:
    print(error.example.want, error.got, error)
