r"""LaTeX that MathJax may act on.

JupyterLab and the pages of nbconvert typeset formulas in any HTML that they show. Some commands of MathJax are not
mathematics: they make links that run scripts, attributes, classes, macros that grow, or load more of MathJax. Only
commands that are on the list here are left whole.
"""

import re

from .refused import Refused
from .text import cleaned

LATEX_CHARS_MAX = 16_384
GROUPS_MAX = 50
"""Deepest nesting of groups: MathJax recurses, and lays out each level again."""

BREAK = "<span></span>"
"""MathJax takes no formula that has an element in it for one, other than <br>, <wbr> and comments."""

_COMMAND_WORDS = """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi omicron pi
    varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega digamma Gamma Delta Theta Lambda Xi Pi Sigma
    Upsilon Phi Psi Omega aleph beth gimel daleth hbar hslash ell wp Re Im imath jmath partial nabla infty emptyset
    varnothing forall exists nexists neg lnot top bot angle measuredangle triangle square Box blacksquare lozenge
    Diamond bigstar star clubsuit diamondsuit heartsuit spadesuit flat natural sharp checkmark dagger ddagger S P
    prime backprime surd degree complement eth mho
    frac dfrac tfrac cfrac binom dbinom tbinom sqrt root of over atop choose brace brack stackrel overset underset
    substack sideset prescript
    sum prod coprod int iint iiint iiiint oint bigcap bigcup bigsqcup bigvee bigwedge bigodot bigotimes bigoplus
    biguplus intop smallint limits nolimits
    sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth exp log ln lg lim liminf limsup max min sup inf
    arg deg det dim gcd hom ker Pr mod bmod pmod pod operatorname injlim projlim varlimsup varliminf
    pm mp times div cdot cdotp ast circ bullet cap cup uplus sqcap sqcup vee wedge land lor setminus smallsetminus wr
    oplus ominus otimes oslash odot bigcirc amalg ltimes rtimes bowtie dotplus barwedge veebar boxplus boxminus
    boxtimes boxdot triangleleft triangleright bigtriangleup bigtriangledown Cap Cup divideontimes intercal
    le leq leqq leqslant lt ge geq geqq geqslant gt ne neq equiv sim simeq approx approxeq cong doteq doteqdot propto
    varpropto ll gg lll ggg prec preceq succ succeq in ni notin owns subset subseteq subsetneq supset supseteq supsetneq
    subseteqq supseteqq sqsubset sqsubseteq sqsupset sqsupseteq mid nmid parallel nparallel perp vdash dashv models
    vDash Vdash Vvdash nvdash nvDash asymp smile frown not nleq ngeq nless ngtr nsim ncong lesssim gtrsim lessgtr
    gtrless triangleq coloneqq eqqcolon therefore because between pitchfork
    to gets leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow uparrow downarrow updownarrow
    Uparrow Downarrow Updownarrow longleftarrow longrightarrow longleftrightarrow Longleftarrow Longrightarrow
    Longleftrightarrow mapsto longmapsto hookleftarrow hookrightarrow nearrow searrow swarrow nwarrow leadsto
    leftharpoonup leftharpoondown rightharpoonup rightharpoondown rightleftharpoons leftrightharpoons implies iff
    impliedby twoheadleftarrow twoheadrightarrow rightarrowtail leftarrowtail rightsquigarrow xleftarrow xrightarrow
    upharpoonright restriction nleftarrow nrightarrow nLeftarrow nRightarrow circlearrowleft circlearrowright
    curvearrowleft curvearrowright
    left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr biggm Biggl Biggr Biggm lbrace
    rbrace lbrack rbrack langle rangle lfloor rfloor lceil rceil vert Vert lvert rvert lVert rVert backslash lgroup
    rgroup lmoustache rmoustache ulcorner urcorner llcorner lrcorner
    hat widehat check tilde widetilde acute grave dot ddot dddot ddddot breve bar vec mathring overline underline
    overbrace underbrace overrightarrow overleftarrow overleftrightarrow underrightarrow underleftarrow
    ldots cdots vdots ddots dots dotsb dotsc dotsi dotsm dotso hdots
    mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr mathop mathbin mathrel mathord mathopen
    mathclose mathpunct mathinner boldsymbol bm pmb bf it rm sf tt cal text textrm textbf textit textsf texttt mbox
    displaystyle textstyle scriptstyle scriptscriptstyle
    quad qquad thinspace medspace thickspace enspace nobreakspace space phantom hphantom vphantom boxed fbox
    tag notag nonumber hline hdashline
"""
COMMANDS = frozenset(_COMMAND_WORDS.split())

