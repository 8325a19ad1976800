"""Skills of the vocabulary that an advert names, and how strongly it wants each."""

from crossward.core.adverts.needs import strength_of
from crossward.core.adverts.reading import Strength, WantedSkill
from crossward.core.adverts.view import AdvertView, Span
from crossward.core.occupations.skill_matching import find_skills
from crossward.core.values.evidence import Fact

CUES: tuple[str, ...] = ()
RANK = (Strength.ESSENTIAL, Strength.DESIRABLE, Strength.MENTIONED)
QUOTES = 3  # a skill named more often is quoted where it stands first


def read_skills(view: AdvertView) -> tuple[Fact[WantedSkill], ...]:
    """Each skill once, as strongly as it is ever wanted, with the first places that name it."""
    strengths: dict[str, Strength] = {}
    places: dict[str, list[Span]] = {}
    for mention in find_skills(view.advert.text):
        span = (mention.start + view.text_start, mention.end + view.text_start)
        found = places.setdefault(mention.skill, [])
        if len(found) >= QUOTES:
            continue
        found.append(span)
        strength = strength_of(view, span)
        known = strengths.get(mention.skill, Strength.MENTIONED)
        strengths[mention.skill] = min(known, strength, key=RANK.index)
    return tuple(
        view.fact("skills", WantedSkill(skill, strengths[skill]), *spans)
        for skill, spans in places.items()
    )
