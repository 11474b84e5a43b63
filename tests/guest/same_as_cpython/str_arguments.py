# What methods of str say about arguments that they cannot take, and what they do with ranges.


def show(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__, error)


SOURCES = [
    "'a'.center()", "'a'.center(5, 'ab')", "'a'.center(5, 1)", "'a'.center('5')", "'a'.ljust(5, b'x')",
    "'a'.zfill('1')", "'a'.join(5)", "'a'.join([1])", "','.join(['a', b'b'])", "'a'.replace(1,2)",
    "'a'.replace('a',2)", "'a'.replace('a','b','c')", "'a'.split('')", "'a'.split(1)", "'a b c'.split(maxsplit=1)",
    "'a b c'.split(sep='b')", "'abc'.split(sep='b', maxsplit=0)", "'a'.split(x=1)", "'a'.split(1,2,3)",
    "'a'.split(None, sep=1)", "'a'.strip(1)", "'a'.lstrip(1)", "'a'.find(1)", "'a'.count(None)", "'a'.index('b')",
    "'a'.rindex('b')", "'a'.startswith(1)", "'a'.startswith((1,))", "'a'.startswith(('b','a'))",
    "'abc'.startswith('b', 1)", "'abc'.endswith('b', 0, 2)", "'abc'.endswith(('x', 'c'))", "'abc'.startswith('', 4)",
    "'abc'.startswith('', 3)", "'a'.partition('')", "'a'.partition(1)", "'a'.removeprefix(1)",
    "'abc'.removeprefix('ab')", "'abc'.removesuffix('bc')", "'abc'.removesuffix('')", "'abc'.removeprefix('x')",
    "str.maketrans('a', 'bc')", 'str.maketrans(1)', "str.maketrans({'ab': 1})", 'str.maketrans(1, 2)',
    "str.maketrans('a', 2)", 'str.maketrans({1.5: 2})', "'abc'.translate(str.maketrans('ab', 'xy', 'c'))",
    "'abc'.translate({97: 2000000})", "'abc'.translate({97: 1.5})", "'abc'.translate([1])",
    "'\\x00\\x01'.translate('xy')", "'a'.expandtabs(tabsize=3)", "'a\\tb'.expandtabs(0)", "'a\\tb'.expandtabs(4)",
    "'ab\\n\\tc'.expandtabs()", "'abc'.find('a', -100, 100)", "'abc'.find('c', 10**30)", "'abc'.find('c', -10**30)",
    "'abc'.find('b', 1.0)", "'abc'.find('b', None, None)", "'abc'[5]", "'abc'[1.0]", "'abc'['a']", "'abc'[None]",
    "'a' in 5", "5 in 'a'", "'a' + 5", "5 + 'a'", "'a' * 'b'", "'a' * 2.5", "'ab' * -1", "3 * 'ab'", "'a' * True",
    "'a' < 5", "'a' < 'b'", "'\xe4' > 'z'", "'' in ''", "'\xe4' in 'x\xe4y'", "'a' - 'b'", 'chr(1114112)', 'chr(-1)',
    "chr('a')", 'chr(1.5)', "ord('')", "ord('ab')", 'ord(1)', "ord(b'a')", "ord(b'ab')", "ord('\U0001f600')",
    'chr(128512)', "ascii('a\xc3\xa4\xf0\x9f\x98\x80\\n')", "ascii(['\xe4'])", "str(b'abc', 'utf-8')", "str(b'abc')",
    'str()', "bytes('\xe4', 'utf-8')", "bytes('a')", "'abc'.upper(1)", "''.join(c for c in 'abc')",
    "'-'.join({'a': 1})", "'x'.join('abc')", "' a  b '.split(' ')", "'aXbXc'.rsplit('X', 1)", "'a,b,c'.split(',', 0)",
    "'a,b,c'.rsplit(',', maxsplit=1)", "'abc'.index('c', 1, 2)", "'abcabc'.rfind('b', 0, 3)",
    "'\xe4\xe4\xe4\xe4'.find('\xe4', 1)", "'aaa'.count('aa')", "'\xe4\xf6\xe4\xf6'.count('\xf6', 2)",
    "'tsch\xfc\xdf'.upper().lower()", "'ab'.casefold() == 'AB'.casefold()", "'\\ud800'", "'\\ud800'.isprintable()",
    "'x'.encode('ascii')",
]
for source in SOURCES:
    show(source)
