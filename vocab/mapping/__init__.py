"""Document → statements: the application profile, row by row (``docs/mapping.md``).

Every function is a generator of statements about one node, in the order of the profile's field table.
"""
