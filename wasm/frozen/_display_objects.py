"""The classes of IPython.display: data, or a file of the sandbox, and what it is."""

import _display

__all__ = (
    "DisplayObject", "TextDisplayObject", "Pretty", "HTML", "Markdown", "Math", "Latex", "SVG", "JSON", "Code", "Image",
    "ProgressBar", "IFrame", "YouTubeVideo", "VimeoVideo", "ScribdDocument", "Audio", "Video", "Javascript", "FileLink",
    "FileLinks", "GeoJSON", "display_pretty", "display_html", "display_markdown", "display_svg", "display_png",
    "display_jpeg", "display_latex", "display_json", "set_matplotlib_formats",
)


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


class DisplayObject:
    """Data of one kind. It is read from `filename` where there is no data."""

    _mode = "r"

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        name = type(self).__name__
        if url is None and isinstance(data, str) and data.startswith(("http://", "https://")) and self._is_named_by_data():
            url = data
        if url is not None:
            raise ValueError(
                "{} cannot fetch {}: the sandbox has no network; give data, or a file of the sandbox".format(name, url)
            )
        if filename is None and isinstance(data, str) and self._is_named_by_data():
            filename, data = data, None
        self.data = data
        self.url = None
        self.filename = filename
        self.metadata = metadata or {}
        self.reload()
        self._check()

    def _is_named_by_data(self):
        return False

    def _check(self):
        pass

    def reload(self):
        if self.filename is not None:
            with open(self.filename, self._mode) as file:
                self.data = file.read()

    def __repr__(self):
        return "<IPython.core.display.{} object>".format(type(self).__name__)


class TextDisplayObject(DisplayObject):
    """Text of one kind."""

    def _check(self):
        if self.data is not None and not isinstance(self.data, str):
            raise TypeError("{} expects text, not {!r}".format(type(self).__name__, self.data))


class Pretty(TextDisplayObject):
    """Text as it is."""

    def _repr_pretty_(self, p, cycle):
        p.text(self.data)


class HTML(TextDisplayObject):
    """HTML. The policy of the kernel says what of it is shown."""

    def _repr_html_(self):
        return self.data

    def __html__(self):
        return self.data


class Markdown(TextDisplayObject):
    """Markdown."""

    def _repr_markdown_(self):
        return self.data


class Latex(TextDisplayObject):
    """LaTeX."""

    def _repr_latex_(self):
        return self.data


class Math(TextDisplayObject):
    """A formula in LaTeX."""

    def _repr_latex_(self):
        return "$\\displaystyle {}$".format(self.data.strip("$"))


class SVG(DisplayObject):
    """A drawing."""

    def _check(self):
        if isinstance(self.data, bytes):
            self.data = self.data.decode()
        start = (self.data or "").find("<svg")
        if start > 0:  # what stands before it, such as <?xml ...?>, is not for a page
            self.data = self.data[start:]

    def _repr_svg_(self):
        return self.data


class JSON(DisplayObject):
    """What JSON can hold: a dict or a list, or the text of one."""

    def __init__(self, data=None, url=None, filename=None, expanded=False, metadata=None, root="root", **options):
        DisplayObject.__init__(self, data, url, filename, metadata)

    def _check(self):
        if isinstance(self.data, str):
            from json import loads

            self.data = loads(self.data)
        if self.data is not None and not isinstance(self.data, (dict, list)):
            raise TypeError("JSON expects a dict, a list or text, not {!r}".format(self.data))

    def _repr_json_(self):
        return self.data


class Code(TextDisplayObject):
    """Source, as it is."""

    def __init__(self, data=None, url=None, filename=None, language=None):
        self.language = language
        TextDisplayObject.__init__(self, data, url, filename)

    def _repr_html_(self):
        return "<pre><code>{}</code></pre>".format(_escaped(self.data))

    def _repr_pretty_(self, p, cycle):
        for number, line in enumerate(self.data.split("\n")):
            if number:
                p.break_()
            p.text(line)


