"""The error of a magic that is used wrongly."""

from _magics import UsageError
