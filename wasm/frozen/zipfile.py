"""Archives of files, as zip has them: stored or compressed."""

import struct
import zlib
from io import BytesIO as _BytesIO

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZipInfo", "ZipFile", "is_zipfile"]

ZIP_STORED = 0
ZIP_DEFLATED = 8


class BadZipFile(Exception):
    """A file that is no archive, or is damaged."""

    __module__ = "zipfile"


error = BadZipfile = BadZipFile


class ZipInfo:
    """What an archive says of one of its files."""

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.filename = self.orig_filename = filename.replace("\\", "/")
        self.date_time = date_time
        self.compress_type = ZIP_STORED
        self.comment = self.extra = b""
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0

    def is_dir(self):
        """Whether it is a folder."""
        return self.filename[-1:] == "/"

    def __repr__(self):
        kind = " compress_type=deflate" if self.compress_type else ""
        size = "" if self.is_dir() else " file_size=" + str(self.file_size)
        packed = " compress_size=" + str(self.compress_size) if self.compress_type else ""
        mode = ""
        if self.external_attr >> 16:
            from stat import filemode

            mode = " filemode=" + repr(filemode(self.external_attr >> 16))
        return "<ZipInfo filename=" + repr(self.filename) + kind + mode + size + packed + ">"

    def _stamp(self):
        y, mo, d, h, mi, s = self.date_time[:6]
        return h << 11 | mi << 5 | s // 2, (y - 1980) << 9 | mo << 5 | d


def is_zipfile(filename):
    """Whether a file is an archive."""
    try:
        if hasattr(filename, "read"):
            data = filename.read()
        else:
            with open(filename, "rb") as f:
                data = f.read()
    except OSError:
        return False
    return data.rfind(b"PK\5\6") >= 0


class _Member(_BytesIO):
    """A file of an archive that is read."""

    name = ""
    mode = "r"


class _Writer:
    """A file of an archive that is written."""

    def __init__(self, archive, info):
        self._archive = archive
        self._info = info
        self._parts = []

    def write(self, data):
        self._parts.append(bytes(data))
        return len(data)

    def close(self):
        if self._archive is not None:
            self._archive._add(self._info, b"".join(self._parts))
            self._archive = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


