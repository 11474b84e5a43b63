# Text and binary files: what is written is what is read, with all kinds of line ends, positions and lines.
import io
import os

os.mkdir("/tmp/mpk_files_read_and_written")
os.chdir("/tmp/mpk_files_read_and_written")
PATH = "files_text.txt"


def told(call, *args, **keywords):
    try:
        print(repr(call(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__ + ":", error)


with open(PATH, "w") as file:
    print(file.write("first\n"), file.write("sécond line\n"), file.write(""), file.writelines(["third\n", "no end"]))
    print(file.tell(), file.name, file.mode, file.closed)
print(file.closed)
with open(PATH) as file:
    print(file.read(3), file.read(0) == "", file.readline(), file.readline(4), file.tell(), file.readlines(), file.read())
with open(PATH) as file:
    for number, line in enumerate(file, 1):
        print(number, repr(line))
    print(file.tell())
with open(PATH) as file:
    print(next(file), end="")
    told(file.tell)
    print(list(file), file.readline(), next(file, "end"))
with open(PATH) as file:
    print([line.strip() for line in file], len(open(PATH).read()))
    file.seek(0)
    print(file.readlines(8), file.seek(0, 2), file.read(), file.seek(0), file.read(5))
with open(PATH, "a") as file:
    print(file.tell(), file.write("\nmore"), file.tell())
with open(PATH, "r+") as file:
    print(file.readline(), end="")
    file.write("at the end")
    file.seek(0)
    file.write("FIRST")
    file.seek(0)
    print(file.read())
    file.seek(5)
    print(file.truncate(), file.tell())
print(open(PATH).read(), os.path.getsize(PATH))
with open(PATH, "w+") as file:
    file.write("abc")
    print(repr(file.read()), file.seek(0), file.read(), file.truncate(2), file.tell())
with open(PATH, "a+") as file:
    print(repr(file.read()), file.seek(0), file.read(), file.write("d"), file.seek(0), file.read())
told(open, PATH, "x")
with open("other.txt", "x") as file:
    print(file.mode, file.write("x"))
print(os.listdir(".").count("other.txt"))
os.remove("other.txt")

for newline in None, "", "\n", "\r", "\r\n":
    with open(PATH, "wb") as file:
        file.write(b"one\r\ntwo\rthree\nfour")
    with open(PATH, newline=newline) as file:
        print(repr(newline), file.readlines(), file.tell())
        file.seek(0)
        print(repr(file.read(5)), repr(file.readline()), repr(file.read()))
    with open(PATH, "w", newline=newline) as file:
        print(file.write("a\nb\r\nc\r"), file.tell())
        print("printed", 1, file=file)
    print(open(PATH, "rb").read())
with open(PATH, "wb") as file:
    file.write("a\r\né\r\nb".encode())
with open(PATH) as file:
    print(repr(file.readline()), file.tell(), repr(file.readline()), file.tell())

with open(PATH, "wb") as file:
    print(file.write(bytes(range(10))), file.write(bytearray(b"\nab")), file.write(memoryview(b"c")), file.tell())
with open(PATH, "rb") as file:
    print(file.read(2), file.readline(), file.read(-1), file.read(), file.seek(-2, 2), file.read(), file.seek(1), file.seek(2, 1))
    buffer = bytearray(4)
    print(file.readinto(buffer), buffer, file.peek(2)[:2], file.read1(1), file.tell(), file.readlines())
with open(PATH, "r+b") as file:
    file.seek(20)
    file.write(b"far")
    file.seek(12)
    print(file.read())
with open(PATH, "rb") as file:
    print(list(file))
with open(PATH, "rb", buffering=0) as file:
    print(file.read(3), file)

text = io.StringIO("line one\nline two\n")
print(text.readline(), text.tell(), text.read(), text.seek(5), text.write("ONE!"), text.getvalue())
text = io.StringIO()
print(text.write("äöü"), text.tell(), text.seek(1), text.write("x"), text.getvalue(), text.tell(), text.read(), text.truncate(1), text.getvalue())
text = io.StringIO("é" * 3)
print(text.seek(1), text.read(1), text.tell(), text.write("abcd"), text.getvalue(), text.seek(10), text.write("!"), repr(text.getvalue()))
text = io.StringIO("a\nb\n\nc")
print(list(text), text.readline(), [text.seek(0), text.readlines()], text.closed)
print("printed", 2, file=text)
print(repr(text.getvalue()))
with io.StringIO() as text:
    text.writelines(["a", "b"])
    print(text.getvalue())
told(text.getvalue)
data = io.BytesIO(b"abc\ndef")
print(data.readline(), data.tell(), data.read(), data.seek(1), data.write(b"ZZ"), data.getvalue(), data.truncate(2), data.getvalue())
data.seek(5)
data.write(b"!")
print(data.getvalue(), data.seek(-1, 2), data.read(), list(io.BytesIO(b"a\nb")), bytes(data.getbuffer()[:2]))
view = data.getbuffer()
view[0] = 65
print(data.getvalue())
told(io.StringIO().write, 1)


class Upper(io.StringIO):
    """A stream of the program's own."""

    def write(self, text):
        return super().write(text.upper())


upper = Upper()
upper.write("abc")
print("def", file=upper)
print(repr(upper.getvalue()), isinstance(upper, io.StringIO), isinstance(upper, io.IOBase))
print(isinstance(io.BytesIO(), io.BufferedIOBase), issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
try:
    open(PATH).write("x")
except ValueError as error:
    print("caught", error)
wrapper = io.TextIOWrapper(io.BytesIO("é\r\nb".encode()), encoding="utf-8")
print(wrapper.readlines())
many = io.StringIO("".join(f"{n}\n" for n in range(20000)))
print(sum(int(line) for line in many))
os.remove(PATH)
os.chdir("/")
os.rmdir("/tmp/mpk_files_read_and_written")
