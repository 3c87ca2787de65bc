"""What a person has set, kept as soon as it is set: the one place where settings change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from game.terms.trouble import Trouble
from game.ui.settings import Keeper, Pace, Settings
from game.ui.theme.look import Look


class Keeping(QObject):
    """Signals: ``changed`` with the settings; ``failed`` once with a sentence, where they cannot be kept."""

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, look: Look, keeper: Keeper | None, window: QObject) -> None:
        """Without a ``keeper`` nothing that is set outlasts the window, and vacant chairs move without pauses."""
        super().__init__(window)
        self._look, self._keeper = look, keeper
        self.settings = Settings(pace=Pace.AT_ONCE) if keeper is None else keeper.read()
        self.place = keeper.place if keeper is not None else ""
        self.can_move = keeper is not None and not keeper.told
        """Whether another folder can be chosen."""
        look.reduced_motion = look.reduced_motion or self.settings.reduced_motion
        look.keys.letters = self.settings.letters
        look.keys.take(dict(self.settings.keys))
        look.changed.connect(self._on_look_changed)
        look.keys.changed.connect(self._on_keys_changed)

    def pace(self, pace: Pace) -> None:
        """How fast vacant chairs move."""
        self._set(replace(self.settings, pace=pace))

    def calm(self, calm: bool) -> None:
        """Whether nothing moves that need not."""
        self._look.reduced_motion = calm
        self._set(replace(self.settings, reduced_motion=calm))

    def letters(self, on: bool) -> None:
        """Whether single letters and digits are keys."""
        self._look.keys.letters = on
        self._set(replace(self.settings, letters=on))

    def move(self, place: str) -> str:
        """Let sessions lie in another folder from the next start on; why not, or empty words."""
        if self._keeper is None:
            return ""
        try:
            self._keeper.choose(place)
        except Trouble as trouble:
            return str(trouble)
        return ""

    def dark(self, dark: bool) -> None:
        """Light or dark."""
        self._look.wear(replace(self._look.theme, dark=dark))

    def size(self, percent: int) -> None:
        """How large text is."""
        self._look.wear(replace(self._look.theme, percent=percent))

    def _on_look_changed(self) -> None:
        theme = self._look.theme
        self._set(replace(self.settings, dark=theme.dark, percent=theme.percent))

    def _on_keys_changed(self) -> None:
        self._set(replace(self.settings, keys=tuple(sorted(self._look.keys.own.items()))))

    def _set(self, settings: Settings) -> None:
        """Keep what was set; say so once where it cannot be kept."""
        if settings == self.settings:
            return
        self.settings = settings
        self.changed.emit(settings)
        if self._keeper is not None:
            try:
                self._keeper.write(settings)
            except Trouble as trouble:
                self._keeper = None
                self.failed.emit(str(trouble))
