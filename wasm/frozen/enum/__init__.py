"""Classes whose instances are a few named values."""

from enum._members import auto, member, nonmember, property
from enum._types import Enum, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum
from enum._flags import CONFORM, EJECT, Flag, FlagBoundary, IntFlag, KEEP, STRICT

__all__ = ["CONFORM", "CONTINUOUS", "EJECT", "Enum", "EnumCheck", "EnumMeta", "EnumType", "Flag", "FlagBoundary", "IntEnum",
           "IntFlag", "KEEP", "NAMED_FLAGS", "ReprEnum", "STRICT", "StrEnum", "UNIQUE", "auto", "global_enum", "member",
           "nonmember", "property", "unique", "verify"]


def unique(enumeration):
    """A class decorator: no two names may have the same value."""
    found = ["{} -> {}".format(name, one._name_) for name, one in enumeration.__members__.items() if name != one._name_]
    if found:
        raise ValueError("duplicate values found in {!r}: {}".format(enumeration, ", ".join(found)))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() looks for."""

    CONTINUOUS = "no skipped integer values"
    "No number is left out."
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    "All bits have a name."
    UNIQUE = "one name per value"
    "No two names have the same value."


CONTINUOUS = EnumCheck.CONTINUOUS
"For verify(): no number is left out."
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
"For verify(): all bits have a name."
UNIQUE = EnumCheck.UNIQUE
"For verify(): no two names have the same value."


class verify:
    """A class decorator: looks whether an Enum is as it is told."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            values = set([one.value for one in enumeration])
            if check is UNIQUE:
                found = ["{} -> {}".format(key, one.name) for key, one in enumeration.__members__.items() if key != one.name]
                if found:
                    raise ValueError("aliases found in {!r}: {}".format(enumeration, ", ".join(found)))
            elif check is CONTINUOUS and len(values) > 1:
                if issubclass(enumeration, Flag):
                    low, high = min(values).bit_length() - 1, max(values).bit_length() - 1
                    missing = [2 ** i for i in range(low, high) if 2 ** i not in values]
                else:
                    missing = [i for i in range(min(values) + 1, max(values)) if i not in values]
                if missing:
                    raise ValueError("invalid {} {!r}: missing values {}".format(
                        "Flag" if issubclass(enumeration, Flag) else "enum", name, ", ".join([str(i) for i in missing])))
            elif check is NAMED_FLAGS:
                _require_names(enumeration, values)
        return enumeration


def _require_names(enumeration, values):
    # Each bit of an alias is a flag of its own.
    names = []
    unnamed = 0
    for name, alias in enumeration._member_map_.items():
        if name not in enumeration._member_names_ and alias.value > 0:
            bits = alias.value
            for value in values:
                bits &= ~value
            if bits:
                names.append(name)
                unnamed |= bits
    if names:
        aliases = "alias {} is".format(names[0])
        if len(names) > 1:
            aliases = "aliases {} and {} are".format(", ".join(names[:-1]), names[-1])
        kind = "combined values of" if unnamed & (unnamed - 1) else "value"
        raise ValueError(
            "invalid Flag {!r}: {} missing {} 0x{:x} [use enum.show_flag_values(value) for details]".format(
                enumeration.__name__, aliases, kind, unnamed))


def global_enum(cls, update_str=False):
    """A class decorator: the members are shown by their names alone, and are names of the module too."""
    import sys

    cls.__repr__ = lambda self: "{}.{}".format(type(self).__module__.split(".")[-1], self._name_)
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
