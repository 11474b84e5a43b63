"""Dates, times and durations."""

import random

from .conftest import Same

SETUP = "from datetime import *\nimport time\n"


def duration(source: random.Random) -> str:
    days, seconds, part = (
        source.randrange(-999, 999),
        source.randrange(-90000, 90000),
        source.randrange(-(10**7), 10**7),
    )
    return source.choice(
        (f"timedelta({days})", f"timedelta({days}, {seconds}, {part})", f"timedelta(seconds={part / 7})")
    )


def moment(source: random.Random) -> str:
    fields = [source.randrange(1, 9999), source.randrange(1, 13), source.randrange(1, 32)]
    if source.random() < 0.3:
        return f"date({', '.join(map(str, fields))})"
    fields += [
        source.randrange(24),
        source.randrange(60),
        source.randrange(60),
        source.choice((0, source.randrange(10**6))),
    ]
    zone = source.choice(("", "", f", tzinfo=timezone(timedelta(minutes={source.randrange(-900, 900)}))"))
    return f"datetime({', '.join(map(str, fields))}{zone})"


def test_arithmetic_of_dates_gives_what_it_gives_in_cpython(same: Same) -> None:
    source = random.Random(1)
    expressions = []
    for _ in range(400):
        one, other = moment(source), duration(source)
        expressions += [
            f"str({one} {source.choice('+-')} {other})",
            f"{other} {source.choice(('+', '-', '//', '/', '%', '<', '=='))} {duration(source)}",
            f"{other} {source.choice(('*', '/'))} {source.choice((3, -7, 0.3, -2.5))}",
            f"({one}.isocalendar()[:], {one}.toordinal(), {one}.isoformat(), {one}.ctime())",
        ]
    same(SETUP, expressions)


def test_dates_are_written_and_read_as_in_cpython(same: Same) -> None:
    source = random.Random(2)
    formats = (
        "%Y-%m-%d %H:%M:%S",
        "%d/%m/%y %I:%M %p",
        "%a %d %b %Y",
        "%j %Y",
        "%A, %B %d, %Y",
        "%G-W%V-%u",
        "%Y %U %w",
    )
    expressions = []
    for _ in range(150):
        one, form = (
            moment(source).replace("date(", "datetime(").replace("datetimetime(", "datetime("),
            source.choice(formats),
        )
        expressions += [
            f"{one}.strftime({form!r})",
            f"datetime.strptime({one}.strftime({form!r}), {form!r})",
            f"datetime.fromisoformat({one}.isoformat())",
        ]
    texts = ("2024-02-29", "20240229", "2024-W09-4", "2024W094", "12:30", "T1230Z", "2024-02-29T12:30:59.123+01:00")
    for _ in range(300):
        text = list(source.choice(texts))
        for _ in range(source.randrange(3)):
            text[source.randrange(len(text))] = source.choice("0123456789-:TWZ+. ")
        kind = source.choice(("date", "time", "datetime"))
        expressions.append(f"{kind}.fromisoformat({''.join(text)!r})")
    same(SETUP, expressions)
