"""Beside a draft stands what it would change: asked for behind the last edit, kept dimmed while newer figures come."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from game.table.ports import Part
from game.terms.actions import Action
from game.terms.ids import SeatId
from game.terms.readings import Interval, Preview
from game.terms.standing import Stance
from game.ui.lines.stage import force
from game.ui.lines.table_drafts import StanceDraft, StatementDraft
from game.ui.lines.table_preview import preview_lines
from game.ui.screens.table_preview import PreviewPanel
from game.ui.theme.look import Look
from game.ui.widgets import preview_table
from game.ui.widgets.preview_table import Effects, PreviewTable
from game.ui.widgets.states import LikelyFigure
from tests.gallery import almeira_figures, almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import PACKAGE, at_almeira
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as moments
from tests.kit.fits import settle
from tests.kit.ui_house import until
from tests.ui.test_table_screen import seated, to_the_sitting

MIR = SeatId("MIR")


def test_those_whom_a_package_names_come_first_and_you_come_last() -> None:
    lines = preview_lines(almeira.view(), PACKAGE, almeira_figures.preview())
    assert lines.heading == "If you table this"
    assert (lines.force, lines.force_range) == ("Entry into force 57 → 62%", "likely +1 to +9")
    assert [row.delegate.letters for row in lines.effects.rows] == ["OKA", "DRU", "PEL", "SOL", "MIR"]
    okanda, _, _, _, you = lines.effects.rows
    assert (okanda.owes_before, okanda.owes_after) == (-3, -1)
    assert okanda.trust is not None
    assert okanda.trust.value == pytest.approx(0.09)
    assert (you.trust, you.owes_after) == (None, None)
    assert lines.remark == "You do not know Okanda’s instructions, so its range is wide."


def test_a_draft_that_changes_little_says_so() -> None:
    none = Interval(value=0, low=0, high=0)
    still = tuple(
        replace(each, trust=none, owes_more=none, reciprocity=none, likelihood=none)
        for each in almeira_figures.preview().effects
    )
    preview = Preview(effects=still, likelihood=none, value=none, adoption=none, in_force=none)
    lines = preview_lines(almeira.view(), StatementDraft(text="We hear you"), preview)
    assert lines.remark == "This changes little for anyone."
    assert (lines.force, lines.force_range) == ("Entry into force 57%", "as before")


def test_where_one_name_would_be_cut_all_are_written_in_letters(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters stood beside names: one preview has either all names or all letters."""
    lines = preview_lines(almeira.view(), PACKAGE, almeira_figures.preview())
    first, *others = lines.effects.rows
    long = replace(first, delegate=replace(first.delegate, name="Saint Orrin Isles", letters="ORR"))
    table = PreviewTable(look, Effects(rows=(long, *others)))
    written: list[object] = []
    monkeypatch.setattr(preview_table, "write", lambda _painter, _theme, _place, words, _setting: written.append(words))
    table.resize(table.sizeHint())
    names = {row.delegate.name for row in others} - {lines.effects.rows[-1].delegate.name}
    table.grab()
    assert {"ORR", "DRU", "PEL", "SOL", "You"} <= {each for each in written if isinstance(each, str)}
    assert not names & {each for each in written if isinstance(each, str)}
    written.clear()
    table.show_effects(lines.effects)
    table.grab()
    assert {first.delegate.name, *names, "You"} <= {each for each in written if isinstance(each, str)}
    table.show_effects(Effects(rows=(long, *others)))
    assert "Saint Orrin Isles" in table.accessibleDescription()


def shown(panel: PreviewPanel) -> str:
    return panel.accessibleDescription()


def test_figures_follow_the_last_edit_and_are_dimmed_until_newer_ones_come(look: Look) -> None:
    shell = at_almeira(look, almeira.view(), PACKAGE)
    table = table_of(shell)
    panel = table.moves.composer.preview
    until(lambda: "57 → 62%" in shown(panel), "the figures")
    assert "updating" not in shown(panel)
    assert "Okanda, trust in you +0.09, likely +0.03 to +0.15" in shown(panel)
    bridge = shell.session.bridge if shell.session else None
    assert bridge is not None
    bridge.previewed.disconnect()
    table.moves.composer.show_draft(replace(PACKAGE, parties=(almeira_text.OKA,)))
    assert "57 → 62% updating" in shown(panel)
    table.moves.composer.forget_draft()
    QTest.qWait(200)
    assert not panel.isVisible()
    shell.leave()


def test_what_happens_meanwhile_ages_the_figures(look: Look) -> None:
    shell = at_almeira(look, almeira.view(), PACKAGE)
    table = table_of(shell)
    until(lambda: "57 → 62%" in shown(table.moves.composer.preview), "the figures")
    table.show_view(almeira.view(), frozenset({Part.STANCES}))
    table.settle()
    assert "updating" in shown(table.moves.composer.preview)
    shell.leave()


