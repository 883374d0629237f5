"""The graph: a projection of the ledger that answers SPARQL, and the guard in front of it.

It can be deleted and rebuilt at any time. No engine ever runs in the process that serves the web.
"""
