"""A fault of the program ends in a local report and an intact session; the log tells neither names nor texts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from game.app import cli, fault, log, window
from game.ui.screens.fault import FaultNotice
from game.ui.shell import Shell
from game.ui.theme.look import Look

AT = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
SECRET = "We would give up Article 7 for a seat on the board"


def raised(words: str) -> BaseException:
    """A fault as it arrives, with a trace."""
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def written(words: str) -> str:
    error = raised(words)
    return fault.report(type(error), error, error.__traceback__, AT)


def test_a_report_says_when_what_with_and_where() -> None:
    said = written("no such clause")
    assert "at 2026-03-01 12:00:00 UTC" in said
    assert "test_fault.py:" in said
    assert said.rstrip().endswith("ValueError: no such clause")


@pytest.mark.parametrize("marks", ["'{}'", '"{}"', "“{}”"])
def test_a_report_holds_nothing_anybody_wrote_and_nobodys_folders(marks: str) -> None:
    said = written(f"cannot place {marks.format(SECRET)} here")
    assert SECRET not in said
    assert str(Path(__file__).parent) not in said
    assert "cannot place “…” here" in said


@pytest.mark.parametrize("words", [f"Anna's “yes”: {SECRET}", f'she said "no" and it\'s {SECRET}', "\\'" + SECRET])
def test_what_somebody_wrote_with_marks_of_its_own_stays_out_as_python_quotes_it(words: str) -> None:
    said = written(f"cannot place {words!r} here")
    assert SECRET not in said
    assert "Anna" not in said


def test_at_most_twenty_reports_are_kept_and_the_oldest_go_first(tmp_path: Path) -> None:
    for minute in range(25):
        assert fault.keep("words", tmp_path, AT.replace(minute=minute)) is not None
    kept = sorted(each.name for each in tmp_path.iterdir())
    assert len(kept) == fault.KEPT
    assert kept[0] == "report-20260301-120500.txt"


def test_where_no_report_can_be_written_nothing_else_breaks(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    assert fault.keep("words", tmp_path / "log", AT) is None


def test_a_fault_in_the_window_is_said_kept_and_can_be_copied(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    shell = Shell(Look(), window.table_screen, None)
    qtbot.addWidget(shell)
    shell.show()
    error = raised(f"cannot place “{SECRET}”")
    window._told(shell, tmp_path, type(error), error, error.__traceback__)
    assert "Traceback" in capsys.readouterr().err
    notice = shell.findChild(FaultNotice)
    assert notice is not None
    assert notice.isVisible()
    assert "Your session is safe" in notice.words
    (report,) = tmp_path.glob("report-*.txt")
    assert str(report) in notice.words
    notice.copy_button.click()
    assert QGuiApplication.clipboard().text() == report.read_text("utf-8")
    window._told(shell, tmp_path, type(error), error, error.__traceback__)
    assert len(shell.findChildren(FaultNotice)) == 1, "a second fault uses the same place"
    notice.close_button.click()
    assert not notice.isVisible()
    QGuiApplication.clipboard().clear()
    assert {each.getMessage() for each in caplog.records} <= {"fault: ValueError"}


def test_the_log_names_the_command_and_how_it_ended_and_nothing_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["--saves", str(tmp_path), "sessions", "show", "my-own-secret"])
    assert capsys.readouterr().err
    said = (log.folder(tmp_path) / log.FILE).read_text("utf-8")
    assert "sessions begins" in said
    assert "sessions ends with status 1" in said
    assert "my-own-secret" not in said
    assert str(tmp_path) not in said


def test_without_a_folder_of_sessions_no_log_makes_one(tmp_path: Path) -> None:
    cli.main(["--saves", str(tmp_path / "none"), "sessions"])
    assert not (tmp_path / "none").exists()


def test_verbose_says_it_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--saves", str(tmp_path / "none"), "--verbose", "sessions"])
    assert "INFO sessions ends with status 0" in capsys.readouterr().err


def test_the_log_turns_over_and_never_grows_past_a_megabyte(tmp_path: Path) -> None:
    log.begin(tmp_path, verbose=False)
    for _each in range(20_000):
        log.LOG.info("x" * 100)
    log.end()
    files = list(log.folder(tmp_path).iterdir())
    assert len(files) == 4
    assert sum(each.stat().st_size for each in files) < 1_100_000
