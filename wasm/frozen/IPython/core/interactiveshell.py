"""The shell's class. A cell shows its last expression here, whatever ast_node_interactivity is set to."""

from _ipython import ZMQInteractiveShell

InteractiveShell = ZMQInteractiveShell
