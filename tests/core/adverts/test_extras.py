"""What is read beyond the contract."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from crossward.core.adverts.reading import (
    CriterionKind,
    IndustrySignal,
    PensionScheme,
    Reading,
    Strength,
    SupplementKind,
    Travel,
    VisaWording,
    WelshNeed,
)
from crossward.core.values.ranges import NumberRange

Read = Callable[..., Reading]


def test_each_range_of_a_pay_line_is_kept_apart(read: Read) -> None:
    reading = read(pay_line="£27,050 - £32,900 £26,100 to £31,800 per annum")
    assert [fact.value for fact in reading.extras.pay_ranges] == [
        NumberRange(Decimal(27050), Decimal(32900)),
        NumberRange(Decimal(26100), Decimal(31800)),
    ]


@pytest.mark.parametrize(
    ("line", "ranges"),
    [
        ("£26,970 - £31,534 or £31,365 - £37,890, by grade", [(26970, 31534), (31365, 37890)]),
        ("£38,700 (trainee) or £49,100 (registered)", [(38700, 38700), (49100, 49100)]),
        ("£41,400 - £77,100 pa / £32,900 - £51,700 pa", [(41400, 77100), (32900, 51700)]),
        ("£24,900 p.a. - £30,600 p.a. £24,900 to £30,600", []),
        ("£24,900 / £26,900 / £27,400 / £30,600", []),
        ("£38,900 - £44,500 From £38,900 per annum", []),
        ("£13 an hour, weekends £17 - £21 an hour", [(13, 13), (17, 21)]),
        ("£43,000 per annum (£20 per hour, £25 on Sundays)", []),
        ("£30,000 or more", []),
        ("On the clinical or research scale", []),
    ],
)
def test_a_line_of_several_ranges_gives_each(
    read: Read, line: str, ranges: list[tuple[int, int]]
) -> None:
    facts = read(pay_line=line).extras.pay_ranges
    assert [fact.value for fact in facts] == [
        NumberRange(Decimal(low), Decimal(high)) for low, high in ranges
    ]


def test_each_range_has_its_own_evidence(read: Read) -> None:
    facts = read(pay_line="£26,970 - £31,534 or £31,365 - £37,890").extras.pay_ranges
    assert [fact.evidence[0].quote for fact in facts] == ["£26,970 - £31,534", "£31,365 - £37,890"]


def test_a_grade_that_a_university_s_post_is(read: Read) -> None:
    grade = read("The post is Grade 7 at the University of Ambridge.").extras.research_grade
    assert grade is not None
    assert grade.value == "7"
    assert read("The post is Grade 7 in the department.").extras.research_grade is None


def test_a_pay_line_with_one_range_has_no_ranges_apart(read: Read) -> None:
    assert read(pay_line="£27,050 - £32,900").extras.pay_ranges == ()


@pytest.mark.parametrize(
    ("words", "kind", "amount"),
    [
        ("£28,000 inclusive of HCAS", SupplementKind.HIGH_COST_AREA, None),
        ("We pay enhancements for unsocial hours.", SupplementKind.UNSOCIAL_HOURS, None),
        ("There is an on-call allowance.", SupplementKind.ON_CALL, None),
        ("A recruitment premium applies.", SupplementKind.RECRUITMENT_PREMIUM, None),
        ("You get a £3,000 welcome bonus.", SupplementKind.WELCOME_BONUS, Decimal(3000)),
        ("A relocation package of £8,000", SupplementKind.RELOCATION, Decimal(8000)),
        ("You receive a £5k car allowance.", SupplementKind.CAR_ALLOWANCE, Decimal(5000)),
        ("An annual bonus is paid.", SupplementKind.BONUS, None),
    ],
)
def test_money_on_top_of_pay_is_read_with_its_sum(
    read: Read, words: str, kind: SupplementKind, amount: Decimal | None
) -> None:
    found = {fact.value.kind: fact.value.amount for fact in read(words).extras.supplements}
    assert found[kind] == amount


def test_a_sum_too_large_for_a_supplement_is_left_out(read: Read) -> None:
    (fact,) = read("Salary £45,000 car allowance").extras.supplements
    assert fact.value.amount is None


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("27 days annual leave", 27, 27),
        ("25 days holiday rising to 30 days", 25, 30),
        ("Annual leave of 27 days", 27, 27),
        ("27 days' annual leave, increasing to 33 days after ten years", 27, 33),
    ],
)
def test_days_of_annual_leave_are_read(read: Read, words: str, low: int, high: int) -> None:
    fact = read(words).extras.annual_leave_days
    assert fact is not None
    assert fact.value == NumberRange(Decimal(low), Decimal(high))


def test_a_leave_of_absence_has_no_days(read: Read) -> None:
    assert read("You may leave after 30 days of holiday pay talks.").extras.pension is None


@pytest.mark.parametrize(
    ("words", "scheme"),
    [
        ("Access to the NHS pension scheme", PensionScheme.NHS),
        ("The Civil Service pension", PensionScheme.CIVIL_SERVICE),
        ("Local Government Pension Scheme", PensionScheme.LOCAL_GOVERNMENT),
        ("Universities Superannuation Scheme", PensionScheme.UNIVERSITIES),
        ("Company pension scheme", PensionScheme.EMPLOYER),
    ],
)
def test_the_pension_scheme_is_named(read: Read, words: str, scheme: PensionScheme) -> None:
    fact = read(words).extras.pension
    assert fact is not None
    assert fact.value is scheme


def test_travel_is_read_by_its_reach(read: Read) -> None:
    reading = read("You will travel between sites.\nSome national travel and overnight stays.")
    assert {fact.value for fact in reading.extras.travel} == {
        Travel.BETWEEN_SITES,
        Travel.NATIONAL,
        Travel.OVERNIGHT_STAYS,
    }


def test_the_day_of_starting_is_read(read: Read) -> None:
    fact = read("Start date: 4 January 2021").extras.starts
    assert fact is not None
    assert fact.value == date(2021, 1, 4)


def test_an_interview_week_is_no_start(read: Read) -> None:
    assert read("Interviews week commencing 4 January 2021").extras.starts is None


def test_the_link_and_the_reference_to_quote_are_read(read: Read) -> None:
    extras = read(
        "Apply at https://jobs.example.org/apply/77.\nJob reference: 457-20-029-MD"
    ).extras
    assert extras.apply_link is not None
    assert extras.apply_link.value == "https://jobs.example.org/apply/77"
    assert extras.reference is not None
    assert extras.reference.value == "457-20-029-MD"


def test_a_link_that_is_not_for_applying_is_left(read: Read) -> None:
    assert read("Read about the city at https://example.org/city").extras.apply_link is None


def test_the_person_specification_is_split_into_typed_criteria(read: Read) -> None:
    text = (
        "Essential criteria:\n• BSc in physics\n• HCPC registration\n• Experience of MRI\n"
        "• Knowledge of safety law\n• Excellent communication skills\n• A caring approach\n"
        "• Own transport links to the sea\nDesirable:\n• Experience of CT\n"
        "About you\n• Research experience would be desirable\n• x\n"
    )
    criteria = [fact.value for fact in read(text).extras.criteria]
    assert [one.kind for one in criteria] == [
        CriterionKind.QUALIFICATION,
        CriterionKind.REGISTRATION,
        CriterionKind.EXPERIENCE,
        CriterionKind.KNOWLEDGE,
        CriterionKind.SKILL,
        CriterionKind.QUALITY,
        CriterionKind.OTHER,
        CriterionKind.EXPERIENCE,
        CriterionKind.EXPERIENCE,
    ]
    assert [one.strength for one in criteria[-3:]] == [
        Strength.ESSENTIAL,
        Strength.DESIRABLE,
        Strength.DESIRABLE,
    ]


def test_a_list_without_a_heading_gives_no_criteria(read: Read) -> None:
    assert read("Benefits\n• Free parking for all staff").extras.criteria == ()


def test_other_grades_are_read(read: Read) -> None:
    extras = read("We seek an HEO.\nUniversity Grade 7\nSpine points 24 - 31").extras
    assert extras.civil_service_grade is not None
    assert extras.civil_service_grade.value == "HEO"
    assert extras.research_grade is not None
    assert extras.research_grade.value == "7"
    assert extras.spine_points is not None
    assert extras.spine_points.value == NumberRange(Decimal(24), Decimal(31))


def test_signs_of_industry_are_read(read: Read) -> None:
    reading = read("OTE £70k.\nField based, with a company car.\nYou will manage the territory.")
    assert {fact.value for fact in reading.extras.industry_signals} == {
        IndustrySignal.ON_TARGET_EARNINGS,
        IndustrySignal.FIELD_BASED,
        IndustrySignal.COMPANY_CAR,
        IndustrySignal.TERRITORY,
    }


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("The ability to speak Welsh is desirable.", WelshNeed.DESIRABLE),
        ("Welsh language skills are essential.", WelshNeed.ESSENTIAL),
        ("Welsh is not required.", WelshNeed.NOT_NEEDED),
        ("You will learn Welsh in post.", WelshNeed.LEARN_IN_POST),
    ],
)
def test_the_need_for_welsh_is_read(read: Read, words: str, need: WelshNeed) -> None:
    fact = read(words).extras.welsh
    assert fact is not None
    assert fact.value is need


def test_words_on_the_right_to_work_are_read(read: Read) -> None:
    reading = read("You must have the right to work in the UK.\nThis is a shortage occupation.")
    assert [fact.value for fact in reading.extras.visa] == [
        VisaWording.RIGHT_TO_WORK_NEEDED,
        VisaWording.SHORTAGE_OCCUPATION,
    ]


def test_a_skill_is_as_strong_as_it_is_ever_wanted(read: Read) -> None:
    text = (
        "The team uses project management daily.\nEssential:\n• Project management\n"
        "Desirable:\n• Ultrasound\nWe also plan radiotherapy. Project management again, and "
        "project management once more."
    )
    skills = {fact.value.skill: fact for fact in read(text).skills}
    assert skills["project-management"].value.strength is Strength.ESSENTIAL
    assert len(skills["project-management"].evidence) == 3
