"""Write the whole vocabulary for others to use."""

from typing import Literal

from crossward.core.occupations.vocabulary import whole_vocabulary

VocabularyFormat = Literal["json", "skos"]


def export_vocabulary(form: VocabularyFormat) -> bytes:
    """Return the vocabulary as JSON, or as SKOS in Turtle, in UTF-8."""
    if form == "json":
        from crossward.adapters.vocabulary_export.as_json import to_json

        return to_json(whole_vocabulary())
    from crossward.adapters.vocabulary_export.as_skos import to_skos

    return to_skos(whole_vocabulary()).encode()
