import io
import sys

sys.stdout = io.StringIO()
print("hidden", 1, 2.5, sep="-")
print("end", end="!")
text = sys.stdout.getvalue()
sys.stdout = sys.__stdout__
print(repr(text))

sys.stdout = None
print("nowhere")
sys.stdout = sys.__stdout__
print(sys.stdout is sys.__stdout__, sys.stderr is sys.__stderr__, sys.stdin is sys.__stdin__)


class Marked:
    def write(self, text):
        sys.__stdout__.write("<" + text + ">")

    def flush(self):
        sys.__stdout__.write("flushed")


sys.stdout = Marked()
print(1, None, [2], sep=", ")
print()
print("now", flush=True)
sys.stdout = sys.__stdout__
print("", file=Marked())
print("default", file=None, sep=None, end=None)

for wrong in (5, "text", object):
    sys.stdout = wrong
    try:
        print("lost")
    except AttributeError:
        sys.stdout = sys.__stdout__
        print("no stream")

del sys.stdout
try:
    print("lost")
except RuntimeError as error:
    sys.stdout = sys.__stdout__
    print(error)

sys.stdin = io.StringIO("one\ntwo\n\nlast")
print([input(), input("prompt "), input(), input()])
try:
    input()
except EOFError:
    print("no more")
sys.stdout = io.StringIO()
sys.stdin = io.StringIO("answer\n")
line = input("asked ")
asked = sys.stdout.getvalue()
sys.stdout = sys.__stdout__
print(repr(asked), line)


class Redirected:
    def __init__(self, target):
        self.target = target

    def __enter__(self):
        self.before = sys.stdout
        sys.stdout = self.target

    def __exit__(self, *exception):
        sys.stdout = self.before


caught = io.StringIO()
try:
    with Redirected(caught):
        print("inside")
        raise ValueError
except ValueError:
    print("outside", caught.getvalue())


class Failing:
    def write(self, text):
        raise KeyError(text)


try:
    print("a", "b", file=Failing())
except KeyError as error:
    print(error.args)
