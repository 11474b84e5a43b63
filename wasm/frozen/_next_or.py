"""anext() with a value for the end."""


async def next_or(step, default):
    """What comes next, or the default when nothing does."""
    try:
        return await step
    except StopAsyncIteration:
        return default
