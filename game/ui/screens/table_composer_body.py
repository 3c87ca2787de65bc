"""A draft as one sentence whose phrases can be changed, and the words that are written for it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.terms.ids import ClauseId
from game.terms.views import Sight
from game.ui.lines.table_drafts import WRITTEN, Draft
from game.ui.lines.table_sentences import changed, purpose, sentence_of
from game.ui.screens.page import Scroll
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.widgets.fields import WordingField
from game.ui.widgets.rows import Column, Margins
from game.ui.widgets.sentence import SentenceView

RING = 6
"""Room for the focus ring left of a phrase that begins a line, in logical pixels."""


class ComposerBody(Scroll):
    """Signals: ``changed`` with the draft after another phrase; ``written`` with it after another word; ``sent``."""

    changed = Signal(object)
    written = Signal(object)
    sent = Signal()

    def __init__(self, look: Look, draft: Draft, parent: QWidget | None = None) -> None:
        inside = QWidget()
        super().__init__(inside, "", parent)
        self.setAccessibleName(self.tr("Your move"))
        self._draft = draft
        column = Column(look, inside, spacing=6, margins=Margins(left=RING, top=4, right=8, bottom=4))
        self.sentence = SentenceView(look)
        self.sentence.picked.connect(self._on_phrase)
        self.sentence.added.connect(lambda slot, new: self._on_phrase(slot, "", new))
        self.sentence.removed.connect(lambda slot, old: self._on_phrase(slot, old, ""))
        column.addWidget(self.sentence)
        self.words = WordingField(look, self.tr("What you say"), role=Role.BODY, lines=3)
        self.words.textChanged.connect(self._on_written)
        self.words.sent.connect(self.sent)
        column.addWidget(self.words)
        column.addStretch(1)
        self.follow_focus()

    def show_draft(self, draft: Draft, sight: Sight, reading: ClauseId | None) -> None:
        """Another draft, or the same as things stand now; ``reading`` = the article whose wordings come first."""
        self._draft = draft
        self.sentence.show_sentence(sentence_of(draft, sight, reading))
        self.words.setVisible(isinstance(draft, WRITTEN))
        self.words.show_purpose(purpose(draft, sight))
        if isinstance(draft, WRITTEN) and self.words.text() != draft.text:
            self.words.blockSignals(True)
            self.words.show_text(draft.text)
            self.words.blockSignals(False)

    def _on_phrase(self, slot: str, old: str, new: str) -> None:
        self.changed.emit(changed(self._draft, slot, old, new))

    def _on_written(self) -> None:
        draft = self._draft
        if isinstance(draft, WRITTEN) and draft.text != self.words.text():
            self._draft = replace(draft, text=self.words.text())
            self.written.emit(self._draft)
