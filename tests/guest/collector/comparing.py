# Dictionaries and sets hold keys in C while __hash__ and __eq__ run; so do `in`, index, count and remove.


class Key:
    def __init__(self, number):
        self.number = number
        self.text = "key %d" % number

    def __hash__(self):
        junk()
        return self.number % 5  # so that many collide

    def __eq__(self, other):
        junk()
        return self.number == other.number


for turn in range(ROUNDS):
    table = {}
    for i in range(14):  # grows, and so rehashes, several times
        table[Key(i)] = [i, str(i)]
    check(sorted([(key.number, key.text, value) for key, value in table.items()]),
          [(i, "key %d" % i, [i, str(i)]) for i in range(14)])
    check([table[Key(i)] for i in range(14)], [[i, str(i)] for i in range(14)])
    for i in range(0, 14, 2):
        check(table.pop(Key(i)), [i, str(i)])
    check(sorted([key.number for key in table]), [1, 3, 5, 7, 9, 11, 13])
    check(table.setdefault(Key(3), "no"), [3, "3"])
    check(table.setdefault(Key(4), [4]), [4])
    table.update({Key(i): "updated %d" % i for i in (3, 20)})
    check(table[Key(20)] + table[Key(3)], "updated 20updated 3")
    check(table.get(Key(99), "none " + str(turn)), "none %d" % turn)
    del table[Key(20)]
    check(Key(20) in table, False)

    group = {Key(i) for i in range(11)}
    other = {Key(i) for i in range(6, 17)}
    check(sorted([key.number for key in group & other]), [6, 7, 8, 9, 10])
    check(sorted([key.number for key in group | other]), list(range(17)))
    check(sorted([key.text for key in group - other]), ["key %d" % i for i in range(6)])
    check(sorted([key.number for key in group ^ other]), [0, 1, 2, 3, 4, 5, 11, 12, 13, 14, 15, 16])
    check(frozenset([Key(1), Key(2)]) == frozenset([Key(2), Key(1)]), True)
    check({Key(1)} <= {Key(1), Key(2)}, True)

    keys = [Key(i) for i in range(9)]
    check(keys.index(Key(7)), 7)
    check(keys.count(Key(3)), 1)
    keys.remove(Key(0))
    check([key.number for key in keys], list(range(1, 9)))
    check(Key(5) in keys, True)
    check(Key(55) in (Key(1), Key(2)), False)

    check([Key(i) for i in range(6)] == [Key(i) for i in range(6)], True)
    check((Key(1), (Key(2), [Key(3)])) == (Key(1), (Key(2), [Key(3)])), True)
    check({1: Key(1), 2: [Key(2)]} == {2: [Key(2)], 1: Key(1)}, True)
    check((1, [2, "a%d" % turn]) < (1, [2, "b%d" % turn]), True)
    check({(i, "t%d" % i): [i] for i in range(12)}[(7, "t7")], [7])
    check(dict([(str(i), [i]) for i in range(9)], z=[26])["z"], [26])
    check(dict(zip((str(i) for i in range(9)), ([i] for i in range(9))))["8"], [8])

print("ok")
