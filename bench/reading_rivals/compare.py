"""Our reader beside what can be installed: the same 40 adverts, the same yearly pay lines.

    python bench/reading_rivals/compare.py adverts.jsonl.gz RIVALS_PYTHON [ESCO_PYTHON WEIGHTS]

RIVALS_PYTHON is the interpreter of a throw-away environment with price-parser, quantulum3 and
python-jobspy 1.1.82; ESCO_PYTHON one with esco-skill-extractor 0.1.18, WEIGHTS a folder of
MiniLM weights. None of them is needed, or may be installed, beside Crossward.

Pay is right where both ends are the site's; of a line with several ranges one of them, which is
the first for those that know no ranges. Facts are quotes of the contract's fields, and skills.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from crossward.adapters.advert_sources.job_postings.fetch import fetch_adverts
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.contract_form import evidence_of
from crossward.core.adverts.reader import read_advert
from crossward.core.adverts.reading import PayPeriod
from crossward.services.score_pay_lines import score_pay_lines

RIVALS = Path(__file__).with_name("rivals.py")
ADVERTS, SEED = 40, 20
Row = tuple[str, str, str, str, str]


def main() -> None:
    source, python, *esco = sys.argv[1:]
    adverts = [one for one in fetch_adverts([source]) if isinstance(one, Advert)]
    drawn = Random(SEED).sample(adverts, ADVERTS)
    yearly = [one for one in adverts if is_yearly(one)]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(sample_of(drawn, yearly), file)
        file.flush()
        rows = [ours(drawn, yearly)]
        names = ("price-parser", "quantulum3", "python-jobspy")
        rows += [theirs(name, run(python, name, file.name)) for name in names]
        if esco:
            said = run(esco[0], "esco-skill-extractor", file.name, esco[1])
            rows.append(theirs("esco-skill-extractor", said))
    print(f"{ADVERTS} adverts for facts, {len(yearly):,} yearly pay lines for pay")
    for row in (("reader", "facts found", "pay right", "a second", "memory MB"), *rows):
        print("".join(cell.ljust(24 if not number else 14) for number, cell in enumerate(row)))


def is_yearly(advert: Advert) -> bool:
    pay = advert.source_pay
    if pay is None or pay.min is None or pay.max is None:
        return False
    said = read_advert(advert).pay
    return said is not None and said.value.period is PayPeriod.YEAR


def sample_of(drawn: list[Advert], yearly: list[Advert]) -> dict[str, Any]:
    lines = [
        {
            "pay_line": one.pay_line,
            "min": int(one.source_pay.min or 0) if one.source_pay else 0,
            "max": int(one.source_pay.max or 0) if one.source_pay else 0,
        }
        for one in yearly
    ]
    return {"texts": [one.text for one in drawn], "pay_lines": lines}


def ours(drawn: list[Advert], yearly: list[Advert]) -> Row:
    read_advert(drawn[0])  # what is loaded once is nobody's speed
    started = time.process_time()
    readings = [read_advert(one) for one in drawn]
    taken = time.process_time() - started
    skills = sum(len(one.skills) for one in readings)
    facts = sum(len(evidence_of(one)) for one in readings)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        "Crossward, whole adverts",
        f"{facts} + {skills}",
        f"{score_pay_lines(yearly).share:.3f}",
        f"{len(drawn) / taken:,.0f}",
        f"{memory:,.0f}",
    )


def theirs(name: str, said: dict[str, Any]) -> Row:
    right = f"{said['right']:.3f}" if "right" in said else ""
    facts = str(said.get("facts", ""))
    unit = "adverts" if facts else "lines"
    return (
        name,
        facts,
        right,
        f"{said['a second']:,.{0 if said['a second'] > 10 else 1}f} {unit}",
        f"{said['memory MB']:,.0f}",
    )


def run(python: str, *arguments: str) -> dict[str, Any]:
    one_core = os.environ | {"OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [python, str(RIVALS), *arguments], check=True, capture_output=True, text=True, env=one_core
    )
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


if __name__ == "__main__":
    main()
