"""What may leave the sandbox. It reaches terminals and trusted pages, and must not act there."""

from .bundle import Filtered, Mode, Policy
from .text import clean_text, filter_bundle

__all__ = ["Filtered", "Mode", "Policy", "clean_text", "filter_bundle"]
