"""Where IPython itself keeps get_ipython()."""

from _shell import get_ipython
