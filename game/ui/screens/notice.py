"""A refusal, over the lower left of the window: what did not happen and why. It goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Sheet
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Prose, name
from game.ui.widgets.sign import Sign

SHOWN_MS = 9000
_EDGE, _WIDTH = 20, 520


class Corner(Sheet):
    """Lies over the lower left of its window, as high as its words want it."""

    def __init__(self, look: Look, window: QWidget, width: int) -> None:
        super().__init__(look, border=Tone.NEG, parent=window)
        self._wide = width
        self.setProperty("overlay", True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Take the height that the words want, whenever they want another."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()
        return answer

    def _place(self) -> None:
        window, px = self.parentWidget(), self.theme.px
        layout = self.layout()
        if window is None or layout is None:
            return
        width = min(px(self._wide), window.width() - 2 * px(_EDGE))
        height = layout.totalHeightForWidth(width)
        self.setGeometry(px(_EDGE), window.height() - px(_EDGE) - height, width, height)


class RefusalNotice(Corner):
    """Shown for nine seconds, or until it is put away; said to a screen reader at once."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, _WIDTH)
        row = Row(look, self, spacing=10, margins=Margins(left=14, top=10, right=8, bottom=10))
        row.addWidget(Sign(look, Icon.WARNING, tone=Tone.NEG), 0, Qt.AlignmentFlag.AlignTop)
        self._words = Prose(look)
        row.addWidget(self._words, 1)
        close = IconButton(look, Icon.CROSS, self.tr("Close"))
        close.clicked.connect(self.hide)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Say why not."""
        self._words.show_text(words)
        name(self, words)
        self._place()
        self.show()
        self.raise_()
        self._clock.start(SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
