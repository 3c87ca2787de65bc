"""Screens for several people at one machine, and what lies over the table: curtain, finder, notebook."""

from __future__ import annotations

from unittest.mock import patch

from game.terms.ids import SeatId
from game.ui.lines import delegates
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.new_game_seats import SeatTile
from game.ui.shell import Shell
from tests.gallery import almeira_view as almeira
from tests.gallery.almeira import DELEGATES
from tests.gallery.still import StillDesk, StillPlace
from tests.kit.fits import settle

_SEALS = {code: each.seal for code, each in DELEGATES.items()}
NOTES = "Okanda: sixty days, if Article 12 says “shall”.\n\nAsk Drusia about the ledgers before the reading ends."


class LockedDesk(StillDesk):
    """A desk with a PIN for every seat."""

    def locked(self, _seat: SeatId) -> bool:
        """Yes."""
        return True


def curtain(shell: Shell, *, locked: bool = False) -> Shell:
    """Between two of three people at Almeira: Okanda has the laptop, Miravel is called."""
    with patch.object(delegates, "seals_for", lambda codes: {code: _SEALS[code] for code in codes}):
        delegates.delegates_of(almeira.view().sight.scenario)
        place = StillPlace(almeira.view(), others=(SeatId("OKA"), SeatId("TYR")))
        if locked:
            place.desk = LockedDesk("")
        shell.sit_down(place)
    shell.activateWindow()
    settle()
    return shell


def seating(shell: Shell) -> Shell:
    """Three people choose where they sit."""
    screen = shell.screen_shown
    assert isinstance(screen, NewGameScreen)
    screen.choose("illicit_finance")
    screen.seating.modes.show_current("shared")
    screen.seating.modes.chosen.emit("shared")
    settle()  # the tiles of several people take the place of those of one
    tiles = [each for each in screen.findChildren(SeatTile) if each.isVisible()]
    for each in tiles[1:3]:
        each.click()
    settle()
    return shell


def finder(shell: Shell, typed: str) -> Shell:
    """Ctrl K over the table."""
    shell.over.find(shell.session)
    shell.over.finding.finder.field.setText(typed)
    settle()
    return shell


def notebook(shell: Shell) -> Shell:
    """The notebook over the table."""
    shell.floor.open_notebook()
    book = shell.floor.notebook
    assert book is not None
    book.field.setPlainText(NOTES)
    settle()
    return shell


def sharing(shell: Shell) -> Shell:
    """Two people in one delegation, one in another."""
    seating(shell)
    screen = shell.screen_shown
    assert isinstance(screen, NewGameScreen)
    screen.seating.rows[0].called.setText("Ada")
    screen.seating.rows[0].turn.click()
    screen.seating.rows[1].called.setText("Bo")
    settle()
    return shell


def shared_bar(shell: Shell) -> Shell:
    """Ada acts for a delegation that she shares with Bo."""
    assert shell.session is not None
    shell.session.bar.show_people(("Ada", "Bo"), "Ada")
    settle()
    return shell
