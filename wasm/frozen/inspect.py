"""What is known of functions, classes and modules: their parameters, members, docstrings and sources."""
import sys

_empty = type("_empty", (), {"__doc__": "Stands for what is not there."})
_function = type(lambda: None)
_generator = type((lambda: (yield))())

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512


class _Bound:
    def method(self):
        pass


_method = type(_Bound().method)


class EndOfBlock(Exception):
    """The end of a block of source."""


class ClassFoundException(Exception):
    """A class was found."""


# ---- what an object is


def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, type(sys))


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a method, written in Python, that is bound to an object."""
    return isinstance(object, _method)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, _function)


def isbuiltin(object):
    """Whether it is a function that is not written in Python, or such a method that is bound to an object."""
    return isinstance(object, type(len))


def isroutine(object):
    """Whether it is any function or method."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    """Whether it is a method of a builtin class."""
    return type(object).__name__ in ("method_descriptor", "wrapper_descriptor")


def isdatadescriptor(object):
    """Whether it is a descriptor that says what storing does, as a property."""
    return not isclass(object) and not ismethod(object) and not isfunction(object) and (
        hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")
        or type(object).__name__ in ("member_descriptor", "getset_descriptor"))


def ismemberdescriptor(object):
    """Whether it is the descriptor of a name in __slots__."""
    return type(object).__name__ == "member_descriptor"


def isgetsetdescriptor(object):
    """Whether it is a descriptor like that of __dict__."""
    return type(object).__name__ == "getset_descriptor"


def _flagged(object, flag):
    while ismethod(object):
        object = object.__func__
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(object):
    """Whether it is a function with yield in it."""
    return _flagged(object, CO_GENERATOR)


def iscoroutinefunction(object):
    """Whether it is a function that is written with async def."""
    return _flagged(object, CO_COROUTINE)


def isasyncgenfunction(object):
    """Whether it is an async function with yield in it."""
    return _flagged(object, CO_ASYNC_GENERATOR)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, _generator) and not type(object).__name__.startswith(("coroutine", "async"))


def iscoroutine(object):
    """Whether it is what a coroutine function gives."""
    return type(object).__name__ == "coroutine"


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return type(object).__name__ == "async_generator"


def isawaitable(object):
    """Whether it can be awaited."""
    return iscoroutine(object) or hasattr(type(object), "__await__")


def istraceback(object):
    """Whether it is a traceback."""
    return type(object).__name__ == "traceback"


def isframe(object):
    """Whether it is a frame."""
    return type(object).__name__ == "frame"


def iscode(object):
    """Whether it is a code object."""
    return type(object).__name__ == "code"


def isabstract(object):
    """Whether it is a class with abstract methods."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


# ---- members


