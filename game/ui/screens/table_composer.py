"""Your move: one sentence per kind of move, what it costs and why it would be refused, before it is made."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from game.terms.ids import ClauseId
from game.terms.text import Choice
from game.terms.views import Sight
from game.ui.keys import Deed
from game.ui.lines.draft_book import DraftBook
from game.ui.lines.drafts_more import OwnWordsDraft, SponsorDraft
from game.ui.lines.table_drafts import (
    EMPTY,
    Draft,
    Kind,
    StanceDraft,
    WordingDraft,
    action_of,
    settled_choices,
)
from game.ui.lines.table_sentences import cost_words, sentence_of, verb
from game.ui.screens.table_composer_open import OpenDraft
from game.ui.screens.table_composer_verdict import Foresee, Verdict, verdict_of
from game.ui.screens.table_draft_line import DraftLine
from game.ui.screens.table_kind_bar import KindBar
from game.ui.screens.table_kinds import HELD, ICONS, open_kind, spoken_of
from game.ui.screens.table_preview import PreviewPanel
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from game.ui.widgets.fields import WordingField
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Column
from game.ui.widgets.sentence import SentenceView

_ABOUT_ONE = (StanceDraft, WordingDraft, OwnWordsDraft, SponsorDraft)
PREVIEW_MS = 150
"""The price and the refusal follow the last edit by this much."""


class Composer(QWidget):
    """Holds a draft of every kind.

    Signals: ``sent`` with the action, where the draft is whole and would be granted; ``kind_chosen`` by a person;
    ``discarded`` when a person has emptied the draft; ``stepped`` with the ``DraftBook.steps`` there are now.
    """

    sent = Signal(object)
    kind_chosen = Signal()
    discarded = Signal()
    stepped = Signal(bool, bool)

    def __init__(self, look: Look, foresee: Foresee, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._foresee = look, foresee
        self._sight: Sight | None = None
        self._reading: ClauseId | None = None
        self._book = DraftBook()
        self._verdict = Verdict()
        self._folded = False
        self._make_parts()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(PREVIEW_MS)
        self._clock.timeout.connect(self._foretell)
        look.changed.connect(self._on_room_changed)

    def _make_parts(self) -> None:
        look = self._look
        whole = Column(look, self, spacing=0)
        self._line = DraftLine(look)
        self._line.open_wished.connect(lambda: self.fold.click())
        self._line.send_wished.connect(self.send)
        self._line.hide()
        whole.addWidget(self._line)
        self._open = OpenDraft(look, self._book.kind, self._book.draft)
        whole.addWidget(self._open, 1)
        self._open.head.chosen.connect(self._on_kind)
        self._open.head.left_list.connect(lambda: self.first_focus().setFocus())
        self._open.body.changed.connect(self._change)
        self._open.body.written.connect(self._on_written)
        self._open.body.sent.connect(self.send)
        self._open.foot.send_wished.connect(self.send)
        self._open.foot.discard_wished.connect(self._on_discard)
        self._open.told.connect(self._show_line)

    @property
    def kind(self) -> Kind:
        """The kind of move shown."""
        return self._book.kind

    @property
    def draft(self) -> Draft:
        """The draft shown."""
        return self._book.draft

    @property
    def busy(self) -> bool:
        """Whether somebody is writing in it."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused) and self._book.begun

    @property
    def sentence(self) -> SentenceView:
        """The sentence, for the keyboard and for tests."""
        return self._open.body.sentence

    @property
    def words(self) -> WordingField:
        """Where messages and statements are written."""
        return self._open.body.words

    @property
    def button(self) -> Button:
        """What sends the move."""
        return self._open.foot.send

    @property
    def kinds(self) -> KindBar:
        """Which kind of move, for the keyboard and for tests."""
        return self._open.head.kinds

    @property
    def fold(self) -> IconButton:
        """What folds it away."""
        return self._open.head.fold

    @property
    def preview(self) -> PreviewPanel:
        """What the draft would change."""
        return self._open.preview

    @property
    def line(self) -> DraftLine:
        """What is shown of a draft that is folded away."""
        return self._line

    @property
    def why_not(self) -> str:
        """Why the draft would be refused; empty where it would not."""
        return self._verdict.why_not

    def first_focus(self) -> QWidget:
        """Where the draft is gone on with."""
        return self._open.first_focus(self.draft)

    def show_sight(self, sight: Sight) -> None:
        """What the seat sees now; drafts stay."""
        old, kind, sent, self._sight = self._sight, self._book.kind, self.button.hasFocus(), sight
        if old is not None and old.seat != sight.seat:
            self._book.change_seats(old.seat, sight.seat)
            self.stepped.emit(*self._book.steps)
        self._open.preview.age()
        self._book.kind = open_kind(sight, self._book.kind, begun=self._book.begun)
        self._show_kinds()
        if old is None or kind is not self._book.kind or spoken_of(old, kind) != spoken_of(sight, kind):
            self._show_draft()
        self._foretell()
        if sent and not self.button.hasFocus():  # shut by the move it made; the keyboard stays with the draft
            self.first_focus().setFocus()

    def show_kind(self, kind: Kind) -> None:
        """Another kind of move."""
        self._book.kind = kind
        self._show_kinds()
        self._show_draft()
        self._foretell()

    def show_draft(self, draft: Draft) -> None:
        """Another draft, of its own kind."""
        self._change(draft)
        self._show_kinds()
        self._foretell()

    def show_folded(self, folded: bool) -> None:
        """Only the kinds of move, or everything."""
        self._folded = folded
        self._open.show_folded(folded)
        self._fit()

    def read_article(self, clause: ClauseId) -> None:
        """Another article is read: its wordings are the first to be offered."""
        if clause != self._reading:
            self._reading = clause
            self._show_draft()

    def take_up(self, choice: Choice) -> None:
        """A wording was chosen in the text: drafts about one wording are about that one now."""
        draft = self.draft
        settled = self._sight is not None and choice.bracket in settled_choices(self._sight)
        if isinstance(draft, _ABOUT_ONE) and draft.choice != choice and not settled:
            self._change(replace(draft, choice=choice))

    def forget_draft(self) -> None:
        """Empty the draft shown."""
        if self._book.begun:
            self._change(EMPTY[self.kind])

    def _on_discard(self) -> None:
        self.forget_draft()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.discarded.emit()

    def undo(self) -> None:
        """Back to the draft before the last change."""
        if self._book.go_back():
            self.show_kind(self._book.kind)

    def redo(self) -> None:
        """Forward again."""
        if self._book.go_forward():
            self.show_kind(self._book.kind)

    def send(self) -> None:
        """Make the move, where it would be granted."""
        self._foretell()
        if self._verdict.granted is not None:
            self.sent.emit(self._verdict.granted)

    def hear_keys(self, around: QWidget) -> None:
        """Ctrl Enter, Ctrl Z, Ctrl Y from anywhere in ``around``.

        Where the keyboard is here, 1 to 9 choose a named kind and 0 opens the list of the others.
        """
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for deed, act in ((Deed.SEND, self._send_what_is_seen), (Deed.UNDO, self.undo), (Deed.REDO, self.redo)):
            self._look.keys.hear(deed, around, act, within)
        for place in range(9):
            self._look.keys.hear_letter(str(place + 1), self, partial(self._open.head.kinds.open_at, place))
        self._look.keys.hear_letter("0", self, self._open.head.kinds.open_more)

    def _send_what_is_seen(self) -> None:
        """A draft that is folded away, or behind a package, is not made by a key."""
        if self._sight is None or not self.button.isVisible() or self._book.kind in HELD:
            return
        self.send()
        missing = action_of(self.draft, self._sight.seat) is None
        if missing and not self._open.body.sentence.focus_open() and self._open.body.words.isVisible():
            self._open.body.words.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer kinds are named."""
        super().resizeEvent(event)
        # Later: a layout that is being carried out forgets that one of its widgets asks for another size.
        QTimer.singleShot(0, self, self._on_room_changed)

    def _on_room_changed(self) -> None:
        self._fit()
        if self._sight is not None:
            self._show_kinds()

    def _show_kinds(self) -> None:
        self._open.show_kinds(self._sight, self._book.kind, self.width())

    def _show_line(self) -> None:
        """A draft that is folded away is told in a line; without one the kinds of move stay."""
        drafted = self._folded and self._sight is not None and self._book.begun
        self._line.setVisible(drafted)
        self._open.setVisible(not drafted)
        if not drafted or self._sight is None:
            return
        self._line.show_draft(ICONS[self._book.kind], sentence_of(self.draft, self._sight).spoken())
        effect = self.why_not or self._open.preview.words or cost_words(self._verdict.attention)
        self._line.show_effect(effect, refused=bool(self.why_not))
        granted = self._verdict.granted is not None
        self._line.show_verb(verb(self.draft), self.why_not, open_now=granted, held=self._book.kind in HELD)

    def _show_draft(self) -> None:
        if self._sight is None:
            return
        self._open.body.show_draft(self.draft, self._sight, self._reading)
        self._open.show_verb(self.draft, self._book.kind)
        self._open.foot.show_drafted(self._book.begun)
        self.stepped.emit(*self._book.steps)

    def _change(self, draft: Draft) -> None:
        self._book.change(draft)
        self._show_draft()
        self._clock.start()

    def _on_kind(self, key: str) -> None:
        self.show_kind(Kind(key))
        self.kind_chosen.emit()

    def _on_written(self, draft: Draft) -> None:
        self._book.write(draft)
        self._open.foot.show_drafted(True)
        self._clock.start()

    def _foretell(self) -> None:
        """Price and verdict of the draft as it is."""
        self._clock.stop()
        sight = self._sight
        if sight is None:
            return
        self._verdict = verdict_of(self.draft, self._book.kind, sight, self._foresee)
        self._open.show_verdict(self._verdict, self.draft, self._book.kind, sight)
        self._fit()

    def _fit(self) -> None:
        self._open.fit(self.width())
        self._show_line()
