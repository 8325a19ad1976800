"""What service, a break in it and a return mean, in words with their sources."""

from dataclasses import dataclass

from crossward.core.pay.parameters import DatedValue, DayNotCoveredError, Rules, all_parameters

GROUP = "service_rules."


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRule:
    """A rule in ``words``; ``dated`` None where it is not known and ``words`` say why."""

    id: str
    label: str
    words: str
    dated: DatedValue | None


def service_rules(rules: Rules) -> tuple[ServiceRule, ...]:
    """Return every rule of the day in the order of their file."""
    return tuple(
        _rule(parameter_id, rules)
        for parameter_id in all_parameters()
        if parameter_id.startswith(GROUP)
    )


def _rule(parameter_id: str, rules: Rules) -> ServiceRule:
    label, name = all_parameters()[parameter_id].label, parameter_id.removeprefix(GROUP)
    try:
        dated = rules.dated(parameter_id)
    except DayNotCoveredError as error:
        return ServiceRule(id=name, label=label, words=str(error.args[0]), dated=None)
    return ServiceRule(id=name, label=label, words=str(dated.value), dated=dated)
