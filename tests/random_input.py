"""``python -m tests.random_input SECONDS [--seed N]``: keys, clicks, words and the wheel at random, everywhere.

Pass after pass over every screen of the gallery, each in an order of its own, and a real table at the end of each. A
picture of nothing comes of it but trouble: an exception, a word from Qt, a dialog that waits, or memory that grows.
Every pass prints a line, every trouble is printed as it comes, and with ``--diary FILE`` every deed is written down
before it is done, for what may end the process. Exit status 0 where there was no trouble.

Memory is compared between the end of the first pass that saw every screen, in every look, and the end of the run, each
time after the C library has given back what it keeps for later, as the window has it do when a table is left.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.pop("QT_FONT_DPI", None)

from PySide6.QtCore import QEvent, QMessageLogContext, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from game.app.about import about
from game.app.handbook import handbook
from game.app.window import table_screen
from game.terms.refusals import Refusal, Refused
from game.ui.giving_back import give_back
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import SCALES, Theme
from tests.gallery.screens import SCENES
from tests.gallery.still import StillTable
from tests.walk.window import SownFoyer

MOST_MB = 30.0
"""How much memory may grow by, once every screen has been seen."""
_EVENTS = 40
"""At a screen before the next one."""
_ALIVE = 240
"""At a real table."""
_QUIET = "This plugin does not support"
_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F6),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
)
_LETTERS = tuple(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1))
_DIGITS = tuple(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1))
_NONE, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_WORDS = ("art 9", "<b>x</b>", "[shall] [should]", "{name}", "%n", "sixty days", "&amp;", "a" * 300)


@dataclass(slots=True)
class Report:
    """What came of it."""

    most: int = 10**9
    events: int = 0
    screens: int = 0
    troubles: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    """Megabytes in use at the end of each whole pass, and at the end of the run."""
    where: str = ""
    last: list[str] = field(default_factory=list)
    """The latest events, newest last."""
    tell: Callable[[str], None] = lambda _words: None
    """Who hears of passes and troubles as they come."""
    diary: Callable[[str], None] = lambda _words: None
    """Who hears of every deed before it is done."""

    @property
    def grown(self) -> float:
        """Megabytes between the end of the first whole pass and the end of the run; 0 where none was whole."""
        return self.memory[-1] - self.memory[0] if self.memory else 0.0

    def over(self, until: float) -> bool:
        """Whether it is time to stop, or enough was done."""
        return self.events >= self.most or time.monotonic() >= until

    def trouble(self, words: str) -> None:
        """Something went wrong here, after these events."""
        self.troubles.append(f"{self.where}: {words}\n    after {'; '.join(self.last[-6:])}")
        self.tell(self.troubles[-1])


def rss_mb() -> float:
    """Memory of this process that is in use now, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@contextmanager
