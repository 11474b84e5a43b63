"""Signatures of what can be called."""

__name__ = "inspect"  # what is defined here is of the public module: in reprs and pickles

import sys
from _mpk import signature as signature_of
from _own import own
from inspect._kinds import (
    _empty, isbuiltin, isclass, isfunction, ismethod, ismethoddescriptor,
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
    names, n, n_keywords, star, stars, defaults, of_keywords = signature_of(function)
    n_positional_only = function.__code__.co_posonlyargcount
    annotations = function.__annotations__
    defaults = defaults or ()
    of_keywords = of_keywords or {}
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i in range(n):
        has = i - (n - len(defaults))
        add(names[i], _POSITIONAL_ONLY if i < n_positional_only else _POSITIONAL_OR_KEYWORD,
            defaults[has] if has >= 0 else _empty)
    if star:
        add(star, _VAR_POSITIONAL)
    for name in names[n:n + n_keywords]:
        add(name, _KEYWORD_ONLY, of_keywords.get(name, _empty))
    if stars:
        add(stars, _VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _of_builtin(obj):
    # Functions in C do not know their parameters, but the help has them, as they are written in a def.
    head = own("_signatures").help_signature(own("_values").key_of(obj))
    made = {}
    if head and "=..." not in head:
        try:
            exec("def function" + head + ": pass", made)
        except (NameError, SyntaxError):
            pass  # a default that is no constant
    if "function" not in made:
        raise ValueError("no signature found for builtin {!r}".format(obj))
    found = _of_function(made["function"])
    if not ismethoddescriptor(obj):
        return found
    return found.replace(parameters=[Parameter("self", _POSITIONAL_ONLY)] + list(found.parameters.values()))


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
        if issubclass(obj, tuple) and hasattr(obj, "_field_defaults"):  # named tuples
            types = getattr(obj, "__annotations__", {})
            return Signature([Parameter(name, _POSITIONAL_OR_KEYWORD, default=obj._field_defaults.get(name, Parameter.empty),
                                        annotation=types.get(name, Parameter.empty)) for name in obj._fields])
        if object in obj.__mro__ and all(cls.__module__ != "builtins" for cls in obj.__mro__[:-1]):
            return Signature([])
        raise ValueError("no signature found for builtin type {!r}".format(obj))
    if isbuiltin(obj) or ismethoddescriptor(obj):
        return _of_builtin(obj)
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
