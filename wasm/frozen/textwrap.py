"""Lines of text: wrapped to a width, indented, or with their common indent taken away."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_BLANKS = "\t\n\x0b\x0c\r "


def _is_word(char):
    return char.isalnum() or char == "_"


def _is_letter(char):
    return _is_word(char) and not char.isdecimal()


def _before_dash(char):
    return _is_word(char) or char in "!\"'&.,?"


def _dashes(text, at):
    # Where a dash of two or more hyphens ends that begins there and has a word after it; 0 if none does.
    end = at
    while end < len(text) and text[end] == "-":
        end += 1
    return end if end - at > 1 and end < len(text) and _is_word(text[end]) else 0


def _hyphen(text, at):
    # Whether a word can be broken after the hyphen at that place.
    if at < 2 or at + 2 >= len(text) or not _is_letter(text[at - 1]):
        return False
    if not (_is_letter(text[at - 2]) or at > 2 and text[at - 2] == "-" and _is_letter(text[at - 3])):
        return False
    after = text[at + 1 : at + 4]
    return _is_letter(after[0]) and (_is_letter(after[1]) or after[1] == "-" and len(after) > 2 and _is_letter(after[2]))


class TextWrapper:
    """Wraps text; its attributes say how."""

    def __init__(
        self,
        width=70,
        initial_indent='',
        subsequent_indent='',
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=' [...]'
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        # Words and the blanks between them; words with hyphens or dashes in parts.
        chunks = []
        at = 0
        while at < len(text):
            end = at + 1
            if text[at] in _BLANKS:
                while end < len(text) and text[end] in _BLANKS:
                    end += 1
            elif not self.break_on_hyphens:
                while end < len(text) and text[end] not in _BLANKS:
                    end += 1
            elif text[at] == "-" and at and _before_dash(text[at - 1]) and _dashes(text, at):
                end = _dashes(text, at)
            else:
                while end < len(text) and text[end] not in _BLANKS:
                    if text[end] == "-":
                        if _hyphen(text, end):
                            end += 1
                            break
                        if _before_dash(text[end - 1]) and _dashes(text, end):
                            break
                    end += 1
            chunks.append(text[at:end])
            at = end
        return chunks

    def _prepared(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for blank in _BLANKS[:5]:
                text = text.replace(blank, " ")
        chunks = self._chunks(text)
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                end = chunks[i].rstrip("\"'") if chunks[i][-1:] in "\"'" else chunks[i]
                if len(chunks[i]) - len(end) > 1:
                    continue
                if chunks[i + 1] == " " and end[-1:] in ".!?" and "a" <= end[-2:-1] <= "z":
                    chunks[i + 1] = "  "
        return chunks

    def wrap(self, text):
        """The text as a list of lines of at most width characters."""
        width = self.width
        if width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % (width,))
        most = self.max_lines
        if most is not None:
            indent = self.subsequent_indent if most > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > width:
                raise ValueError("placeholder too large for max width")
        drop = self.drop_whitespace
        chunks = self._prepared(text)
        chunks.reverse()
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = width - len(indent)
            if drop and lines and not chunks[-1].strip():
                chunks.pop()
            line = []
            used = 0
            while chunks and used + len(chunks[-1]) <= room:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > room:
                self._put_long(chunks, line, used, room)
                used = sum(map(len, line))
            if drop and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            is_last = not chunks or drop and len(chunks) == 1 and not chunks[0].strip()
            if most is None or len(lines) + 1 < most or is_last and used <= room:
                lines.append(indent + "".join(line))
                continue
            while line:
                if line[-1].strip() and used + len(self.placeholder) <= room:
                    lines.append(indent + "".join(line) + self.placeholder)
                    break
                used -= len(line.pop())
            else:
                if lines:
                    last = lines[-1].rstrip()
                    if len(last) + len(self.placeholder) <= width:
                        lines[-1] = last + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _put_long(self, chunks, line, used, room):
        # A chunk longer than a line: as much of it as fits, or all of it on a line of its own.
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        end = 1 if room < 1 else room - used
        chunk = chunks[-1]
        if self.break_on_hyphens and len(chunk) > end:
            hyphen = chunk.rfind("-", 0, end)
            if hyphen > 0 and chunk[:hyphen].strip("-"):
                end = hyphen + 1
        line.append(chunk[:end])
        chunks[-1] = chunk[end:]

    def fill(self, text):
        """The text wrapped, as one text of lines."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The text as a list of lines of at most width characters."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The text wrapped, as one text of lines."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As many words as fit on one line, and a sign that some are left out; blanks become single spaces."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Without the blanks that all lines begin with."""
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        bare = line.lstrip(" \t")
        if not bare:
            lines[i] = ""
            continue
        blanks = line[: len(line) - len(bare)]
        if margin is None:
            margin = blanks
        while not blanks.startswith(margin):
            margin = margin[:-1]
    if margin:
        lines = [line[len(margin) :] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """With a prefix before each line that is not blank, or for which the predicate is true."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
