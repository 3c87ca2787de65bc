"""The answers, the chair's and the facilitator's moves, and those of the years, as a crank makes them."""

from __future__ import annotations

from random import Random

from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms.by_seat import Keyed
from game.terms.events import Occupant, SeatKind
from game.terms.guests import Guest
from game.terms.home_front import HomeMeans
from game.terms.ids import CHAIR, FACILITATOR, AlternativeId, AmendmentId, ItemId, QuestionId, SeatId, Seq
from game.terms.moments import Phase
from game.terms.practice import Conduct
from game.terms.standing import Vote
from tests.kit.blank import STATES
from tests.rules.walker_drawn import BOGUS, RARELY, UNSOUND, any_choice, any_clause, some_others


def answer_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    if now.question is None or crank.random() < UNSOUND:
        return a.GiveAnswer(by=by, question=QuestionId("none"), votes=Keyed())
    items = [item.id for item in now.question.items] if crank.random() > UNSOUND else [ItemId("none")]
    votes = {item: crank.choice([Vote.IN_FAVOUR, Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTAIN]) for item in items}
    return a.GiveAnswer(by=by, question=now.question.id, votes=Keyed(votes))


def ready_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.DeclareReady(by=by, ready=crank.random() < 0.8)


def seek_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SeekAgreement(by=by, choices=tuple(any_choice(crank) for _ in range(crank.randint(0, 2))))


def chair_text_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.TableChairText(by=by, choices=tuple(any_choice(crank) for _ in range(crank.randint(0, 2))))


def close_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.CloseRound(by=by) if crank.random() < 0.2 else a.MakeStatement(by=by, text="Let us go on.")


def sign_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SignConvention(by=by, sign=crank.random() < 0.6)


def submit_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SubmitToRatification(by=by)


def undo_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    may = not now.undone and now.moment.phase is not Phase.ADOPTION  # which opens with a question: no rest there
    once = now.stage_touched if may and crank.random() > UNSOUND else Seq(crank.choice([0, 1, now.seq]))
    return a.UndoTo(by=by, to_seq=once)


def hand_over_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kinds = list(SeatKind) if crank.random() < UNSOUND else [SeatKind.PERSON, SeatKind.AI]
    seat = crank.choice([*STATES, CHAIR, FACILITATOR, BOGUS])
    return a.HandOver(by=by, seat=seat, occupant=Occupant(kind=crank.choice(kinds), name=crank.choice(["", "Ada"])))


def inject_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    struck = crank.choice([(), (STATES[0],), STATES, (BOGUS,)])
    return a.InjectEvent(by=by, inject=crank.choice(["EV1", "EV2", "EV9"]), struck=struck)


def give_floor_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.GiveFloor(by=by, guest=crank.choice(list(Guest)), clause=any_clause(crank))


def convene_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    parties = some_others(crank, by) if crank.random() < UNSOUND else tuple(crank.sample(STATES, 2))
    clauses = tuple(any_clause(crank) for _ in range(crank.randint(0 if crank.random() < UNSOUND else 1, 2)))
    return a.ConveneInformals(by=by, parties=parties, clauses=clauses, friends=crank.random() < 0.7)


def report_text_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.ReportText(by=by, choices=tuple(any_choice(crank) for _ in range(crank.randint(0, 2))))


def work_actor_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    seat = by if by in STATES else STATES[0]
    names = [
        *(each.name for each in now.ground.public.delegation(seat).actors),
        *(["none"] if crank.random() < RARELY else []),
    ]
    return a.WorkActor(by=by, actor=crank.choice(names), means=crank.choice(list(HomeMeans)))


def set_conduct_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    demands = crank.choice([None, AlternativeId("C"), AlternativeId("Z")])
    return a.SetConduct(by=by, clause=any_clause(crank), conduct=crank.choice(list(Conduct)), demands=demands)


def answer_amendment_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    names = [*now.aftermath.amendments, *([AmendmentId("none")] if crank.random() < RARELY else [])]
    amendment = crank.choice(names or [AmendmentId("none")])
    return a.AnswerAmendment(by=by, amendment=amendment, accepts=crank.random() < 0.7)
