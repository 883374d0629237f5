"""Other people's repositories, over the network: one whole page at a time, or a sentence that says why there is none.

The only package that goes where somebody else's answer sends it, so each address is looked at before anything is sent.
Nothing here looks into a page: that is the business of the confined reader.
"""
