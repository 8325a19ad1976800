"""What an engine keeps of an advert: the words and facts it is found and ranked by."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Pattern, Reading
from crossward.core.matching.role_names import named_roles
from crossward.core.matching.words import stems, word_numbers
from crossward.core.matching.yearly_pay import YearlyPay, find_yearly_pay
from crossward.core.values.places import Place, Point

BESIDE = ("title", "employer", "place")  # what stands beside the body
FACET_FIELDS = (
    "roles",
    "employer_groups",
    "bands",
    "contracts",
    "patterns",
    "registrations",
)
ANYWHERE = "anywhere"  # in one of the texts
NAMED_ROLES = "named_roles"  # what the title says by name, finer than the role of the contract
SKILLS = "skills"  # by their ids in the vocabulary, whatever the advert calls them
SILENT_ON = "silent_on"  # matters of which the advert says nothing
BANDS_MATTER, HOURS_MATTER = "bands", "hours"
# How much a text is about a stem, from which each of these fields holds it. As in BM25, a word
# counts for less each further time, and for less in a long text: 2.2 would be all of it.
COUNT_FIELDS = {"clearly": 0.9, "twice": 1.2, "often": 1.5, "mostly": 1.8, "wholly": 2.0}
SATURATION = 1.2  # BM25's k1
LENGTH_SHARE = 0.75  # and b
USUAL_LENGTH = 350  # words of an advert's text
NEVER = date.max.toordinal()
PLACE_DIGITS = 3  # of a degree: about 100 metres, so that one site is one place

Locate = Callable[[Place], Point | None]


@dataclass(frozen=True, slots=True)
class CountedWords:
    """All words of an advert, those first that its text is most about, and how many of them
    each of COUNT_FIELDS holds; ``ANYWHERE`` holds all.
    """

    words: tuple[str, ...]
    ends: Mapping[str, int]

    def of(self, field: str) -> Sequence[str]:
        return self.words[: self.ends[field]]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """One advert in an index. Dates are day numbers; ``posted`` is 0 where unknown.

    ``said`` are the numbers of the words of its text.
    """

    advert_id: str
    employer_name: str = ""
    texts: Mapping[str, tuple[str, ...]]
    counted: CountedWords
    said: NDArray[np.uint32]
    facts: Mapping[str, frozenset[str]]
    points: tuple[Point, ...] = ()
    posted: int = 0
    closes: int = NEVER
    pay: YearlyPay | None = None

    @property
    def number(self) -> int:
        """The id as a number, which is also its alphabetical order."""
        return int(self.advert_id, 16)

    @property
    def has_closing_date(self) -> bool:
        return self.closes != NEVER

    @property
    def pay_top(self) -> int:
        return self.pay.top if self.pay is not None else 0


def to_index_entry(kept: KeptAdvert, *, locate: Locate) -> IndexEntry:
    """Take from ``kept`` what searching needs; ``locate`` finds places without a position."""
    advert = kept.advert
    texts = {
        "title": tuple(stems(advert.title)),
        "employer": tuple(stems(advert.employer)),
        "place": tuple(stems(advert.place)),
        "body": tuple(stems(advert.text)),
    }
    return IndexEntry(
        advert_id=kept.id,
        employer_name=" ".join(advert.employer.split()),
        texts=texts,
        counted=count_words(texts),
        said=word_numbers(texts["body"]),
        facts=_facts(kept),
        points=_points(advert.places, locate=locate),
        posted=advert.posted.toordinal() if advert.posted is not None else 0,
        closes=advert.closes.date().toordinal() if advert.closes is not None else NEVER,
        pay=find_yearly_pay(advert, kept.reading),
    )


def count_words(texts: Mapping[str, Sequence[str]]) -> CountedWords:
    """Put all words of an advert in the order of how often its text says them."""
    body = texts["body"]
    counts = Counter(body)
    told = sorted(counts.items(), key=itemgetter(1), reverse=True)
    ends = {
        field: bisect_right(told, -_fewest_times(field, length=len(body)), key=_minus_count)
        for field in COUNT_FIELDS
    }
    beside = (word for field in BESIDE for word in texts[field] if word not in counts)
    words = (*map(itemgetter(0), told), *dict.fromkeys(beside))
    return CountedWords(words, {**ends, ANYWHERE: len(words)})


def _minus_count(counted: tuple[str, int]) -> int:
    return -counted[1]


def _fewest_times(field: str, *, length: int) -> float:
    """Return how many times a text of ``length`` words holds the words of a count field.

    The share grows with the count, so that each field asks for a least count of its own.
    """
    long = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH)
    least = COUNT_FIELDS[field]
    return least * long / (SATURATION + 1 - least)


def _facts(kept: KeptAdvert) -> dict[str, frozenset[str]]:
    reading = kept.reading
    return {
        "roles": frozenset([reading.role.value] if reading.role is not None else []),
        "employer_groups": frozenset([kept.employer_group.group.value]),
        "bands": frozenset(fact.value for fact in reading.bands),
        "contracts": frozenset(fact.value.value for fact in reading.contracts),
        "patterns": frozenset(fact.value.value for fact in reading.patterns),
        "registrations": frozenset(fact.value.body.value for fact in reading.registrations),
        NAMED_ROLES: named_roles(kept.advert.title),
        SKILLS: frozenset(fact.value.skill for fact in reading.skills),
        SILENT_ON: frozenset(_silent_on(reading)),
    }


def _silent_on(reading: Reading) -> Iterator[str]:
    if not reading.bands:
        yield BANDS_MATTER
    if not {fact.value for fact in reading.patterns} & {Pattern.FULL_TIME, Pattern.PART_TIME}:
        yield HOURS_MATTER


def _points(places: Iterable[Place], *, locate: Locate) -> tuple[Point, ...]:
    found = (place.point or locate(place) for place in places)
    return tuple(dict.fromkeys(to_site(point) for point in found if point is not None))


def to_site(point: Point) -> Point:
    """Round a position so that one hospital is one place."""
    return Point(
        round(point.latitude, PLACE_DIGITS) + 0.0, round(point.longitude, PLACE_DIGITS) + 0.0
    )


def has_phrase(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Say whether ``phrase`` stands in ``words`` without a gap."""
    size = len(phrase)
    return any(words[i : i + size] == phrase for i in range(len(words) - size + 1))
