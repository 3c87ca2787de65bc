"""The only text widgets. Everything that shows somebody's words comes from here, and shows them as plain text.

Qt's own labels, tips and boxes guess at rich text and load what it names; a test refuses them in every other module.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.plain import one_line, plain
from game.ui.widgets.typeset import Paragraph, Run, Setting, Side, set_paragraph, width_of

QWIDGETSIZE_MAX = (1 << 24) - 1
_STUB = "mmm…"
"""A line that is cut shows at least this much."""


def tip(text: str) -> str:
    """What to hand to Qt as a tip so that it shows exactly ``text``: rich text with every sign escaped."""
    return f"<qt>{escape(plain(text))}</qt>" if text else ""


def hint(widget: QWidget, text: str) -> None:
    """Give ``widget`` a tip that shows exactly ``text``; an empty text takes it away."""
    widget.setToolTip(tip(text))


def name(widget: QWidget, short: str, sentence: str = "") -> None:
    """What a screen reader says of ``widget``: its name, and a sentence about it."""
    widget.setAccessibleName(one_line(short))
    widget.setAccessibleDescription(one_line(sentence))


FOR_THE_EYE = "forTheEye"
"""Property of a widget: its sentence as it is shown, where it is not spoken as it is written."""


class _Text(QLabel):
    """What the two kinds of text share: runs, a setting, and a look that may change."""

    def __init__(self, look: Look, setting: Setting, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._setting = setting
        self._runs: tuple[Run, ...] = ()
        look.changed.connect(self._on_look_changed)

    def show_text(self, text: str) -> None:
        """Show ``text``, all in one style."""
        self.show_runs(Run(text=text))

    def show_runs(self, *runs: Run) -> None:
        """Show words in several styles."""
        if runs != self._runs:
            self._runs = runs
            self.setText(plain("".join(run.text for run in runs)))
            self.updateGeometry()
            self.update()

    def show_tone(self, tone: Tone) -> None:
        """Change the colour."""
        if tone is not self._setting.tone:
            self._setting = replace(self._setting, tone=tone)
            self.update()

    def show_role(self, role: Role) -> None:
        """Another size, where there is less room, or more."""
        if role is not self._setting.role:
            self._setting = replace(self._setting, role=role)
            self.updateGeometry()
            self.update()

    def _set(self, width: float) -> Paragraph:
        return set_paragraph(self._look.theme, self._runs, self._setting, width)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Line(_Text):
    """One line of text. Too narrow a place cuts it with an ellipsis, and the tip then has the whole."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        role: Role = Role.BODY,
        tone: Tone = Tone.INK,
        weight: int | None = None,
        italic: bool | None = None,
        side: Side = Side.LEFT,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, Setting(role=role, tone=tone, weight=weight, italic=italic, side=side, lines=1), parent)
        self._whole = whole
        """Whether the line asks for room for all of its text."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def sizeHint(self) -> QSize:
        """The whole line."""
        theme = self._look.theme
        over = self._set(float(QWIDGETSIZE_MAX)).overhang
        return QSize(width_of(theme, self._runs, self._setting) + over, theme.line(self._setting.role))

    def minimumSizeHint(self) -> QSize:
        """The whole line, or the first few signs of one that may be cut."""
        wanted = self.sizeHint()
        stub = width_of(self._look.theme, _STUB, self._setting)
        return wanted if self._whole else QSize(min(wanted.width(), stub), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tip where it is cut."""
        super().resizeEvent(event)
        hint(self, self.text() if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line in the middle of the height."""
        painter = brush(self)
        over = self._set(float(QWIDGETSIZE_MAX)).overhang
        paragraph = self._set(float(self.width() - over))
        paragraph.draw(painter, QPointF(over, (self.height() - paragraph.height) / 2))


class Prose(_Text):
    """Text that wraps: its height follows its width."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        role: Role = Role.BODY,
        tone: Tone = Tone.INK,
        weight: int | None = None,
        italic: bool | None = None,
        side: Side = Side.LEFT,
        lines: int = 0,
        measure: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        setting = Setting(role=role, tone=tone, weight=weight, italic=italic, side=side, lines=lines)
        super().__init__(look, setting, parent)
        self._measure = measure
        """Widest line in logical pixels; 0 for any."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text)

    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at ``width``."""
        return self._set(self._line_width(width)).height

    def sizeHint(self) -> QSize:
        """The text on one line, or at its measure."""
        natural = width_of(self._look.theme, self._runs, self._setting)
        width = min(natural, ceil(self._line_width(natural)))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words' width and one line."""
        theme = self._look.theme
        natural = width_of(theme, self._runs, self._setting)
        return QSize(min(natural, theme.px(96)), theme.line(self._setting.role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines from the top."""
        painter = brush(self)
        paragraph = self._set(self._line_width(self.width()))
        # A sign that reaches to the left of its line would be cut by the edge: the whole text gives way to it.
        paragraph.draw(painter, QPointF(paragraph.overhang, 0))

    def _line_width(self, width: int) -> float:
        return float(min(width, self._look.theme.px(self._measure)) if self._measure else width)
