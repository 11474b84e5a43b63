"""Finds the docstrings of a module, a class or a function."""

__name__ = "doctest"  # what is defined here is of the public module: in reprs and pickles

import sys
from doctest._examples import DocTest, DocTestParser


def _function():
    pass


class _Class:
    def method(self):
        pass


def _generator():
    yield


_ROUTINES = (type(_function), type(_generator), type(len), type(_Class().method), type(lambda: _function))


def _is_routine(obj):
    return isinstance(obj, _ROUTINES) or type(obj).__name__ in ("closure", "function", "method", "generator", "builtin_function_or_method")


def _place(obj):
    import _mpk

    try:
        return _mpk.place(obj)
    except Exception:
        return None


class DocTestFinder:
    """Finds the docstrings of a thing and of what it contains, and the examples in them."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = parser or DocTestParser()
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests of an object, sorted by their names."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(
                    "DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r" % (type(obj),)
                )
        if module is False:
            module = None
        elif module is None:
            if isinstance(obj, type(sys)):
                module = obj
            else:
                module = _module(getattr(obj, "__module__", None) or "__main__")
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        if "__name__" not in globs:
            globs["__name__"] = "__main__"
        tests = []
        self._find(tests, obj, name, module, globs, [])
        tests.sort(key=DocTest._key)
        return tests

    def _from_module(self, module, obj):
        if module is None:
            return True
        if isinstance(obj, property):
            return True
        named = getattr(obj, "__module__", None)
        if named is not None:
            return named == module.__name__
        place = _place(obj)
        if place is None:
            return False
        file = getattr(module, "__file__", None)
        if file is not None:
            return place[0] == file
        return all([getattr(other, "__file__", None) != place[0] for other in sys.modules.values()])

    def _find(self, tests, obj, name, module, globs, seen):
        if self._verbose:
            print("Finding tests in %s" % name)
        if any([obj is other for other in seen]):
            return
        seen.append(obj)
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, type(sys)):
            for key, value in list(obj.__dict__.items()):
                if (_is_routine(value) or isinstance(value, type)) and self._from_module(module, value):
                    self._find(tests, value, "%s.%s" % (name, key), module, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError("DocTestFinder.find: __test__ keys must be strings: %r" % (type(key),))
                if not (_is_routine(value) or isinstance(value, (type, type(sys), str))):
                    raise ValueError(
                        "DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or modules: %r"
                        % (type(value),)
                    )
                self._find(tests, value, "%s.__test__.%s" % (name, key), module, globs, seen)
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = getattr(value, "__func__", None) or getattr(obj, key)
                if isinstance(value, property) or (
                    (_is_routine(value) or isinstance(value, type)) and self._from_module(module, value)
                ):
                    self._find(tests, value, "%s.%s" % (name, key), module, globs, seen)

    def _get_test(self, obj, name, module, globs):
        if isinstance(obj, str):
            doc = obj
        else:
            doc = getattr(obj, "__doc__", None)
            doc = "" if doc is None else str(doc)
        if self._exclude_empty and not doc:
            return None
        filename = None
        if module is not None:
            filename = getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(doc, globs, name, filename, self._lineno(obj, doc, module))

    def _lineno(self, obj, doc, module):
        # The line of the docstring, counted from 0, or None.
        if isinstance(obj, type(sys)):
            return 0 if doc else None
        if isinstance(obj, property):
            obj = getattr(obj, "fget", None)
        place = _place(obj) if _is_routine(obj) else None
        lines = _lines_of(place[0] if place else getattr(module, "__file__", None))
        if isinstance(obj, type):
            for i, line in enumerate(lines):
                if line.lstrip().startswith("class " + obj.__name__) and not (
                    line.lstrip()[6 + len(obj.__name__) :][:1].isalpha()
                ):
                    return self._quote(lines, i)
            return None
        if place is None:
            return None
        return self._quote(lines, place[1] - 1)

    def _quote(self, lines, i):
        if not lines:
            return i + 1
        for at in range(i, len(lines)):
            line = lines[at]
            body = line[line.rfind(":") + 1 :] if ":" in line else line
            body = body.lstrip()
            while body[:1] in ("r", "R", "u", "U", "b", "B"):
                body = body[1:]
            if body[:1] in ('"', "'"):
                return at
        return None


def _lines_of(file):
    if not file:
        return []
    import linecache

    return linecache.getlines(file)


def _module(name):
    if name == "__main__":
        import __main__

        return __main__
    return sys.modules.get(name)
