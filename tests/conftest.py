"""What every test stands on."""

from pathlib import Path

import pytest
from hypothesis import settings

# Machines are noisy: what takes long is for bench/ to tell, not for a test to fail on.
settings.register_profile("crossward", deadline=None)
settings.load_profile("crossward")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the shared material where it is absent."""
    if SHARED.is_dir():
        return
    absent = pytest.mark.skip(reason="needs the ../shared folder, which is not on this machine")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(absent)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared development material."""
    return SHARED
