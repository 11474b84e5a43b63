"""Signatures of what can be called."""

__name__ = "inspect"  # what is defined here is of the public module: in reprs and pickles

import sys
from inspect._kinds import (
    CO_VARARGS, CO_VARKEYWORDS, _empty, isbuiltin, isclass, isfunction, ismethod, ismethoddescriptor,
)
from inspect._members import unwrap
from inspect._parameters import (
    BoundArguments, formatannotation, _KEYWORD_ONLY, Parameter, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD,
    _VAR_KEYWORD, _VAR_POSITIONAL,
)


class Signature:
    """The parameters of a function and what it returns."""

    __slots__ = ("_parameters", "_return_annotation")
    empty = _empty
    "Stands for an annotation that is not there."

    def __init__(self, parameters=None, *, return_annotation=_empty):
        found = {}
        last = _POSITIONAL_ONLY
        has_default = False
        for parameter in parameters or ():
            if parameter.kind < last:
                raise ValueError("wrong parameter order: {} parameter before {} parameter".format(
                    last.description, parameter.kind.description))
            last = parameter.kind
            if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    has_default = True
                elif has_default:
                    raise ValueError("non-default argument follows default argument")
            if parameter.name in found:
                raise ValueError("duplicate parameter name: {!r}".format(parameter.name))
            found[parameter.name] = parameter
        self._parameters = type(object.__dict__)(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature(obj, follow_wrapped)

    @property
    def parameters(self):
        """The parameters under their names."""
        return self._parameters

    @property
    def return_annotation(self):
        """The annotation of what it returns, or Signature.empty."""
        return self._return_annotation

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        """Another signature that differs in what is given."""
        return Signature(self._parameters.values() if parameters is _empty else parameters,
                         return_annotation=self._return_annotation if return_annotation is _empty else return_annotation)

    def bind(self, *args, **kwargs):
        """Arguments under the names of the parameters; TypeError when a call with them would fail."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, *args, **kwargs):
        """The same as bind(), but arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        found = {}
        kwargs = dict(kwargs)
        args = list(args)
        for parameter in self._parameters.values():
            name, kind = parameter.name, parameter.kind
            if kind == _VAR_POSITIONAL:
                if args:
                    found[name] = tuple(args)
                    args = []
            elif kind == _VAR_KEYWORD:
                if kwargs:
                    found[name] = kwargs
                    kwargs = {}
            elif args and kind != _KEYWORD_ONLY:
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError("multiple values for argument {!r}".format(name))
                found[name] = args.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                found[name] = kwargs.pop(name)
            elif name in kwargs and kind == _POSITIONAL_ONLY:
                raise TypeError("{!r} parameter is positional only, but was passed as a keyword".format(name))
            elif parameter.default is _empty and not partial:
                raise TypeError("missing a required {}argument: {!r}".format(
                    "keyword-only " if kind == _KEYWORD_ONLY and False else "", name))
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError("got an unexpected keyword argument {!r}".format(list(kwargs)[0]))
        return BoundArguments(self, found)

    def __str__(self):
        words = []
        last = None
        star = False
        for parameter in self._parameters.values():
            kind = parameter.kind
            if last == _POSITIONAL_ONLY and kind != _POSITIONAL_ONLY:
                words.append("/")
            if kind == _VAR_POSITIONAL:
                star = True
            elif kind == _KEYWORD_ONLY and not star:
                words.append("*")
                star = True
            words.append(str(parameter))
            last = kind
        if last == _POSITIONAL_ONLY:
            words.append("/")
        text = "(" + ", ".join(words) + ")"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation)
        return text

    def __repr__(self):
        return "<Signature {}>".format(self)

    def __hash__(self):
        return hash(tuple(self._parameters.values()))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.items()) == list(other._parameters.items()) and \
            self._return_annotation == other._return_annotation


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    of_keywords = function.__kwdefaults__ or {}
    n = code.co_argcount
    parameters = []
    for i in range(n):
        name = names[i]
        has = i - (n - len(defaults))
        parameters.append(Parameter(
            name, _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            default=defaults[has] if has >= 0 else _empty, annotation=annotations.get(name, _empty)))
    at = n + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        name = names[at]
        at += 1
        parameters.append(Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
    for name in names[n:n + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=of_keywords.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[at]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
        raise ValueError("invalid method signature")
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _signature(obj, follow_wrapped=True):
    if not callable(obj):
        raise TypeError("{!r} is not a callable object".format(obj))
    if ismethod(obj):
        return _without_first(_signature(obj.__func__, follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda one: hasattr(one, "__signature__"))
        if ismethod(obj):
            return _signature(obj, follow_wrapped)
    found = getattr(obj, "__signature__", None)
    if found is not None:
        return found
    if isfunction(obj):
        return _of_function(obj)
    if isinstance(obj, staticmethod):
        return _signature(obj.__func__)
    if type(obj).__name__ == "partial":
        return _of_partial(obj)
    if isclass(obj):
        for meta in type(obj).__mro__:
            if meta is type:
                break
            if "__call__" in meta.__dict__:
                return _without_first(_signature(meta.__dict__["__call__"]))
        for cls in obj.__mro__[:-1]:
            for name in "__new__", "__init__":
                method = cls.__dict__.get(name)
                method = getattr(method, "__func__", method)
                if isfunction(method):
                    return _without_first(_signature(method))
        if object in obj.__mro__ and all(cls.__module__ != "builtins" for cls in obj.__mro__[:-1]):
            return Signature([])
        raise ValueError("no signature found for builtin type {!r}".format(obj))
    if isbuiltin(obj) or ismethoddescriptor(obj):
        raise ValueError("no signature found for builtin {!r}".format(obj))
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_signature(call))
    raise ValueError("callable {!r} is not supported by signature".format(obj))


def _of_partial(obj):
    found = _signature(obj.func)
    given = found.bind_partial(*obj.args, **obj.keywords).arguments
    parameters = []
    keyword_only = False
    for name, parameter in found.parameters.items():
        if name in obj.keywords and parameter.kind != _VAR_KEYWORD:
            if parameter.kind == _POSITIONAL_OR_KEYWORD:
                keyword_only = True
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            parameter = Parameter(name, parameter.kind, default=obj.keywords[name], annotation=parameter.annotation)
        elif name in given and parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            continue
        elif keyword_only and parameter.kind == _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        elif keyword_only and parameter.kind == _VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable; its str() is how its parameters are written."""
    return _signature(obj, follow_wrapped)


class _FullArgSpec(tuple):
    """What getfullargspec() gives."""

    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")
    args = property(lambda self: self[0])
    varargs = property(lambda self: self[1])
    varkw = property(lambda self: self[2])
    defaults = property(lambda self: self[3])
    kwonlyargs = property(lambda self: self[4])
    kwonlydefaults = property(lambda self: self[5])
    annotations = property(lambda self: self[6])

    def __repr__(self):
        return "FullArgSpec(" + ", ".join(["{}={!r}".format(*pair) for pair in zip(self._fields, self)]) + ")"



_FullArgSpec.__name__ = _FullArgSpec.__qualname__ = "FullArgSpec"


def getfullargspec(func):
    """Names and defaults of the parameters of a function."""
    try:
        found = _signature(func.__func__ if ismethod(func) else func, False)
    except Exception:
        raise TypeError("unsupported callable") from None
    args, kwonly, defaults, of_keywords, annotations = [], [], [], {}, {}
    varargs = varkw = None
    for name, parameter in found.parameters.items():
        if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == _VAR_POSITIONAL:
            varargs = name
        elif parameter.kind == _VAR_KEYWORD:
            varkw = name
        else:
            kwonly.append(name)
            if parameter.default is not _empty:
                of_keywords[name] = parameter.default
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    return _FullArgSpec((args, varargs, varkw, tuple(defaults) or None, kwonly, of_keywords or None, annotations))


def getcallargs(func, *args, **kwargs):
    """The arguments of a call under the names of the parameters."""
    given = ((func.__self__,) if ismethod(func) else ()) + args
    found = _signature(func.__func__ if ismethod(func) else func).bind(*given, **kwargs)
    found.apply_defaults()
    return found.arguments


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, a function or a module; with eval_str those that are text are computed."""
    if isclass(obj):
        found = dict(obj.__dict__.get("__annotations__", {}))
        names = getattr(sys.modules.get(obj.__module__), "__dict__", {})
    else:
        found = dict(getattr(obj, "__annotations__", None) or {})
        names = getattr(unwrap(obj), "__globals__", None) or getattr(obj, "__dict__", {})
    if eval_str:
        for name, value in found.items():
            if isinstance(value, str):
                found[name] = eval(value, names if globals is None else globals, {} if locals is None else locals)
    return found
