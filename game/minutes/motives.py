"""Words for the true reason of an artificial delegation: one sentence, with what weighed most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from game.minutes.called import opened
from game.minutes.catalogue import and_list, say
from game.minutes.english.motives import Motive, Weight
from game.minutes.figures import hundredths, nearest
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms import actions as a
from game.terms.ids import WHOLE_TEXT, SeatId
from game.terms.reasons import Part, Reason, Reasoned, Score
from game.terms.standing import Vote
from game.terms.text import Choice

MOST_WEIGHTS = 3
"""So many parts are named, the weightiest first; the rest are counted."""
MOST_WORDINGS = 2

_Chooses: TypeAlias = Callable[[Reasoned], Motive]


def motive(reasoned: Reasoned, names: Names) -> str:
    """Why it was done, in one sentence. For the debrief: it names what the room must not know."""
    key = _CHOICES.get(reasoned.reason, _plainly)(reasoned)
    parts = _deciding(reasoned)
    wording = next((each.choice for each in parts if each.choice), None)
    who = names.seat_within(reasoned.action.by)
    told = say(
        key,
        who=who,
        what=_what(reasoned, wording, names),
        wording=names.choice(wording) if wording else names.unnamed,
        article=names.article(wording.bracket) if wording else names.unnamed,
        weights=weights(parts, names),
    )
    return opened(told, who)


def weights(parts: tuple[Part, ...], names: Names) -> str:
    """What weighed most, with its figure: ``its own interest −2.31, patience +1.00 and two others``."""
    heavy = sorted(parts, key=lambda each: -abs(each.amount))
    return and_list((_weight(each, names) for each in heavy), at_most=MOST_WEIGHTS) or say(Weight.NOTHING)


def _weight(part: Part, names: Names) -> str:
    amount = hundredths(nearest(round(part.amount), 10))
    reason = say(
        Weight[part.name.upper()] if part.name.upper() in Weight.__members__ else Weight.UNKNOWN, name=part.name
    )
    seat = SeatId(part.about)
    if seat in names.delegations:
        return say(Weight.OF_SEAT, reason=reason, name=names.seat_within(seat), amount=amount)
    return say(Weight.OF, reason=reason, amount=amount)


def _lead(reasoned: Reasoned) -> Score | None:
    """Of several decisions in one act, the clearest; where a word is broken, the one that broke it."""
    broken = {each.of for each in reasoned.parts if each.name == "word" and reasoned.reason is Reason.BREAKS_WORD}
    found = [each for each in reasoned.scores if not broken or each.of in broken]
    return max(found, key=lambda each: abs(each.amount), default=None)


def _deciding(reasoned: Reasoned) -> tuple[Part, ...]:
    """The parts of the clearest decision; all of them where there is but one."""
    lead = _lead(reasoned)
    return tuple(each for each in reasoned.parts if lead is None or each.of == lead.of)


def _what(reasoned: Reasoned, wording: Choice | None, names: Names) -> str:
    """What the act is about: a package, wordings, the text as a whole."""
    match reasoned.action:
        case a.AcceptPackage() | a.DeclinePackage():
            return names.package(reasoned.action.package)
        case a.WithdrawPackage():
            return names.own_package(reasoned.action.package)
        case a.GiveAnswer() if WHOLE_TEXT in reasoned.action.votes:
            return names.whole_text
        case a.GiveAnswer():
            found = dict.fromkeys(each.choice for each in reasoned.parts if each.choice)
            return and_list(map(names.choice, found), at_most=MOST_WORDINGS) or names.whole_text
        case _:
            return names.choice(wording) if wording else names.unnamed


def _plainly(reasoned: Reasoned) -> Motive:
    return _MOTIVES[reasoned.reason]


def _red_line(reasoned: Reasoned) -> Motive:
    return Motive.RED_LINE_AGREED if isinstance(reasoned.action, a.ReopenBracket) else Motive.RED_LINE


def _declares(reasoned: Reasoned) -> Motive:
    lead = _lead(reasoned)
    return Motive.DECLARES_AGAINST if lead is not None and lead.amount < 0 else Motive.DECLARES


def _submits(reasoned: Reasoned) -> Motive:
    waited = any(each.name == "years" for each in reasoned.parts)
    return Motive.SUBMITS if waited else Motive.SUBMITS_AFTER_OTHERS


def _committed(reasoned: Reasoned) -> Motive:
    if isinstance(reasoned.action, a.DeclinePackage):
        return Motive.COMMITTED
    return Motive.COMMITTED_JOINS if reasoned.scores else Motive.COMMITTED_HELPS


def _votes(reasoned: Reasoned) -> Motive:
    if not isinstance(reasoned.action, a.GiveAnswer) or not reasoned.action.votes:
        return Motive.VOTES_SILENT
    given = set(reasoned.action.votes.values())
    if WHOLE_TEXT in reasoned.action.votes:
        joining = {Vote.IN_FAVOUR: Motive.VOTES_JOINING, Vote.ABSTAIN: Motive.VOTES_ABSTAINING}
        return joining.get(given.pop(), Motive.VOTES_REFUSING)
    return Motive.VOTES_OBJECTING if given == {Vote.AGAINST} else Motive.VOTES


_CHOICES: dict[Reason, _Chooses] = {
    Reason.DECLARES: _declares,
    Reason.RED_LINE: _red_line,
    Reason.COMMITTED: _committed,
    Reason.SUBMITS: _submits,
    Reason.VOTES: _votes,
}
_MOTIVES = complete_table(Reason, {each: Motive[each.name] for each in Reason if each.name in Motive.__members__})
