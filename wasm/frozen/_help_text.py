"""Help for str."""

TEXT = rb"""
= str(object='', encoding='utf-8', errors='strict')
Text: a sequence of Unicode characters that does not change. str(x) is x as text, for people to
read; str(bytes, 'utf-8') decodes bytes. Raises UnicodeDecodeError for bytes that are not UTF-8.
Parts: s[0], s[-1], s[1:4], s[::-1].
>>> str(1.5) + '!'
'1.5!'
= str.capitalize()
With a capital first letter, and the others small.
>>> 'hello World'.capitalize()
'Hello world'
= str.casefold()
For comparing texts whatever the case: more is made equal than by lower().
>>> 'Stra\u00dfe'.casefold() == 'STRASSE'.casefold()
True
= str.center(width, fillchar=' ', /)
The text in the middle of that many characters, with spaces or another character on both sides.
>>> 'ab'.center(6, '*')
'**ab**'
= str.count(sub, start=0, end=..., /)
How often a text occurs, without overlap.
>>> 'banana'.count('an')
2
= str.encode(encoding='utf-8', errors='strict')
The text as bytes in an encoding: UTF-8, -16 and -32, ASCII, Latin-1, cp1252 and cp437.
errors: 'strict' raises UnicodeEncodeError; 'ignore', 'replace', 'backslashreplace' and
'xmlcharrefreplace' do not.
>>> '\u00e9'.encode()
b'\xc3\xa9'
= str.endswith(suffix, /)
Whether the text ends with another, or with one of a tuple.
>>> 'a.py'.endswith('.py')
True
= str.expandtabs(tabsize=8)
With spaces for tabs, up to the next column that is a multiple of tabsize.
>>> 'a\tb'.expandtabs(4)
'a   b'
= str.find(sub, start=0, end=..., /)
Where a text first occurs, counted from 0; -1 where it does not. index() raises ValueError instead.
>>> 'banana'.find('na')
2
= str.format(*args, **kwargs)
Fills the braces: {} one after the other, {0} by number, {name} by name. After a colon the form:
{:>8} right, {:<8} left, {:^8} middle, {:.2f} two digits, {:,} thousands, {:x} hex, {:08.3f}, {:%}.
!r gives the repr. f-strings do the same in place. Raises IndexError, KeyError or ValueError.
>>> '{} is {:.1f}, {n!r}'.format('pi', 3.14159, n='a')
"pi is 3.1, 'a'"
= str.format_map(mapping, /)
As format(), with the names of a mapping; of a dict with __missing__, that is asked.
>>> '{x}'.format_map({'x': 1})
'1'
= str.index(sub, start=0, end=..., /)
Where a text first occurs; ValueError where it does not. find() gives -1 instead.
= str.isalnum()
Whether there are characters and all of them are letters or digits.
>>> 'a1'.isalnum(), 'a b'.isalnum()
(True, False)
= str.isalpha()
Whether there are characters and all of them are letters.
>>> 'abc'.isalpha(), 'a1'.isalpha()
(True, False)
= str.isascii()
Whether all characters are of ASCII; an empty text is.
= str.isdecimal()
Whether there are characters and all of them are digits of a number, of any script.
= str.isdigit()
Whether there are characters and all of them are digits, also such as a raised two.
>>> '42'.isdigit(), '-1'.isdigit()
(True, False)
= str.isidentifier()
Whether the text could be a name; words of the language could too, see the module keyword.
>>> 'x1'.isidentifier(), '1x'.isidentifier()
(True, False)
= str.islower()
Whether there are letters with case and none is a capital.
= str.isnumeric()
Whether there are characters and all of them stand for numbers, also fractions.
= str.isprintable()
Whether repr() shows all characters as they are; an empty text is printable.
= str.isspace()
Whether there are characters and all of them are spaces, tabs, line ends or other blanks.
= str.istitle()
Whether each word begins with a capital and goes on in small letters.
>>> 'Hello World'.istitle()
True
= str.isupper()
Whether there are letters with case and all of them are capitals.
= str.join(iterable, /)
The texts of an iterable, with this one between them. Raises TypeError for what is not text.
>>> ', '.join(['a', 'b', 'c'])
'a, b, c'
= str.ljust(width, fillchar=' ', /)
The text at the left of that many characters.
>>> 'ab'.ljust(5, '.')
'ab...'
= str.lower()
In small letters.
>>> 'MiXed'.lower()
'mixed'
= str.lstrip(chars=None, /)
Without the spaces at its beginning, or without the given characters there.
>>> '  ab '.lstrip()
'ab '
= str.maketrans(x, y=..., z=..., /)
A table for translate(): from a dict, or from two texts of equal length, character by character;
those of a third text are left out.
>>> 'abc'.translate(str.maketrans('ab', 'xy', 'c'))
'xy'
= str.partition(sep, /)
The part before the first separator, the separator, and what follows; two empty texts at the end
where it does not occur.
>>> 'key=value=x'.partition('=')
('key', '=', 'value=x')
= str.removeprefix(prefix, /)
Without another text at its beginning, if it is there.
>>> 'test_x'.removeprefix('test_')
'x'
= str.removesuffix(suffix, /)
Without another text at its end, if it is there.
>>> 'a.py'.removesuffix('.py')
'a'
= str.replace(old, new, count=-1, /)
With each old text replaced by the new one, or only the first count.
>>> 'banana'.replace('an', 'AN', 1)
'bANana'
= str.rfind(sub, start=0, end=..., /)
Where a text last occurs; -1 where it does not.
>>> 'banana'.rfind('na')
4
= str.rindex(sub, start=0, end=..., /)
Where a text last occurs; ValueError where it does not.
= str.rjust(width, fillchar=' ', /)
The text at the right of that many characters.
>>> '7'.rjust(3)
'  7'
= str.rpartition(sep, /)
Like partition(), at the last separator.
>>> 'a/b/c'.rpartition('/')
('a/b', '/', 'c')
= str.rsplit(sep=None, maxsplit=-1)
Like split(), but maxsplit counts from the end.
>>> 'a,b,c'.rsplit(',', 1)
['a,b', 'c']
= str.rstrip(chars=None, /)
Without the spaces and line ends at its end, or without the given characters there.
>>> 'line \n'.rstrip()
'line'
= str.split(sep=None, maxsplit=-1)
The parts between separators, as a list; without a separator, the words between any spaces.
maxsplit: how often it is split at most; the rest stays whole.
>>> 'a,b,,c'.split(','), ' two  words '.split()
(['a', 'b', '', 'c'], ['two', 'words'])
= str.splitlines(keepends=False)
The lines as a list, without their ends, or with them.
>>> 'a\nb\n'.splitlines()
['a', 'b']
= str.startswith(prefix, start=0, /)
Whether the text begins with another, or with one of a tuple; from start on.
>>> 'Python'.startswith(('Py', 'py'))
True
= str.strip(chars=None, /)
Without the spaces and line ends at both ends, or without the given characters there.
>>> '  ab '.strip(), 'xxabx'.strip('x')
('ab', 'ab')
= str.swapcase()
With small letters for capitals, and capitals for small letters.
>>> 'aB'.swapcase()
'Ab'
= str.title()
With a capital at the beginning of each word, and the other letters small.
>>> 'hello WORLD'.title()
'Hello World'
= str.translate(table, /)
With characters replaced as the table says: by a number, a text, or None for nothing.
>>> 'abc'.translate({97: 'X', 98: None})
'Xc'
= str.upper()
In capitals.
>>> 'abc'.upper()
'ABC'
= str.zfill(width, /)
With zeros at the left up to that many characters, after a sign.
>>> '-7'.zfill(4)
'-007'
"""
