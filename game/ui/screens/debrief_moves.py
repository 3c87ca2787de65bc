"""Each own move beside the best that was found, and what would have come of another one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.minutes.debriefing import Telling, Told
from game.minutes.reviews import beside, unit, weighed, without_moves
from game.table.ports import Imagined, Reviewed, Study
from game.terms.assessment import MoveReview
from game.terms.ids import SeatId, Seq
from game.ui.lines.debrief_course import told_move
from game.ui.lines.debrief_moves import (
    counts,
    imagining,
    instead_words,
    reviewing,
    two_bars,
    what_if_rows,
)
from game.ui.past_study import PastStudy
from game.ui.screens.many import Many
from game.ui.screens.page import Page, Panel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.ground import Edges
from game.ui.widgets.rows import Margins
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.states import ErrorNotice, LongWork
from game.ui.widgets.told_row import ToldRow
from game.ui.widgets.two_distributions import TwoDistributions

_SIDE = 432
COST, TIME = "cost", "time"


class MovesPage(Page):
    """The review is asked for when it is first wished; Stop keeps what has come.

    Signals: ``replay_wished``; ``reviewed`` when other moves have been reviewed than before.
    """

    replay_wished = Signal(int)
    reviewed = Signal()

    def __init__(self, look: Look, make_study: Callable[[], Study], parent: QWidget | None = None) -> None:
        super().__init__(look, "", narrow=1000, parent=parent)
        self._make_study = make_study
        self.study: PastStudy | None = None
        self._telling: Telling | None = None
        self._seat: SeatId | None = None
        self.reviews: dict[Seq, MoveReview] = {}
        self._total = 0
        """Moves there are to review; 0 while that is not known."""
        self._chosen: MoveReview | None = None
        self._order = COST
        self._make_list()
        self._make_side()

    def show_telling(self, telling: Telling) -> None:
        """Another debrief; a review of another seat starts anew."""
        if telling.debrief.seat != self._seat:
            self.reviews, self._total, self._chosen = {}, 0, None
        self._telling, self._seat = telling, telling.debrief.seat
        self.start.setVisible(self._seat is not None and not self.reviews)
        self._note.setVisible(self._seat is None)
        self._show_rows()
        self._show_side()

    def close_up(self) -> None:
        """End what is under way."""
        study, self.study = self.study, None
        if study is not None:
            study.close()
            study.deleteLater()

    def begin(self) -> None:
        """Ask for the review."""
        if self._seat is None:
            return
        self.start.hide()
        self._work.show_progress(reviewing(0, 0), 0.0)
        self._work.show()
        self._asked().review(self._seat)

    def _make_list(self) -> None:
        panel = Panel(
            self.look, self.tr("Your moves"), tone=Tone.SHEET, margins=Margins(left=40, top=24, right=40, bottom=24)
        )
        panel.column.addWidget(Line(self.look, self.tr("Your moves"), role=Role.ARTICLE))
        panel.prose(self.tr("Each move beside the best that was found for it, by what you knew then."), tone=Tone.INK2)
        self._note = panel.prose(self.tr("Choose a delegation above to have its moves reviewed."), tone=Tone.INK2)
        self.start = Button(self.look, self.tr("Review the moves"), kind=ButtonKind.PRIMARY, icon=Icon.SIM)
        self.start.clicked.connect(self.begin)
        panel.column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self._work = LongWork(self.look, "", 0.0)
        self._work.stop_wished.connect(self._on_stop)
        self._work.hide()
        panel.column.addWidget(self._work)
        self._counts = panel.prose(role=Role.LABEL, measure=0)
        self._weighed = panel.prose(role=Role.SMALL, tone=Tone.INK2)
        segments = [Segment(key=COST, words=self.tr("Costliest first")), Segment(key=TIME, words=self.tr("In order"))]
        self._orders = Segmented(self.look, self.tr("Order"), segments, COST)
        self._orders.chosen.connect(self._on_order)
        panel.column.addWidget(self._orders, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows = Many(self.look, spacing=0)
        panel.column.addWidget(self._rows)
        panel.column.addStretch(1)
        self.spread.add(panel)

    def _make_side(self) -> None:
        self._side = Panel(self.look, self.tr("What if"), edges=Edges(left=True))
        self._side.heading(self.tr("What if"))
        self._what = self._side.prose(tone=Tone.INK2)
        self.ask = Button(self.look, self.tr("Try that move"), icon=Icon.SIM)
        self.ask.clicked.connect(self._on_ask)
        self._side.column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        self._playing = LongWork(self.look, "", 0.0)
        self._playing.stop_wished.connect(self._on_stop)
        self._playing.hide()
        self._side.column.addWidget(self._playing)
        self._behind = Many(self.look, spacing=0)
        self._trouble = ErrorNotice(self.look, "", "")
        self._trouble.hide()
        self._side.column.addWidget(self._trouble)
        self._found = Many(self.look, spacing=2)
        self._side.column.addWidget(self._found)
        self.replay = Button(self.look, self.tr("Replay from here"), kind=ButtonKind.QUIET, icon=Icon.REVIEW)
        self.replay.clicked.connect(self._on_replay)
        self._side.column.addWidget(self._behind)
        self._side.column.addWidget(self.replay, 0, Qt.AlignmentFlag.AlignLeft)
        self._side.column.addStretch(1)
        self.spread.add(self._side, _SIDE)

    def _asked(self) -> PastStudy:
        if self.study is None:
            self.study = PastStudy(self._make_study(), self)
            self.study.reviewed.connect(self._on_reviewed)
            self.study.imagined.connect(self._on_imagined)
        return self.study

    def _on_reviewed(self, came: object) -> None:
        assert isinstance(came, Reviewed)
        if came.seat != self._seat or self._telling is None:
            return
        self._total = came.total
        if came.move is not None:
            self.reviews[came.move.seq] = came.move
        self._work.show_progress(reviewing(came.done, came.total), came.done / max(1, came.total))
        if came.done >= came.total:
            self._work.hide()
            self._show_rows()
            if not came.total:
                self._counts.show_text(without_moves(came.seat, self._telling.names))

    def _on_stop(self) -> None:
        """What has come of it stands."""
        if self.study is not None:
            self.study.stop()
        self._work.hide()
        self._playing.hide()
        self.start.setVisible(len(self.reviews) < max(self._total, 1))
        self._show_rows()

    def _on_order(self, key: str) -> None:
        self._order = key
        self._show_rows()

    def _show_rows(self) -> None:
        telling = self._telling
        reviews = sorted(self.reviews.values(), key=lambda each: each.seq)
        self.reviewed.emit()
        self._orders.setVisible(bool(reviews))
        self._counts.setVisible(bool(reviews))
        self._weighed.setVisible(False)
        if telling is None or not reviews:
            self._rows.show_widgets([])
            return
        self._counts.show_text(counts(reviews))
        self._weighed.show_text(weighed(reviews, telling.debrief.headline.moves))
        self._weighed.setVisible(len(reviews) >= self._total)
        if self._order == COST:
            reviews.sort(key=lambda each: (-each.loss.value, each.seq))
        rows: list[QWidget] = [self._row(telling, each) for each in reviews]
        self._rows.show_widgets([*rows, Prose(self.look, unit(), role=Role.SMALL, tone=Tone.INK3, measure=640)])

    def _row(self, telling: Telling, review: MoveReview) -> ToldRow:
        row = ToldRow(self.look, told_move(telling, review), figure_width=76)
        row.clicked.connect(partial(self._choose, review))
        return row

    def _choose(self, review: MoveReview) -> None:
        self._chosen = review
        self._found.show_widgets([])
        self._show_side()
        if self.ask.isVisibleTo(self):
            self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_side(self) -> None:
        review, telling = self._chosen, self._telling
        self.replay.setVisible(review is not None)
        self._trouble.hide()
        self._playing.hide()
        if review is None or telling is None:
            self.ask.hide()
            self._found.show_widgets([])
            self._behind.show_widgets([])
            self._what.show_text(self.tr("Choose a move to see what another one would have come to."))
            return
        words = instead_words(review, telling.names)
        self.ask.setVisible(bool(words))
        self._what.show_text(words or self.tr("Nothing better was found in place of this move."))
        line = Told(text=telling.lines[review.seq], figure=str(review.seq), rests=(review.seq,))
        row = ToldRow(self.look, line, figure_width=44)
        row.clicked.connect(self._on_replay)
        self._behind.show_widgets([row])

    def _on_ask(self) -> None:
        review = self._chosen
        if review is None or self._telling is None:
            return
        before = max((seq for seq in self._telling.lines if seq < review.seq), default=Seq(0))
        self._playing.show_progress(imagining(0, 0), 0.0)
        self._playing.show()
        self._asked().imagine(before, review.by, review.best)

    def _on_imagined(self, came: object) -> None:
        assert isinstance(came, Imagined)
        if self._chosen is None:
            return
        self._playing.show_progress(imagining(came.done, came.total), came.done / max(1, came.total))
        if came.done >= came.total or came.what_if is None:
            self._playing.hide()
        if came.what_if is None:
            self._trouble.show_error(self.tr("It was not tried."), came.trouble)
            self._trouble.setVisible(bool(came.trouble))
            return
        shown: list[QWidget] = [Prose(self.look, beside(came.what_if), role=Role.SMALL, tone=Tone.INK2)]
        bars = two_bars(came.what_if)
        if bars is not None:
            picture = TwoDistributions(self.look, bars)
            picture.pressed.connect(self._on_replay)
            shown.append(picture)
        for each in what_if_rows(came.what_if, self._chosen.seq):
            row = ToldRow(self.look, each)
            row.clicked.connect(self._on_replay)
            shown.append(row)
        self._found.show_widgets(shown)

    def _on_replay(self) -> None:
        if self._chosen is not None:
            self.replay_wished.emit(int(self._chosen.seq))
