"""Beside a ballot: what the answer that is chosen would change, as far as one may foresee it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.terms.actions import Action
from game.terms.readings import Preview
from game.terms.same import same
from game.terms.views import SeatView
from game.ui.lines.table_drafts import PackageDraft
from game.ui.lines.table_preview import preview_lines
from game.ui.speaking import sentences
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.preview_table import Effects, PreviewTable
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Line, Prose


class BallotEffects(QWidget):
    """Hidden until something is known; old figures stay, dimmed, while newer ones are on their way.

    Signals: ``considered`` with the answer that is chosen, ``None`` for none.
    """

    considered = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: Action | None = None
        self._effects = Effects(rows=())
        column = Column(look, self, spacing=4)
        column.addWidget(Line(look, self.tr("If you answer so"), role=Role.LABEL))
        self._table = PreviewTable(look)
        column.addWidget(self._table)
        self._force = Prose(look, role=Role.SMALL)
        column.addWidget(self._force)
        self._more = Prose(look, role=Role.CAPTION, tone=Tone.INK2)
        column.addWidget(self._more)
        self.hide()

    @property
    def action(self) -> Action | None:
        """The answer that is chosen."""
        return self._action

    def consider(self, action: Action | None) -> None:
        """Another answer is chosen, or none is asked for any more."""
        if same(action, self._action):
            return
        self._action = action
        self.setVisible(action is not None and bool(self._effects.rows))
        self._table.show_effects(replace(self._effects, updating=True))
        self.considered.emit(action)

    def show_preview(self, view: SeatView, action: Action, preview: Preview) -> None:
        """The newest figures, unless another answer is chosen by now."""
        if not same(action, self._action):
            return
        lines = preview_lines(view, PackageDraft(), preview)
        self._effects = lines.effects
        self._table.show_effects(lines.effects)
        self._force.show_text(sentences((lines.force, lines.force_range)))
        self._more.show_text(lines.more or lines.remark)
        self._more.setVisible(bool(lines.more or lines.remark))
        self.show()
