"""What every scene of the window stands on: a shell, a place where time stands still, somebody seated in it."""

from __future__ import annotations

from collections.abc import Callable

from game.app.handbook import handbook
from game.app.window import table_screen
from game.terms.ids import SeatId
from game.terms.moments import Moment, Phase
from game.terms.standing import QuestionKind
from game.ui.lines.text_forms import Form
from game.ui.screens.table import TableScreen
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.widgets.segmented import Segmented
from tests.gallery.almeira import DELEGATES
from tests.gallery.still import StillPlace
from tests.kit import ui_moments as moments
from tests.kit.fits import settle
from tests.kit.sessions import new_table

Scene = Callable[[Look], Shell]


SEALS = {code: each.seal for code, each in DELEGATES.items()}


def shell_of(look: Look) -> Shell:
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    shell.teach(handbook())
    return shell


def seated(look: Look, place: StillPlace) -> Shell:
    shell = shell_of(look)
    shell.sit_down(place)
    shell.activateWindow()
    settle()
    return shell


def table_of(shell: Shell) -> TableScreen:
    """The table in the window."""
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, TableScreen)
    return screen


def tutorial(phase: Phase, at: int = 0) -> Scene:
    def scene(look: Look) -> Shell:
        walk = moments.opening_of(phase, at)
        outlook = moments.outlook(walk) if phase is Phase.HOME else None
        return seated(look, StillPlace(walk.view(moments.ALD), explain=moments.explain(walk), outlook=outlook))

    return scene


def asked(kind: QuestionKind) -> Scene:
    return lambda look: seated(look, StillPlace(moments.put(kind).view(moments.ALD)))


def choose(forms: Segmented, form: Form) -> None:
    forms.show_current(form)
    forms.chosen.emit(form)
    settle()


def cybercrime(phase: Phase) -> Scene:
    """The longest of the scenarios: fifteen delegations, sixteen articles, long words."""

    def scene(look: Look) -> Shell:
        view = new_table("cybercrime", 1).view(_ARV)
        here = Moment(phase=phase, sitting=1, round=1) if phase is Phase.SITTING else Moment(phase=phase)
        return seated(look, StillPlace(moments.again(view, moment=here)))

    return scene


_ARV = SeatId("ARV")
