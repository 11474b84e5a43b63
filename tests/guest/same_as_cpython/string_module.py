# string, keyword, reprlib and __future__.

from __future__ import annotations, division

import __future__
import keyword
import reprlib
import string

print(annotations, division, __future__.all_feature_names)
print(string.capwords("  hello   big world "), string.capwords("a-b", "-"), string.punctuation, ascii(string.whitespace))
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("if"), keyword.issoftkeyword("if"))
T = string.Template
print(T("$who likes ${what}s $$5").substitute(who="Tim", what="kung pao"))
print(T("$who likes $what").safe_substitute({"who": "x"}), T("$1").is_valid())
print(T("$who likes ${what}, $who").get_identifiers())
for text in ("$", "a\nb $1", "x\n\n  $ a", "\n$"):
    try:
        print(T(text).substitute(a=1))
    except ValueError as error:
        print(error)
try:
    T("$a").substitute()
except KeyError as error:
    print(repr(error))


class Percent(T):
    delimiter = "%"


print(Percent("%a %% $").substitute({"a": 1}, a=2))
F = string.Formatter()
print(F.format("{0} {1!r:>10} {x[a]} {x[b].real:.{p}f} {{}}", 1, "b", x={"a": 5, "b": 3.5}, p=3), F.format("{} {}", 1, 2))
print(list(F.parse("a{b}c{d!r:>{w}}{{e}}")))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr(10**60), reprlib.repr({i: i for i in range(9)}))
print(reprlib.repr((1,)), reprlib.repr({3, 2, 1}), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.aRepr.maxother)


class Within:
    @reprlib.recursive_repr()
    def __repr__(self):
        return "<" + repr(self.x) + ">"


within = Within()
within.x = [within]
print(within)
