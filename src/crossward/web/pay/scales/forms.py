"""Which scale, on which day."""

from datetime import date

from crossward.web.pay.choices import NATION_WORDS, ZONE_WORDS, pairs
from crossward.web.pay.fields import ChoiceField, DayField
from crossward.web.pay.forms import CaseForm


class ScalesForm(CaseForm):
    """Everything may be left out: England, today."""

    nation = ChoiceField("Nation", pairs(NATION_WORDS))
    zone = ChoiceField("High cost area", pairs(ZONE_WORDS, first="None"))
    on = DayField("Day", help_text="Empty for today")

    def day(self, *, today: date) -> date:
        asked = self.cleaned_data["on"]
        return date.fromisoformat(asked) if asked else today
