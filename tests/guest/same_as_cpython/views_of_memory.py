"""Views of memory: parts, steps, casts and mistakes."""

import array
import io
import struct

data = bytearray(b"abcdef")
view = memoryview(data)
fixed = memoryview(b"abc")
numbers = array.array("i", [1, 2, 3])
of_numbers = memoryview(numbers)
characters = memoryview(bytearray(b"ab")).cast("c")
LINES = """
view[0], view[-1], view[1:4].tobytes(), view[::2].tolist(), view[::-1].tobytes(), view[4:1:-2].tolist()
len(view[::2]), view[::2].strides, view[::-2].shape, view[10:].tobytes(), view[3:1].tolist()
view[1:3] = b'XY'
view[::2] = b'...'
view[::-1] = view
view[0] = 65
data, view == data, view == b'A', view == memoryview(data), view != b'', view in [view], 65 in view
view[0] = 300
view[0] = 'a'
view[0] = 1.5
view[9]
view['a']
view[1:2] = b'abc'
view[::0]
del view[0]
fixed[0] = 1
fixed[:1] = b'x'
memoryview(5)
memoryview('a')
memoryview()
memoryview(object=b'a').tolist()
hash(view)
hash(fixed) == hash(b'abc'), hash(fixed[::-1]) == hash(b'cba')
view.cast('z')
view[:5].cast('H')
view.cast('H').cast('i')
view[::2].cast('H')
view < view
view + view
view.nothing
list(view), [*view[::3]], sum(view), max(view), sorted(view)[:2], bytes(view[::2]), bytearray(view), list(reversed(view))
fixed.readonly, fixed.obj, fixed.nbytes, fixed.ndim, fixed.format, fixed.itemsize, fixed.contiguous, fixed.suboffsets
view.toreadonly().readonly, view.readonly, view.obj is data, view[::2].contiguous, view[::2].nbytes
of_numbers.tolist(), of_numbers.format, of_numbers.itemsize, of_numbers.nbytes, of_numbers[1:].tolist()
of_numbers == numbers, of_numbers[::2] == array.array('i', [1, 3]), of_numbers == array.array('h', [1, 2, 3])
of_numbers[0] = -7
of_numbers[0] = 2 ** 40
of_numbers[0] = 1.5
numbers, len(of_numbers.cast('B')), of_numbers.cast('B').cast('i').tolist(), of_numbers.cast('B').format
characters[0], characters.tolist()
characters[0] = b'z'
characters[0] = 5
characters[0] = b'zz'
characters.tobytes(), characters.format
memoryview(b'\\x00\\x01').cast('?').tolist(), memoryview(bytes(8)).cast('d').tolist()
memoryview(bytes(8)).cast('q', (1,)).tolist(), memoryview(bytes(8)).cast('@h').shape
memoryview(bytes(8)).cast('q', (2,))
view.hex(), view[:2].hex('-'), repr(view)[:8], type(view), isinstance(view, memoryview), bool(view), bool(view[:0])
b''.join([view[:2], view[2:4]]), b'x' + view[:1], int.from_bytes(view[:2], 'big'), view[:3].tobytes().decode()
struct.pack_into('<h', view, 2, 258), data, struct.unpack_from('<h', view, 2)
"""
for line in LINES.strip().splitlines():
    try:
        try:
            print(eval(line))
        except SyntaxError:
            exec(line)
            print(data, numbers)
    except Exception as error:
        print(line, "->", type(error).__name__, error)

with memoryview(data) as held:
    print(held.nbytes)
for use in (len, list, bytes, hash, lambda held: held[0], lambda held: held.tolist(), lambda held: held.format, memoryview):
    try:
        use(held)
    except ValueError as error:
        print(error)
print(repr(held)[:17], held.release())

file = io.BytesIO(b"abc")
shown = file.getbuffer()
shown[0] = 90
print(file.getvalue(), shown.tolist())


def many(count):
    for _ in range(count):
        part = memoryview(bytearray(100))[::3]
        part[0] = 1
    return part[0], len(part)


print(many(500))
