"""Checkpoints in a folder: they outlive the kernel process."""

import os
import stat
import zlib

FULL = "there are 32 checkpoints in the folder already; use one of their names again"


def sentence_of(ran):
    assert ran.reply["ename"] == "UsageError"
    return ran.reply["evalue"]


def test_a_checkpoint_outlives_a_restart_of_the_kernel(start_kernel, tmp_path):
    kernel = start_kernel(f"--checkpoints={tmp_path}")
    kernel.run("import math\nx = {'pi': math.pi}\nwith open('f', 'w') as f:\n    _ = f.write('kept')")
    assert kernel.run("%checkpoint work").text() == (
        "The state is kept as work, also when the kernel ends; %restore work returns to it.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["work.mpkimage"]
    pid = kernel.pid
    kernel.manager.restart_kernel(now=False)
    kernel.client.wait_for_ready(timeout=20)
    assert kernel.pid != pid
    assert kernel.run("x").reply["ename"] == "NameError"
    assert kernel.run("%restore work").text() == (
        "The state is that of work again: variables, imports and files. %undo takes this back.\n"
    )
    assert kernel.run("round(x['pi'], 2), math.floor(2.5), open('f').read()").result() == "(3.14, 2, 'kept')"


def test_another_kernel_with_the_same_folder_sees_the_same_names(start_kernel, tmp_path):
    first, second = (start_kernel(f"--checkpoints={tmp_path}") for _ in range(2))
    first.run("x = 'first'")
    first.run("%checkpoint")
    second.run("x = 'second'")
    assert second.run("%restore\nx").result() == "'first'"
    assert second.run("%undo").reply["status"] == "ok"
    assert second.run("%undo\nx").result() == "'second'"


def test_a_kernel_without_a_folder_writes_and_reads_none(start_kernel, tmp_path):
    (tmp_path / "work.mpkimage").write_bytes(b"")
    kernel = start_kernel(cwd=str(tmp_path))
    kernel.run("%checkpoint other")
    assert sentence_of(kernel.run("%restore work")) == "there is no checkpoint called work; the names are: other"
    assert [path.name for path in tmp_path.iterdir()] == ["work.mpkimage"]


def test_a_folder_that_does_not_exist_is_told_by_every_cell(start_kernel, tmp_path):
    folder = tmp_path / "none"
    kernel = start_kernel(f"--checkpoints={folder}")
    sentence = f"checkpoint_folder must be the full path of a folder that exists, not {str(folder)!r}"
    for code in ("x = 1", "%checkpoint"):
        ran = kernel.run(code)
        assert (ran.reply["ename"], ran.reply["evalue"]) == ("ConfigurationError", sentence)
    folder.mkdir()
    assert kernel.run("1 + 1").result() == "2"


def test_files_that_are_no_states_of_this_version_are_refused_and_change_nothing(start_kernel, tmp_path):
    kernel = start_kernel(f"--checkpoints={tmp_path}")
    kernel.run("x = 1")
    kernel.run("%checkpoint good")
    saved = (tmp_path / "good.mpkimage").read_bytes()
    for data, sentence in (
        (b"", "this is not a saved state of a MicroPython sandbox"),
        (b"x" * 1000, "this is not a saved state of a MicroPython sandbox"),
        (
            saved[:20] + bytes(1) + saved[21:],
            "this state was saved with another version of micropython-wasm-kernel; read it with that version",
        ),
        (saved[:-100], "this saved state is damaged: it is not whole, or its checksum is wrong"),
    ):
        (tmp_path / "bad.mpkimage").write_bytes(data)
        assert sentence_of(kernel.run("%restore bad")) == sentence
    assert kernel.run("x").result() == "1"


def test_a_file_with_the_right_form_and_broken_memory_is_refused_in_a_sentence(start_kernel, tmp_path):
    kernel = start_kernel(f"--checkpoints={tmp_path}")
    kernel.run("x = 1")
    kernel.run("%checkpoint good")
    saved = (tmp_path / "good.mpkimage").read_bytes()
    memory = os.urandom(len(zlib.decompress(saved[56:])))
    (tmp_path / "bad.mpkimage").write_bytes(saved[:56] + zlib.compress(memory, 1))
    assert sentence_of(kernel.run("%restore bad")) == (
        "this state is damaged: no guest runs with it (the guest was ended: an access outside its memory)"
    )
    assert kernel.run("x").result() == "1"


def test_a_name_never_leads_out_of_the_folder(start_kernel, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "secret.mpkimage").write_bytes(b"")
    kernel = start_kernel(f"--checkpoints={tmp_path / 'folder'}")
    for name in ("../secret", "..", "/etc/passwd", "a/../../secret", ".", "~"):
        for magic in ("%restore", "%checkpoint"):
            assert sentence_of(kernel.run(f"{magic} {name}")).endswith(f"a letter or a digit first, not {name!r}")
    assert list((tmp_path / "folder").iterdir()) == []


def test_a_folder_is_not_filled_without_end(start_kernel, tmp_path):
    for number in range(32):
        (tmp_path / f"n{number}.mpkimage").write_bytes(b"")
    kernel = start_kernel(f"--checkpoints={tmp_path}")
    assert sentence_of(kernel.run("%checkpoint more")) == FULL
    assert kernel.run("%checkpoint n0").reply["status"] == "ok"
    assert len(list(tmp_path.iterdir())) == 32


def test_a_file_is_for_its_owner_alone(start_kernel, tmp_path):
    kernel = start_kernel(f"--checkpoints={tmp_path}")
    kernel.run("%checkpoint")
    assert stat.S_IMODE((tmp_path / "default.mpkimage").stat().st_mode) & 0o077 == 0


def test_a_folder_that_cannot_be_written_to_any_more_is_told(start_kernel, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    kernel = start_kernel(f"--checkpoints={folder}")
    kernel.run("x = 1")
    folder.rmdir()
    assert sentence_of(kernel.run("%checkpoint")) == (
        "the folder for checkpoints cannot be read (No such file or directory)"
    )
    assert kernel.run("x").result() == "1"
