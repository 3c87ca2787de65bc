"""A draft that is open before one: kinds of move, sentence, what it would change, and what makes the move."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.terms.ids import OFFICES
from game.terms.views import Sight
from game.ui.lines.drafts_more import GroupDraft, RequestDraft
from game.ui.lines.table_drafts import Draft, Kind, MessageDraft
from game.ui.lines.table_preview import heading
from game.ui.lines.table_sentences import cost_words, verb
from game.ui.screens.table_composer_body import RING, ComposerBody
from game.ui.screens.table_composer_foot import ComposerFoot
from game.ui.screens.table_composer_head import ComposerHead
from game.ui.screens.table_composer_verdict import Verdict
from game.ui.screens.table_kinds import HELD, segments
from game.ui.screens.table_preview import PreviewPanel
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Prose

_AROUND = Margins(left=26 - RING, top=12, right=22, bottom=13)
"""The ring round a phrase that begins a line stands in what is missing here."""


class OpenDraft(QWidget):
    """Shows the draft it is given; whoever holds drafts hears of its parts what a person does there.

    Signals: ``told`` when it is known what the draft would change.
    """

    told = Signal()

    def __init__(self, look: Look, kind: Kind, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._folded = False
        self._verdict = Verdict()
        column = Column(look, self, spacing=4, margins=_AROUND)
        self.head = ComposerHead(look, kind.value)
        above = Row(look, margins=Margins(left=RING))
        above.addWidget(self.head)
        column.addLayout(above)
        self.body = ComposerBody(look, draft)
        self.foot = ComposerFoot(look)
        self.preview = PreviewPanel(look)
        self.preview.told.connect(self.told)
        beside = Row(look, spacing=10)
        left = Column(look, spacing=4)
        left.addWidget(self.body, 1)
        self._why_not = Prose(look, role=Role.SMALL, tone=Tone.NEG, lines=2)
        below = Column(look, spacing=4, margins=Margins(left=RING))
        below.addWidget(self._why_not)
        below.addWidget(self.foot)
        left.addLayout(below)
        beside.addLayout(left, 1)
        beside.addWidget(self.preview)
        column.addLayout(beside, 1)
        column.addStretch(0)

    def first_focus(self, draft: Draft) -> QWidget:
        """Where there are words to write, the field; else the first phrase; where nothing is chosen, the button."""
        missing = isinstance(draft, MessageDraft | GroupDraft | RequestDraft) and not draft.to
        if self.body.words.isVisible() and not missing:
            return self.body.words
        return self.body.sentence.phrase_at(0) if self.body.sentence.has_phrases else self.foot.first_focus()

    def show_kinds(self, sight: Sight | None, kind: Kind, width: int) -> None:
        """The kinds of move that the seat has and the one that is drafted, in a composer so many pixels wide."""
        room = width - self._look.theme.px(_AROUND.left + RING + _AROUND.right)
        self.head.show_kinds(segments(sight), kind.value, room)

    def show_verb(self, draft: Draft, kind: Kind) -> None:
        """What makes the move, and why not now."""
        verdict = self._verdict
        self.foot.show_verb(verb(draft), verdict.why_not, granted=verdict.granted is not None, held=kind in HELD)

    def show_verdict(self, verdict: Verdict, draft: Draft, kind: Kind, sight: Sight) -> None:
        """What the draft costs, and whether it would be granted."""
        self._verdict = verdict
        self._why_not.show_text(verdict.why_not)
        self._show_why_not()
        self.show_verb(draft, kind)
        # What an office does changes no figure of its own: there is nothing to preview.
        self.preview.consider(None if sight.seat in OFFICES else verdict.granted, heading(draft))

    def show_folded(self, folded: bool) -> None:
        """Only the kinds of move, or everything."""
        self._folded = folded
        self.body.setVisible(not folded)
        self.foot.setVisible(not folded)
        self._show_why_not()
        self.head.show_folded(folded)

    def fit(self, width: int) -> None:
        """The effects stand beside the draft where there is room for both, and the price says less then."""
        self.preview.fit(width, folded=self._folded)
        self.foot.show_cost(cost_words(self._verdict.attention, brief=self.preview.isVisibleTo(self)))

    def _show_why_not(self) -> None:
        self._why_not.setVisible(bool(self._verdict.why_not) and not self._folded)
