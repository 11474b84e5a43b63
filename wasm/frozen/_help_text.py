"""Help for str."""

TEXT = rb"""
= str(object='', encoding=..., errors=..., /)
Text: a sequence of Unicode characters that does not change. str(x) is x as text, for people to
read; str(bytes, 'utf-8') decodes bytes. Raises UnicodeDecodeError for bytes that are not UTF-8.
Parts: s[0], s[-1], s[1:4]. A step other than 1 is not there: reverse with ''.join(reversed(s)).
Upper and lower case, and tests such as isalpha, know ASCII only. title(), zfill() and others are
missing.
>>> str(1.5) + '!'
'1.5!'
= str.center(width, /)
The text in the middle of that many characters, with spaces on both sides; fill characters
only by format: f"{s:*^9}".
>>> 'ab'.center(6)
'  ab  '
= str.count(sub, start=0, end=..., /)
How often a text occurs, without overlap.
>>> 'banana'.count('an')
2
= str.encode(encoding='utf-8', errors='strict', /)
The text as bytes, always in UTF-8, whatever encoding is asked for.
>>> '\u00e9'.encode()
b'\xc3\xa9'
= str.endswith(suffix, /)
Whether the text ends with another, or with one of a tuple.
>>> 'a.py'.endswith('.py')
True
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
= str.index(sub, start=0, end=..., /)
Where a text first occurs; ValueError where it does not. find() gives -1 instead.
= str.isalpha()
Whether there are characters and all of them are letters. Here, letters of ASCII only.
>>> 'abc'.isalpha(), 'a1'.isalpha()
(True, False)
= str.isdigit()
Whether there are characters and all of them are digits 0 to 9.
>>> '42'.isdigit()
True
= str.islower()
Whether there are letters and none is a capital. Letters of ASCII only.
= str.isspace()
Whether there are characters and all of them are spaces, tabs or line ends.
= str.isupper()
Whether there are letters and all of them are capitals. Letters of ASCII only.
= str.join(iterable, /)
The texts of an iterable, with this one between them. Raises TypeError for what is not text.
>>> ', '.join(['a', 'b', 'c'])
'a, b, c'
= str.lower()
In small letters. Only those of ASCII change.
>>> 'MiXed'.lower()
'mixed'
= str.lstrip(chars=None, /)
Without the spaces at its beginning, or without the given characters there.
>>> '  ab '.lstrip()
'ab '
= str.partition(sep, /)
The part before the first separator, the separator, and what follows; two empty texts at the end
where it does not occur.
>>> 'key=value=x'.partition('=')
('key', '=', 'value=x')
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
= str.rpartition(sep, /)
Like partition(), at the last separator.
>>> 'a/b/c'.rpartition('/')
('a/b', '/', 'c')
= str.rsplit(sep=None, maxsplit=-1, /)
Like split(), but maxsplit counts from the end.
>>> 'a,b,c'.rsplit(',', 1)
['a,b', 'c']
= str.rstrip(chars=None, /)
Without the spaces and line ends at its end, or without the given characters there.
>>> 'line \n'.rstrip()
'line'
= str.split(sep=None, maxsplit=-1, /)
The parts between separators, as a list; without a separator, the words between any spaces.
maxsplit: how often it is split at most; the rest stays whole. It takes no keywords here.
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
= str.upper()
In capitals. Only letters of ASCII change.
>>> 'abc'.upper()
'ABC'
"""
