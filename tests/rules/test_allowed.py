"""What a view says is open can be done, and what it says is shut says why."""

from __future__ import annotations

from game.rules.allowed import DELEGATIONS_HAVE, THE_CHAIR_HAS, THE_FACILITATOR_HAS, allowed, awaited
from game.rules.decide import decide
from game.rules.register import FIRST
from game.terms import actions as a
from game.terms.actions import MOVE_OF, Move
from game.terms.bargains import Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, FACILITATOR, OBSERVER, AlternativeId, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.standing import Declaration, Stance
from game.terms.views import Permission
from tests.kit.blank import ARD, BL01, BL02, BRV, COR, STATES, choose
from tests.rules.room import SURE, Room, sitting

LETTERS = choose("BL01", "B")


def permission(room: Room, seat: SeatId, move: Move) -> Permission:
    """What a seat is told of one kind of move."""
    return next(each for each in allowed(room.now, seat) if each.move is move)


def reason(room: Room, seat: SeatId, move: Move) -> Refusal | None:
    """Why a kind of move is shut; ``None`` where it is open."""
    refused = permission(room, seat, move).refused
    return None if refused is None else refused.reason


def test_the_chair_and_delegations_have_different_moves_and_onlookers_none() -> None:
    now = sitting().now
    assert tuple(each.move for each in allowed(now, CHAIR)) == THE_CHAIR_HAS
    assert tuple(each.move for each in allowed(now, ARD)) == DELEGATIONS_HAVE
    assert set(THE_CHAIR_HAS) | set(DELEGATIONS_HAVE) | set(THE_FACILITATOR_HAS) == set(Move)
    assert allowed(now, OBSERVER) == ()
    assert tuple(each.move for each in allowed(now, FACILITATOR)) == THE_FACILITATOR_HAS


def busy_room() -> Room:
    """A sitting in which every move of the negotiation is open to Arden: offers both ways, something agreed."""
    room = sitting()
    room.agree(choose(BL02, "B"))
    room.do(a.ParkClause(by=CHAIR, clause=ClauseId("BL03")))
    room.offer(BRV, (ARD,), gives=(LETTERS,), asks=())
    room.offer(ARD, (BRV,), gives=(), asks=(LETTERS,))
    room.do(a.TableOwnWording(by=BRV, bracket=BL01, text="Answer.", equals=LETTERS.alternative))
    return room


def sound(room: Room) -> dict[Move, a.Action]:
    """One sound move of each kind for Arden, or the chair."""
    theirs = next(each for each in room.now.packages.values() if each.by == BRV)
    mine = next(each for each in room.now.packages.values() if each.by == ARD)
    return {
        Move.STATEMENT: a.MakeStatement(by=ARD, text="Hear us."),
        Move.MESSAGE: a.SendMessage(by=ARD, to=(BRV,), text="A word?"),
        Move.STANCE: a.DeclareStance(by=ARD, declarations=(Declaration(choice=LETTERS, stance=Stance.OPPOSE),)),
        Move.WORDING: a.TableWording(by=ARD, choice=LETTERS),
        Move.PACKAGE: a.OfferPackage(by=ARD, parties=(COR,), undertakings=(Undertaking(by=COR, choice=LETTERS),)),
        Move.ACCEPT: a.AcceptPackage(by=ARD, package=theirs.id),
        Move.DECLINE: a.DeclinePackage(by=ARD, package=theirs.id),
        Move.WITHDRAW: a.WithdrawPackage(by=ARD, package=mine.id),
        Move.PROMISE: a.MakePromise(by=ARD, to=(BRV,), pledge=Pledge(kind=PledgeKind.SIGN)),
        Move.REOPEN: a.ReopenBracket(by=ARD, bracket=BL02),
        Move.OWN_WORDING: a.TableOwnWording(by=ARD, bracket=BL01, text="Wait.", equals=LETTERS.alternative),
        Move.CONTEST: a.ContestWording(by=ARD, bracket=BL01, alternative=AlternativeId("W1")),
        Move.SPONSOR: a.SponsorWording(by=ARD, choice=choose("BL01", "W1")),
        Move.READY: a.DeclareReady(by=ARD),
        Move.SEEK_AGREEMENT: a.SeekAgreement(by=CHAIR, choices=(LETTERS,)),
        Move.CHAIR_TEXT: a.TableChairText(by=CHAIR, choices=(LETTERS,)),
        Move.CLOSE_ROUND: a.CloseRound(by=CHAIR),
        Move.PARK: a.ParkClause(by=CHAIR, clause=ClauseId("BL01")),
        Move.TAKE_UP: a.TakeUpClause(by=CHAIR, clause=ClauseId("BL03")),
        Move.EXTEND: a.ExtendSitting(by=CHAIR),
        Move.SEEK_REOPENING: a.SeekReopening(by=CHAIR, bracket=BL02),
    }


