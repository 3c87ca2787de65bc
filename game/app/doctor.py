"""``doctor``: what is installed, what is missing, what to do about it. Imports neither Qt nor numpy nor SQL."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from argparse import Namespace
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from game import _libraries
from game.app import terminal
from game.scenarios import shelf
from game.store import saves
from game.terms.codec import to_plain
from game.terms.trouble import Trouble

PACKAGES = ("PySide6_Essentials", "pyqtgraph", "numpy", "sqlmodel", "alembic", "platformdirs")
SPACE_WANTED = 50_000_000
"""Bytes that a long workshop with its backups may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at. ``cure`` is empty where all is well."""

    name: str
    well: bool
    found: str
    cure: str = ""


def run(asked: Namespace) -> int:
    """Look at everything and print it; status 1 where something is missing."""
    installed = (_python(), *map(_package, PACKAGES), _database())
    findings = (*installed, _scenarios(), _saves(asked.saves), _screen(), *_system())
    well = all(each.well for each in findings)
    if asked.json:
        terminal.one_object({"well": well, "findings": [to_plain(each) for each in findings]})
    else:
        terminal.table([(each.name, _words(each)) for each in findings])
        terminal.say("", "All is well." if well else "Something is missing; the lines above say what to do.")
    return 0 if well else 1


def _words(finding: Finding) -> str:
    return finding.found if not finding.cure else f"{finding.found}. {finding.cure}"


def _python() -> Finding:
    found = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    well = sys.version_info >= (3, 11) and sys.maxsize > 2**32
    return Finding(
        name="Python", well=well, found=found, cure="" if well else "A 64-bit Python 3.11 or newer is needed."
    )


def _package(name: str) -> Finding:
    try:
        return Finding(name=name.replace("_", "-"), well=True, found=metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(
            name=name, well=False, found="not installed", cure="Start the program once with: python3 -m game"
        )


def _database() -> Finding:
    """Only a department's database needs a driver, so nothing is missing without it."""
    try:
        return Finding(name="PostgreSQL", well=True, found=f"driver psycopg {metadata.version('psycopg')}")
    except metadata.PackageNotFoundError:
        return Finding(name="PostgreSQL", well=True, found="no driver; only --store needs it (psycopg[binary])")


def _scenarios() -> Finding:
    try:
        names = shelf.names()
    except Trouble as trouble:
        return Finding(name="scenarios", well=False, found="none", cure=str(trouble))
    return Finding(name="scenarios", well=bool(names), found=", ".join(names), cure="" if names else "Install anew.")


def _saves(chosen: str | None) -> Finding:
    folder = saves.folder(chosen)
    there = _nearest_that_exists(folder)
    if not there.is_dir() or not os.access(there, os.W_OK):
        return Finding(
            name="sessions", well=False, found=f"{folder} cannot be written to", cure="Name another with --saves DIR."
        )
    free = shutil.disk_usage(there).free
    if free < SPACE_WANTED:
        return Finding(
            name="sessions",
            well=False,
            found=f"{folder} has {free // 1_000_000} MB left",
            cure="Make room on that disk.",
        )
    return Finding(name="sessions", well=True, found=f"{folder}, {free // 1_000_000} MB free")


def _nearest_that_exists(folder: Path) -> Path:
    return next(each for each in (folder, *folder.absolute().parents) if each.exists())


def _screen() -> Finding:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return Finding(name="screen", well=True, found="none: the program plays its demo in the terminal")
    return Finding(name="screen", well=True, found="there is one")


def _system() -> tuple[Finding, ...]:
    lost = _libraries.missing(_libraries.for_display(dict(os.environ)))
    if not lost:
        return ()
    line = _libraries.install_line(lost, _libraries.installer_here())
    names = ", ".join(each.name for each in lost)
    return (Finding(name="system parts", well=False, found=f"missing: {names}", cure=f"Install them with: {line}"),)
