"""Stands in for the poem that CPython prints here."""

print("The text that CPython prints here, The Zen of Python by Tim Peters, is at https://peps.python.org/pep-0020/")
