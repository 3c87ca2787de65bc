"""The instructions on paper hold what their delegation may know and must know, and nothing of anybody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.minutes.handout import handout
from game.scenarios import shelf
from game.terms.ids import SeatId
from game.terms.scenario import Scenario
from tests.kit.sessions import scenario

ALL = ("tutorial", "cybercrime", "illicit_finance", "trafficking")
SEATS = [(name, seat) for name in ALL for seat in scenario(name).public.states]


def paper(whole: Scenario, seat: SeatId) -> str:
    """The instructions of one delegation."""
    return handout(whole.public, whole.mandates[seat], seat, shelf.library().glossary)


@pytest.mark.parametrize(("name", "seat"), SEATS, ids=[f"{name} {seat}" for name, seat in SEATS])
def test_a_delegation_reads_its_briefs_and_the_question_and_the_verbs_of_every_article(name: str, seat: SeatId) -> None:
    whole = scenario(name)
    text, known, own = paper(whole, seat), whole.public.delegation(seat), whole.mandates[seat]
    for words in (known.public_brief, known.opening_statement, own.objective, own.confidential):
        assert words in text
    for clause in whole.public.convention.clauses:
        assert f"Article {clause.article}. {clause.title} (" in text
        assert clause.issue in text
        for each in clause.main.alternatives:
            assert f"**{each.id}** {each.label}" in text
            assert each.modal in ("", "none") or f"verb “{each.modal}”" in text
    assert all(line.note in text for line in own.red_lines)
    assert all(actor.note in text for actor in own.actors)


@pytest.mark.parametrize(("name", "seat"), SEATS, ids=[f"{name} {seat}" for name, seat in SEATS])
def test_links_stand_in_the_papers_of_those_they_concern_with_their_note(name: str, seat: SeatId) -> None:
    whole = scenario(name)
    text = paper(whole, seat)
    for link in whole.public.links:
        assert (link.note in text) is (not link.who or seat in link.who)


@pytest.mark.parametrize("name", ALL)
def test_the_paper_says_how_the_conference_decides_and_who_presides_in_what_manner(name: str) -> None:
    whole = scenario(name)
    text = paper(whole, whole.public.states[0])
    assert whole.public.decision.fallback_condition in text
    assert whole.public.chair.name in text
    assert whole.public.chair.style in text
    assert "The ladder of duty" in text


def test_nothing_of_another_mandate_changes_a_paper() -> None:
    whole = scenario("cybercrime")
    first, second, *_ = whole.public.states
    other = replace(whole.mandates[second], confidential="?", objective="?", red_lines=(), concession_order=())
    assert paper(replace(whole, mandates=whole.mandates.put(second, other)), first) == paper(whole, first)
    assert whole.mandates[second].confidential not in paper(whole, first)


def test_the_articles_stand_dearest_first_and_what_is_fixed_is_only_named() -> None:
    smaller = scenario("cybercrime:six in ninety minutes")
    seat = smaller.public.states[0]
    text, salience = paper(smaller, seat), smaller.mandates[seat].salience
    open_ones = [each for each in smaller.public.convention.clauses if each.main.id not in smaller.public.fixed]
    places = {each.id: text.index(f"### Article {each.article}. ") for each in open_ones}
    order = sorted(places, key=places.__getitem__)
    assert [salience[each] for each in order] == sorted((salience[each] for each in order), reverse=True)
    assert "Agreed already: article 1 (" in text
    assert "### Article 1. " not in text


def test_of_several_wordings_that_meet_a_need_or_are_blocked_one_is_enough() -> None:
    """``ActorBrief.needs``: any one of them satisfies the need."""
    text = paper(scenario("trafficking"), SeatId("BEL"))
    meets = "alternative B of Article 14 (Pledged fund with stages) or alternative C of Article 14 (Shared"
    assert f"Needs {meets}" in text
    text = paper(scenario("cybercrime"), SeatId("ARV"))
    assert "Will not pass alternative A of Article 6 (Domestic law alone) or alternative D of Article 2 (" in text
