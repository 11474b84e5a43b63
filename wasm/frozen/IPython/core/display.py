"""The older name of IPython.display."""

from _display import DisplayHandle, clear_output, display, update_display
from _display_objects import *
