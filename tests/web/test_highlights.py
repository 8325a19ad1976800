"""Every highlight of an advert's page stands on the very words that a fact was read from."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.factories.adverts import TODAY, keep
from tests.web.asking_pages import one

from crossward.adapters.advert_sources.job_postings.fetch import fetch_adverts
from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.adapters.advert_sources.samples.generate import generate_sample_adverts
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.values.evidence import Evidence
from crossward.web.adverts.facts import LONGEST_QUOTE, all_evidence
from crossward.web.adverts.presenter import BackLink, present_advert

OWN_LINES = ("title", "employer", "place", "pay_line")
Letters = list[tuple[str, bool]]


@pytest.mark.shared
def test_highlights_of_five_hundred_real_adverts_stand_on_their_evidence(shared: Path) -> None:
    adverts = [
        each
        for each in fetch_adverts([str(shared / "adverts" / "nhs-2020-11.jsonl.gz")])
        if isinstance(each, Advert)
    ]
    check_highlights(drawn(adverts, 500))


def test_highlights_of_our_own_adverts_stand_on_their_evidence() -> None:
    adverts = [to_advert(posting) for posting in generate_sample_adverts(on=TODAY)]
    check_highlights(drawn(adverts, 60))


def drawn(adverts: Sequence[Advert], number: int) -> list[Advert]:
    """The same random adverts at every run."""
    return Random(number).sample(adverts, number)  # noqa: S311 - draws adverts, guards nothing


def check_highlights(adverts: Sequence[Advert]) -> None:
    facts = 0
    for advert in adverts:
        kept = keep(advert)
        page = shown(kept)
        evidence = list(all_evidence(kept.reading))
        assert all(each.quote == words_of(advert, each) for each in evidence)
        assert lit(page.css(".cw-text")) == expected(advert, "text", evidence=evidence)
        assert lit(page.css(".cw-own-lines dd")) == [
            letter for part in OWN_LINES for letter in expected(advert, part, evidence=evidence)
        ]
        check_quotes(page)
        facts += len(evidence)
    assert facts > 5 * len(adverts)


def shown(kept: KeptAdvert) -> LexborHTMLParser:
    """The page as the advert's own presenter and template make it."""
    back = BackLink("All jobs", "/jobs")
    page = present_advert(kept, similar=(), back=back, json_ld="", on=TODAY)
    request = RequestFactory().get(f"/jobs/{kept.id}")
    return LexborHTMLParser(render_to_string("adverts/advert.jinja", {"page": page}, request))


def words_of(advert: Advert, evidence: Evidence) -> str:
    part: str = getattr(advert, evidence.part)
    return part[evidence.start : evidence.end]


def expected(advert: Advert, part: str, *, evidence: Sequence[Evidence]) -> Letters:
    """The letters of a part, bullets and spaces apart, and whether each is in any evidence."""
    words: str = getattr(advert, part)
    is_lit = [False] * len(words)
    for each in evidence:
        if each.part == part:
            is_lit[each.start : each.end] = [True] * (each.end - each.start)
    return [
        (letter, is_lit[at])
        for at, letter in enumerate(words)
        if not (letter.isspace() or is_bullet(words, at))
    ]


def is_bullet(words: str, at: int) -> bool:
    return words.startswith("• ", at) and (at == 0 or words[at - 1] == "\n")


def lit(nodes: Sequence[LexborNode]) -> Letters:
    """The letters that a page shows, spaces apart, and whether each is in a mark."""
    return [
        (letter, is_marked)
        for node in nodes
        for words, is_marked in stretches(node)
        for letter in words
        if not letter.isspace()
    ]


def stretches(node: LexborNode) -> Iterator[tuple[str, bool]]:
    for each in node.traverse(include_text=True):
        if each.tag == "-text":
            yield each.text_content or "", each.parent is not None and each.parent.tag == "mark"


def check_quotes(page: LexborHTMLParser) -> None:
    """Each quote of the facts leads to a mark that holds, or goes on with, the same words."""
    for link in page.css(".cw-quote"):
        quote = " ".join(link.text().split()).removeprefix("Read from: ").removesuffix("…")
        mark = " ".join(one(page, f"mark{link.attributes['href']}").text().split())
        assert quote in mark or quote.startswith(mark)
        assert len(quote) <= LONGEST_QUOTE
