"""The command line: one module a verb. Data on standard output, talk on standard error.

Heavy imports stand inside functions, so that ``muniment --help`` stays light.
"""
