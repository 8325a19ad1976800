"""Compare 5,000 random packages with an independent engine, to the penny.

Income tax and National Insurance come from policyengine-uk-compiled. It has no student loans:
those are worked out here a second time, from GOV.UK's thresholds, in floating point.
Two differences are of law or date, not of arithmetic, and are taken out before comparing:

* Income Tax Act 2007 section 35(3) rounds a tapered allowance up to a whole pound and the
  engine does not. Such a package is compared against the engine's tax for an allowance rounded
  as the Act says: the engine's own tax less the rounding at the marginal rate.
* Its 2026/27 Scottish bands are those of 2025/26 (its file says "projected"); the bands that
  the Scottish Parliament resolved (S6M-20844) are handed to it as a reform. Its National
  Insurance knows category A only; the other letters' rates are handed over likewise.
"""

import contextlib
import io
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil
from random import Random

import pandas as pd  # type: ignore[import-untyped]

from crossward.core.pay.package import (
    LoanPlan,
    Nation,
    NiCategory,
    Package,
    PensionBasis,
    PensionChoice,
    PensionMethod,
    Person,
    Scheme,
)
from crossward.core.pay.statement import PayStatement, pay_statement

with contextlib.redirect_stdout(io.StringIO()):  # the engine greets on import
    from policyengine_uk_compiled import (
        IncomeTaxParams,
        LabourSupplyParams,
        NationalInsuranceParams,
        Parameters,
        Simulation,
    )
    from policyengine_uk_compiled.engine import (
        BENUNIT_DEFAULTS,
        HOUSEHOLD_DEFAULTS,
        PERSON_DEFAULTS,
    )
    from policyengine_uk_compiled.models import TaxBracket

SEED = 20261121
COUNT = 5000
YEARS = (2024, 2025, 2026)
THRESHOLDS = {  # https://www.gov.uk/repaying-your-student-loan/what-you-pay and its history
    "plan1": (24990, 26065, 26900),
    "plan2": (27295, 28470, 29385),
    "plan4": (31395, 32745, 33795),
    "plan5": (None, None, 25000),
}
POSTGRADUATE = 21000
ALLOWANCE, TAPER_START = 12570, 100_000
SCOTLAND_2026 = [
    (0.19, 0),
    (0.20, 3967),
    (0.21, 16956),
    (0.42, 31092),
    (0.45, 62430),
    (0.48, 125140),
]
CATEGORY_RATES = {"B": (0.0185, 0.02), "C": (0.0, 0.0), "J": (0.02, 0.02), "Z": (0.02, 0.02)}
YOUNG = frozenset("HMZ")


@dataclass(frozen=True, slots=True)
class Draw:
    """One random package, with the year whose rates apply."""

    package: Package
    person: Person
    year: int

    @property
    def day(self) -> date:
        return date(self.year, 11, 1)

    @property
    def is_scottish(self) -> bool:
        return self.package.nation is Nation.SCOTLAND


def draw_packages(count: int, seed: int) -> list[Draw]:
    """Draw packages over three years, four nations, all loans, letters and pension methods."""
    random = Random(seed)
    return [_draw(random) for _ in range(count)]


def _draw(random: Random) -> Draw:
    top = random.choice((60_000, 60_000, 130_000, 260_000))
    pence = random.choice((0, 0, random.randrange(100)))
    salary = Decimal(random.randrange(8_000, top)) + Decimal(pence) / 100
    scheme = random.choice((Scheme.NONE, Scheme.NONE, Scheme.NHS_2015, Scheme.AUTO))
    nation = random.choice(list(Nation))
    year = random.choice(YEARS)
    if scheme is Scheme.NHS_2015 and nation is Nation.NORTHERN_IRELAND and year == YEARS[0]:
        scheme = Scheme.NONE  # its contribution tiers of that year are not known
    choice = PensionChoice(
        scheme=scheme,
        rate=Decimal(random.randrange(1, 13)) / 100 if scheme is Scheme.AUTO else None,
        method=random.choice((PensionMethod.NET_PAY, PensionMethod.SALARY_SACRIFICE))
        if scheme is Scheme.AUTO
        else PensionMethod.NET_PAY,
        basis=random.choice(list(PensionBasis)),
    )
    person = Person(
        ni_category=random.choice((NiCategory.A, NiCategory.A, *NiCategory)),
        student_loan=random.choice((None, *LoanPlan)),
        postgraduate_loan=random.random() < 0.2,
    )
    return Draw(Package(nation=nation, salary=salary, pension=choice), person, year)


def oracle_rows(draws: list[Draw], statements: list[PayStatement]) -> list[dict[str, float]]:
    """Ask the engine, in one run for each year and letter, for tax and insurance."""
    answers: list[dict[str, float]] = [{} for _ in draws]
    for year in YEARS:
        for letter in NiCategory:
            places = [
                place
                for place, one in enumerate(draws)
                if one.year == year and one.person.ni_category is letter
            ]
            if places:
                asked = [(draws[place], statements[place]) for place in places]
                for place, row in zip(places, _ask(asked, year, letter), strict=True):
                    answers[place] = row
    return answers


def _ask(
    asked: list[tuple[Draw, PayStatement]], year: int, letter: NiCategory
) -> Iterable[dict[str, float]]:
    """Two engine persons a package: one has the taxable pay, one the pay that bears insurance."""
    incomes = [amount for one, statement in asked for amount in _incomes(one, statement)]
    scottish = [one.is_scottish for one, _ in asked for _ in range(2)]
    frame = run_engine(incomes, scottish, year=year, policy=_policy(year, letter))
    rows = frame.to_dict("records")
    for place in range(0, len(rows), 2):
        tax, insurance = rows[place], rows[place + 1]
        yield {
            "income_tax": tax["income_tax"],
            "national_insurance": insurance["employee_ni"],
            "employer_ni": insurance["employer_ni"],
        }


