# Modules that a program writes: packages, relative imports, stars, circles and what goes wrong.
import importlib
import importlib.util
import os
import sys

HERE = "/tmp/mpk_modules_of_files"
os.makedirs(HERE + "/pack/deep")
os.chdir(HERE)
sys.path.insert(0, HERE)


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def told(source):
    try:
        exec(source, {})
    except Exception as error:
        print(source, "->", type(error).__name__ + ":", error, getattr(error, "name", None))


write("mod.py", "'About it.'\nvalue = 1\n_hidden = 2\ndef f():\n    return value\nif __name__ == '__main__':\n    print('no')\n")
write("stars.py", "__all__ = ['a', '_b']\na = 1\n_b = 2\nc = 3\n")
write("badstars.py", "__all__ = ['none']\n")
write("circle_a.py", "from circle_b import g\ndef f(): pass\n")
write("circle_b.py", "from circle_a import f\ndef g(): pass\n")
write("broken.py", "x = 1\nraise ValueError('in broken')\n")
write("pack/__init__.py", "print('pack is read', __name__)\nfrom . import inner\nfrom .inner import thing\nversion = '1'\n")
write("pack/inner.py", "from .deep.leaf import leaf\nfrom . import other\nthing = 'thing of ' + __name__\n")
write("pack/other.py", "name = __name__\n")
write("pack/deep/__init__.py", "")
write("pack/deep/leaf.py", "from ..other import name\nleaf = 'leaf after ' + name\n")
write("pack/up.py", "from ... import x\n")

import mod

print(mod.value, mod.f(), mod.__name__, mod.__doc__, mod.__file__, mod)
import pack.deep.leaf as leaf_module

print(leaf_module.leaf, leaf_module.__name__, leaf_module.__package__, sys.modules["pack"].__path__, sys.modules["pack"].__package__)
import pack.inner

print(pack.thing, pack.inner.other.name, pack.version, pack.deep.leaf is leaf_module, repr(pack))
from stars import *

print(a, _b, "c" in globals())
from mod import *

print(value, "_hidden" in globals())
for source in """import nowhere
import nowhere.deeper
import mod.sub
from mod import missing
from pack import missing
import pack.missing
from nowhere import x
from badstars import *
import circle_a
import broken
import broken
import pack.up
importlib = __import__('importlib'); importlib.import_module('nowhere')
importlib = __import__('importlib'); importlib.import_module('.inner')
import math.sub""".splitlines():
    told(source)
print("broken" in sys.modules, "circle_a" in sys.modules)
write("mod.py", "value = 22\nnew = 'new'\n")
print(importlib.reload(mod) is mod, mod.value, mod.new, mod.f())
print(importlib.import_module("pack.inner") is pack.inner, importlib.import_module(".inner", "pack") is pack.inner)
print(importlib.util.find_spec("mod").name, importlib.util.find_spec("nowhere"), sys.modules["mod"] is mod)
sys.modules["stopped"] = None
told("import stopped")
sys.modules["mine"] = mod
import mine

print(mine is mod)
del sys.modules["mod"]
import mod as again

print(again is mod, again.new)
os.mkdir("random")
import random

print(hasattr(random, "randint"), __name__)
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error.name, error.msg, isinstance(error, ImportError))
os.chdir("/")
import shutil

shutil.rmtree(HERE)
