"""What briefs, hints and notes say of articles and wordings is there, and numbers do not contradict them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game.scenarios import shelf
from game.terms.ids import AlternativeId
from game.terms.scenario import Scenario
from tests.scenarios.folders import loaded

WORDING = re.compile(r"\b(\d{1,2}) ([A-F])\b")
"""As briefs name it: ``14 B``."""
ARTICLE = re.compile(r"\b(?:arts?\.|articles?) (\d{1,2})\b")
SHIPPED = shelf.names()


def prose(scenario: Scenario) -> Iterator[str]:
    """Everything an author wrote in sentences."""
    public = scenario.public
    yield public.synopsis
    for delegation in public.delegations:
        secret = scenario.mandates[delegation.id]
        yield from (delegation.public_brief, delegation.opening_statement, secret.confidential, secret.objective)
        yield from (each.note for each in secret.red_lines)
        yield from (each.note for each in secret.actors)
    yield from (each.text for each in public.agenda)
    yield from (f"{each.when} {each.text}" for each in public.hints)
    yield from (each.note for each in public.links)
    yield from (each.teaching_note for each in public.convention.clauses)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_wording_and_article_that_is_named_is_there(name: str) -> None:
    scenario = loaded(name)
    articles = {each.article: each for each in scenario.public.convention.clauses}
    named = 0
    for text in prose(scenario):
        for number, letter in WORDING.findall(text):
            named += 1
            wordings = {each.id for each in articles[int(number)].main.alternatives}
            assert AlternativeId(letter) in wordings, text
        assert {int(each) for each in ARTICLE.findall(text)} <= set(articles), text
    assert named > 5


@pytest.mark.parametrize("name", SHIPPED)
def test_nobody_likes_best_what_its_absolute_red_line_refuses(name: str) -> None:
    scenario = loaded(name)
    for seat, mandate in scenario.mandates.items():
        for line in mandate.red_lines:
            values = mandate.preference[scenario.public.convention.clause(line.clause).main.id]
            if not line.unless:
                refused = max(values[each] for each in line.alternatives)
                others = [value for each, value in values.items() if each not in line.alternatives]
                assert refused < max(others), (seat, line.clause)


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_given_first_matters_no_more_than_what_is_given_last(name: str) -> None:
    """Concession orders run from the cheapest to give to the dearest."""
    scenario = loaded(name)
    for seat, mandate in scenario.mandates.items():
        order = mandate.concession_order
        third = max(1, len(order) // 3)
        first = sum(mandate.salience[each] for each in order[:third])
        last = sum(mandate.salience[each] for each in order[-third:])
        assert first < last, seat


@pytest.mark.parametrize("name", SHIPPED)
def test_every_delegation_can_be_told_apart_and_opens_in_its_own_words(name: str) -> None:
    delegations = loaded(name).public.delegations
    for each in (
        [d.name for d in delegations],
        [d.short for d in delegations],
        [d.opening_statement for d in delegations],
        [d.public_brief for d in delegations],
    ):
        assert len(set(each)) == len(each)
        assert all(words.strip() == words and words for words in each)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_wording_says_shall_where_it_binds_most(name: str) -> None:
    """Obligation from 900: the text holds a duty, in the wording or in a bracket of it."""
    for clause in loaded(name).public.convention.clauses:
        inline = " ".join(each.text for bracket in clause.brackets[1:] for each in bracket.alternatives)
        for each in clause.main.alternatives:
            if each.attributes.obligation >= 900:
                duty = re.search(r"\bshall\b|\bis liable\b|\bNo \w+ (?:shall|may)\b", each.text + " " + inline)
                assert duty, (clause.id, each.id)
