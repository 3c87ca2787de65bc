"""Sentences for leaks."""

from __future__ import annotations

from game.minutes.catalogue import quoted, say
from game.minutes.english.floor import Floor
from game.minutes.english.leaks import Leaking
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.minutes.sentences_bargains import terms_of
from game.minutes.templates import complete_table
from game.terms.arrangements import Arrangement, ArrangementStatus
from game.terms.events import Leaked
from game.terms.leaks import Disclosure
from game.terms.standing import Confidence, Stance

_POSITIONS = complete_table(
    Stance,
    {
        Stance.SUPPORT: Floor.FOR,
        Stance.CAN_ACCEPT: Floor.ABLE,
        Stance.OPPOSE: Floor.AGAINST,
        Stance.UNDECLARED: Floor.OPEN,
    },
)


def sentence(event: Leaked, names: Names) -> str:
    """What has come out."""
    what = secret_words(event.disclosure, names)
    return say(Leaking.LEAKED, who=names.seat(event.by), what=what) if event.by else say(Leaking.CAME_OUT, what=what)


def secret_words(out: Disclosure, names: Names) -> str:
    """What could come out, or has: "that Okanda had offered Miravel, that …"."""
    if out.letter is not None:
        who, whom = names.seat_within(out.letter.by), names.seats(out.letter.to)
        return say(Leaking.MESSAGE, who=who, whom=whom, text=quoted(out.letter.text))
    if out.package is not None:
        who, whom = names.seat_within(out.package.by), names.seats(out.package.parties[1:])
        return say(Leaking.OFFER, who=who, whom=whom, terms=terms_of(out.package, names))
    if out.threat is not None:
        who, whom = names.seat_within(out.threat.by), names.seat_within(out.threat.to)
        return say(Leaking.THREAT, who=who, whom=whom, pledge=pledge_words(out.threat.demand, names))
    if out.confidence is not None:
        return _confidence(out.confidence, names)
    return say(Leaking.NOTHING) if out.arrangement is None else _arrangement(out.arrangement, names)


def _confidence(told: Confidence, names: Names) -> str:
    position = say(_POSITIONS[told.declaration.stance], choices=names.choice(told.declaration.choice))
    return say(Leaking.CONFIDENCE, who=names.seat_within(told.by), whom=names.seats(told.to), position=position)


def _arrangement(arrangement: Arrangement, names: Names) -> str:
    articles = names.articles(arrangement.subjects)
    if arrangement.status is ArrangementStatus.CONCLUDED:
        return say(Leaking.ARRANGEMENT, parties=names.seats(arrangement.parties), articles=articles)
    who, whom = names.seat_within(arrangement.by), names.seats(arrangement.parties[1:])
    return say(Leaking.ARRANGEMENT_OFFERED, who=who, whom=whom, articles=articles)
