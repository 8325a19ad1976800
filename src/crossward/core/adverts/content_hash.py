"""Whether an advert says the same as before."""

from dataclasses import fields
from hashlib import blake2b

import orjson

from crossward.core.adverts.advert import Advert


def content_hash(advert: Advert) -> str:
    """Return 32 hexadecimal digits that change whenever anything in ``advert`` does."""
    content = {field.name: getattr(advert, field.name) for field in fields(advert)}
    return blake2b(orjson.dumps(content, default=str), digest_size=16).hexdigest()
