"""Words of the break-even: one salary for the pocket, a range for pocket and pension."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from crossward.core.pay.break_even import BreakEven
from crossward.web.design_system.advert_words import date_words
from crossward.web.design_system.form_fields.errors import ErrorLine, error_lines
from crossward.web.pay.break_even.forms import PostForm, TermsForm
from crossward.web.pay.field_groups import FieldGroup
from crossward.web.pay.forms import PackageForm, PersonForm, plain_query
from crossward.web.pay.tabs import Tab, tabs
from crossward.web.pay.words import UNKNOWN, Fact, WordLink, money, money_range, whole_money

TITLE = "What would I need in industry?"
LEAD = (
    "The industry salary that is worth as much as the post you have: for take-home pay alone, and"
    " with a pension that is worth as much too."
)
OFFER_KEYS = {"pension": "auto", "pension_basis": "full_pay"}
FIVE = {"pension_rate": "5", "employer_pension_rate": "5"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEvenResult:
    take_home: str
    reward: str
    post_gross: str
    post_facts: tuple[Fact, ...]
    why: str
    compare_href: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEvenPage:
    title: str
    lead: str
    tabs: tuple[Tab, ...]
    post: tuple[FieldGroup, ...]
    terms: tuple[FieldGroup, ...]
    errors: tuple[ErrorLine, ...]
    result: BreakEvenResult | None
    examples: tuple[WordLink, ...]


def present_break_even(
    post: PostForm, terms: TermsForm, *, found: BreakEven | None
) -> BreakEvenPage:
    errors = (*error_lines(post), *error_lines(terms)) if post.is_bound else ()
    title = TITLE
    if found is not None:
        title = f"{TITLE} {whole_money(found.take_home)} for the same take-home pay"
    here = reverse("pay-break-even")
    band_6 = "band=6&step=top&nation=england&pension=nhs2015"
    return BreakEvenPage(
        title=f"Error: {title}" if errors else title,
        lead=LEAD,
        tabs=tabs("pay-break-even"),
        post=post.groups(),
        terms=terms.groups(),
        errors=errors,
        result=None if found is None else _result(post, terms, found=found),
        examples=(
            WordLink("Band 6, top step, England", f"{here}?{band_6}"),
            WordLink(
                "The same, against an offer whose employer pays 10% into the pension",
                f"{here}?{band_6}&offer-employer_pension_rate=10",
            ),
        ),
    )


def _result(post: PostForm, terms: TermsForm, *, found: BreakEven) -> BreakEvenResult:
    target = found.target
    reward = UNKNOWN
    if found.reward_low is not None and found.reward_high is not None:
        reward = money_range(found.reward_low, found.reward_high)
    return BreakEvenResult(
        take_home=whole_money(found.take_home),
        reward=reward,
        post_gross=whole_money(target.gross),
        post_facts=_facts(found),
        why=_why(found),
        compare_href=_compare(post, terms, found=found),
        on=date_words(target.on),
    )


def _facts(found: BreakEven) -> tuple[Fact, ...]:
    target, value = found.target, found.target.pension_value
    worth = Fact("Its pension this year is worth", UNKNOWN, "The rates are not known.")
    if value is not None:
        worth = Fact(
            "Its pension this year is worth",
            money_range(value.low, value.high),
            f"A judgement. {value.method}",
        )
    return (
        Fact("Your post pays", f"{money(target.gross)} a year before tax"),
        Fact("Take-home", f"{money(target.net)} a year, {money(target.net_monthly)} a month"),
        worth,
    )


def _why(found: BreakEven) -> str:
    if found.reward_low is None:
        return "The pension that your post builds up is not known, so it could not be counted."
    if found.take_home < found.target.gross:
        return (
            "For the same take-home pay a lower salary is enough, because the offer takes less for"
            " its pension than your post does. The pension that the difference buys is what the"
            " second figure counts."
        )
    return "The second figure counts the pension too, at its low and at its high value."


def _compare(post: PostForm, terms: TermsForm, *, found: BreakEven) -> str:
    """Set the post beside an offer at the salary that was found."""
    own = plain_query(post.data, PackageForm.base_fields)
    offered = {
        "label": "The offer at break-even",
        "salary": str(found.take_home),
        "nation": post.data.get("nation", ""),
        **OFFER_KEYS,
        **FIVE,
        **{name: terms.data.get(f"offer-{name}", "") for name in terms.fields},
    }
    offered = {name: value or FIVE.get(name, "") for name, value in offered.items()}
    asked = {f"a-{name}": value for name, value in own.items()} | {"a-label": "My post"}
    asked |= {f"b-{name}": value for name, value in offered.items() if value}
    asked |= plain_query(post.data, PersonForm.base_fields)
    return f"{reverse('pay-compare')}?{urlencode(asked)}"
