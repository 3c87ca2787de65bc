"""Words that delegations drafted themselves, and co-sponsors: the gates they meet, and what an event makes of them."""

from __future__ import annotations

from dataclasses import replace

from game.rules.clauses import MOST_ON_TABLE, live, tabled, tabled_by, with_stances
from game.rules.ground import drafted_in, struck_from
from game.rules.phases import spent
from game.rules.promises import shown_by_stances, shown_by_tabling
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.codec import plain_text
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.standing import BracketStanding, BracketStatus, Declaration, OwnWording, Stance

SITTING = frozenset({Phase.SITTING})


def own_wording(here: BracketStanding, alternative: AlternativeId) -> OwnWording | None:
    """The wording of that id, where a delegation drafted it itself."""
    return next((each for each in here.own if each.id == alternative), None)


def next_id(now: Negotiation, bracket: BracketId) -> AlternativeId:
    """``W1``, ``W2`` and so on within the bracket, past whatever the scenario itself calls so (rule 25.1)."""
    taken = {each.id for each in now.ground.brackets[bracket].alternatives}
    names = (AlternativeId(f"W{number}") for number in range(1, len(taken) + 2))
    return next(each for each in names if each not in taken)


# Gates


def _equals_a_wording_of_the_text(now: Negotiation, action: a.TableOwnWording) -> Refused | None:
    """It equals an alternative of the scenario's own, and a wording equals a wording (rule 25.1)."""
    here = now.brackets[action.bracket]
    if action.equals == NO_TEXT or own_wording(here, action.equals) is not None:
        return Refused(reason=Refusal.UNKNOWN_ALTERNATIVE, about=action.bracket)
    return None


def _room_is_left(now: Negotiation, action: a.TableOwnWording) -> Refused | None:
    if len(now.brackets[action.bracket].on_table) >= MOST_ON_TABLE:
        return Refused(reason=Refusal.TABLE_FULL, about=action.bracket)
    return None


def _says_something_new(now: Negotiation, action: a.TableOwnWording) -> Refused | None:
    said = (plain_text(action.text) or "").strip()
    if any(each.text.strip() == said for each in now.ground.brackets[action.bracket].alternatives) and said:
        return Refused(reason=Refusal.ALREADY_SO)
    return None


def _is_somebodys_own(now: Negotiation, action: a.ContestWording) -> Refused | None:
    if own_wording(now.brackets[action.bracket], action.alternative) is None:
        return Refused(reason=Refusal.NOT_OWN_WORDING, about=action.bracket)
    return None


def _is_another_s(now: Negotiation, action: a.ContestWording) -> Refused | None:
    own = own_wording(now.brackets[action.bracket], action.alternative)
    if own is not None and own.by == action.by:
        return Refused(reason=Refusal.YOUR_OWN_WORDING, about=action.bracket)
    return None


def _is_uncontested(now: Negotiation, action: a.ContestWording) -> Refused | None:
    own = own_wording(now.brackets[action.bracket], action.alternative)
    if own is not None and own.contested_by is not None:
        return Refused(reason=Refusal.ALREADY_CONTESTED, about=action.bracket)
    return None


def _is_not_its_sponsor(now: Negotiation, action: a.SponsorWording) -> Refused | None:
    return Refused(reason=Refusal.ALREADY_SO) if tabled_by(now, action.by, action.choice) else None


def _open_text(now: Negotiation, seat: SeatId) -> Refusal | None:
    some = any(here.status is BracketStatus.OPEN and live(now, name) for name, here in now.brackets.items())
    return None if some else Refusal.BRACKET_AGREED


def _contestable(now: Negotiation, seat: SeatId) -> Refusal | None:
    for name, here in now.brackets.items():
        if here.own and here.status is BracketStatus.OPEN and live(now, name):
            for each in here.own:
                if not each.struck and each.by != seat and each.contested_by is None:
                    return None
    return Refusal.NOT_OWN_WORDING


