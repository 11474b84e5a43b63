"""Help for re."""

TEXT = rb"""
= re
Regular expressions: patterns that text is searched for. . ^ $ [a-z] [^a-z] * + ? {m,n} | stand for
what they do everywhere; (...) is a group, (?P<name>...) one with a name, (?:...) one that is not
kept; (?=...) (?!...) (?<=...) (?<!...) look around; \d \w \s are classes, \b is where a word ends.
>>> re.search(r'(\d+) (\w+)', 'on 12 May').group(2)
'May'
= re.compile(pattern, flags=0)
A pattern made ready. Raises re.error for a wrong one.
>>> re.compile(r'\d+', re.ASCII).findall('1 and 22')
['1', '22']
= re.match(pattern, string, flags=0)
A match at the beginning of the text, or None.
>>> re.match('[a-c]+', 'abcd')
<re.Match object; span=(0, 3), match='abc'>
= re.fullmatch(pattern, string, flags=0)
A match of the whole text, or None.
= re.search(pattern, string, flags=0)
The first match anywhere in the text, or None.
>>> re.search('b+', 'abbc').span()
(1, 3)
= re.findall(pattern, string, flags=0)
All matches as a list of text: of the group when there is one, tuples when there are several.
>>> re.findall(r'(\w)=(\d)', 'a=1, b=2')
[('a', '1'), ('b', '2')]
= re.finditer(pattern, string, flags=0)
All matches, one after the other.
= re.split(pattern, string, maxsplit=0, flags=0)
The parts between matches, as a list; groups of the pattern stand between them.
>>> re.split('[,;] *', 'a, b;c')
['a', 'b', 'c']
= re.sub(pattern, repl, string, count=0, flags=0)
The text with matches replaced, all or the first count. repl is text, in which \1 or \g<name> is a
group, or a function of the match.
>>> re.sub(r'(\w)1', r'<\1>', 'a1 b1 c2')
'<a> <b> c2'
= re.subn(pattern, repl, string, count=0, flags=0)
The text with matches replaced, and how many there were.
= re.purge()
Forgets the patterns that were made ready and kept.
= re.NOFLAG
No flag.
= re.ASCII
Flag: \w \d \s \b and letters of either case are those of ASCII.
= re.A > re.ASCII
= re.IGNORECASE
Flag: upper and lower case are the same.
>>> re.findall('a', 'aAb', re.IGNORECASE)
['a', 'A']
= re.I > re.IGNORECASE
= re.LOCALE
Flag for patterns of bytes, where it changes nothing here.
= re.L > re.LOCALE
= re.MULTILINE
Flag: ^ and $ match at every line.
= re.M > re.MULTILINE
= re.DOTALL
Flag: a dot matches line ends too.
= re.S > re.DOTALL
= re.UNICODE
Flag that patterns of text have anyway.
= re.U > re.UNICODE
= re.VERBOSE
Flag: blanks in the pattern count for nothing, and # begins a comment.
= re.X > re.VERBOSE
= re.DEBUG
Flag that changes nothing here.
= re.Pattern
A pattern made ready by re.compile.
= re.Pattern.pattern
The text it was made of.
= re.Pattern.flags
Its flags, as a number.
= re.Pattern.groups
How many groups it has.
= re.Pattern.groupindex
The numbers of groups by their names.
= re.Pattern.match(string, pos=0, endpos=...)
A match at the beginning of the text, or at pos; None when there is none.
= re.Pattern.fullmatch(string, pos=0, endpos=...)
A match of all of the text, or None.
= re.Pattern.search(string, pos=0, endpos=...)
The first match anywhere in the text, or None.
= re.Pattern.findall(string, pos=0, endpos=...)
All matches as a list of text; see re.findall.
= re.Pattern.finditer(string, pos=0, endpos=...)
All matches, one after the other.
= re.Pattern.sub(repl, string, count=0)
The text with matches replaced; see re.sub.
= re.Pattern.subn(repl, string, count=0)
The text with matches replaced, and how many there were.
= re.Pattern.split(string, maxsplit=0)
The parts between matches, as a list.
>>> re.compile('[,;]').split('a,b;c')
['a', 'b', 'c']
= re.Match
What a pattern found: true, and m[0] is the text of it all, m[1] or m['name'] of a group.
= re.Match.group(*groups)
A group of the match as text: 0, or nothing given, is all of it, 1 the first bracket; a name works
too. None when the group took no part. Several give a tuple.
= re.Match.groups(default=None)
All groups from 1 on, as a tuple.
>>> re.match('(a)(b)?', 'a').groups()
('a', None)
= re.Match.groupdict(default=None)
The groups that have names.
>>> re.match('(?P<first>.)', 'ab').groupdict()
{'first': 'a'}
= re.Match.expand(template)
The template with \1, \2 and the like filled in.
= re.Match.start(group=0, /)
Where a group begins; -1 when it took no part.
= re.Match.end(group=0, /)
Where a group ends.
= re.Match.span(group=0, /)
Where a group begins and ends.
= re.Match.regs
The spans of all groups.
= re.Match.string
The text that was searched.
= re.Match.re
The pattern.
= re.Match.pos
Where the search began.
= re.Match.endpos
Where it would have ended.
= re.Match.lastindex
The number of the group that ended last, or None.
= re.Match.lastgroup
The name of that group, or None.
"""
