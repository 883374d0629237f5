"""What may be said about a document, and in which words.

Pure: nothing here knows the time, the network or a file, and nothing of ours is
imported. The same Document under the same Imprint and Authorities gives the same
statements in the same order, on every machine and in every year. (The tables and
templates that ship inside this package are constants, read once as package data.)
"""
