"""Plain BM25 in which the title counts twice: what the search must beat, on the same adverts."""

from collections.abc import Iterable

import tantivy

from crossward.core.adverts.advert import Advert
from crossward.core.matching.words import stems

BUILD_MEMORY = 50_000_000
FIELDS = ("title", "everything")


class PlainBm25:
    """An index in memory that knows no roles, places or filters: only words, stemmed."""

    def __init__(self, adverts: Iterable[Advert]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in FIELDS:
            builder.add_text_field(field, tokenizer_name="whitespace")
        self._index = tantivy.Index(builder.build())
        writer = self._index.writer(BUILD_MEMORY, 1)
        for advert in adverts:
            everything = f"{advert.title} {advert.employer} {advert.place} {advert.text}"
            writer.add_document(
                tantivy.Document(
                    id=advert.id,
                    title=" ".join(stems(advert.title)),
                    everything=" ".join(stems(everything)),
                )
            )
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def search(self, text: str, *, limit: int) -> list[str]:
        """Return ids of the adverts with any of the words, the best first."""
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._index.schema, field, word))
            for word in stems(text)
            for field in FIELDS
        ]
        searcher = self._index.searcher()
        hits = searcher.search(tantivy.Query.boolean_query(terms), limit=limit).hits
        return [str(searcher.doc(address).get_first("id")) for _, address in hits]
