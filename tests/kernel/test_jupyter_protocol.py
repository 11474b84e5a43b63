"""The suite that Jupyter has for all kernels, for what this kernel has."""

import jupyter_kernel_test


class TestProtocol(jupyter_kernel_test.KernelTests):
    kernel_name = "micropython-wasm"
    language_name = "python"
    file_extension = ".py"
    code_hello_world = "print('hello, world')"
    code_stderr = "import sys; print('test', file=sys.stderr)"
    code_generate_error = "raise ValueError('as it should')"
    code_execute_result = [  # noqa: RUF012 - the suite declares it so
        {"code": "6 * 7", "result": "42"},
        {"code": "'a' + 'b'", "result": "'ab'"},
        {"code": "x = [1]\nx", "result": "[1]"},
    ]
    code_display_data = [  # noqa: RUF012
        {"code": "from IPython.display import HTML, display\ndisplay(HTML('<b>test</b>'))", "mime": "text/html"},
        {"code": "from IPython.display import Math, display\ndisplay(Math('x^2'))", "mime": "text/latex"},
        {"code": "display(42)", "mime": "text/plain"},
    ]
    completion_samples = [  # noqa: RUF012
        {"text": "zi", "matches": {"zip"}},
        {"text": "'text'.upp", "matches": {"upper"}},
        {"text": "import mat", "matches": {"math", "matplotlib"}},
    ]
    code_inspect_sample = "print"
    code_clear_output = "from IPython.display import clear_output\nclear_output()"
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 * *"
    complete_code_samples = ["1", "print('hello, world')", "def f(x):\n  return x*2\n\n\n"]  # noqa: RUF012
    incomplete_code_samples = ["print('''hello", "def f(x):\n  x*2", "for i in [1, 2]:"]  # noqa: RUF012
    invalid_code_samples = ["import = 7q", "x = = 1"]  # noqa: RUF012


class TestWelcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "micropython-wasm"
    support_iopub_welcome = True
