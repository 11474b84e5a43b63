"""There is no debugger here: each function tells that, and does nothing else."""


def _tell(*args, **keywords):
    print("There is no debugger in this sandbox: print() what you want to see, or look at it in another cell.")


def set_trace(*, header=None):
    """Tells that there is no debugger."""
    _tell()


def post_mortem(t=None):
    """Tells that there is no debugger."""
    _tell()


def pm():
    """Tells that there is no debugger."""
    _tell()


def run(statement, globals=None, locals=None):
    """Tells that there is no debugger."""
    _tell()


def runcall(function, *args, **keywords):
    """Tells that there is no debugger, and calls the function."""
    _tell()
    return function(*args, **keywords)