def test_a_draft_whose_foot_is_long_leaves_the_figures_within_the_panel(look: Look) -> None:
    """A statement, its key, what discards it and what it costs pushed the figures out of sight at 1440 pixels."""
    shell = at_almeira(look, almeira.view(), StatementDraft(text="We ask for reasons."))
    shell.resize(1440, 900)
    settle()
    composer = table_of(shell).moves.composer
    composer.button.setMinimumWidth(composer.button.sizeHint().width() + 40)  # a longer verb, as other moves have it
    settle()
    panel = composer.preview
    assert panel.isVisible()
    assert panel.mapTo(composer, panel.rect().topRight()).x() <= composer.width() - look.theme.px(22)
    shell.leave()


def test_a_late_answer_about_another_draft_is_dropped(look: Look) -> None:
    shell = at_almeira(look, almeira.view(), StanceDraft())
    panel = table_of(shell).moves.composer.preview
    asked: list[Action | None] = []
    panel.considered.connect(asked.append)
    table_of(shell).moves.composer.show_draft(PACKAGE)
    assert len(asked) == 1
    first = asked[0]
    assert first is not None
    table_of(shell).moves.composer.show_draft(replace(PACKAGE, parties=(almeira_text.OKA,)))
    panel.show_lines(first, preview_lines(almeira.view(), PACKAGE, almeira_figures.preview()))
    assert "62" not in shown(panel)
    shell.leave()


def test_a_real_draft_at_a_real_table_is_previewed_by_the_study(look: Look, tmp_path: Path) -> None:
    shell = seated(look, tmp_path)
    table = to_the_sitting(shell)
    choice = next(iter(table.sheet.cards))
    table.sheet.chosen.emit(choice)
    draft = table.moves.composer.draft
    assert isinstance(draft, StanceDraft)
    table.moves.composer.show_draft(replace(draft, stance=Stance.OPPOSE))
    until(lambda: "Entry into force" in shown(table.moves.composer.preview), "the figures")
    shell.leave()


def test_what_accepting_would_change_stands_beside_what_waits(look: Look) -> None:
    """Picture 03b: the effects of the first answer, under its own heading, and not those of a draft."""
    shell = SCENES["03b_incoming"](look)
    settle()
    moves = table_of(shell).moves
    waits = moves.waits
    assert waits is not None
    assert moves.foresight.action == waits.deeds["accept"]
    assert moves.foresight.isVisible()
    assert moves.foresight.accessibleName() == "If you accept"
    assert moves.foresight.words.startswith("Entry into force 57")
    shell.leave()


def test_the_bar_says_that_its_figure_moves_while_others_move(look: Look) -> None:
    shell = SCENES["03_table"](look)
    assert shell.session is not None
    bar = shell.session.bar
    bar.show_moving(True)
    said = [each.accessibleDescription() for each in bar.findChildren(LikelyFigure)]
    assert said == ["57%, likely 46–67, updating"]
    bar.show_moving(False)
    assert [each.accessibleDescription() for each in bar.findChildren(LikelyFigure)] == ["57%, likely 46–67"]
    shell.leave()


def test_adoption_own_value_and_reciprocity_are_said_with_their_ranges() -> None:
    """game.md: the preview is of trust, reciprocity and the outlook."""
    seen = almeira_figures.preview()
    step = Interval(value=30, low=10, high=60)
    effects = tuple(replace(each, reciprocity=step) for each in seen.effects)
    lines = preview_lines(almeira.view(), PACKAGE, replace(seen, effects=effects, adoption=step, value=step))
    assert "Adoption of a text: +3 points, likely +1 to +6." in lines.more
    assert "What comes of it for you: +3 points" in lines.more
    assert "What you and Okanda expect to return to each other: +3 points, likely +1 to +6." in lines.more


def test_the_bar_says_by_which_year_its_figure_holds(look: Look) -> None:
    """Its horizon is the years played, unlike that of the rows, which is five years."""
    shell = SCENES["03_table"](look)
    assert shell.session is not None
    figure = shell.session.bar.findChildren(LikelyFigure)[0]
    years = almeira.view().sight.scenario.calendar.years
    assert figure.accessibleName() == f"In force by year {years} as it stands"
    assert f"57%, likely 46–67: that the convention enters into force by year {years}" in figure.toolTip()
    shell.resize(1280, 720)
    settle()
    assert figure.accessibleName() == "In force if adopted"  # it is no forecast of what the house will do
    assert f"by year {years}" in figure.toolTip()
    shell.leave()


def test_once_in_force_the_bar_says_since_when() -> None:
    view = moments.again(almeira.view(), in_force=5)
    line = force(view)
    assert (line.caption, line.likely.span) == ("In force since year 5", "")
