"""JSON that may leave: small and flat enough for any reader, with clean text."""

import json
import math
import re
from collections.abc import Callable
from typing import Any, NoReturn

from .refused import Refused
from .text import clean_text, cleaned

JSON_CHARS_MAX = 1024 * 1024
DEPTH_MAX = 100
VALUES_MAX = 100_000

_SURROGATE = re.compile("[\ud800-\udfff]")


def checked(text: str) -> Any:
    """The value that `text` stands for, with clean strings and keys; for the eyes of a reader."""
    cleaned(text, JSON_CHARS_MAX)  # for its limits: what is in escapes comes out only later
    return _Cleaning(clean_text, VALUES_MAX, {"__proto__"}).clean(_parsed(text), 0)


def sendable(text: str) -> Any:
    """The value that `text` stands for, with strings that can be sent; for the programs of a front end."""
    return _Cleaning(lambda text: _SURROGATE.sub("\ufffd", text), len(text), set()).clean(_parsed(text), 0)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_constant, parse_float=_finite)
    except ValueError:
        raise Refused("it is not JSON") from None
    except RecursionError:
        raise Refused(f"nested deeper than {DEPTH_MAX} values") from None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity, which only Python takes for JSON


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


class _Cleaning:
    """Copies values with other strings, and counts them."""

    def __init__(self, string: Callable[[str], str], values_max: int, keys_refused: set[str]) -> None:
        self._string = string
        self._values_left = values_max
        self._values_max = values_max
        self._keys_refused = keys_refused

    def clean(self, value: Any, depth: int) -> Any:
        self._values_left -= 1
        if self._values_left < 0:
            raise Refused(f"more than {self._values_max} values")
        if depth > DEPTH_MAX:
            raise Refused(f"nested deeper than {DEPTH_MAX} values")
        if isinstance(value, str):
            return self._string(value)
        if isinstance(value, list):
            return [self.clean(item, depth + 1) for item in value]
        if isinstance(value, dict):
            # A front end that copies objects key by key would change all objects with such a key.
            if not self._keys_refused.isdisjoint(value):
                raise Refused("it has a key __proto__")
            return {self._string(key): self.clean(item, depth + 1) for key, item in value.items()}
        return value
