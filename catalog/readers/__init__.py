"""Source bytes → Documents, or a reason.

A reader is handed one source and yields, for each record in it, a ``Record`` or a ``Refused``. It never skips
anything in silence: what it cannot place is a finding with its text.
"""
