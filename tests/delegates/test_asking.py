"""What would you want for this? Always answered, in the round in which it was asked, and truly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from game.delegates.asking import SURE
from game.delegates.delegate import Reason, Reasoned
from game.delegates.roster import delegate_for
from game.minutes.motives import motive
from game.minutes.names import Names
from game.rules.decide import decide
from game.rules.seen import seating_of
from game.table.chance import luck_of
from game.table.facts_here import FactsHere
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Package, Undertaking
from game.terms.ids import CHAIR, SeatId, Seq
from game.terms.moments import Phase
from game.terms.prices import InquiryStatus, NoPrice
from game.terms.refusals import Refused
from game.terms.standing import Declaration, Stance
from game.terms.text import Choice
from tests.delegates.conversations import Conversation
from tests.kit import sessions
from tests.kit.blank import choose

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")
TRUE = 0.95
"""Share of prices that are accepted when they are offered as stated, at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question put in the midst of a session among delegates."""

    answer: Reasoned
    offered: Reasoned | None
    """What the delegate said to the package it had named; ``None`` where it named none."""


def act(at: Proceedings, action: a.Action) -> bool:
    """Do it, where the rules let one."""
    made = decide(at.now, action, FactsHere(at.opened.seed or 0, at), at.seq)
    if isinstance(made, Refused):
        return False
    first = at.seq + 1
    at.fold(e.Recorded(seq=Seq(first + place), at_ms=0, event=event) for place, event in enumerate(made))
    return True


def thinks(at: Proceedings, seat: SeatId) -> Reasoned:
    delegate = delegate_for(seat, seating_of(at.now)[seat])
    return delegate.explain(at.view_to_choose_from(seat), luck_of(at.opened.seed or 0, seat, at.seq))


MOST_ELSE = 6
"""So many other things a delegate may have to see to first."""
PRICES = (a.NamePrice, a.NameNoPrice)
REPLIES = (a.AcceptPackage, a.DeclinePackage, a.OfferPackage)


def comes_to(at: Proceedings, seat: SeatId, kinds: tuple[type, ...]) -> Reasoned:
    """What a delegate does once it has seen to what waited before."""
    for _ in range(MOST_ELSE):
        found = thinks(at, seat)
        if isinstance(found.action, kinds):
            return found
        assert act(at, found.action), found
    raise AssertionError(f"{seat} never came to it")


def ask(at: Proceedings, by: SeatId, to: SeatId, choice: Choice) -> Asked | None:
    """Ask, and offer at once what it would want; ``None`` where it cannot be asked or offered."""
    if not act(at, a.AskPrice(by=by, to=to, choice=choice)):
        return None
    answer = comes_to(at, to, PRICES)
    assert isinstance(answer.action, PRICES)
    assert act(at, answer.action), answer
    inquiry = at.now.inquiries[answer.action.inquiry]
    if inquiry.status is InquiryStatus.NO_PRICE:
        return Asked(answer=answer, offered=None)
    if not act(at, a.OfferPackage(by=by, parties=(to,), undertakings=inquiry.package)):
        return None
    return Asked(answer=answer, offered=comes_to(at, to, REPLIES))


def moments(name: str, seed: int, every: int) -> Iterator[Proceedings]:
    """A session at moments when delegations talk and nothing else waits for an answer."""
    record = sessions.played(name, seed)
    at = Proceedings(record[0])
    for recorded in record[1:]:
        at.fold([recorded])
        if recorded.seq % every == 0 and at.now.moment.phase is Phase.SITTING and at.now.question is None:
            yield at


@cache
def asked() -> tuple[Asked, ...]:
    """Questions in the midst of two sessions, each on a copy of the table."""
    found = []
    for name, seed, every in (("tutorial", 1, 7), ("illicit_finance", 3, 61)):
        for number, at in enumerate(moments(name, seed, every)):
            public = at.opened.scenario.public
            brackets = public.convention.brackets
            for turn, (by, to) in enumerate(product(public.states[:3], public.states)):
                bracket = brackets[(number * 5 + turn * 3) % len(brackets)]
                choice = Choice(bracket=bracket.id, alternative=bracket.alternatives[(number + turn) % 2].id)
                busy = any(to in each.parties and to not in each.accepted for each in waiting(at))
                one = None if busy or by == to else ask(at.copy(), by, to, choice)
                found += [one] if one is not None else []
    return tuple(found)


def waiting(at: Proceedings) -> Iterator[Package]:
    yield from (at.now.packages[each] for each in at.now.offers)


def test_it_is_always_answered_at_once_and_in_both_ways() -> None:
    kinds = Counter(type(each.answer.action) for each in asked())
    assert kinds[a.NamePrice] >= 20, kinds
    assert kinds[a.NameNoPrice] >= 20, kinds


def test_a_price_that_is_offered_as_stated_is_accepted() -> None:
    """Issue 6: "always answered with the nearest acceptable package or the plain reason that there is none"."""
    offered = [each.offered for each in asked() if each.offered is not None]
    taken = [each for each in offered if isinstance(each.action, a.AcceptPackage)]
    assert len(taken) >= TRUE * len(offered), Counter(each.reason for each in offered)


def test_every_answer_has_a_reason_whose_parts_add_up_and_a_sentence() -> None:
    names = Names.of(sessions.scenario("illicit_finance").public)
    for each in asked():
        (score,) = each.answer.scores
        assert abs(sum(part.amount for part in each.answer.parts) - score.amount) < 1e-9
        assert (score.amount > 1000 * SURE) == (each.answer.reason is Reason.NAMES_PRICE)
        assert motive(each.answer, names).endswith(".")


def tutorial() -> Conversation:
    talk = Conversation(sessions.scenario("tutorial"), 1)
    talk.goes_on_to(Phase.SITTING, 1, 2)
    return talk


def answered(talk: Conversation, by: SeatId, to: SeatId, choice: Choice) -> a.Action:
    talk.says(a.AskPrice(by=by, to=to, choice=choice))
    return talk.hears(to).action


def test_what_the_capital_forbids_whatever_is_given_has_no_price() -> None:
    """Cindra: no goodwill in Article 3, absolutely."""
    said = answered(tutorial(), ALD, CIN, choose("TU03", "A"))
    assert isinstance(said, a.NameNoPrice)
    assert said.reason is NoPrice.RED_LINE


def test_a_line_that_can_be_lifted_has_the_price_that_lifts_it() -> None:
    """Cindra: no night duty without means in Article 3."""
    said = answered(tutorial(), ALD, CIN, choose("TU01", "C"))
    assert isinstance(said, a.NamePrice)
    assert any(each.bracket == "TU03" for each in said.wants)


def test_what_is_bound_otherwise_has_no_price() -> None:
    talk = tutorial()
    deal = (Undertaking(by=BRE, choice=choose("TU02", "C")), Undertaking(by=CIN, choice=choose("TU03", "B")))
    talk.says(a.OfferPackage(by=BRE, parties=(CIN,), undertakings=deal))
    offered = talk.table.view(CIN).sight.packages[0]
    talk.says(a.AcceptPackage(by=CIN, package=offered.id))
    said = answered(talk, ALD, BRE, choose("TU02", "B"))
    assert isinstance(said, a.NameNoPrice)
    assert said.reason is NoPrice.WORD_GIVEN


def test_what_is_settled_has_no_price() -> None:
    talk = tutorial()
    talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU03", "B"),)))
    talk.silence()
    refused = talk.table.prospect(ALD, a.AskPrice(by=ALD, to=CIN, choice=choose("TU03", "B"))).refused
    said = answered(talk, ALD, CIN, choose("TU03", "B")) if refused is None else None
    assert refused is not None or (isinstance(said, a.NameNoPrice) and said.reason is NoPrice.SETTLED)


def test_it_asks_for_nothing_that_the_asker_supports_already() -> None:
    talk = tutorial()
    wanted = Declaration(choice=choose("TU03", "C"), stance=Stance.SUPPORT)
    talk.says(a.DeclareStance(by=ALD, declarations=(wanted,)))
    said = answered(talk, ALD, CIN, choose("TU01", "C"))
    assert not isinstance(said, a.NamePrice) or choose("TU03", "C") not in said.wants
