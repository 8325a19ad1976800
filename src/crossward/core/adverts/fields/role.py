"""The role an advert means, by the vocabulary's own judgement of its title and text."""

from crossward.core.adverts.cues import Cues
from crossward.core.adverts.view import AdvertView, Span
from crossward.core.occupations.role_matching import RoleMatch, find_role
from crossward.core.occupations.roles import get_role
from crossward.core.values.evidence import Fact

CUES: tuple[Cues, ...] = ()


def read_role(view: AdvertView) -> Fact[str] | None:
    """The one role, with the words that decided and what it was chosen over."""
    advert = view.advert
    match = find_role(advert.title, advert.text)
    spans = [span for words in match.words if (span := _where(view, match, words=words))]
    if not spans and advert.title:
        spans = [(0, len(advert.title))]
    return view.fact("role", match.role, *spans[:3], confidence=match.confidence, note=_note(match))


def _where(view: AdvertView, match: RoleMatch, *, words: str) -> Span | None:
    start = view.words.find(words, view.text_start if match.from_text else 0)
    return (start, start + len(words)) if start >= 0 else None


def _note(match: RoleMatch) -> str:
    if not match.runners_up:
        return ""
    others = ", ".join(get_role(role).name for role, _ in match.runners_up)
    return f"Other roles that some words speak for: {others}."
