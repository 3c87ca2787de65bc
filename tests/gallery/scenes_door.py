"""Scenes before a session: the door, a new game, settings and what is told of the program."""

from __future__ import annotations

from game.app.about import about
from game.app.window import table_screen
from game.scenarios import shelf
from game.table.foyer import SavedSession
from game.table.hindsight import Hindsight
from game.table.ports import Person, Place
from game.table.retrace import Recalled, Stood
from game.terms.ids import SeatId
from game.terms.moments import Moment, Phase
from game.terms.readings import Interval
from game.terms.scenario import PublicScenario
from game.terms.trouble import Trouble
from game.ui.lines.door_course import door_course, what_waits
from game.ui.screens.new_game import NewGameScreen
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.theme.look import Look
from tests.gallery.scenes import Scene, shell_of
from tests.kit.sessions import scenario


class CannedFoyer:
    """A door behind which these sessions lie; nothing can be begun."""

    def __init__(self, *sessions: SavedSession) -> None:
        self._sessions = sessions

    def scenarios(self) -> tuple[PublicScenario, ...]:
        """All of the shelf."""
        found = [scenario(name).public for name in shelf.names()]
        return tuple(sorted(found, key=lambda each: (each.difficulty, each.minutes, each.id)))

    def sessions(self) -> tuple[SavedSession, ...]:
        """As given."""
        return self._sessions

    def begin(
        self,
        scenario: str,
        _seat: SeatId,
        *,
        reduced: str = "",
        chairs: bool = False,
        people: tuple[Person, ...] = (),
        strength: str = "",
    ) -> Place:
        """Nothing can be begun."""
        raise Trouble(f"{scenario} {reduced} {chairs} cannot be begun here by {len(people)} {strength}.")

    def go_on_in_copy(self, file: str) -> Place:
        """Nothing can be gone on with."""
        raise Trouble(f"Nothing of {file} can be gone on with here.")

    def look_back(self, name: str) -> Hindsight:
        """Nothing can be looked back on."""
        raise Trouble(f"The session {name} was not opened: the disk answered with a fault.")

    def take_up(self, name: str) -> Place:
        """Nothing can be taken up."""
        raise Trouble(f"The session {name} was not opened: the disk answered with a fault.")


SESSIONS = (
    SavedSession(
        name="a",
        scenario="The Amberlon Convention",
        played="yesterday, 16:40",
        seat="Arvenia",
        stands="sitting 2 of 4, round 1",
        open=True,
        letters="ARV",
        delegations=("AMB", "ARV"),
    ),
    SavedSession(
        name="b",
        scenario="The Three Ports Convention",
        played="Monday, 9:10",
        seat="Aldmere",
        stands="in force in year 3",
        open=False,
        letters="ALD",
        delegations=("ALD", "BRE", "CIN"),
    ),
    SavedSession(
        name="c",
        scenario="",
        played="3 March",
        seat="",
        stands="damaged; “sessions check” says how much of it is sound",
        open=False,
    ),
)


def door(*sessions: SavedSession) -> Scene:
    def scene(look: Look) -> Shell:
        shell = shell_of(look)
        shell.enter(CannedFoyer(*sessions))
        return shell

    return scene


_FIGURES = (33, 30, 27, 29, 35, 38, 42, 45, 48, 49, 51, 52, 54, 51, 55, 61, 57, 58, 56, 57)
"""The line of picture 01, per cent, read off it."""
LINE = tuple(
    Stood(
        moment=Moment(phase=Phase.SITTING, sitting=1 + place // 8, round=1 + place % 8),
        force=Interval(value=10 * each, low=10 * each - 110, high=10 * each + 100),
    )
    for place, each in enumerate(_FIGURES)
)


def lined_door(look: Look) -> Shell:
    """The door once the line of the last session is there."""
    shell = door(*SESSIONS)(look)
    shell.home.show_course(door_course(LINE), what_waits(Recalled(asked=True, offering=("Okanda",))))
    return shell


def new_game(look: Look) -> Shell:
    shell = door()(look)
    shell.choose_game()
    return shell


def smaller_game(look: Look) -> Shell:
    """The cybercrime conference in its half-day form."""
    shell = new_game(look)
    screen = shell.screen_shown
    assert isinstance(screen, NewGameScreen)
    screen.choose("cybercrime", "twelve in a half-day")
    return shell


def trouble(look: Look) -> Shell:
    shell = door(*SESSIONS)(look)
    shell.home.show_trouble("The session was not opened.", "The disk answered with a fault. Nothing was changed.")
    return shell


class _Kept:
    """Keeps settings nowhere, and says a place."""

    place = "ad-referendum/saves"
    told = False

    def choose(self, place: str) -> None:
        """Nowhere."""

    def read(self) -> Settings:
        """The defaults."""
        return Settings()

    def write(self, settings: Settings) -> None:
        """Nowhere."""


def settings_screen(look: Look) -> Shell:
    shell = Shell(look, table_screen, _Kept())
    shell.resize(1440, 900)
    shell.show()
    shell.enter(CannedFoyer(*SESSIONS))
    shell.show_settings()
    return shell


def about_screen(look: Look) -> Shell:
    shell = door(*SESSIONS)(look)
    shell.pages.tell_about = about
    shell.show_about()
    return shell


def keys_screen(look: Look) -> Shell:
    shell = door(*SESSIONS)(look)
    shell.home.keys_wished.emit()
    return shell
