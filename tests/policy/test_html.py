"""HTML and Markdown: what an author wants to show gets through, and gets through whole."""

import nh3
import pytest

from micropython_wasm_kernel.policy import Policy
from micropython_wasm_kernel.policy.markup import tidied

LINK = ' target="_blank" rel="noopener noreferrer nofollow">'


def html_of(text: str, mime: str = "text/html") -> str:
    filtered = Policy().bundle({mime: text})
    assert set(filtered.data) == {"text/html"} and not filtered.notes
    return filtered.data["text/html"]


def note_of(text: str, mime: str = "text/html") -> str:
    filtered = Policy().bundle({mime: text})
    assert filtered.data == {}
    (note,) = filtered.notes
    return note


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>one<p>two", "<p>one</p><p>two</p>"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        (
            "<table><tr><td>1<td>2<tr><td>3</table>",
            "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>",
        ),
        (
            "<table><caption>c</caption><colgroup><col span=2></colgroup><thead><tr><th>h</thead><tbody><td>d</table>",
            '<table><caption>c</caption><colgroup><col span="2"></colgroup><thead><tr><th>h</th></tr></thead>'
            "<tbody><tr><td>d</td></tr></tbody></table>",
        ),
        ("<table>text<td>x</table>", "<table><tbody><tr><td>text</td><td>x</td></tr></tbody></table>"),
        (
            "<table><col><b>x</table>y",
            "<table><colgroup><col></colgroup><tbody><tr><td><b>x</b></td></tr></tbody></table>y",
        ),
        ("<td>alone</td><tr>", "alone"),
        ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"),
        ("<div>a</b></div></p>b", "<div>a</div>b"),
        ("<h1>a<h2>b", "<h1>a</h1><h2>b</h2>"),
        ("<section>a</section><CENTER>b</CENTER><strike>c</strike>", "<div>a</div><div>b</div><s>c</s>"),
        ("<details open><summary>s</summary>d</details>", '<details open=""><summary>s</summary>d</details>'),
        ("<ol start=3 type=A><li value=7>x</ol>", '<ol start="3" type="A"><li value="7">x</li></ol>'),
        (
            "<table><tr><th colspan=2 rowspan='3' align=RIGHT scope=col>x<td colspan=5000 align=x>y</table>",
            '<table><tbody><tr><th colspan="2" rowspan="3" align="right" scope="col">x</th><td>y</td></tr></tbody>'
            "</table>",
        ),
        ("<a title=t href=HTTPS://e.org/a?b=c&d>x</a>", f'<a title="t" href="HTTPS://e.org/a?b=c&amp;d"{LINK}x</a>'),
        (
            "<a href=mailto:a@b.org>x<a href='http://c.d/ż'>y",
            f'<a href="mailto:a@b.org"{LINK}x</a><a href="http://c.d/ż"{LINK}y</a>',
        ),
        ("a < b && c > d <", "a &lt; b &amp;&amp; c &gt; d &lt;"),
        ("&copy; &lt;b&gt; &#x41; <abbr title='a < b'>x</abbr>", '© &lt;b&gt; A <abbr title="a \u2039 b">x</abbr>'),
        (
            "&amp;lt;b&amp;gt; &notin; &copy 1&nbsp;&#0; &#xfdd0;\ufdd1|",
            "&amp;lt;b&amp;gt; \u2209 \u00a9 1&nbsp;\ufffd |",
        ),
        ("<a href='https://e.org/?a=1&copy=2&amp;b=&quot;'>x", f"<a{LINK}x</a>"),
        (
            "<a href='https://e.org/?a=1&copy=2&amp;b=3'>x",
            f'<a href="https://e.org/?a=1&amp;copy=2&amp;b=3"{LINK}x</a>',
        ),
        ("<img alt='&lt;&quot;&amp;&#34;\ufdd2'>", '<img alt="\u2039&quot;&amp;&quot;">'),
        ("<b class=a id=b style=c onclick=d data-e=f>x</b>", "<b>x</b>"),
        ("<td><!-- a --><b>x<!-- </b>", "<b>x</b>"),
        ("\x1b[31mred\x1b[0m &#27;[1mbold", "red [1mbold"),
        ("x<br/>y<hr>", "x<br>y<hr>"),
        ("<svg width=1 /><b>x</b><svg><path/></svg>y", "<b>x</b>y"),
    ],
)
def test_html_leaves_tidy_and_with_what_is_allowed(html: str, left: str) -> None:
    assert html_of(html) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (r"$x_1$ costs $\frac{1}{2}\,\alpha$", r"$x_1$ costs $\frac{1}{2}\,\alpha$"),
        (r"\begin{pmatrix}a&amp;b\\c\\ d\end{pmatrix}", r"\begin{pmatrix}a&amp;b\\c\\ d\end{pmatrix}"),
        (r"\begin{array}{r|l}a\end{array}", r"\begin{array}{r|l}a\end{array}"),
        (r"\begin{array}{*{999}{c}}", r"\<span></span>begin{array}{*{999}{c}}"),
        (r"a \\[2pt] b \\[-9em] c \\*[9em]", r"a \\[2pt] b \\<span></span>[-9em] c \\<span></span>*[9em]"),
        (r"\color{red}x\color{#fff}x\color{a;b}", r"\color{red}x\color{#fff}x\<span></span>color{a;b}"),
        (r"C:\Users\new", r"C:\<span></span>Users\<span></span>new"),
        (r"\\href{x}{y}", r"\\<span></span>href{x}{y}"),
        ("$" + "{" * 51, "$<span></span>" + "{" * 51),
        ("$" + "{" * 50, "$" + "{" * 50),
        (r"$\{" * 60, r"$\{" * 60),
    ],
)
def test_mathjax_finds_only_mathematics_in_html(text: str, left: str) -> None:
    assert html_of(text) == left


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("# T\n\n*a* **b** ~~c~~ `d<`", "<h1>T</h1>\n<p><em>a</em> <strong>b</strong> <s>c</s> <code>d&lt;</code></p>"),
        (
            "- a\n  - b\n\n> c",
            "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>",
        ),
        (
            "a|b\n-|-:\n1|2",
            '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n'
            '<td align="right">2</td>\n</tr>\n</tbody>\n</table>',
        ),
        ("[x](https://e.org 'T') <b>y</b>", f'<p><a href="https://e.org" title="T"{LINK}x</a> <b>y</b></p>'),
        ("```python\nx = '<b>'\n```", "<pre><code>x = '&lt;b&gt;'\n</code></pre>"),
        (r"$a_1 * b_2 * c$ and $$x_1*y_2*$$", "<p>$a_1 * b_2 * c$ and $$x_1*y_2*$$</p>"),
        (r"\\(a_1*b_1*\\) \\[c*d*\\]", r"<p>\(a_1*b_1*\) \[c*d*\]</p>"),
        ("$$\na < b\n- c\n$$\ntext", "<p>$$\na &lt; b\n- c\n$$</p>\n<p>text</p>"),
        ("- x\n  $$\n  y\n  $$", "<ul>\n<li>x<p>$$\ny\n$$</p>\n</li>\n</ul>"),
        (r"\begin{align}" + "\na &= b \\\\\n\\end{align}", "<p>\\begin{align}\na &amp;= b \\\\\n\\end{align}</p>"),
        ("$$\nno end\n\nx", "<p>$<span></span>$<span></span>\nno end</p>\n<p>x</p>"),
        (r"costs $5 and $6, \$7", "<p>costs $<span></span>5 and $<span></span>6, $<span></span>7</p>"),
        ("    $$ code", "<pre><code>$$ code\n</code></pre>"),
    ],
)
def test_markdown_becomes_html_and_formulas_stay_as_they_are(markdown: str, left: str) -> None:
    assert html_of(markdown, "text/markdown") == left


