"""The look that is being worn now: one object a window has, which says when it changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from game.ui import spoken, whole_errors
from game.ui.keys import Keys
from game.ui.theme.fonts import load_fonts
from game.ui.theme.palette import palette_of
from game.ui.theme.roles import Role
from game.ui.theme.style_sheet import style_sheet
from game.ui.theme.theme import SCALES, Theme


class Look(QObject):
    """Light or dark, and the text size; both change while the program runs.

    Signals: ``changed`` after the application wears the new theme.
    """

    changed = Signal()

    def __init__(
        self, *, theme: Theme | None = None, reduced_motion: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme or Theme()
        self.reduced_motion = reduced_motion
        """Whether everything that would glide happens at once."""
        self.keys = Keys(self)
        """Which key does what."""

    @property
    def theme(self) -> Theme:
        """The theme worn now."""
        return self._theme

    def wear(self, theme: Theme) -> None:
        """Change to ``theme`` at once, everywhere."""
        if theme != self._theme:
            self._theme = theme
            self.dress()
            self.changed.emit()

    def toggle_dark(self) -> None:
        """Light to dark or back."""
        self.wear(Theme(dark=not self._theme.dark, percent=self._theme.percent))

    def resize_text(self, steps: int) -> None:
        """Go ``steps`` up or down the text sizes, stopping at the ends; 0 returns to 100 %."""
        at = SCALES.index(self._theme.percent) + steps if steps else 0
        self.wear(Theme(dark=self._theme.dark, percent=SCALES[max(0, min(len(SCALES) - 1, at))]))

    def dress(self) -> None:
        """Put fonts, palette and style sheet on the application. Call once after it starts; ``wear`` repeats it."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        load_fonts()
        spoken.install()
        whole_errors.install()
        if app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        scheme = Qt.ColorScheme.Dark if self._theme.dark else Qt.ColorScheme.Light
        # Only title bars and file dialogs follow the hint, and some platforms ignore it: the palette below is explicit.
        app.styleHints().setColorScheme(scheme)
        app.setPalette(palette_of(self._theme))
        app.setFont(self._theme.font(Role.BODY))
        app.setStyleSheet(style_sheet(self._theme))
