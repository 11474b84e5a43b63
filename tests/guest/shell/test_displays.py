"""display(), the classes of IPython.display, and the methods by which objects say what they look like."""

from .conftest import Cell

PNG = "b'\\x89PNG\\r\\n\\x1a\\n'"


def test_display_shows_each_object_in_turn(cell: Cell) -> None:
    assert cell("print('a'); display(1, [2]); print('b')") == ["a\n", "display: 1", "display: [2]", "b\n"]


def test_the_classes_of_ipython_display_show_what_they_hold(cell: Cell) -> None:
    cell("from IPython.display import HTML, Markdown, Latex, Math, SVG, JSON, Pretty, Code")
    assert cell("HTML('<b>b</b>')") == ["Out: text/html: <b>b</b>, text/plain: <IPython.core.display.HTML object>"]
    assert cell("Markdown('*m*')") == ["Out: text/markdown: *m*, text/plain: <IPython.core.display.Markdown object>"]
    assert cell("Latex('$l$')") == ["Out: text/latex: $l$, text/plain: <IPython.core.display.Latex object>"]
    assert cell("Math('$x$')") == [
        "Out: text/latex: $\\displaystyle x$, text/plain: <IPython.core.display.Math object>"
    ]
    assert cell("SVG('<?xml?><svg></svg>')") == [
        "Out: image/svg+xml: <svg></svg>, text/plain: <IPython.core.display.SVG object>"
    ]
    assert cell("JSON('{\"a\": [1]}')") == [
        'Out: application/json: {"a": [1]}, text/plain: <IPython.core.display.JSON object>'
    ]
    assert cell("Pretty('p\\nq')") == ["Out: p\nq"]
    assert cell("Code('a < b')") == ["Out: text/html: <pre><code>a &lt; b</code></pre>, text/plain: a < b"]


def test_an_image_is_known_by_its_first_bytes(cell: Cell) -> None:
    cell("from IPython.display import Image")
    plain = "text/plain: <IPython.core.display.Image object>"
    assert cell(f"Image({PNG})") == [f"Out: image/png: iVBORw0KGgo=, {plain}"]
    assert cell("Image(b'\\xff\\xd8\\xff')") == [f"Out: image/jpeg: /9j/, {plain}"]
    assert cell("Image(b'GIF89a')") == ["ValueError: Image shows PNG and JPEG; this data is neither"]


def test_an_image_with_a_size_is_shown_in_it(cell: Cell) -> None:
    cell("from IPython.display import Image")
    shown = "image/png: iVBORw0KGgo=, text/plain: <IPython.core.display.Image object>"
    assert cell(f"Image({PNG}, width=20)") == [f"display 20x0: {shown}"]
    assert cell(f"display(Image({PNG}, width=20, height=9))") == [f"display 20x9: {shown}"]


def test_an_image_is_read_from_a_file_of_the_sandbox(cell: Cell) -> None:
    cell(f"from IPython.display import Image\nwith open('a.png', 'wb') as f:\n    _ = f.write({PNG})")
    shown = "image/png: iVBORw0KGgo=, text/plain: <IPython.core.display.Image object>"
    assert cell("Image('a.png')") == [f"Out: {shown}"]
    assert cell("Image(filename='a.png')") == [f"Out: {shown}"]


def test_nothing_is_fetched(cell: Cell) -> None:
    cell("from IPython.display import HTML, Image")
    sentence = "cannot fetch http://a/b.png: the sandbox has no network; give data, or a file of the sandbox"
    assert cell("Image('http://a/b.png')") == [f"ValueError: Image {sentence}"]
    assert cell("HTML(url='http://a/b.png')") == [f"ValueError: HTML {sentence}"]


