"""The states to go back to: which are kept, which are forgotten, and what is said of them."""

import pytest

from micropython_wasm_kernel.errors import CheckpointError
from micropython_wasm_kernel.history import NAMES_MAX, UNDO_CELLS_MAX, History
from micropython_wasm_kernel.sandbox.image import CHUNK_BYTES, ZEROS, Image


def chunk(number: int) -> bytes:
    return bytes([number]) * CHUNK_BYTES


def image(*chunks: bytes, changed: int = 1) -> Image:
    """An image of which `changed` chunks are its own."""
    return Image(b"m" * 32, 1024, chunks or (ZEROS,), changed * CHUNK_BYTES)


def refusal(call, *arguments) -> str:
    with pytest.raises(CheckpointError) as caught:
        call(*arguments)
    return str(caught.value)


NOTHING_TO_UNDO = "there is no cell to undo, or its state was too large to be kept"


def test_before_the_first_image_there_is_none_and_nothing_to_undo():
    history = History(10 * CHUNK_BYTES)
    assert (history.newest, history.names) == (None, ())
    assert refusal(history.undo) == NOTHING_TO_UNDO


def test_the_newest_image_alone_cannot_be_undone_and_stays():
    history, only = History(10 * CHUNK_BYTES), image()
    history.add(only)
    assert refusal(history.undo) == NOTHING_TO_UNDO
    assert history.newest is only


def test_undo_goes_back_one_image_after_the_other():
    history, images = History(10 * CHUNK_BYTES), [image() for _ in range(4)]
    for one in images:
        history.add(one)
    for expected in (images[2], images[1], images[0]):
        assert history.undo() is expected
        assert history.newest is expected
    assert refusal(history.undo) == NOTHING_TO_UNDO


def test_what_was_undone_is_forgotten():
    history, first, undone, second = History(10 * CHUNK_BYTES), image(), image(), image()
    history.add(first)
    history.add(undone)
    history.undo()
    history.add(second)
    assert history.undo() is first


def test_only_so_many_cells_can_be_undone():
    history, images = History(1000 * CHUNK_BYTES), [image(changed=0) for _ in range(UNDO_CELLS_MAX + 5)]
    for one in images:
        history.add(one)
    undone = [history.undo() for _ in range(UNDO_CELLS_MAX)]
    assert all(found is expected for found, expected in zip(undone, reversed(images[4:-1]), strict=True))
    assert refusal(history.undo) == NOTHING_TO_UNDO


def test_the_oldest_images_are_forgotten_when_there_are_too_many_bytes():
    history, images = History(3 * CHUNK_BYTES), [image(changed=1) for _ in range(6)]
    for one in images:
        history.add(one)
    assert [history.undo() for _ in range(3)] == [images[4], images[3], images[2]]
    assert refusal(history.undo) == NOTHING_TO_UNDO


def test_the_newest_image_is_kept_however_large_it_is():
    history, large = History(0), image(changed=100)
    history.add(image())
    history.add(large)
    assert history.newest is large
    assert refusal(history.undo) == NOTHING_TO_UNDO


def test_an_image_that_cannot_be_used_is_dropped_in_favour_of_the_one_before_it():
    history, first = History(10 * CHUNK_BYTES), image()
    history.add(first)
    history.add(image())
    history.drop_newest()
    assert history.newest is first
    history.drop_newest()
    assert history.newest is None


def test_one_large_cell_costs_the_way_back_and_later_small_ones_have_it_again():
    history, large, small = History(2 * CHUNK_BYTES), image(changed=9), image(changed=1)
    history.add(image())
    history.add(large)
    assert refusal(history.undo) == NOTHING_TO_UNDO
    history.add(small)
    assert history.undo() is large


def test_a_name_is_kept_when_its_image_can_no_longer_be_undone():
    history, named = History(3 * CHUNK_BYTES), image(chunk(1), changed=1)
    history.add(named)
    assert history.keep("start") is named
    for _ in range(UNDO_CELLS_MAX + 5):
        history.add(image(changed=0))
    assert history.named("start") is named
    assert history.names == ("start",)


