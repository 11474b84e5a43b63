# pathlib, os, shutil, glob, fnmatch and tempfile, with files in a folder of their own.
import fnmatch
import glob
import os
import shutil
import stat
import tempfile
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

HERE = "/tmp/mpk_paths_and_folders"
os.mkdir(HERE)
os.chdir(HERE)


def told(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__ + ":", error)


for text in ("/usr/lib/python3.tar.gz", "a/b.txt", "../x", ".", "/", "a//b/./c/", ".hidden", "name.", "//two", "a/..", ""):
    path = PurePosixPath(text)
    print(repr(path), str(path), path.parts, path.name, path.stem, path.suffix, path.suffixes, path.parent, path.root, path.anchor)
    print([str(one) for one in path.parents], path.is_absolute(), path.as_posix(), os.fspath(path))
for source in """Path("a") / "b" / "c.txt"
"x" / Path("y")
Path("a", "b", "/c", "d")
Path("a/b").joinpath("c", "../d")
Path("/a/b/c").relative_to("/a")
Path("/a/b").relative_to("/c")
Path("a").relative_to("/a")
Path("/a/b").is_relative_to("/a")
Path("a/b.txt").with_suffix(".md")
Path("a/b.txt").with_suffix("")
Path("a/b.txt").with_suffix("md")
Path("a/b.txt").with_name("c")
Path("/").with_name("c")
Path("a").with_name("x/y")
Path("a/b.txt").with_stem("c")
Path("a/b.py").match("*.py")
Path("/a/b.py").match("a/*.py")
Path("/a/b.py").match("/*.py")
Path("a") == Path("a/"), Path("a") == "a", Path("a") < Path("b"), hash(Path("a")) == hash(Path("./a"))
sorted([Path("b"), Path("a/z"), Path("a")])
Path("a/b/c").parents[0], Path("a/b/c").parents[-1], len(Path("/a/b").parents)
Path("a").parents[5]
list(Path("/a/b").parents)
Path("~/x").expanduser().name, Path.cwd().name, Path().absolute().name
Path("/a/../b").resolve(), Path("/etc/passwd").as_uri()
PureWindowsPath("c:/Users/me/file.txt").parts, str(PureWindowsPath("c:/Users") / "x")
PureWindowsPath("C:\\\\a") == PureWindowsPath("c:/A"), PureWindowsPath("c:/a").drive
Path("a") / 3
Path(3)
PurePath("a"), isinstance(Path("a"), PurePath), type(Path("a")).__name__
Path("a") < "b"
{Path("a"): 1}[Path("a")]
Path("none").read_text()
Path("none").stat()
Path(HERE).read_text()
Path("none").unlink()
Path("none").unlink(missing_ok=True)
Path("deep/er").mkdir()
Path("deep/er").mkdir(parents=True)
Path("deep").mkdir()
Path("deep").mkdir(exist_ok=True)
Path("deep/f.txt").write_text("one\\ntwo\\n")
Path("deep/f.txt").write_text(3)
Path("deep/f.txt").read_text()
Path("deep/b").write_bytes(b"ab"), Path("deep/b").read_bytes(), Path("deep/b").stat().st_size
Path("deep/f.txt").exists(), Path("deep").is_dir(), Path("deep/f.txt").is_file(), Path("x").exists()
[Path("deep/er/t").touch(), Path("deep/er/t").exists()]
Path("deep/er/t").touch(exist_ok=False)
sorted(path.name for path in Path("deep").iterdir())
sorted(Path(".").glob("**/*"))
sorted(Path("deep").rglob("*.txt"))
sorted(Path().glob("deep/*"))
sorted(Path("deep").glob("**"))
Path("deep").rmdir()
Path("deep/er/t").rename("deep/u"), Path("deep/u").exists()
Path("deep/er").rmdir()
Path("deep/u").samefile("deep/../deep/u")
[line for line in Path("deep/f.txt").open()]
os.listdir("none")
sorted(os.listdir("deep")), sorted(os.listdir(Path("deep")))
os.listdir(3.5)
os.mkdir("deep")
os.makedirs("m/n/o")
os.makedirs("m/n/o")
os.makedirs("m/n/o", exist_ok=True)
os.rmdir("m")
os.removedirs("m/n/o"), os.path.exists("m")
os.remove("none")
os.remove("deep/none")
os.rename("deep/u", "deep/v"), os.replace("deep/v", "deep/w")
sorted((e.name, e.is_dir(), e.is_file(), e.path) for e in os.scandir("deep"))
[(top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk(".")]
os.stat("deep/f.txt").st_size, os.stat("deep/f.txt")[6], stat.S_ISDIR(os.stat("deep").st_mode)
oct(stat.S_IMODE(os.stat("deep/f.txt").st_mode)), stat.filemode(0o100644), stat.filemode(0o40755)
abs(os.path.getmtime("deep/f.txt") - __import__("time").time()) < 60
os.getenv("NO_SUCH"), os.getenv("NO_SUCH", "x"), os.environ.get("NO_SUCH"), "HOME" in os.environ
os.environ["NO_SUCH"]
os.environ.update({"MINE": "1"}), os.environ["MINE"], os.path.expandvars("$MINE/${MINE}/$none")
os.environ.__setitem__("a", 1)
os.sep, os.linesep, os.pathsep, os.name, os.curdir, os.extsep, os.path.sep
os.fspath("a"), os.fspath(Path("b")), os.fsencode("c"), os.fsdecode(b"d")
os.fspath(3)
isinstance(Path("a"), os.PathLike)
os.path.join("a", "b", "/c"), os.path.join("a/", "b"), os.path.join("a", "")
os.path.split("/a/b"), os.path.splitext("x.tar.gz"), os.path.splitext(".bashrc"), os.path.basename("a/"), os.path.dirname("/a")
os.path.normpath("a/./b/../c//d"), os.path.normpath(""), os.path.normpath("/../a"), os.path.isabs("/a")
os.path.relpath("/a/b", "/a/c"), os.path.commonpath(["/a/b", "/a/c"]), os.path.commonprefix(["abc", "abd"])
os.path.exists("deep"), os.path.isdir("deep"), os.path.isfile("deep"), os.path.getsize("deep/f.txt")
os.path.getsize("none")
os.path.commonpath(["/a", "b"])
os.access("deep", os.R_OK), os.access("none", os.R_OK), os.strerror(2)
sorted(glob.glob("deep/*")), glob.glob("none*"), sorted(glob.glob("**", recursive=True))
sorted(glob.glob("**/*.txt", recursive=True)), glob.glob("deep/f.txt"), glob.escape("a[1]*")
sorted(glob.glob("*", root_dir="deep")), glob.glob("dee?/[fb]*.txt")
fnmatch.fnmatch("a.txt", "*.txt"), fnmatch.fnmatchcase("A", "a"), fnmatch.filter(["a.py", "b.c"], "*.py")
fnmatch.fnmatch("x1", "x[0-9]"), fnmatch.fnmatch("xa", "x[!0-9]"), fnmatch.fnmatch("a", "??"), fnmatch.fnmatch("abcabc", "*b*c")
fnmatch.translate("*.t?t"), fnmatch.translate("[!a-c]x")
shutil.copy("deep/f.txt", "copy.txt"), open("copy.txt").read()
shutil.copy("copy.txt", "deep"), shutil.copyfile("copy.txt", "copy.txt")
shutil.copytree("deep", "tree"), sorted(os.listdir("tree"))
shutil.copytree("deep", "tree")
shutil.move("copy.txt", "tree"), shutil.move("tree/copy.txt", "moved.txt")
shutil.rmtree("tree"), os.path.exists("tree")
shutil.rmtree("tree")
shutil.rmtree("tree", ignore_errors=True)
shutil.which("no_such_program"), shutil.get_terminal_size().columns > 0
shutil.copyfile("none", "x")""".splitlines():
    told(source)

with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.path.dirname(folder), os.path.basename(folder).startswith("tmp"))
    Path(folder, "inside").write_text("x")
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=False) as file:
    file.write("kept")
print(Path(file.name).read_text(), file.name.endswith(".txt"), file.closed)
os.unlink(file.name)
with tempfile.NamedTemporaryFile() as file:
    print(file.write(b"abc"), file.seek(0), file.read(), os.path.exists(file.name))
print(os.path.exists(file.name))
with tempfile.TemporaryFile("w+") as file:
    file.write("a\nb")
    file.seek(0)
    print(list(file))
number, name = tempfile.mkstemp(prefix="mine")
print(os.write(number, b"bytes"), os.close(number), open(name).read(), os.path.basename(name)[:4], tempfile.gettempdir())
os.remove(name)
with tempfile.SpooledTemporaryFile(mode="w+") as file:
    file.write("spooled")
    file.seek(0)
    print(file.read())
os.chdir("/")
shutil.rmtree(HERE)
