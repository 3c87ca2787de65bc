"""A debrief's sentences as an assessor reads them: none is empty, none is told twice, amounts have units."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from game.lab.debrief import debrief
from game.minutes.catalogue import and_list
from game.minutes.debriefing import Telling, turning
from game.minutes.debriefing_deals import given, promises
from game.minutes.debriefing_marks import evidence, positions, questions
from game.minutes.debriefing_years import arrival
from game.scenarios import shelf
from game.terms.bargains import PromiseStatus
from game.terms.debrief import PromiseTold, TurningPoint
from game.terms.debrief_marks import Measure, Measured
from game.terms.events import ReadyDeclared
from game.terms.ids import PerMille, PromiseId, SeatId, Seq
from game.terms.moments import Moment, Phase
from tests.kit.hindsight import made
from tests.kit.sessions import played
from tests.kit.ui_moments import ALD, BRE, CIN


@cache
def telling() -> Telling:
    return Telling.of(made(), played("tutorial", 1), shelf.library())


def test_what_follows_as_a_year_closes_is_not_laid_to_whoever_had_nothing_more_to_say() -> None:
    """It said of a rule that changed: “It followed from an act of Haldmark: Haldmark had nothing further to say”."""
    ready = next(each.seq for each in played("tutorial", 1) if isinstance(each.event, ReadyDeclared))
    turn = TurningPoint(
        seq=Seq(ready + 1), act=ready, moment=Moment(phase=Phase.REVIEW, year=3), by=BRE,
        force_before=PerMille(500), force_after=PerMille(600), value_before=PerMille(500), value_after=PerMille(500),
    )  # fmt: skip
    told = turning(replace(telling(), debrief=replace(made(), turning=(turn,)))).lines[0]
    assert not [each for each in told.under if "followed from" in each]
    assert told.rests == (ready, ready + 1)


def test_promises_of_the_same_to_the_same_are_told_in_one_line_with_all_their_record_lines() -> None:
    def promise(by: str, at: int, status: PromiseStatus) -> PromiseTold:
        known = next(iter(telling().names.promises))
        return PromiseTold(
            id=PromiseId(known), by=BRE if by == "BRE" else CIN, to=(ALD,), status=status, rests=(Seq(at),)
        )

    kept, broken = PromiseStatus.KEPT, PromiseStatus.BROKEN
    some = (promise("BRE", 3, kept), promise("CIN", 4, kept), promise("CIN", 5, broken))
    lines = promises(replace(telling(), debrief=replace(made(), promises=some, breaches=()))).lines
    assert [each.rests for each in lines] == [(3, 4), (5,)]
    assert lines[0].text.startswith("Brescal and Cindra promised Aldmere ")


@pytest.mark.parametrize(
    ("measure", "amount", "of", "said"),
    [
        (Measure.VALUE_CLAIMED, 8, 234, ": 0.8 of 23.4."),
        (Measure.VALUE_CREATED, -81, 0, ": \u22128.1."),
        (Measure.TRUST_EARNED, 41, 0, ": +0.08."),
        (Measure.HOME, 18, 1000, ": 2%."),
        (Measure.SAFEGUARDS, 13_600, 18_950, ": 13.6 of 19.0."),
        (Measure.CONTACTS, 3, 14, ": 3 of 14."),
    ],
)
def test_measures_are_written_in_the_units_of_the_rest_of_the_debrief(
    measure: Measure, amount: int, of: int, said: str
) -> None:
    zero = PerMille(0)
    told = evidence(Measured(measure=measure, amount=amount, of=of, score=zero, group=zero, rests=()))
    assert told.endswith(said)


def test_what_stood_still_is_not_said_to_have_pushed_the_world() -> None:
    """It said: “A line between members and others: 0% at first, 0% at the end. It brought the world nearer.”"""
    shown = [each for each in arrival(telling()).lines if "at first," in each.text]
    assert not [each for each in shown if each.figure in ("0", "")]


def test_a_question_names_where_it_comes_from_in_full() -> None:
    """It said “S2: instruments are not ends in themselves”, which is the number of an essay on a shelf."""
    cites = {each.id: each.cite for each in shelf.library().sources}
    bank = {each.id: each for each in shelf.library().debrief}
    for each in bank.values():
        assert not re.search(r"\b[SF]\d+\b", each.text), each.id
    told = questions(telling()).lines
    assert told
    for line in told:
        assert line.under == tuple(cites[source] for source in sorted(bank[line.figure].sources, key=[*cites].index))


def test_public_positions_are_those_that_the_delegations_of_this_scenario_echo() -> None:
    """Trafficking told what was said about the title of a treaty against cybercrime: states bear the same letters."""
    record = played("trafficking", 1)
    told = Telling.of(debrief(record, shelf.library(), SeatId("ARV")), record, shelf.library())
    echoed = {name for each in told.names.scenario.delegations for name in each.echoes}
    known = [each for each in shelf.library().positions if each.id in echoed]
    assert 0 < len(known) < len(shelf.library().positions)
    section = positions(told)
    assert [line.figure for line in section.lines] == [and_list(each.sources) for each in known]
    assert "Cybercrime" in section.lead[0]
    assert all(line.under[0].startswith("Echoed by ") for line in section.lines)


def test_what_was_given_and_got_is_told_in_favours_without_a_sign() -> None:
    balance = given(telling()).lines[0]
    assert re.fullmatch(r"Aldmere gave \d+\.\d favours and was given \d+\.\d\.", balance.text)