def test_a_name_that_is_given_again_means_the_newer_image_and_moves_to_the_end():
    history, first, second = History(10 * CHUNK_BYTES), image(chunk(1)), image(chunk(2))
    history.add(first)
    history.keep("a")
    history.keep("b")
    history.add(second)
    history.keep("a")
    assert history.names == ("b", "a")
    assert (history.named("a"), history.named("b")) == (second, first)


def test_a_name_outlives_the_undo_of_its_image():
    history, second = History(10 * CHUNK_BYTES), image(chunk(2))
    history.add(image(chunk(1)))
    history.add(second)
    history.keep("later")
    history.undo()
    assert history.named("later") is second


def test_a_chunk_that_named_images_share_counts_once_and_zeros_do_not():
    shared, own = chunk(1), [chunk(2), chunk(3)]
    history = History(3 * CHUNK_BYTES)
    for name, mine in zip("ab", own, strict=True):
        history.add(image(shared, mine, *[ZEROS] * 50, changed=1))
        history.keep(name)
    assert history.names == ("a", "b")
    history.add(image(shared, chunk(4), changed=1))
    assert refusal(history.keep, "c") == (
        f"the checkpoints would take {4 * CHUNK_BYTES:,} bytes of memory, and the limit images_bytes is "
        f"{3 * CHUNK_BYTES:,}; use the name of an earlier one again"
    )
    assert history.names == ("a", "b")


def test_equal_chunks_that_are_not_the_same_object_count_each():
    history = History(CHUNK_BYTES)
    history.add(image(chunk(1)))
    history.keep("a")
    history.add(image(chunk(1)))
    assert refusal(history.keep, "b").startswith("the checkpoints would take 131,072 bytes of memory, ")


def test_a_full_history_takes_a_name_that_replaces_another():
    history, second = History(CHUNK_BYTES), image(chunk(2))
    history.add(image(chunk(1)))
    history.keep("a")
    history.add(second)
    history.keep("a")
    assert history.named("a") is second


def test_named_images_leave_less_room_for_undo():
    history = History(3 * CHUNK_BYTES)
    for _ in range(4):
        history.add(image(chunk(1), chunk(2), changed=1))
    history.keep("large")
    history.undo()
    assert refusal(history.undo) == NOTHING_TO_UNDO


def test_there_are_only_so_many_names_and_a_known_one_may_be_used_again():
    history = History(10 * CHUNK_BYTES)
    history.add(image())
    for number in range(NAMES_MAX):
        history.keep(f"n{number}")
    assert refusal(history.keep, "more") == "there are 32 checkpoints already; use one of their names again"
    history.keep("n7")
    assert len(history.names) == NAMES_MAX == 32


@pytest.mark.parametrize("name", ["a", "A-1", "x" * 64, "9", "a_b-c", "a-", "0_"])
def test_a_name_is_letters_digits_dashes_and_underscores(name):
    history = History(0)
    history.add(image())
    history.keep(name)
    assert history.names == (name,)


@pytest.mark.parametrize(
    "name", ["", "x" * 65, "a b", "a.b", "../up", "a/b", "ä", "\u0661", "a\n", "a\0", "-", "_", "-a", "_a", "C:x"]
)
def test_any_other_name_is_refused_in_one_sentence(name):
    history = History(0)
    history.add(image())
    rule = "1 to 64 letters, digits, - and _ of ASCII, a letter or a digit first"
    sentence = f"the name of a checkpoint is {rule}, not {name!r}"
    assert refusal(history.keep, name) == sentence
    assert refusal(history.named, name) == sentence
    assert history.names == ()


def test_of_a_very_long_name_only_the_beginning_is_shown():
    assert refusal(History(0).named, "x" * 10_000).endswith(f"not '{'x' * 80}'")


def test_a_name_that_is_not_known_is_answered_with_those_that_are():
    history = History(10 * CHUNK_BYTES)
    history.add(image())
    assert refusal(history.named, "x") == "there is no checkpoint called x; there is none yet"
    history.keep("one")
    history.keep("two")
    assert refusal(history.named, "x") == "there is no checkpoint called x; the names are: one, two"