def test_a_table_of_ten_thousand_cells_leaves() -> None:
    row = "<tr>" + "<td align=right class=number>1.25</td>" * 10 + "</tr>"
    assert html_of(f"<table>{row * 1000}</table>").count('<td align="right">') == 10_000


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<div>" * 101, "nested deeper than 100 elements"),
        ("<b>" * 50 + "<details>" * 51, "nested deeper than 100 elements"),
        ("<br>" * 30_001, "more than 30000 tags"),
        ("x" * 1_500_001, "more than 1500000 characters"),
        ("\u202e" * 50_001, "more than 50000 control characters"),
        ("<img alt=x title=x>" * 10_001, "too many attributes"),
        ("<a>" * 6_700, "too many attributes"),
        ("<b " + "x " * 50_002 + ">", "too many attributes"),
        (">" * 1_100_000, "more than 4194304 characters"),
        ("&" * 30_001, "more than 30000 references to characters"),
        ("\\" * 30_001, "more than 30000 signs of LaTeX"),
        ("<script>1</script><!-- x -->", "nothing in it may be shown"),
    ],
)
def test_html_that_costs_too_much_is_left_out(html: str, reason: str) -> None:
    assert note_of(html) == f"[HTML left out: {reason}]"


@pytest.mark.parametrize(
    ("markdown", "reason"),
    [
        ("x" * 32_769, "more than 32768 characters"),
        ("\n" * 1_001, "more than 1000 lines"),
        ("[" * 501, "more than 500 brackets"),
        ("*" * 5_001, "more than 5000 signs of Markdown"),
        ("a<!-- " * 51, "more than 50 comments"),
        ("[a](" * 3 + "x" * 1000, "links in each other"),
        ("|".join("a" * 101) + "\n" + "|".join("-" * 101) + "\na" * 14, "more than 1500 cells of tables"),
        ("*\n*-|``a`\n> " * 400, "more than 12000 steps to read it"),
    ],
)
def test_markdown_that_costs_too_much_is_left_out(markdown: str, reason: str) -> None:
    assert note_of(markdown, "text/markdown") == f"[Markdown left out: {reason}]"


def test_deep_nesting_and_elements_without_end_are_no_work_for_the_sanitizer() -> None:
    for html in (
        "<b><i><p>" * 30,
        "</p></b>" * 14_000,
        "<table>" * 100,
        "<" * 30_000,
        "<!-- " * 30_000,
        "<a '" * 30_000,
    ):
        assert len(Policy().bundle({"text/html": html}).data.get("text/html", "")) < 5 * len(html)


def test_the_sanitizer_gets_no_reference_to_a_character_and_writes_none() -> None:
    """Each would make it copy the whole text: two million of them took it two minutes."""
    tidy = tidied("&amp; & \xa0&nbsp; < &lt; <b title='&amp; \xa0&quot;'>&copy;</b>")
    assert not set("&\xa0") & set(tidy)
    assert html_of("&amp; & \xa0&nbsp; < &lt;") == "&amp; &amp; &nbsp;&nbsp; &lt; &lt;"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_sanitizer_drops_an_attribute_whose_check_fails() -> None:
    def fail(tag: str, name: str, value: str) -> str:
        raise ValueError

    assert nh3.clean("<a title=x>y</a>", attribute_filter=fail, link_rel=None) == "<a>y</a>"
