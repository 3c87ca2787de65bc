"""What an event of the floor makes of the room: readiness, statements, messages, stances, wordings."""

from __future__ import annotations

from game.rules.clauses import stance_of, tabled, with_stances
from game.rules.phases import addressed, spent
from game.rules.promises import shown_by_stances, shown_by_tabling
from game.rules.state import Negotiation, Steps, becoming
from game.terms.by_seat import BySeat, Keyed
from game.terms.events import (
    ChairTextTabled,
    MessageSent,
    ReadyDeclared,
    StanceDeclared,
    StatementMade,
    WordingTabled,
)
from game.terms.ids import CHAIR, AlternativeId, BracketId, SeatId
from game.terms.leaks import Letter
from game.terms.standing import BracketStanding, Confidence, Declaration, Stance
from game.terms.text import Choice


def ready_declared(now: Negotiation, event: ReadyDeclared) -> Negotiation:
    """A seat has nothing more to say, or has again."""
    return becoming(now, ready=now.ready.put(event.by, event.ready))


def statement_made(now: Negotiation, event: StatementMade) -> Negotiation:
    """Words cost attention and change nothing else here; what they do to people is the engine's."""
    return becoming(now, attention=spent(now, event.by, event.attention, event.paid))


def message_sent(now: Negotiation, event: MessageSent) -> Negotiation:
    """Those it was sent to may want to react."""
    letter = Letter(by=event.by, to=event.to, text=event.text)
    return becoming(now, letters=now.letters.put(event.id, letter), ready=addressed(now, event.to))


def stance_declared(now: Negotiation, event: StanceDeclared) -> Negotiation:
    """Positions were declared, to everybody or to some."""
    if event.to:
        return becoming(now, confidences=_confided(now, event))
    said: dict[BracketId, list[tuple[AlternativeId, Stance]]] = {}
    for each in event.declarations:
        said.setdefault(each.choice.bracket, []).append((each.choice.alternative, each.stance))
    changed = {name: with_stances(now.brackets[name], event.by, stances) for name, stances in said.items()}
    brackets = Keyed({**dict(now.brackets.items()), **changed})
    return becoming(now, brackets=brackets, evidence=shown_by_stances(now, event))


def _confided(now: Negotiation, event: StanceDeclared) -> BySeat[tuple[Confidence, ...]]:
    """What everybody in the know knows now; a newer word to the same seats replaces an older one."""
    told = tuple(Confidence(by=event.by, to=event.to, declaration=each) for each in event.declarations)
    subjects = {each.choice for each in event.declarations}
    confidences = now.confidences
    for seat in dict.fromkeys((event.by, *event.to)):
        kept = tuple(
            each
            for each in confidences.get(seat, ())
            if each.by != event.by or each.declaration.choice not in subjects or not set(each.to) <= set(event.to)
        )
        confidences = confidences.put(seat, (*kept, *told))
    return confidences


def wording_tabled(now: Negotiation, event: WordingTabled) -> Negotiation:
    """A delegation brought a wording forward."""
    return becoming(
        now,
        brackets=_with(now.brackets, event.by, event.choice),
        attention=spent(now, event.by, event.attention, event.paid),
        evidence=shown_by_tabling(now, event.by, event.choice),
    )


def chair_text_tabled(now: Negotiation, event: ChairTextTabled) -> Negotiation:
    """The chair brought wordings forward, or a friend for it."""
    brackets = now.brackets
    for choice in event.choices:
        brackets = _with(brackets, CHAIR, choice)
    return becoming(now, brackets=brackets, attention=spent(now, event.by, event.attention))


def _with(brackets: Keyed[BracketId, BracketStanding], by: SeatId, choice: Choice) -> Keyed[BracketId, BracketStanding]:
    return brackets.put(choice.bracket, tabled(brackets[choice.bracket], by, choice.alternative))


def already_declared(now: Negotiation, by: SeatId, declaration: Declaration, to: tuple[SeatId, ...]) -> bool:
    """Whether a declaration would change nothing for those it is told to (nobody named: for everybody)."""
    if not to:
        return stance_of(now, by, declaration.choice) is declaration.stance
    return _last_told(now, by, declaration.choice, to) is declaration.stance


def _last_told(now: Negotiation, by: SeatId, choice: Choice, to: tuple[SeatId, ...]) -> Stance:
    for each in reversed(now.confidences.get(by, ())):
        if each.by == by and each.declaration.choice == choice and set(to) <= set(each.to):
            return each.declaration.stance
    return Stance.UNDECLARED


STEPS: Steps = {
    ReadyDeclared: ready_declared,
    StatementMade: statement_made,
    MessageSent: message_sent,
    StanceDeclared: stance_declared,
    WordingTabled: wording_tabled,
    ChairTextTabled: chair_text_tabled,
}
"""What each class of event makes of the state."""
