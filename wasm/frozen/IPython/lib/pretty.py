"""The printer of results, for programs that write _repr_pretty_ or print with it."""

from _pretty import RepresentationPrinter, for_type, pprint, pretty

PrettyPrinter = RepresentationPrinter
