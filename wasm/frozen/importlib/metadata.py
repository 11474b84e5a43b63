"""What is known of installed packages: there are none."""


class PackageNotFoundError(ModuleNotFoundError):
    """A package is not installed."""

    def __str__(self):
        return "No package metadata was found for " + str(self.args[0])


def version(distribution_name):
    """Raises PackageNotFoundError: nothing can be installed here."""
    raise PackageNotFoundError(distribution_name)


metadata = distribution = requires = files = version


def distributions(**keywords):
    """Nothing: nothing can be installed here."""
    return iter(())


def entry_points(**keywords):
    """Nothing: nothing can be installed here."""
    return ()
