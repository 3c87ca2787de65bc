"""Each own move beside the best that was found, and what would have come of another one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.minutes.debriefing import Telling
from game.minutes.reviews import unit, weighed, without_moves
from game.table.ports import Imagined, Reviewed, Study
from game.terms.assessment import MoveReview
from game.terms.ids import SeatId, Seq
from game.ui.lines.debrief_course import told_move
from game.ui.lines.debrief_moves import counts, reviewing
from game.ui.lines.waiting import left_words
from game.ui.past_study import PastStudy
from game.ui.screens.debrief_what_if import WhatIfPanel
from game.ui.screens.many import Many
from game.ui.screens.page import Page, Panel
from game.ui.still_to_go import StillToGo
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.rows import Margins
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.states import LongWork
from game.ui.widgets.told_row import ToldRow

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
        self._to_go = StillToGo()
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
        self.what_if.show_move(self._chosen, telling)

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
        self.what_if.rest()
        self._to_go.begin()
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
        self.what_if = WhatIfPanel(self.look)
        self.what_if.wished.connect(self._on_ask)
        self.what_if.stop_wished.connect(self._on_stop)
        self.what_if.replay_wished.connect(self.replay_wished)
        self.spread.add(self.what_if, _SIDE)

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
        left = left_words(self._to_go.seconds(came.done, came.total))
        self._work.show_progress(reviewing(came.done, came.total), came.done / max(1, came.total), left)
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
        self.what_if.rest()
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
        """Another move; what was being tried in place of the one before is given up."""
        if self.what_if.under_way and self.study is not None:
            self.study.stop()
        self._chosen = review
        self.what_if.show_move(review, self._telling)
        if self.what_if.ask.isVisibleTo(self):
            self.what_if.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ask(self) -> None:
        """Try it. The study looks into one question at a time: a review that is not over can be taken up again."""
        review = self._chosen
        if review is None or self._telling is None:
            return
        if self.what_if.under_way or not self._work.isHidden():
            self._on_stop()
        self.what_if.begin()
        self._asked().imagine(self.what_if.before, review.by, self.what_if.instead)

    def _on_imagined(self, came: object) -> None:
        assert isinstance(came, Imagined)
        self.what_if.show_imagined(came)
