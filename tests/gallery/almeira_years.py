"""The fourth year after the signature at Almeira, as the picture of implementation and review has it (07).

Where picture and rules differ the rules win: requests are answered within the year, and what a convention does in the
world is counted in four figures of its own.
"""

from __future__ import annotations

from dataclasses import replace

from game.terms.by_seat import BySeat, Keyed
from game.terms.cooperation import Request, RequestAnswer, RequestKind, RequestStatus
from game.terms.events import PUBLIC, RecordPublished
from game.terms.ids import CERTAIN, ClauseId, Odds, PerMille, RequestId, SeatId
from game.terms.moments import Moment, Phase
from game.terms.moves import Move
from game.terms.practice import NOT_DUE, Conduct, Indicators
from game.terms.readings import Outlook, Spread, YearAhead
from game.terms.views import Permission, SeatView
from tests.gallery import almeira_view as almeira
from tests.gallery.almeira_figures import outlook as before
from tests.gallery.almeira_text import MIR, OKA

YEAR, YEARS = 5, 10
_PARTIES = ("MIR", "LUM", "VES", "CAL", "ESK", "OKA", "DRU", "SOL", "TAM")
_LEVELS = {
    "AL05": (3, 3, 3, 3, 2, 3, 1, 2, 2),
    "AL06": (2, 3, 3, 2, 1, 2, 0, 1, 2),
    "AL08": (3, 3, 3, 2, 2, 1, 1, 2, 1),
    "AL09": (3, 3, 2, 2, 1, 1, 0, 2, 2),
    "AL11": (2, 3, 2, 1, 3, 3, 1, 1, NOT_DUE),
    "AL12": (3, 3, 2, 1, NOT_DUE, 2, NOT_DUE, 0, 2),
    "AL14": (3, 3, 3, 3, 1, 2, 1, 2, 0),
}
"""Thirds met, article by article, in the order of the parties."""
_ASKED = (
    ("OKA", RequestKind.EVIDENCE, "Okanda asks for five years of account records in the case against a former port "
     "director. It offers to share what it recovers."),
    ("LUM", RequestKind.FREEZING, "Two accounts of a holding in the free zone."),
    ("DRU", RequestKind.JOINT_TEAM, "Six prosecutors for the southern harbours."),
    ("SOL", RequestKind.EVIDENCE, "For a trial that opens in spring."),
    ("TAM", RequestKind.RETURN, "What was frozen in year two."),
)  # fmt: skip
_COUNTED = ((62, 120, 120, 0), (66, 150, 122, 0), (84, 260, 140, 12), (118, 340, 155, 31))
_AHEAD = (
    ((121, 108, 137), (400, 384, 410), (158, 140, 181), (33, 26, 41)),
    ((125, 106, 147), (455, 430, 470), (163, 139, 193), (36, 26, 47)),
    ((128, 104, 156), (505, 470, 525), (168, 138, 203), (38, 27, 52)),
    ((131, 103, 163), (550, 506, 577), (171, 136, 212), (40, 27, 57)),
    ((133, 101, 169), (590, 538, 622), (174, 135, 219), (42, 27, 61)),
    ((134, 99, 173), (626, 566, 664), (176, 134, 225), (43, 27, 64)),
)
"""Middle, low and high of the four figures, year by year."""


def view() -> SeatView:
    """What Miravel sees."""
    seen = almeira.view()
    now = Moment(phase=Phase.REVIEW, year=YEAR)
    adopted = Keyed((each.id, each.alternatives[0].id) for each in seen.sight.scenario.convention.brackets)
    moves = (
        Move.READY, Move.REQUEST, Move.ANSWER_REQUEST, Move.CONDUCT, Move.DISPUTE, Move.SANCTION, Move.PROJECT,
        Move.CONTACT_POINT, Move.FORGIVE, Move.DENOUNCE,
    )  # fmt: skip
    sight = replace(
        seen.sight,
        moment=now,
        packages=(),
        adopted=adopted,
        signed=seen.sight.scenario.states,
        submitted=seen.sight.scenario.states,
        parties=Keyed((SeatId(each), 2) for each in _PARTIES),
        in_force=3,
        years=YEARS,
        months=7,
        obligations=tuple(map(ClauseId, _LEVELS)),
        conduct=Keyed({ClauseId("AL06"): Conduct.GO_SLOW}),
        compliance=Keyed((ClauseId(clause), _row(levels)) for clause, levels in _LEVELS.items()),
        indicators=tuple(_counted(*each) for each in _COUNTED),
        requests=(*_requests(now), _own(now)),
        published=(_published(),),
        permissions=tuple(Permission(move=each, attention=1) for each in moves),
    )
    return replace(seen, sight=sight)


def _row(levels: tuple[int, ...]) -> BySeat[int]:
    return Keyed((SeatId(party), level) for party, level in zip(_PARTIES, levels, strict=True))


def _requests(now: Moment) -> tuple[Request, ...]:
    return tuple(
        Request(id=RequestId(f"q{place}"), by=SeatId(by), to=MIR, kind=kind, text=text, since=now)
        for place, (by, kind, text) in enumerate(_ASKED)
    )


def _own(now: Moment) -> Request:
    return Request(
        id=RequestId("q9"), by=MIR, to=OKA, kind=RequestKind.EVIDENCE, text="", since=now,
        status=RequestStatus.ANSWERED, answer=RequestAnswer.PART,
    )  # fmt: skip


def _published() -> RecordPublished:
    """Okanda's: reasons in five of thirteen refusals."""
    levels = Keyed((ClauseId(clause), row[_PARTIES.index("OKA")]) for clause, row in _LEVELS.items())
    return RecordPublished(
        audience=PUBLIC, state=OKA, reviewers=(SeatId("LUM"), SeatId("TAM")), year=YEAR - 1, fair=PerMille(540),
        delivered=15, asked=28, willing=12_000, levels=levels, odds=CERTAIN, drawn=Odds(10_000),
    )  # fmt: skip


def _counted(given: int, registrations: int, recovered: int, victims: int) -> Indicators:
    share = PerMille(500)
    return Indicators(
        parties=len(_PARTIES), asked=240, given=given, by_kind=(given, 0, 0, 0), inside=share, across=share,
        willing=share, registrations=PerMille(registrations), recovered=recovered, victims=victims,
        compliance=PerMille(620), trust=PerMille(605), norm=share, rule=share, climate=0,
    )  # fmt: skip


def outlook() -> Outlook:
    """What is foreseen of the years ahead."""
    return replace(before(), adopted=True, years=tuple(_year(YEAR + at, row) for at, row in enumerate(_AHEAD)))


def _year(year: int, row: tuple[tuple[int, int, int], ...]) -> YearAhead:
    given, registrations, recovered, victims = (
        Spread(median=middle, half_low=(middle + low) // 2, half_high=(middle + high) // 2, low=low, high=high)
        for middle, low, high in row
    )
    return YearAhead(
        year=year, runs=100, given=given, registrations=registrations, recovered=recovered, victims=victims
    )
