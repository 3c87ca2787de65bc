"""Scenes after the negotiation: adoption, the years under the convention, the end and the look back."""

from __future__ import annotations

from unittest.mock import patch

from game.terms.readings import Outlook
from game.terms.standing import QuestionKind
from game.terms.views import SeatView
from game.ui.lines import delegates
from game.ui.lines.debrief import Leaf as DebriefLeaf
from game.ui.lines.text_forms import Form
from game.ui.screens.adoption import AdoptionScreen
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.widgets.told_row import ToldRow
from tests.gallery import almeira_answers, almeira_figures
from tests.gallery.scenes import SEALS, Scene, asked, choose, seated, shell_of
from tests.gallery.still import StillPlace
from tests.kit import ui_moments as moments
from tests.kit import ui_practice as practice
from tests.kit.fits import settle
from tests.kit.hindsight import Still
from tests.kit.ui_house import until


def year_of_practice(*, party: bool) -> Scene:
    """The last year but one of practice, with things to answer; or of a signatory that is outside still."""

    def scene(look: Look) -> Shell:
        return seated(look, StillPlace(practice.year(party=party)))

    return scene


def sealed(look: Look, view: SeatView, outlook: Outlook | None = None) -> Shell:
    """With the seals of the pictures."""
    with patch.object(delegates, "seals_for", lambda codes: {code: SEALS[code] for code in codes}):
        delegates.delegates_of(view.sight.scenario, view.sight.seat)
        place = StillPlace(view, answers=almeira_answers.answers(), preview=almeira_figures.preview(), outlook=outlook)
        return seated(look, place)


def ended(look: Look) -> Shell:
    walk = moments.ended()
    return seated(look, StillPlace(walk.view(moments.ALD), explain=moments.explain(walk)))


def whole_text(form: Form) -> Scene:
    """The text in that form before the house."""

    def scene(look: Look) -> Shell:
        shell = asked(QuestionKind.CONSENSUS)(look)
        assert shell.session is not None
        screen = shell.session.phase_screen
        assert isinstance(screen, AdoptionScreen)
        choose(screen.forms, form)
        return shell

    return scene


def words(look: Look) -> Shell:
    shell = asked(QuestionKind.CONSENSUS)(look)
    assert shell.session is not None
    shell.session.coach.words_wished.emit()
    return shell


def debrief(leaf: DebriefLeaf, *, behind: bool = False) -> Scene:
    """A tab of the debrief, with or without the record lines behind its first turning point."""

    def scene(look: Look) -> Shell:
        shell = shell_of(look)
        shell.past.look_back(Still())
        screen = shell.past.debrief
        assert screen is not None
        until(lambda: screen.telling is not None, "the debrief")
        screen.show_leaf(leaf)
        if leaf is DebriefLeaf.OTHERS:
            until(lambda: bool(screen.others.twin.table.rows), "the comparison")
        if behind:
            screen.course.line.picked.emit(0)
        settle()
        return shell

    return scene


def reviewed(look: Look) -> Shell:
    """Three moves reviewed, and another one tried in place of the costliest."""
    shell = debrief(DebriefLeaf.MOVES)(look)
    screen = shell.past.debrief
    assert screen is not None
    screen.moves.start.click()
    until(lambda: len(screen.moves.reviews) == 3, "the reviews")
    screen.moves.findChildren(ToldRow)[0].click()
    screen.moves.what_if.ask.click()
    until(lambda: len(screen.moves.findChildren(ToldRow)) > 3, "what would have come of it")
    settle()
    return shell


def replay(look: Look) -> Shell:
    """The lesson, looked back on in the middle of its last round."""
    shell = debrief(DebriefLeaf.OVERVIEW)(look)
    assert shell.past.debrief is not None
    shell.past.debrief.replay_wished.emit(60)
    settle()
    return shell
