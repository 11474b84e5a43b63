"""Whether there is a module, and where."""

import sys


class ModuleSpec:
    """What find_spec() tells of a module."""

    def __init__(self, name, loader=None, *, origin=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.submodule_search_locations = [] if is_package else None
        self.has_location = bool(origin) and origin.startswith("/")
        self.cached = None
        self.parent = name if is_package else name.rpartition(".")[0]

    def __repr__(self):
        return "ModuleSpec(name={!r}, loader={!r}, origin={!r})".format(self.name, self.loader, self.origin)


def find_spec(name, package=None):
    """What is known of a module, or None where there is none."""
    import _modules
    from os.path import abspath

    if name.startswith("."):
        name = package + name
    if name in sys.modules and getattr(sys.modules[name], "__file__", None):
        path = sys.modules[name].__file__
        return ModuleSpec(name, origin=path, is_package=hasattr(sys.modules[name], "__path__"))
    path = _modules.file_of(name)
    if path is not None:
        return ModuleSpec(name, origin=abspath(path), is_package=path.endswith("/__init__.py"))
    if name in _modules.NATIVE:
        return ModuleSpec(name, origin="built-in")
    if name in _modules.FROZEN:
        return ModuleSpec(name, origin="frozen")
    return None


def module_from_spec(spec):
    """A new module, which nothing was read into yet."""
    module = type(sys)(spec.name)
    if spec.origin:
        module.__file__ = spec.origin
    return module