def listening(report: Report) -> Iterator[None]:
    """Hear exceptions in slots and what Qt says."""

    def said(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if _QUIET not in words:
            report.trouble(f"Qt said {words!r}")

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        report.trouble(f"{kind.__name__}: {error} ({_places(trace)})")

    before, hook = qInstallMessageHandler(said), sys.excepthook
    sys.excepthook = raised
    try:
        yield
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(before)


def _places(trace: TracebackType | None) -> str:
    """Where it was raised, the last five calls."""
    return " ".join(f"{Path(each.filename).name}:{each.lineno}" for each in extract_tb(trace)[-5:])


class Hand:
    """One pair of hands that knows nothing."""

    def __init__(self, luck: random.Random, report: Report) -> None:
        self._luck, self._report = luck, report

    def act(self, shell: Shell) -> None:
        """Do one thing."""
        deeds: Sequence[tuple[Callable[[Shell], None], int]] = (
            (self._key, 40),
            (self._letter, 20),
            (self._type, 8),
            (self._click, 40),
            (self._wheel, 8),
            (self._resize, 2),
            (self._look, 1),
        )
        [(deed, _weight)] = self._luck.choices(deeds, weights=[weight for _deed, weight in deeds])
        try:
            deed(shell)
        except Exception as error:  # noqa: BLE001 - whatever was raised on the way of a key through Qt is a trouble
            self._report.trouble(f"{type(error).__name__}: {error} ({_places(error.__traceback__)})")
        self._report.events += 1
        QApplication.processEvents()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self._report.trouble(f"{type(dialog).__name__} waits")
            dialog.close()

    def _note(self, words: str) -> None:
        """What is about to be done."""
        self._report.last = [*self._report.last[-9:], words]
        self._report.diary(f"{self._report.where}: {words}")

    def _key(self, shell: Shell) -> None:
        key = self._luck.choice(_KEYS)
        self._press(shell, key, self._luck.choice((_NONE, _NONE, _NONE, _SHIFT, _CTRL)))

    def _letter(self, shell: Shell) -> None:
        key = self._luck.choice((*_LETTERS, *_DIGITS))
        self._press(shell, key, self._luck.choice((_NONE, _CTRL, _CTRL, _SHIFT)))

    def _press(self, shell: Shell, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        self._note(f"{key.name} {modifier.name} in {type(_hears(shell)).__name__}")
        QTest.keyClick(_hears(shell), key, modifier)

    def _type(self, shell: Shell) -> None:
        words = self._luck.choice(_WORDS)
        self._note(f"typed {words[:12]!r}")
        QTest.keyClicks(_hears(shell), words)

    def _click(self, shell: Shell) -> None:
        seen = [each for each in shell.findChildren(QWidget) if each.isVisible() and not each.size().isEmpty()]
        if not seen:
            return
        target = self._luck.choice(seen)
        at = QPoint(self._luck.randrange(target.width()), self._luck.randrange(target.height()))
        under = shell.childAt(target.mapTo(shell, at)) or target
        place = under.mapFrom(shell, target.mapTo(shell, at))
        button = self._luck.choices((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton), weights=(9, 1))[0]
        self._note(f"clicked {type(under).__name__} {under.accessibleName()[:30]!r}")
        QTest.mouseClick(under, button, _NONE, place)

    def _wheel(self, shell: Shell) -> None:
        at = QPoint(self._luck.randrange(shell.width()), self._luck.randrange(shell.height()))
        under = shell.childAt(at) or shell
        turn = QPoint(0, self._luck.choice((-120, 120)) * self._luck.randint(1, 4))
        place, everywhere = under.mapFrom(shell, at).toPointF(), shell.mapToGlobal(at).toPointF()
        phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        self._note("wheel")
        QApplication.sendEvent(under, QWheelEvent(place, everywhere, QPoint(), turn, none, _NONE, phase, False))

    def _resize(self, shell: Shell) -> None:
        width, height = self._luck.choice(((1024, 640), (1280, 720), (1440, 900), (1100, 800)))
        self._note(f"resized to {width}x{height}")
        shell.resize(width, height)

    def _look(self, shell: Shell) -> None:
        theme = Theme(dark=self._luck.random() < 0.5, percent=self._luck.choice(SCALES))
        self._note(f"wore {theme.percent} %, {'dark' if theme.dark else 'light'}")
        shell.look.wear(theme)


def _hears(shell: Shell) -> QWidget:
    focused = QApplication.focusWidget()
    return focused if focused is not None and focused.window() is shell else shell


def _gone(shell: Shell) -> None:
    shell.leave()
    shell.close()
    shell.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def _at_screen(name: str, look: Look, hand: Hand, report: Report, until: float) -> None:
    report.where, report.screens = name, report.screens + 1
    look.wear(Theme())
    shell = SCENES[name](look)
    for _event in range(_EVENTS):
        if report.over(until):
            break
        hand.act(shell)
    _gone(shell)


def _at_table(look: Look, hand: Hand, report: Report, until: float, *, events: int = _ALIVE) -> None:
    report.where, report.screens = "a real table", report.screens + 1
    look.wear(Theme())
    with tempfile.TemporaryDirectory(prefix="random-") as folder:
        shell = Shell(look, table_screen)
        shell.pages.tell_about = about
        shell.resize(1280, 720)
        shell.show()
        shell.enter(SownFoyer(Path(folder)))
        shell.teach(handbook())
        shell.begin("tutorial", "ALD")
        QTest.qWait(50)
        for _event in range(events):
            if report.over(until):
                break
            hand.act(shell)
            QTest.qWait(2)
        _gone(shell)


@contextmanager
def _harmless() -> Iterator[None]:
    """Still tables refuse, and whoever is asked for a file chooses none: that one dialog the design allows waits."""
    asked = ("getSaveFileName", "getOpenFileName")
    with ExitStack() as patches:
        patches.enter_context(patch.object(StillTable, "submit", lambda *_asked: Refused(reason=Refusal.STALE)))
        for each in asked:
            patches.enter_context(patch.object(QFileDialog, each, lambda *_asked, **_more: ("", "")))
        patches.enter_context(patch.object(QFileDialog, "getExistingDirectory", lambda *_asked, **_more: ""))
        yield


def run(
    seconds: float,
    seed: int,
    look: Look,
    names: Sequence[str] = tuple(SCENES),
    *,
    alive: bool = True,
    most: int = 10**9,
    tell: Callable[[str], None] = lambda _words: None,
    diary: Callable[[str], None] = lambda _words: None,
) -> Report:
    """Do it for so long; the same seed does the same things until the clock says otherwise."""
    luck = random.Random(seed)
    report = Report(most=most, tell=tell, diary=diary)
    hand, until = Hand(luck, report), time.monotonic() + seconds
    with listening(report), _harmless():
        while not report.over(until):
            for name in luck.sample(list(names), len(names)):
                if not report.over(until):
                    _at_screen(name, look, hand, report, until)
            if alive and not report.over(until):
                _at_table(look, hand, report, until)
            _passed(report, whole=not report.over(until))
    return report


def _passed(report: Report, *, whole: bool) -> None:
    """A pass is over, or the time is up; before the first whole pass there is nothing to compare with."""
    give_back()
    if whole or report.memory:
        report.memory.append(rss_mb())
        report.tell(
            f"pass {len(report.memory)}{'' if whole else ', not whole'}: {report.events} events on {report.screens} "
            f"screens so far, {report.memory[-1]:.0f} MB, {report.grown:+.1f} since the first"
        )


@contextmanager
def _written(place: str) -> Iterator[Callable[[str], None]]:
    """Writes line by line, at once: what comes last before the end of a process is what one wants to read."""
    with Path(place or os.devnull).open("w", encoding="utf-8", buffering=1) as book:
        yield partial(print, file=book)


def main(arguments: Sequence[str]) -> int:
    """Run, and say what came of it."""
    asked = argparse.ArgumentParser(prog="python -m tests.random_input")
    asked.add_argument("seconds", type=float)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--diary", default="", metavar="FILE")
    wanted = asked.parse_args(arguments)
    faulthandler.enable()
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    app.setQuitOnLastWindowClosed(False)
    look = Look(reduced_motion=True)
    look.dress()
    with _written(wanted.diary) as diary:
        report = run(wanted.seconds, wanted.seed, look, tell=partial(print, flush=True), diary=diary)
    print(f"{report.events} events on {report.screens} screens in {wanted.seconds:.0f} s, seed {wanted.seed}")
    if len(report.memory) > 1:
        print(f"memory grew by {report.grown:.1f} MB once every screen had been seen (at most {MOST_MB:.0f})")
    else:
        print("not one whole pass in this time: nothing can be said about memory")
    kinds = Counter(each.split(": ", 1)[1].split("\n")[0] for each in report.troubles)
    print(*(f"{count} times {words}" for words, count in kinds.most_common()), sep="\n")
    print(f"{len(report.troubles)} troubles")
    return 1 if report.troubles or report.grown > MOST_MB else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
