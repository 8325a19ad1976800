"""Data inside a page, for programs that read pages."""

import json
from collections.abc import Mapping
from typing import Any


def to_script_data(data: Mapping[str, Any]) -> str:
    """Write JSON that no words in it can end the script element around."""
    words = json.dumps(data, ensure_ascii=False)
    for sign in "<>&":
        words = words.replace(sign, f"\\u{ord(sign):04x}")
    return words
