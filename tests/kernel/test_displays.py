"""What cells show, as messages of a real kernel."""

import re

import pytest

from .conftest import RunningKernel, StartKernel

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def shown(kernel: RunningKernel, code: str, kind: str = "display_data") -> list[dict]:
    """The contents of the messages of that type that a cell sent; the cell ended well."""
    ran = kernel.run(code)
    assert ran.reply["status"] == "ok", ran.reply
    return [content for message, content in ran.messages if message == kind]


def test_html_comes_without_what_acts(kernel_client: RunningKernel) -> None:
    code = "from IPython.display import HTML\nHTML('<b onclick=evil()>bold</b><script>evil()</script>')"
    (result,) = shown(kernel_client, code, "execute_result")
    assert result["data"]["text/html"] == "<b>bold</b>"
    assert result["metadata"] == {}


def test_a_class_shows_itself_as_it_likes(kernel_client: RunningKernel) -> None:
    code = "class A:\n    def __repr__(self): return 'an A'\n    def _repr_html_(self): return '<i>A</i>'\nA()"
    (result,) = shown(kernel_client, code, "execute_result")
    assert result["data"] == {"text/plain": "an A", "text/html": "<i>A</i>"}


def test_an_svg_is_an_image_that_cannot_act(kernel_client: RunningKernel) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'
    code = f"from IPython.display import SVG\ndisplay(SVG({svg!r}))"
    (display,) = shown(kernel_client, code)
    assert re.fullmatch(r'<img src="data:image/svg\+xml;base64,[A-Za-z0-9+/=]+"[^<>]*>', display["data"]["text/html"])
    assert "image/svg+xml" not in display["data"]


def test_an_svg_that_wants_to_act_is_left_out(kernel_client: RunningKernel) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="evil()"/>'
    ran = kernel_client.run(f"from IPython.display import SVG\ndisplay(SVG({svg!r}))")
    assert ran.text("stderr") == "[SVG left out: it has an event handler]\n"
    assert dict(ran.messages)["display_data"]["data"] == {"text/plain": "<IPython.core.display.SVG object>"}


def test_an_image_is_what_it_says_it_is(kernel_client: RunningKernel) -> None:
    code = (
        f"import binascii\nfrom IPython.display import Image\ndisplay(Image(binascii.a2b_base64('{PIXEL}'), width=30))"
    )
    (display,) = shown(kernel_client, code)
    assert display["data"]["image/png"] == PIXEL
    assert display["metadata"] == {"image/png": {"width": 30}}


def test_what_is_left_out_is_said_once_in_a_cell(kernel_client: RunningKernel) -> None:
    code = "for n in range(3): display({'application/javascript': 'evil()'}, raw=True)"
    ran = kernel_client.run(code)
    assert [kind for kind, _ in ran.messages if kind == "display_data"] == []
    assert ran.text("stderr").count("\n") == 1
    assert "application/javascript" in ran.text("stderr")


def test_a_display_is_updated_by_its_name_from_any_cell(kernel_client: RunningKernel) -> None:
    (first,) = shown(kernel_client, "handle = display('loading', display_id='state')")
    name = first["transient"]["display_id"]
    assert re.fullmatch(r"[0-9a-f]{16}-\d+", name)
    (update,) = shown(kernel_client, "handle.update('done')", "update_display_data")
    assert update["data"] == {"text/plain": "'done'"}
    assert update["transient"] == {"display_id": name}


def test_a_display_that_this_kernel_did_not_make_is_not_updated(kernel_client: RunningKernel) -> None:
    code = "from IPython.display import update_display\nupdate_display('mine now', display_id='abc')"
    assert shown(kernel_client, code, "update_display_data") == []


def test_output_is_cleared(kernel_client: RunningKernel) -> None:
    code = "from IPython.display import clear_output\nclear_output(wait=True)\nprint('new')"
    ran = kernel_client.run(code)
    assert ran.kinds() == ["busy", "execute_input", "clear_output", "stream", "idle"]
    assert dict(ran.messages)["clear_output"] == {"wait": True}


def test_an_animation_costs_few_messages(kernel_client: RunningKernel) -> None:
    code = "from IPython.display import clear_output\nfor n in range(5000):\n    clear_output(wait=True)\n    print(n)"
    ran = kernel_client.run(code)
    assert (ran.reply["status"], ran.messages[-2][1]["text"]) == ("ok", "4999\n")
    assert len(ran.messages) < 500


def test_results_are_kept_under_their_numbers(kernel_client: RunningKernel) -> None:
    first = kernel_client.run("[1, 2]").reply["execution_count"]
    assert kernel_client.run("_ + [3]").result() == "[1, 2, 3]"
    assert kernel_client.run(f"_{first}, Out[{first}], In[{first}], __").result() == (
        "([1, 2], [1, 2], '[1, 2]', [1, 2])"
    )


def test_a_plot_is_shown_at_the_end_of_its_cell(kernel_client: RunningKernel) -> None:
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 4, 9])\nprint('drawn')"
    ran = kernel_client.run(code)
    assert ran.kinds() == ["busy", "execute_input", "stream", "display_data", "idle"]
    data = dict(ran.messages)["display_data"]["data"]
    assert data["text/plain"] == "<Figure size 640x480 with 1 Axes>"
    assert data["text/html"].startswith('<img src="data:image/svg+xml;base64,')


def test_user_expressions_are_evaluated_in_the_sandbox(kernel_client: RunningKernel) -> None:
    expressions = {"sum": "a + 1", "html": "HTML('<b>x</b>')", "bad": "1 / 0", "exit": "exit()"}
    ran = kernel_client.run("from IPython.display import HTML\na = 41", user_expressions=expressions)
    values = ran.reply["user_expressions"]
    assert values["sum"] == {"status": "ok", "data": {"text/plain": "42"}, "metadata": {}}
    assert values["html"]["data"]["text/html"] == "<b>x</b>"
    assert (values["bad"]["status"], values["bad"]["ename"], values["bad"]["evalue"]) == (
        "error",
        "ZeroDivisionError",
        "division by zero",
    )
    assert values["exit"]["ename"] == "SystemExit"
    assert kernel_client.run("a").result() == "41"


@pytest.mark.parametrize(("mode", "data"), [
    ("text", {"text/plain": "<IPython.core.display.HTML object>"}),
    ("safe", {"text/plain": "<IPython.core.display.HTML object>", "text/html": "<b>x</b>"}),
    ("trusted", {"text/plain": "<IPython.core.display.HTML object>", "text/html": "<b id=x>x</b><script>1</script>"}),
])  # fmt: skip
def test_who_starts_the_kernel_says_what_may_leave(start_kernel: StartKernel, mode: str, data: dict) -> None:
    kernel = start_kernel(f"--output-policy={mode}")
    code = "from IPython.display import HTML\nHTML('<b id=x>x</b><script>1</script>')"
    (result,) = shown(kernel, code, "execute_result")
    assert result["data"] == data
