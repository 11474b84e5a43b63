"""Splits text as a shell does."""

__all__ = ["split", "quote", "join", "shlex"]

_SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_"


def split(s, comments=False, posix=True):
    """The words of a command line, without the quotes around them."""
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def quote(s):
    """The text in quotes, if a shell would not take it as one word."""
    if not s:
        return "''"
    if all(c in _SAFE for c in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """The words as one command line."""
    return " ".join([quote(word) for word in split_command])


class shlex:
    """Reads the words of a text, one after the other."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self._text = instream if isinstance(instream, str) else instream.read() if instream is not None else ""
        self._at = 0
        self._pushed = []
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _SAFE[:62] + "_"
        if posix:
            self.wordchars += "".join([chr(c) for c in range(0xC0, 0x100) if c not in (0xD7, 0xF7)])
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.lineno = 1
        self.token = ""
        self.punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self.punctuation_chars:
            self.wordchars = "".join([c for c in self.wordchars + "~-./*?=" if c not in self.punctuation_chars])

    def push_token(self, tok):
        """Puts a word back, to be read next."""
        self._pushed.append(tok)

    def get_token(self):
        """The next word; eof at the end."""
        return self._pushed.pop() if self._pushed else self.read_token()

    def _next(self):
        if self._at >= len(self._text):
            return ""
        char = self._text[self._at]
        self._at += 1
        if char == "\n":
            self.lineno += 1
        return char

    def _is_word(self, char):
        if char in self.wordchars or char in self.quotes:
            return True
        return self.whitespace_split and char not in self.punctuation_chars

    def read_token(self):
        """The next word of the text."""
        posix = self.posix
        word = ""
        quoted = False
        while True:
            char = self._next()
            if not char:
                break
            if char in self.whitespace:
                if word or posix and quoted:
                    break
            elif char in self.commenters:
                self._at = self._text.find("\n", self._at) + 1 or len(self._text)
                self.lineno += 1
                if posix and (word or quoted):
                    break
            elif posix and char in self.escape:
                char = self._next()
                if not char:
                    raise ValueError("No escaped character")
                word += char
                quoted = True
            elif char in self.quotes and (posix or not word):
                quoted = True
                if not posix:
                    word = char
                if self._quoted_to(char, word) is None:
                    raise ValueError("No closing quotation")
                word = self.token
                if not posix:
                    break
            elif self.punctuation_chars and char in self.punctuation_chars:
                if word or quoted:
                    self._at -= 1
                    break
                word = char
                while self._at < len(self._text) and self._text[self._at] in self.punctuation_chars:
                    word += self._next()
                break
            elif self._is_word(char):
                word += char
            elif word or quoted:
                self._at -= 1
                break
            else:
                word = char
                break
        self.token = word
        return self.eof if not word and not (posix and quoted) else word

    def _quoted_to(self, mark, word):
        # The word with what is in the quotes.
        while True:
            char = self._next()
            if not char:
                return None
            if char == mark:
                self.token = word if self.posix else word + char
                return self.token
            if self.posix and char in self.escape and mark in self.escapedquotes:
                after = self._next()
                if not after:
                    raise ValueError("No escaped character")
                if after not in self.escape and after != mark:
                    word += char
                char = after
            word += char

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token
