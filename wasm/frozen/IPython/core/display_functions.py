"""Where IPython itself keeps display() and clear_output()."""

from _display import DisplayHandle, clear_output, display, update_display
