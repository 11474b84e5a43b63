# The parts of a package, asked of the package itself before anything else has imported them.
from collections import abc
from importlib import util
from os import path
from unittest import mock
from urllib import parse
from xml import etree

import collections

print(abc.__name__, abc is collections.abc, isinstance([], abc.Sequence), isinstance({}, abc.Mapping))
print(util.__name__, path.join("a", "b"), mock.Mock(return_value=3)(), parse.quote("a b"), etree.__name__)
print(collections.ChainMap({"a": 1})["a"], collections.UserList([1]))
try:
    from collections import abcd
except ImportError as error:
    print(str(error).partition(" (")[0])
try:
    collections.abcd
except AttributeError as error:
    print(error)
