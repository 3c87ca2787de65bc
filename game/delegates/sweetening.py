"""What comes with a package beside the text: help with capacity, and the promise to join in the adoption.

Help is a side payment that is worth more to who gets it than it costs who gives it, where one is able and the other is
not; so it makes trades possible that the text alone does not (Sebenius 1984 on adding issues, Barrett 2003 on side
payments). What it is worth and costs is public: it follows from capacities that everybody knows.
"""

from __future__ import annotations

from game.delegates.commitments import pledged
from game.delegates.promising import comfortable
from game.delegates.situation import Situation
from game.terms.bargains import PackagePledge, Pledge, PledgeKind
from game.terms.ids import SeatId

SWEETENED = 0.7
"""From here on in the conference a package carries the promise to join in the adoption. Design value."""
ABLE, NEEDY = 0.5, 0.45
"""Weakest capacity from which a state helps, and below which it is helped. Design values."""
WORTH, COST = 2.0, 0.5
"""Steps of utility help is worth to a state without any capacity, and costs whoever gives it. Design values."""


def pledges(s: Situation, seats: tuple[SeatId, ...]) -> tuple[PackagePledge, ...]:
    """What this seat promises the other parties of its package."""
    return (*_help(s, seats), *_joining(s, seats))


def help_worth(s: Situation, promises: tuple[PackagePledge, ...]) -> float:
    """Steps of utility that the help promised in a package is worth to this seat, less what it promises itself."""
    of_help = [each for each in promises if each.pledge.kind is PledgeKind.ASSISTANCE]
    got = sum(WORTH * (1.0 - _weakest(s, s.seat)) for each in of_help if s.seat in each.to)
    return got - COST * sum(each.by == s.seat for each in of_help)


def _help(s: Situation, seats: tuple[SeatId, ...]) -> tuple[PackagePledge, ...]:
    """To the party that needs it most; who owes help already promises no more, and some characters never do."""
    if _weakest(s, s.seat) < ABLE or s.drawn("sweeten") >= s.temper.manners.helps:
        return ()
    needy = [each for each in seats if _weakest(s, each) < NEEDY]
    to = min(needy, key=lambda each: (_weakest(s, each), each), default=None)
    if to is None or pledged(s.sight, PledgeKind.ASSISTANCE):
        return ()
    return (PackagePledge(by=s.seat, to=(to,), pledge=Pledge(kind=PledgeKind.ASSISTANCE)),)


def _joining(s: Situation, seats: tuple[SeatId, ...]) -> tuple[PackagePledge, ...]:
    """Late, and where it can easily be kept: "and we shall join in the adoption"."""
    if s.progress < SWEETENED or not comfortable(s):
        return ()
    return (PackagePledge(by=s.seat, to=seats, pledge=Pledge(kind=PledgeKind.VOTE_FOR)),)


def _weakest(s: Situation, seat: SeatId) -> float:
    of = s.sight.scenario.delegation(seat).capacity
    return min(of.legal, of.technical, of.financial) / 1000
