# Generators and iterators: what they hold lives in frames on the heap, and in C while a value passes on.
from collections import deque


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        junk()
        return self

    def __next__(self):
        junk()
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return [self.left, "left %d" % self.left]


class Indexed:
    def __getitem__(self, index):
        junk()
        if index > 5:
            raise IndexError
        return {"index": str(index)}


def leaves(tree):
    for branch in tree:
        if isinstance(branch, list):
            yield from leaves(branch)
        else:
            yield junk(str(branch))


def echo():
    received = []
    while True:
        try:
            received.append((yield junk(list(received))))
        except ValueError as error:
            received.append(error.args[0])
        if len(received) > 5:
            return junk(received)


def outer():
    result = yield from echo()
    yield junk(["result", result])


def countdown(start):
    value = [start]
    try:
        while value[0]:
            yield junk(value)
            value = [value[0] - 1]
    finally:
        closed.append("closed at %d" % value[0])


for turn in range(ROUNDS):
    check(list(Countdown(5)), [[i, "left %d" % i] for i in range(4, -1, -1)])
    check([entry["index"] for entry in Indexed()], ["0", "1", "2", "3", "4", "5"])
    check("-".join(leaves([1, [2, [3, [4, 5]], 6], [[7]]])), "1-2-3-4-5-6-7")

    talk = outer()
    check(next(talk), [])
    check(talk.send("a%d" % turn), ["a%d" % turn])
    check(talk.throw(ValueError, ValueError(["thrown"])), ["a%d" % turn, ["thrown"]])
    for i in range(3):
        talk.send([i])
    check(talk.send("end"), ["result", ["a%d" % turn, ["thrown"], [0], [1], [2], "end"]])

    closed = []
    counter = countdown(9)
    check(next(counter), [9])
    check(next(counter), [8])
    counter.close()
    check(closed, ["closed at 8"])

    check(list(map(lambda a, b: junk([a, b]), Countdown(3), "xyz")),
          [[[2, "left 2"], "x"], [[1, "left 1"], "y"], [[0, "left 0"], "z"]])
    check(list(filter(lambda item: junk(item[0]) % 2, Countdown(6))), [[5, "left 5"], [3, "left 3"], [1, "left 1"]])
    check(list(zip(Countdown(3), (str(i) for i in range(9)), [[], [1], [2]])),
          [([2, "left 2"], "0", []), ([1, "left 1"], "1", [1]), ([0, "left 0"], "2", [2])])
    check(list(enumerate(map(str, range(4)), 7)), [(7, "0"), (8, "1"), (9, "2"), (10, "3")])
    first, *middle, last = Countdown(6)
    check((first, len(middle), last), ([5, "left 5"], 4, [0, "left 0"]))
    check([[x, y] for x in (str(i) for i in range(3)) for y in leaves([x, [x + "!"]])],
          [["0", "0"], ["0", "0!"], ["1", "1"], ["1", "1!"], ["2", "2"], ["2", "2!"]])
    check({str(x): [x] for x in range(9) if junk(x) % 2}, {"1": [1], "3": [3], "5": [5], "7": [7]})
    check(tuple(Countdown(2)), ([1, "left 1"], [0, "left 0"]))

    line = deque((), 8)
    for i in range(20):
        line.append([i, str(i)])
    check(len(line), 8)
    check([junk(line.popleft()) for _ in range(8)], [[i, str(i)] for i in range(12, 20)])

    unfinished = [leaves([[i], [[i]]]) for i in range(9)]
    check([next(gen) for gen in unfinished], [str(i) for i in range(9)])
    check([junk(next(gen)) for gen in unfinished], [str(i) for i in range(9)])

print("ok")
