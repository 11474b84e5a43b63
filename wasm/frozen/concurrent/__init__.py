"""Work that is done at the same time; here, one after the other: concurrent.futures."""
