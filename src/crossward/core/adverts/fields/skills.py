"""Skills of the vocabulary that an advert names, and how strongly it wants each."""

from crossward.core.adverts.cues import Cues
from crossward.core.adverts.needs import strength_of
from crossward.core.adverts.reading import Strength, WantedSkill
from crossward.core.adverts.view import AdvertView, Span
from crossward.core.occupations.phrases import to_plain
from crossward.core.occupations.skill_matching import find_skills
from crossward.core.values.evidence import Evidence, Fact

CUES: tuple[Cues, ...] = ()
QUOTES = 3  # a skill named more often is quoted where it stands first


def read_skills(view: AdvertView) -> tuple[Fact[WantedSkill], ...]:
    """Each skill once, as strongly as it is ever wanted, with the first places that name it."""
    places: dict[str, list[Span]] = {}
    # The even text is the quicker to make plain; where its wraps are mended, spaces stay spaces.
    plain = to_plain(view.words[view.text_start :])
    for mention in find_skills(view.advert.text, plain=plain):
        found = places.setdefault(mention.skill, [])
        if len(found) < QUOTES:
            found.append((mention.start, mention.end))
    return tuple(_fact(view, skill, spans=spans) for skill, spans in places.items())


def _fact(view: AdvertView, skill: str, *, spans: list[Span]) -> Fact[WantedSkill]:
    text = view.advert.text
    quoted = [Evidence("skills", "text", start, end, text[start:end]) for start, end in spans]
    return Fact(WantedSkill(skill, _strength(view, spans)), tuple(quoted))


def _strength(view: AdvertView, spans: list[Span]) -> Strength:
    best = Strength.MENTIONED
    for start, end in spans:
        strength = strength_of(view, (start + view.text_start, end + view.text_start))
        if strength is Strength.ESSENTIAL:
            return strength
        if strength is Strength.DESIRABLE:
            best = strength
    return best