def _incomes(one: Draw, statement: PayStatement) -> tuple[float, float]:
    sacrificed = one.package.pension.method is PensionMethod.SALARY_SACRIFICE
    own = statement.pension_member
    return float(statement.gross - own), float(statement.gross - (own if sacrificed else 0))


def run_engine(
    incomes: list[float], scottish: list[bool], *, year: int, policy: "Parameters | None" = None
) -> pd.DataFrame:
    """Run one single-person household for each income."""
    ids = range(len(incomes))
    people = [
        {
            **PERSON_DEFAULTS,
            "person_id": i,
            "benunit_id": i,
            "household_id": i,
            "employment_income": incomes[i],
            "is_in_scotland": scottish[i],
        }
        for i in ids
    ]
    units = [
        {**BENUNIT_DEFAULTS, "benunit_id": i, "household_id": i, "person_ids": str(i)} for i in ids
    ]
    homes = [
        {
            **HOUSEHOLD_DEFAULTS,
            "household_id": i,
            "benunit_ids": str(i),
            "person_ids": str(i),
            "region": "Scotland" if scottish[i] else "London",
        }
        for i in ids
    ]
    simulation = Simulation(
        year=year,
        persons=pd.DataFrame(people),
        benunits=pd.DataFrame(units),
        households=pd.DataFrame(homes),
    )
    found = simulation.run_microdata(policy=policy).persons
    prefix = "reform_" if "reform_income_tax" in found else ""
    return found.rename(columns={f"{prefix}{name}": name for name in WANTED}) if prefix else found


WANTED = ("income_tax", "employee_ni", "employer_ni")


def _policy(year: int, letter: NiCategory) -> "Parameters":
    main, upper = CATEGORY_RATES.get(letter.value, (0.08, 0.02))
    insurance = NationalInsuranceParams(main_rate=main, additional_rate=upper)
    if letter.value in YOUNG:
        insurance.secondary_threshold_annual = 50270
    tax = IncomeTaxParams()
    if year == 2026:
        tax.scottish_brackets = [TaxBracket(rate=r, threshold=t) for r, t in SCOTLAND_2026]
    still = LabourSupplyParams(enabled=False)  # people are not to work more or less for it
    return Parameters(income_tax=tax, national_insurance=insurance, labour_supply=still)


def expected_loans(one: Draw, statement: PayStatement) -> tuple[float, float]:
    """Student and postgraduate repayments, worked out a second time."""
    pay = _incomes(one, statement)[1]
    plan, years = one.person.student_loan, YEARS.index(one.year)
    threshold = THRESHOLDS[plan.value][years] if plan else None
    student = 0.09 * max(0.0, pay - threshold) if threshold is not None else 0.0
    post = 0.06 * max(0.0, pay - POSTGRADUATE) if one.person.postgraduate_loan else 0.0
    return student, post


def compare(one: Draw, statement: PayStatement, oracle: dict[str, float]) -> dict[str, str]:
    """Name, for each amount, how it compares: "agrees", a reason, or "differs"."""
    student, post = expected_loans(one, statement)
    expected = {**oracle, "student_loan": student, "postgraduate_loan": post}
    return {
        name: _verdict(name, statement, expected)
        for name in (
            "income_tax",
            "national_insurance",
            "employer_ni",
            "student_loan",
            "postgraduate_loan",
        )
    }


def _verdict(name: str, statement: PayStatement, expected: dict[str, float]) -> str:
    gap = float(getattr(statement, name)) - expected[name]
    if abs(gap) < PENNY:
        return "agrees"
    if abs(gap - 0.01) < 1e-6 and _ends_in_half_a_penny(name, statement):
        return "half a penny, which the engine's binary fractions round the other way"
    if name == "income_tax" and abs(gap + _saved_by_rounding(statement)) < 2 * PENNY:
        return "allowance rounded up to a pound, ITA 2007 s.35(3)"
    return "differs"


PENNY = 0.005001


def _ends_in_half_a_penny(section: str, statement: PayStatement) -> bool:
    charged = [line for line in statement.lines if line.section == section]
    exact = sum((line.base or 0) * (line.rate or 0) for line in charged)
    return exact * 100 % 1 == Decimal("0.5")


def _saved_by_rounding(statement: PayStatement) -> float:
    """Tax saved because a tapered allowance is rounded up, at the rate it is saved at."""
    over = float(statement.gross - statement.pension_member) - TAPER_START
    exact = ALLOWANCE - over / 2
    if over <= 0 or exact <= 0:
        return 0.0
    rates = [line.rate for line in statement.lines if line.section == "income_tax" and line.rate]
    return (ceil(exact) - exact) * float(rates[-1])


def main() -> int:
    """Print how many of the packages agree, and every reason for one that does not."""
    draws = draw_packages(COUNT, SEED)
    statements = [pay_statement(one.package, one.person, on=one.day) for one in draws]
    oracle = oracle_rows(draws, statements)
    counts: Counter[tuple[str, str]] = Counter()
    for one, statement, row in zip(draws, statements, oracle, strict=True):
        for name, verdict in compare(one, statement, row).items():
            counts[name, verdict] += 1
            if verdict == "differs":
                print(one, name, getattr(statement, name), row, file=sys.stderr)
    print(f"{len(draws)} packages, seed {SEED}")
    for (name, verdict), count in sorted(counts.items()):
        print(f"{name:20} {count:6} {verdict}")
    return int(any(verdict == "differs" for _, verdict in counts))


if __name__ == "__main__":
    sys.exit(main())