class Image(DisplayObject):
    """A picture: PNG or JPEG, as its first bytes say. GIF and WebP are shown by their name alone."""

    _mode = "rb"

    def __init__(
        self, data=None, url=None, filename=None, format=None, embed=None, width=None, height=None, retina=False,
        unconfined=False, metadata=None, alt=None
    ):
        self.width, self.height, self.alt = width, height, alt
        DisplayObject.__init__(self, data, url, filename, metadata)
        start = bytes(self.data[:4]) if self.data else b""
        if start == b"\x89PNG":
            self.format = "png"
        elif start[:2] == b"\xff\xd8":
            self.format = "jpeg"
        else:
            raise ValueError("Image shows PNG and JPEG; this data is neither")
        if retina and not width and not height:
            self.width, self.height = _half_of_png(self.data)

    def _is_named_by_data(self):
        return True

    def _check(self):
        if self.data is None:
            raise ValueError("No image data found. Expecting filename, url, or data.")
        if not isinstance(self.data, (bytes, bytearray)):
            raise TypeError("Image expects bytes, not {}".format(type(self.data).__name__))

    def _sized(self):
        size = {}
        if self.width:
            size["width"] = self.width
        if self.height:
            size["height"] = self.height
        return (self.data, size) if size else self.data

    def _repr_png_(self):
        return self._sized() if self.format == "png" else None

    def _repr_jpeg_(self):
        return self._sized() if self.format == "jpeg" else None


def _half_of_png(data):
    if bytes(data[1:4]) != b"PNG":
        return None, None
    return int.from_bytes(data[16:20], "big") // 2, int.from_bytes(data[20:24], "big") // 2


class ProgressBar:
    """A bar of text that grows; looping over it counts."""

    def __init__(self, total):
        self.total = total
        self._progress = 0
        self._id = _display.new_id()
        self.text_width = 60

    def __repr__(self):
        done = int(self._progress / self.total * self.text_width) if self.total else self.text_width
        return "[{}{}] {}/{}".format("=" * done, " " * (self.text_width - done), self._progress, self.total)

    def display(self):
        _display.display(self, display_id=self._id)

    def update(self):
        _display.update_display(self, display_id=self._id)

    @property
    def progress(self):
        return self._progress

    @progress.setter
    def progress(self, value):
        self._progress = value
        self.update()

    def __iter__(self):
        self.display()
        self._progress = -1
        return self

    def __next__(self):
        self._progress += 1
        if self._progress < self.total:
            self.update()
            return self._progress
        self._progress = self.total
        self.update()
        raise StopIteration()


class IFrame:
    """Another page. It is shown as a link: a page within the page could act as the user."""

    def __init__(self, src, width=None, height=None, extras=None, **options):
        self.src = src

    def __repr__(self):
        return "{}: {}".format(type(self).__name__, self.src)

    def _repr_html_(self):
        source = _escaped(str(self.src))
        return '<a href="{}">{}</a>'.format(source, source)


class YouTubeVideo(IFrame):
    """A video by its id, as a link."""

    def __init__(self, id, width=400, height=300, allow_autoplay=False, **options):
        IFrame.__init__(self, "https://www.youtube.com/watch?v=" + id)


class VimeoVideo(IFrame):
    """A video by its id, as a link."""

    def __init__(self, id, width=400, height=300, **options):
        IFrame.__init__(self, "https://vimeo.com/" + id)


def _refusing(name, why):
    def refused(*args, **options):
        raise NotImplementedError("{} is not shown by this kernel: {}".format(name, why))

    return refused


_CODE = "scripts in a page could act as the user, outside of the sandbox"
_SOUND = "it shows texts and pictures, no sound and no films"
_FILES = "files of the sandbox are in its memory, where the browser cannot reach them"
Javascript = _refusing("Javascript", _CODE)
Audio = _refusing("Audio", _SOUND)
Video = _refusing("Video", _SOUND)
FileLink = _refusing("FileLink", _FILES)
FileLinks = _refusing("FileLinks", _FILES)
GeoJSON = _refusing("GeoJSON", "the maps below it would come from the network")
ScribdDocument = _refusing("ScribdDocument", "it is a page of another site; show the link")


def _displaying(mime):
    def display_one(*objs, raw=False, metadata=None):
        for obj in objs:
            if raw:
                _display.display({mime: obj}, raw=True)
            else:
                _display.display(obj, include=("text/plain", mime))

    return display_one


display_pretty = _displaying("text/plain")
display_html = _displaying("text/html")
display_markdown = _displaying("text/markdown")
display_svg = _displaying("image/svg+xml")
display_png = _displaying("image/png")
display_jpeg = _displaying("image/jpeg")
display_latex = _displaying("text/latex")
display_json = _displaying("application/json")


def set_matplotlib_formats(*formats, **options):
    """For programs that choose a format of figures: the kernel has its own."""
