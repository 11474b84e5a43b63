"""Texts whose characters are counted and skipped many bytes at a time, with wide ones wherever they may stand."""

for before in (0, 1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 95, 96, 200):
    for wide in ("é", "€", "😀", "éé", "€😀é"):
        for after in (0, 1, 31, 32, 33, 100):
            text = "".join([chr(97 + n % 26) for n in range(before)]) + wide + "xyz" * after
            characters = list(text)
            assert len(text) == len(characters)
            for place in (0, 1, before - 1, before, before + 1, before + 2, before + 5, len(text) - 1, -1, -len(text)):
                if -len(text) <= place < len(text):
                    assert text[place] == characters[place], (before, wide, after, place)
                assert text[place:] == "".join(characters[place:]), (before, wide, after, place)
                assert text[:place] == "".join(characters[:place]), (before, wide, after, place)
                assert text[place : place + 40] == "".join(characters[place : place + 40]), (before, wide, after, place)
            print(before, len(text), text.find(wide), text.find("z"), text.rfind("x"), text.index(wide[-1]), end=" ")
            print(text.count(""), text[len(text) :] == "", text.center(len(text) + 4, "·")[1:3], text[::-7][:5])
            try:
                text[len(text)]
            except IndexError as error:
                print(error)
