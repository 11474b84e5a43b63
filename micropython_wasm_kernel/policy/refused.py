"""The exception by which each part of the policy says no."""


class Refused(Exception):
    """A representation may not leave. Its text says why, in words that follow "left out: "; never guest text."""