def test_what_could_act_in_a_page_is_refused_or_a_link(cell: Cell) -> None:
    cell("from IPython.display import Javascript, Audio, IFrame, YouTubeVideo")
    assert cell("Javascript('alert(1)')") == [
        "NotImplementedError: Javascript is not shown by this kernel: scripts in a page could act as the user, outside "
        "of the sandbox"
    ]
    assert cell("Audio([1, 2], rate=8)") == [
        "NotImplementedError: Audio is not shown by this kernel: it shows texts and pictures, no sound and no films"
    ]
    assert cell("IFrame('http://a/?b&c', 100, 100)") == [
        'Out: text/html: <a href="http://a/?b&amp;c">http://a/?b&amp;c</a>, text/plain: IFrame: http://a/?b&c'
    ]


def test_a_class_says_what_its_objects_look_like(cell: Cell) -> None:
    cell("class A:\n    def _repr_html_(self): return '<i>'\n    def _repr_png_(self): return b'x'")
    assert cell("A.__repr__ = lambda self: 'a'\nA()") == ["Out: image/png: eA==, text/html: <i>, text/plain: a"]
    assert cell("[A()]") == ["Out: [a]"]
    assert cell("A") == ["Out: __main__.A"]


def test_a_bundle_comes_before_the_other_methods(cell: Cell) -> None:
    cell("class A:\n    def _repr_html_(self): return 'html'\n    def __repr__(self): return 'a'")
    cell("class B(A):\n    def _repr_mimebundle_(self, include=None, exclude=None): return {'text/html': 'bundle'}")
    assert cell("B()") == ["Out: text/html: bundle, text/plain: a"]
    cell("class C(A):\n    def _repr_mimebundle_(self, **kwargs): return {'text/plain': 'c'}, {'width': 9}")
    assert cell("C()") == ["display 9x0: text/html: html, text/plain: c"]


def test_an_object_may_show_itself(cell: Cell) -> None:
    cell("class A:\n    def _ipython_display_(self): print('myself')")
    assert cell("A()") == ["myself\n"]
    assert cell("display(A())") == ["myself\n"]
    assert cell("type(_1) if '_1' in dir() else type(_)") == ["Out: __main__.A"]


def test_an_object_that_answers_to_every_name_is_shown_by_its_repr(cell: Cell) -> None:
    cell("class A:\n    def __getattr__(self, name): return lambda *a, **k: 'trap'\n    def __repr__(self): return 'a'")
    assert cell("A()") == ["Out: a"]


def test_a_method_that_fails_is_told_and_the_others_are_shown(cell: Cell) -> None:
    cell("class A:\n    def _repr_html_(self): 1 / 0\n    def _repr_latex_(self): return '$a$'")
    cell("A.__repr__ = lambda self: 'a'")
    assert cell("A()") == [
        'stderr: Traceback (most recent call last):\n  File "<cell 1>", line 2, in _repr_html_\n'
        "ZeroDivisionError: division by zero\n",
        "Out: text/latex: $a$, text/plain: a",
    ]


def test_what_is_no_text_is_left_out(cell: Cell) -> None:
    cell("class A:\n    def _repr_html_(self): return 5\n    def _repr_svg_(self): return None")
    assert cell("A.__repr__ = lambda self: 'a'\nA()") == [
        "stderr: _repr_html_ gave int, which is no text/html; it is left out.\n",
        "Out: a",
    ]


def test_what_is_no_text_is_left_out_of_a_bundle(cell: Cell) -> None:
    assert cell("display({'bad': 1}, raw=True)") == [
        "stderr: display: the value for 'bad' must be text, not int; it is left out.\n"
    ]
    cell("class A:\n    def _repr_mimebundle_(self, **kwargs): return {'text/html': b'x', 'text/plain': 'a'}")
    assert cell("A()") == [
        "stderr: _repr_mimebundle_: the value for 'text/html' must be text, not bytes; it is left out.\n",
        "Out: a",
    ]


def test_a_result_that_is_too_large_is_told_and_shown_by_its_repr(cell: Cell) -> None:
    cell("class A:\n    def _repr_html_(self): return 'x' * 5000000\n    def __repr__(self): return 'a'")
    assert cell("A()") == ["stderr: a display of 5000036 bytes is too large: the most is 4194304\n", "Out: a"]


