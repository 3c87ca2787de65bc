"""What an unexpected fault leaves behind: a report on this machine, without names, secrets or what anybody wrote."""

from __future__ import annotations

import platform
import re
import sys
import traceback
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from types import TracebackType

LIBRARIES = ("ad-referendum", "PySide6_Essentials", "numpy", "sqlmodel")
KEPT = 20
"""Reports that are kept; the oldest make room."""
_QUOTED = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|“[^”]*”|‘[^’]*’""")
_LONGEST = 300
_PACKAGE = Path(__file__).resolve().parents[1]


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None, at: datetime) -> str:
    """The report in words: when, what with, where in the program, and of what kind.

    The fault's own sentence may quote a text of the session, so what stands in quotation marks is left out, and of
    paths nothing stays but what lies within the program.
    """
    return "\n".join(
        [
            "Ad Referendum: report of a fault",
            f"at {at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC",
            f"Python {platform.python_version()} on {platform.system()} {platform.machine()}",
            *(f"{name} {_version(name)}" for name in LIBRARIES),
            "",
            *_frames(trace),
            f"{kind.__name__}: {without_quotations(str(error))}",
            "",
        ]
    )


def without_quotations(words: str) -> str:
    """``words`` with everything in quotation marks left out, on one line, at most 300 characters."""
    return " ".join(_QUOTED.sub("“…”", words).split())[:_LONGEST]


def keep(text: str, folder: Path, at: datetime) -> Path | None:
    """Write the report into ``folder``; ``None`` where that cannot be done, for a fault must not bring another."""
    path = folder / f"report-{at.astimezone(UTC):%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("report-*.txt"))[: -KEPT + 1]:
            old.unlink()
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "from a checkout" if name == "ad-referendum" else "not installed"


def _frames(trace: TracebackType | None) -> list[str]:
    """One line for each step from the outside in."""
    return [f"  {_place(each.filename)}:{each.lineno} {each.name}" for each in traceback.extract_tb(trace)]


def _place(file: str) -> str:
    """A file of the program by its place within; any other by its last two names, which tell nobody's folders."""
    path = Path(file)
    if path.is_relative_to(_PACKAGE):
        return "game/" + path.relative_to(_PACKAGE).as_posix()
    if file.startswith("<") or str(path).startswith(sys.base_prefix):
        return "/".join(path.parts[-2:])
    return path.name
