import os.path

names = [
    "",
    "/",
    "a",
    "/a",
    "a/",
    "a/b",
    "/a/b/c.txt",
    ".hidden",
    "a.tar.gz",
    "..",
    "../x",
    "a//b",
    "./a/./b",
    "/a/../b",
    "a/.b.c",
]
for name in names:
    print(repr(name), os.path.split(name), os.path.splitext(name), os.path.normpath(name))
    print(os.path.basename(name), os.path.dirname(name), os.path.isabs(name), [os.path.join(name, n) for n in names])
for path, start in (("/a/b/c", "/a/d"), ("/a", "/a"), ("/", "/x/y"), ("/a/b", "/")):
    print(os.path.relpath(path, start), os.path.commonpath([path, start]), os.path.commonprefix([path, start]))