def test_a_display_is_changed_in_its_place(cell: Cell) -> None:
    assert cell("h = display('a', display_id='mine')") == ["display as mine: 'a'"]
    assert cell("h.update('b')") == ["display update of mine: 'b'"]
    assert cell("from IPython.display import update_display\nupdate_display('c', display_id='mine')") == [
        "display update of mine: 'c'"
    ]
    assert cell("h") == ["Out: <DisplayHandle display_id=mine>"]
    assert cell("len(display(1, display_id=True).display_id)")[1:] == ["Out: 32"]


def test_an_id_without_an_object_is_a_place_for_what_comes_later(cell: Cell) -> None:
    assert cell("h = display(display_id='later')") == ["display as later: "]
    assert cell("h.update('now')") == ["display update of later: 'now'"]
    assert cell("display()") == []
    assert cell("display(display_id='later', update=True)") == ["Out: <DisplayHandle display_id=later>"]


def test_an_update_needs_an_id(cell: Cell) -> None:
    assert cell("display(1, update=True)") == ["TypeError: display_id required for update_display"]
    assert cell("display(1, display_id=5)") == ["TypeError: display_id must be text or True, not int"]


def test_forms_are_chosen_by_include_and_exclude(cell: Cell) -> None:
    cell("from IPython.display import HTML, display_html")
    assert cell("display(HTML('h'), include=['text/html'])") == ["display: text/html: h"]
    assert cell("display(HTML('h'), exclude=['text/html'])") == ["display: <IPython.core.display.HTML object>"]
    assert cell("display({'text/html': 'r'}, raw=True)") == ["display: text/html: r"]
    assert cell("display_html('r', raw=True)") == ["display: text/html: r"]


def test_output_is_cleared(cell: Cell) -> None:
    cell("from IPython.display import clear_output")
    assert cell("clear_output()") == ["clear, wait=False"]
    assert cell("clear_output(wait=True)") == ["clear, wait=True"]


def test_the_ways_to_import_are_those_of_ipython(cell: Cell) -> None:
    cell("import IPython, IPython.display as d\nfrom IPython import display as m, get_ipython as g")
    cell("from IPython.core.display import HTML as H\nfrom IPython.core.interactiveshell import InteractiveShell as S")
    assert cell("S.ast_node_interactivity = 'all'\nm is d, H is d.HTML, g() is IPython.get_ipython()") == [
        "Out: (True, True, True)"
    ]
    assert cell("type(get_ipython()).__name__, S.instance() is g()") == ["Out: ('ZMQInteractiveShell', True)"]
    assert cell("from IPython.core.magic import register_line_magic\n@register_line_magic\ndef a(line): pass") == [
        "UsageError: magics of the notebook's own are not supported here; call a function instead"
    ]


def test_a_program_may_say_how_classes_of_others_are_shown(cell: Cell) -> None:
    cell("f = get_ipython().display_formatter.formatters")
    cell("class A:\n    def __repr__(self): return 'a'")
    cell("_ = f['text/html'].for_type(A, lambda a: '<a>')")
    assert cell("A()") == ["Out: text/html: <a>, text/plain: a"]
    cell("_ = f['text/plain'].for_type(A, lambda a, p, cycle: p.text('plain'))")
    assert cell("[A()]") == ["Out: [plain]"]
    cell("_ = f['text/plain'].for_type(int, lambda n, p, cycle: p.text(hex(n)))")
    assert cell("17") == ["Out: 0x11"]
    assert cell("[17, 'a']") == ["Out: [0x11, 'a']"]
    cell("_ = f['text/html'].for_type(list, lambda items: '<ul>')")
    assert cell("['a']") == ["Out: text/html: <ul>, text/plain: ['a']"]


def test_a_bar_of_progress_grows_in_its_place(cell: Cell) -> None:
    cell("from IPython.display import ProgressBar")
    cell("b = ProgressBar(2); b.text_width = 4; b._id = 'p'")
    # Of several updates at once, the last is shown.
    assert cell("for i in b: print(i)") == [
        "display as p: [    ] 0/2",
        "0\n1\n",
        "display update of p: [====] 2/2",
    ]
