"""What has to hold after every step of any play, however wild."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules.allowed import allowed
from game.rules.decide import decide
from game.rules.gates import refusal
from game.rules.phases import awaited
from game.rules.sight import redact, see
from game.rules.state import Negotiation
from game.rules.state_hash import state_hash
from game.rules.threats import PENDING
from game.terms import actions as a
from game.terms import events as e
from game.terms.actions import MOVE_OF
from game.terms.arrangements import ArrangementKind, ArrangementStatus
from game.terms.bargains import PackageStatus, PromiseStatus
from game.terms.cooperation import RequestStatus
from game.terms.ids import CHAIR, OBSERVER, AlternativeId, BracketId, PackageId
from game.terms.refusals import Refusal, Refused
from game.terms.standing import BracketStatus
from tests.kit.blank import STATES
from tests.rules.room import Room, folded

EVERYBODY = (*STATES, CHAIR, OBSERVER)


class Watch:
    """Looks at a room after every step, and remembers what must not change."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._statuses: dict[PackageId, PackageStatus] = {}
        self._agreed: dict[BracketId, AlternativeId] = {}
        self._seen = 0

    def take(self, action: a.Action) -> Refused | tuple[e.Event, ...]:
        """Take an action; decided alike twice, and a refusal changes nothing (rule 4.3)."""
        now = self.room.now
        decision = decide(now, action, self.room.facts, now.seq)
        assert decide(now, action, self.room.facts, now.seq) == decision
        assert isinstance(decision, Refused) == (refusal(now, action) is not None)
        if not isinstance(decision, Refused):
            closed = {each.move: each for each in allowed(now, action.by) if not each.open}
            assert MOVE_OF[type(action)] not in closed, f"{closed[MOVE_OF[type(action)]]}, and yet: {action}"
        attempt = self.room.attempt(action)
        assert attempt == decision
        if isinstance(decision, Refused):
            assert self.room.now is now
        else:
            assert decision, f"nothing followed from {action}"
            if isinstance(action, a.UndoTo):
                self._statuses, self._agreed = {}, {}
                self._seen = len(self.room.events)
        return decision

    def look(self) -> None:
        """Every law that can be read off the present state."""
        self._attention()
        self._packages()
        self._agreement()
        self._course()
        self._ending()

    def _attention(self) -> None:
        now = self.room.now
        assert all(0 <= left <= now.ground.budget[seat] for seat, left in now.attention.items())

    def _packages(self) -> None:
        """Rule 12: what is closed stays closed, and what all accepted is concluded."""
        now = self.room.now
        for name, package in now.packages.items():
            was = self._statuses.get(name, PackageStatus.OFFERED)
            assert was in (PackageStatus.OFFERED, package.status)
            assert (package.status is PackageStatus.OFFERED) == (name in now.offers)
            everybody_accepted = set(package.accepted) == set(package.parties)
            assert (package.status is PackageStatus.CONCLUDED) == everybody_accepted
            assert set(package.broken_by) <= set(package.parties)
            self._statuses[name] = package.status

    def _agreement(self) -> None:
        """Rules 11 and 41: nothing agreed changes without being reopened, falling, or another text."""
        fresh, self._seen = self.room.events[self._seen :], len(self.room.events)
        freed = {each.bracket for each in fresh if isinstance(each, e.BracketReopened | e.BracketFell)}
        freed |= set(retexted(fresh, self.room.now))
        for bracket, here in self.room.now.brackets.items():
            if bracket in self._agreed and bracket not in freed:
                assert here.agreed == self._agreed[bracket]
            if here.status in (BracketStatus.AGREED, BracketStatus.ADOPTED):
                self._agreed[bracket] = here.agreed
            else:
                self._agreed.pop(bracket, None)

    def _course(self) -> None:
        """Rules 2.3 and 19 to 21."""
        now = self.room.now
        assert bool(awaited(now)) == (now.ending is None)
        assert set(awaited(now)) <= now.ground.seated
        assert set(now.parties) <= set(now.submitted) <= set(now.signed)
        assert not set(now.signed) & set(now.withheld)

    def _ending(self) -> None:
        """Rule 22.2: an ended session refuses everything and leaves nothing undecided."""
        now = self.room.now
        if now.ending is None:
            return
        over = Refused(reason=Refusal.SESSION_ENDED)
        assert all(each.refused == over for seat in EVERYBODY for each in allowed(now, seat))
        assert all(each.status is not PromiseStatus.DUE for each in now.promises.values())
        assert not now.offers
        assert all(each.status is not RequestStatus.OPEN for each in now.requests.values())
        assert all(each.status is not ArrangementStatus.OFFERED for each in now.arrangements.values())
        assert all(each.status not in PENDING for each in now.threats.values())

    def everybody_looks(self) -> None:
        """Nobody sees a package, or a confidence, that it was not told of."""
        for seat in EVERYBODY:
            sight = see(self.room.now, seat)
            for package in sight.packages:
                assert package.status is PackageStatus.CONCLUDED or seat in package.parties
            assert all(seat in (each.by, *each.to) for each in sight.confidences)
            for caucus in sight.caucuses:
                assert len(caucus.members) > 1 or seat in (*caucus.members, *caucus.invited)
                assert not caucus.invited or seat in (*caucus.members, *caucus.invited)
            assert all(seat in (each.by, each.to) for each in sight.requests)
            for side in sight.arrangements:
                known = side.status is ArrangementStatus.CONCLUDED and side.kind is not ArrangementKind.INFORMAL
                assert known or seat in side.parties
            assert all(each.public or seat in (each.by, each.to) for each in sight.threats)

    def the_record_agrees(self) -> None:
        """Law 1: replay of the record equals the live state; and what leaves in public is public."""
        assert replayed(self.room.events) == state_hash(self.room.now)
        assert all(redact(event, OBSERVER) is None or event.audience.everyone for event in self.room.events)
        for event in self.room.events:
            if isinstance(event, e.Leaked) and not event.named:
                copies = [redact(event, seat) for seat in EVERYBODY if seat != event.by]
                assert all(isinstance(copy, e.Leaked) and not copy.by and copy.drawn is None for copy in copies)


def retexted(events: Iterable[e.Event], now: Negotiation) -> Iterator[BracketId]:
    """Places where another wording stands by an amendment, or because the others gave way; what is nested included."""
    for event in events:
        match event:
            case e.RuleChanged() if event.now != event.was:
                yield from (event.bracket, *now.ground.inline_of.get(event.bracket, ()))
            case e.AmendmentClosed() if event.adopted:
                yield from (event.choice.bracket, *now.ground.inline_of.get(event.choice.bracket, ()))
            case _:
                pass


def replayed(events: list[e.Event]) -> str:
    """The hash a record leads to."""
    return state_hash(folded(events))
