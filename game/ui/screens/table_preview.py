"""Beside a draft: what it would change, with ranges. Old figures stay, dimmed, while newer ones are on their way."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.terms.actions import Action
from game.terms.same import same
from game.ui.lines.table_preview import PreviewLines
from game.ui.speaking import sentences, stops
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Rule
from game.ui.widgets.preview_table import Effects, PreviewTable
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, hint, name
from game.ui.widgets.sign import Sign
from game.ui.widgets.typeset import Run, Side

WIDTH = 372
"""Of the whole panel, in logical pixels, where the draft beside it leaves so much."""
_LEAST = 332
"""Of the panel where it does not."""
WITH_PREVIEW = 720
"""Effective width from which the effects of a draft stand beside it."""


class PreviewPanel(QWidget):
    """Heading, entry into force, the table, a remark; or that it is being worked out.

    Signals: ``considered`` with the action a draft would make, ``None`` while it would make none; ``told`` when the
    figures are others.
    """

    considered = Signal(object)
    told = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._action: Action | None = None
        self._lines: PreviewLines | None = None
        self._has_room = self._updating = False
        # What it holds follows from the height it is given, and never asks for one.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Ignored)
        row = Row(look, self, spacing=24)
        row.addWidget(Rule(look, upright=True))
        inside = QWidget()
        column = Column(look, inside, spacing=4, margins=Margins(top=2))
        head = Row(look, spacing=12)
        self._heading = Line(look, role=Role.LABEL)
        head.addWidget(self._heading, 1)
        self._force = Line(look, role=Role.SMALL, side=Side.RIGHT, whole=True)
        head.addWidget(self._force)
        column.addLayout(head)
        self._table = PreviewTable(look)
        self._table.head_changed.connect(lambda: QTimer.singleShot(0, self, self._fit_rows))
        column.addWidget(self._table)
        foot = Row(look, spacing=8)
        self._sign = Sign(look, Icon.INFO)
        foot.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._remark = Prose(look, role=Role.SMALL, tone=Tone.INK2, lines=2)
        foot.addWidget(self._remark, 1)
        column.addLayout(foot)
        column.addStretch(1)
        row.addWidget(inside, 1)
        look.changed.connect(self._fix)
        self._fix()
        self.hide()

    @property
    def action(self) -> Action | None:
        """The action whose effects are shown, or on their way."""
        return self._action

    @property
    def words(self) -> str:
        """What the draft would change, in one line; empty before it is known."""
        if self._action is None or self._lines is None:
            return ""
        return sentences((self._lines.force, self._likely()))

    def _likely(self) -> str:
        assert self._lines is not None
        return self.tr("updating") if self._updating else self._lines.force_range

    def consider(self, action: Action | None, heading: str) -> None:
        """The action that a draft would make; ``None`` while it is not whole or would be refused."""
        if same(action, self._action):
            return
        self._action = action
        if action is None:
            self._lines = None
        else:
            self._wait(heading)
        self._show_or_hide()
        self.considered.emit(action)

    def show_lines(self, action: Action, lines: PreviewLines) -> None:
        """The newest figures, unless another draft is considered by now."""
        if same(action, self._action):
            self._lines = lines
            self._show(updating=False)

    def age(self) -> None:
        """Something has happened since: newer figures are on their way."""
        if self._action is not None and self._lines is not None:
            self._show(updating=True)

    def fit(self, width: int, *, folded: bool) -> None:
        """There is so much room for the draft and its effects together."""
        self._has_room = not folded and width * 100 / self._look.theme.percent >= WITH_PREVIEW
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setVisible(self._has_room and self._action is not None)

    def _wait(self, heading: str) -> None:
        if self._lines is None:
            self._heading.show_text(heading)
            self._force.show_text(self.tr("being worked out"))
            self._force.show_tone(Tone.INK2)
            self._table.hide()
            self._say_remark("")
        else:
            self._lines = replace(self._lines, heading=heading)
            self._show(updating=True)

    def _show(self, *, updating: bool) -> None:
        lines, self._updating = self._lines, updating
        assert lines is not None
        self._heading.show_text(lines.heading)
        likely = self._likely()
        self._force.show_runs(Run(text=f"{lines.force} "), Run(text=likely, tone=Tone.INK2))
        self._force.show_tone(Tone.INK3 if updating else Tone.INK)
        self._say_remark("" if updating else lines.remark)
        self._show_effects(replace(lines.effects, updating=updating))
        force = sentences((lines.force, likely))
        name(self, lines.heading, stops((force, self._table.accessibleDescription(), lines.more)))
        hint(self, stops((force, lines.more)))
        self.told.emit()

    def _show_effects(self, effects: Effects) -> None:
        """As many rows as there is room for; your own is always among them."""
        whole = effects.rows
        spare = self.height() - self._wanted(len(whole))
        rows = whole
        while len(rows) > 2 and spare < 0:
            rows = (*rows[:-2], rows[-1])
            spare += self._table.row_height
        self._table.show_effects(replace(effects, rows=rows))
        self._table.setVisible(bool(rows))

    def _wanted(self, rows: int) -> int:
        """Height of everything with so many rows, in pixels."""
        px, theme = self._look.theme.px, self._look.theme
        words = self._remark.heightForWidth(self._remark.width()) if self._remark.text() else 0
        foot = px(4) + max(theme.line(Role.SMALL), words)
        return px(2) + theme.line(Role.LABEL) + px(4) + self._table.head_height + rows * self._table.row_height + foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows."""
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        if self._lines is not None:
            self._show(updating=self._updating)

    def _say_remark(self, words: str) -> None:
        self._remark.show_text(words)
        self._remark.setVisible(bool(words))
        self._sign.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        """As wide as the picture has it."""
        return QSize(self._look.theme.px(WIDTH), super().sizeHint().height())

    def _fix(self) -> None:
        self.setMinimumWidth(self._look.theme.px(_LEAST))
        self.setMaximumWidth(self._look.theme.px(WIDTH))
