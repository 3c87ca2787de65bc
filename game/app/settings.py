"""Settings as a small file beside the sessions. Read before the first picture, so that it has the right colours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from game.store import places
from game.terms.trouble import Trouble
from game.ui.settings import Pace, Settings
from game.ui.theme.theme import SCALES

FILE = "settings.json"


class SettingsFile:
    """A ``Keeper`` over one file."""

    def __init__(self, chosen: str | None) -> None:
        """``chosen`` is the folder of sessions somebody named, as ``--saves`` does."""
        self._path = places.folder(chosen) / FILE
        self._told = bool(places.named(chosen))

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._path

    @property
    def place(self) -> str:
        """The folder."""
        return str(self._path.parent)

    @property
    def told(self) -> bool:
        """Whether this start was told its folder, so that another one cannot be chosen."""
        return self._told

    def choose(self, place: str) -> None:
        """Let sessions lie in another folder from the next start on, the settings with them. Raises ``Trouble``."""
        there = Path(place).absolute()
        try:
            there.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and not (there / FILE).exists():
                (there / FILE).write_bytes(self._path.read_bytes())
            places.choose(there)
        except OSError as error:
            raise Trouble(
                f"The folder was not changed: {error.strerror or error}. Sessions lie where they did."
            ) from error

    def read(self) -> Settings:
        """What the file says; the default for everything it does not say, or says in a way we do not know."""
        try:
            said = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return Settings()
        return _settings(said) if isinstance(said, dict) else Settings()

    def write(self, settings: Settings) -> None:
        """Keep them. Raises ``Trouble``."""
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(asdict(settings), indent=1) + "\n", encoding="utf-8")
            part.replace(self._path)
        except OSError as error:
            raise Trouble(
                f"Your settings were not kept: {error.strerror or error}. They hold until the program is closed."
            ) from error


def _settings(said: dict[object, object]) -> Settings:
    default = Settings()
    dark, motion = said.get("dark"), said.get("reduced_motion")
    percent, pace, letters = said.get("percent"), said.get("pace"), said.get("letters")
    return Settings(
        dark=dark if isinstance(dark, bool) else default.dark,
        percent=percent if isinstance(percent, int) and percent in SCALES else default.percent,
        reduced_motion=motion if isinstance(motion, bool) else default.reduced_motion,
        pace=Pace(pace) if isinstance(pace, str) and pace in set(Pace) else default.pace,
        letters=letters if isinstance(letters, bool) else default.letters,
        keys=tuple(_pairs(said.get("keys"))),
    )


def _pairs(said: object) -> Iterator[tuple[str, str]]:
    """Pairs of words, whatever else stands among them."""
    for each in said if isinstance(said, list) else ():
        match each:
            case [str(deed), str(key)]:
                yield deed, key
