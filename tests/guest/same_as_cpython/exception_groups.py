eg = ExceptionGroup("msg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k")])])
print(repr(eg), str(eg), eg.exceptions, eg.message, isinstance(eg, Exception))
print(eg.split(ValueError))
print(eg.subgroup(KeyError))
print(eg.split(lambda e: isinstance(e, TypeError)))
try:
    raise eg
except ExceptionGroup as e:
    print("caught", e.message)
for bad in (
    lambda: ExceptionGroup("x", []),
    lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("x", [1]),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, ExceptionGroup.__mro__)
