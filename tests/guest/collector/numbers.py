# Integers beyond 31 bits live on the heap, and arithmetic holds intermediate ones in C.
import math

import cmath


def product(first, last):
    result = 1
    for factor in range(first, last + 1):
        result *= factor
    return result


for turn in range(ROUNDS):
    big = (1 << 200) + 12345678901234567890 + turn
    junk()
    check(big - turn, 1606938044258990275541962092341162602522202993782792835301376 + 12345678901234567890)
    check(big * big - (big - 1) * (big + 1), 1)
    check((big << 77) >> 77, big)
    check(-(-big), big)
    check(big ^ (big - 1) ^ (big - 1), big)
    check((big | 255) & ~255 | (big & 255), big)
    check(divmod(big * 97 + 13, 97), (big, 13))
    check(-big // 7 * 7 + -big % 7, -big)
    check(abs(-big), big)
    check(int(str(big)), big)
    check(int(hex(big), 16), big)
    check(int(oct(big), 8), big)
    check(int(bin(big), 2), big)
    check(int("%d" % big), big)
    check(int("{:x}".format(big), 16), big)
    check("{:,}".format(10**24 + turn)[:13], "1,000,000,000")
    check(int.from_bytes(big.to_bytes(40, "little"), "little"), big)
    check(int.from_bytes(big.to_bytes(40, "big"), "big"), big)
    check(hash(big), hash(big + 1 - 1))
    check({big: "value"}[big * 2 // 2], "value")
    check(sum([big] * 7), big * 7)
    check(max([big + i for i in range(5)]), big + 4)

    check(pow(3, 200), 3**100 * 3**100)
    check(pow(big, 17, 10**9 + 7), pow(big % (10**9 + 7), 17, 10**9 + 7))
    check(pow(7, 2**70, 2**89 - 1) * pow(7, -1 + 2**89 - 1 - 2**70, 2**89 - 1) % (2**89 - 1), 1)
    check(pow(5, 10**20, 1), 0)

    for n in (0, 1, 2, 5, 13, 20, 21, 30, 47):
        check(math.factorial(n), product(1, n))
    check(math.factorial(30) // math.factorial(28), 870)

    a, b = 1, 1
    for _ in range(150):
        a, b = b, a + b
    check(a, 16130531424904581415797907386349)
    x, y = big * 9973, 9973 * 9967
    while y:
        x, y = y, x % y
    check(x % 9973, 0)

    check(float(2**70), 1180591620717411303424.0)
    check(int(1e30), 1000000000000000019884624838656)
    check(2**100 / 2**99, 2.0)
    check([1.5 * i + 0.25 for i in range(9)], [0.25, 1.75, 3.25, 4.75, 6.25, 7.75, 9.25, 10.75, 12.25])
    check((1 + 2j) * (3 - 1j) + complex(turn, 0), complex(5 + turn, 5))
    check(abs(complex(3, 4)), 5.0)
    check(round(cmath.polar(1j)[1], 6), round(math.pi / 2, 6))
    check(sum([0.5 * i for i in range(100)]), 2475.0)
    check(["%.3f|%e|%g" % (i / 8, i, i / 3) for i in range(2)], ["0.000|0.000000e+00|0", "0.125|1.000000e+00|0.333333"])
    check([float("%d.5" % i) for i in range(7)], [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5])

print("ok")
