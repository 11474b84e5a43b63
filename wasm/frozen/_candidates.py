"""The names, keys, arguments, modules, paths and magics that match what was typed."""

import _modules
import builtins
from _mpk import names as names_of
from _own import main, own, program
from _scan import KEYWORDS
from _signatures import short, signature, written
from _values import (
    LIVE, MADE, MISSING, MODULE, SELF, SOURCE, Value, bound, is_function, module_name, native_owner, static,
)  # fmt: skip
from builtins import (
    bytes, classmethod, dict, enumerate, float, int, len, list, property, range, repr, set, staticmethod, str, tuple,
    type,
)  # fmt: skip

MATCHES_MAX = 500
KEYS_LOOKED_AT_MAX = 20000
# Among more matches than this nobody reads signatures; looking one up takes a while.
SIGNED_MAX = 100


def ordered(texts):
    """Sorted. The sort of the guest takes long over what is nearly sorted already, so it is mixed up before."""
    n = len(texts)
    if n < 64:
        mixed = list(texts)
    else:
        step = 7919 if n % 7919 else 7907
        mixed = [texts[i * step % n] for i in range(n)]
    mixed.sort()
    return mixed


def rank(text):
    if text[:1] != "_":
        return "1"
    return "3" if text[:2] == "__" else "2"


class Candidates:
    def __init__(self, prefix):
        self.prefix = prefix
        self.replaces = len(prefix)
        self.found = {}  # rank and text: (type, signature), or (object that has it, key of its help or None)

    def add(self, text, kind, sign="", order=None):
        if not text.startswith(self.prefix):
            return
        order = order or rank(text)
        if order == "3" and self.prefix[:1] != "_":
            return
        if order + text not in self.found:
            self.found[order + text] = (kind, sign)

    def add_names(self, names, source):
        """Names whose type is found when they are among the first. There may be a hundred thousand."""
        prefix = self.prefix
        if prefix:
            names = [name for name in names if type(name) is str and name.startswith(prefix)]
        else:
            names = [name for name in names if type(name) is str]
        if prefix[:1] == "_":
            self.keep([name for name in names if name[:2] != "__"], "2", source)
            self.keep([name for name in names if name[:2] == "__"], "3", source)
        elif prefix:
            self.keep(names, "1", source)
        else:
            self.keep([name for name in names if name[:1] != "_"], "1", source)
            self.keep([name for name in names if name[:1] == "_" and name[:2] != "__"], "2", source)

    def keep(self, names, order, source):
        """The first of these in the order of the alphabet, and no more than there can be matches."""
        kept = names
        if len(names) > 4 * MATCHES_MAX:
            kept = []
            for start in range(0, len(names), 3 * MATCHES_MAX):
                some = names[start : start + 3 * MATCHES_MAX]
                if kept:
                    last = kept[-1]
                    some = [name for name in some if name < last]
                kept = ordered(kept + some)[:MATCHES_MAX]
        for name in kept:
            if order + name not in self.found:
                self.found[order + name] = source

    def answer(self):
        answer = ["%d" % self.replaces]
        keys = list(self.found.keys())
        keys = ordered(keys)[:MATCHES_MAX]
        values = self.values(keys)
        for key in keys:
            kind, sign = self.found[key]
            text = key[1:]
            if text in values:
                kind, sign = described(values[text], "", 0)
            elif type(kind) is not str:
                kind, sign = describe(kind, text, sign, len(keys) <= SIGNED_MAX)
            answer += (text, kind, sign)
        return answer

    def values(self, keys):
        """What the program's names stand for, in one pass: of very many names to look up one takes as long."""
        wanted = set()
        for key in keys:
            kind = self.found[key][0]
            if type(kind) is tuple and kind[0] is main:
                wanted.add(key[1:])
        if not wanted:
            return {}
        found = {}
        for name, value in program.items():
            if type(name) is str and name in wanted:
                found[name] = value
        return found

    def words(self, words):
        for word in words:
            self.add(word, "keyword")

    def names(self, bindings):
        for name, binding in bindings.items():
            self.add(name, *described_binding(binding))
        self.add_names(program, ((main,), ""))
        names = names_of(builtins)
        if self.prefix[:1] != "_":
            names = [name for name in names if name[:1] != "_"]  # _1, _2 and so on: one for each cell
        self.add_names(names, ((builtins,), ""))
        for name in KEYWORDS:
            self.add(name, "keyword")

    def members(self, resolver, value, depth=0):
        if value is None:
            return
        what = value.what
        if value.kind in (SOURCE, SELF):
            for name, binding in what[2].items():
                self.add(name, *described_binding(binding, value.kind == SELF))
            if depth < 8:
                for base in resolver.bases(what):
                    self.members(resolver, Value(MADE if base.kind == LIVE else value.kind, base.what), depth + 1)
            return
        prefix = module_name(what) + "." if type(what) is MODULE else None
        self.add_names(names_of(what), ((what, value.kind == MADE), prefix))

    def keys(self, value, typed, after):
        """Keys of a dictionary, after what is typed of one within the brackets."""
        if value is None or value.kind != LIVE or type(value.what) is not dict:
            return
        self.found.clear()
        quote = ""
        for mark in "'\"":
            if mark in typed:
                quote = mark
                typed_text = typed.partition(mark)[2]
        close = "" if after[:1] == quote else quote
        looked = 0
        for key in value.what:
            looked += 1
            if looked > KEYS_LOOKED_AT_MAX:
                break
            kind = type(key)
            if not quote:
                text = short(key) if kind in (str, bytes, int, float, tuple) and key is not True else None
            elif kind is str and "b" not in typed.partition(quote)[0]:
                text = escaped(key, quote, "r" in typed.partition(quote)[0])
            else:
                continue
            if text is None:
                continue
            if quote:
                if text.startswith(typed_text):
                    self.found["1" + text + close] = ("dict key", "")
            elif text.startswith(self.prefix):
                self.found["1" + text] = ("dict key", "")
            if len(self.found) >= MATCHES_MAX:
                break
        if quote:
            self.replaces = len(typed_text)

    def arguments(self, takes, count, given):
        for position, (name, _, stars) in enumerate(takes):
            if stars == 1:
                count = -1
            if stars or not name or name in given or position < count:
                continue
            self.add(name + "=", "param", "", "0")

    def modules(self, package):
        for name in _modules.modules(package):
            self.add(name, "module")

    def source_names(self, module):
        for name, kind in _modules.source_names(module).items():
            self.add(name, kind)

    def paths(self, text, all_of_them, after):
        """Files and folders of the sandbox. Of the text the part after the last slash is replaced."""
        folder, slash, name = text.rpartition("/")
        if not text and not all_of_them:
            return
        self.replaces = len(name)
        self.prefix = name
        for entry, is_folder in _modules.entries(folder + slash if slash else "."):
            if entry.startswith(".") and not name.startswith("."):
                continue
            if "'" in entry or '"' in entry or "\\" in entry or "\n" in entry:
                continue
            self.add(entry + "/" if is_folder else entry, "path", "", "1")

    def magics(self, marks):
        for name in magic_names(marks):
            self.add(marks + name, "magic", "", "1")


