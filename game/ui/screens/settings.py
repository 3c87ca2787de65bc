"""Settings: text size, light or dark, motion, pace; where sessions lie; the keys. Everything holds at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from game.ui.keys import Deed
from game.ui.screens.page import Page, Panel
from game.ui.screens.settings_keys import KeyTable
from game.ui.settings import Pace, Settings
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.theme import SCALES
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonSize
from game.ui.widgets.check_box import CheckBox
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.wordmark import Wordmark

_LIGHT, _DARK = "light", "dark"


class SettingsScreen(Page):
    """Signals: ``back_wished``; with what was chosen ``dark_wished``, ``size_wished``, ``calm_wished``,
    ``pace_wished``, ``letters_wished``, ``folder_wished``.
    """

    back_wished = Signal()
    dark_wished = Signal(bool)
    size_wished = Signal(int)
    calm_wished = Signal(bool)
    pace_wished = Signal(object)
    letters_wished = Signal(bool)
    folder_wished = Signal(str)

    def __init__(
        self, look: Look, settings: Settings, place: str, *, can_move: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", parent=parent)
        self._settings = settings
        self._make_top()
        panel = Panel(look, self.tr("Settings"), tone=Tone.BG, margins=Margins(left=112, top=40, right=112, bottom=40))
        self._panel = panel
        self.sizes = self._choice(self.tr("Text size"), [(str(each), f"{each}%") for each in SCALES])
        self.sizes.chosen.connect(lambda key: self.size_wished.emit(int(key)))
        self.lights = self._choice(
            self.tr("Light or dark"),
            [(_LIGHT, self.tr("Light")), (_DARK, self.tr("Dark"))],
            key=look.keys.shown(Deed.THEME),
        )
        self.lights.chosen.connect(lambda key: self.dark_wished.emit(key == _DARK))
        self.paces = self._choice(
            self.tr("How fast the delegations move"),
            [
                (Pace.CALM.value, self.tr("Calm")),
                (Pace.BRISK.value, self.tr("Brisk")),
                (Pace.AT_ONCE.value, self.tr("No pauses")),
            ],
        )
        self.paces.chosen.connect(lambda key: self.pace_wished.emit(Pace(key)))
        panel.column.gap(6)
        self.calm = CheckBox(look, self.tr("Move nothing on the screen that need not move"), on=settings.reduced_motion)
        self.calm.toggled.connect(self.calm_wished)
        panel.column.addWidget(self.calm)
        self._place = place
        self._make_foot(place, can_move=can_move)
        self.spread.add(panel)
        self.show_settings(settings)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.sizes

    def show_settings(self, settings: Settings) -> None:
        """As they are now, however they were changed."""
        self.sizes.show_current(str(settings.percent))
        self.lights.show_current(_DARK if settings.dark else _LIGHT)
        self.paces.show_current(settings.pace.value)
        self.calm.setChecked(settings.reduced_motion)
        self.letters.setChecked(settings.letters)

    def _choice(self, what: str, choices: list[tuple[str, str]], *, key: str = "") -> Segmented:
        self._panel.column.gap(6)
        self._panel.label(what)
        row = Row(self.look, spacing=12)
        choice = Segmented(self.look, what, [Segment(key=each, words=words) for each, words in choices], choices[0][0])
        row.addWidget(choice)
        if key:
            row.addWidget(Line(self.look, key, role=Role.SMALL, tone=Tone.INK2))
        row.addStretch(1)
        self._panel.column.addLayout(row)
        return choice

    def show_folder(self, place: str, refusal: str) -> None:
        """Where sessions will lie from the next start on, or why they will not."""
        words = self.tr("From the next start on: {place}. Sessions that lie here already stay here.")
        self._next.show_text(refusal or words.format(place=place))
        self._next.show()

    def _on_folder(self) -> None:
        place = QFileDialog.getExistingDirectory(self, self.tr("Where sessions shall lie"), self._place)
        if place:
            self.folder_wished.emit(place)

    def _make_foot(self, place: str, *, can_move: bool) -> None:
        panel = self._panel
        panel.column.gap(14)
        panel.label(self.tr("Where sessions lie"))
        panel.column.addWidget(Prose(self.look, place, role=Role.SMALL, tone=Tone.INK2))
        self._next = Prose(self.look, role=Role.SMALL, tone=Tone.INK2)
        self._next.hide()
        panel.column.addWidget(self._next)
        self.folder = Button(self.look, self.tr("Another folder"), size=ButtonSize.SMALL)
        self.folder.clicked.connect(self._on_folder)
        panel.column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        if not can_move:
            self.folder.setEnabled(False)
            words = self.tr("This start was told its folder by --saves or AD_REFERENDUM_SAVES.")
            panel.column.addWidget(Prose(self.look, words, role=Role.SMALL, tone=Tone.INK3))
        panel.column.gap(14)
        panel.label(self.tr("Keys"))
        letters = self.tr("Single letters and digits are keys within their panel: W, D, E, F, G, B, 1 to 9")
        self.letters = CheckBox(self.look, letters, on=self._settings.letters)
        self.letters.toggled.connect(self.letters_wished)
        panel.column.addWidget(self.letters)
        self.keys = KeyTable(self.look)
        panel.column.addWidget(self.keys)
        panel.column.addStretch(1)

    def _make_top(self) -> None:
        top = Ground(self.look, Tone.PANEL, edges=Edges(bottom=True), height=58)
        row = Row(self.look, top, spacing=10, margins=Margins(left=24, right=28))
        back = IconButton(self.look, Icon.LEFT, self.tr("Back to the door"))
        back.clicked.connect(self.back_wished)
        row.addWidget(back)
        row.addWidget(Line(self.look, self.tr("Settings"), role=Role.HEADING), 1)
        row.addWidget(Wordmark(self.look))
        self.show_top(top)
