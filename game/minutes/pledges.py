"""What is promised, in words: ``to ratify by the end of year 2``."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import say
from game.minutes.english.bargains import Deals
from game.minutes.names import Names
from game.terms.bargains import Pledge, PledgeKind


def pledge_words(pledge: Pledge, names: Names) -> str:
    """The promise as an infinitive, to stand after ``promised``."""
    match pledge.kind:
        case PledgeKind.SUPPORT:
            return _about(Deals.SUPPORT, pledge, names)
        case PledgeKind.TABLE:
            return _about(Deals.TABLE, pledge, names)
        case PledgeKind.NOT_TABLE:
            return _about(Deals.NOT_TABLE, pledge, names)
        case PledgeKind.VOTE_FOR:
            return say(Deals.VOTE_FOR)
        case PledgeKind.SIGN:
            return say(Deals.SIGN)
        case PledgeKind.RATIFY:
            return say(Deals.RATIFY, year=pledge.by_year)
        case PledgeKind.ASSISTANCE | PledgeKind.CONTACT_POINT | PledgeKind.GRANT_REQUEST:
            return say(Deals[pledge.kind.name])
        case _:
            assert_never(pledge.kind)


def _about(key: Deals, pledge: Pledge, names: Names) -> str:
    return say(key, choice=names.choice(pledge.choice)) if pledge.choice else say(Deals.UNSPECIFIED)