TOPIC = Topic(
    places={a.TableOwnWording: SITTING, a.ContestWording: SITTING, a.SponsorWording: SITTING},
    costs={a.TableOwnWording: 1, a.ContestWording: 1},
    gates={
        a.TableOwnWording: (
            (Refusal.UNKNOWN_ALTERNATIVE, _equals_a_wording_of_the_text),
            (Refusal.TABLE_FULL, _room_is_left),
            (Refusal.ALREADY_SO, _says_something_new),
        ),
        a.ContestWording: (
            (Refusal.NOT_OWN_WORDING, _is_somebodys_own),
            (Refusal.YOUR_OWN_WORDING, _is_another_s),
            (Refusal.ALREADY_CONTESTED, _is_uncontested),
        ),
        a.SponsorWording: ((Refusal.ALREADY_SO, _is_not_its_sponsor),),
    },
    looks={a.TableOwnWording: _open_text, a.ContestWording: _contestable, a.SponsorWording: _open_text},
)


# What an event makes of them


def own_tabled(now: Negotiation, event: e.OwnWordingTabled) -> Negotiation:
    """A wording of somebody's own stands in the bracket, and the text knows it from then on."""
    own = OwnWording(id=event.alternative, by=event.by, text=event.text, equals=event.equals)
    was = now.brackets[event.bracket]
    here = tabled(replace(was, own=(*was.own, own)), event.by, event.alternative)
    return becoming(
        now,
        ground=drafted_in(now.ground, event.bracket, own),
        brackets=now.brackets.put(event.bracket, here),
        attention=spent(now, event.by, event.attention),
    )


def contested(now: Negotiation, event: e.WordingContested) -> Negotiation:
    """Its effect was contested, once and for all."""
    was = now.brackets[event.bracket]
    own = tuple(replace(each, contested_by=event.by) if each.id == event.alternative else each for each in was.own)
    return becoming(
        now,
        brackets=now.brackets.put(event.bracket, replace(was, own=own)),
        attention=spent(now, event.by, event.attention),
    )


def struck(now: Negotiation, event: e.WordingStruck) -> Negotiation:
    """It is off the table, and the stances on it are void (rule 25.3)."""
    was, gone = now.brackets[event.bracket], event.alternative
    stances = Keyed((seat, said.drop(gone)) for seat, said in was.stances.items())
    here = replace(
        was,
        own=tuple(replace(each, struck=True) if each.id == gone else each for each in was.own),
        on_table=tuple(each for each in was.on_table if each != gone),
        tabled=tuple(each for each in was.tabled if each.alternative != gone),
        stances=Keyed((seat, said) for seat, said in stances.items() if said),
    )
    return becoming(
        now, ground=struck_from(now.ground, event.bracket, gone), brackets=now.brackets.put(event.bracket, here)
    )


def sponsored(now: Negotiation, event: e.WordingSponsored) -> Negotiation:
    """One more sponsor: it tabled the wording with the others, and supports it (rule 9.6)."""
    was, choice = now.brackets[event.choice.bracket], event.choice
    here = with_stances(tabled(was, event.by, choice.alternative), event.by, ((choice.alternative, Stance.SUPPORT),))
    said = e.StanceDeclared(
        audience=e.PUBLIC,
        by=event.by,
        declarations=(Declaration(choice=choice, stance=Stance.SUPPORT),),
        to=(),
    )
    shown = becoming(now, evidence=shown_by_stances(now, said))
    return becoming(
        now,
        brackets=now.brackets.put(choice.bracket, here),
        evidence=shown_by_tabling(shown, event.by, choice),
    )


STEPS: Steps = {
    e.OwnWordingTabled: own_tabled,
    e.WordingContested: contested,
    e.WordingStruck: struck,
    e.WordingSponsored: sponsored,
}
"""What each class of event makes of the state."""