class ZipFile:
    """An archive that is read (r), written (w) or added to (a)."""

    def __init__(
        self, file, mode='r', compression=0, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
        metadata_encoding=None
    ):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        if compression not in (ZIP_STORED, ZIP_DEFLATED):
            raise NotImplementedError("That compression method is not supported")
        self.mode = mode
        self.compression = compression
        self.comment = b""
        self.filelist = []
        self.NameToInfo = {}
        self._file = None
        self.fp = self
        given = hasattr(file, "read") or hasattr(file, "write")
        self.filename = getattr(file, "name", None) if given else str(file)
        self._data = b""
        if mode in ("r", "a"):
            if given:
                file.seek(0)
                self._data = file.read()
            else:
                try:
                    with open(file, "rb") as f:
                        self._data = f.read()
                except OSError:
                    if mode == "r":
                        raise
            if self._data or mode == "r":
                self._read_directory()
        elif mode == "x" and not given:
            with open(file, "xb"):
                pass
        self._target = file if given else None
        self._out = bytearray(self._data[: self._directory_at]) if self._data else bytearray()

    _directory_at = 0

    def _read_directory(self):
        data = self._data
        at = data.rfind(b"PK\5\6")
        if at < 0 or at + 22 > len(data):
            raise BadZipFile("File is not a zip file")
        _, _, _, _, count, size, offset, comment = struct.unpack("<4s4H2LH", data[at : at + 22])
        self.comment = data[at + 22 : at + 22 + comment]
        before = at - size - offset
        if before < 0:
            raise BadZipFile("Bad offset for central directory")
        self._directory_at = offset + before
        at = offset + before
        for _ in range(count):
            if data[at : at + 4] != b"PK\1\2":
                raise BadZipFile("Bad magic number for central directory")
            (
                made, needed, flags, method, time, date, crc, packed, size, names, extras, comments, _, inner, outer, place
            ) = struct.unpack("<6H3L5H2L", data[at + 4 : at + 46])
            name = data[at + 46 : at + 46 + names].decode()
            info = ZipInfo(name, (
                (date >> 9) + 1980, date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, (time & 31) * 2
            ))
            info.flag_bits, info.compress_type, info.CRC = flags, method, crc
            info.compress_size, info.file_size = packed, size
            info.header_offset, info.external_attr, info.internal_attr = place + before, outer, inner
            info.create_version, info.create_system, info.extract_version = made & 255, made >> 8, needed
            info.extra = data[at + 46 + names : at + 46 + names + extras]
            info.comment = data[at + 46 + names + extras : at + 46 + names + extras + comments]
            at += 46 + names + extras + comments
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    def namelist(self):
        """The names of the files."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """What the archive says of its files."""
        return self.filelist

    def getinfo(self, name):
        """What the archive says of a file."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError("There is no item named " + repr(name) + " in the archive")
        return info

    def printdir(self, file=None):
        """Prints a table of the files."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6]
            print("%-46s %s %12d" % (info.filename, date, info.file_size), file=file)

    def read(self, name, pwd=None):
        """The bytes of a file."""
        if self._file is False:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        data = self._out if self.mode != "r" else self._data
        at = info.header_offset
        if bytes(data[at : at + 4]) != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        names, extras = struct.unpack("<2H", bytes(data[at + 26 : at + 30]))
        at += 30 + names + extras
        packed = bytes(data[at : at + info.compress_size])
        if info.flag_bits & 1:
            raise RuntimeError("File " + repr(info.filename) + " is encrypted, password required for extraction")
        if info.compress_type == ZIP_DEFLATED:
            packed = zlib.decompress(packed, -15) if info.file_size else b""
        elif info.compress_type != ZIP_STORED:
            raise NotImplementedError("That compression method is not supported")
        if zlib.crc32(packed) != info.CRC:
            raise BadZipFile("Bad CRC-32 for file " + repr(info.filename))
        return packed

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        """A file of the archive, for bytes."""
        if mode == "w":
            return _Writer(self, name if isinstance(name, ZipInfo) else self._new_info(name))
        member = _Member(self.read(name, pwd))
        member.name = name if isinstance(name, str) else name.filename
        return member

    def testzip(self):
        """The name of the first file that is damaged, or None."""
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename
        return None

    def extract(self, member, path=None, pwd=None):
        """Writes a file of the archive into a folder; gives its path."""
        import os

        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split("/") if part not in ("", ".", "..")]
        target = os.path.join(os.getcwd() if path is None else str(path), *parts)
        folder = target if info.is_dir() else os.path.dirname(target)
        if folder and not os.path.isdir(folder):
            os.makedirs(folder)
        if not info.is_dir():
            with open(target, "wb") as f:
                f.write(self.read(info))
        return target

    def extractall(self, path=None, members=None, pwd=None):
        """Writes all files of the archive into a folder."""
        for member in self.namelist() if members is None else members:
            self.extract(member, path)

    def _new_info(self, name):
        import time

        info = ZipInfo(name, tuple(time.localtime()[:6]))
        info.compress_type = self.compression
        info.external_attr = 0o600 << 16
        return info

    def _add(self, info, data):
        if self.mode == "r":
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if self._file is False:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        info.CRC = zlib.crc32(data)
        info.file_size = len(data)
        packed = zlib.compress(data, -1, -15) if info.compress_type == ZIP_DEFLATED else data
        info.compress_size = len(packed)
        info.header_offset = len(self._out)
        name = info.filename.encode()
        if not all(c < 128 for c in name):
            info.flag_bits |= 0x800
        time, date = info._stamp()
        self._out += b"PK\3\4" + struct.pack(
            "<5H3L2H", info.extract_version, info.flag_bits, info.compress_type, time, date, info.CRC, len(packed),
            len(data), len(name), 0
        ) + name + packed
        if info.filename in self.NameToInfo:
            import warnings

            warnings.warn("Duplicate name: " + repr(info.filename), stacklevel=3)
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Adds a file with the text or bytes."""
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = self._new_info(info)
        if compress_type is not None:
            info.compress_type = compress_type
        self._add(info, data.encode() if isinstance(data, str) else bytes(data))

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Adds a file of the file system."""
        import os

        filename = str(filename)
        name = filename if arcname is None else str(arcname)
        info = self._new_info(name.lstrip("/"))
        if compress_type is not None:
            info.compress_type = compress_type
        if os.path.isdir(filename):
            info.filename += "/"
            info.compress_type = ZIP_STORED
            self._add(info, b"")
            return
        with open(filename, "rb") as f:
            self._add(info, f.read())

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Adds a folder."""
        name = zinfo_or_directory_name
        self._add(self._new_info(name if name.endswith("/") else name + "/"), b"")

    def setpassword(self, pwd):
        """Not here: files with passwords are not read."""
        raise NotImplementedError("passwords are not supported")

    def close(self):
        """Writes the directory of the archive, and ends it."""
        if self._file is False:
            return
        self._file = False
        if self.mode == "r":
            return
        begin = len(self._out)
        for info in self.filelist:
            time, date = info._stamp()
            name = info.filename.encode()
            self._out += b"PK\1\2" + struct.pack(
                "<6H3L5H2L", info.create_version | info.create_system << 8, info.extract_version, info.flag_bits,
                info.compress_type, time, date, info.CRC, info.compress_size, info.file_size, len(name),
                len(info.extra), len(info.comment), 0, info.internal_attr, info.external_attr, info.header_offset
            ) + name + info.extra + info.comment
        size = len(self._out) - begin
        count = len(self.filelist)
        self._out += b"PK\5\6" + struct.pack("<4H2LH", 0, 0, count, count, size, begin, len(self.comment)) + self.comment
        if self._target is not None:
            if self.mode == "a":
                self._target.seek(0)
            self._target.write(bytes(self._out))
        else:
            with open(self.filename, "wb") as f:
                f.write(self._out)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __repr__(self):
        where = "[closed]" if self._file is False else "filename=" + repr(self.filename) + " mode=" + repr(self.mode)
        return "<zipfile.ZipFile " + where + ">"
