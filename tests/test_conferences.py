"""Whole conferences hold to the rules, and the judge that says so can say no."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.terms import events as e
from tests import conferences
from tests.conferences import SCENARIOS, faults


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_conference_ends_with_nothing_undecided_and_its_record_leads_to_its_state(scenario: str) -> None:
    assert faults(scenario, seed=11) == []


def test_the_judge_sees_a_record_that_was_tampered_with() -> None:
    table = conferences.played("tutorial", 11)
    record = list(table.recorded())
    place = next(n for n, each in enumerate(record) if isinstance(each.event, e.BracketLifted))
    lifted = record[place].event
    assert isinstance(lifted, e.BracketLifted)
    again = replace(lifted, choice=replace(lifted.choice, alternative=conferences.another(table, lifted.choice)))
    record[place + 1 : place + 1] = [replace(record[place], event=again)]
    found = list(conferences.in_the_record(tuple(record), table.state_hash))
    assert any("without a reopening" in each for each in found)


def test_the_judge_sees_a_record_that_leads_elsewhere() -> None:
    table = conferences.played("tutorial", 11)
    record = [each for each in table.recorded() if not isinstance(each.event, e.StanceDeclared)]
    assert "the record leads to another state" in list(conferences.in_the_record(tuple(record), table.state_hash))


def test_the_judge_sees_a_conference_that_was_broken_off() -> None:
    table = conferences.played("tutorial", 11)
    found = list(conferences.in_the_record(table.recorded()[:-1], table.state_hash))
    assert "it did not end" in found