_ENVIRONMENT_WORDS = """
    equation equation* align align* aligned gather gather* gathered multline multline* split cases dcases
    rcases matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array eqnarray eqnarray*
"""
ENVIRONMENTS = frozenset(_ENVIRONMENT_WORDS.split())


_COMMAND = re.compile(r"(?P<run>\\+)(?P<name>[a-zA-Z]*)")
_ENVIRONMENT = re.compile(r"\{([a-zA-Z]{1,20}\*?)\}")
_COLUMNS = re.compile(r"\{[lcr| ]{0,100}\}")
_COLOUR = re.compile(r"\{(?:[a-zA-Z]{1,20}|#[0-9a-fA-F]{3,8})\}")
_ROW_SPACE = re.compile(r"\[\d?\d(?:\.\d\d?)?(?:pt|em|ex|px|mm)\]")
_GROUP = re.compile(r"\\(?:left|begin|right|end)(?![a-zA-Z])|\\.|[{}]", re.DOTALL)
_OPENING = frozenset({"{", "\\left", "\\begin"})
_CLOSING = frozenset({"}", "\\right", "\\end"})
_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")


def broken(text: str) -> str:
    """`text` of an HTML page with an empty element in every command that is not on the list, so that it is none."""
    if "\\" not in text and "$" not in text:
        return text
    if _depth(text) > GROUPS_MAX:  # no formula at all
        return re.sub(r"[\\$]", lambda match: match[0] + BREAK, text)
    return _COMMAND.sub(
        lambda match: match[0] if _is_harmless(match) else f"{match['run']}{BREAK}{match['name']}", text
    )


def checked(text: str) -> str:
    """`text` as a front end may typeset it whole, when all its commands are on the list."""
    text = cleaned(text, LATEX_CHARS_MAX)
    if _depth(text) > GROUPS_MAX:
        raise Refused(f"nested deeper than {GROUPS_MAX} groups")
    if not all(_is_harmless(match) for match in _COMMAND.finditer(text)):
        raise Refused("it has a command that is not on the list of mathematical ones")
    # A formula means the same with a space, and nothing can take it for a tag, or for an image in Markdown.
    return _MARKUP.sub("< ", text).replace("![", "! [")


def _is_harmless(match: re.Match[str]) -> bool:
    """Whether what MathJax may read in a run of backslashes and letters is on the list.

    Which of several backslashes begins a command depends on where a formula starts. So after any number of them the
    letters count as the name of a command; a single letter may stand behind the end of a row.
    """
    text, end = match.string, match.end()
    rows, name = len(match["run"]) > 1, match["name"]
    if not name:
        return not rows or text[end : end + 1] not in ("[", "*") or _ROW_SPACE.match(text, end) is not None
    if name in ("begin", "end"):
        kind = _ENVIRONMENT.match(text, end)
        if kind is None or kind[1] not in ENVIRONMENTS:
            return False
        return name == "end" or kind[1] != "array" or _COLUMNS.match(text, kind.end()) is not None
    if name in ("color", "textcolor"):
        return _COLOUR.match(text, end) is not None
    return name in COMMANDS or (rows and len(match["run"]) % 2 == 0 and len(name) == 1)


def _depth(text: str) -> int:
    depth = deepest = 0
    for match in _GROUP.finditer(text):
        if match[0] in _OPENING:
            depth += 1
            deepest = max(deepest, depth)
        elif match[0] in _CLOSING:
            depth = max(depth - 1, 0)
    return deepest
