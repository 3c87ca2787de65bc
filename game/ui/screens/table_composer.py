"""Your move: one sentence per kind of move, what it costs and why it would be refused, before it is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from game.minutes.names import Names
from game.table.ports import Prospect
from game.terms.actions import MOVE_OF, Action
from game.terms.ids import OFFICES, SeatId
from game.terms.text import Choice
from game.terms.views import Sight
from game.ui.lines.drafts_more import OwnWordsDraft, SponsorDraft
from game.ui.lines.sentences_more import field_words
from game.ui.lines.stage import permission
from game.ui.lines.table_drafts import (
    EMPTY,
    MOVES,
    WRITTEN,
    Draft,
    Kind,
    MessageDraft,
    StanceDraft,
    WordingDraft,
    action_of,
    kind_of,
    settled_choices,
)
from game.ui.lines.table_preview import heading
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_sentences import changed, cost_words, sentence_of, verb
from game.ui.screens.page import Scroll
from game.ui.screens.table_kinds import HELD, NAMED, segments, spoken_of
from game.ui.screens.table_preview import PreviewPanel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.fields import WordingField
from game.ui.widgets.hold_button import HoldButton
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.sentence import SentenceView

_ABOUT_ONE = (StanceDraft, WordingDraft, OwnWordsDraft, SponsorDraft)
PREVIEW_MS = 150
"""The price and the refusal follow the last edit by this much."""
UNDO_DEEP = 100
_WITH_WORDS = 736
"""Effective width from which every kind of move is named."""

Foresee = Callable[[Action], Prospect]


class Composer(QWidget):
    """Holds a draft of every kind.

    Signals: ``sent`` with the action, where the draft is whole and would be granted; ``kind_chosen`` by a person.
    """

    sent = Signal(object)
    kind_chosen = Signal()

    def __init__(self, look: Look, foresee: Foresee, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._foresee = look, foresee
        self._sight: Sight | None = None
        self._drafts: dict[Kind, Draft] = dict(EMPTY)
        self._kept: dict[SeatId, dict[Kind, Draft]] = {}
        self._kind = Kind.STANCE
        self._behind: list[tuple[Kind, Draft]] = []
        self._ahead: list[tuple[Kind, Draft]] = []
        self._granted: Action | None = None
        self._folded = False
        self._price = 0
        column = Column(look, self, spacing=4, margins=Margins(left=26, top=12, right=22, bottom=13))
        column.addLayout(self._make_head())
        self._body = self._make_body()
        self.preview = PreviewPanel(look)
        beside = Row(look, spacing=10)
        draft = Column(look, spacing=4)
        draft.addWidget(self._body, 1)
        self._why_not = Prose(look, role=Role.SMALL, tone=Tone.NEG, lines=2)
        draft.addWidget(self._why_not)
        self._foot = self._make_foot()
        draft.addWidget(self._foot)
        beside.addLayout(draft, 1)
        beside.addWidget(self.preview)
        column.addLayout(beside, 1)
        column.addStretch(0)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(PREVIEW_MS)
        self._clock.timeout.connect(self._foretell)
        look.changed.connect(self._on_room_changed)

    @property
    def kind(self) -> Kind:
        """The kind of move shown."""
        return self._kind

    @property
    def draft(self) -> Draft:
        """The draft shown."""
        return self._drafts[self._kind]

    @property
    def busy(self) -> bool:
        """Whether somebody is writing in it."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused) and self.draft != EMPTY[self._kind]

    @property
    def sentence(self) -> SentenceView:
        """The sentence, for the keyboard and for tests."""
        return self._sentence

    @property
    def words(self) -> WordingField:
        """Where messages and statements are written."""
        return self._words

    @property
    def button(self) -> Button:
        """What sends the move."""
        return self._send

    @property
    def why_not(self) -> str:
        """Why the draft would be refused; empty where it would not."""
        return self._why_not.text()

    def first_focus(self) -> QWidget:
        """What hears the keyboard first: the field where there are words to write, else the first phrase."""
        missing = isinstance(self.draft, MessageDraft) and not self.draft.to
        return self._words if self._words.isVisible() and not missing else self._sentence.phrase_at(0)

    def show_sight(self, sight: Sight) -> None:
        """What the seat sees now; drafts stay."""
        old, kind, self._sight = self._sight, self._kind, sight
        if old is not None and old.seat != sight.seat:
            self._change_seats(old.seat, sight.seat)
        self.preview.age()
        self._leave_what_is_shut()
        self._show_kinds()
        if old is None or kind is not self._kind or spoken_of(old, kind) != spoken_of(sight, kind):
            self._show_draft()
        self._foretell()

    def _change_seats(self, old: SeatId, new: SeatId) -> None:
        """Nothing drafted for one seat is sent for another."""
        self._kept[old] = self._drafts
        self._drafts = self._kept.pop(new, dict(EMPTY))
        self._behind, self._ahead = [], []
        self._kind = Kind.AGREEMENT if new in OFFICES else Kind.STANCE

    def show_kind(self, kind: Kind) -> None:
        """Another kind of move."""
        self._kind = kind
        self._show_kinds()
        self._show_draft()
        self._foretell()

    def show_draft(self, draft: Draft) -> None:
        """Another draft, of its own kind."""
        self._kind = kind_of(draft)
        self._change(draft)
        self._show_kinds()
        self._foretell()

    def show_folded(self, folded: bool) -> None:
        """Only the kinds of move, or everything."""
        self._folded = folded
        self._body.setVisible(not folded)
        self._foot.setVisible(not folded)
        self._why_not.setVisible(bool(self.why_not) and not folded)
        self._fit_preview()
        self.fold.show_icon(Icon.UP if folded else Icon.DOWN)
        self.fold.show_words(self.tr("Unfold your move") if folded else self.tr("Fold your move"))

    def take_up(self, choice: Choice) -> None:
        """A wording was chosen in the text: drafts about one wording are about that one now."""
        draft = self.draft
        settled = self._sight is not None and choice.bracket in settled_choices(self._sight)
        if isinstance(draft, _ABOUT_ONE) and draft.choice != choice and not settled:
            self._change(replace(draft, choice=choice))

    def forget_draft(self) -> None:
        """Empty the draft shown."""
        if self.draft != EMPTY[self._kind]:
            self._change(EMPTY[self._kind])

    def undo(self) -> None:
        """Back to the draft before the last change."""
        self._step(self._behind, self._ahead)

    def redo(self) -> None:
        """Forward again."""
        self._step(self._ahead, self._behind)

    def send(self) -> None:
        """Make the move, where it would be granted."""
        self._foretell()
        if self._granted is not None:
            self.sent.emit(self._granted)

    def _make_head(self) -> Row:
        row = Row(self._look, spacing=12)
        self._title = Line(self._look, self.tr("Your move"), role=Role.LEAD, whole=True)
        row.addWidget(self._title)
        self._kinds = Segmented(self._look, self.tr("Kind of move"), self._segments(), self._kind.value)
        self._kinds.chosen.connect(self._on_kind)
        row.addWidget(self._kinds)
        row.addStretch(1)
        self.fold = IconButton(self._look, Icon.DOWN, self.tr("Fold your move"))
        row.addWidget(self.fold)
        return row

    def _make_body(self) -> QWidget:
        inside = QWidget()
        column = Column(self._look, inside, spacing=6, margins=Margins(top=4, right=8, bottom=4))
        self._sentence = SentenceView(self._look)
        self._sentence.picked.connect(lambda slot, old, new: self._on_phrase(slot, old, new))
        self._sentence.added.connect(lambda slot, new: self._on_phrase(slot, "", new))
        self._sentence.removed.connect(lambda slot, old: self._on_phrase(slot, old, ""))
        column.addWidget(self._sentence)
        self._words = WordingField(self._look, self.tr("What you say"), role=Role.BODY, lines=3)
        self._words.textChanged.connect(self._on_written)
        self._words.sent.connect(self.send)
        column.addWidget(self._words)
        column.addStretch(1)
        scroll = Scroll(inside, self.tr("Your move"))
        inside.setAutoFillBackground(False)
        return scroll

    def _make_foot(self) -> QWidget:
        holder = QWidget()
        row = Row(self._look, holder, spacing=10)
        self._send = Button(self._look, "", kind=ButtonKind.PRIMARY, key="Ctrl ↵")
        self._send.clicked.connect(self.send)
        row.addWidget(self._send)
        self._hold = HoldButton(self._look, "")
        self._hold.held.connect(self.send)
        self._hold.hide()
        row.addWidget(self._hold)
        self._discard = Button(self._look, self.tr("Discard"), kind=ButtonKind.QUIET)
        self._discard.clicked.connect(self.forget_draft)
        row.addWidget(self._discard)
        row.addStretch(1)
        self._cost = Line(self._look, role=Role.SMALL, tone=Tone.INK3, whole=True)
        row.addWidget(self._cost)
        return holder

    def hear_keys(self, around: QWidget) -> None:
        """Ctrl Enter, Ctrl Z, Ctrl Y from anywhere in ``around``; 1 to 9 choose a kind where the keyboard is here."""
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        deeds = {
            "Ctrl+Return": self._send_what_is_seen,
            "Ctrl+Enter": self._send_what_is_seen,
            "Ctrl+Z": self.undo,
            "Ctrl+Y": self.redo,
        }
        for keys, deed in deeds.items():
            QShortcut(QKeySequence(keys), around, context=within).activated.connect(deed)
        for place in range(9):
            digit = QShortcut(QKeySequence(str(place + 1)), self, context=within)
            digit.activated.connect(partial(self._on_digit, place))

    def _send_what_is_seen(self) -> None:
        """A draft that is folded away, or behind a package, is not made by a key."""
        if self._send.isVisible() and self._kind not in HELD:
            self.send()

    def _on_digit(self, place: int) -> None:
        open_kinds = [each for each in self._segments() if not each.refusal]
        if place < len(open_kinds):
            self._on_kind(open_kinds[place].key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Kinds show their icons alone where there is little room."""
        super().resizeEvent(event)
        # Later: a layout that is being carried out forgets that one of its widgets asks for another size.
        QTimer.singleShot(0, self, self._on_room_changed)

    def _on_room_changed(self) -> None:
        self._fit_preview()
        if self._sight is not None:
            self._show_kinds()

    def _is_narrow(self) -> bool:
        return self.width() * 100 / self._look.theme.percent < _WITH_WORDS

    def _segments(self) -> Sequence[Segment]:
        return segments(self._sight, narrow=self._is_narrow())

    def _show_kinds(self) -> None:
        kinds = self._segments()
        self._kinds.show_segments(kinds, self._kind.value)
        self._title.setVisible(not (self._is_narrow() and len(kinds) > NAMED))

    def _leave_what_is_shut(self) -> None:
        """Where the kind shown is not open now and nothing was drafted, go to the first that is open."""
        kinds = self._segments()
        shut = not any(each.key == self._kind.value and not each.refusal for each in kinds)
        open_kinds = [each.key for each in kinds if not each.refusal]
        if (
            shut
            and open_kinds
            and (self.draft == EMPTY[self._kind] or not any(each.key == self._kind for each in kinds))
        ):
            self._kind = Kind(open_kinds[0])

    def _show_draft(self) -> None:
        if self._sight is None:
            return
        draft = self.draft
        self._sentence.show_sentence(sentence_of(draft, self._sight))
        written = isinstance(draft, WRITTEN)
        self._words.setVisible(written)
        self._words.show_purpose(field_words(draft) or self.tr("What you say"))
        if isinstance(draft, WRITTEN) and self._words.text() != draft.text:
            self._words.blockSignals(True)
            self._words.show_text(draft.text)
            self._words.blockSignals(False)
        self._send.show_words(verb(draft))
        self._send.setVisible(self._kind not in HELD)
        self._hold.setVisible(self._kind in HELD)
        self._discard.setVisible(draft != EMPTY[self._kind])

    def _change(self, draft: Draft) -> None:
        if draft != self.draft:
            self._behind = [*self._behind, (self._kind, self.draft)][-UNDO_DEEP:]
            self._ahead = []
            self._drafts[self._kind] = draft
        self._show_draft()
        self._clock.start()

    def _step(self, source: list[tuple[Kind, Draft]], other: list[tuple[Kind, Draft]]) -> None:
        if not source:
            return
        kind, draft = source.pop()
        other.append((kind, self._drafts[kind]))
        self._drafts[kind] = draft
        self.show_kind(kind)

    def _on_kind(self, key: str) -> None:
        self.show_kind(Kind(key))
        self.kind_chosen.emit()

    def _on_phrase(self, slot: str, old: str, new: str) -> None:
        self._change(changed(self.draft, slot, old, new))

    def _on_written(self) -> None:
        draft = self.draft
        if isinstance(draft, WRITTEN) and draft.text != self._words.text():
            self._drafts[self._kind] = replace(draft, text=self._words.text())
            self._discard.show()
            self._clock.start()

    def _foretell(self) -> None:
        """Price and verdict of the draft as it is."""
        self._clock.stop()
        sight = self._sight
        if sight is None:
            return
        permitted = permission(sight, MOVES[self._kind])
        action = action_of(self.draft, sight.seat)
        cost, refused = (permitted.attention if permitted else 0), (permitted.refused if permitted else None)
        if action is not None:
            prospect = self._foresee(action)
            cost, refused = prospect.attention, prospect.refused
        self._granted = action if refused is None else None
        move = MOVE_OF[type(action)] if action is not None else MOVES[self._kind]
        words = reason(refused, Names.seen(sight), move)
        self._price = cost
        self._why_not.show_text(words)
        self._why_not.setVisible(bool(words) and not self._folded)
        self._send.setEnabled(self._granted is not None)
        self._hold.setEnabled(self._granted is not None)
        self._hold.show_words(verb(self.draft), words)
        self._send.show_words(verb(self.draft), words)
        # What an office does changes no figure of its own: there is nothing to preview.
        self.preview.consider(None if sight.seat in OFFICES else self._granted, heading(self.draft))
        self._fit_preview()

    def _fit_preview(self) -> None:
        """The effects stand beside the draft where there is room for both, and the price says less then."""
        self.preview.fit(self.width(), folded=self._folded)
        self._cost.show_text(cost_words(self._price, brief=self.preview.isVisibleTo(self)))
