"""Searches in the history of the session: a pattern matches what it matches in a shell."""

import fnmatch

from hypothesis import given
from hypothesis import strategies as st

from micropython_wasm_kernel.input_history import InputHistory

from .conftest import examples


@examples(100)
@given(st.text("ab*?\n", max_size=12), st.text("ab\n", max_size=12))
def test_patterns_match_what_they_do_in_a_shell(pattern: str, text: str) -> None:
    history = InputHistory()
    history.add(1, text, None)
    found = [source for _, _, source in history.reply("search", False, True, pattern=pattern)]
    assert found == ([text] if fnmatch.fnmatchcase(text, pattern) else [])
