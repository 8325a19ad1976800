"""A pay case as one level of keys, as addresses and forms hold it."""

from collections.abc import Mapping

# Keys that belong inside another: outer key, inner key.
INNER_KEYS = {
    "bonus": ("bonus", "expected"),
    "bonus_least": ("bonus", "least"),
    "bonus_most": ("bonus", "most"),
    "car": ("car", "allowance"),
    "car_list_price": ("car", "list_price"),
    "car_fuel": ("car", "fuel"),
    "car_co2": ("car", "co2"),
    "car_electric_range": ("car", "electric_range"),
    "car_contribution": ("car", "contribution"),
}


def to_case(flat: Mapping[str, object]) -> dict[str, object]:
    """Gather ``bonus_least``, ``car_fuel`` and their like, for ``read_case``; drop empty ones."""
    given = {key: value for key, value in flat.items() if value not in (None, "")}
    groups: dict[str, dict[str, object]] = {}
    for key in given.keys() & INNER_KEYS.keys():
        outer, inner = INNER_KEYS[key]
        groups.setdefault(outer, {})[inner] = given[key]
    plain = {key: value for key, value in given.items() if key not in INNER_KEYS}
    return {**plain, **groups}
