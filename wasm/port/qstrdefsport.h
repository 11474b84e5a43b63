// Interned strings beyond those that the build finds by itself.
