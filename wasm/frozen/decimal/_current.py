"""The contexts that there are at first, and the one that is used."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

from decimal._signals import (
    Clamped, DivisionByZero, InvalidOperation, Overflow, ROUND_HALF_EVEN, ROUND_HALF_UP, _signals, Underflow,
)
from decimal._contexts import Context

DefaultContext = Context()
BasicContext = Context(
    prec=9,
    rounding=ROUND_HALF_UP,
    traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow],
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current = [DefaultContext.copy()]


def getcontext():
    """The context that operations round by."""
    return _current[0]


def setcontext(context):
    """Has operations round by that context from now on."""
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _Local:
    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        _current[0] = self.new
        return self.new

    def __exit__(self, *args):
        _current[0] = self.saved


def localcontext(ctx=None, **kwargs):
    """A context for a with statement: a copy of ctx, or of the current one, with the changes that are given by name."""
    context = (ctx or getcontext()).copy()
    for name in kwargs:
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        value = kwargs[name]
        if name in ("flags", "traps"):
            value = _signals(value)
        setattr(context, name, value)
    return _Local(context)