def test_what_is_open_can_be_done() -> None:
    room = busy_room()
    moves = sound(room)
    for move, action in moves.items():
        assert permission(room, action.by, move).open, move
        assert not isinstance(decide(room.now, action, room.facts, room.now.seq), Refused), move
    later = {Move.ANSWER, Move.SIGN, Move.SUBMIT}
    assert set(moves) >= {MOVE_OF[kind] for kind in FIRST.places} - later


def test_answering_signing_and_submitting_are_open_in_their_time() -> None:
    room = sitting(facts=SURE)
    assert reason(room, ARD, Move.ANSWER) is Refusal.NO_QUESTION
    assert reason(room, ARD, Move.SIGN) is Refusal.WRONG_PHASE
    room.do(a.SeekAgreement(by=CHAIR, choices=(LETTERS,)))
    assert [each.move for each in allowed(room.now, ARD) if each.open] == [Move.ANSWER]
    assert room.now.question is not None
    room.do(a.GiveAnswer(by=ARD, question=room.now.question.id, votes=Keyed()))
    assert reason(room, ARD, Move.ANSWER) is Refusal.ALREADY_ANSWERED
    room.to(Phase.SIGNATURE)
    assert permission(room, ARD, Move.SIGN).open
    room.sign(withheld=(COR,))
    assert permission(room, ARD, Move.SUBMIT).open
    assert reason(room, COR, Move.SUBMIT) is Refusal.NOT_SIGNED
    room.submit(ARD)
    assert reason(room, ARD, Move.SUBMIT) is Refusal.ALREADY_SO
    room.close()
    assert reason(room, ARD, Move.SUBMIT) is Refusal.ALREADY_PARTY


def test_what_there_is_nothing_to_do_with_is_shut() -> None:
    room = sitting()
    assert reason(room, ARD, Move.ACCEPT) is Refusal.UNKNOWN_PACKAGE
    assert reason(room, ARD, Move.WITHDRAW) is Refusal.UNKNOWN_PACKAGE
    assert reason(room, ARD, Move.REOPEN) is Refusal.BRACKET_NOT_AGREED
    room.agree(choose("BL01", "A"), choose("BL02", "B"), choose("BL03", "B"))
    assert reason(room, ARD, Move.STANCE) is Refusal.BRACKET_AGREED
    assert reason(room, CHAIR, Move.SEEK_AGREEMENT) is Refusal.BRACKET_AGREED


def test_an_offer_that_is_answered_is_shut_to_who_answered_and_to_its_author() -> None:
    room = sitting()
    package = room.offer(ARD, (BRV, COR))
    room.do(a.AcceptPackage(by=BRV, package=package.id))
    assert reason(room, BRV, Move.DECLINE) is Refusal.UNKNOWN_PACKAGE
    assert permission(room, COR, Move.DECLINE).open
    assert reason(room, ARD, Move.WITHDRAW) is Refusal.UNKNOWN_PACKAGE


def test_rule_5_2_costs_are_shown_and_what_is_too_dear_is_shut() -> None:
    room = sitting()
    room.do(*(a.MakeStatement(by=COR, text="Hear us.") for _ in range(2)))
    dear = permission(room, COR, Move.PACKAGE)
    assert (dear.attention, dear.refused) == (2, Refused(reason=Refusal.NO_ATTENTION, about="2"))
    assert permission(room, COR, Move.STATEMENT).open
    assert permission(room, CHAIR, Move.STATEMENT).attention == 0


def test_everybody_awaited_has_a_move_that_is_open() -> None:
    room = Room(facts=SURE)
    while room.now.ending is None:
        for seat in awaited(room.now):
            assert any(each.open for each in allowed(room.now, seat))
        if room.now.moment.phase is Phase.SIGNATURE:
            room.sign()
            room.submit(*STATES)
        else:
            room.close()
