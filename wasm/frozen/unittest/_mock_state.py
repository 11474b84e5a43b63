"""What a mock knows of itself and of its calls."""

__name__ = "unittest.mock"  # what is defined here is of the public module: in reprs and pickles

from unittest._mock_calls import _Call, _CallList, DEFAULT

_MISSING = object()


class InvalidSpecError(Exception):
    """A mock cannot be the specification of another."""


def _spec_names(spec):
    if isinstance(spec, (list, tuple, set)):
        return list(spec)
    return dir(spec)


def _is_exception(value):
    return isinstance(value, BaseException) or (isinstance(value, type) and issubclass(value, BaseException))


class _Base:
    # What all mocks are.
    pass


class _State:
    is_magic = False
    # Of a function that create_autospec() takes; and whether its first argument is given by a dot.
    signature = None
    is_bound = False


def _setup(mock, spec, wraps, name, spec_set, parent, new_name, new_parent, unsafe):
    state = _State()
    state.spec = spec if spec is not None else spec_set
    state.is_set = spec_set is not None
    state.spec_class = None
    state.names = None
    if state.spec is not None:
        if isinstance(state.spec, _Base):
            raise InvalidSpecError("Cannot spec a Mock object. [object=%r]" % (state.spec,))
        state.names = _spec_names(state.spec)
        if not isinstance(state.spec, (list, tuple, set)):
            state.spec_class = state.spec if isinstance(state.spec, type) else type(state.spec)
    state.wraps = wraps
    state.name = name
    state.new_name = new_name
    state.parent = parent
    state.new_parent = new_parent if new_parent is not None else parent
    state.unsafe = unsafe
    state.sealed = False
    state.children = {}
    state.return_value = DEFAULT
    state.side_effect = None
    state.special = {}
    state.fields = {"return_value": None, "side_effect": None}
    _forget(state)
    object.__setattr__(mock, "_mock", state)


def _forget(state):
    state.fields.update({
        "called": False, "call_count": 0, "call_args": None, "call_args_list": _CallList(), "mock_calls": _CallList(),
        "method_calls": _CallList(),
    })  # fmt: skip


def _field(mock, state, name):
    if name == "side_effect":
        return state.side_effect
    if name == "return_value":
        if state.return_value is DEFAULT:
            state.return_value = mock._get_child_mock(parent=mock, name="()", _new_name="()", _new_parent=mock)
            state.return_value.__dict__["_mock"].name = "()"
        return state.return_value
    return state.fields[name]


def _store(mock, state, name, value):
    if name == "return_value":
        state.return_value = value
        _adopt(mock, value, None, "()")
    else:
        state.side_effect = _prepared(value)


def _prepared(effect):
    if effect is None or _is_exception(effect) or callable(effect):
        return effect
    return iter(effect)


def _adopt(mock, value, name, new_name):
    # A mock without a name or a parent becomes a child.
    if not isinstance(value, _Base):
        return False
    state = value.__dict__["_mock"]
    if state.name or state.new_name or state.parent is not None or state.new_parent is not None:
        return False
    at = mock
    while at is not None:
        if at is value:
            return False
        at = at.__dict__["_mock"].new_parent
    if new_name:
        state.new_parent = mock
        state.new_name = new_name
    if name:
        state.parent = mock
        state.name = name
    return True


def _full_name(mock):
    state = mock.__dict__["_mock"]
    parts = [state.new_name] if state.new_name else []
    dot = "" if state.new_name == "()" else "."
    at = state.new_parent
    name = state.name
    root = mock
    while at is not None:
        root = at
        other = at.__dict__["_mock"]
        if other.new_parent is None and not other.new_name:
            break
        parts.append((other.new_name or "") + dot)
        dot = "" if other.new_name == "()" else "."
        at = other.new_parent
    first = root.__dict__["_mock"].name if root is not mock else None
    if root is mock:
        return str(name) if name and not state.new_name else (state.new_name or "mock")
    head = (first or "mock") + dot
    return head + "".join(reversed(parts))


def _shown(mock):
    state = mock.__dict__["_mock"]
    name = _full_name(mock)
    shown = "" if name in ("mock", "mock.") else " name=%r" % name
    spec = ""
    if state.spec_class is not None:
        spec = " spec%s=%r" % ("_set" if state.is_set else "", state.spec_class.__name__)
    return "<%s%s%s id='%s'>" % (type(mock).__name__, shown, spec, id(mock))


def _calls_text(state):
    made = state.fields["mock_calls"]
    return "\nCalls: %s." % (made,) if made else ""


def _record(mock, args, kwargs):
    state = mock.__dict__["_mock"]
    fields = state.fields
    fields["called"] = True
    fields["call_count"] += 1
    pair = _Call((args, kwargs), two=True)
    fields["call_args"] = pair
    fields["call_args_list"].append(pair)
    fields["mock_calls"].append(_Call(("", args, kwargs)))
    is_method = bool(state.parent is not None)
    method_name = state.name
    name = state.new_name
    called = name == "()"
    at = state.new_parent
    while at is not None:
        other = at.__dict__["_mock"]
        if is_method:
            other.fields["method_calls"].append(_Call((method_name, args, kwargs)))
            is_method = other.parent is not None
            if is_method:
                method_name = (other.name or "") + "." + method_name
        other.fields["mock_calls"].append(_Call((name, args, kwargs)))
        if other.new_name:
            dot = "" if called else "."
            called = other.new_name == "()"
            name = other.new_name + dot + name
        at = other.new_parent


def _result(mock, args, kwargs):
    state = mock.__dict__["_mock"]
    effect = state.side_effect
    if effect is not None:
        if _is_exception(effect):
            raise effect
        if not callable(effect):
            value = next(effect)
            if _is_exception(value):
                raise value
        else:
            value = effect(*args, **kwargs)
        if value is not DEFAULT:
            return value
    if state.return_value is not DEFAULT:
        return state.return_value
    if state.wraps is not None:
        return state.wraps(*args, **kwargs)
    return _field(mock, state, "return_value")
