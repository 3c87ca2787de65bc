"""A package that somebody proposes to you: who, in which words, until when, and how to answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from game.ui.speaking import sentences, stops
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.flow import Flow
from game.ui.widgets.rows import Column, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import Delegate, SealView
from game.ui.widgets.sign import Sign
from game.ui.widgets.typeset import Mark, Run

_WITH_KEY = 2
"""So many answers show the letter that presses them; all of them hear theirs."""
_WITH_QUIET = 4
"""Up to so many answers the last one stands back; of more, several refuse, and none of those less than another."""
_A_LINE = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One line of a package: words, and the part of them that is given or asked."""

    before: str
    """``Okanda joins``."""
    what: str
    """``alternative A, ninety days``; ruled beneath."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One way to answer. A refused one stays visible, off, with its reason."""

    key: str
    words: str
    letter: str = ""
    """The key that presses it."""
    refusal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A package as it is put to you."""

    proposer: Delegate
    title: str
    """``Okanda proposes a package``."""
    seen_by: str
    """``in caucus, you and Drusia can see it``."""
    deadline: str
    """``open for 4:10``; empty where there is none."""
    clauses: tuple[Clause, ...]
    remark: str
    """What is worth noting: ``Ninety is 30 days more than you asked.``"""
    answers: tuple[Answer, ...]
    """The first is the way forward, the last is the way out."""
    alike: bool = False
    """None of the answers is the way forward, and none the way out."""


class IncomingCard(QWidget):
    """The package and its answers. Letters of the answers press them while the card has the keyboard.

    Signals: ``answered`` with the key of an answer.
    """

    answered = Signal(str)

    def __init__(
        self,
        look: Look,
        incoming: Incoming,
        parent: QWidget | None = None,
        *,
        framed: Callable[[QWidget], QWidget] = lambda words: words,
    ) -> None:
        """``framed`` may put the words into something that scrolls; the answers stay in sight."""
        super().__init__(parent)
        self._look = look
        self._incoming = incoming
        name(self, incoming.title, self._sentence())
        words = QWidget()
        inside = Column(look, words, spacing=0)
        inside.addLayout(self._clauses())
        if incoming.remark:
            inside.gap(8)
            inside.addLayout(self._remark())
        inside.addStretch(1)
        column = Column(look, self, spacing=0)
        self._words = framed(words)
        column.addWidget(self._words, 1)
        column.gap(8)
        self._flow = self._answers()
        column.addLayout(self._flow)
        look.changed.connect(self._keep_a_line)
        self._keep_a_line()

    def first_focus(self) -> QWidget:
        """The first answer that can be given."""
        return next((each for each in self.findChildren(Button) if each.isEnabled()), self)

    def _keep_a_line(self) -> None:
        """Where answers are many, the words give way down to a line."""
        self._words.setMinimumHeight(self._look.theme.px(_A_LINE))

    def least_height(self) -> int:
        """Pixels in which all answers are in sight, and of what they answer one line."""
        px = self._look.theme.px
        return px(_A_LINE) + px(8) + self._flow.heightForWidth(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letter of an answer presses it."""
        for answer in self._incoming.answers:
            typed = event.text().upper() == answer.letter and not event.modifiers()
            if answer.letter and typed and not answer.refusal:
                self.answered.emit(answer.key)
                return
        super().keyPressEvent(event)

    def _clauses(self) -> Column:
        column = Column(self._look, spacing=7)
        for clause in self._incoming.clauses:
            line = Prose(self._look, role=Role.TREATY)
            line.show_runs(
                Run(text=f"{clause.before} "),
                Run(text=clause.what, weight=SEMIBOLD, mark=Mark.RULED, mark_tone=Tone.CTL),
            )
            column.addWidget(line)
        return column

    def _remark(self) -> Row:
        row = Row(self._look, spacing=8)
        row.addWidget(Sign(self._look, Icon.FLAG), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Prose(self._look, self._incoming.remark, role=Role.SMALL, tone=Tone.INK2), 1)
        return row

    def _answers(self) -> Flow:
        flow = Flow(self._look, across=8, down=8)
        answers = self._incoming.answers
        for place, answer in enumerate(answers):
            kind = ButtonKind.PLAIN if self._incoming.alike else _kind(place, len(answers))
            shown = answer.letter if place < _WITH_KEY else ""
            button = Button(self._look, answer.words, kind=kind, key=shown, sentence=answer.refusal)
            button.setEnabled(not answer.refusal)
            button.clicked.connect(lambda _on=False, key=answer.key: self.answered.emit(key))
            flow.addWidget(button)
        return flow

    def _sentence(self) -> str:
        said = sentences(each for clause in self._incoming.clauses for each in (clause.before, clause.what))
        return stops((said, self._incoming.remark, self._incoming.deadline))


def _kind(place: int, count: int) -> ButtonKind:
    if place == 0:
        return ButtonKind.PRIMARY
    return ButtonKind.QUIET if place == count - 1 < _WITH_QUIET else ButtonKind.PLAIN


class IncomingHeader(QWidget):
    """Seal, title, who can see it, and the time left."""

    def __init__(self, look: Look, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=10)
        row.addWidget(SealView(look, incoming.proposer, side=26))
        row.addWidget(Line(look, incoming.title, role=Role.LEAD, whole=True))
        row.addWidget(Line(look, incoming.seen_by, role=Role.CAPTION, tone=Tone.INK3))
        row.addStretch(1)
        if incoming.deadline:
            row.addWidget(Sign(look, Icon.CLOCK, tone=Tone.WARN))
            row.addWidget(Line(look, incoming.deadline, role=Role.LABEL, tone=Tone.WARN, whole=True))
