"""Asks for what should not show while it is typed."""

import _mpk


class GetPassWarning(UserWarning):
    """For programs that name it; it is never raised."""


def getpass(prompt="Password: ", stream=None):
    return _mpk.read_line(str(prompt), True)


def getuser():
    return "user"
