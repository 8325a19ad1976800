"""A sample of the comparison that bench/pay_oracle.py makes over 5,000 packages."""

from collections import Counter

import pytest
from bench.pay_oracle import compare, draw_packages, oracle_rows

from crossward.core.pay.statement import pay_statement

SAMPLE = 150
EXPLAINED = {
    "agrees",
    "half a penny, which the engine's binary fractions round the other way",
    "allowance rounded up to a pound, ITA 2007 s.35(3)",
}


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_tax_insurance_and_loans_agree_with_an_independent_engine_to_the_penny() -> None:
    draws = draw_packages(SAMPLE, seed=7)
    statements = [pay_statement(one.package, one.person, on=one.day) for one in draws]
    verdicts = Counter(
        verdict
        for one, statement, row in zip(
            draws, statements, oracle_rows(draws, statements), strict=True
        )
        for verdict in compare(one, statement, row).values()
    )
    assert set(verdicts) <= EXPLAINED
    assert verdicts["agrees"] > 4 * SAMPLE
