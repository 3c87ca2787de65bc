"""Which release of the program this is."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path

_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def release() -> str:
    """Its version: a checkout's own, else as it is installed; empty where neither says."""
    try:
        project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
        return str(project["version"]) if project["name"] == "ad-referendum" else ""
    except (OSError, tomllib.TOMLDecodeError, KeyError):
        pass  # an installed program has no such file beside it
    try:
        return metadata.version("ad-referendum")
    except metadata.PackageNotFoundError:
        return ""
