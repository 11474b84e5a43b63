"""The same as os.path."""

from os.path import *
