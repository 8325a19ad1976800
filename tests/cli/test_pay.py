"""`crossward pay` and its commands."""

from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result

from crossward.cli.main import crossward

KEYS = {
    "gross",
    "pensionable_pay",
    "pension_member",
    "taxable_income",
    "income_tax",
    "national_insurance",
    "student_loan",
    "postgraduate_loan",
    "net",
    "net_monthly",
    "employer_ni",
    "employer_pension",
    "pension_accrued",
    "marginal_rate",
    "lines",
}
DAY = ("--on", "2026-11-01")


def run(*words: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(crossward, ["pay", *words], input=given)


def test_a_salary_is_answered_in_json_under_the_keys_of_the_interface() -> None:
    result = run(
        "--salary", "41000", *DAY, "--nation", "england", "--pension", "nhs2015",
        "--student-loan", "plan2", "--json",
    )  # fmt: skip
    answer = orjson.loads(result.stdout)
    assert set(answer) >= KEYS
    assert answer["net"] == 28779.85


def test_a_band_is_answered_as_a_table_with_its_notes() -> None:
    result = run("--band", "7", "--step", "top", "--zone", "inner", *DAY, "--pension", "lgps")
    assert result.exit_code == 0
    assert "65,261.00" in result.stdout or "56,515.00" in result.stdout
    assert "not known" in result.stdout
    assert "Note: Each local government pension fund" in result.stdout


def test_a_payslip_is_added_where_asked() -> None:
    asked = ("--salary", "41000", "--on", "2026-11-21", "--pension", "nhs2015", "--payslip")
    slip = orjson.loads(run(*asked, "--json").stdout)["payslip"]
    assert (slip["month"], slip["tax_code"], slip["income_tax"]) == (8, "1257L", 406.6)
    assert "payslip: tax code" in run(*asked).stdout


def test_nothing_asked_shows_the_help() -> None:
    assert "Work out a year of pay" in run().stdout


def test_nonsense_ends_with_its_reason() -> None:
    result = run("--salary", "40000", "--nation", "mars")
    assert result.exit_code == 1
    assert "Choose one of england" in result.stderr
    late = run("--salary", "40000", "--on", "2040-01-01")
    assert late.exit_code == 1
    assert "Choose a day from" in late.stderr


def test_cases_stream_one_answer_a_line_and_go_on_after_a_bad_one() -> None:
    lines = [
        b'{"id": 1, "salary": 41000, "on": "2026-11-01"}',
        b"",
        b"nonsense",
        b"[1]",
        b'{"id": 4, "band": "6", "nation": "northern_ireland", "on": "2026-11-01"}',
        b'{"salary": 30000, "on": "2026-11-01"}',
    ]
    result = run("--cases", "-", given=b"\n".join(lines))
    answers = [orjson.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [answer.get("line") for answer in answers] == [None, 3, 4, 5, None]
    assert "This is not JSON" in answers[1]["error"]
    assert "not a JSON object" in answers[2]["error"]
    assert answers[3]["id"] == 4
    assert "No 2026/27 pay circular" in answers[3]["error"]
    assert answers[4]["net"] == 25119.6


def test_cases_that_all_answer_end_well(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(b'{"salary": 30000, "on": "2026-11-01"}\n')
    assert run("--cases", str(file)).exit_code == 0


OFFERS = {
    "person": {"on": "2026-11-01"},
    "packages": [
        {"label": "Trust", "band": "7", "pension": "nhs2015"},
        {"salary": 60000, "bonus": {"expected": 5000, "least": 0}, "pension": "auto"},
    ],
}


def test_offers_are_compared_in_json_and_as_a_table() -> None:
    given = orjson.dumps(OFFERS)
    first, second = orjson.loads(run("compare", "-", "--json", given=given).stdout)
    assert first["net_against_first"] == 0
    assert second["net_against_first"] > 0
    assert {point["certainty"] for point in second["points"]} == {
        "certain",
        "likely",
        "judgement",
    }
    table = run("compare", "-", given=given).stdout
    assert "Trust" in table
    assert "Offer 2" in table
    assert "none" in table


def test_a_pension_not_known_is_no_reward_in_a_comparison() -> None:
    given = orjson.dumps([{"salary": 90000, "pension": "uss", "on": "2026-11-01"}])
    (only,) = orjson.loads(run("compare", "-", "--json", given=given).stdout)
    assert only["reward"] is None


@pytest.mark.parametrize("given", [b"{}", b"{", b'{"packages": []}'])
def test_a_file_that_says_nothing_to_compare_is_refused(given: bytes) -> None:
    result = run("compare", "-", given=given)
    assert result.exit_code == 1
    assert "Write" in result.stderr


def test_the_break_even_salary_of_a_band() -> None:
    plain = run("break-even", "--band", "6", "--step", "top", *DAY)
    assert "The same take-home pay: £45,400 a year." in plain.stdout
    answer = orjson.loads(
        run("break-even", "--band", "6", *DAY, "--offer-employer-rate", "10%", "--json").stdout
    )
    assert answer["take_home"] < answer["reward_low"] < answer["reward_high"]


def test_a_post_of_unknown_pension_breaks_even_on_take_home_only() -> None:
    result = run("break-even", "--band", "9", "--pension", "uss", *DAY)
    assert result.exit_code == 0
    assert "pay and pension" not in result.stdout


def test_the_steps_that_an_offer_is_worth() -> None:
    result = run("break-even", "--salary", "60000", "--pension", "auto", *DAY)
    assert "Band 2 entry, £25,272: matches nothing." in result.stdout
    assert "Band 9 top, £129,783: matches take-home pay" in result.stdout
    assert run("break-even", "--band", "nine", *DAY).exit_code == 1


def test_scales_of_all_nations_or_of_one() -> None:
    text = run("scales", *DAY).stdout
    assert "129,783" in text
    assert "No 2026/27 pay circular" in text.replace("\n", " ")
    (scotland,) = orjson.loads(run("scales", *DAY, "--nation", "scotland", "--json").stdout)
    assert scotland["weekly_hours"] == 36
    (ireland,) = orjson.loads(run("scales", *DAY, "--nation", "northern_ireland", "--json").stdout)
    assert ireland["points"] == []
    assert run("scales", "--nation", "mars").exit_code == 1


def test_the_years_ahead_are_ranges() -> None:
    answer = orjson.loads(
        run("project", "--band", "6", "--pension", "nhs2015", *DAY, "--years", "2", "--json").stdout
    )
    assert len(answer["years"]) == 2
    assert answer["net"]["p10"] <= answer["net"]["median"] <= answer["net"]["p90"]
    text = run("project", "--salary", "50000", *DAY, "--years", "2").stdout
    assert "What matters most" in text
    assert run("project", "--salary", "50000", *DAY, "--return-band", "99").exit_code == 1
