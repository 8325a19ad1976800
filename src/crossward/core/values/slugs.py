"""Names as they stand in an address."""

import re
import unicodedata

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def to_slug(name: str) -> str:
    """Write a name for an address: "St Helen's, Jersey" is st-helens-jersey."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return _NOT_PLAIN.sub("-", plain.replace("'", "").replace("&", " and ")).strip("-")
