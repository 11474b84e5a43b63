"""The part of IPython that makes sense in a sandbox: showing things. Programs written for it need no change."""

from _shell import get_ipython

__version__ = "9.0.0"
version_info = (9, 0, 0, "")


def embed(*args, **options):
    raise NotImplementedError("embed() is not there: the notebook is the only shell that this sandbox has")


start_ipython = embed
