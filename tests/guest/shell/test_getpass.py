"""getpass, which asks for a line that does not show."""

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Result


def test_what_getpass_asks_for_is_hidden() -> None:
    asked: list[tuple[str, bool]] = []

    def read_line(prompt: str, hidden: bool) -> str:
        asked.append((prompt, hidden))
        return "secret"

    interpreter = Interpreter(read_line=read_line)
    events: list[Event] = []
    interpreter.execute("import getpass\ngetpass.getpass(), getpass.getpass('PIN: ')", on_event=events.append)
    interpreter.close()
    assert events == [Result({"text/plain": "('secret', 'secret')"})]
    assert asked == [("Password: ", True), ("PIN: ", True)]
