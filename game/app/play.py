"""``play``: straight to a table, with a person in one seat."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from game.app import archive
from game.app.screen import has_screen
from game.scenarios import shelf
from game.store.archives import Department
from game.table.foyer import Foyer
from game.table.ports import Place
from game.terms.ids import SeatId
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Open the window at a table. Raises ``Trouble`` for an unknown scenario or seat, or where there is no screen."""
    if asked.session:
        return _go_on(asked)
    position = shelf.load(shelf.called(asked.scenario, asked.reduced)).public
    wanted = asked.seat.upper() if asked.seat else position.states[0]
    if wanted not in position.states:
        raise Trouble(f"{position.title} has no delegation {wanted}. It has {', '.join(position.states)}.")

    def sit(foyer: Foyer) -> Place:
        from game.app.foyer import LocalFoyer

        assert isinstance(foyer, LocalFoyer)
        return foyer.begin(asked.scenario, SeatId(wanted), asked.seed, reduced=asked.reduced)

    return _opened(asked, sit)


def _go_on(asked: Namespace) -> int:
    """Play on with one file, as somebody does who opens it from a folder."""
    if isinstance(archive.of(asked), Department):
        return _opened(asked, lambda foyer: foyer.take_up(asked.session))
    path = Path(asked.session).absolute()
    if not path.is_file():
        raise Trouble(f"There is no session {asked.session}. “ad-referendum sessions” lists those that are stored.")

    def sit(_foyer: Foyer) -> Place:
        from game.app.laying import take_up_file

        return take_up_file(path)

    return _opened(asked, sit)


def _opened(asked: Namespace, sit: Callable[[Foyer], Place]) -> int:
    if not has_screen():
        raise Trouble("There is no screen here, so no window was opened. “ad-referendum demo” plays in the terminal.")
    from game.app import window  # here, because a machine without a screen may lack what Qt needs

    return window.run(asked, sit)
