"""What a place shows when it has nothing, cannot, or is not ready yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.speaking import items
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Painted, Sheet
from game.ui.widgets.interval_marks import Likely, paint_likelihood, paint_progress
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, hint, name
from game.ui.widgets.sign import Sign
from game.ui.widgets.typeset import Run, Side


class EmptyState(Sheet):
    """Nothing here yet, and the one thing to do about it. Signals: ``wished``."""

    wished = Signal()

    def __init__(
        self,
        look: Look,
        title: str,
        words: str,
        *,
        action: str = "",
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, border=Tone.LINE2, dashed=True, parent=parent)
        column = Column(look, self, spacing=2, margins=Margins.around(20))
        column.addWidget(Prose(look, title, role=Role.TREATY, side=Side.CENTRE))
        column.addWidget(Prose(look, words, role=Role.SMALL, tone=Tone.INK2, side=Side.CENTRE))
        if action:
            column.gap(8)
            button = Button(look, action, size=ButtonSize.SMALL, icon=icon)
            button.clicked.connect(self.wished)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)


class ErrorNotice(Sheet):
    """What did not happen, why, what is safe; and one link that helps. Signals: ``wished``."""

    wished = Signal()

    def __init__(self, look: Look, failed: str, why: str, *, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, border=Tone.NEG, parent=parent)
        row = Row(look, self, spacing=10, margins=Margins(left=14, top=10, right=8, bottom=10))
        row.addWidget(Sign(look, Icon.WARNING, tone=Tone.NEG), 0, Qt.AlignmentFlag.AlignTop)
        self._words = Prose(look)
        row.addWidget(self._words, 1)
        self._action = Button(look, action, kind=ButtonKind.QUIET)
        self._action.clicked.connect(self.wished)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignTop)
        self.show_error(failed, why, action=action)

    def show_error(self, failed: str, why: str, *, action: str = "") -> None:
        """Another error."""
        self._words.show_runs(Run(text=failed, weight=SEMIBOLD), Run(text=f" {why}"))
        self._action.show_words(action)
        self._action.setVisible(bool(action))
        name(self, failed, why)


class LongWork(Sheet):
    """Work that takes longer than two seconds: counted, and can be stopped. Signals: ``stop_wished``."""

    stop_wished = Signal()

    def __init__(self, look: Look, words: str, share: float, parent: QWidget | None = None) -> None:
        super().__init__(look, border=Tone.LINE, parent=parent)
        row = Row(look, self, spacing=12, margins=Margins(left=14, top=8, right=8, bottom=8))
        row.addWidget(Sign(look, Icon.SIM))
        middle = Column(look, spacing=3)
        self._words = Line(look)
        self._bar = ProgressBar(look)
        self._left = Line(look, role=Role.CAPTION, tone=Tone.INK2)
        middle.addWidget(self._words)
        middle.addWidget(self._bar)
        middle.addWidget(self._left)
        row.addLayout(middle, 1)
        row.gap(24)
        stop = Button(look, self.tr("Stop"), kind=ButtonKind.QUIET)
        stop.clicked.connect(self.stop_wished)
        row.addWidget(stop)
        self.show_progress(words, share)

    def show_progress(self, words: str, share: float, left: str = "") -> None:
        """How far it is: in words with counts, and as a share 0..1; and how long it will take where that is known."""
        self._words.show_text(words)
        self._bar.show_share(share)
        self._left.show_text(left)
        self._left.setVisible(bool(left))
        name(self, words, left)


class ProgressBar(Painted):
    """A share of a whole."""

    def __init__(self, look: Look, share: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """0..1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """Four pixels high."""
        return QSize(self.theme.px(120), self.theme.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track and what is done."""
        paint_progress(brush(self), QRectF(self.rect()), self.theme, self._share)


class LikelyFigure(QWidget):
    """A headline figure with its likely range; while a newer one is on its way the old one is dimmed and says so."""

    def __init__(self, look: Look, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._caption = caption
        self._meaning = ""
        self._brief = False
        self._figure = Line(look, role=Role.FIGURE, whole=True)
        self._words = Line(look, role=Role.CAPTION, tone=Tone.INK3, whole=True)
        self._bar = LikelihoodBar(look)
        row = Row(look, self, spacing=12)
        row.addWidget(self._figure)
        right = Column(look, spacing=2)
        right.addStretch(1)
        right.addWidget(self._words)
        right.addWidget(self._bar)
        right.addStretch(1)
        row.addLayout(right, 1)

    def fit(self, *, brief: bool) -> None:
        """``brief`` where there is room for the figure and its range alone."""
        self._brief = brief
        self._bar.setVisible(not brief)

    def show_caption(self, caption: str, meaning: str) -> None:
        """What it is, shortly, and in a sentence for who points at it; shown with the next value."""
        self._caption, self._meaning = caption, meaning

    def show_likely(self, likely: Likely, figure: str, span: str, *, updating: bool = False) -> None:
        """The value, how it is written, and its range in words (``likely 46–67``); empty for none."""
        self._figure.show_text(figure)
        self._figure.show_tone(Tone.INK3 if updating else Tone.INK)
        state = self.tr("updating") if updating else span
        caption = () if self._brief else (Run(text=f"{self._caption} "),)
        self._words.show_runs(*caption, Run(text=state, tone=Tone.INK2))
        self._bar.show_likely(likely)
        name(self, self._caption, items((figure, span, self.tr("updating") if updating else "")))
        hint(self, self._meaning)


class LikelihoodBar(Painted):
    """A likelihood as a bar, 0 to 100."""

    def __init__(self, look: Look, likely: Likely | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._likely = likely
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_likely(self, likely: Likely) -> None:
        """Another value."""
        if likely != self._likely:
            self._likely = likely
            self.update()

    def sizeHint(self) -> QSize:
        """As in the bar at the top."""
        return QSize(self.theme.px(147), self.theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, band, tick."""
        if self._likely:
            paint_likelihood(brush(self), QRectF(self.rect()), self.theme, self._likely)
