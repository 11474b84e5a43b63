"""Markdown -> HTML, on the host: front ends take the HTML in Markdown as it is, so none of them gets Markdown.

CommonMark with tables and strikethrough. Formulas ($...$, $$...$$, \\\\(...\\\\), \\\\[...\\\\], environments) are kept
from the rules of Markdown; the HTML that comes out still has to pass the sanitizer.
"""

import functools
import html
import re
from typing import TYPE_CHECKING, Any

from .formulas import BREAK
from .refused import Refused
from .text import cleaned

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

MARKDOWN_CHARS_MAX = 32_768
LINES_MAX = 1_000
SIGNS_MAX = 5_000
"""Most characters that mean something; what the rest costs is nothing beside them."""

DECLARATIONS_MAX = 50
"""Most <! and <?: each looks for its end in all that follows."""

STEPS_MAX = 12_000
"""Most places at which the parser looks for the start of something; nested blocks look again at each line in them."""

BRACKETS_MAX = 500
"""Most opening brackets: each looks for its partner in all that follows."""

LINKS_OF_WORD_MAX = 2
"""Most links in a long word: the address of one ends with the word, however many begin in it."""

CELLS_MAX = 1_500
"""Most cells of tables, empty ones counted: a row has as many as the head of its table, whatever is in it."""

FORMULA_LINES_MAX = 50

_SIGNS = re.compile(r"[\[\]()*_~`<>&\\!|#\"'$+-]")
_LONG_WORD = re.compile(r"\S{1000,}")
_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_DOLLARS = re.compile(
    r"\$\$(?P<two>(?:[^$\\]|\\.|\$(?!\$))+?)\$\$|\$(?P<one>(?![\s$])(?:[^$\\]|\\.)+)(?<![\s])\$(?!\d)", re.DOTALL
)
_PARENTHESES = {"\\\\(": "\\\\)", "\\\\[": "\\\\]"}
_ENVIRONMENT = re.compile(r"\\begin\{([a-zA-Z]{1,20}\*?)\}")


def rendered(text: str) -> str:
    """`text` as HTML, which is not safe yet."""
    text = cleaned(text, MARKDOWN_CHARS_MAX)
    if text.count("\n") > LINES_MAX:
        raise Refused(f"more than {LINES_MAX} lines")
    if text.count("<!") + text.count("<?") > DECLARATIONS_MAX:
        raise Refused(f"more than {DECLARATIONS_MAX} comments")
    if text.count("[") > BRACKETS_MAX:
        raise Refused(f"more than {BRACKETS_MAX} brackets")
    if any(word[0].count("](") > LINKS_OF_WORD_MAX for word in _LONG_WORD.finditer(text)):
        raise Refused("links in each other")
    if sum(1 for _ in _SIGNS.finditer(text)) > SIGNS_MAX:
        raise Refused(f"more than {SIGNS_MAX} signs of Markdown")
    if _cells(text) > CELLS_MAX:
        raise Refused(f"more than {CELLS_MAX} cells of tables")
    return str(_parser().render(text, {"steps": 0}))


def _cells(text: str) -> int:
    """At least the number of cells that tables in `text` have, empty ones counted."""
    count = 0
    for part in _BLANK_LINES.split(text):
        if "|" in part:
            lines = part.split("\n")
            count += len(lines) * max(line.count("|") for line in lines)
    return count


_BLOCKS = ["paragraph", "reference", "blockquote", "list"]
"""What a line that starts something else ends, in the parser's names."""


def _count_inline(state: "StateInline", silent: bool) -> bool:
    return _count(state.env)


def _count_block(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    return _count(state.env)


def _count(env: Any) -> bool:
    """A rule that never matches: the parser tries it at every place, before all others."""
    env["steps"] += 1
    if env["steps"] > STEPS_MAX:
        raise Refused(f"more than {STEPS_MAX} steps to read it")
    return False


@functools.cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # takes as long to import as all the rest of the policy

    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.inline.ruler.before("text", "steps", _count_inline)
    parser.block.ruler.before("table", "steps", _count_block, {"alt": _BLOCKS})
    parser.inline.ruler.before("escape", "formula", _formula)
    parser.block.ruler.before("fence", "formula", _formula_block, {"alt": _BLOCKS})
    parser.add_render_rule("formula", _render_formula)
    for kind in ("th_open", "td_open"):
        parser.add_render_rule(kind, _render_cell)
    return parser


def _render_formula(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    text = html.escape(token.content, quote=False)
    if token.markup == "$":  # not a formula, and MathJax must not take it for the start of one
        return text + BREAK
    return f"<p>{text}</p>\n" if token.block else text


def _render_cell(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    style = str(tokens[index].attrGet("style") or "")  # which no sanitized page has
    align = style.removeprefix("text-align:")
    return f'<{tokens[index].tag} align="{align}">' if align != style else f"<{tokens[index].tag}>"


def _formula(state: "StateInline", silent: bool) -> bool:
    """A formula within a line, or a dollar that is none."""
    source, start = state.src, state.pos
    kind, content, end = "", "", start
    if source[start] == "$":
        if match := _DOLLARS.match(source, start, state.posMax):
            content, end = match[0], match.end()
        else:
            kind, content, end = "$", "$", start + 1
    elif source.startswith("\\$", start):
        kind, content, end = "$", "$", start + 2
    elif closing := _PARENTHESES.get(source[start : start + 3]):
        found = source.find(closing, start + 3, state.posMax)
        if found >= 0:
            content, end = source[start + 1 : found] + closing[1:], found + 3
    if end == start:
        return False
    if not silent:
        token = state.push("formula", "", 0)
        token.content, token.markup = content, kind
    state.pos = end
    return True


def _formula_block(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Lines from $$ to $$, or of an environment; they hold no blank line, and nothing else stands in them."""
    if state.is_code_block(start):
        return False
    first = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if first.startswith("$$"):
        closing, opened = "$$", 2
    elif match := _ENVIRONMENT.match(first):
        closing, opened = f"\\end{{{match[1]}}}", match.end()
    else:
        return False
    for line in range(start, min(end, start + FORMULA_LINES_MAX)):
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
        if not text.strip() or (line > start and state.sCount[line] < state.blkIndent):
            return False
        found = text.find(closing, opened if line == start else 0)
        if found >= 0:
            if text[found + len(closing) :].strip():
                return False
            break
    else:
        return False
    if silent:
        return True
    token = state.push("formula", "", 0)
    token.block = True
    token.content = state.getLines(start, line + 1, state.blkIndent, False).strip()
    token.map = [start, line + 1]
    state.line = line + 1
    return True
