# Lists, arrays, views and packed bytes: they grow while C holds what goes into them.
import array
import struct
from collections import OrderedDict, namedtuple

Point = namedtuple("Point", ("x", "y", "label"))


class Sized:
    def __len__(self):
        junk()
        return 4

    def __getitem__(self, index):
        if index >= 4:
            raise IndexError
        return junk(["sized", index])


for turn in range(ROUNDS):
    grown = []
    for i in range(40):
        grown.append([i])
        if i % 7 == 0:
            grown.extend([["extra", i]])
            grown.insert(0, ["front", i])
    check(len(grown), 52)
    check([entry for entry in grown if entry[0] == "front"], [["front", i] for i in range(35, -1, -7)])
    check([entry[0] for entry in grown if len(entry) == 1], list(range(40)))
    grown[3:40] = [["slice", turn]] * 2
    check(grown[3:5], [["slice", turn]] * 2)
    del grown[2:]
    check(grown, [["front", 35], ["front", 28]])
    check(list(Sized()), [["sized", i] for i in range(4)])
    check((lambda *args: args)(["a"], *Sized(), *map(str, range(2)))[3:], (["sized", 2], ["sized", 3], "0", "1"))
    check((lambda **named: named)(**{"a": [1]}, **dict(b=[2])), {"a": [1], "b": [2]})
    check([[i] * 3 for i in range(5)] + [["end"]], [[i] * 3 for i in range(5)] + [["end"]])
    check(([turn] * 50 + [-1]).index(-1), 50)

    point = Point([1], str(turn), label="p" * 9)
    check((point.x, point[1], point.label), ([1], str(turn), "ppppppppp"))
    check(point._replace(x=["new"]).x if hasattr(point, "_replace") else ["new"], ["new"])
    ordered = OrderedDict([("k%d" % i, [i]) for i in range(12)])
    ordered["k3"] = ["changed"]
    check(ordered.popitem(), ("k11", [11]))
    check([value for value in ordered.values()][2:5], [[2], ["changed"], [4]])

    data = bytearray()
    for i in range(60):
        data.extend(bytes([i]) * 3)
        data += b"|"
        data.append(255)
    check(len(data), 300)
    check(bytes(data[250:255]), b"222|\xff")
    view = memoryview(data)
    inner = view[100:200][50:90]
    del view
    junk()
    check(bytes(inner[0:5]), b"\x1e\x1e\x1e|\xff")
    inner[0:3] = b"xyz"
    check(data[150:153], b"xyz")
    del data
    junk()
    check(bytes(inner[:6]), b"xyz|\xff\x1f")

    numbers = array.array("i", (i * i for i in range(20)))
    numbers.append(turn)
    numbers.extend(array.array("i", [7, 8]))
    check(list(numbers)[18:], [324, 361, turn, 7, 8])
    floats = array.array("d", [i / 4 for i in range(9)])
    check(memoryview(floats)[3], 0.75)

    packed = struct.pack("<IqdB5s", turn, -(2**40), 1.5, 7, b"bytes")
    check(struct.unpack("<IqdB5s", junk(packed)), (turn, -(2**40), 1.5, 7, b"bytes"))
    room = bytearray(32)
    struct.pack_into(">Qf", room, 3, 2**60 + turn, 0.5)
    check(struct.unpack_from(">Qf", junk(room), 3), (2**60 + turn, 0.5))

    nested = [[[str(i) + str(j)] for j in range(4)] for i in range(4)]
    check([row[2][0] for row in nested], ["02", "12", "22", "32"])
    a, (b, *c), d = junk([["a"], [["b"], ["c"], ["d"]], ["e"]])
    check((a, b, c, d), (["a"], ["b"], [["c"], ["d"]], ["e"]))

print("ok")
