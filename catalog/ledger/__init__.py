"""The ledger: the only truth of a catalogue, append-only.

Everything else (graph, search index, dumps) is made from it and can be thrown away.
"""
