"""display() and what it shows of an object: the texts and pictures that the object's class has methods for."""

import sys

import _mpk
import _pretty

_METHODS = (
    ("text/html", "_repr_html_"),
    ("text/markdown", "_repr_markdown_"),
    ("image/svg+xml", "_repr_svg_"),
    ("image/png", "_repr_png_"),
    ("image/jpeg", "_repr_jpeg_"),
    ("text/latex", "_repr_latex_"),
    ("application/json", "_repr_json_"),
)
_PLAIN = (int, str, float, bool, bytes, list, tuple, dict, set, frozenset, type, type(None), range)

OWN_FILES = ("_display.py", "_display_objects.py", "_shell.py", "_pretty.py", "_pretty_values.py", "_ipython.py")

# What programs registered for classes that they cannot change: {(mime, class): function}.
registered = {}

# %%capture: where displays go instead; None lets them out.
captured = None


def representations(value, include=None, exclude=None):
    """(dict by mime type, width, height); None when the object has shown itself."""
    kind = type(value)
    bundle = {}
    size = {}
    if kind not in _PLAIN or registered:
        own = _method(kind, value, "_ipython_display_")
        if own is not None:
            failed = []
            _tried(own, (), failed)
            if not failed:
                return None
        _from_methods(kind, value, bundle, size, include, exclude)
    if "text/plain" not in bundle and _is_wanted("text/plain", include, exclude):
        bundle["text/plain"] = _pretty.pretty(value)
    return bundle, _pixels(size.get("width")), _pixels(size.get("height"))


def _from_methods(kind, value, bundle, size, include, exclude):
    everything = _method(kind, value, "_repr_mimebundle_")
    if everything is not None:
        found = _tried(everything, (), None, {"include": include, "exclude": exclude})
        if isinstance(found, tuple) and len(found) == 2:
            found, metadata = found
            if isinstance(metadata, dict):
                for mime in metadata:
                    if isinstance(metadata[mime], dict):
                        size.update(metadata[mime])
                size.update(metadata)
        if isinstance(found, dict):
            for mime in found:
                if isinstance(mime, str) and _is_wanted(mime, include, exclude):
                    _add(bundle, mime, found[mime], "_repr_mimebundle_")
    for mime, name in _METHODS:
        if mime in bundle or not _is_wanted(mime, include, exclude):
            continue
        function = registered and _registered_for(mime, kind)
        if function:
            found = _tried(function, (value,))
        else:
            method = _method(kind, value, name)
            found = None if method is None else _tried(method, ())
        if isinstance(found, tuple) and len(found) == 2 and isinstance(found[1], dict):
            found, metadata = found
            size.update(metadata)
        _add(bundle, mime, found, name)


def _method(kind, value, name):
    """A method of an object. It is looked for in the class: __getattr__ of some objects answers to every name."""
    if kind is type or getattr(kind, name, None) is None:
        return None
    return getattr(value, name)


def _registered_for(mime, kind):
    while kind is not None:
        if (mime, kind) in registered:
            return registered[(mime, kind)]
        bases = getattr(kind, "__bases__", ())
        kind = bases[0] if bases else None
    return None


def _is_wanted(mime, include, exclude):
    return (not include or mime in include) and (not exclude or mime not in exclude)


def _pixels(size):
    return size if isinstance(size, int) and 0 < size <= 100000 else 0


def _tried(function, args, failed=None, options=None):
    """What it returns; when it raises, the error is written to stderr, and the other representations are shown."""
    try:
        return function(*args, **(options or {}))
    except Exception as error:
        if failed is not None:
            failed.append(error)
        print_error(error)
        return None


def print_error(error):
    """Writes a traceback to stderr without the lines of our own modules."""
    import io

    text = io.StringIO()
    sys.print_exception(error, text)
    for line in text.getvalue().split("\n")[:-1]:
        if not line.startswith('  File "') or line.split('"')[1] not in OWN_FILES:
            sys.stderr.write(line + "\n")


def _add(bundle, mime, data, name):
    if data is None:
        return
    if isinstance(data, (bytes, bytearray)):
        if not mime.startswith("image/") or mime.endswith("+xml"):
            return _refuse(name, mime, data)
        from binascii import b2a_base64

        data = b2a_base64(data).decode().strip()
    elif mime == "application/json" and isinstance(data, (dict, list, tuple)):
        from json import dumps

        data = dumps(data)
    elif not isinstance(data, str):
        return _refuse(name, mime, data)
    bundle[mime] = data


def _refuse(name, mime, data):
    kind = type(data).__name__
    if name in ("display", "_repr_mimebundle_"):
        text = "{}: the value for {!r} must be text, not {}; it is left out.\n".format(name, mime, kind)
    else:
        text = "{} gave {}, which is no {}; it is left out.\n".format(name, kind, mime)
    sys.stderr.write(text)


def new_id():
    from binascii import hexlify
    from os import urandom

    return hexlify(urandom(16)).decode()


def send(display_id, is_update, found):
    """Shows what representations() found."""
    if captured is not None:
        captured.append(found)
    else:
        bundle, width, height = found
        _mpk.display(display_id, is_update, width, height, bundle)


class DisplayHandle:
    """Something shown that can be shown anew in its place."""

    def __init__(self, display_id=None):
        self.display_id = display_id if display_id is not None else new_id()

    def __repr__(self):
        return "<DisplayHandle display_id={}>".format(self.display_id)

    def display(self, obj, **options):
        display(obj, display_id=self.display_id, **options)

    def update(self, obj, **options):
        update_display(obj, display_id=self.display_id, **options)


def display(
    *objs,
    include=None,
    exclude=None,
    metadata=None,
    transient=None,
    display_id=None,
    raw=False,
    clear=False,
    update=False,
    **options
):
    """Shows objects. With a display_id they can be changed later, and a handle for that is returned."""
    if display_id is True:
        display_id = new_id()
    elif display_id is not None and not isinstance(display_id, str):
        raise TypeError("display_id must be text or True, not {}".format(type(display_id).__name__))
    if update and display_id is None:
        raise TypeError("display_id required for update_display")
    if clear:
        clear_output(wait=True)
    if display_id is not None and not objs and not update:
        # A place for what comes later: the host drops updates of what it does not know.
        send(display_id, False, ({"text/plain": ""}, 0, 0))
    for obj in objs:
        if raw:
            bundle = {}
            for mime in obj:
                _add(bundle, mime, obj[mime], "display")
            found = (bundle, 0, 0)
        else:
            found = representations(obj, include, exclude)
        if found is not None and found[0]:
            send(display_id or "", update, found)
    return DisplayHandle(display_id) if display_id is not None else None


def update_display(obj, *, display_id, **options):
    """Shows an object in the place of what was shown with that id."""
    display(obj, display_id=display_id, update=True, **options)


def clear_output(wait=False):
    """Removes what the cell has shown; with wait, not before it shows something else."""
    if captured is None:
        _mpk.clear_output(wait)
