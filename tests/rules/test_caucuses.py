"""Caucuses (rule 27): who knows of them, who speaks for them, from whose attention, and what a group promises."""

from __future__ import annotations

from game.rules.allowed import allowed
from game.rules.clauses import stance_of, tabled_by
from game.rules.sight import redact, see
from game.terms import actions as a
from game.terms import events as e
from game.terms.actions import Move
from game.terms.bargains import Pledge, PledgeKind
from game.terms.caucuses import Caucus
from game.terms.ids import CHAIR, OBSERVER, SeatId
from game.terms.refusals import Refusal
from game.terms.standing import Stance
from tests.kit.blank import ARD, BRV, COR, STATES, choose
from tests.rules.room import Room, every, one, sitting

LETTERS = choose("BL01", "B")


def form(room: Room, by: SeatId = ARD, *invited: SeatId) -> Caucus:
    """A caucus that nobody has joined yet."""
    action = a.FormCaucus(by=by, name=" Friends of letters ", invited=invited or (BRV, COR))
    return one(room.do(action), e.CaucusFormed).caucus


def group(room: Room, *members: SeatId) -> Caucus:
    """A caucus of Arden and these."""
    caucus = form(room)
    room.do(*(a.JoinCaucus(by=each, caucus=caucus.id) for each in members or (BRV,)))
    return room.now.caucuses[caucus.id]


def test_rule_27_1_its_founder_invites_others_and_speaks_for_it() -> None:
    room = sitting()
    room.do(a.DeclareReady(by=BRV))
    caucus = form(room)
    assert (caucus.name, caucus.speaker, caucus.members, caucus.invited) == (
        "Friends of letters",
        ARD,
        (ARD,),
        (BRV, COR),
    )
    assert room.now.attention[ARD] == 3
    assert not room.now.ready[BRV]
    assert room.refusal(a.FormCaucus(by=BRV, name="x" * 61, invited=(ARD,))).reason is Refusal.TEXT_TOO_LONG


def test_rule_27_2_it_is_known_to_those_invited_until_two_have_joined_and_then_to_everybody() -> None:
    room = sitting()
    caucus = form(room, ARD, BRV)
    assert [seat for seat in (*STATES, CHAIR, OBSERVER) if see(room.now, seat).caucuses] == [ARD, BRV]
    joined = one(room.do(a.JoinCaucus(by=BRV, caucus=caucus.id)), e.CaucusJoined)
    assert redact(joined, OBSERVER) == joined
    assert joined.group.members == (ARD, BRV)
    assert joined.group.invited == ()
    seen = {seat: see(room.now, seat).caucuses[0] for seat in (*STATES, CHAIR, OBSERVER)}
    assert all(each.members == (ARD, BRV) for each in seen.values())
    assert seen[COR].invited == seen[CHAIR].invited == ()
    assert seen[BRV].invited == (BRV,)


def test_rule_27_3_who_leaves_is_out_and_the_first_of_the_others_speaks() -> None:
    room = sitting()
    caucus = group(room, BRV, COR)
    room.do(a.LeaveCaucus(by=ARD, caucus=caucus.id))
    now = room.now.caucuses[caucus.id]
    assert (now.members, now.speaker) == ((BRV, COR), BRV)
    ended = room.do(a.LeaveCaucus(by=COR, caucus=caucus.id))
    assert one(ended, e.CaucusEnded).caucus == caucus.id
    assert not room.now.caucuses


def test_rule_27_3_a_caucus_that_nobody_joined_ends_with_the_sitting() -> None:
    room = sitting()
    form(room, ARD, BRV)
    assert not every(room.close(), e.CaucusEnded)
    ended = one(room.close(), e.CaucusEnded)
    assert [seat for seat in (*STATES, OBSERVER) if redact(ended, seat) is not None] == [ARD, BRV]


def test_rule_27_4_a_speaker_speaks_from_the_attention_of_all_the_fullest_first() -> None:
    room = sitting()
    caucus = group(room)
    room.do(a.MakeStatement(by=ARD, text="Hear us."), a.MakeStatement(by=ARD, text="Hear us."))
    assert (room.now.attention[ARD], room.now.attention[BRV]) == (1, 4)
    made = one(room.do(a.MakeStatement(by=ARD, text="Together.", caucus=caucus.id)), e.StatementMade)
    assert dict(made.paid) == {BRV: 1}
    room.do(a.MakeStatement(by=ARD, text="Alone."))
    assert room.now.attention[ARD] == 0
    statement = next(each for each in allowed(room.now, ARD) if each.move is Move.STATEMENT)
    assert statement.open
    assert room.refusal(a.MakeStatement(by=ARD, text="Alone.")).reason is Refusal.NO_ATTENTION
    room.do(*(a.MakeStatement(by=ARD, text="Together.", caucus=caucus.id) for _ in range(3)))
    assert room.now.attention[BRV] == 0
    assert room.refusal(a.MakeStatement(by=ARD, text="On.", caucus=caucus.id)).reason is Refusal.NO_ATTENTION


