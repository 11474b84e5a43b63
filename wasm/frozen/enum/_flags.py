"""Members that are bits of a number."""

__name__ = "enum"  # what is defined here is of the public module: in reprs and pickles

from enum._members import auto
from enum._types import Enum, ReprEnum, StrEnum


class FlagBoundary(StrEnum):
    """What happens to bits that no member of a Flag has."""

    STRICT = auto()
    "They are an error."
    CONFORM = auto()
    "They are left out."
    EJECT = auto()
    "The number is no member then."
    KEEP = auto()
    "They are kept."


STRICT = FlagBoundary.STRICT
"Bits that no member has are an error."
CONFORM = FlagBoundary.CONFORM
"Bits that no member has are left out."
EJECT = FlagBoundary.EJECT
"A number with bits that no member has is no member."
KEEP = FlagBoundary.KEEP
"Bits that no member has are kept."


def _binary(number, bits):
    # With a sign bit in front, as CPython shows such numbers.
    if number >= 0:
        digits = bin(number)[2:]
        return "0b0 " + "0" * (bits - len(digits)) + digits
    digits = bin(~number ^ (1 << max(bits, number.bit_length())) - 1)[2:]
    return "0b1 " + "1" * (bits - len(digits)) + digits


class Flag(Enum, boundary=STRICT):
    """An Enum whose members can be joined with | and the like: each is one bit of a number."""

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except AttributeError:
            raise TypeError("invalid flag value {!r}".format(last)) from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("{!r} is not a valid {}".format(value, cls.__qualname__))
        mask = cls._flag_mask_
        every = (1 << mask.bit_length()) - 1
        negative = None
        if not ~every <= value <= every or value & (every ^ mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError("{!r} invalid value {!r}\n    given {}\n  allowed {}".format(
                    cls, value, _binary(value, bits), _binary(mask, bits)))
            if boundary is CONFORM:
                value = value & mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = every + 1 + value & mask
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        kind = cls._member_type_
        made = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        made._value_ = value
        left = value
        names = []
        for one in cls._ordered():
            if one._value_ & value:
                names.append(one._name_)
                left &= ~one._value_
        made._name_ = "|".join(names) + ("|{}".format(left) if left and cls._boundary_ is KEEP else "") if names else None
        cls._value2member_map_[value] = made
        return made

    @classmethod
    def _ordered(cls):
        return [cls._member_map_[name] for name in cls._member_names_]

    def __iter__(self):
        return iter([one for one in self._ordered() if one._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count("1")

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError("unsupported operand type(s) for 'in': {!r} and {!r}".format(
                type(other).__qualname__, type(self).__qualname__))
        return other._value_ & self._value_ == other._value_

    def __repr__(self):
        show = type(self).__dict__.get("_value_repr_") or repr
        if self._name_ is None:
            return "<{}: {}>".format(type(self).__name__, show(self._value_))
        return "<{}.{}: {}>".format(type(self).__name__, self._name_, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return "{}({!r})".format(type(self).__name__, self._value_)
        return "{}.{}".format(type(self).__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else type(self)(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else type(self)(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else type(self)(self._value_ ^ other)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return type(self)(~self._value_)
        return type(self)(self._flag_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A Flag whose members are integers as well."""

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    __repr__ = Flag.__repr__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __bool__ = Flag.__bool__
