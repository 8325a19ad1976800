"""Registers, checks, standards, organisations and places to look, in words."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from crossward.core.occupations.clearances import Clearance, ClearanceKind, all_clearances
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.organisations import Organisation, all_organisations
from crossward.core.occupations.places_to_look import PlaceToLook, all_places_to_look
from crossward.core.occupations.registers import Register, RegisterKind, all_registers
from crossward.core.occupations.standards import Standard, StandardKind, all_standards
from crossward.web.design_system.advert_words import GROUP_WORDS, counted
from crossward.web.guide.entries import (
    Detail,
    EntriesPage,
    Entry,
    EntryGroup,
    EntryPage,
    Link,
    brief,
    details,
    plain,
    source_lines,
)
from crossward.web.guide.links import (
    organisation_address,
    place_address,
    place_links,
    role_links,
    standard_address,
)

REGISTER_WORDS = {
    RegisterKind.STATUTORY: "Registers set by law",
    RegisterKind.ACCREDITED_VOLUNTARY: "Accredited voluntary registers",
    RegisterKind.CHARTERED: "Chartered and professional titles",
}
CLEARANCE_WORDS = {
    ClearanceKind.SECURITY: "National security vetting",
    ClearanceKind.CRIMINAL_RECORD: "Criminal record checks",
}
STANDARD_WORDS = {
    StandardKind.LAW: "Laws and regulations",
    StandardKind.STANDARD: "Standards",
    StandardKind.GUIDANCE: "Guidance",
    StandardKind.METHOD: "Methods",
}

ItemT = TypeVar("ItemT")
KindT = TypeVar("KindT")


def grouped(
    items: Iterable[ItemT],
    *,
    kind_of: Callable[[ItemT], KindT],
    kinds: Sequence[KindT],
    words: Callable[[KindT], str],
    entry_of: Callable[[ItemT], Entry],
) -> tuple[EntryGroup, ...]:
    """Put items under the heading of their kind, the kinds in the order given."""
    in_order = sorted(items, key=lambda item: kinds.index(kind_of(item)))
    return tuple(
        EntryGroup(
            id=str(kind).replace("_", "-"),
            heading=words(kind),
            entries=tuple(entry_of(item) for item in inside),
        )
        for kind, inside in groupby(in_order, key=kind_of)
    )


def present_registers() -> EntriesPage:
    return EntriesPage(
        title="Registers and professional titles",
        lead="Some titles may be used only by people on a register. Others are a mark of"
        " standing that employers ask for. Each advert is read for the register it names.",
        groups=grouped(
            all_registers().values(),
            kind_of=lambda register: register.kind,
            kinds=tuple(RegisterKind),
            words=REGISTER_WORDS.__getitem__,
            entry_of=_register,
        ),
    )


def _register(register: Register) -> Entry:
    return Entry(
        id=register.id,
        heading=f"{register.name} ({register.short_name})",
        lead=register.summary,
        details=details(
            Detail("Protected titles", items=plain(register.protected_titles)),
            Detail("Ways in", items=plain(register.ways_in)),
            Detail("Staying on it", register.staying_on),
            Detail("Asked for in", items=role_links(register.roles)),
            Detail("Its own site", items=_site(register.url)),
        ),
        sources=source_lines(register.sources),
    )


def present_clearances() -> EntriesPage:
    return EntriesPage(
        title="Security clearance and criminal record checks",
        lead="What each check looks at, how long it usually takes, and how many years in the UK"
        " it usually asks for. An employer starts the check; you cannot apply for one alone.",
        groups=grouped(
            all_clearances().values(),
            kind_of=lambda clearance: clearance.kind,
            kinds=tuple(ClearanceKind),
            words=CLEARANCE_WORDS.__getitem__,
            entry_of=_clearance,
        ),
    )


def _clearance(clearance: Clearance) -> Entry:
    return Entry(
        id=clearance.id,
        heading=f"{clearance.name} ({clearance.short_name})",
        lead=clearance.summary,
        details=details(
            Detail("What is checked", items=plain(clearance.checked)),
            Detail("Usual time", clearance.usual_time or "Not published, or unknown to us."),
            Detail("Years in the UK", _residence(clearance)),
            Detail("Renewed", clearance.review),
            Detail("Cost", clearance.cost),
            Detail("Who asks for it", clearance.who_asks),
            Detail("Met in", items=role_links(clearance.roles)),
        ),
        sources=source_lines(clearance.sources),
    )


def _residence(clearance: Clearance) -> str:
    if clearance.residence_years is None:
        return clearance.residence_note
    years = counted(clearance.residence_years, "year")
    return f"Usually the last {years}. {clearance.residence_note}".strip()


def present_standards() -> EntriesPage:
    return EntriesPage(
        title="Standards and regulations",
        lead="The rules medical technology is made, bought, used and looked after by: what each"
        " asks, and who meets it at work.",
        groups=grouped(
            all_standards().values(),
            kind_of=lambda standard: standard.kind,
            kinds=(
                StandardKind.LAW,
                StandardKind.STANDARD,
                StandardKind.GUIDANCE,
                StandardKind.METHOD,
            ),
            words=STANDARD_WORDS.__getitem__,
            entry_of=lambda standard: brief(_standard(standard), standard_address(standard.id)),
        ),
    )


def present_standard(standard: Standard) -> EntryPage:
    return EntryPage(
        title=standard.name,
        entry=_standard(standard),
        back=Link("Standards and regulations", "/guide/standards"),
    )


def _standard(standard: Standard) -> Entry:
    return Entry(
        id=standard.id,
        heading=standard.name,
        lead=standard.title,
        details=details(
            Detail("What it asks", standard.asks),
            Detail("Who meets it", standard.who_meets_it),
            Detail("Where it holds", standard.scope),
            Detail("Met in", items=role_links(standard.roles)),
            Detail("Also written", items=plain(standard.aliases)),
            Detail("Good to know", standard.note),
            Detail("Read it", items=_site(standard.url)),
        ),
        sources=source_lines(standard.sources),
    )


def present_organisations() -> EntriesPage:
    return EntriesPage(
        title="Who hires, regulates and speaks for medical technology",
        lead="The kinds of employer, the bodies that set the rules, and the professional bodies:"
        " what each is for, and where medical technology comes in.",
        groups=grouped(
            all_organisations().values(),
            kind_of=lambda organisation: organisation.employer_group,
            kinds=tuple(EmployerGroup),
            words=GROUP_WORDS.__getitem__,
            entry_of=lambda each: brief(_organisation(each), organisation_address(each.id)),
        ),
    )


def present_organisation(organisation: Organisation) -> EntryPage:
    return EntryPage(
        title=organisation.name,
        entry=_organisation(organisation),
        back=Link("Organisations", "/guide/organisations"),
    )


def _organisation(organisation: Organisation) -> Entry:
    return Entry(
        id=organisation.id,
        heading=organisation.name,
        lead=organisation.mission,
        details=details(
            Detail("Medical technology here", organisation.medtech_work),
            Detail("Typical roles", items=role_links(organisation.roles)),
            Detail("Where it advertises", items=place_links(organisation.advertises)),
            Detail("How to tell it in an advert", organisation.how_to_tell),
            Detail("Also called", items=plain(organisation.aliases)),
            Detail("Its own site", items=_site(organisation.url)),
        ),
        sources=source_lines(organisation.sources),
    )


def present_places() -> EntriesPage:
    entries = tuple(
        brief(_place(place), place_address(place.id)) for place in all_places_to_look().values()
    )
    return EntriesPage(
        title="Places to look for work",
        lead="Where each kind of employer advertises, and the search words that work there.",
        groups=(EntryGroup(entries=entries),),
    )


def present_place(place: PlaceToLook) -> EntryPage:
    return EntryPage(
        title=place.name,
        entry=_place(place),
        back=Link("Places to look", "/guide/places-to-look"),
    )


def _place(place: PlaceToLook) -> Entry:
    words = (
        Link(f"{link.words}: {', '.join(place.search_words[role_id])}", link.href)
        for role_id in place.search_words
        for link in role_links([role_id])
    )
    return Entry(
        id=place.id,
        heading=place.name,
        lead=place.summary,
        details=details(
            Detail(
                "Who advertises there",
                items=plain(GROUP_WORDS[group] for group in place.employer_groups),
            ),
            Detail("How to search it", place.how_to_search),
            Detail("Words that work", items=tuple(words)),
            Detail("Open it", items=_site(place.url)),
        ),
        sources=source_lines(place.sources),
    )


def _site(url: str) -> tuple[Link, ...]:
    """A link to a site elsewhere, in its own short words."""
    words = url.removeprefix("https://").removeprefix("www.").rstrip("/")
    return (Link(words, url),) if url else ()