def test_rule_27_4_only_the_speaker_of_a_group_speaks_for_it_and_may_name_another() -> None:
    room = sitting()
    lonely = form(room)
    assert room.refusal(a.MakeStatement(by=ARD, text="We.", caucus=lonely.id)).reason is Refusal.CAUCUS_ALONE
    room.do(a.JoinCaucus(by=BRV, caucus=lonely.id))
    assert room.refusal(a.MakeStatement(by=BRV, text="We.", caucus=lonely.id)).reason is Refusal.NOT_THE_SPEAKER
    room.do(a.NameSpeaker(by=ARD, caucus=lonely.id, speaker=BRV))
    room.do(a.MakeStatement(by=BRV, text="We.", caucus=lonely.id))
    assert room.refusal(a.NameSpeaker(by=ARD, caucus=lonely.id, speaker=ARD)).reason is Refusal.NOT_THE_SPEAKER
    assert room.refusal(a.NameSpeaker(by=BRV, caucus=lonely.id, speaker=COR)).reason is Refusal.NOT_A_MEMBER


def test_rule_27_5_members_that_support_a_wording_or_can_accept_it_become_its_sponsors() -> None:
    room = sitting()
    caucus = group(room, BRV, COR)
    room.declare(BRV, Stance.CAN_ACCEPT, LETTERS)
    room.declare(COR, Stance.OPPOSE, LETTERS)
    happened = room.do(a.TableWording(by=ARD, choice=LETTERS, caucus=caucus.id))
    assert one(happened, e.WordingSponsored).by == BRV
    assert stance_of(room.now, BRV, LETTERS) is Stance.SUPPORT
    assert not tabled_by(room.now, COR, LETTERS)


def test_rule_27_6_a_promise_of_the_group_is_one_of_every_member() -> None:
    room = sitting()
    caucus = group(room)
    promise = a.MakePromise(by=ARD, to=(COR,), pledge=Pledge(kind=PledgeKind.SUPPORT, choice=LETTERS), caucus=caucus.id)
    assert room.refusal(promise).reason is Refusal.CAUCUS_DIVIDED
    for seat in (ARD, BRV):
        room.declare(seat, Stance.CAN_ACCEPT, LETTERS)
    made = every(room.do(promise), e.PromiseMade)
    assert [(each.promise.by, each.promise.caucus) for each in made] == [(ARD, caucus.id), (BRV, caucus.id)]
    assert (made[0].attention, made[1].attention) == (2, 0)
    assert sum(made[0].paid.values()) == 2
    assert len(room.now.promises) == 2


def test_rule_27_6_a_group_promises_support_and_tabling_only_and_not_to_itself() -> None:
    room = sitting()
    caucus = group(room)
    for seat in (ARD, BRV):
        room.declare(seat, Stance.SUPPORT, LETTERS)
    signing = a.MakePromise(by=ARD, to=(COR,), pledge=Pledge(kind=PledgeKind.SIGN), caucus=caucus.id)
    assert room.refusal(signing).reason is Refusal.CAUCUS_DIVIDED
    within = a.MakePromise(by=ARD, to=(BRV,), pledge=Pledge(kind=PledgeKind.SUPPORT, choice=LETTERS), caucus=caucus.id)
    assert room.refusal(within).reason is Refusal.NAMED_ONESELF


def test_rule_7_4_praise_and_blame_name_somebody_and_a_red_line_a_wording() -> None:
    room = sitting()
    for tag in (a.Tag.PRAISE, a.Tag.BLAME):
        assert room.refusal(a.MakeStatement(by=ARD, text="Well.", tag=tag)).reason is Refusal.TAG_INCOMPLETE
        made = one(room.do(a.MakeStatement(by=ARD, text="Well.", tag=tag, about=(BRV,))), e.StatementMade)
        assert made.about == (BRV,)
    limit = a.MakeStatement(by=ARD, text="No.", tag=a.Tag.RED_LINE)
    assert room.refusal(limit).reason is Refusal.TAG_INCOMPLETE
    made = one(room.do(a.MakeStatement(by=ARD, text="No.", tag=a.Tag.RED_LINE, choice=LETTERS)), e.StatementMade)
    assert made.choice == LETTERS
