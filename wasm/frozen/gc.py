"""The collector of memory that is not used any more. It runs by itself."""

from ugc import collect as _collect, disable, enable, isenabled, mem_alloc, mem_free, threshold

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage = []
callbacks = []


def collect(generation=2):
    """Collects at once. Gives how many pieces of memory became free."""
    return _collect()


def get_count():
    """(0, 0, 0): there are no generations."""
    return (0, 0, 0)


_thresholds = (700, 10, 10)


def get_threshold():
    """The numbers that set_threshold() was given."""
    return _thresholds


def set_threshold(threshold0, threshold1=10, threshold2=10):
    """Accepts numbers; the collector runs when memory is short."""
    global _thresholds
    _thresholds = (threshold0, threshold1, threshold2)


def get_objects(generation=None):
    """An empty list: objects are not kept track of."""
    return []


def get_referrers(*objs):
    """An empty list: objects are not kept track of."""
    return []


get_referents = get_referrers


def get_stats():
    """Counts of three generations, all 0."""
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def get_debug():
    """0."""
    return 0


def set_debug(flags):
    """Does nothing."""


def is_tracked(obj):
    """Whether it is an object that can hold others."""
    return not isinstance(obj, (int, float, str, bytes, bool, type(None)))


def freeze():
    """Does nothing."""


unfreeze = freeze


def get_freeze_count():
    """0."""
    return 0
