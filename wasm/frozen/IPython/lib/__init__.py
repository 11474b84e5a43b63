"""As in IPython: programs import parts of it."""
