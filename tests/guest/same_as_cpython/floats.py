values = [
    0.1 + 0.2,
    1e22,
    1e16,
    9999999999999998.0,
    123456789012345.6,
    1 / 3,
    2 / 3,
    5e-324,
    1.5e-310,
    2.2250738585072014e-308,
]
values += [
    1.7976931348623157e308,
    1e-5,
    0.0001,
    0.00012345,
    -0.0,
    100.0,
    1e100,
    1e23,
    9007199254740993.0,
    4.35,
    2.675,
    1e15,
    1e17,
]
state = 1
for _ in range(300):
    state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
    values.append((state >> 11) * 2.0 ** ((state & 127) - 100))
for value in values:
    print(repr(value), float(repr(value)) == value, complex(value, -value))
    print(
        "%.3f %e %g %.0f %.10g" % (value, value, value, value % 1000, value),
        "{:.2f} {:+.1e} {:g}".format(value, value, value),
    )
print(
    "%.60f" % (1 / 3),
    "{:.20f}".format(0.1),
    1e400,
    -1e400,
    float("1" * 400),
    float("0." + "0" * 400 + "1"),
    float(" 1_0.5e-3 "),
)
print(float("2.2250738585072011e-308"), float("9007199254740993"), float("1e-400"), float(".5"), float("5."), 0.5e1_0)
