# html, html.entities and html.parser.

import html
import html.entities
from html.parser import HTMLParser

print(html.escape('<a href="x">\'&</a>'), html.escape("\"'<", quote=False))
for s in [
    "&lt;b&gt; &amp;amp; &quot;x&quot; &#39;&#x27;",
    "&eacute;&Eacute;&euro;&copy 5 &copyx &notit; &nbsp",
    "&#128;&#0;&#xD800;&#x110000;&#1;&#13;&#9",
    "&unknown; & && &; &#; &#x;",
    "no",
    "&AMP;&LT &alpha;&hellip;&apos;",
    "&#233é",
    "&ampamp;",
    "&frac12;",
]:
    print(ascii(html.unescape(s)))
print(
    html.entities.name2codepoint["eacute"],
    html.entities.codepoint2name[233],
    ascii(html.entities.entitydefs["euro"]),
    len(html.entities.name2codepoint),
)


class P(HTMLParser):
    def handle_starttag(self, t, a):
        print("S", t, a, self.getpos(), repr(self.get_starttag_text()))

    def handle_endtag(self, t):
        print("E", t)

    def handle_data(self, d):
        print("D", repr(d))

    def handle_comment(self, d):
        print("C", repr(d))

    def handle_decl(self, d):
        print("!", d)

    def handle_pi(self, d):
        print("?", d)

    def handle_entityref(self, n):
        print("&", n)

    def handle_charref(self, n):
        print("#", n)


for s in [
    "<html><head><title>Test</title></head><body><h1>Parse me!</h1></body></html>",
    '<!DOCTYPE html><p class="a b" id=x checked>Hi &amp; bye<br/>\n<!-- c --><img src=\'q\' alt="&lt;">',
    "<script>if (a < b) {}</script><P>x</P>",
    "a < b <3 c",
    "<?php x ?>t",
    '<a href = "1" >y</a >',
]:
    for kw in ({}, {"convert_charrefs": False}):
        p = P(**kw)
        p.feed(s)
        p.close()
        print("--")
