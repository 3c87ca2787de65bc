"""What would have come of another move: delegates play on from there, and two distributions grow side by side.

The best that was found is offered by a button, whatever else was weighed by a row each.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.minutes.debriefing import Telling, Told
from game.minutes.reviews import beside, what_counts
from game.table.ports import Imagined
from game.terms.actions import Action
from game.terms.assessment import MoveReview, WhatIf
from game.terms.ids import Seq
from game.ui.lines.debrief_moves import also_weighed, bettered, imagining, instead_words, two_bars, what_if_rows
from game.ui.lines.waiting import left_words
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.speaking import sentences
from game.ui.still_to_go import StillToGo
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.ground import Edges
from game.ui.widgets.safe_text import Prose
from game.ui.widgets.states import ErrorNotice, LongWork
from game.ui.widgets.told_row import ToldRow
from game.ui.widgets.two_distributions import TwoDistributions


class WhatIfPanel(Panel):
    """The move that was chosen, the way to try the better one in its place, and what has come of it so far.

    Signals: ``wished`` to try it; ``stop_wished``; ``replay_wished`` from the move.
    """

    wished = Signal()
    stop_wished = Signal()
    replay_wished = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", edges=Edges(left=True), parent=parent)
        self.setAccessibleName(self.tr("What if"))
        self.heading(self.tr("What if"))
        self.to_go = StillToGo()
        self.instead: Action | None = None
        """The move that is tried in its place."""
        self._review: MoveReview | None = None
        self._telling: Telling | None = None
        self._what = self.prose(tone=Tone.INK2)
        self.ask = Button(self.look, self.tr("Try that move"), icon=Icon.SIM)
        self.ask.clicked.connect(lambda: self._try(self._best))
        self.column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        self._beforehand = self.prose(
            self.tr("Delegates play on to the end, many times: early in a long conference that takes minutes."),
            role=Role.SMALL,
            tone=Tone.INK3,
        )
        self._also = self.prose(
            self.tr("Also weighed, with points behind the best. Press one to try it."), role=Role.LABEL
        )
        self._others = Many(self.look, spacing=0)
        self.column.addWidget(self._others)
        self._tried = self.prose(tone=Tone.INK2)
        self._playing = LongWork(self.look, "", 0.0)
        self._playing.stop_wished.connect(self.stop_wished)
        self.column.addWidget(self._playing)
        self._trouble = ErrorNotice(self.look, "", "")
        self.column.addWidget(self._trouble)
        self._found = Many(self.look, spacing=2)
        self.column.addWidget(self._found)
        self._behind = Many(self.look, spacing=0)
        self.column.addWidget(self._behind)
        self.replay = Button(self.look, self.tr("Replay from here"), kind=ButtonKind.QUIET, icon=Icon.REVIEW)
        self.replay.clicked.connect(self._on_replay)
        self.column.addWidget(self.replay, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.show_move(None, None)

    @property
    def under_way(self) -> bool:
        """Whether continuations are being played."""
        return not self._playing.isHidden()

    @property
    def before(self) -> Seq:
        """The last event before the move that was chosen."""
        assert self._review is not None
        assert self._telling is not None
        at = self._review.seq
        return max((seq for seq in self._telling.lines if seq < at), default=Seq(0))

    def show_move(self, review: MoveReview | None, telling: Telling | None) -> None:
        """Another move, or none; nothing has been tried in its place."""
        self._review, self._telling = review, telling
        self.rest()
        self._trouble.hide()
        self._tried.hide()
        self._found.show_widgets([])
        self.replay.setVisible(review is not None)
        if review is None or telling is None:
            self._show_question(False, [])
            self._behind.show_widgets([])
            self._what.show_text(self.tr("Choose a move to see what another one would have come to."))
            return
        self.instead = review.best
        better = bettered(review)
        self._what.show_text(
            instead_words(review.best, telling.names)
            if better
            else self.tr("Nothing better was found in place of this move.")
        )
        self._show_question(better, [self._other(*each) for each in also_weighed(review, telling.names)])
        line = Told(text=telling.lines[review.seq], figure=str(review.seq), rests=(review.seq,))
        row = ToldRow(self.look, line, figure_width=44)
        row.clicked.connect(self._on_replay)
        self._behind.show_widgets([row])

    def _show_question(self, better: bool, others: Sequence[QWidget]) -> None:
        self.ask.setVisible(better)
        self._also.setVisible(bool(others))
        self._others.show_widgets(others)
        self._beforehand.setVisible(better or bool(others))

    def _other(self, action: Action | None, line: Told) -> ToldRow:
        row = ToldRow(self.look, line, figure_width=56)
        row.clicked.connect(lambda: self._try(action))
        return row

    @property
    def _best(self) -> Action | None:
        assert self._review is not None
        return self._review.best

    def _try(self, action: Action | None) -> None:
        """Ask for one of them; what came of another is taken away. Above stands the best, which the button tries."""
        assert self._telling is not None
        self.instead = action
        self._tried.show_text(instead_words(action, self._telling.names))
        self._tried.setVisible(action != self._best)
        self._found.show_widgets([])
        self.wished.emit()

    def begin(self) -> None:
        """Continuations are about to be played."""
        self.to_go.begin()
        self._trouble.hide()
        self._beforehand.hide()
        self._playing.show_progress(imagining(0, 0), 0.0)
        self._playing.show()

    def rest(self) -> None:
        """None are played any more; what has come of them stands."""
        self._playing.hide()

    def show_imagined(self, came: Imagined) -> None:
        """How far it is and what has come of it; what was asked of another move, or was stopped, is not shown."""
        if self._review is None or self._telling is None or not self.under_way:
            return
        if came.what_if is not None and (came.what_if.at, came.what_if.instead) != (self.before, self.instead):
            return
        left = left_words(self.to_go.seconds(came.done, came.total))
        self._playing.show_progress(imagining(came.done, came.total), came.done / max(1, came.total), left)
        if came.done >= came.total or came.what_if is None:
            self.rest()
        if came.what_if is None:
            self._trouble.show_error(self.tr("It was not tried."), came.trouble)
            self._trouble.setVisible(bool(came.trouble))
            return
        self._found.show_widgets(self._told(came.what_if, self._review, self._telling))

    def _told(self, told: WhatIf, review: MoveReview, telling: Telling) -> list[QWidget]:
        shown: list[QWidget] = [self._small(beside(told))]
        bars = two_bars(told)
        if bars is not None:
            picture = TwoDistributions(self.look, bars)
            picture.pressed.connect(self._on_replay)
            shown.append(picture)
        for each in what_if_rows(told, review.seq):
            row = ToldRow(self.look, each)
            row.clicked.connect(self._on_replay)
            shown.append(row)
        graded = review if told.instead == review.best else None
        return [*shown, self._small(sentences(what_counts(told, graded, telling.names)))]

    def _small(self, words: str) -> Prose:
        return Prose(self.look, words, role=Role.SMALL, tone=Tone.INK2)

    def _on_replay(self) -> None:
        if self._review is not None:
            self.replay_wished.emit(int(self._review.seq))
