"""The same ground under every test: no screen, fixed scale, saves of their own, the same examples each time.

No test, and no program a test starts, reaches beyond this machine or listens (tests/offline).
Python's and Qt's warnings are failures (pyproject.toml); so is a log record of WARNING or above that nobody expected,
and a dialog that is still open at the end.
"""

import gc
import importlib
import logging
import os
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, settings

from game import _libraries
from game.lab.collecting import seldom

OFFLINE = str(Path(__file__).parent / "offline")
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [OFFLINE, os.environ.get("PYTHONPATH")]))
importlib.import_module("tests.offline.sitecustomize")  # here too: this process began before it could be told

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a bare pytest on a machine without a screen would abort
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.pop("QT_FONT_DPI", None)  # 120 would make every window 1.25 times as large

# A slow machine is no fault of the example, so neither deadline nor the check for slow generation.
settings.register_profile("house", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` rewrites the told stories (tests/test_stories.py); the diff is the review. `--whole` takes longer."""
    parser.addoption("--whole", action="store_true", help="every screen at every size and in longer words")
    parser.addoption("--accept", action="store_true", help="write the stories in tests/records anew")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is marked `long` begins first, so that the cores end together and none waits for another's last test."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_configure(config: pytest.Config) -> None:
    """A session that one process has played is read by the others (tests/kit/sessions.py)."""
    if not hasattr(config, "workerinput"):
        folder = tempfile.TemporaryDirectory(prefix="played-")
        config.add_cleanup(folder.cleanup)
        os.environ["AD_REFERENDUM_PLAYED"] = folder.name


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """In a fresh clone each core makes bytecode of half of the tests: every second one begins at the end of them."""
    odd = os.environ.get("PYTEST_XDIST_WORKER", "gw0")[-1] in "13579"
    if odd and not session.config.option.file_or_dir:
        for path in sorted(Path(__file__).parent.rglob("test_*.py"), reverse=True):
            importlib.import_module(".".join(path.relative_to(session.config.rootpath).with_suffix("").parts))


def pytest_collection_finish() -> None:
    """Modules and tests live to the end: nobody looks through them for rubbish again and again."""
    _keep_what_is_here()


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Neither through the scenarios that were read and the sessions that were played for the tests of a file."""
    if nextitem is not None and nextitem.path != item.path:
        _keep_what_is_here()


def _keep_what_is_here() -> None:
    """A window that closes a screen looks for rubbish (``ui.giving_back``): half a second here, not at home."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def no_table_thaws_what_was_kept() -> Iterator[None]:
    """A table that is left gives everything back to the search (``app.laying``), once a day at home: what is kept here
    would be looked through from the first such test to the last.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.app.laying.gc", SimpleNamespace(freeze=lambda: None, unfreeze=lambda: None))
        yield


class Listener(logging.Handler):
    """Keeps every record of WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it as one line."""
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True, scope="session")
def saves_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the saves of the person who runs it; programs started by a test inherit this."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AD_REFERENDUM_SAVES", str(tmp_path_factory.mktemp("saves")))
        yield


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that expects a record asks for `caplog` and looks at it; for every other one a warning is a failure."""
    listener = Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if listener.heard and "caplog" not in request.fixturenames:
        pytest.fail("unexpected log record: " + "; ".join(listener.heard))


@pytest.fixture(autouse=True)
def rubbish_is_looked_for_seldom(request: pytest.FixtureRequest) -> Iterator[None]:
    """As wherever conferences are played; tests of the window keep the pace that the window has."""
    with nullcontext() if request.node.nodeid.startswith("tests/ui/") else seldom():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """A dialog or a menu that is still open when a test has ended would hang a person's window: it is a failure."""
    answer = yield
    left = _left_open()
    if left:
        pytest.fail("left open: " + ", ".join(left))
    return answer


def _left_open() -> list[str]:
    """What still waits for an answer, closed by now."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QDialog

    waiting = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible()
        and (isinstance(each, QDialog) or each.isModal() or each.windowType() is Qt.WindowType.Popup)
    ]
    for each in waiting:
        each.close()
    return [f"{type(each).__name__} {each.windowTitle()!r}" for each in waiting]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tests marked `window` run where a screen in memory can be had."""
    if item.get_closest_marker("window") is None:
        return
    lost = [need.name for need in _libraries.WINDOW_TESTS if not _libraries.is_there(need.name)]
    if not sys.platform.startswith("linux") or lost:
        pytest.skip("no screen in memory here; missing: " + ", ".join(lost or ["Linux"]))
