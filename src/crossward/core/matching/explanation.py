"""Why an advert is where it is, in words."""

from collections.abc import Callable, Iterator

from crossward.core.matching.clauses import Clause, Plan, Points


def explain(plan: Plan, *, is_true: Callable[[Clause], bool]) -> tuple[str, ...]:
    """Return what the advert earned points for, most first: "“mri” in the title (+48)"."""
    earned = sorted(_earned(plan, is_true=is_true), key=lambda way: -way.points)
    return tuple(f"{way.reason} (+{way.points})" for way in earned if way.points)


def _earned(plan: Plan, *, is_true: Callable[[Clause], bool]) -> Iterator[Points]:
    for best in plan.scores:
        ways = [way for way in best.ways if is_true(way.clause)]
        if ways:
            yield max(ways, key=lambda way: way.points)
