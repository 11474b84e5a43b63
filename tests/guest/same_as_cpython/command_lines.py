# argparse: what it reads, its help and what it says of mistakes.

import argparse
import contextlib
import io


def run(make, *lines):
    for line in lines:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                p = make()
                r = repr(p.parse_args(line.split()))
            except SystemExit as e:
                r = "exit %r" % (e.code,)
        print("$", line, "->", r)
        print(out.getvalue(), end="")
        print(err.getvalue(), end="")


def a():
    p = argparse.ArgumentParser(prog="calc", description="A calculator of things. " * 5, epilog="That is all.")
    p.add_argument("x", type=int, help="first number")
    p.add_argument("y", type=float, nargs="?", default=2.5, help="second (default: %(default)s)")
    p.add_argument("-v", "--verbose", action="store_true", help="more output")
    p.add_argument("-q", action="count", default=0)
    p.add_argument("--op", choices=["add", "sub", "mul"], default="add", help="operation")
    p.add_argument(
        "--name",
        "-n",
        metavar="NAME",
        required=False,
        help="a name that has a very long help text which has to be wrapped over several lines of output",
    )
    p.add_argument("--version", action="version", version="%(prog)s 1.0")
    p.add_argument("--a-very-long-option-name-indeed", type=int, nargs=2, help="two")
    return p


run(
    a,
    "1",
    "1 2",
    "-v 1",
    "1 --op mul",
    "1 --op div",
    "",
    "a",
    "1 2 3",
    "-h",
    "--version",
    "-qqq 1",
    "-qv 1 3",
    "--name=x 1",
    "-nx 1",
    "-n x 1",
    "--na x 1",
    "--ver 1",
    "--verb 1",
    "1 --unknown",
    "-x 1",
    "-n",
    "--a-very 1 2 3",
    "--a-very 1",
    "-- -1",
    "-1",
    "1 -2.5",
    "--op",
    "--verbose=1 2",
)


def b():
    p = argparse.ArgumentParser(prog="PROG")
    s = p.add_subparsers(dest="cmd", help="sub-command help", required=True)
    q = s.add_parser("add", help="add help", aliases=["a"])
    q.add_argument("files", nargs="+")
    q.add_argument("--force", action="store_true")
    q.set_defaults(func="ADD")
    r = s.add_parser("rm", help="rm help")
    r.add_argument("file")
    r.add_argument("-r", "--recursive", action="store_true", help="deep")
    p.add_argument("--foo", help="foo help")
    return p


run(
    b, "add x y", "a x --force", "rm f -r", "rm", "", "foo", "-h", "rm -h", "add", "--foo 1 rm x", "rm x y", "rm x --zz"
)


def c():
    p = argparse.ArgumentParser(prog="P", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    g = p.add_mutually_exclusive_group()
    g.add_argument("--one", action="store_true", help="1")
    g.add_argument("--two", action="store_const", const=2, help="2")
    h = p.add_argument_group("extra", "Extra options")
    h.add_argument("--lst", nargs="*", type=int, default=[1], help="ints")
    h.add_argument("--app", action="append", help="appended")
    h.add_argument("--ext", action="extend", nargs="+")
    p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="flag")
    p.add_argument("--off", dest="on", action="store_false")
    p.add_argument("rest", nargs="*", help="the rest")
    p.add_argument("--secret", help=argparse.SUPPRESS)
    return p


run(
    c,
    "",
    "--one --two",
    "--lst 1 2 3",
    "--lst",
    "--app a --app b",
    "--ext a b --ext c",
    "--no-flag",
    "--off x y",
    "a b --one",
    "-h",
    "--lst a",
    "--secret z",
)


def d():
    p = argparse.ArgumentParser(
        prog="D",
        usage="%(prog)s [options]",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Line 1\n  Line 2",
        add_help=False,
    )
    p.add_argument("cmd")
    p.add_argument("args", nargs=argparse.REMAINDER)
    p.add_argument("--dest", dest="where", default=argparse.SUPPRESS)
    return p


run(d, "a", "a -x --y z", "", "--dest q a b")
print(d().format_help(), d().format_usage())


def e():
    p = argparse.ArgumentParser(prog="E")
    g = p.add_mutually_exclusive_group(required=True)
    g.add_argument("-a", type=int)
    g.add_argument("-b")
    p.add_argument("src", nargs="+")
    p.add_argument("dst")
    p.add_argument("-o", nargs="?", const="C", default="D")
    return p


run(
    e,
    "",
    "-a 1 x y",
    "-a 1 -b 2 x y",
    "x y",
    "-a 1 x y z -o",
    "-a 1 x y z -o q",
    "-a z x y",
    "-a1 x",
    "-h",
    "-a 1 x -o q y",
)
p = argparse.ArgumentParser(prog="K")
p.add_argument("--x", type=int)
print(p.parse_known_args(["--x", "1", "--y", "z", "w"]))
print(
    argparse.Namespace(a=1, b="x"),
    argparse.Namespace(a=1) == argparse.Namespace(a=1),
    "a" in argparse.Namespace(a=1),
    vars(argparse.Namespace(q=1)),
)


def evens(s):
    n = int(s)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{s} is odd")
    return n


def f():
    p = argparse.ArgumentParser(prog="F")
    p.add_argument("n", type=evens)
    p.add_argument("-l", "--list", nargs=3, metavar=("A", "B", "C"))
    p.add_argument("-k", nargs="+", type=lambda s: s.upper())
    p.set_defaults(z=5)
    return p


run(f, "2", "3", "x", "2 -l 1 2 3", "2 -l 1 2", "2 -k a b", "-k a b -- 4", "-h")
for bad in (
    lambda p: p.add_argument("-x", "--y", action="zzz"),
    lambda p: p.add_argument("-h"),
    lambda p: p.add_argument("-x", type=5),
    lambda p: p.add_argument("x", required=True),
    lambda p: p.add_argument("-x", nargs=0),
    lambda p: p.add_argument("+x", "-y"),
):
    try:
        bad(argparse.ArgumentParser(prog="Z"))
        print("ok")
    except Exception as e:
        print(type(e).__name__, e)


def g():
    p = argparse.ArgumentParser(prog="long-program-name")
    for i in range(8):
        p.add_argument(f"--option-{i}", f"-{i}", metavar="VALUE")
    p.add_argument("input_file")
    p.add_argument("output_files", nargs="*")
    return p


print(g().format_help())


class Act(argparse.Action):
    def __call__(self, parser, ns, values, option_string=None):
        setattr(ns, self.dest, (values, option_string))


p = argparse.ArgumentParser(prog="L", parents=[argparse.ArgumentParser(add_help=False)])
p.add_argument("--foo", action=Act)
p.add_argument("bar", action=Act)
print(p.parse_args(["1", "--foo", "2"]))
print(p.get_default("foo"))
p = argparse.ArgumentParser(prog="M", exit_on_error=False)
p.add_argument("--n", type=int)
try:
    p.parse_args(["--n", "a"])
except argparse.ArgumentError as e:
    print(e, e.argument_name, e.message)
