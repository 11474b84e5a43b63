# Numbers and strings as they are written, decorators, and mistakes in them.
print(1_000, 0x_ff, 0b1010, 0o17, 1_0.5_0e1_0, .5, 5., 1e3, 1E-3, 3j, 1.5J, 00, 0_0, 0xFFFF_FFFF, 10**20, 1e308 * 10, 0.e0)
print("\a\b\f\v\r\t\n".encode(), b"\x00\377\101\q", "\1\12\123\1234", "\q\ ", r"\n\"", rb"\x", Rb'\y', bR"\z", BR'a', U"u", u'v')
print("a" 'b' """c""" r'\d', b"a" b'b', "line \
continued", '''tri"ple' ''' """it's "quoted\"""")
print(1if True else 2, [0x1for x in (1, 2)], 1 .real, 1..real, "é\u00e9\U000000e9", len("\U0001F600"))
for text in ["5y", "0777", "1__0", "1_", "0x", "0xg", "0b2", "0o8", "1e", "1.e", "1.5j2", "1a", "0_7", "0b", "0o", "1_.5", "1._5",
             "0x1_", "12abc", "1.2.3", "0b12", "09.5", "09j", "1if 1else 2", "'a' 5", "a ? b", "a $ b"]:
    try:
        print(text, eval(text))
    except SyntaxError as e:
        print(text, e.msg, e.offset)


def make(*names):
    def deco(f):
        f.names = names
        return f
    return deco


decorators = {"a": [make("x")]}


@decorators["a"][0]
def f():
    pass


@(lambda g: g)
@make("y").__call__
def h():
    pass


@[c for c in (make("z"),)][0]
class K:
    pass


print(f.names, h.names, K.names)
