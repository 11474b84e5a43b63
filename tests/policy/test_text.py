import random
import re
import time

import pytest

from micropython_wasm_kernel.policy import clean_text, filter_bundle


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain\n\ttext\r50 %\b",
        "\x1b[31mred\x1b[0m",
        "\x1b[m",
        "\x1b[38;2;1;22;255mtrue colour\x1b[39m",
        "żółć 漢字 🎉 e\u0301 \u200d",
    ],
)
def test_harmless_text_is_left_alone(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b\x07c\x0bd\x0ce\x7ff", "abcdef"),
        ("\x1b[2J\x1b[1;1Hfake prompt", "fake prompt"),
        ("\x1b[?1049h\x1b[>4;1mx", "x"),
        ("\x1b]0;title\x07x", "x"),
        ("\x1b]8;;http://evil/\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]52;c;ZXZpbA==\x07", ""),
        ("\x1bPq#0\x1b\\x\x1b_app\x1b\\y\x1b^pm\x1b\\z\x1bXsos\x1b\\.", "xyz."),
        ("\x1b]0;never ends", "]0;never ends"),
        ("\x1bcreset", "creset"),
        ("\x1b(Bascii", "ascii"),
        ("\x1b", ""),
        ("end \x1b[", "end ["),
        ("\x1b\x1b[31m", "\x1b[31m"),
        ("\x9b31mC1\x9b0m", "C1"),
        ("\x9d0;title\x9cx\x90q\x9cy\x85z", "xyz"),
        ("\x1b[3\x001m", "[31m"),
        ("\x1b[" + "1" * 32 + "m", "\x1b[" + "1" * 32 + "m"),
        ("\x1b[" + "1" * 33 + "m", ""),
        ("\x1b[31:2mx", "x"),
        ("a\u202eb\u2066c\u2069d", "a\\u202eb\\u2066c\\u2069d"),
        ("a\ud800b\udfff", "a\ufffdb\ufffd"),
    ],
)
def test_what_a_terminal_or_page_would_obey_is_removed_or_shown(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


def test_only_whole_colour_sequences_survive_in_any_mixture() -> None:
    pieces = ["\x1b", "[", "]", "31", ";", "m", "\x07", "\x9b", "\x9c", "\\", "P", "\x00", " ", "?", "H", "x", "\u202e"]
    source = random.Random(7)
    for _ in range(20_000):
        cleaned = clean_text("".join(source.choices(pieces, k=source.randrange(1, 16))))
        rest = re.sub("\x1b\\[[0-9;]{0,32}m", "", cleaned)
        assert not re.search("[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", rest), repr(cleaned)


@pytest.mark.parametrize("piece", ["\x1b]", "\x1b[", "\x9b", "\x90", "\x1b[1;", "\x1b (", "\x1b", "\x1b]\x1b"])
def test_cleaning_takes_time_in_proportion_to_the_text(piece: str) -> None:
    started_s = time.perf_counter()
    clean_text(piece * (100_000 // len(piece)))
    assert time.perf_counter() - started_s < 0.5


def test_a_bundle_keeps_its_cleaned_plain_text_only() -> None:
    data = {"text/html": "<script>1</script>", "text/plain": "\x1b[2Jx", "image/svg+xml": "<svg onload=1>"}
    assert filter_bundle(data) == {"text/plain": "x"}


def test_a_bundle_without_plain_text_has_nothing_to_show() -> None:
    assert filter_bundle({"text/html": "<b>x</b>"}) == {}
