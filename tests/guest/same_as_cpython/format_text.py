# Widths and precisions of text count characters, in whatever script.

for text in ["é", "naïve", "日本語", "🎉🎊", "abc", ""]:
    print(f"{text:.1}|{text:>5}|{text:<5}|{text:^6}|{text:*^7.2}|{text:2}|{text!r:>8}|{text:.0}|{text:.9}|")
    print("%s|%5s|%-5s|%.1s|%.2s|%7.1s|%r|%.3r|" % (text, text, text, text, text, text, text, text))
    print(f"{text:é>5}|{text:─^20}|{text:🎉<4}|{text!s:é^{8}}|")
print(f"{233:c}|{8364:>3c}|{65:c}|{0x1F389:^5c}|", "%c|%3c|%-3c|%c" % (233, "é", 8364, "🎉"))
print(f"{5:é>4}|{-5:─=6d}|{2.5:·^9}|{1234567:…>12,}|{'':═<30}|{'':\u2500<3}|")
print("{:é>3}{{}}{:>2}".format("a", "ü"), "é{}é{:.1}".format("à", "ñandú"))
for number in (-1, 0x110000):
    try:
        print("%c" % number)
    except OverflowError as error:
        print(error)
try:
    print("%c" % "éé")
except TypeError as error:
    print(type(error))
print(b"%.1s|%3s|%c" % (b"ab", b"x", 65), b"%5.2s|" % b"\xc3\xa9\xc3")
print(format(20.0, ">8"), format(1.5), format(1.5, ""), format("é", "^5"), format([1], ""), format(255, "#x"), format(True))
print(format(1234567.891, ",.2f"), format(5, "03d"))
try:
    format(1, 2)
except TypeError as error:
    print(error)
