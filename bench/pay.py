"""Measure statements of pay: one at a time, many at once, and against an independent engine."""

import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import numpy as np
from bench.pay_oracle import run_engine

from crossward.core.pay.batch import pay_statements
from crossward.core.pay.package import LoanPlan, Package, PensionChoice, Person, Scheme
from crossward.core.pay.statement import pay_statement

DAY = date(2026, 11, 1)
SOMEBODY = Person(student_loan=LoanPlan.PLAN_2)
POST = Package(salary=Decimal(0), pension=PensionChoice(scheme=Scheme.NHS_2015))
EXACT, BATCH, ENGINE = 3_000, 500_000, 20_000
ROUNDS = 5
LEAST_BATCH, MOST_EXACT_MS = 100_000, 1.0


def best(work: Callable[[], object], count: int) -> float:
    """Return the most statements a second of a few rounds."""
    rates = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        rates.append(count / (time.perf_counter() - started))
    return max(rates)


def exact() -> None:
    for place in range(EXACT):
        package = Package(salary=Decimal(20_000 + place * 40), pension=POST.pension)
        pay_statement(package, SOMEBODY, on=DAY)


def batch() -> None:
    salaries = np.linspace(10_000, 200_000, BATCH)
    pay_statements(salaries, package=POST, person=SOMEBODY, on=DAY)


def engine() -> None:
    incomes = np.linspace(10_000, 200_000, ENGINE).tolist()
    run_engine(incomes, [False] * ENGINE, year=DAY.year)


def main() -> None:
    """Print one table; the targets stand beside what was measured."""
    single = best(exact, EXACT)
    many = best(batch, BATCH)
    other = best(engine, ENGINE)
    print("pay statements")
    print(
        f"{'one at a time, exact':44} {single:14,.0f} /s  {1000 / single:.3f} ms each"
        f"  (target < {MOST_EXACT_MS:.0f} ms)"
    )
    print(f"{'many at once, NumPy, one core':44} {many:14,.0f} /s  (target {LEAST_BATCH:,} /s)")
    print(f"{'policyengine-uk-compiled, tables in and out':44} {other:14,.0f} /s")
    print(f"{'many at once against the engine':44} {many / other:14.1f} times")
    print(f"{'one at a time against the engine':44} {single / other:14.2f} times")


if __name__ == "__main__":
    main()
