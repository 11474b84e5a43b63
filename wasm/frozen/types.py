"""The types of objects that have no name among the builtins, and what makes classes when a program runs."""
import sys


def _function():
    pass


def _generator():
    yield


class _Class:
    __slots__ = ("slot",)

    def method(self):
        pass


FunctionType = LambdaType = type(_function)
"The type of functions written in Python."
CodeType = type(_function.__code__)
"The type of what a function has as __code__."
MappingProxyType = type(object.__dict__)
"A view of a mapping that cannot be changed through it."
MethodType = type(_Class().method)
"The type of methods that are bound to an object: MethodType(function, object)."
BuiltinFunctionType = BuiltinMethodType = type(len)
"The type of functions that are not written in Python."
WrapperDescriptorType = type(object.__init__)
"The type of special methods of object."
MethodWrapperType = type(object().__str__)
"The type of such methods that are bound to an object."
MethodDescriptorType = ClassMethodDescriptorType = type(str.join)
"The type of methods of builtin classes."
ModuleType = type(sys)
"The type of modules: ModuleType(name) makes one."
MemberDescriptorType = type(_Class.__dict__["slot"])
"The type of what a class has for a name in __slots__."
GenericAlias = type(list[int])
"The type of list[int]."
UnionType = type(int | str)
"The type of int | str."
NoneType = type(None)
"The type of None."
EllipsisType = type(...)
"The type of Ellipsis."
NotImplementedType = type(NotImplemented)
"The type of NotImplemented."


class _Plain:
    pass


GetSetDescriptorType = type(_Plain.__dict__["__dict__"])
"The type of what a class has for __dict__."

__all__ = [name for name in globals() if name[0] != "_" and name != "sys"] + [
    "SimpleNamespace", "coroutine", "new_class", "prepare_class", "resolve_bases"]


class SimpleNamespace:
    """An object with the attributes that it is made with."""

    def __init__(self, *args, **kwargs):
        if args:
            raise TypeError("no positional arguments expected")
        self.__dict__.update(kwargs)

    def __getattr__(self, name):
        kind = type(self)
        kind = "types.SimpleNamespace" if kind is SimpleNamespace else kind.__name__
        raise AttributeError("{!r} object has no attribute {!r}".format(kind, name), name=name, obj=self)

    def __repr__(self):
        if getattr(self, "_is_shown", False):
            return "namespace(...)"
        names = list(self.__dict__)
        self._is_shown = True
        try:
            name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
            return name + "(" + ", ".join(["{}={!r}".format(name, self.__dict__[name]) for name in names]) + ")"
        finally:
            del self._is_shown

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


SimpleNamespace.__module__ = "types"


def resolve_bases(bases):
    """The bases of a class, with the classes for what stands for them."""
    found = []
    for base in bases:
        if isinstance(base, type) and not isinstance(base, GenericAlias) or not hasattr(base, "__mro_entries__"):
            found.append(base)
        else:
            found.extend(base.__mro_entries__(bases))
    found = tuple(found)
    return bases if found == tuple(bases) else found


def get_original_bases(cls):
    """The bases as they were written."""
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the other keywords that a class statement would use."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", None) or (type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
            elif not issubclass(meta, type(base)):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                                "metaclasses of all its bases")
    return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as a class statement does; exec_body fills its namespace."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, tuple(resolved), namespace, **kwds)


def coroutine(func):
    """A decorator: the generator function can be awaited."""
    return func


def __getattr__(name):
    if name == "GeneratorType":
        return type(_generator())
    if name in ("CoroutineType", "AsyncGeneratorType"):
        names = {}
        exec("async def f(): " + ("pass" if name == "CoroutineType" else "yield"), names)
        return type(names["f"]())
    if name == "DynamicClassAttribute":
        return property
    if name in ("TracebackType", "FrameType"):
        try:
            raise ValueError
        except ValueError as problem:
            found = problem.__traceback__
        return type(found) if name == "TracebackType" else type(getattr(found, "tb_frame", None))
    if name == "CellType":
        def outer(x=1):
            return lambda: x

        return type(outer().__closure__[0])
    raise AttributeError("module 'types' has no attribute {!r}".format(name))
