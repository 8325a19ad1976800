"""Files of facts that come with the program."""

from pathlib import Path
from typing import Any

import yaml


def read_yaml(path: Path) -> Any:
    """Read one file of data; the C loader is ten times faster than Python's own."""
    return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