def getmembers(object, predicate=None):
    """(name, value) of all attributes, sorted by the names; with a predicate those for which it is true."""
    found = []
    names = list(dir(object))
    if isclass(object):
        for name in ("__dict__", "__weakref__", "__class__"):
            if name not in names and hasattr(object, name):
                names.append(name)
    for name in sorted(names):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getmembers_static(object, predicate=None):
    """The same as getmembers(), without running properties and the like."""
    found = []
    for name in sorted(dir(object)):
        try:
            value = getattr_static(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is stored, without running properties and the like."""
    own = getattr(obj, "__dict__", {})
    if not isclass(obj) and attr in own:
        return own[attr]
    for cls in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is _missing:
        raise AttributeError(attr)
    return default


class _Attribute(tuple):
    """What classify_class_attrs() says of one attribute."""

    name = property(lambda self: self[0])
    kind = property(lambda self: self[1])
    defining_class = property(lambda self: self[2])
    object = property(lambda self: self[3])

    def __repr__(self):
        return "Attribute(name={!r}, kind={!r}, defining_class={!r}, object={!r})".format(*self)



_Attribute.__name__ = _Attribute.__qualname__ = "Attribute"


def classify_class_attrs(cls):
    """What the attributes of a class are: methods, properties, data."""
    found = []
    for name in dir(cls):
        for base in cls.__mro__:
            if name in base.__dict__:
                value = base.__dict__[name]
                kind = ("static method" if isinstance(value, staticmethod) else "class method" if isinstance(value, classmethod)
                        else "property" if isinstance(value, property) else "method" if isroutine(value) else "data")
                found.append(_Attribute((name, kind, base, value)))
                break
    return found


def getmro(cls):
    """The classes that attributes are looked for in, in their order."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What a decorated function wraps."""
    seen = set()
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping {!r}".format(func))
        seen.add(id(func))
        func = func.__wrapped__
    return func


def getmodulename(path):
    """The name of the module in a file."""
    name = path.rsplit("/", 1)[-1]
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    """The module that an object is of, or None."""
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


# ---- texts


def cleandoc(doc):
    """A docstring without the indentation of its lines."""
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        text = line.lstrip()
        if text and (margin is None or len(line) - len(text) < margin):
            margin = len(line) - len(text)
    lines = [lines[0].lstrip()] + [line[margin or 0:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The docstring of an object without its indentation; a method may have that of the class it derives from."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__[1:-1]:
            if base.__doc__ is not None:
                return base.__doc__
        return None
    owner = None
    if ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
    elif isfunction(object):
        owner = sys.modules.get(object.__module__)
        for part in object.__qualname__.split(".")[:-1]:
            owner = getattr(owner, part, None)
    if isclass(owner):
        for base in owner.__mro__:
            doc = getattr(getattr(base, object.__name__, None), "__doc__", None)
            if doc is not None:
                return doc
    return None


def _source_module():
    from _own import own

    return own("_source")


def getfile(object):
    """The name of the file, or of the cell, that an object was written in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        if object.__module__ == "builtins":
            raise TypeError("{!r} is a built-in class".format(object))
        at = _source_module().place(object)
        if at is None:
            raise OSError("source code not available")
        return at[0]
    function = unwrap(object.__func__ if ismethod(object) else object)
    if isfunction(function):
        return function.__code__.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(
        type(object).__name__))


def getsourcefile(object):
    """The same as getfile()."""
    return getfile(object)


def getsource(object):
    """The text of a function, a class or a module that was written in a cell or in a file here."""
    if isclass(object) and object.__module__ == "builtins":
        raise TypeError("{!r} is a built-in class".format(object))
    if not (isclass(object) or ismodule(object)):
        object = unwrap(object)
        if not (isfunction(object) or ismethod(object)):
            raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(
                type(object).__name__))
    text = _source_module().source(object)
    if text is None:
        raise OSError("could not get source code")
    return text + "\n"


def getsourcelines(object):
    """The lines of the source, and the number of the first."""
    lines = getsource(object).split("\n")[:-1]
    at = None if ismodule(object) else _source_module().place(object)
    return [line + "\n" for line in lines], at[1] if at else 0


def getcomments(object):
    """Comments above an object: they are not kept."""
    return None


def indentsize(line):
    """The indentation of a line."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


# ---- signatures


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        made = int.__new__(cls, value)
        made.name = name
        made.value = value
        made.description = description
        return made

    def __str__(self):
        return self.name

    def __repr__(self):
        return "<_ParameterKind.{}: {}>".format(self.name, self.value)


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")


def formatannotation(annotation, base_module=None):
    """An annotation as it is written in a signature."""
    if getattr(type(annotation), "__module__", None) == "typing" and not isinstance(annotation, type):
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type(list[int])):
        return repr(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        if annotation.__module__ == "typing":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a function."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    "Given by position alone."
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    "Given by position or by name."
    VAR_POSITIONAL = _VAR_POSITIONAL
    "All that is given by position beside: *args."
    KEYWORD_ONLY = _KEYWORD_ONLY
    "Given by name alone."
    VAR_KEYWORD = _VAR_KEYWORD
    "All that is given by name beside: **kwargs."
    empty = _empty
    "Stands for a default or an annotation that is not there."

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError("{} parameters cannot have default values".format(kind.description))
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if not name.isidentifier():
            raise ValueError("{!r} is not a valid parameter name".format(name))
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        """Its name."""
        return self._name

    @property
    def kind(self):
        """How it can be given."""
        return self._kind

    @property
    def default(self):
        """Its default value, or Parameter.empty."""
        return self._default

    @property
    def annotation(self):
        """Its annotation, or Parameter.empty."""
        return self._annotation

    def replace(self, *, name=None, kind=None, annotation=None, default=None):
        """Another parameter that differs in what is given."""
        return Parameter(self._name if name is None else name, self._kind if kind is None else kind,
                         default=self._default if default is None else default,
                         annotation=self._annotation if annotation is None else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return '<Parameter "{}">'.format(self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    """Arguments of a call under the names of the parameters."""

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        """The signature."""
        return self._signature

    @property
    def args(self):
        """The positional arguments."""
        found = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        """The keyword arguments."""
        found = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments:
                started = True
            if started and name in self.arguments:
                if parameter.kind == _VAR_KEYWORD:
                    found.update(self.arguments[name])
                else:
                    found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        """Sets default values for the arguments that are missing."""
        found = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                found[name] = self.arguments[name]
            elif parameter.default is not _empty:
                found[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                found[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                found[name] = {}
        self.arguments = found

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return "<BoundArguments ({})>".format(", ".join(["{}={!r}".format(name, value) for name, value in self.arguments.items()]))


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


# ---- generators and frames

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"


def getgeneratorstate(generator):
    """Where a generator is: at its start, running, waiting or done."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


class _FrameInfo(tuple):
    """What stack() says of one frame."""

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])



_FrameInfo.__name__ = _FrameInfo.__qualname__ = "FrameInfo"


def currentframe():
    """The frame of the caller, or None."""
    found = getattr(sys, "_getframe", None)
    return found(1) if found else None


def stack(context=1):
    """The frames of the calls that are running, the caller first."""
    found = []
    frame = sys._getframe(1)
    while frame is not None:
        found.append(_FrameInfo((frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None)))
        frame = frame.f_back
    return found


def getframeinfo(frame, context=1):
    """Where a frame is."""
    return _FrameInfo((frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None))


def getclosurevars(func):
    """The variables of outer functions, the globals and the builtins that a function uses: those of outer functions here."""
    from collections import namedtuple

    names = func.__code__.co_freevars
    found = dict(zip(names, [cell.cell_contents for cell in func.__closure__ or ()]))
    return namedtuple("ClosureVars", "nonlocals globals builtins unbound")(found, {}, {}, set())


def getclasstree(classes, unique=False):
    """Classes in nested lists, those that derive from a class below it."""
    children, roots = {}, []
    for cls in classes:
        for base in cls.__bases__ or ():
            children.setdefault(base, [])
            if cls not in children[base]:
                children[base].append(cls)
            if unique and base in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    for base in children:
        if base not in classes:
            roots.append(base)
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    """The nested lists of getclasstree()."""
    found = []
    for cls in sorted(classes, key=lambda one: (one.__module__, one.__name__)):
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found
