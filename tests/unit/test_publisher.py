"""From events to messages: names of displays, and what is said about what stays inside."""

import pytest

from micropython_wasm_kernel import publisher
from micropython_wasm_kernel.events import ClearOutput, Display, Error, Result, Stream
from micropython_wasm_kernel.policy import Policy
from micropython_wasm_kernel.publisher import Publisher

SCRIPT = {"application/javascript": "evil()"}


@pytest.fixture
def sent():
    return []


@pytest.fixture
def published(sent):
    return Publisher(Policy("safe"), lambda kind, content: sent.append((kind, content)))


def text(value, name="", *, update=False):
    return Display({"text/plain": value}, name, update)


def test_events_are_messages_in_their_order(published, sent):
    for event in (
        Stream("stdout", "a"),
        ClearOutput(wait=True),
        text("b"),
        Result({"text/plain": "c"}),
        Error("E", ""),
    ):
        published.publish(7, event)
    assert sent == [
        ("stream", {"name": "stdout", "text": "a"}),
        ("clear_output", {"wait": True}),
        ("display_data", {"data": {"text/plain": "b"}, "metadata": {}, "transient": {}}),
        ("execute_result", {"data": {"text/plain": "c"}, "metadata": {}, "execution_count": 7}),
    ]


def test_the_names_of_displays_are_the_kernels_own(published, sent):
    for event in (text("1", "evil'\"><"), text("2", "b"), text("3", "b"), text("4", "b", update=True)):
        published.publish(1, event)
    ids = [content["transient"]["display_id"] for _, content in sent]
    assert [kind for kind, _ in sent] == ["display_data"] * 3 + ["update_display_data"]
    prefix = ids[0].removesuffix("-1")
    assert len(prefix) == 16
    assert ids == [f"{prefix}-{n}" for n in (1, 2, 2, 2)]


def test_two_kernels_never_give_the_same_name(published, sent):
    other = Publisher(Policy("safe"), lambda kind, content: sent.append((kind, content)))
    for kernel in (published, other):
        kernel.publish(1, text("1", "a"))
    assert sent[0][1]["transient"] != sent[1][1]["transient"]


def test_what_was_not_displayed_here_is_not_updated(published, sent):
    published.publish(1, text("mine", "0123456789abcdef-1", update=True))
    published.publish(1, text("mine", "", update=True))
    assert sent == []


def test_the_oldest_names_are_forgotten(published, sent, monkeypatch):
    monkeypatch.setattr(publisher, "DISPLAY_IDS_MAX", 2)
    for name in ("a", "b", "c"):
        published.publish(1, text("1", name))
    sent.clear()
    for name in ("a", "b", "c"):
        published.publish(1, text("2", name, update=True))
    assert len(sent) == 2


def test_what_is_left_out_is_said_once_a_cell(published, sent):
    for _ in range(3):
        published.publish(1, Display(SCRIPT))
    published.begin_cell()
    published.publish(2, Result(SCRIPT))
    assert [kind for kind, _ in sent] == ["stream", "stream"]
    assert sent[0] == sent[1]
    assert sent[0][1]["name"] == "stderr"


def test_the_value_of_an_expression_is_filtered_and_silent(published, sent):
    assert published.value({"text/plain": "1\x1b[2J", **SCRIPT}) == {
        "status": "ok",
        "data": {"text/plain": "1"},
        "metadata": {},
    }
    assert sent == []
