"""Magics of the program's own, which are not there: a sentence says so where one is registered."""

from _magics import UsageError


def _refused(*args, **options):
    raise UsageError("magics of the notebook's own are not supported here; call a function instead")


register_line_magic = register_cell_magic = register_line_cell_magic = register_magics = _refused
magics_class = line_magic = cell_magic = line_cell_magic = _refused
