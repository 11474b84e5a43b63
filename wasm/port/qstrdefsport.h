// Interned strings beyond those that the build finds by itself.
Q(re.Match)
Q(re.Pattern)
Q(UTF-8)
