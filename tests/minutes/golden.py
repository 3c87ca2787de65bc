"""Texts kept beside the tests, as they should be printed."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).with_name("printed")


def printed(name: str) -> str:
    """The text kept under that name."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def as_text(lines: tuple[str, ...]) -> str:
    """Lines as they would be printed."""
    return "\n".join(lines) + "\n"
