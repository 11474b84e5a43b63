# Files, streams and input: buffers that C fills, in a filesystem that is itself made of collected objects.
import io
import os
import sys

import asyncio

for turn in range(ROUNDS):
    lines = ["line %d of %d\n" % (i, turn) for i in range(25)]
    with open("file%d.txt" % turn, "w") as file:
        for line in lines:
            check(file.write(junk(line)), len(line))
    with open("file%d.txt" % turn) as file:
        check(file.read(), "".join(lines))
    with open("file%d.txt" % turn) as file:
        check([junk(line) for line in file], lines)
    with open("file%d.txt" % turn) as file:
        check(file.readlines()[7:9], lines[7:9])
    with open("file%d.txt" % turn, "a") as file:
        print("printed", [turn], sep="-", file=file)
    with open("file%d.txt" % turn, "rb") as file:
        file.seek(-12, 2)
        check(file.read().split(b"\n")[-2][-12:], ("printed-[%d]" % turn).encode()[-11:])
    blob = bytearray(os.urandom(3000))
    with open("blob", "wb") as file:
        for start in range(0, 3000, 300):
            file.write(memoryview(blob)[start : start + 300])
    with open("blob", "rb") as file:
        room = bytearray(3000)
        check(file.readinto(room), 3000)
    check(room, blob)

    folder = "folder%d" % turn
    os.mkdir(folder)
    for i in range(8):
        with open("%s/%d" % (folder, i), "w") as file:
            file.write("contents %d" % i * i)
    check(sorted(os.listdir(folder)), [str(i) for i in range(8)])
    os.rename(folder + "/3", folder + "/three")
    os.remove(folder + "/4")
    check(sorted([junk(entry[0]) for entry in os.ilistdir(folder)]), ["0", "1", "2", "5", "6", "7", "three"])
    check([os.stat(folder + "/" + name)[6] for name in ("0", "three", "7")], [0, 30, 70])
    check(open(folder + "/three").read(), "contents 3" * 3)

    text = io.StringIO()
    for i in range(30):
        text.write(junk("%d," % i))
    check(text.getvalue(), "".join("%d," % i for i in range(30)))
    binary = io.BytesIO(b"abc" * 20)
    check(binary.read(5), b"abcab")
    binary.seek(0, 2)
    binary.write(b"end" + str(turn).encode())
    check(binary.getvalue()[59:], b"cend" + str(turn).encode())

    check([junk(input("question %d: " % i)) for i in range(3)], ["answer to question %d: " % i for i in range(3)])
    check(sys.stdin.readline(), "answer to \n")


async def worker(number, log):
    for i in range(3):
        await asyncio.sleep(0)
        log.append(junk([number, i]))
    return "worker %d" % number


async def main():
    log = []
    results = await asyncio.gather(*[worker(i, log) for i in range(5)])
    check(results, ["worker %d" % i for i in range(5)])
    check(sorted(log), [[number, i] for number in range(5) for i in range(3)])


asyncio.run(main())

print("ok")
