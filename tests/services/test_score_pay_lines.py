"""Pay lines as we read them beside what their source made of them."""

from decimal import Decimal
from pathlib import Path

import pytest

from crossward.adapters.advert_sources.job_postings.fetch import fetch_adverts
from crossward.core.adverts.advert import Advert, SourcePay
from crossward.services.score_pay_lines import Disagreement, score_pay_lines


def advert(line: str, low: int | None, high: int | None) -> Advert:
    pay = SourcePay(
        None if low is None else Decimal(low), None if high is None else Decimal(high), "YEAR"
    )
    return Advert(source="test", identifier=line, title="", text="", pay_line=line, source_pay=pay)


def test_lines_that_agree_are_counted_pence_aside() -> None:
    score = score_pay_lines([advert("£23,247.92 - £35,077.19", 23247, 35077)])
    assert (score.lines, score.agree_whole, score.share, score.share_whole) == (1, 1, 1.0, 1.0)


def test_an_open_end_agrees_with_a_source_that_gives_one_figure() -> None:
    adverts = [advert("Up to £30,000", 30000, 30000), advert("From £20,000", 20000, 20000)]
    assert score_pay_lines(adverts).agree_whole == 2


@pytest.mark.parametrize("theirs", [(27050, 32900), (26100, 31800)])
def test_of_several_ranges_the_source_s_may_be_any(theirs: tuple[int, int]) -> None:
    score = score_pay_lines([advert("£27,050 - £32,900 or £26,100 - £31,800", *theirs)])
    assert (score.agree_whole, score.agree_on_range) == (0, 1)
    assert (score.share, score.share_whole) == (1.0, 0.0)
    assert not score.differences


@pytest.mark.parametrize(
    ("line", "low", "high", "kind"),
    [
        ("£35,000 plus £5,000 bonus", 5000, 35000, Disagreement.BONUS_TAKEN_FOR_PAY),
        ("£40k with a £5k bonus", 5000, 40000, Disagreement.BONUS_TAKEN_FOR_PAY),
        ("£31,365, £33,176, £37,890", 31365, 33176, Disagreement.LIST_CUT_SHORT),
        ("£31,365 / £33,176 / £37,890", 31365, 33176, Disagreement.LIST_CUT_SHORT),
        ("£30,000 (Annex 21)", 35301, 35301, Disagreement.CONVERTED_BY_SOURCE),
        ("£82,096 - £110,683 10PA", 82096, 11068310, Disagreement.RUN_TOGETHER),
        ("£30,000 - £40,000 or 45000", 30000, 45000, Disagreement.OURS),
    ],
)
def test_disagreements_are_told_apart(line: str, low: int, high: int, kind: Disagreement) -> None:
    score = score_pay_lines([advert(line, low, high)])
    assert list(score.differences) == [kind]
    (difference,) = score.differences[kind]
    assert difference.pay_line == line
    assert kind.side == ("ours" if kind is Disagreement.OURS else "site")


def test_lines_of_another_period_or_without_figures_are_left_out() -> None:
    adverts = [
        advert("£12.50 per hour", 21000, 21000),
        advert("Competitive", 21000, 21000),
        advert("£30,000", None, None),
        Advert(source="test", identifier="1", title="", text="Salary £30,000", pay_line="TBC"),
        advert("TBC", 1, 2),
    ]
    score = score_pay_lines(adverts)
    assert (score.lines, score.share, score.share_whole) == (0, 0.0, 0.0)


def test_pay_in_the_text_is_no_pay_line() -> None:
    one = Advert(
        source="test",
        identifier="1",
        title="",
        text="Salary £30,000 per annum",
        pay_line="TBC",
        source_pay=SourcePay(Decimal(1), Decimal(2), "YEAR"),
    )
    assert score_pay_lines([one]).lines == 0


@pytest.mark.shared
def test_yearly_pay_lines_agree_with_their_site(shared: Path) -> None:
    found = fetch_adverts([str(shared / "adverts" / "nhs-2020-11.jsonl.gz")])
    score = score_pay_lines(one for one in found if isinstance(one, Advert))
    assert score.share >= 0.985
    assert not score.differences[Disagreement.OURS]
