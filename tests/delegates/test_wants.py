"""A delegate's own utility, against sums done by hand from the tutorial's briefs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.delegates.ground import Ground, Numbers, ground_of
from game.delegates.red_lines import crossed, forbidden, lines_of, out_of_reach
from game.delegates.wants import wants_of
from game.engine.text import gates
from game.terms.ids import PerMille, SeatId
from game.terms.text import Choice
from tests.kit import blank, sessions

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")
TUTORIAL = sessions.scenario("tutorial")


def text(ground: Ground, **chosen: str) -> Numbers:
    """A text by the letters of its clauses; inline brackets at their first wording."""
    table = np.zeros(ground.shape)
    table[:, 0] = 1.0
    choices = tuple(blank.choose(clause, letter) for clause, letter in chosen.items())
    return ground.certain(table, choices)


@pytest.mark.parametrize(
    ("seat", "letters", "utility"),
    [
        # ALD: salience 1.0, .4, .5 of 1.9. 1 B = .5, 2 B = .9, 3 B = .8 x .7 + .2 x .6 ("shall")
        (ALD, "BBB", (1.0 * 0.5 + 0.4 * 0.9 + 0.5 * (0.8 * 0.7 + 0.2 * 0.6)) / 1.9),
        # 1 C = .8 x 1.0 + .2 x 1.0 (within a day), 2 C = .6
        (ALD, "CCB", (1.0 * 1.0 + 0.4 * 0.6 + 0.5 * (0.8 * 0.7 + 0.2 * 0.6)) / 1.9),
        # CIN: salience .5, .3, 1.0 of 1.8; 1 C = .8 x .35 + .2 x .25; the link 1 C with 3 B adds .03
        (CIN, "CCB", (0.5 * (0.8 * 0.35 + 0.2 * 0.25) + 0.3 * 0.5 + 1.0 * (0.8 * 0.7 + 0.2 * 0.85)) / 1.8 + 0.03),
    ],
)
def test_utility_is_salience_times_preference_with_inline_words_and_links(
    seat: SeatId, letters: str, utility: float
) -> None:
    wants = wants_of(TUTORIAL.public, TUTORIAL.mandates[seat], seat)
    chosen = text(wants.ground, TU01=letters[0], TU02=letters[1], TU03=letters[2])
    assert wants.utility(chosen) == pytest.approx(utility)


def test_the_outside_value_is_what_the_futures_are_worth_times_how_likely_they_are() -> None:
    wants = wants_of(TUTORIAL.public, TUTORIAL.mandates[ALD], ALD)
    assert wants.outside == pytest.approx(0.2 * 0.7 + 0.5 * 0.75 + 0.1 * 0.55 + 0.15 * 0.5 + 0.05 * 0.55)


def test_every_single_gain_is_the_difference_of_two_utilities() -> None:
    wants = wants_of(TUTORIAL.public, TUTORIAL.mandates[CIN], CIN)
    ground = wants.ground
    loose = np.where(ground.exists, 1.0, 0.0) / ground.exists.sum(1, keepdims=True)
    now, gains = wants.worth(loose, gates(ground.layout, loose))
    assert now == wants.utility(loose)
    for row, column in np.argwhere(ground.exists):
        settled = ground.certain(loose, (ground.choice(int(row), int(column)),))
        assert gains[row, column] == pytest.approx(wants.utility(settled) - wants.utility(loose))


def test_a_mandate_to_which_nothing_matters_is_read_as_an_even_one() -> None:
    mandate = TUTORIAL.mandates[ALD]
    empty = replace(mandate, salience=mandate.salience.map(lambda _: PerMille(0)))
    wants = wants_of(TUTORIAL.public, empty, ALD)
    assert np.isfinite(wants.utility(text(wants.ground, TU01="A", TU02="A", TU03="A")))


def test_a_red_line_is_lifted_only_where_all_its_conditions_stand() -> None:
    ground = ground_of(TUTORIAL.public)
    lines = lines_of(TUTORIAL.public, TUTORIAL.mandates[CIN])
    nothing = np.zeros(ground.shape)
    night = ground.at(blank.choose("TU01", "C"))
    assert forbidden(lines, nothing)[night]
    assert not forbidden(lines, ground.certain(nothing, (blank.choose("TU03", "B"),)))[night]
    assert forbidden(lines, ground.certain(nothing, (blank.choose("TU03", "A"),)))[night]


def test_a_line_is_out_of_reach_once_its_condition_is_settled_otherwise() -> None:
    ground = ground_of(TUTORIAL.public)
    lines = lines_of(TUTORIAL.public, TUTORIAL.mandates[CIN])
    nothing = np.zeros(ground.shape)
    night = ground.at(blank.choose("TU01", "C"))
    assert not out_of_reach(lines, nothing)[night]
    assert out_of_reach(lines, ground.certain(nothing, (blank.choose("TU03", "A"),)))[night]
    assert out_of_reach(lines, nothing)[ground.at(blank.choose("TU03", "A"))], "goodwill has been tried"


@pytest.mark.parametrize(("letters", "number"), [("CCB", 0), ("CCA", 2), ("AAA", 1), ("BBB", 0)])
def test_lines_crossed_by_a_whole_text_are_counted(letters: str, number: int) -> None:
    ground = ground_of(TUTORIAL.public)
    lines = lines_of(TUTORIAL.public, TUTORIAL.mandates[CIN])
    chosen = text(ground, TU01=letters[0], TU02=letters[1], TU03=letters[2])
    assert crossed(lines, chosen) == number


def test_no_text_may_be_a_red_line() -> None:
    ground = ground_of(blank.scenario().public)
    lines = lines_of(blank.scenario().public, blank.scenario().mandates[blank.BRV])
    assert forbidden(lines, np.zeros(ground.shape))[ground.at(Choice(bracket=blank.BL02, alternative=blank.NONE))]
