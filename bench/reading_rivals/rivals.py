"""What other packages make of a sample; runs in their own throw-away environment.

    python rivals.py NAME sample.json   (prints one JSON object)

It imports nothing of ours, so that nothing of theirs need be installed beside us.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Figures = list[float]
AMOUNT = re.compile(r"£ ?[\d,.]+k?|[\d,]{5,}", re.IGNORECASE)


def price_parser() -> Callable[[str], Figures]:
    """It reads one price from a string: we hand it each figure of the line."""
    from price_parser import Price  # type: ignore[import-not-found]

    def read(line: str) -> Figures:
        prices = (Price.fromstring(words).amount_float for words in AMOUNT.findall(line))
        return [price for price in prices if price]

    return read


def quantulum() -> Callable[[str], Figures]:
    from quantulum3 import parser  # type: ignore[import-not-found]

    def read(line: str) -> Figures:
        return [float(found.value) for found in parser.parse(line)]

    return read


def jobspy() -> Callable[[str], Figures]:
    """It knows dollars only: we write them for pounds."""
    from jobspy.util import extract_salary  # type: ignore[import-not-found]

    def read(line: str) -> Figures:
        _interval, low, high, _currency = extract_salary(line.replace("£", "$"))
        return [float(low), float(high)] if low and high else []

    return read


def esco(weights: str) -> Callable[[list[str]], list[list[str]]]:
    from esco_skill_extractor import SkillExtractor  # type: ignore[import-not-found]

    class SkillsOnly(SkillExtractor):  # type: ignore[misc]
        def _create_occupation_embeddings(self) -> None:
            """Leave out what finding skills does not need; it takes minutes to make."""

    extractor = SkillsOnly(model=weights, device="cpu")
    return extractor.get_skills  # type: ignore[no-any-return]


PAY_LINE_READERS = {"price-parser": price_parser, "quantulum3": quantulum, "python-jobspy": jobspy}


def score_pay_lines(name: str, lines: list[dict[str, Any]]) -> dict[str, Any]:
    read = PAY_LINE_READERS[name]()
    right = 0
    started = time.process_time()
    for line in lines:
        try:
            figures = read(line["pay_line"])
        except Exception:  # noqa: BLE001 - a package that fails on a line has it wrong
            figures = []
        ends = {int(figures[0]), int(figures[min(1, len(figures) - 1)])} if figures else set()
        right += ends == {line["min"], line["max"]}
    taken = time.process_time() - started
    return {"right": right / len(lines), "a second": len(lines) / taken}


def score_skills(texts: list[str], weights: str) -> dict[str, Any]:
    find = esco(weights)
    find(texts[:1])
    started = time.process_time()
    found = find(texts)
    taken = time.process_time() - started
    return {"facts": sum(map(len, found)), "a second": len(texts) / taken}


def most_memory() -> float:
    """Megabytes at most, from the kernel: the usual call also counts the parent's."""
    status = Path("/proc/self/status").read_text("utf-8")
    peak = re.search(r"VmHWM:\s+(\d+)", status)
    return int(peak[1]) / 1024 if peak else 0.0


def main() -> None:
    name, sample = sys.argv[1], json.loads(Path(sys.argv[2]).read_text("utf-8"))
    if name == "esco-skill-extractor":
        said = score_skills(sample["texts"], sys.argv[3])
    else:
        said = score_pay_lines(name, sample["pay_lines"])
    said["memory MB"] = most_memory()
    print(json.dumps(said))


if __name__ == "__main__":
    main()
