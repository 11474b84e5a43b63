"""except*: what handlers get, what is raised again, and what is left."""

import sys
import traceback

def show(exc, depth=0):
    if exc is None: print(' '*depth + 'None'); return
    print(' '*depth + repr(exc), 'ctx', repr(exc.__context__), 'cause', repr(exc.__cause__))
    if isinstance(exc, BaseExceptionGroup):
        for e in exc.exceptions: show(e, depth+2)
def run(f):
    try:
        r = f()
        print(f.__name__, 'returned', r)
    except BaseException as e:
        print(f.__name__, 'raised'); show(e, 2)
def simple():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e:
        print('V', repr(e), repr(sys.exc_info()[1]))
    except* (TypeError, KeyError) as e:
        print('TK', repr(e))
    else: print('else')
    finally: print('fin')
    try: e
    except NameError as x: print(x)
    return 5
run(simple)
def naked():
    try: raise ValueError(3)
    except* ValueError as e: print(repr(e), repr(e.exceptions[0]))
run(naked)
def naked2():
    try: raise ValueError(3)
    except* TypeError as e: print(repr(e))
run(naked2)
def rest():
    try: raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(4)])])
    except* TypeError: print('T')
run(rest)
def reraise():
    try: raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(4)])])
    except* TypeError: raise
    except* ValueError: pass
run(reraise)
def new():
    try: raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(4)])])
    except* TypeError: raise KeyError('n')
run(new)
def new2():
    try: raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(4)]), OSError(7)])
    except* TypeError as e: raise KeyError('n') from e
    except* ValueError: raise
    except* OSError as e: raise e
run(new2)
def nakednew():
    try: raise ValueError(3)
    except* ValueError as e: raise TypeError(4)
run(nakednew)
def nakedagain():
    try: raise ValueError(3)
    except* ValueError as e: raise
run(nakedagain)
def noexc():
    try: x = 1
    except* ValueError: print('no')
    else: print('else')
    finally: print('f')
    for i in range(3):
        try:
            if i == 1: raise ValueError
        except* ValueError:
            for j in range(3):
                if j == 1: break
                continue
            def g(): return 3
            print(g(), j)
            while True: break
    return i
run(noexc)
def badtype():
    try: raise ValueError(3)
    except* 3: print('no')
run(badtype)
def badtype2():
    try: raise ValueError(3)
    except* ExceptionGroup: print('no')
run(badtype2)
def base():
    try: raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as e: print(type(e), e)
run(base)
def nested():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
        except* ValueError as e:
            print('in', repr(e))
        except* TypeError as e:
            try: raise
            except* TypeError as f: print('deep', repr(f))
    except* OSError as e: print('out', repr(e))
run(nested)
def gen():
    try:
        yield 1
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        yield e
    yield 2
def usegen(): 
    for x in gen(): print(x)
run(usegen)
class G(ExceptionGroup):
    def derive(self, excs): return G(self.message, excs)
def own():
    g = G("mine", [ValueError(1), TypeError(2)])
    g.add_note("n")
    try: raise g
    except* ValueError as e: print(repr(e), e.__notes__)
run(own)
for src in ["try: pass\nexcept* ValueError: pass\nexcept TypeError: pass", "try: pass\nexcept ValueError: pass\nexcept* TypeError: pass",
  "try: pass\nexcept*: pass", "def f():\n  try: pass\n  except* V: return", "for i in x:\n  try: pass\n  except* V: break", "for i in x:\n  try: pass\n  except* V: continue",
  "try: pass\nexcept* V: break",  "try: pass\nexcept *V as x.y: pass", "try: pass\nexcept* (A, B): pass", "try: pass\nexcept* A, B: pass"]:
    try: compile(src, 's', 'exec'); print('ok')
    except SyntaxError as e: print(repr(src), e.msg, e.lineno)
def tb():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError('k')
try: tb()
except BaseException:
    for line in traceback.format_exc().splitlines():
        if "|   " not in line:
            print(line)
