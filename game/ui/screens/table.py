"""The table: the text in the middle, the articles and the delegations beside it, your move and the record below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from game.minutes.names import Names
from game.table.ports import Part
from game.terms.actions import Action, Move, ReopenBracket
from game.terms.ids import ClauseId, SeatId
from game.terms.leaks import Disclosure
from game.terms.readings import Preview, ReadingKind
from game.terms.text import Choice
from game.terms.views import SeatView
from game.ui.arriving import Arrival
from game.ui.bridge import Bridge
from game.ui.keys import Deed
from game.ui.lines.drafts_more import LeakDraft
from game.ui.lines.handbook import Handbook
from game.ui.lines.informals import meetings
from game.ui.lines.stage import is_open, permission
from game.ui.lines.table_article import article, choice_of, key_of
from game.ui.lines.table_delegations import delegation_rows, why_of
from game.ui.lines.table_drafts import Draft, MessageDraft, WordingDraft
from game.ui.lines.table_notes import NoteBook
from game.ui.lines.table_outline import first_open, outline
from game.ui.lines.table_preview import answer_lines, preview_lines
from game.ui.lines.table_question import answer, question_lines
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_record import Filter
from game.ui.screens.table_article import ArticleSheet
from game.ui.screens.table_delegations import DelegationsPanel
from game.ui.screens.table_leaves import CHARTS, LEAVES, Leaves
from game.ui.screens.table_moves import MovesPanel
from game.ui.screens.table_notes import NotesPanel
from game.ui.screens.table_outline import OutlinePanel
from game.ui.screens.table_question import QuestionBar
from game.ui.screens.table_record import RecordPanel
from game.ui.screens.table_record_desk import RecordDesk
from game.ui.screens.table_room import FOLDED, Room, fix_width
from game.ui.screens.table_strip import HEIGHTS, Pane, TableStrip
from game.ui.theme.look import Look
from game.ui.widgets.ground import Rule
from game.ui.widgets.toast import Toast

_TEXT = frozenset({Part.TEXT, Part.STANCES, Part.MOMENT, Part.PACKAGES})
_ROWS = frozenset({Part.READINGS, Part.STANCES, Part.TEXT, Part.MESSAGES, Part.MOMENT})


class TableScreen(QWidget):
    """Asks the bridge for everything. Signals: ``find_wished``."""

    find_wished = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._look = bridge, look
        self._view: SeatView | None = None
        self._clause: ClauseId | None = None
        self._choice: Choice | None = None
        self._touched: frozenset[Part] = frozenset()
        self._pieces = Arrival(self)
        self._notes = NoteBook()
        self._mode = ""
        self._folded: bool | None = None
        self.strip = TableStrip(look)
        self.outline = OutlinePanel(look)
        self.question = QuestionBar(look)
        self.sheet = ArticleSheet(look)
        self.moves = MovesPanel(look, bridge.prospect)
        self.delegations = DelegationsPanel(look)
        self.leaves = Leaves(bridge, look)
        self.record = RecordPanel(look)
        self._desk = RecordDesk(self.record, self)
        self.notes = NotesPanel(look)
        self.toast = Toast(look, self)
        self._lay_out()
        self._connect()
        look.changed.connect(self._fit)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.outline.list if self.outline.isVisibleTo(self) else self.sheet.first_focus()

    def show_view(self, view: SeatView, touched: frozenset[Part]) -> None:
        """Show what the seat sees now; only what ``touched`` says is looked at again, piece by piece."""
        if self._view is None:
            for _each in self.arriving(view):
                pass
            return
        self._view = view
        self._touched |= touched
        self.strip.show_view(view)
        self._show_question()
        self._show_notes(view)
        self.leaves.show_view(view)
        if not self._pieces.under_way:
            self._pieces.begin(self._changing())

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up here."""
        self.leaves.programme.teach(handbook)

    def settle(self) -> None:
        """Show at once what is left to be shown."""
        self._pieces.finish()

    def _changing(self) -> Iterator[None]:
        """What was touched, a few milliseconds at a time. Each piece shows the newest view there is by then."""
        while touched := self._touched:
            self._touched = frozenset()
            if touched & _TEXT:
                self._show_text()
                yield
            if touched & _ROWS:
                self._show_rows()
                yield
            if self._view is not None:
                self.moves.show_view(self._view, self._bridge.chair())
                self._desk.read(self._view)
            yield

    def arriving(self, view: SeatView) -> Iterator[None]:
        """Everything that the seat sees, in pieces of a few milliseconds."""
        self._view = view
        self._look_at(first_open(view.sight))
        self.strip.show_view(view)
        self._show_text()
        yield
        self._show_rows()
        yield
        self.moves.show_view(view, self._bridge.chair())
        yield
        self._fit()
        self._show_question()
        self._show_notes(view)
        self.leaves.show_view(view)
        self._desk.show_lines()
        self._desk.read(view)

    # What is shown

    def _show_text(self) -> None:
        view = self._view
        if view is None or self._clause is None:
            return
        fresh = self._bridge.looked.fresh(view.sight, self._clause)
        self.outline.show_outline(outline(view.sight, fresh), self._clause)
        page = replace(article(view.sight, self._clause), meeting=meetings(view, self._clause))
        reopening = self._reopening() if page.agreed else None
        current = key_of(self._choice) if self._choice else ""
        self.sheet.show_article(page, current, below=self._mode == "narrow", reopening=reopening)

    def _reopening(self) -> tuple[str, str]:
        assert self._view is not None
        permitted = permission(self._view.sight, Move.REOPEN)
        if permitted is None:
            return (self.tr("Reopen"), "")
        names = Names.seen(self._view.sight)
        words = self.tr("Reopen, costs {cost} attention").format(cost=permitted.attention)
        return (words, reason(permitted.refused, names, Move.REOPEN))

    def _show_rows(self) -> None:
        if self._view is None or self._clause is None:
            return
        bracket = (
            self._choice.bracket if self._choice else self._view.sight.scenario.convention.clause(self._clause).main.id
        )
        rows = delegation_rows(self._view, bracket, self.delegations.order)
        number = self._view.sight.scenario.convention.clause(self._clause).article
        self.delegations.show_rows(rows, self.tr("Art. {number}").format(number=number))

    def _show_question(self) -> None:
        """The keyboard stays where it is: an Enter that was meant for a draft must not answer the chair."""
        if self._view is not None and self.question.show_question(question_lines(self._view.sight)):
            QAccessible.updateAccessibility(QAccessibleEvent(self.question, QAccessible.Event.Alert))

    def _show_notes(self, view: SeatView) -> None:
        self._notes.read(view)
        write, leak = (is_open(view.sight, each) for each in (Move.MESSAGE, Move.LEAK))
        self.notes.show_notes(self._notes.lines, self._notes.received, open_to_write=write, open_to_leak=leak)
        self.record.show_notes(self._notes.received)
        self.strip.show_received(self._notes.received)

    # What is wished

    def _on_clause(self, key: str) -> None:
        if key == self._clause:
            return
        self._look_at(ClauseId(key))
        self._show_text()
        self._show_rows()
        if self.record.which is Filter.ARTICLE:
            self._desk.show_lines()

    def _look_at(self, clause: ClauseId) -> None:
        self._clause, self._choice = clause, None
        self._desk.show_clause(clause)
        self.moves.composer.read_article(clause)

    def _on_choice(self, key: str) -> None:
        self._choice = choice_of(key)
        self.moves.composer.take_up(self._choice)
        self._show_text()
        self._show_rows()

    def _on_copy(self, key: str) -> None:
        self.moves.show_draft(WordingDraft(choice=choice_of(key)))
        self._on_choice(key)

    def _on_reopen(self) -> None:
        if self._view is not None and self._clause is not None:
            main = self._view.sight.scenario.convention.clause(self._clause).main
            self._bridge.wish(ReopenBracket(by=self._view.sight.seat, bracket=main.id))

    def _on_answer(self, objections: frozenset[str]) -> None:
        given = answer(self._view.sight, objections) if self._view is not None else None
        if given is not None:
            self._bridge.wish(given)

    def _on_sent(self, action: Action) -> None:
        if self._bridge.wish(action):
            self.moves.composer.forget_draft()

    def _on_discarded(self) -> None:
        self.toast.show_words(self.tr("Draft discarded."), undo_key="Ctrl Z")

    def _on_write(self, to: tuple[SeatId, ...]) -> None:
        """Write a note: the composer takes it, where it can be seen."""
        self._draft(MessageDraft(to=to))

    def _on_leak(self, secret: Disclosure) -> None:
        self._draft(LeakDraft(what=secret.what, ref=secret.ref, note=secret))

    def _draft(self, draft: Draft) -> None:
        self.moves.show_draft(draft)
        if self._mode == "narrow" or self.strip.pane in LEAVES:
            self.strip.show_pane(Pane.TEXT)
        self._on_kind()
        self._fit()
        self.moves.composer.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_previewed(self, action: Action, preview: Preview) -> None:
        if self._view is not None:
            composer, waits = self.moves.composer, self.moves.waits
            composer.preview.show_lines(action, preview_lines(self._view, composer.draft, preview))
            if waits is not None:
                self.moves.foresight.show_lines(action, answer_lines(self._view, waits, preview))

    def _on_why(self, kind: ReadingKind, seat: str) -> None:
        if self._view is None:
            return
        found = why_of(self._view, kind, SeatId(seat), self._bridge.why)
        if found is not None:
            self.delegations.explain(found)

    # How it is laid out

    def _lay_out(self) -> None:
        below = QVBoxLayout(self)
        below.setSpacing(0)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.strip)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        middle = QWidget()
        self._middle = middle
        centre = QVBoxLayout(middle)
        centre.setSpacing(0)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(self.question)
        centre.addWidget(self.sheet, 1)
        centre.addWidget(self.moves)
        beside.addWidget(self.outline)
        beside.addWidget(middle, 1)
        beside.addWidget(self.delegations)
        beside.addWidget(self.leaves, 1)
        below.addLayout(beside, 1)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(0)
        self._foot.addWidget(self.record, 1)
        self._between = Rule(self._look, upright=True)
        self._foot.addWidget(self._between)
        self._foot.addWidget(self.notes)
        below.addLayout(self._foot)

    def _connect(self) -> None:
        self.strip.wished.connect(self._bridge.wish)
        self.strip.pane_chosen.connect(self._fit)
        self.outline.picked.connect(self._on_clause)
        self.outline.opened.connect(self._on_opened)
        self.sheet.chosen.connect(self._on_choice)
        self.sheet.copied.connect(self._on_copy)
        self.sheet.picked.connect(self._on_clause)
        self.sheet.reopen_wished.connect(self._on_reopen)
        self.question.answered.connect(self._on_answer)
        self.question.article_wished.connect(self._on_clause)
        self.moves.wished.connect(self._on_sent)
        self.moves.fold_wished.connect(self._on_fold)
        self.moves.came.connect(self._fit)
        self.moves.composer.kind_chosen.connect(self._on_kind)
        self.moves.composer.discarded.connect(self._on_discarded)
        self.toast.undo_wished.connect(self.moves.composer.undo)
        tools, composer = self.strip.tools, self.moves.composer
        composer.stepped.connect(lambda back, forward: tools.show_steps(back=back, forward=forward))
        tools.undo.clicked.connect(composer.undo)
        tools.redo.clicked.connect(composer.redo)
        tools.field.clicked.connect(self.find_wished)
        self.moves.considered.connect(self._bridge.consider)
        self.moves.considered.connect(self.leaves.consider)
        self._bridge.previewed.connect(self._on_previewed)
        self.delegations.why_wished.connect(self._on_why)
        self.delegations.order_changed.connect(self._show_rows)
        self.leaves.draft_wished.connect(lambda choice: self._draft(WordingDraft(choice=choice)))
        self.record.toggled.connect(self._fit)
        self._desk.clause_wished.connect(self._on_clause)
        self._desk.write_wished.connect(self._on_write)
        self._desk.leak_wished.connect(self._on_leak)
        self.notes.write_wished.connect(self._on_write)
        self.notes.leak_wished.connect(self._on_leak)
        self.strip.pace.follow(self._bridge)
        self._look.keys.hear(Deed.SKIP, self, self._bridge.skip)
        self.moves.composer.hear_keys(self)
        for place in range(9):
            QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self).activated.connect(partial(self.strip.go_to, place))
        self._look.keys.hear(Deed.READY, self, self.strip.press_ready)

    def _on_fold(self) -> None:
        self._folded = self.moves.height() - self.moves.above > self._look.theme.px(FOLDED)
        self._fit()

    def _on_kind(self) -> None:
        if self._folded is not False:
            self._folded = False
            self._fit()

    def _on_opened(self, _key: str) -> None:
        if self._mode == "narrow":
            self.strip.show_pane(Pane.TEXT)
            self._fit()
        self.sheet.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reflow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._look.theme
        room = Room.of(self.width(), self.height(), theme.percent)
        mode, narrow = room.mode, room.narrow
        changed, self._mode = mode != self._mode, mode
        self.strip.show_tabs(narrow=narrow)
        pane = self.strip.pane
        self.leaves.look_at(self.delegations.list.current_key())
        reading = self.leaves.show_pane(pane, self._view)
        self.strip.show_height(HEIGHTS[mode])
        self.strip.tools.fit(mode)
        self.leaves.setVisible(reading)
        self.outline.setVisible(pane is Pane.ARTICLES if narrow else not reading)
        self._middle.setVisible(pane is Pane.TEXT if narrow else not reading)
        self.delegations.setVisible(pane is Pane.DELEGATIONS if narrow else not reading)
        charts = pane in CHARTS
        self.record.setVisible(pane is Pane.RECORD if narrow else not charts)
        self.outline.show_rail(mode == "middle")
        self.delegations.show_compact(mode == "middle")
        fix_width(self.outline, 0 if narrow else theme.px(228 if mode == "wide" else 60))
        fix_width(self.delegations, 0 if narrow else self.delegations.widen(424 if mode == "wide" else 344))
        folded = (room.lowest if self._folded is None else self._folded) and self.moves.card is None
        high = theme.px(FOLDED if folded else room.composer(raised=self.record.raised))
        self.moves.setFixedHeight(max(high, self.moves.least) + self.moves.above)
        self.moves.composer.show_folded(folded)
        self._fit_foot(one_line=mode == "middle" or room.low, narrow=narrow)
        if changed:
            self._show_text()

    def _fit_foot(self, *, one_line: bool, narrow: bool) -> None:
        """The record, and the notes beside it under the delegations; below it where one thing is shown at a time."""
        shut = self.record.fit(one_line=one_line, whole=narrow)
        directions = QBoxLayout.Direction
        self._foot.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        hidden = shut or self.strip.pane in CHARTS
        self.notes.setVisible(self.strip.pane is Pane.RECORD if narrow else not hidden)
        self._between.setVisible(not narrow and not hidden)
        fix_width(self.notes, 0 if narrow else self.delegations.minimumWidth() - self._look.theme.px(1))
        self.notes.fit(0 if narrow else self.record.maximumHeight())
