"""Frames, encoded and judged independently of wire.py."""

from collections.abc import Mapping, Sequence

from micropython_wasm_kernel.events import ClearOutput, Display, Error, Result
from micropython_wasm_kernel.sandbox.wire import FIELDS_MAX, MIME_TYPES_MAX, Answer, Frame, InputRequest, Output


def u32(value: int) -> bytes:
    return (value % 2**32).to_bytes(4, "little")


def fields_of(values: Sequence[bytes]) -> bytes:
    return b"".join(u32(len(value)) + value for value in values)


def frame_of(kind: int, payload: bytes) -> bytes:
    return u32(kind) + u32(len(payload)) + payload


def chain_of(error: Error) -> list[Error]:
    """The exceptions of a chain, from the last one."""
    return [error, *(chain_of(error.chained.error) if error.chained else [])]


def encoded(frame: Frame) -> bytes:
    """The bytes that a guest would send for `frame`."""
    match frame:
        case Output(stream, data):
            return frame_of({"stdout": 1, "stderr": 2}[stream], data)
        case Result(data):
            return frame_of(3, fields_of([part.encode() for pair in data.items() for part in pair]))
        case Display(data, display_id, update, width, height):
            head = [display_id, "1" if update else "0", *(str(number) if number else "" for number in (width, height))]
            texts = [*head, *(part for pair in data.items() for part in pair)]
            return frame_of(7, fields_of([text.encode() for text in texts]))
        case ClearOutput(wait):
            return frame_of(8, fields_of([b"1" if wait else b"0"]))
        case Error():
            texts, link = [], "0"
            for error in chain_of(frame):
                texts += [link, error.name, error.message, str(error.column), str(len(error.traceback))]
                for entry in error.traceback:
                    texts += [entry.file, str(entry.line), entry.function, entry.source]
                link = "1" if error.chained and error.chained.kind == "cause" else "2"
            return frame_of(4, fields_of([text.encode() for text in texts]))
        case InputRequest(prompt, hidden):
            return frame_of(5, fields_of([prompt.encode(), b"1" if hidden else b"0"]))
        case Answer(texts):
            return frame_of(6, fields_of([text.encode() for text in texts]))
    raise AssertionError(frame)


def fault_of(frame: object) -> str | None:
    """What is wrong with a frame that came out of the parser, or None."""
    match frame:
        case Output(stream, data):
            good = stream in ("stdout", "stderr") and type(data) is bytes
            texts: list[object] = []
        case Result(data):
            good = is_bundle(data)
            texts = [*data.keys(), *data.values()]
        case Display(data, display_id, update, width, height):
            numbers = [width, height]
            good = is_bundle(data) and type(update) is bool and all(map(is_number, numbers))
            texts = [display_id, *data.keys(), *data.values()]
        case ClearOutput(wait):
            good, texts = type(wait) is bool, []
        case Error():
            chain = chain_of(frame)
            entries = [entry for error in chain for entry in error.traceback]
            good = len(chain) <= 8 and all(is_number(error.column) for error in chain)
            good = good and all(is_number(entry.line) for entry in entries)
            texts = [text for error in chain for text in (error.name, error.message)]
            texts += [text for entry in entries for text in (entry.file, entry.function, entry.source)]
        case InputRequest(prompt, hidden):
            good = type(hidden) is bool
            texts = [prompt]
        case Answer(answers):
            good = type(answers) is tuple and len(answers) <= FIELDS_MAX
            texts = list(answers)
        case _:
            return f"no frame: {frame!r}"
    if not good or not all(is_text(text) for text in texts):
        return f"not well-formed: {frame!r}"
    return None


def is_bundle(data: Mapping[str, str]) -> bool:
    return len(data) <= MIME_TYPES_MAX and all(
        name.isascii() and name.isprintable() and name.count("/") == 1 for name in data
    )


def is_number(number: object) -> bool:
    return type(number) is int and 0 <= number < 10**9


def is_text(text: object) -> bool:
    if type(text) is not str:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def least_bytes(frame: Frame) -> int:
    """The fewest bytes on the wire that `frame` can have been: a header, a length for each field, a byte a letter."""
    match frame:
        case Output(_, data):
            return 8 + len(data)
        case Result(data):
            return 8 + sum(8 + len(name) + len(text) for name, text in data.items())
        case Display(data, display_id):
            return 25 + len(display_id) + sum(8 + len(name) + len(text) for name, text in data.items())
        case ClearOutput():
            return 13
        case Error():
            return 8 + sum(
                23
                + len(e.name)
                + len(e.message)
                + sum(17 + len(t.file) + len(t.function) + len(t.source) for t in e.traceback)
                for e in chain_of(frame)
            )
        case InputRequest(prompt, _):
            return 17 + len(prompt)
        case Answer(texts):
            return 8 + sum(4 + len(text) for text in texts)
    raise AssertionError(frame)