def magic_names(marks):
    magics = own("_magics")
    return list(magics.CELL) if marks == "%%" else list(magics.LINE) + list(magics.KERNEL)


def escaped(text, quote, raw):
    """The text as it stands within these quotes; None when it cannot."""
    shown = repr(text)
    inside = shown[1:-1]
    if raw:
        return text if "\\" not in inside and quote not in text else None
    if shown[0] == quote:
        return inside
    inside = inside.replace("\\" + shown[0], shown[0]).replace(quote, "\\" + quote)
    return inside


def described_binding(binding, through_instance=False):
    kind = binding[0]
    if kind == "def":
        takes = binding[2][1:] if through_instance and binding[3] else binding[2]
        return "function", written(takes)
    if kind == "class":
        init = binding[2].get("__init__")
        return "class", written(init[2][1:]) if init is not None and init[0] == "def" else "()"
    if kind == "module":
        return "module", ""
    if kind in ("parameter", "self"):
        return "param", ""
    return "statement", ""


def is_called(stored):
    kind = type(stored)
    return kind is type or kind in (staticmethod, classmethod) or is_function(stored)


def described(stored, key, skip):
    """The type and the signature of a value."""
    kind = type(stored)
    if kind is MODULE:
        return "module", ""
    if kind is property:
        return "property", ""
    if not is_called(stored):
        return "instance", ""
    return "class" if kind is type else "function", signature(stored, key, skip)


def describe(holder, name, prefix, with_help):
    """The type and the signature of a name that an object has, or that instances of a class have."""
    obj = holder[0]
    stored = static(obj, name)
    if stored is MISSING:
        return "instance", ""
    kind = type(stored)
    if not is_called(stored):
        return described(stored, "", 0)
    skip = 0
    key = name if prefix is None else prefix + name
    if prefix is None:
        made = holder[1]
        cls = obj if type(obj) is type else type(obj)
        owner = native_owner(cls, name, stored) if with_help else ""
        key = owner + "." + name if owner else ""
        if kind is not type:
            if made:
                skip = 1 if kind not in (staticmethod, classmethod) and static(obj, name) is stored else 0
            if not made or kind in (staticmethod, classmethod):
                stored = bound(obj, name, stored)
    return described(stored, key if with_help else "", skip)
