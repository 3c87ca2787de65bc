"""Runs commands as a shell would: in this process where that is enough, in one of its own where it matters."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.app import cli
from game.app.laying import store
from tests.kit.sessions import played

ENTRY = "import sys\nfrom game.app.cli import main\nif __name__ == '__main__':\n    sys.exit(main(sys.argv[1:]))\n"
"""A program of its own that spawned workers may import again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Said:
    """Run a command here; what it is refused for wrong usage is status 2, as in a shell."""
    capsys.readouterr()
    try:
        status = cli.main([str(each) for each in arguments])
    except SystemExit as left:
        status = int(left.code or 0)
    said = capsys.readouterr()
    return Said(status=status, out=said.out, err=said.err)


def run_elsewhere(folder: Path, *arguments: str, hash_seed: str = "0") -> Said:
    """Run a command in a process of its own; ``folder`` takes the little program that does."""
    program = folder / "program.py"
    program.write_text(ENTRY, encoding="utf-8")
    root = Path(__file__).parents[2]
    paths = os.pathsep.join([str(root), str(root / "tests" / "offline")])
    environment = dict(os.environ, PYTHONHASHSEED=hash_seed, PYTHONPATH=paths, PYTHONIOENCODING="utf-8")
    ran = subprocess.run(
        [sys.executable, str(program), *arguments], env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return Said(status=ran.returncode, out=ran.stdout, err=ran.stderr)


def saved(folder: Path, name: str = "ferry-1", seed: int = 1, events: int | None = None) -> Path:
    """A session of the tutorial in a file: all of it, or its first events."""
    return store(folder, name, played("tutorial", seed)[:events])


def with_damaged_ending(path: Path) -> Path:
    """The same file with another word in the last event, as a failing disk might leave it."""
    raw = path.read_bytes()
    assert raw.count(b'"reason":"in_force"') == 1
    path.write_bytes(raw.replace(b'"reason":"in_force"', b'"reason":"in_farce"'))
    return path


def cut(path: Path, share: float = 0.4) -> Path:
    """The same file, cut off."""
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    return path
