"""Scenes of the table: the pictures' Almeira and the tutorial, in every draft, page and form of the text."""

from __future__ import annotations

from unittest.mock import patch

from game.terms.ids import CHAIR
from game.terms.moments import Phase
from game.terms.readings import ReadingKind
from game.terms.views import SeatView
from game.ui.lines import delegates
from game.ui.lines.drafts_more import LeakDraft
from game.ui.lines.table_drafts import Draft, PackageDraft, StanceDraft
from game.ui.lines.text_forms import Form
from game.ui.screens.table_programme import Leaf
from game.ui.screens.table_strip import Pane
from game.ui.shell import Shell
from game.ui.theme.look import Look
from tests.gallery import almeira_answers, almeira_asked, almeira_figures, almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import SEALS, Scene, choose, seated, table_of, tutorial
from tests.gallery.still import StillPlace
from tests.kit import ui_moments as moments
from tests.kit.fits import settle


def at_almeira(look: Look, view: SeatView, draft: Draft | None = None) -> Shell:
    """At the table of the pictures, Article 9 before us."""
    with patch.object(delegates, "seals_for", lambda codes: {code: SEALS[code] for code in codes}):
        delegates.delegates_of(view.sight.scenario, view.sight.seat)
        place = StillPlace(
            view,
            answers=almeira_answers.answers(),
            preview=almeira_figures.preview(),
            outlook=almeira_figures.outlook(),
        )
        shell = seated(look, place)
    table = table_of(shell)
    table.outline.picked.emit(almeira_text.ARTICLE)
    table.delegations.list.show_current("OKA")
    if draft is not None:
        table.moves.composer.show_draft(draft)
    return shell


def drafting(draft: Draft) -> Scene:
    return lambda look: at_almeira(look, almeira.view(), draft)


PACKAGE = PackageDraft(
    mine=(almeira_text.CONTRIBUTE,), parties=(almeira_text.OKA, almeira_text.DRU), theirs=(almeira_text.SIXTY,)
)
"""What Miravel drafts in the pictures."""


def rare(draft: Draft) -> Scene:
    return lambda look: at_almeira(look, almeira.view(rare=True), draft)


def leak(look: Look) -> Shell:
    """Begun from the newest note."""
    shell = rare(LeakDraft())(look)
    table_of(shell).notes.leak.click()
    return shell


def meeting(look: Look) -> Shell:
    seen = moments.again(almeira.view(), informals=(almeira_asked.informals(),))
    return at_almeira(look, seen, StanceDraft(choice=almeira_text.REASONS, to=(almeira_text.OKA, almeira_text.DRU)))


def chairing(look: Look, draft: Draft | None = None) -> Shell:
    """Miravel holds the chair as well, and acts as it."""
    with patch.object(delegates, "seals_for", lambda codes: {code: SEALS[code] for code in codes}):
        for seat in (almeira_text.MIR, CHAIR):
            delegates.delegates_of(almeira.view().sight.scenario, seat)
        shell = seated(look, StillPlace(almeira.view(), preview=almeira_figures.preview(), chair=almeira.chair_view()))
    table = table_of(shell)
    table.outline.picked.emit(almeira_text.ARTICLE)
    table.moves.act_as_chair(True)
    if draft is not None:
        table.moves.composer.show_draft(draft)
    settle()
    return shell


def speaking(draft: Draft) -> Scene:
    seen = moments.again(almeira.view(), caucuses=(almeira_asked.led_caucus(),))
    return lambda look: at_almeira(look, seen, draft)


def incoming(look: Look) -> Shell:
    return at_almeira(look, almeira.view(waiting=True))


def asked_of_miravel(**standing: object) -> Scene:
    seen = moments.again(almeira.view(), **standing)
    return lambda look: at_almeira(look, seen)


def why(look: Look) -> Shell:
    shell = tutorial(Phase.SITTING, 1)(look)
    table = table_of(shell)
    table.delegations.why_wished.emit(ReadingKind.TRUST, "BRE")
    return shell


def phrase(look: Look) -> Shell:
    shell = drafting(PACKAGE)(look)
    table_of(shell).moves.composer.sentence.open_phrase(0)
    return shell


def more(look: Look) -> Shell:
    """The kinds of move for which there is no room beside the others."""
    shell = rare(StanceDraft())(look)
    table_of(shell).moves.composer.kinds.open_more()
    return shell


def agreed(look: Look) -> Shell:
    shell = drafting(StanceDraft())(look)
    table_of(shell).outline.picked.emit("AL02")
    return shell


def agreed_form(form: Form) -> Scene:
    """The second article of the tutorial, agreed in the first sitting."""

    def scene(look: Look) -> Shell:
        shell = tutorial(Phase.SITTING, 2)(look)
        table = table_of(shell)
        table.outline.picked.emit("TU02")
        choose(table.sheet.forms, form)
        return shell

    return scene


def compare(look: Look) -> Shell:
    """The others against alternative C of Article 9."""
    shell = drafting(StanceDraft())(look)
    table = table_of(shell)
    list(table.sheet.cards.values())[2].comparison_wished.emit(list(table.sheet.cards)[2])
    settle()
    return shell


def record(look: Look) -> Shell:
    shell = tutorial(Phase.SITTING, 2)(look)
    table = table_of(shell)
    table.record.toggle()
    settle()
    return shell


def with_draft(look: Look) -> Shell:
    """The package of the pictures is drafted, and likelihoods are read with it."""
    shell = drafting(PACKAGE)(look)
    table = table_of(shell)
    settle()
    table.strip.show_pane(Pane.RATIFICATION)
    table.strip.pane_chosen.emit()
    leaf = table.leaves.page(Pane.RATIFICATION)
    leaf.states.text.show_current("draft")
    leaf.states.turned.emit()
    settle()
    return shell


def programme(leaf: Leaf) -> Scene:
    def scene(look: Look) -> Shell:
        shell = pane(Pane.PROGRAMME)(look)
        table_of(shell).leaves.programme.show_leaf(leaf)
        table_of(shell).leaves.programme.finish()
        settle()
        return shell

    return scene


def pane(pane: Pane, seat: str = "OKA") -> Scene:
    def scene(look: Look) -> Shell:
        shell = drafting(StanceDraft())(look)
        table = table_of(shell)
        table.delegations.list.show_current(seat)
        table.strip.show_pane(pane)
        table.strip.pane_chosen.emit()
        return shell

    return scene


def refused(look: Look) -> Shell:
    shell = tutorial(Phase.SITTING)(look)
    shell.notice.show_words("The package was not tabled. Brescal left the room a moment ago. Your draft is kept.")
    return shell
