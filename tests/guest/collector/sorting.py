# Sorting holds its items in C while it calls back into Python.
import heapq


class Item:
    def __init__(self, rank, label):
        self.rank = rank
        self.label = label

    def __lt__(self, other):
        junk()
        return self.rank < other.rank


def pairs(count):
    return [[(7 * i) % count, "label %d" % i] for i in range(count)]


for turn in range(ROUNDS):
    ordered = sorted(pairs(12), key=lambda pair: junk(pair[0]))
    check([pair[0] for pair in ordered], list(range(12)))
    check(sorted([pair[1] for pair in ordered]), sorted(["label %d" % i for i in range(12)]))

    backwards = sorted(pairs(10), key=lambda pair: (junk(), -pair[0], str(pair[0])))
    check([pair[0] for pair in backwards], list(range(9, -1, -1)))

    in_place = pairs(11)
    in_place.sort(key=lambda pair: junk("%04d" % pair[0]), reverse=True)
    check([pair[0] for pair in in_place], list(range(10, -1, -1)))

    items = sorted([Item((5 * i) % 13, "item %d" % i) for i in range(13)])
    check([item.rank for item in items], list(range(13)))
    check(sorted([item.label for item in items]), sorted(["item %d" % i for i in range(13)]))

    check(min([Item(i, str(i)) for i in range(9, 2, -1)]).label, "3")
    check(max([Item(i, str(i)) for i in range(3, 9)], key=lambda item: junk(item.rank)).label, "8")
    check(min((str(i) + "x" for i in range(5, 9)), key=lambda text: junk(text)), "5x")

    heap = []
    for i in range(14):
        heapq.heappush(heap, Item((3 * i) % 14, "heap %d" % i))
    check([heapq.heappop(heap).rank for _ in range(14)], list(range(14)))

    heap = [Item((3 * i) % 10, i) for i in range(10)]
    heapq.heapify(heap)
    check([heapq.heappop(heap).rank for _ in range(10)], list(range(10)))

    check(list(reversed([[i, str(i)] for i in range(4)])), [[3, "3"], [2, "2"], [1, "1"], [0, "0"]])
    check(sum([[i] for i in range(6)], []), [0, 1, 2, 3, 4, 5])
    check(any(junk([]) for _ in range(3)), False)
    check(all(junk([i]) for i in range(3)), True)

# MicroPython's sort is not stable; but equal items must all still be there.
equal = [(i % 3, [i]) for i in range(30)]
check(sorted([pair[1][0] for pair in sorted(equal, key=lambda pair: junk(pair[0]))]), list(range(30)))

print("ok")
