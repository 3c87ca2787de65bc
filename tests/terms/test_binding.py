"""D21: what the final clauses say as they stand is what binds, put together for whoever plays the years that follow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.terms.binding import WORDS, Bound, Disputes, Financing, Participation, Review, bound
from game.terms.ids import AlternativeId, BracketId, ClauseId, PerMille
from game.terms.text import Binds, Clause, Convention
from tests.kit import sessions

LARGE = ("cybercrime", "illicit_finance", "trafficking")


def read(scenario: str, **stands: str) -> Bound:
    text = {BracketId(place.replace("_", ".")): AlternativeId(wording) for place, wording in stands.items()}
    return bound(sessions.scenario(scenario).public.convention, text)


def saying(place: str, binds: Binds) -> Clause:
    """A clause of the cybercrime convention whose every wording sets that."""
    clause = sessions.scenario("cybercrime").public.convention.clause(ClauseId(place))
    alternatives = tuple(replace(each, binds=binds) for each in clause.main.alternatives)
    return replace(clause, brackets=(replace(clause.main, alternatives=alternatives), *clause.brackets[1:]))


def test_a_text_that_says_nothing_binds_to_nothing_and_is_for_signatories() -> None:
    assert read("cybercrime") == Bound()
    assert (Bound().participation, Bound().reservations) == (Participation.CLOSED, True)


def test_a_final_clause_sets_what_its_wording_says() -> None:
    found = read("cybercrime", CY16="A")
    assert found == Bound(
        reservations=False, disputes=Disputes.ARBITRATION, participation=Participation.OPEN, threshold=PerMille(600)
    )
    assert found.answers_to_an_arbiter(opted_out=True)


def test_an_inline_bracket_overrides_its_parent() -> None:
    """``schema.md``: an inline bracket's ``binds`` override their parent's; an inline wording may be called "none"."""
    assert read("cybercrime", CY16="B").disputes is Disputes.NEGOTIATION
    opted = read("cybercrime", CY16="B", CY16_disputes="opt_out")
    assert (opted.disputes, opted.answers_to_an_arbiter(opted_out=False)) == (Disputes.OPT_OUT, True)
    assert not opted.answers_to_an_arbiter(opted_out=True)
    assert read("cybercrime", CY16="D", CY16_disputes="none").disputes is Disputes.NEGOTIATION


@pytest.mark.parametrize("order", [("voluntary", "assessed"), ("assessed", "voluntary")])
def test_of_two_clauses_the_stronger_prevails_whatever_their_order(order: tuple[str, str]) -> None:
    first, second = (saying(place, Binds(financing=word)) for place, word in zip(("CY13", "CY14"), order, strict=True))
    text = {BracketId("CY13"): AlternativeId("C"), BracketId("CY14"): AlternativeId("C")}
    assert bound(Convention(title="", clauses=(first, second)), text).financing is Financing.ASSESSED


def test_what_is_staged_is_said_by_the_clause_that_goes_furthest() -> None:
    assert read("cybercrime", CY14="C").staged == 500
    assert read("cybercrime", CY14="C", CY14_scale="shares").financing is Financing.ASSESSED


def test_a_clause_without_text_binds_to_nothing() -> None:
    assert read("cybercrime", CY14="none") == Bound()


def test_a_word_of_an_older_record_that_means_nothing_is_taken_for_none() -> None:
    odd = saying("CY15", Binds(review="by moonlight"))
    text = {BracketId("CY15"): AlternativeId("C")}
    assert bound(Convention(title="", clauses=(odd,)), text).review is Review.NOTHING


@pytest.mark.parametrize("scenario", LARGE)
def test_every_word_of_our_own_scenarios_is_one_of_those_that_mean_something(scenario: str) -> None:
    said = [
        (key, getattr(alternative.binds, key))
        for bracket in sessions.scenario(scenario).public.convention.brackets
        for alternative in bracket.alternatives
        if alternative.binds is not None
        for key in WORDS
    ]
    assert {(key, word) for key, word in said if word is not None and word not in WORDS[key]} == set()
    assert {key for key, word in said if word is not None} >= {"review", "financing"}
