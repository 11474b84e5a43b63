"""The options of the kernel."""

from dataclasses import asdict, fields

import pytest
from traitlets import TraitError
from traitlets.config import Config, Configurable

from micropython_wasm_kernel.command_line import all_help, kernel_options
from micropython_wasm_kernel.config import ALIASES, Bytes, SandboxOptions, options_of
from micropython_wasm_kernel.errors import ConfigurationError
from micropython_wasm_kernel.folders import Folder
from micropython_wasm_kernel.limits import Limits

FOLDER = "checkpoint_folder"


def configured(**values):
    return options_of(Configurable(config=Config({"SandboxOptions": values})))


def on_command_line(*arguments):
    return options_of(Configurable(config=kernel_options(list(arguments)).config))


def test_there_is_an_option_for_every_limit_with_its_default():
    limits = {field.name for field in fields(Limits)}
    assert set(SandboxOptions.class_trait_names(config=True)) == limits | {FOLDER, "folders", "output_policy"}
    assert SandboxOptions().limits() == Limits()


@pytest.mark.parametrize("mode", ["text", "safe", "trusted"])
def test_what_may_leave_is_chosen_by_a_word(mode):
    assert kernel_options([f"--output-policy={mode}"]).config.SandboxOptions.output_policy == mode
    assert SandboxOptions(output_policy=mode).policy().mode == mode


def test_what_may_leave_is_safe_unless_it_is_chosen():
    assert SandboxOptions().policy().mode == "safe"


def test_there_is_a_short_name_for_every_option():
    assert {f"SandboxOptions.{name}" for name in SandboxOptions.class_trait_names(config=True)} == set(ALIASES.values())


def test_every_option_says_what_it_is_in_a_sentence():
    for name in SandboxOptions.class_trait_names(config=True):
        text = SandboxOptions.class_traits()[name].help
        assert text and text.endswith(".") and text[0].isupper(), name


def test_limits_come_from_the_configuration():
    limits = configured(cpu_s=2, memory_bytes="64 MiB", fuel=5_000_000, wall_s=None).limits()
    changed = {"cpu_s": 2.0, "memory_bytes": 67108864, "fuel": 5_000_000, "wall_s": None}
    assert asdict(limits) == asdict(Limits()) | changed


@pytest.mark.parametrize(
    ("arguments", "changed"),
    [
        ([], {}),
        (["--wall-s=None"], {"wall_s": None}),
        (["--fuel=None"], {"fuel": None}),
        (["--wall-s=2", "--grace-s=0.5"], {"wall_s": 2.0, "grace_s": 0.5}),
        (["--output-messages=7", "--host-calls=8"], {"output_messages": 7, "host_calls": 8}),
        (["--images=1.5G", "--memory", "64MiB"], {"images_bytes": 1610612736, "memory_bytes": 67108864}),
        (["--SandboxOptions.wall_s=None", "--SandboxOptions.images_bytes=1K"], {"wall_s": None, "images_bytes": 1024}),
    ],
)
def test_limits_come_from_the_command_line(arguments, changed):
    assert asdict(on_command_line(*arguments).limits()) == asdict(Limits()) | changed


@pytest.mark.parametrize(
    "value",
    [
        {"cpu_s": "soon"},
        {"cpu_s": -1.0},
        {"cpu_s": None},
        {"memory_bytes": 1},
        {"files_count": 1.5},
        {"wall_s": 0},
        {"wall_s": "never"},
        {"grace_s": None},
        {"output_messages": -1},
        {"host_calls": "many"},
        {"images_bytes": None},
    ],
)
def test_a_wrong_value_is_a_configuration_error(value):
    with pytest.raises(ConfigurationError):
        configured(**value).limits()


def test_without_a_checkpoint_folder_there_is_none():
    assert on_command_line().folder() is None
    assert on_command_line("--checkpoints=").folder() is None


def test_a_checkpoint_folder_is_an_absolute_path(tmp_path, monkeypatch):
    (tmp_path / "kept").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for text in (str(tmp_path / "kept"), "~/kept"):
        assert on_command_line(f"--checkpoints={text}").folder() == tmp_path / "kept"
    with pytest.raises(ConfigurationError) as caught:  # it would be in the folder of the notebook
        on_command_line("--checkpoints=kept").folder()
    assert str(caught.value) == "checkpoint_folder must be the full path of a folder that exists, not 'kept'"


def test_a_checkpoint_folder_that_is_not_there_is_a_configuration_error(tmp_path):
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "none", tmp_path / "file"):
        with pytest.raises(ConfigurationError) as caught:
            on_command_line(f"--checkpoints={path}").folder()
        assert str(caught.value) == (
            f"checkpoint_folder must be the full path of a folder that exists, not {str(path)!r}"
        )


def test_the_long_help_has_every_option_with_its_trait_its_default_and_its_whole_help():
    text = all_help()
    assert text.startswith("Options of the sandbox: on the command line of the kernel, ")
    assert text.endswith(".\n")
    for alias, target in ALIASES.items():
        trait = SandboxOptions.class_traits()[target.partition(".")[2]]
        assert f"\n--{alias}=VALUE  ({target})  default: {trait.default_value!r}\n" in text
        assert trait.help in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 120


def test_the_long_help_is_shown_and_nothing_else_happens(capsys):
    with pytest.raises(SystemExit) as caught:
        kernel_options(["--help-all", "--no-such-option"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == all_help()


def test_the_short_help_has_every_option(capsys):
    with pytest.raises(SystemExit):
        kernel_options(["--help"])
    shown = capsys.readouterr().out
    assert all(f"--{alias} VALUE" in shown for alias in ALIASES)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 0),
        ("1024", 1024),
        ("64MiB", 67108864),
        ("64 MB", 67108864),
        ("64m", 67108864),
        ("1.5G", 1610612736),
        ("8KiB", 8192),
        ("100 b", 100),
        (" 7 ", 7),
        ("-1", -1),
    ],
)
def test_bytes_are_read_in_the_usual_forms(text, count):
    assert Bytes().from_string(text) == count


@pytest.mark.parametrize("wrong", ["", "MiB", "64XB", "64MiBs", "1e6", "0x10", "64 Mi B", None, 1.5, True])
def test_anything_else_is_no_number_of_bytes(wrong):
    with pytest.raises(TraitError, match="a number of bytes, such as 67108864 or 64MiB"):
        Bytes().validate(None, wrong)


def test_folders_of_the_host_are_given_by_name_and_path_and_a_size_to_write_to_them(tmp_path):
    options = on_command_line(f"--folder=data={tmp_path}", f"--folder=out={tmp_path}:2KiB")
    assert options.host_folders() == (Folder("data", tmp_path), Folder("out", tmp_path, 2048))
    assert on_command_line().host_folders() == ()


def test_a_folder_without_a_name_is_refused(tmp_path):
    with pytest.raises(ConfigurationError) as caught:
        configured(folders=[str(tmp_path)]).host_folders()
    assert str(caught.value) == (
        f"a folder is given as NAME=PATH, or NAME=PATH:SIZE to write to it, not as '{tmp_path}'"
    )
