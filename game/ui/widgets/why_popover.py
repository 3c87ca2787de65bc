"""Why a figure is what it is: the account behind it, opened under the figure with W, pinned with P."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.tones import Tone
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.popover import Popover
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.typeset import Run
from game.ui.widgets.waterfall import Account, Waterfall

_WIDTH = 420


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A figure, what it was before, its account, and what remains unsaid."""

    figure: str
    """``Solvane, 44%``."""
    before: str
    """``was 50 last session``; empty where it is not known."""
    account: Account
    note: str
    """How to read it: ``Points add up to the result. The line shows the likely range, 33 to 56.``"""


class WhyPopover(Popover):
    """An explanation beside its figure. Signals: ``closed``."""

    def __init__(self, look: Look, window: QWidget, explanation: Explanation) -> None:
        super().__init__(look, window)
        name(self, self.tr("Why"), explanation.figure)
        column = Column(look, self, spacing=8, margins=Margins(left=14, top=10, right=10, bottom=14))
        top = Row(look, spacing=2)
        title = Line(look)
        title.show_runs(
            Run(text=explanation.figure, weight=SEMIBOLD), Run(text=f" {explanation.before}", tone=Tone.INK2)
        )
        top.addWidget(title, 1)
        self._pin = IconButton(look, Icon.PIN, self.tr("Keep open"))
        self._pin.setCheckable(True)
        self._pin.toggled.connect(self._on_pinned)
        close = IconButton(look, Icon.CROSS, self.tr("Close"))
        close.clicked.connect(self.close_up)
        top.addWidget(self._pin)
        top.addWidget(close)
        column.addLayout(top)
        waterfall = Waterfall(look, explanation.account)
        waterfall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(waterfall)
        column.addWidget(Prose(look, explanation.note, role=Role.CAPTION, tone=Tone.INK3))

    def sizeHint(self) -> QSize:
        """A fixed width, and the height that the account takes at it."""
        width = self.theme.px(_WIDTH)
        layout = self.layout()
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """P pins."""
        if event.key() == Qt.Key.Key_P and not event.modifiers() and self.look.keys.letters:
            self._pin.toggle()
        else:
            super().keyPressEvent(event)

    def _on_pinned(self, pinned: bool) -> None:
        self.pinned = pinned
