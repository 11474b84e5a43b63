"""What the kernel does not do, and says so: a client that gets no reply waits for ever."""

import pytest


def test_kernel_info_promises_only_what_is_there(kernel_client):
    info = kernel_client.client.kernel_info(reply=True, timeout=10)["content"]
    assert info["status"] == "ok"
    assert info["implementation"] == "micropython-wasm-kernel"
    assert info["language_info"]["name"] == "python"
    assert info["supported_features"] == []


@pytest.mark.parametrize(
    ("request_kind", "content"),
    [
        ("execute_request", {"code": "entered = True", "silent": False}),
        ("complete_request", {"code": "pri", "cursor_pos": 3}),
        ("inspect_request", {"code": "print", "cursor_pos": 3}),
        ("is_complete_request", {"code": "x = 1"}),
        ("history_request", {"hist_access_type": "tail", "output": False, "raw": True, "n": 1}),
    ],
)
def test_nothing_on_the_control_channel_enters_the_guest(kernel_client, request_kind, content):
    message_id = kernel_client.request(request_kind, content, "control")
    reply = kernel_client.reply_to(message_id, "control")
    assert reply["msg_type"] == request_kind.replace("request", "reply")
    sentence = "This kernel does one thing at a time: send this request on the shell channel."
    assert (reply["content"]["status"], reply["content"]["evalue"]) == ("error", sentence)
    assert kernel_client.published(message_id) == [
        ("status", {"execution_state": "busy"}),
        ("status", {"execution_state": "idle"}),
    ]
    assert kernel_client.run("entered").reply["ename"] == "NameError"


@pytest.mark.parametrize(
    ("request_kind", "content", "sentence"),
    [
        ("create_subshell_request", {}, "This kernel has no subshells."),
        ("delete_subshell_request", {"subshell_id": "x"}, "This kernel has no subshells."),
        ("list_subshell_request", {}, "This kernel has no subshells."),
        ("debug_request", {"type": "request", "command": "initialize"}, "This kernel has no debugger."),
    ],
)
def test_subshells_and_the_debugger_are_refused_with_a_reply(kernel_client, request_kind, content, sentence):
    message_id = kernel_client.request(request_kind, content, "control")
    reply = kernel_client.reply_to(message_id, "control")
    assert reply["msg_type"] == request_kind.replace("request", "reply")
    assert reply["content"] == {
        "status": "error",
        "ename": "NotSupported",
        "evalue": sentence,
        "traceback": [sentence],
    }


def test_a_cell_for_a_subshell_is_refused_and_does_not_run(kernel_client):
    content = {"code": "entered = True", "silent": False}
    message_id = kernel_client.request("execute_request", content, subshell_id="made-up")
    reply = kernel_client.reply_to(message_id)["content"]
    assert (reply["status"], reply["evalue"]) == ("error", "This kernel has no subshells.")
    assert kernel_client.published(message_id) == [
        ("status", {"execution_state": "busy"}),
        ("status", {"execution_state": "idle"}),
    ]
    assert kernel_client.run("entered").reply["ename"] == "NameError"


def test_a_cell_whose_header_says_no_subshell_runs(kernel_client):
    content = {"code": "6 * 7", "silent": False, "allow_stdin": False}
    message_id = kernel_client.request("execute_request", content, subshell_id=None)
    assert kernel_client.collect(message_id).result() == "42"


def test_comms_are_ignored(kernel_client):
    opened = {"comm_id": "c", "target_name": "jupyter.widget", "data": {}}
    message_id = kernel_client.request("comm_open", opened)
    assert kernel_client.published(message_id) == [
        ("status", {"execution_state": "busy"}),
        ("status", {"execution_state": "idle"}),
    ]
    asked = kernel_client.request("comm_info_request", {})
    assert kernel_client.reply_to(asked)["content"] == {"comms": {}, "status": "ok"}


def test_a_message_that_is_not_signed_with_the_key_does_nothing(kernel_client):
    forged = kernel_client.client.session.clone()
    forged.key = b"another key"
    forged.send(kernel_client.client.shell_channel.socket, "execute_request", {"code": "forged = True"})
    assert kernel_client.run("forged").reply["ename"] == "NameError"


def test_the_use_of_resources_is_told(kernel_client):
    asked = kernel_client.request("usage_request", {}, "control")
    assert kernel_client.reply_to(asked, "control")["content"]["pid"] == kernel_client.pid
