"""A year of practice for presenters and pictures: a played tutorial, with things to answer in one seat's sight."""

from __future__ import annotations

from dataclasses import replace

from game.terms.actions import MOVE_OF
from game.terms.actions_cooperation import MOVES as COOPERATION
from game.terms.actions_home_front import MOVES as HOME
from game.terms.actions_practice import MOVES as PRACTICE
from game.terms.by_seat import Keyed
from game.terms.cooperation import Channel, Request, RequestAnswer, RequestKind, RequestStatus
from game.terms.events import PUBLIC, RecordPublished
from game.terms.ids import AlternativeId, AmendmentId, BracketId, ClauseId, DisputeId, Odds, PerMille, RequestId
from game.terms.moments import Phase
from game.terms.practice import Amendment, Conduct, Dispute, DisputeMeans, Sanction, SanctionStep
from game.terms.text import Choice
from game.terms.views import Permission, SeatView
from tests.kit import ui_moments as at
from tests.kit.ui_moments import ALD, BRE, CIN

PRACTISED = 28
"""A session in which Aldmere is among the parties by then."""


def year(*, party: bool = True) -> SeatView:
    """The year as Aldmere sees it: two requests, an amendment, a dispute, a sanction, a record that was published."""
    seen = at.opening_of(Phase.REVIEW, 3, PRACTISED).view(ALD)
    sight = seen.sight
    published = RecordPublished(
        audience=PUBLIC, state=BRE, reviewers=(CIN,), year=6, fair=PerMille(640), delivered=4, asked=9, willing=3500,
        levels=Keyed({ClauseId("TU01"): 3, ClauseId("TU02"): 1, ClauseId("TU03"): 0}), odds=Odds(60_000),
        drawn=Odds(10_000),
    )  # fmt: skip
    rows = {clause: Keyed({**row, BRE: published.levels[clause]}) for clause, row in sight.compliance.items()}
    moves = {MOVE_OF[each] for each in (*COOPERATION, *HOME, *PRACTICE)}
    known = {each.move for each in sight.permissions}
    shown = replace(
        sight,
        months=2,
        conference=True,
        requests=requests(seen),
        amendments=(amendment(),),
        disputes=(dispute(),),
        sanctions=(Sanction(by=ALD, against=CIN, step=SanctionStep.PROTEST, since=5),),
        published=(published,),
        compliance=Keyed(rows),
        conduct=Keyed({ClauseId("TU02"): Conduct.GO_SLOW}),
        parties=sight.parties if party else sight.parties.drop(ALD),
        permissions=(
            *(replace(each, refused=None) for each in sight.permissions),
            *(Permission(move=each, attention=1) for each in sorted(moves - known)),
        ),
    )
    home = None if party else at.opening_of(Phase.HOME, 0).view(ALD).home
    return replace(seen, sight=shown, home=home)


def requests(seen: SeatView) -> tuple[Request, ...]:
    """Brescal's for assets, Cindra's between agencies, and one of Aldmere's own that was answered late."""
    now = seen.sight.moment
    return (
        Request(id=RequestId("r1"), by=BRE, to=ALD, kind=RequestKind.RETURN, text="Of the harbour.", since=now),
        Request(
            id=RequestId("r2"), by=CIN, to=ALD, kind=RequestKind.EVIDENCE, text="", since=now, channel=Channel.AGENCY
        ),
        Request(
            id=RequestId("r3"), by=ALD, to=BRE, kind=RequestKind.EXTRADITION, text="", since=now,
            status=RequestStatus.ANSWERED, answer=RequestAnswer.LATE,
        ),
    )  # fmt: skip


def amendment() -> Amendment:
    """Cindra's, of the judge."""
    choice = Choice(bracket=BracketId("TU02"), alternative=AlternativeId("A"))
    return Amendment(id=AmendmentId("a1"), by=CIN, choice=choice, was=AlternativeId("B"), year=7, in_favour=(CIN,))


def dispute() -> Dispute:
    """Brescal's with Cindra."""
    return Dispute(
        id=DisputeId("d1"), by=BRE, against=CIN, clause=ClauseId("TU01"), means=DisputeMeans.ARBITRATION, year=6
    )
