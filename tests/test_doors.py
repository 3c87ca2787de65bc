"""The doors of the house: the import contracts of pyproject.toml hold, and each of them breaks when it should."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINTER = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CONTRACTS = {
    contract["id"]: contract
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
}

BEFORE_THE_ROOMS = ["__init__", "__main__", "_bootstrap", "_libraries"]

WRONG = [
    ("rules.tempted", "from game.engine import axes", "floors"),
    ("terms.tempted", "import game.rules", "floors"),
    ("engine.tempted", "import game.table", "floors"),
    ("lab.tempted", "import game.store", "floors"),
    ("minutes.tempted", "import game.delegates", "floors"),
    ("table.tempted", "from game import _bootstrap", "floors"),
    ("store.tempted", "from PySide6.QtCore import QObject", "qt"),
    ("lab.drawing", "import pyqtgraph", "qt"),
    ("app.tempted", "import sqlite3", "sql"),
    ("table.storing", "from sqlmodel import Session", "sql"),
    ("rules.counting", "import numpy as np", "numpy"),
    ("ui.screens.counting", "import numpy as np", "numpy"),
    ("ui.tempted", "from game.rules import tempted", "ui"),
    ("ui.playing", "import game.delegates", "ui"),
    ("delegates.tempted", "import game.rules", "delegates"),
    ("delegates.gambling", "from random import choice", "quiet"),
    ("table.waiting", "import time", "quiet"),
]
"""A module, the import that does not belong there, and the contract that says so."""

RIGHT = [
    ("engine.axes", "import numpy as np"),
    ("delegates.offering", "from game.engine import axes"),
    ("ui.plots.heat", "import numpy as np"),
    ("store.rows", "from sqlmodel import SQLModel"),
    ("ui.shell", "import game.table"),
    ("app.cli", "import game.store"),
    ("app.doctor", "from game import _libraries"),
]
"""Imports that have their door."""


def built(folder: Path, lines: list[tuple[str, str]]) -> Path:
    """A house of the same plan in `folder`: the rooms' captions, and one module for each import in `lines`."""
    rooms = [path.parent.name for path in (ROOT / "game").glob("*/__init__.py")]
    sources = dict.fromkeys([f"{room}.__init__" for room in rooms] + BEFORE_THE_ROOMS, "")
    for module, line in lines:
        sources |= {f"{'.'.join(module.split('.')[:depth])}.__init__": "" for depth in range(1, module.count(".") + 1)}
        sources[module] = line + "\n"
    for module, source in sources.items():
        path = folder.joinpath("game", *module.split(".")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, "utf-8")
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return folder


def linted(folder: Path) -> tuple[int, str]:
    """The linter's exit status and report on the house in `folder`, without its colours and line breaks."""
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {LINTER}", "--no-cache"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return run.returncode, re.sub(r"\s+", " ", re.sub(r"\x1b\[[0-9;]*m", "", run.stdout + run.stderr))


@pytest.fixture(scope="module")
def crooked_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("crooked"), [(module, line) for module, line, _contract in WRONG] + RIGHT)


@pytest.fixture(scope="module")
def report(crooked_house: Path) -> str:
    status, report = linted(crooked_house)
    assert status != 0
    return report


def test_every_door_of_the_house_holds() -> None:
    status, report = linted(ROOT)
    assert status == 0, report
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in report


def test_a_house_that_uses_its_doors_as_planned_is_kept(tmp_path: Path) -> None:
    status, report = linted(built(tmp_path, RIGHT))
    assert status == 0, report


@pytest.mark.parametrize(("module", "line", "contract"), WRONG, ids=[module for module, _line, _contract in WRONG])
def test_an_import_without_a_door_breaks_its_contract(report: str, module: str, line: str, contract: str) -> None:
    assert f"{CONTRACTS[contract]['name']} BROKEN" in report
    target = line.split()[1] if line.startswith("import") else ".".join(line.split()[1::2])
    wanted = target if target.startswith("game.") else target.split(".")[0]
    assert re.search(rf"game\.{re.escape(module)} -> {re.escape(wanted)} \(l\.1\)", report), report


def test_no_import_with_a_door_is_blamed(report: str) -> None:
    assert [module for module, _line in RIGHT if f"game.{module} ->" in report] == []


def test_a_room_that_is_not_on_the_plan_breaks_the_house(tmp_path: Path) -> None:
    status, report = linted(built(tmp_path, [("utils.__init__", "")]))
    assert status != 0
    assert "game.utils" in report


@pytest.mark.parametrize(
    ("contract", "allowed"),
    [
        ("qt", {"ui", "app"}),
        ("sql", {"store"}),
        ("numpy", {"engine", "delegates", "lab"}),
        ("quiet", {"app", "ui", "store", "lab"}),
    ],
)
def test_a_contract_names_every_room_but_those_it_allows(contract: str, allowed: set[str]) -> None:
    rooms = {path.parent.name for path in (ROOT / "game").glob("*/__init__.py")}
    assert set(CONTRACTS[contract]["source_modules"]) == {f"game.{room}" for room in rooms - allowed}
