"""Reads HTML: calls a method for each tag, text and comment."""

from html import unescape as _unescape

__all__ = ["HTMLParser"]

_BLANKS = " \t\n\r\f"


class HTMLParser:
    """Derive a class from it that has the methods handle_starttag, handle_endtag, handle_data and others."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forgets what was read."""
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self._start = ""

    def getpos(self):
        """The line and column that is read."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The text of the start tag that was read last."""
        return self._start

    def feed(self, data):
        """Reads more text."""
        self.rawdata += data
        self._read(False)

    def close(self):
        """Reads what is left."""
        self._read(True)

    def _passed(self, text):
        lines = text.count("\n")
        if lines:
            self.lineno += lines
            self.offset = len(text) - text.rfind("\n") - 1
        else:
            self.offset += len(text)

    def _data(self, text):
        if not text:
            return
        if self.cdata_elem:
            self.handle_data(text)
        elif self.convert_charrefs:
            self.handle_data(_unescape(text))
        else:
            self._references(text)

    def _references(self, text):
        at = 0
        while at < len(text):
            end = text.find("&", at)
            if end < 0:
                end = len(text)
            if end > at:
                self.handle_data(text[at:end])
            if end == len(text):
                return
            stop = end + 1
            is_number = text[stop : stop + 1] == "#"
            stop += is_number
            begin = stop
            while stop < len(text) and text[stop].isalnum():
                stop += 1
            name = text[begin:stop]
            if not name:
                self.handle_data(text[end:stop])
            elif is_number:
                self.handle_charref(name)
            else:
                self.handle_entityref(name)
            at = stop + (text[stop : stop + 1] == ";" and bool(name))

    def _read(self, at_end):
        text = self.rawdata
        at = 0
        while at < len(text):
            if self.cdata_elem:
                end = text.lower().find("</" + self.cdata_elem, at)
            else:
                end = text.find("<", at)
            if end < 0:
                if self.cdata_elem or not at_end and self.convert_charrefs:
                    if not at_end:
                        # A reference may be cut in two, so the end of the text waits.
                        cut = text.rfind("&", max(at, len(text) - 34))
                        if self.cdata_elem or cut >= 0 and ";" not in text[cut:]:
                            break
                        if self.convert_charrefs:
                            break
                end = len(text)
            if end > at:
                self._data(text[at:end])
                self._passed(text[at:end])
                at = end
                continue
            stop = self._markup(text, at)
            if stop < 0:
                if not at_end:
                    break
                self._data(text[at])
                stop = at + 1
            self._passed(text[at:stop])
            at = stop
        self.rawdata = text[at:]

    def _markup(self, text, at):
        # Where the markup ends that begins there; -1 if its end is not there yet.
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            if end >= 0:
                self.handle_comment(text[at + 4 : end])
                end += 3
            return end
        if text.startswith("<?", at):
            end = text.find(">", at)
            if end >= 0:
                self.handle_pi(text[at + 2 : end])
                end += 1
            return end
        if text.startswith("<!", at):
            end = text.find(">", at)
            if end >= 0:
                inside = text[at + 2 : end]
                if inside[:7].lower() == "doctype":
                    self.handle_decl(inside)
                elif inside[:1] == "[":
                    self.unknown_decl(inside[1:])
                else:
                    self.handle_comment(inside)
                end += 1
            return end
        if text.startswith("</", at):
            end = text.find(">", at)
            if end >= 0:
                name = text[at + 2 : end].strip().lower()
                self.cdata_elem = None
                self.handle_endtag(name.split()[0] if name else name)
                end += 1
            return end
        if not text[at + 1 : at + 2].isalpha():
            if at + 1 < len(text):
                self._data("<")
                return at + 1
            return -1
        return self._tag(text, at)

    def _tag(self, text, at):
        end = at + 1
        while end < len(text) and text[end] not in " \t\n\r\f/>":
            end += 1
        name = text[at + 1 : end].lower()
        attributes = []
        while True:
            while end < len(text) and text[end] in " \t\n\r\f/":
                end += 1
            if end >= len(text):
                return -1
            if text[end] == ">":
                break
            begin = end
            while end < len(text) and (text[end] not in " \t\n\r\f/>=" or end == begin):
                end += 1
            key = text[begin:end].lower()
            after = end
            while after < len(text) and text[after] in _BLANKS:
                after += 1
            value = None
            if text[after : after + 1] == "=":
                end = after + 1
                while end < len(text) and text[end] in _BLANKS:
                    end += 1
                quote = text[end : end + 1]
                if quote in ("'", '"') and quote:
                    stop = text.find(quote, end + 1)
                    if stop < 0:
                        return -1
                    value = text[end + 1 : stop]
                    end = stop + 1
                else:
                    begin = end
                    while end < len(text) and text[end] not in " \t\n\r\f>":
                        end += 1
                    value = text[begin:end]
                value = _unescape(value)
            attributes.append((key, value))
        self._start = text[at : end + 1]
        self.lasttag = name
        if text[end - 1] == "/":
            self.handle_startendtag(name, attributes)
        else:
            self.handle_starttag(name, attributes)
            if name in self.CDATA_CONTENT_ELEMENTS:
                self.cdata_elem = name
        return end + 1

    def handle_startendtag(self, tag, attrs):
        """Called for <tag/>: by itself it is a start and an end."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """Called for <tag>, with a list of (name, value)."""

    def handle_endtag(self, tag):
        """Called for </tag>."""

    def handle_data(self, data):
        """Called for text."""

    def handle_charref(self, name):
        """Called for &#number; if references are not converted."""

    def handle_entityref(self, name):
        """Called for &name; if references are not converted."""

    def handle_comment(self, data):
        """Called for a comment."""

    def handle_decl(self, decl):
        """Called for <!DOCTYPE ...>."""

    def handle_pi(self, data):
        """Called for <? ... >."""

    def unknown_decl(self, data):
        """Called for other declarations."""
