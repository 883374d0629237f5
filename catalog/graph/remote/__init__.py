"""The graph in an engine behind HTTP: any SPARQL 1.1 endpoint that takes updates.

Nothing here knows an engine by its name. What engines are known to do beyond the standard, or short of it, is told by
what they answer. Imports nothing of the embedded engine but its serialisers.
"""
