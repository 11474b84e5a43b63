"""input() in a cell, answered by the front end."""

import pytest

TIMEOUT_S = 10


@pytest.fixture
def asked(kernel_client):
    """Runs a cell up to its input request; returns the cell's message id and the request's content."""

    def ask(code, **options):
        message_id = kernel_client.send(code, allow_stdin=True, **options)
        return message_id, kernel_client.client.get_stdin_msg(timeout=TIMEOUT_S)["content"]

    return ask


def test_input_returns_the_line_that_was_typed(kernel_client, asked):
    message_id, request = asked("name = input('Your name: ')\nprint('Hello', name)")
    assert request == {"prompt": "Your name: ", "password": False}
    kernel_client.client.input("Grüße 🐍")
    ran = kernel_client.collect(message_id)
    assert ran.reply["status"] == "ok"
    assert ran.text() == "Hello Grüße 🐍\n"


def test_output_before_the_question_is_shown_before_it(kernel_client, asked):
    message_id, _ = asked("print('first'); input()")
    assert kernel_client.wait_until(message_id, "stream")["content"]["text"] == "first\n"
    kernel_client.client.input("")
    assert kernel_client.collect(message_id).result() == "''"


def test_a_prompt_may_not_act_on_a_terminal(kernel_client, asked):
    message_id, request = asked(r"input('\x1b]0;x\x07ok? ')")
    assert request["prompt"] == "ok? "
    kernel_client.client.input("")
    kernel_client.collect(message_id)


def test_two_questions_get_two_answers(kernel_client, asked):
    message_id, _ = asked("[input('a'), input('b')]")
    kernel_client.client.input("1")
    assert kernel_client.client.get_stdin_msg(timeout=TIMEOUT_S)["content"]["prompt"] == "b"
    kernel_client.client.input("2")
    assert kernel_client.collect(message_id).result() == "['1', '2']"


def test_a_late_answer_is_not_taken_for_the_next_one(kernel_client, asked):
    message_id, _ = asked("input('a')")
    kernel_client.client.input("right")
    kernel_client.client.input("late")
    assert kernel_client.collect(message_id).result() == "'right'"
    message_id, _ = asked("input('b')")
    kernel_client.client.input("second")
    assert kernel_client.collect(message_id).result() == "'second'"


def test_a_front_end_without_input_gets_an_error_at_once(kernel_client):
    ran = kernel_client.run("input('?')", allow_stdin=False)
    assert ran.reply["ename"] == "EOFError"


def test_the_end_of_input_is_an_eof_error(kernel_client, asked):
    message_id, _ = asked("try:\n    input('?')\nexcept EOFError:\n    print('over')")
    kernel_client.client.input("\x04")
    assert kernel_client.collect(message_id).text() == "over\n"


def test_stop_ends_the_wait_and_keeps_the_state(kernel_client, asked):
    message_id, _ = asked("before = 5\ninput('?')")
    kernel_client.manager.interrupt_kernel()
    ran = kernel_client.collect(message_id)
    assert (ran.reply["status"], ran.reply["ename"]) == ("error", "KeyboardInterrupt")
    assert kernel_client.run("before").result() == "5"


def test_one_stop_is_one_keyboard_interrupt(kernel_client, asked):
    code = (
        "try:\n    input('?')\nexcept KeyboardInterrupt:\n    for i in range(200000): pass\n    print(input('again? '))"
    )
    message_id, _ = asked(code)
    kernel_client.manager.interrupt_kernel()
    assert kernel_client.client.get_stdin_msg(timeout=TIMEOUT_S)["content"]["prompt"] == "again? "
    kernel_client.client.input("yes")
    ran = kernel_client.collect(message_id)
    assert (ran.reply["status"], ran.text()) == ("ok", "yes\n")


def test_an_invalid_message_is_no_answer(kernel_client, asked):
    message_id, _ = asked("input('?')")
    forged = kernel_client.client.session.clone()
    forged.key = b"another key"
    forged.send(kernel_client.client.stdin_channel.socket, "input_reply", {"value": "forged"})
    kernel_client.client.input("true")
    assert kernel_client.collect(message_id).result() == "'true'"
