"""The Almeira conference of the design's pictures (decision D37) as a view: what Miravel sees in its third sitting.

Never shipped. Where pictures and rules differ the rules win: an article is one paragraph, the record tells rounds.
"""

from __future__ import annotations

from dataclasses import replace

from game.terms.actions_floor import Tag
from game.terms.bargains import Pledge, PledgeKind, Promise
from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    ChairTextTabled,
    Event,
    MessageSent,
    Occupant,
    PackageOffered,
    PromiseMade,
    Recorded,
    SeatKind,
    StageOpened,
    StanceDeclared,
    StatementMade,
    only,
)
from game.terms.guests import Guest
from game.terms.ids import (
    CHAIR,
    AlternativeId,
    BracketId,
    ClauseId,
    MessageId,
    PromiseId,
    SeatId,
    Seq,
)
from game.terms.moves import Move
from game.terms.standing import Declaration, Stance
from game.terms.text import Choice
from game.terms.views import Permission, SeatView, Sight
from tests.gallery.almeira_asked import package
from tests.gallery.almeira_figures import readings
from tests.gallery.almeira_text import (
    ARTICLE,
    DRU,
    MIR,
    NOW,
    OKA,
    STATES,
    TYR,
    brackets,
    scenario,
)


def _events() -> tuple[Event, ...]:
    mission = Promise(
        id=PromiseId("P1"), by=MIR, to=(OKA,), pledge=Pledge(kind=PledgeKind.VOTE_FOR), due=replace(NOW, sitting=5)
    )
    said = "We reserve our position on Article 9."
    settled = Declaration(
        choice=Choice(bracket=BracketId("AL09"), alternative=AlternativeId("C")), stance=Stance.CAN_ACCEPT
    )
    return (
        StageOpened(audience=PUBLIC, moment=NOW),
        PromiseMade(audience=PUBLIC, promise=mission, attention=2),
        _note("M1", "LUM", "Pelagia may move if Article 7 is softened."),
        _note("M2", "OKA", "If Article 12 says “shall”, we can look at sixty days."),
        StatementMade(audience=PUBLIC, by=TYR, text=said, tag=Tag.RED_LINE, attention=1),
        StanceDeclared(audience=PUBLIC, by=DRU, declarations=(settled,), to=()),
        ChairTextTabled(audience=PUBLIC, choices=(settled.choice,)),
    )


def _note(key: str, by: str, text: str) -> MessageSent:
    seat = SeatId(by)
    return MessageSent(audience=only(seat, MIR), id=MessageId(key), by=seat, to=(MIR,), text=text, tag=Tag.NONE)


def view(*, waiting: bool = False, rare: bool = False) -> SeatView:
    """What Miravel sees; ``waiting`` with Okanda's package before it, ``rare`` with every kind of move open to it."""
    public = scenario()
    events = _events()
    costs = {**_COSTS, **(_RARE if rare else {})}
    if waiting:
        events = (*events, PackageOffered(audience=PUBLIC, package=package(), attention=2))
    seating = {**dict.fromkeys((*STATES, CHAIR), Occupant(kind=SeatKind.AI)), MIR: Occupant(kind=SeatKind.PERSON)}
    sight = Sight(
        seat=MIR,
        session="almeira",
        scenario=public,
        mandate=None,
        seating=Keyed(seating),
        moment=NOW,
        attention=3,
        rounds=3,
        ready=Keyed(dict.fromkeys((*STATES, CHAIR), False)),
        brackets=brackets(public.convention),
        confidences=(),
        packages=(package(),) if waiting else (),
        promises=tuple(each.promise for each in events if isinstance(each, PromiseMade)),
        question=None,
        adopted=None,
        signed=(),
        withheld=(),
        submitted=(),
        parties=Keyed(),
        needed=7,
        in_force=None,
        ending=None,
        permissions=tuple(Permission(move=move, attention=cost) for move, cost in costs.items()),
    )
    record = tuple(Recorded(seq=Seq(seq), at_ms=0, event=event) for seq, event in enumerate(events, start=1))
    return SeatView(seq=Seq(len(record)), sight=sight, record=record, readings=readings())


def chair_view() -> SeatView:
    """What the chair sees, with all its moves open to it."""
    seen = view()
    moves = (
        Move.READY,
        Move.SEEK_AGREEMENT,
        Move.CHAIR_TEXT,
        Move.CLOSE_ROUND,
        Move.PARK,
        Move.TAKE_UP,
        Move.EXTEND,
        Move.SEEK_REOPENING,
        Move.PUT_TO_VOTE,
        Move.CONVENE,
        Move.GIVE_FLOOR,
    )
    permissions = tuple(Permission(move=each, attention=0) for each in moves)
    sight = replace(
        seen.sight,
        seat=CHAIR,
        attention=0,
        parked=(ClauseId("AL14"),),
        speakers=((Guest.CIVIL_SOCIETY, ARTICLE),),
        permissions=permissions,
    )
    return replace(seen, sight=sight)


_COSTS = {
    Move.STATEMENT: 1,
    Move.MESSAGE: 0,
    Move.STANCE: 0,
    Move.WORDING: 1,
    Move.PACKAGE: 2,
    Move.ACCEPT: 0,
    Move.DECLINE: 0,
    Move.WITHDRAW: 0,
    Move.PROMISE: 2,
    Move.REOPEN: 2,
    Move.READY: 0,
    Move.ANSWER_THREAT: 0,
    Move.CARRY_OUT: 0,
    Move.BACK_DOWN: 0,
    Move.JOIN_CAUCUS: 0,
    Move.LEAVE_CAUCUS: 0,
    Move.NAME_SPEAKER: 0,
    Move.ANSWER_REQUEST: 1,
    Move.NAME_PRICE: 0,
    Move.NO_PRICE: 0,
    Move.ACCEPT_ARRANGEMENT: 0,
    Move.DECLINE_ARRANGEMENT: 0,
    Move.RETURN: 0,
    Move.CHOOSE: 0,
}
_RARE = {
    Move.OWN_WORDING: 1,
    Move.SPONSOR: 0,
    Move.CONTEST: 1,
    Move.THREAT: 2,
    Move.FORM_CAUCUS: 2,
    Move.REQUEST: 1,
    Move.ASK_PRICE: 0,
    Move.PROJECT: 2,
    Move.CONTACT_POINT: 1,
    Move.ARRANGEMENT: 2,
    Move.LEAK: 1,
    Move.REPORT_TEXT: 1,
    Move.WALK_OUT: 0,
}
