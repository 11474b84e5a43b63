"""JSON that may leave: small and flat enough for any reader, with clean text."""

import json
import math
from typing import Any, NoReturn

from .refused import Refused
from .text import clean_text

JSON_CHARS_MAX = 1024 * 1024
DEPTH_MAX = 100
VALUES_MAX = 100_000


def checked(text: str) -> Any:
    """The value that `text` stands for, with clean strings and keys."""
    value = parsed(text)
    return _Cleaning().clean(value, 0)


def parsed(text: str) -> Any:
    """The value that `text` stands for, as it is."""
    if len(text) > JSON_CHARS_MAX:
        raise Refused(f"more than {JSON_CHARS_MAX // 1024 // 1024} MiB")
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
    def __init__(self) -> None:
        self._values = 0

    def clean(self, value: Any, depth: int) -> Any:
        self._values += 1
        if self._values > VALUES_MAX:
            raise Refused(f"more than {VALUES_MAX} values")
        if depth > DEPTH_MAX:
            raise Refused(f"nested deeper than {DEPTH_MAX} values")
        if isinstance(value, str):
            return clean_text(value)
        if isinstance(value, list):
            return [self.clean(item, depth + 1) for item in value]
        if isinstance(value, dict):
            # A front end that copies objects key by key would change all objects with this one.
            if "__proto__" in value:
                raise Refused("it has a key __proto__")
            return {clean_text(key): self.clean(item, depth + 1) for key, item in value.items()}
        return value
