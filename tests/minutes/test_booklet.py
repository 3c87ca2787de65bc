"""The facilitator's booklet holds what the authors wrote, and every source it cites."""

from __future__ import annotations

import re

import pytest

from game.minutes.booklet import booklet
from game.minutes.booklet_day import LOOK_AT
from game.scenarios import shelf
from game.terms.scenario import Scenario
from game.terms.teaching import Exhibit, Library
from tests.kit.sessions import scenario

ALL = ("tutorial", "cybercrime", "illicit_finance", "trafficking")


def told(name: str) -> tuple[Scenario, str]:
    found = scenario(name)
    return found, booklet(found, shelf.library())


@pytest.mark.parametrize("name", ALL)
def test_a_booklet_holds_every_article_wording_and_teaching_note(name: str) -> None:
    found, text = told(name)
    for clause in found.public.convention.clauses:
        assert f"## Article {clause.article}. {clause.title}" in text
        assert clause.issue in text
        assert clause.teaching_note in text
        for each in clause.main.alternatives:
            assert each.label in text
            assert all(line in text for line in each.text.split("\n"))


@pytest.mark.parametrize("name", ALL)
def test_a_booklet_holds_every_delegation_with_its_secrets(name: str) -> None:
    found, text = told(name)
    for delegation in found.public.delegations:
        secret = found.mandates[delegation.id]
        assert f"### {delegation.form} ({delegation.id})" in text
        assert secret.confidential in text
        assert all(line.note in text for line in secret.red_lines)


@pytest.mark.parametrize("name", ALL)
def test_every_source_that_is_cited_is_listed(name: str) -> None:
    found, text = told(name)
    listed = set(
        re.findall(r"^- (\w+) \((?:seed|treaty|official|report|press|advocacy|academic|knowledge)", text, re.M)
    )
    assert set(found.public.based_on) <= listed
    assert {source for inject in found.deck for source in inject.sources} <= listed
    assert {source for clause in found.public.convention.clauses for source in clause.teaching_sources} <= listed


def test_echoes_name_real_positions_and_the_nearest_real_text_is_marked() -> None:
    _, text = told("cybercrime")
    assert "echoes Russian Federation, 2019-2024 (origin and scope; how sure: high)" in text
    assert text.count("nearest to the real text") >= 16


def test_what_to_look_at_with_a_question_is_said_in_words() -> None:
    """It said “(show: club-what-if)”."""
    _, text = told("trafficking")
    assert "(look at: where trust moved)" in text
    assert set(LOOK_AT) == set(Exhibit) - {Exhibit.NONE}
    assert "(show:" not in text


def test_run_sheets_speak_of_their_scenario_alone() -> None:
    _, text = told("trafficking")
    assert "- 30 people: thirty in two days. Three for each of ten delegations" in text
    assert "six in ninety minutes. One person for each delegation." in text
    assert "the tutorial" not in re.findall(r"^- \d+ people.*", text, re.M)


def test_run_sheets_name_the_events_that_their_scenario_has_and_no_others() -> None:
    found, text = told("trafficking")
    named = set(re.findall(r"EV\d\d", "".join(re.findall(r" Events: ([^.]*)\.", text))))
    assert "EV24" in named
    assert named <= {each.id for each in found.deck}


def test_places_are_called_as_everybody_calls_them_and_nothing_is_left_to_fill_in() -> None:
    found, text = told("trafficking")
    assert "- will not sign article 13 at C, unless article 10 at D: Visits only with measures at the border." in text
    assert not any(re.search(rf"\b{clause.id}\b", text) for clause in found.public.convention.clauses)
    assert "{target}" not in text
    assert "Four sittings of two rounds each, six months apart." in text
    assert "One sitting of three rounds." in told("tutorial")[1]


def test_without_a_library_the_scenario_is_still_told() -> None:
    text = booklet(scenario("tutorial"), Library())
    assert "## Article 1. The hotline" in text
    assert "## Run-sheet" not in text
    assert "## Sources" not in text
