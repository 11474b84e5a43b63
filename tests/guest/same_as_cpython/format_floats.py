# What format() and f-strings make of floats: without a type, and with digits in groups.

nan = float("nan")
values = [0.0, -0.0, 1.0, 5.0, -5.0, 20.0, 99.5, 123.0, 100.0, 0.1, 1 / 3, -2 / 3, 1e-4, 1e-5, 0.00012345, 1234567.891]
values += [1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e100, -1e300, 5e-324, 1.7976931348623157e308, 9.99, 999.99]
values += [nan, -nan, float("inf"), float("-inf")]
for value in values:
    print(f"{value:>25}|{value:8}|{value:<12}|{value:^13}|{value:*>12}|{value:+}|{value: }|{value:012}|{value:=+12}|")
    print(f"{value:.1}|{value:.2}|{value:.3}|{value:+.4}|{value:.5}|{value:>12.6}|{value:.15}|{value:.17}|{value:.0}|")
    print("{:.400}|{:.309}|{:.308}|{:.310}|{:g}|{:n}".format(value, value, value, value, value, value))
    print("{:>30}".format(value), "{0:{1}}".format(value, ">9"), "%s" % value)
for value in values + [999999.5, 12345.678, -1234567890.5]:
    print(f"{value:,}|{value:_}|{value:,.2f}|{value:+,.0f}|{value:_.3e}|{value:>20,.1%}|{value:,g}|")
for number in [0, 7, 999, 1000, -1234567, 2**40, 10**30, -(2**100)]:
    print(f"{number:,}|{number:_}|{number:>45_d}|{number:_x}|{number:_b}|{number:#_o}|{number:,.1f}|{number:_X}|")
