"""Paths of the sandbox's filesystem, by the rules of POSIX."""

from uos import getcwd as _getcwd, stat as _stat

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
    "expandvars", "normpath", "abspath", "samefile", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep",
    "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "sameopenfile", "samestat",
]

sep = "/"
curdir = "."
pardir = ".."
extsep = "."
altsep = None
pathsep = ":"
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
supports_unicode_filenames = False

_FOLDER = 0x4000


def _text(path):
    if isinstance(path, str):
        return path
    from os import fspath

    return fspath(path)


def _in_bytes(function, path):
    # A path in bytes: what a function makes of its text, in bytes again.
    made = function(path.decode())
    return tuple([part.encode() for part in made]) if isinstance(made, tuple) else made.encode()


def _all_of_one_kind(function, path, paths):
    # The error of paths that are not all text, nor all bytes.
    for part in (path,) + paths:
        if not (isinstance(part, (str, bytes)) or hasattr(part, "__fspath__")):
            raise TypeError("{}() argument must be str, bytes, or os.PathLike object, not {!r}".format(
                function, type(part).__name__)) from None
    raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(path):
    return _text(path)


def isabs(path):
    path = _text(path)
    return path.startswith(b"/" if isinstance(path, bytes) else "/")


def join(path, *paths):
    try:
        result = _text(path)
        slash = "/"
        if isinstance(result, bytes):
            slash = b"/"
        for part in paths:
            part = _text(part)
            if part.startswith(slash):
                result = part
            elif not result or result.endswith(slash):
                result += part
            else:
                result += slash + part
    except TypeError:
        _all_of_one_kind("join", path, paths)
    return result


def split(path):
    path = _text(path)
    if isinstance(path, bytes):
        return _in_bytes(split, path)
    cut = path.rfind("/") + 1
    head, tail = path[:cut], path[cut:]
    if head.strip("/"):
        head = head.rstrip("/")
    return head, tail


def basename(path):
    return split(path)[1]


def dirname(path):
    return split(path)[0]


def splitdrive(path):
    path = _text(path)
    return path[:0], path


def splitext(path):
    path = _text(path)
    if isinstance(path, bytes):
        return _in_bytes(splitext, path)
    start = path.rfind("/") + 1
    while start < len(path) and path[start] == ".":
        start += 1
    dot = path.rfind(".")
    return (path[:dot], path[dot:]) if dot > start else (path, "")


def normpath(path):
    path = _text(path)
    if isinstance(path, bytes):
        return _in_bytes(normpath, path)
    slashes = 1 if path.startswith("/") else 0
    if path.startswith("//") and not path.startswith("///"):
        slashes = 2
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not slashes and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return "/" * slashes + "/".join(parts) or "."


def abspath(path):
    path = _text(path)
    return normpath(join(_getcwd().encode() if isinstance(path, bytes) else _getcwd(), path))


def realpath(path, *, strict=False):
    if strict:
        _stat(_text(path))
    return abspath(path)  # there are no links


def relpath(path, start="."):
    path = _text(path)
    if not path:
        raise ValueError("no path specified")
    if isinstance(path, bytes):
        return relpath(path.decode(), start if isinstance(start, str) else start.decode()).encode()
    there = [part for part in abspath(path).split("/") if part]
    here = [part for part in abspath(start).split("/") if part]
    same = 0
    while same < min(len(there), len(here)) and there[same] == here[same]:
        same += 1
    return "/".join([".."] * (len(here) - same) + there[same:]) or "."


def commonprefix(paths):
    if not paths:
        return ""
    low, high = min(paths), max(paths)
    for i, character in enumerate(low):
        if character != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({isabs(path) for path in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split("/") if part not in ("", ".")] for path in paths]
    return ("/" if isabs(paths[0]) else "") + "/".join(commonprefix(split_paths))


def expanduser(path):
    path = _text(path)
    if isinstance(path, bytes):
        return _in_bytes(expanduser, path)
    if path == "~" or path.startswith("~/"):
        return "/" + path[2:]
    return path


def expandvars(path):
    path = _text(path)
    if isinstance(path, bytes):
        return _in_bytes(expandvars, path)
    if "$" not in path:
        return path
    from os import environ

    found = ""
    at = 0
    while True:
        start = path.find("$", at)
        if start < 0:
            return found + path[at:]
        found += path[at:start]
        end = start + 1
        if path[end : end + 1] == "{":
            end = path.find("}", end) + 1
            name = path[start + 2 : end - 1]
        else:
            while end < len(path) and (path[end].isalpha() or path[end].isdigit() or path[end] == "_"):
                end += 1
            name = path[start + 1 : end]
        at = max(end, start + 1)
        found += environ[name] if name in environ else path[start:at]


def _status(path):
    try:
        return _stat(_text(path))
    except OSError:
        return None


def exists(path):
    return _status(path) is not None


lexists = exists


def isdir(path):
    status = _status(path)
    return status is not None and bool(status[0] & _FOLDER)


def isfile(path):
    status = _status(path)
    return status is not None and not status[0] & _FOLDER


def islink(path):
    return False


def ismount(path):
    return abspath(path) == "/"


def getsize(path):
    return _stat(_text(path))[6]


def getmtime(path):
    return float(_stat(_text(path))[8])


getatime = getctime = getmtime


def samefile(path1, path2):
    return _stat(_text(path1))[1] == _stat(_text(path2))[1]


def samestat(s1, s2):
    return s1[1] == s2[1]


def sameopenfile(fp1, fp2):
    from os import fstat

    return samestat(fstat(fp1), fstat(fp2))
