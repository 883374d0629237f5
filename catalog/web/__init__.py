"""The public web application: it reads, and never writes.

Every answer is made from one generation and says which (header ``Muniment-Generation``). No engine and no parser of
foreign RDF runs here; the base IRI comes from the settings, never from the request.
"""
