"""Measure the vocabulary: loading, titles to roles, texts to skills, phrases to meanings."""

from collections.abc import Callable, Iterable
from time import perf_counter, process_time

from crossward.core.occupations.query_expansion import expand_query
from crossward.core.occupations.role_matching import find_role
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skill_matching import find_skills
from crossward.core.occupations.skills import all_skills
from crossward.core.occupations.vocabulary import whole_vocabulary

TITLES_A_SECOND = 5_000  # what the issue asks, on one core
TEXTS_A_SECOND = 2_000
MANY = 20_000
PLAIN_WORDS = (
    "We are looking for somebody kind and curious to join a friendly department that has grown "
    "for years. There is a canteen, a nursery and a garden, and the sea is twenty minutes away. "
    "Please tell us why you would like to come, and ring us if anything is unclear to you. "
)
TEXT_LENGTH = 3_000  # characters; the median advert has about 2,300


def main() -> None:
    """Print one table: what was measured beside what was asked."""
    started = perf_counter()
    whole_vocabulary()
    print(f"{'loading the whole vocabulary':<34}{perf_counter() - started:>12.2f} s")
    titles, texts = _titles(), _texts()
    _rate("titles to roles", find_role, titles, least=TITLES_A_SECOND)
    _rate("texts to skills", find_skills, texts, least=TEXTS_A_SECOND)
    _rate("typed phrases understood", expand_query, titles[:2_000])


def _titles() -> list[str]:
    """Return titles as adverts have them, made from the vocabulary's own."""
    forms = ("Band 6 {}", "{} - Bank", "Senior {} (Fixed term, 12 months)", "{}", "Lead {}, Leeds")
    names = [title for role in all_roles().values() for title in (role.name, *role.titles)]
    titles = [form.format(name) for name in names for form in forms]
    return (titles * (MANY // len(titles) + 1))[:MANY]


def _texts() -> list[str]:
    """Return texts of an advert's length, with about as many skills in them (eight)."""
    lines = [
        f"You will bring experience of {skill.name}. {PLAIN_WORDS}"
        for skill in all_skills().values()
    ]
    whole = "\n".join(lines)
    starts = range(0, max(1, len(whole) - TEXT_LENGTH), 97)
    return [whole[start : start + TEXT_LENGTH] for start in starts][:2_000]


def _rate(
    name: str, measured: Callable[[str], object], given: Iterable[str], *, least: int = 0
) -> None:
    words = list(given)
    measured(words[0])
    started = process_time()
    for each in words:
        measured(each)
    rate = len(words) / (process_time() - started)
    asked = f"  (asked: {least:,})" if least else ""
    print(f"{name:<34}{rate:>12,.0f} a second{asked}")


if __name__ == "__main__":
    main()
