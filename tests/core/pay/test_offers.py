"""Comparison, break-even and the years ahead."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crossward.core.pay.break_even import break_even_salary, matching_steps
from crossward.core.pay.comparison import Certainty, compare_packages
from crossward.core.pay.package import (
    Bonus,
    Package,
    PensionBasis,
    PensionChoice,
    Person,
    Scheme,
    Step,
    Zone,
)
from crossward.core.pay.projection import ASSUMED, project, rank_assumptions
from crossward.core.pay.reward import find_reward
from crossward.core.pay.statement import pay_statement

DAY = date(2026, 11, 1)
NHS = Package(label="NHS", band="7", step=Step.TOP, pension=PensionChoice(scheme=Scheme.NHS_2015))
POT = PensionChoice(
    scheme=Scheme.AUTO,
    rate=Decimal("0.05"),
    employer_rate=Decimal("0.08"),
    basis=PensionBasis.FULL_PAY,
)
VENDOR = Package(
    label="Vendor",
    salary=Decimal(60000),
    bonus=Bonus(expected=Decimal(6000), least=Decimal(0), most=Decimal(9000)),
    car_allowance=Decimal(5000),
    pension=POT,
    leave_days=Decimal(33),
)
SOMEBODY = Person(age=35)


def test_certain_likely_and_judged_are_kept_apart() -> None:
    nhs, vendor = compare_packages([NHS, VENDOR], SOMEBODY, on=DAY)
    certain = [p for p in vendor.points if p.certainty is Certainty.CERTAIN]
    assert certain[0].low == pay_statement(replace(VENDOR, bonus=None), SOMEBODY, on=DAY).net
    likely = [p for p in vendor.points if p.certainty is Certainty.LIKELY]
    assert [p.name for p in likely] == ["bonus at risk, after tax"]
    assert not [p for p in nhs.points if p.certainty is Certainty.LIKELY]
    worth = next(p for p in nhs.points if p.name.startswith("worth"))
    assert worth.low is not None
    assert worth.high is not None
    assert worth.low < worth.high
    assert nhs.net_against_first == 0
    assert vendor.net_against_first == vendor.statement.net - nhs.statement.net
    leave = next(p for p in nhs.points if p.name.startswith("leave"))
    assert leave.low is not None
    assert leave.low > 0
    built = next(p for p in vendor.points if p.name == "yearly pension built up")
    assert built.low == 0
    assert built.words.startswith("No yearly pension for life")


def test_a_pension_that_is_not_known_is_said_to_be() -> None:
    package = Package(salary=Decimal(90000), pension=PensionChoice(scheme=Scheme.USS))
    (only,) = compare_packages([package], SOMEBODY, on=DAY)
    assert only.reward is None
    words = [point.words for point in only.points]
    assert "Not known." in words
    assert "The pension built up is not known; the notes say why." in words


def test_nothing_to_compare_is_refused() -> None:
    with pytest.raises(ValueError, match="There is nothing to compare"):
        compare_packages([], SOMEBODY, on=DAY)


def test_a_reward_takes_the_bonus_at_its_ends() -> None:
    statement = pay_statement(VENDOR, SOMEBODY, on=DAY)
    reward = find_reward(statement)
    assert reward is not None
    assert statement.bonus_range is not None
    assert statement.pension_value is not None
    assert reward.low == statement.bonus_range.least + statement.pension_value.low
    assert reward.high == statement.bonus_range.most + statement.pension_value.high


@pytest.mark.parametrize("zone", [None, Zone.INNER])
def test_the_break_even_salary_is_the_least_pound_that_pays_as_much(zone: Zone | None) -> None:
    post = replace(NHS, zone=zone)
    found = break_even_salary(post, VENDOR, person=SOMEBODY, on=DAY)
    at, below = (
        pay_statement(replace(VENDOR, salary=found.take_home - less), SOMEBODY, on=DAY).net
        for less in (0, 1)
    )
    assert below < found.target.net <= at
    assert found.reward_low is not None
    assert found.reward_high is not None
    assert found.take_home < found.reward_low < found.reward_high


def test_a_break_even_offer_needs_a_pot() -> None:
    offer = Package(salary=Decimal(0), pension=PensionChoice(scheme=Scheme.ALPHA))
    with pytest.raises(ValueError, match="The offer's pension has to be a pot"):
        break_even_salary(NHS, offer, person=SOMEBODY, on=DAY)


def test_a_target_without_known_pension_breaks_even_on_take_home_only() -> None:
    target = Package(salary=Decimal(90000), pension=PensionChoice(scheme=Scheme.USS))
    found = break_even_salary(target, VENDOR, person=SOMEBODY, on=DAY)
    assert found.reward_low is None
    assert found.reward_high is None


def test_a_target_beyond_every_salary_is_refused() -> None:
    target = Package(salary=Decimal(5_000_000))
    with pytest.raises(ValueError, match="No salary up to £1,000,000"):
        break_even_salary(target, VENDOR, person=SOMEBODY, on=DAY)


def test_the_steps_that_match_an_offer_are_the_upper_ones() -> None:
    steps = matching_steps(VENDOR, NHS, person=SOMEBODY, on=DAY)
    matches = [step.matches_take_home for step in steps]
    assert matches == sorted(matches)
    assert any(matches)
    assert not all(matches)
    high = [bool(step.matches_reward_high) for step in steps]
    assert sum(high) >= sum(matches)


def test_steps_cannot_match_a_reward_that_is_not_known() -> None:
    offer = Package(salary=Decimal(90000), pension=PensionChoice(scheme=Scheme.USS))
    step = matching_steps(offer, NHS, person=SOMEBODY, on=DAY)[0]
    assert step.matches_reward_low is None
    assert step.matches_reward_high is None


def test_the_same_seed_gives_the_same_years() -> None:
    first = project(VENDOR, SOMEBODY, on=DAY, runs=200, seed=3, return_band="7")
    again = project(VENDOR, SOMEBODY, on=DAY, runs=200, seed=3, return_band="7")
    other = project(VENDOR, SOMEBODY, on=DAY, runs=200, seed=4, return_band="7")
    assert first == again
    assert first.net != other.net
    assert len(first.years) == 10


def test_a_projection_is_a_range_that_widens_with_the_years() -> None:
    found = project(VENDOR, SOMEBODY, on=DAY, runs=500)
    spreads = [year.net.p90 - year.net.p10 for year in found.years]
    assert spreads[-1] > spreads[0]
    for year in found.years:
        assert year.net.p10 <= year.net.p25 <= year.net.median <= year.net.p75 <= year.net.p90
    assert found.pot.median > 0


def test_an_nhs_post_climbs_its_steps_and_builds_up_pension() -> None:
    post = replace(NHS, step=Step.ENTRY)
    still = {"promotion": 0.0, "nhs_award": 0.0, "prices": 0.0, "job_loss": 0.0}
    found = project(post, SOMEBODY, on=DAY, runs=10, scale=still)
    gross = [year.gross.median for year in found.years]
    assert gross[:6] == [49387, 49387, 51932, 51932, 51932, 56515]
    assert found.pension.p10 == found.pension.p90 > 9 * Decimal(49387) / 54


def test_promotion_ends_at_the_last_band() -> None:
    post = replace(NHS, band="9")
    found = project(post, SOMEBODY, on=DAY, runs=50, scale={"promotion": 12.0})
    assert found.years[-1].net.median > 0


def test_those_who_return_to_the_nhs_build_up_its_pension() -> None:
    sure = {"job_loss": 25.0, "return_to_nhs": 4.0}
    found = project(VENDOR, SOMEBODY, on=DAY, runs=50, scale=sure, return_band="7")
    assert found.pension.median > 0


def test_without_a_package_bonus_there_is_none_to_lose() -> None:
    found = project(replace(VENDOR, bonus=None), SOMEBODY, on=DAY, runs=50, years=2)
    assert len(found.years) == 2


def test_assumptions_are_ranked_by_what_they_move() -> None:
    ranked = rank_assumptions(VENDOR, SOMEBODY, on=DAY, runs=100, years=3)
    assert {one.assumption for one in ranked} == set(ASSUMED)
    spreads = [one.spread for one in ranked]
    assert spreads == sorted(spreads, reverse=True)
    assert ranked[0].label


def test_an_assumption_or_band_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no assumption called “weather”"):
        project(VENDOR, SOMEBODY, on=DAY, scale={"weather": 2.0})
    with pytest.raises(ValueError, match="There is no Band 12"):
        project(VENDOR, SOMEBODY, on=DAY, return_band="12")
