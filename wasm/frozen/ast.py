"""Values from their texts. There are no syntax trees here."""

__all__ = ["literal_eval"]


def _missing(*args, **kwargs):
    raise NotImplementedError("there are no syntax trees in this Python; of ast only literal_eval is here")


def parse(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def dump(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def walk(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def unparse(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def get_docstring(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def fix_missing_locations(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def copy_location(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def iter_child_nodes(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def iter_fields(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def increment_lineno(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


def get_source_segment(*args, **kwargs):
    """Raises NotImplementedError."""
    _missing()


class AST:
    """Stands for the nodes of syntax trees; none can be made here."""

    def __init__(self, *args, **kwargs):
        _missing()


class NodeVisitor:
    """Stands for what walks over syntax trees, so that a class can be derived from it."""

    def visit(self, node):
        """Raises NotImplementedError."""
        _missing()

    generic_visit = visit


class NodeTransformer(NodeVisitor):
    """Stands for what changes syntax trees, so that a class can be derived from it."""


def literal_eval(node_or_string):
    """The value of a text that is a number, text, bytes, tuple, list, dict, set, True, False or None."""
    from _literals import Literal

    if not isinstance(node_or_string, str):
        raise ValueError("malformed node or string: " + repr(node_or_string))
    return Literal(node_or_string).whole()
