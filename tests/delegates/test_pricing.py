"""Asking what another would want, and offering what it named; taking back what was agreed; dropping one's word."""

from __future__ import annotations

from math import inf

import pytest

from game.delegates import joining
from game.delegates.delegate import Reason, Reasoned
from game.delegates.manners import MANNERS
from game.delegates.personas import LEANINGS, Persona
from game.delegates.situation import Situation, situation_of
from game.minutes.motives import motive
from game.minutes.names import Names
from game.table.chance import luck_of
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind
from game.terms.events import Occupant, SeatKind
from game.terms.ids import CHAIR, SeatId
from game.terms.moments import Phase
from game.terms.standing import Declaration, QuestionKind, Stance
from game.terms.text import Choice
from tests.delegates.conversations import Conversation
from tests.kit import sessions
from tests.kit.blank import choose
from tests.kit.sessions import played
from tests.kit.stories import SEED

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")


def comes_to(talk: Conversation, seat: SeatId, persona: Persona, kind: type) -> Reasoned | None:
    """Let a delegate speak until it does a thing of that kind, or has nothing more to say."""
    for _ in range(12):
        heard = talk.hears(seat, persona.value)
        if isinstance(heard.action, kind):
            assert sum(part.amount for part in heard.parts) == pytest.approx(heard.scores[0].amount)
            assert heard.scores[0].amount > 0
            assert motive(heard, Names.of(talk.table.view(seat).sight.scenario)).endswith(".")
            return heard
        if isinstance(heard.action, a.DeclareReady):
            return None
        talk.says(heard.action)
    return None


def test_who_solves_problems_asks_those_who_stand_against_it_for_their_price() -> None:
    """Fisher & Ury: interests first, offers after."""
    stances: dict[tuple[SeatId, Choice], Stance] = {}
    asked = 0
    for recorded in played("illicit_finance", SEED):
        match recorded.event:
            case e.StanceDeclared() as said:
                stances |= {(said.by, each.choice): each.stance for each in said.declarations}
            case e.PriceAsked() as event:
                assert stances[event.inquiry.to, event.inquiry.choice] is Stance.OPPOSE
                asked += 1
            case _:
                pass
    assert asked >= 5


def test_what_was_named_is_offered_as_stated_where_it_is_worth_it() -> None:
    bought = set()
    for letter in "ABC":
        talk = Conversation(sessions.scenario("tutorial"))
        talk.goes_on_to(Phase.SITTING, 1, 1)
        talk.says(a.AskPrice(by=ALD, to=BRE, choice=choose("TU02", letter)))
        inquiry = talk.table.view(ALD).sight.inquiries[-1]
        talk.says(a.NamePrice(by=BRE, inquiry=inquiry.id, wants=()))
        offer = comes_to(talk, ALD, Persona.PROBLEM_SOLVER, a.OfferPackage)
        if offer is not None and isinstance(offer.action, a.OfferPackage):
            bought.add((letter, offer.action.undertakings == inquiry.package))
    assert 0 < sum(as_stated for _, as_stated in bought) < 3, "not everything is worth having for nothing"


def test_who_seeks_no_joint_gain_asks_nobody() -> None:
    talk = Conversation(sessions.scenario("tutorial"))
    talk.goes_on_to(Phase.SITTING, 1, 1)
    for bracket in ("TU01", "TU02", "TU03"):
        for letter in "ABC":
            stance = (Declaration(choice=choose(bracket, letter), stance=Stance.OPPOSE),)
            talk.says(a.DeclareStance(by=BRE, declarations=stance))
    assert comes_to(talk, ALD, Persona.EXPLOITATIVE, a.AskPrice) is None


def test_those_who_take_back_what_was_agreed_keep_accounts_drop_their_word_or_spoil() -> None:
    regretful = {each for each, manners in MANNERS.items() if manners.regrets < inf}
    assert regretful == {Persona.GRUDGING, Persona.EXPLOITATIVE, Persona.SPOILER}
    found = set()
    for letter in "ABC":
        talk = Conversation(sessions.scenario("tutorial"))
        talk.goes_on_to(Phase.SITTING, 1, 1)
        talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU01", letter),)))
        talk.silence()
        for seat in (ALD, BRE, CIN):
            for persona in (Persona.SPOILER, Persona.GENEROUS):
                heard = comes_to(talk, seat, persona, a.ReopenBracket)
                if heard is not None:
                    assert heard.reason is Reason.REGRETS
                    found.add(persona)
    assert found == {Persona.SPOILER}


def pledged_to_vote(persona: Persona) -> tuple[Situation, a.GiveAnswer, tuple[str, ...]]:
    """A delegate that promised to vote for a text, when the text is put."""
    talk = Conversation(sessions.scenario("tutorial"))
    talk.goes_on_to(Phase.SITTING, 1, 3)
    talk.says(a.MakePromise(by=CIN, to=(ALD,), pledge=Pledge(kind=PledgeKind.VOTE_FOR)))
    talk.goes_on_to(Phase.ADOPTION)
    talk.until_asked_for(QuestionKind.CONSENSUS)
    occupant = Occupant(kind=SeatKind.AI, name=persona.value)
    s = situation_of(talk.table.view(CIN), luck_of(talk.table.seed, CIN, talk.table.seq), occupant)
    assert s.sight.question is not None
    reasoned = joining.whole(s, s.sight.question)
    assert isinstance(reasoned.action, a.GiveAnswer)
    return s, reasoned.action, tuple(part.name for part in reasoned.parts)


def test_only_who_may_drop_its_word_weighs_it_against_another_try() -> None:
    for persona in (Persona.EXPLOITATIVE, Persona.SPOILER, Persona.PRINCIPLED, Persona.FIRM):
        s, _, names = pledged_to_vote(persona)
        assert "word" in names
        assert ("another_try" in names) == (LEANINGS[persona].word < inf and joining.another_try(s) > 0)
