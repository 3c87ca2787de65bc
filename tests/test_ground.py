"""The ground that conftest lays under every test holds: what nobody expected fails, saves are apart."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.__main__ import ON_ALL_CORES, for_pytest, keep_what_is_compiled

ROOT = Path(__file__).parents[1]

TRIALS = """
import logging, os, warnings

import pytest

def test_silent():
    assert "AD_REFERENDUM_SAVES" in os.environ

def test_logging():
    logging.getLogger("store").warning("the disk is slow")

def test_expecting(caplog):
    logging.getLogger("store").warning("the disk is slow")
    assert caplog.messages == ["the disk is slow"]

def test_chatting():
    logging.getLogger("store").info("opened")

def test_warning():
    warnings.warn("old way", DeprecationWarning)

def test_qt_warning(qapp):
    from PySide6.QtCore import qWarning
    qWarning("no such signal")

def test_dangling_dialog(qapp):
    from PySide6.QtWidgets import QDialog
    global dialog
    dialog = QDialog()
    dialog.setWindowTitle("Really?")
    dialog.show()

def test_dangling_menu(qapp):
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu
    global menu
    menu = QMenu()
    menu.addAction("Cut")
    menu.popup(QPoint(0, 0))

def test_closed_dialog(qapp):
    from PySide6.QtWidgets import QDialog
    dialog = QDialog()
    dialog.show()
    dialog.close()

def test_raising_slot(qapp):
    from PySide6.QtCore import QTimer
    def raises():
        raise ValueError("nobody hears this")
    QTimer.singleShot(0, raises)
    qapp.processEvents()

@pytest.mark.long
def test_taking_long():
    pass
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of the trials above on the same ground."""
    folder = tmp_path_factory.mktemp("ground")
    (folder / "tests").mkdir()
    (folder / "tests" / "test_trials.py").write_text(TRIALS, "utf-8")
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    command = [sys.executable, "-m", "pytest", "-v", "-rA", "-p", "no:xdist", "--basetemp", str(folder / "base")]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    run = subprocess.run(
        command, cwd=folder, env=environment | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    return run.stdout


@pytest.mark.parametrize(
    ("trial", "verdict"),
    [
        ("test_silent", "PASSED"),
        ("test_chatting", "PASSED"),
        ("test_expecting", "PASSED"),
        ("test_logging", "ERROR"),
        ("test_warning", "FAILED"),
        ("test_qt_warning", "FAILED"),
        ("test_dangling_dialog", "FAILED"),
        ("test_dangling_menu", "FAILED"),
        ("test_closed_dialog", "PASSED"),
        ("test_raising_slot", "FAILED"),
        ("test_taking_long", "PASSED"),
    ],
)
def test_each_trial_ends_as_the_ground_demands(report: str, trial: str, verdict: str) -> None:
    assert f"{verdict} tests/test_trials.py::{trial}" in report
    wrong = {"PASSED": ("ERROR", "FAILED"), "ERROR": ("FAILED",), "FAILED": ("ERROR", "PASSED")}[verdict]
    assert not any(f"{other} tests/test_trials.py::{trial}" in report for other in wrong)


def test_what_takes_long_begins_first(report: str) -> None:
    assert report.index("::test_taking_long PASSED") < report.index("::test_silent PASSED")


def test_an_unexpected_record_is_quoted(report: str) -> None:
    assert "unexpected log record: WARNING store: the disk is slow" in report


def test_no_test_sees_the_saves_of_the_person_who_runs_it() -> None:
    saves = Path(os.environ["AD_REFERENDUM_SAVES"])
    assert saves.is_dir()
    assert ROOT not in saves.parents


@pytest.mark.parametrize(
    ("asked", "all_cores"),
    [
        ([], True),
        (["tests/rules", "-q"], True),
        (["tests/test_house.py", "tests/test_doors.py"], True),
        (["-k", "kills"], True),
        (["tests/test_house.py", "-q"], False),
        (["tests/test_house.py::test_ruff_is_content"], False),
        (["tests/rules", "-n", "1"], False),
        (["tests/rules", "-n0"], False),
        (["tests/rules", "--pdb"], False),
    ],
    ids=str,
)
def test_a_folder_is_tested_on_all_cores_and_a_file_on_one(asked: list[str], all_cores: bool) -> None:
    assert (for_pytest(asked)[: len(ON_ALL_CORES)] == ON_ALL_CORES) is all_cores


def test_what_may_not_be_compiled_beside_the_sources_is_kept_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", "")
    monkeypatch.setenv("AD_REFERENDUM_VENV", str(tmp_path / "env"))
    keep_what_is_compiled()
    (tmp_path / "module.py").touch()
    subprocess.run([sys.executable, "-c", "import module"], cwd=tmp_path, check=True)
    assert [each.parent for each in (tmp_path / "env" / "compiled").rglob("module.*.pyc")]
    assert not (tmp_path / "__pycache__").exists()
