"""What an engine keeps of an advert: the words and facts it is found and ranked by."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Pattern, Reading
from crossward.core.matching.counted_words import CountedWords, count_words
from crossward.core.matching.pay_bands import find_pay_band
from crossward.core.matching.role_names import named_roles
from crossward.core.matching.words import Numbers, numbers_in, stems
from crossward.core.matching.yearly_pay import YearlyPay, find_yearly_pay
from crossward.core.values.places import Place, Point

BODY = "body"
FACET_FIELDS = (
    "roles",
    "employer_groups",
    "bands",
    "contracts",
    "patterns",
    "registrations",
)
NAMED_ROLES = "named_roles"  # what the title says by name, finer than the role of the contract
SKILLS = "skills"  # by their ids in the vocabulary, whatever the advert calls them
SILENT_ON = "silent_on"  # matters of which the advert says nothing
BANDS_MATTER, HOURS_MATTER = "bands", "hours"
PAY_BANDS = "pay_bands"  # of an advert that states no band, the one whose pay it offers
PAY_BANDS_MATTER = "pay_bands"  # adverts that tell a band neither so nor so
NEVER = date.max.toordinal()
AT_ONCE = 200  # adverts: a step done for all of them in a row finds its data still at hand
PLACE_DIGITS = 3  # of a degree: about 100 metres, so that one site is one place

Locate = Callable[[Place], Point | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """One advert in an index. Dates are day numbers; ``posted`` is 0 where unknown.

    ``beside`` are the stems of what stands beside its text, ``said`` the numbers of those in it.
    """

    advert_id: str
    employer_name: str = ""
    beside: Mapping[str, tuple[str, ...]]
    said: Numbers
    counted: CountedWords
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


def to_index_entries(
    adverts: Iterable[KeptAdvert], *, locate: Locate
) -> Iterator[list[IndexEntry]]:
    """Take from adverts, so many at a time, what searching needs; ``locate`` finds places that
    have no position.
    """
    rest = iter(adverts)
    while kept := list(islice(rest, AT_ONCE)):
        beside = [_beside(each.advert) for each in kept]
        said = [numbers_in(each.advert.text) for each in kept]
        counted = [
            count_words(numbers, beside=stems.values())
            for numbers, stems in zip(said, beside, strict=True)
        ]
        yield [
            _entry(each, beside=stems, said=numbers, counted=words, locate=locate)
            for each, stems, numbers, words in zip(kept, beside, said, counted, strict=True)
        ]


def _beside(advert: Advert) -> dict[str, tuple[str, ...]]:
    return {
        "title": tuple(stems(advert.title)),
        "employer": tuple(stems(advert.employer)),
        "place": tuple(stems(advert.place)),
    }


def _entry(
    kept: KeptAdvert,
    *,
    beside: Mapping[str, tuple[str, ...]],
    said: Numbers,
    counted: CountedWords,
    locate: Locate,
) -> IndexEntry:
    advert = kept.advert
    pay = find_yearly_pay(advert, kept.reading)
    return IndexEntry(
        advert_id=kept.id,
        employer_name=" ".join(advert.employer.split()),
        beside=beside,
        said=said,
        counted=counted,
        facts=_facts(kept, pay=pay),
        points=_points(advert.places, locate=locate),
        posted=advert.posted.toordinal() if advert.posted is not None else 0,
        closes=advert.closes.date().toordinal() if advert.closes is not None else NEVER,
        pay=pay,
    )


def _facts(kept: KeptAdvert, *, pay: YearlyPay | None) -> dict[str, frozenset[str]]:
    reading = kept.reading
    pay_band = find_pay_band(pay) if not reading.bands else None
    return {
        "roles": frozenset([reading.role.value] if reading.role is not None else []),
        "employer_groups": frozenset([kept.employer_group.group.value]),
        "bands": frozenset(fact.value for fact in reading.bands),
        "contracts": frozenset(fact.value.value for fact in reading.contracts),
        "patterns": frozenset(fact.value.value for fact in reading.patterns),
        "registrations": frozenset(fact.value.body.value for fact in reading.registrations),
        NAMED_ROLES: named_roles(kept.advert.title),
        SKILLS: frozenset(fact.value.skill for fact in reading.skills),
        PAY_BANDS: frozenset([pay_band] if pay_band is not None else []),
        SILENT_ON: frozenset(_silent_on(reading, pay_band=pay_band)),
    }


def _silent_on(reading: Reading, *, pay_band: str | None) -> Iterator[str]:
    if not reading.bands:
        yield BANDS_MATTER
        if pay_band is None:
            yield PAY_BANDS_MATTER
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
