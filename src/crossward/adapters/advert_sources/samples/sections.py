"""What a sample advert says, part by part, before it is laid out as HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crossward.adapters.advert_sources.samples.draw import Draw
from crossward.adapters.advert_sources.samples.terms import PUBLIC_KINDS, Terms
from crossward.adapters.advert_sources.samples.wording import (
    Employer,
    Opening,
    RoleTemplate,
    Town,
    phrases,
)

SPOKEN_VOWELS = "AEFHILMNORSX"  # letters whose names begin with a vowel
DATE_FORMS = ("{0.day} {0:%B %Y}", "{0:%A} {0.day} {0:%B %Y}", "{0:%d/%m/%Y}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """The parts of one advert; ``headings`` holds a heading for each that has one."""

    opening: str
    summary: str
    duties: tuple[str, ...]
    essential: tuple[str, ...]
    desirable: tuple[str, ...]
    terms: tuple[str, ...]
    about: str
    benefits: tuple[str, ...]
    behaviours: tuple[str, ...]
    applying: tuple[str, ...]
    headings: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Who advertises which opening, where and when."""

    template: RoleTemplate
    opening: Opening
    employer: Employer
    town: Town
    closing: date | None

    @property
    def title(self) -> str:
        return self.opening.title

    @property
    def is_public(self) -> bool:
        return self.employer.kind in PUBLIC_KINDS


def write_sections(setting: Setting, *, terms: Terms, pay: str, draw: Draw) -> Sections:
    """Write every part; ``pay`` is given where the text and not the feed states it."""
    template, words = setting.template, _words(setting, draw=draw)
    return Sections(
        opening=_say("openings", setting.employer.kind, words=words, draw=draw),
        summary=draw.one("summary", template.summary),
        duties=draw.some("duties", template.duties, count=draw.number("d", low=5, high=7)),
        essential=_essential(setting, draw=draw),
        desirable=_desirable(setting, draw=draw),
        terms=(
            *([f"Salary: {pay.rstrip('.')}."] if pay else []),
            *terms.sentences,
            *_travel(setting, words=words, draw=draw),
        ),
        about=_say("abouts", setting.employer.kind, words=words, draw=draw),
        benefits=_benefits(setting, draw=draw),
        behaviours=_behaviours(setting, draw=draw),
        applying=_applying(setting, words=words, draw=draw),
        headings={name: draw.one(name, ways) for name, ways in phrases()["headings"].items()},
    )


def _say(kind: str, name: str, *, words: Mapping[str, str], draw: Draw) -> str:
    sentence: str = draw.one(f"{kind} {name}", phrases()[kind][name])
    return sentence.format(**words)


def _words(setting: Setting, *, draw: Draw) -> dict[str, str]:
    others = [town for town in setting.employer.towns if town != setting.town.name]
    return {
        "employer": setting.employer.name,
        "title": setting.title,
        "a_title": f"{_article(setting.title)} {setting.title}",
        "A_title": f"{_article(setting.title).title()} {setting.title}",
        "town": setting.town.name,
        "second_town": draw.one("second town", others) if others else "the neighbouring counties",
        "department": draw.one("department", setting.template.departments),
        "few": str(draw.number("few", low=2, high=5)),
        "tens": str(draw.number("tens", low=12, high=60)),
        "small": str(draw.number("small", low=40, high=220)),
        "hundreds": str(draw.number("hundreds", low=3, high=9)),
        "thousands": str(draw.number("thousands", low=4, high=14)),
    }


def _article(title: str) -> str:
    """Return "a" or "an", by the sound of the first word or of its letters: "an MRI ..."."""
    word = title.split(maxsplit=1)[0]
    return "an" if word[0] in (SPOKEN_VOWELS if word.isupper() else "AEIOU") else "a"


def _essential(setting: Setting, *, draw: Draw) -> tuple[str, ...]:
    criteria = setting.template.essential
    return (
        setting.template.qualification[setting.opening.level],
        *_registers(setting, need="required", draw=draw),
        *draw.some("essential", criteria, count=draw.number("e", low=3, high=len(criteria))),
    )


def _desirable(setting: Setting, *, draw: Draw) -> tuple[str, ...]:
    return (
        *_registers(setting, need="desirable", draw=draw),
        *draw.some("desirable", setting.template.desirable, count=draw.number("n", low=2, high=4)),
    )


def _registers(setting: Setting, *, need: str, draw: Draw) -> tuple[str, ...]:
    return tuple(
        draw.one(f"register {each.body}", phrases()["registers"][need][each.body]).format(
            **{"as": each.title}
        )
        for each in setting.template.registers
        if each.need == need and each.applies_to(setting.opening)
    )


def _travel(setting: Setting, *, words: Mapping[str, str], draw: Draw) -> tuple[str, ...]:
    if setting.template.works != "field" or setting.is_public:
        return ()
    return (draw.one("travel", phrases()["travel"]).format(**words),)


def _benefits(setting: Setting, *, draw: Draw) -> tuple[str, ...]:
    if setting.opening.contract == "voluntary" or setting.employer.kind == "agency":
        return ()
    offered = phrases()["benefits"]["public" if setting.is_public else "private"]
    return draw.some("benefits", offered, count=draw.number("b", low=3, high=5))


def _behaviours(setting: Setting, *, draw: Draw) -> tuple[str, ...]:
    if setting.employer.kind not in {"civil", "defence"}:
        return ()
    return draw.some("behaviours", phrases()["behaviours"], count=3)


def _applying(setting: Setting, *, words: Mapping[str, str], draw: Draw) -> tuple[str, ...]:
    sentences = [
        _say("applying", "public" if setting.is_public else "private", words=words, draw=draw)
    ]
    if setting.closing is not None and draw.chance("say closing", percent=65):
        form = draw.one("date form", DATE_FORMS)
        interview = _next_weekday(setting.closing + timedelta(days=10))
        sentences.append(
            draw.one("closing", phrases()["closings"]).format(closing=form.format(setting.closing))
        )
        if draw.chance("say interview", percent=55):
            said = draw.one("interview", phrases()["interviews"])
            sentences.append(said.format(interview=form.format(interview)))
    return tuple(sentences)


def _next_weekday(day: date) -> date:
    """Return ``day``, or the Monday after it where it falls on a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
