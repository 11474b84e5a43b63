"""Reads values from their texts, for ast.literal_eval()."""

_ESCAPES = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "\\": "\\",
    "'": "'",
    '"': '"',
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "v": "\v",
    "\n": "",
}


class Literal:
    # Reads the text from left to right; what is no literal is given to the compiler, which says if it is no Python.
    def __init__(self, text):
        self.text = text.lstrip(" \t")
        self.at = 0
        self.depth = 0

    def wrong(self):
        text = self.text
        compile(text.strip("\n") and "(" + text + "\n)", "<unknown>", "eval")
        line = text.count("\n", 0, self.at) + 1
        raise ValueError("malformed node or string on line %d: %s" % (line, self.node()))

    def node(self):
        # What the compiler would have made of it, roughly.
        text = self.text[self.at :].lstrip()
        word = ""
        for char in text:
            if not (char.isalpha() or char.isdigit() or char == "_"):
                break
            word += char
        rest = text[len(word) :].lstrip()
        kind = "Name"
        if rest.startswith("("):
            kind = "Call"
        elif rest.startswith("."):
            kind = "Attribute"
        elif rest.startswith("["):
            kind = "Subscript"
        elif rest[:1] in ("+", "-", "*", "/", "%", "&", "|", "^", "@") or not word:
            kind = "BinOp"
        elif rest[:1] in ("<", ">") or rest[:2] in ("==", "!="):
            kind = "Compare"
        return "<ast." + kind + " object at " + hex(id(self)) + ">"

    def blanks(self):
        text = self.text
        while self.at < len(text):
            char = text[self.at]
            if char == "#":
                end = text.find("\n", self.at)
                self.at = len(text) if end < 0 else end
            elif char in " \t\f" or char in "\r\n" and self.depth or text.startswith("\\\n", self.at):
                self.at += 2 if char == "\\" else 1
            else:
                return

    def peek(self):
        self.blanks()
        return self.text[self.at : self.at + 1]

    def whole(self):
        self.depth = 1  # line ends before it do not matter
        self.blanks()
        self.depth = 0
        value = self.sequence()
        while self.peek() in ("\r", "\n") and self.peek():
            self.at += 1
        if self.at < len(self.text):
            self.wrong()
        return value

    def sequence(self):
        # A value, or a tuple without parentheses.
        value = self.value()
        if self.peek() != ",":
            return value
        found = [value]
        while self.peek() == ",":
            self.at += 1
            if self.peek() in ("", "\n"):
                break
            found.append(self.value())
        return tuple(found)

    def value(self):
        value = self.signed()
        char = self.peek()
        if char and char in "+-" and type(value) in (int, float):
            self.at += 1
            other = self.number()
            if type(other) is not complex:
                self.wrong()
            return value + other if char == "+" else value - other
        return value

    def signed(self):
        char = self.peek()
        if char and char in "+-":
            self.at += 1
            value = self.number()
            return value if char == "+" else -value
        return self.atom()

    def number(self):
        value = self.atom()
        if type(value) not in (int, float, complex):
            self.wrong()
        return value

    def atom(self):
        char = self.peek()
        if char in ("[", "(", "{"):
            self.depth += 1
            if self.depth > 200:
                raise MemoryError("too many nested parentheses")
            self.at += 1
            value = self.braces() if char == "{" else self.items("]") if char == "[" else self.parentheses()
            self.depth -= 1
            return value
        if char and char in "'\"":
            return self.strings("")
        begin = self.at
        text = self.text
        if char.isdigit() or char == "." and text[begin + 1 : begin + 2].isdigit():
            return self.digits()
        end = begin
        while end < len(text) and (text[end].isalpha() or text[end].isdigit() or text[end] == "_"):
            end += 1
        word = text[begin:end]
        if text[end : end + 1] in ("'", '"') and text[end : end + 1] and word.lower() in ("r", "b", "u", "br", "rb"):
            return self.strings(word)
        if text.startswith("...", begin):
            self.at += 3
            return ...
        if word in ("True", "False", "None"):
            self.at = end
            return None if word == "None" else word == "True"
        if word == "set":
            self.at = end
            if self.peek() == "(":
                self.at += 1
                self.depth += 1
                is_empty = self.peek() == ")"
                self.depth -= 1
                if is_empty:
                    self.at += 1
                    return set()
            self.at = begin
        self.wrong()

    def digits(self):
        begin = self.at
        text = self.text
        end = begin
        while end < len(text) and (
            text[end].isalpha()
            or text[end].isdigit()
            or text[end] in "._"
            or text[end] in "+-" and text[end - 1] in "eE" and text[begin : begin + 2].lower() != "0x"
        ):
            end += 1
        word = text[begin:end]
        self.at = end
        try:
            if word[-1] in "jJ":
                return complex(word)
            low = word.lower()
            if low[:2] in ("0x", "0o", "0b") or not ("." in word or "e" in low):
                if word[0] == "0" and word.isdigit() and word.strip("0"):
                    raise ValueError
                return int(word, 0 if low[:2] in ("0x", "0o", "0b") else 10)
            return float(word)
        except ValueError:
            self.at = begin
            self.wrong()
            raise

    def items(self, end):
        found = []
        while self.peek() != end:
            found.append(self.value())
            if self.peek() != ",":
                break
            self.at += 1
        if self.peek() != end:
            self.wrong()
        self.at += 1
        return found

    def parentheses(self):
        if self.peek() == ")":
            self.at += 1
            return ()
        value = self.value()
        if self.peek() == ")":
            self.at += 1
            return value
        if self.peek() != ",":
            self.wrong()
        self.at += 1
        return (value,) + tuple(self.items(")"))

    def braces(self):
        if self.peek() == "}":
            self.at += 1
            return {}
        key = self.value()
        if self.peek() != ":":
            if self.peek() == ",":
                self.at += 1
                return set([key] + self.items("}"))
            if self.peek() != "}":
                self.wrong()
            self.at += 1
            return {key}
        found = {}
        while True:
            if self.peek() != ":":
                self.wrong()
            self.at += 1
            found[key] = self.value()
            if self.peek() == ",":
                self.at += 1
                if self.peek() != "}":
                    key = self.value()
                    continue
            if self.peek() != "}":
                self.wrong()
            self.at += 1
            return found

    def strings(self, prefix):
        # Texts that follow each other are one.
        self.at += len(prefix)
        value = self.string(prefix.lower())
        while True:
            begin = self.at
            char = self.peek()
            other = ""
            while char and char in "rRbBuU" and len(other) < 2:
                other += char
                self.at += 1
                char = self.text[self.at : self.at + 1]
            if not char or char not in "'\"":
                self.at = begin
                return value
            more = self.string(other.lower())
            if type(more) is not type(value):
                self.at = begin
                self.wrong()
            value += more

    def string(self, prefix):
        text = self.text
        start = self.at
        mark = text[start]
        if text.startswith(mark * 3, start):
            mark *= 3
        at = start + len(mark)
        raw = "r" in prefix
        is_bytes = "b" in prefix
        parts = []
        while True:
            if at >= len(text) or len(mark) == 1 and text[at] == "\n":
                self.at = start
                self.wrong()
            char = text[at]
            if text.startswith(mark, at):
                break
            at += 1
            if char == "\\":
                after = text[at : at + 1]
                at += 1
                if raw:
                    char += after
                elif after in _ESCAPES:
                    char = _ESCAPES[after]
                elif after and after in "01234567":
                    end = at
                    while end < at + 2 and text[end : end + 1] in tuple("01234567"):
                        end += 1
                    char = chr(int(text[at - 1 : end], 8))
                    at = end
                elif after == "x" or after and after in "uU" and not is_bytes:
                    size = 2 if after == "x" else 4 if after == "u" else 8
                    code = text[at : at + size]
                    if len(code) < size or not all(c in "0123456789abcdefABCDEF" for c in code):
                        self.at = start
                        self.wrong()
                    char = chr(int(code, 16))
                    at += size
                elif after == "N" and not is_bytes and text[at : at + 1] == "{":
                    import unicodedata

                    end = text.find("}", at)
                    char = unicodedata.lookup(text[at + 1 : end])
                    at = end + 1
                else:
                    char += after
            parts.append(char)
        self.at = at + len(mark)
        value = "".join(parts)
        return value.encode("latin-1") if is_bytes else value
