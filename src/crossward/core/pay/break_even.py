"""The salary elsewhere that an NHS post is worth, and the NHS step that an offer is worth."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from crossward.core.pay.batch import pay_statements
from crossward.core.pay.package import Package, Person, Scheme, Step
from crossward.core.pay.parameters import rules_on
from crossward.core.pay.pay_scales import ScalePoint, pay_scale
from crossward.core.pay.reward import Reward, find_reward
from crossward.core.pay.statement import PayStatement, pay_statement

HIGHEST_SALARY = 1_000_000
COARSE = 500
NOT_FOUND = (
    "No salary up to £1,000,000 matches this package. Check its figures and the offer's terms."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEven:
    """Yearly salaries, in whole pounds, at which the offer is worth the same.

    ``take_home`` matches net pay alone; ``reward_low`` and ``reward_high`` match net pay and
    pension with the pension at its low and high value, None where that is not known.
    """

    target: PayStatement
    take_home: Decimal
    reward_low: Decimal | None
    reward_high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingStep:
    """An NHS step and how it compares with an offer: True where it is worth as much."""

    point: ScalePoint
    statement: PayStatement
    matches_take_home: bool
    matches_reward_low: bool | None
    matches_reward_high: bool | None


def break_even_salary(target: Package, offer: Package, *, person: Person, on: date) -> BreakEven:
    """Find the salary at which ``offer`` is worth as much as ``target``.

    ``offer`` gives the pension, nation, bonus and car allowance of the other side; its salary
    is what is sought. Bonus counts as expected. Raises as ``pay_statement`` does.
    """
    if offer.pension.scheme not in {Scheme.NONE, Scheme.AUTO}:
        raise ValueError(
            "The offer's pension has to be a pot (auto) or none. "
            "To find an NHS step worth an offer, ask for matching steps."
        )
    statement = pay_statement(target, person, on=on)
    reward = _expected_reward(statement)

    def solve(wanted: Decimal, *, with_pension: bool) -> Decimal:
        return _solve(offer, person, on=on, wanted=wanted, with_pension=with_pension)

    return BreakEven(
        target=statement,
        take_home=solve(statement.net, with_pension=False),
        reward_low=solve(reward.low, with_pension=True) if reward else None,
        reward_high=solve(reward.high, with_pension=True) if reward else None,
    )


def matching_steps(
    offer: Package, post: Package, *, person: Person, on: date
) -> tuple[MatchingStep, ...]:
    """Set every step of the scale of ``post`` (nation, zone, hours, pension) against ``offer``."""
    statement = pay_statement(offer, person, on=on)
    reward = _expected_reward(statement)
    points = pay_scale(post.nation, rules_on(on)).points
    return tuple(
        _match(point, post, person=person, on=on, net=statement.net, reward=reward)
        for point in points
    )


def _match(
    point: ScalePoint,
    post: Package,
    *,
    person: Person,
    on: date,
    net: Decimal,
    reward: Reward | None,
) -> MatchingStep:
    step = replace(post, salary=None, band=point.band, step=Step(point.step))
    statement = pay_statement(step, person, on=on)
    own = find_reward(statement)
    known = reward is not None and own is not None
    return MatchingStep(
        point=point,
        statement=statement,
        matches_take_home=statement.net >= net,
        matches_reward_low=own.low >= reward.low if known and own and reward else None,
        matches_reward_high=own.high >= reward.high if known and own and reward else None,
    )


def _expected_reward(statement: PayStatement) -> Reward | None:
    pension = statement.pension_value
    if pension is None:
        return None
    return Reward(low=statement.net + pension.low, high=statement.net + pension.high)


def _solve(
    offer: Package, person: Person, *, on: date, wanted: Decimal, with_pension: bool
) -> Decimal:
    """Find the least whole pound that reaches ``wanted``, first by hundreds, then by pounds."""
    start, stop, pace = 0, HIGHEST_SALARY, COARSE
    while True:
        salaries = np.arange(start, stop + 1, pace, dtype=np.float64)
        worth = _worth(offer, person, on=on, salaries=salaries, with_pension=with_pension)
        reached = np.flatnonzero(worth >= float(wanted) - 0.001)
        if not reached.size:
            raise ValueError(NOT_FOUND)
        found = int(salaries[reached[0]])
        if pace == 1:
            return Decimal(found)
        start, stop, pace = max(0, found - pace), found, 1


def _worth(
    offer: Package,
    person: Person,
    *,
    on: date,
    salaries: NDArray[np.float64],
    with_pension: bool,
) -> NDArray[np.float64]:
    extra = offer.car_allowance + (offer.bonus.expected if offer.bonus else Decimal(0))
    arrays = pay_statements(salaries, extra=float(extra), package=offer, person=person, on=on)
    paid_in = arrays.pension_member + arrays.employer_pension
    return arrays.net + paid_in if with_pension else arrays.net
