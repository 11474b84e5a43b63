"""Help for the names of text modules that are no functions or classes in Python."""

TEXT = rb"""
= difflib.Match(a, b, size)
A common part: where it begins in each sequence, and its size.
= html.entities.codepoint2name
The names of characters by their numbers.
= html.entities.entitydefs
The characters by their names.
= html.entities.name2codepoint
The numbers of characters by their names.
= html.parser.HTMLParser.CDATA_CONTENT_ELEMENTS
The elements whose content is no HTML.
= keyword.iskeyword(s, /)
Whether a text is a word that Python keeps for itself.
= keyword.issoftkeyword(s, /)
Whether a text is such a word in some places only, as match.
= keyword.kwlist
The words that Python keeps for itself, as a list.
= keyword.softkwlist
The words that are kept in some places only.
= reprlib.aRepr
The Repr whose method is reprlib.repr; its limits can be changed.
= reprlib.repr(x)
The text of an object, cut to the limits of aRepr.
= string.ascii_letters
The letters of ASCII, small ones first.
= string.ascii_lowercase
The small letters of ASCII.
= string.ascii_uppercase
The capitals of ASCII.
= string.digits
The digits 0 to 9.
= string.hexdigits
The digits of base 16, small and large.
= string.octdigits
The digits 0 to 7.
= string.printable
Digits, letters, punctuation and whitespace of ASCII.
= string.punctuation
The marks of ASCII that are neither letters, digits nor blanks.
= string.whitespace
The blanks of ASCII.
= string.Template.braceidpattern
The pattern of names in braces, if it is another than that of others.
= string.Template.delimiter
What a place to fill in begins with; a subclass can have another.
= string.Template.flags
Flags of the pattern of names.
= string.Template.idpattern
The pattern of names; a subclass can have another.
"""
