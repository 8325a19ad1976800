"""Load what every search needs, before the first visitor comes."""

import gc

from crossward.services.understand_query import understand_query

A_USUAL_QUERY = "radiographer in Leeds"


def warm_up() -> None:
    """Read the vocabulary and the places, a second or two of work, and keep them for good."""
    understand_query(A_USUAL_QUERY)
    # What is loaded by now stays: without it, a full look for rubbish takes no tenth of a second.
    gc.collect()
    gc.freeze()
