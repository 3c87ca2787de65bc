"""The home front in words: who carries a ratification at home or stops it, and what would carry it further."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from game.minutes.catalogue import and_list, or_list
from game.minutes.english.vocabulary import ACTORS
from game.minutes.figures import hundredths, likely_per_cent, nearest, per_cent, percent_points
from game.minutes.names import Names
from game.table.ports import Prospect
from game.terms.actions import MOVE_OF, Action
from game.terms.actions_home_front import PersuadeNeighbour, WaitToSubmit, WorkActor
from game.terms.actions_positions import EnterReservation
from game.terms.home_front import ActorStanding, Carries, Carrying, HomeFront, HomeMeans
from game.terms.refusals import Refusal, Refused
from game.terms.text import Choice
from game.terms.views import SeatView, Sight
from game.ui.lines.table_reasons import reason
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, opening, say

_CONTEXT = "HomeFront"
Consider = Callable[[Action], Prospect]
"""What an action would meet now."""


class _Words(StrEnum):
    CHANCE = QT_TRANSLATE_NOOP(
        "HomeFront",
        "If it were asked this year, your capital would ratify with a likelihood of {year}; within five years, {all}.",
    )
    HINGE = QT_TRANSLATE_NOOP("HomeFront", "It hangs on the government itself.")
    LEFT = QT_TRANSLATE_NOOP("HomeFront", "You have {left} attention left this year.")
    FORMAL = QT_TRANSLATE_NOOP("HomeFront", "{kind}, can stop a ratification by itself, weight {weight}")
    INFORMAL = QT_TRANSLATE_NOOP("HomeFront", "{kind}, is heard, weight {weight}")
    FOR = QT_TRANSLATE_NOOP("HomeFront", "for, {support}")
    AGAINST = QT_TRANSLATE_NOOP("HomeFront", "against, {support}")
    PIVOTAL = QT_TRANSLATE_NOOP("HomeFront", "The ratification hangs on it")
    BLOCKED = QT_TRANSLATE_NOOP("HomeFront", "Something in the text, or missing from it, stands against it.")
    HIT = QT_TRANSLATE_NOOP("HomeFront", "It would not pass {choices}, which the text has.")
    MISSED = QT_TRANSLATE_NOOP("HomeFront", "It needs {choices}, which the text does not have.")
    MET = QT_TRANSLATE_NOOP("HomeFront", "So far: {done}.")
    DONE_DECLARATION = QT_TRANSLATE_NOOP("HomeFront", "a declaration")
    DONE_DECLARATIONS = QT_TRANSLATE_NOOP("HomeFront", "{count} declarations")
    DONE_PAYMENT = QT_TRANSLATE_NOOP("HomeFront", "a side payment")
    DONE_PAYMENTS = QT_TRANSLATE_NOOP("HomeFront", "{count} side payments")
    DECLARATION = QT_TRANSLATE_NOOP("HomeFront", "Interpretative declaration")
    SIDE_PAYMENT = QT_TRANSLATE_NOOP("HomeFront", "Side payment")
    RESERVATION = QT_TRANSLATE_NOOP("HomeFront", "Reserve {article}")
    NEIGHBOUR = QT_TRANSLATE_NOOP("HomeFront", "Persuade {name} to go first")
    PRESSED = QT_TRANSLATE_NOOP(
        "HomeFront", "You have pressed it this year. What it does is heard when the year is over."
    )
    WAIT = QT_TRANSLATE_NOOP("HomeFront", "Let the year pass and wait for others")
    NOTHING = QT_TRANSLATE_NOOP("HomeFront", "adds nothing")
    FREE = QT_TRANSLATE_NOOP("HomeFront", "free")
    COST_ONE = QT_TRANSLATE_NOOP("HomeFront", "{count} attention")
    COST_MANY = QT_TRANSLATE_NOOP("HomeFront", "{count} attention")
    SENTENCE = QT_TRANSLATE_NOOP("HomeFront", "{what}: {gain}, {cost}")


_DONE = {
    HomeMeans.DECLARATION: (_Words.DONE_DECLARATION, _Words.DONE_DECLARATIONS),
    HomeMeans.SIDE_PAYMENT: (_Words.DONE_PAYMENT, _Words.DONE_PAYMENTS),
}
"""What was done about an actor, once and more often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayLine:
    """One thing that could be done, and what it would add."""

    key: str
    words: str
    gain: str
    """``+7 points`` of the likelihood within five years."""
    points: int
    """The same as a number; 0 where it adds nothing."""
    cost: str
    action: Action
    refusal: str
    """Why not now; empty where it may be done."""
    sentence: str
    said: str
    """The refusal where it is said beside the button; empty where ``FrontPage.shut`` says it for several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontActor:
    """A domestic actor as it stands."""

    key: str
    name: str
    kind: str
    stands: str
    """``for, +0.13``."""
    supports: bool
    pivotal: str
    """Words where the ratification hangs on it; else empty."""
    notes: tuple[str, ...]
    ways: tuple[WayLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """Everything at home."""

    chance: str
    hinge: str
    """Whom the ratification hangs on, where that is none of the actors."""
    left: str
    actors: tuple[FrontActor, ...]
    elsewhere: tuple[WayLine, ...]
    """Reservations, neighbours, and waiting for them."""
    shut: tuple[str, ...]
    """Why several things cannot be done now, each reason once."""


def front(view: SeatView, consider: Consider) -> FrontPage | None:
    """The home front of the seat that sees; ``None`` where nothing can be moved there."""
    home = view.home
    if home is None:
        return None
    named = not home.pivotal or any(each.pivotal for each in home.actors)
    actors = tuple(_actor(each, view.sight, consider) for each in home.actors)
    elsewhere = (
        *(_elsewhere(each, view.sight, consider) for each in home.carries),
        _waiting(home, view.sight, consider),
    )
    counts = Counter(way.refusal for way in (*(way for each in actors for way in each.ways), *elsewhere))
    shut = tuple(refusal for refusal, count in counts.items() if refusal and count > 1)
    return FrontPage(
        chance=say(
            _CONTEXT,
            _Words.CHANCE,
            year=per_cent(home.this_year),
            all=likely_per_cent(view.readings.ratifies(view.sight.seat)),
        ),
        hinge="" if named else say(_CONTEXT, _Words.HINGE),
        left=say(_CONTEXT, _Words.LEFT, left=view.sight.attention),
        actors=tuple(replace(each, ways=_quietly(each.ways, shut)) for each in actors),
        elsewhere=_quietly(elsewhere, shut),
        shut=shut,
    )


def _quietly(ways: tuple[WayLine, ...], shut: tuple[str, ...]) -> tuple[WayLine, ...]:
    return tuple(replace(each, said="") if each.refusal in shut else each for each in ways)


def _actor(each: ActorStanding, sight: Sight, consider: Consider) -> FrontActor:
    kind = _Words.FORMAL if each.formal else _Words.INFORMAL
    support = hundredths(nearest(each.support, 10))
    done = and_list(counted(_CONTEXT, *_DONE[how], times) for how, times in Counter(each.worked).items())
    told = (*_objects(each, sight), say(_CONTEXT, _Words.MET, done=done) if done else "")
    gains = {carries.what.value: carries.gain for carries in each.carries}
    return FrontActor(
        key=each.actor,
        name=each.actor,
        kind=say(_CONTEXT, kind, kind=opening(str(ACTORS[each.kind])), weight=per_cent(each.weight)),
        stands=say(_CONTEXT, _Words.FOR if each.support >= 0 else _Words.AGAINST, support=support),
        supports=each.support >= 0,
        pivotal=say(_CONTEXT, _Words.PIVOTAL) if each.pivotal else "",
        notes=tuple(words for words in told if words),
        ways=tuple(_means(each.actor, how, gains.get(how.value, 0), sight, consider) for how in HomeMeans),
    )


def _objects(each: ActorStanding, sight: Sight) -> tuple[str, ...]:
    """What in the text, or missing from it, an actor of one's own objects to; nothing where it does not."""
    if not each.blocked:
        return ()
    known = [actor.name for actor in sight.scenario.delegation(sight.seat).actors]
    briefs = dict(zip(known, sight.mandate.actors if sight.mandate else (), strict=False))
    if each.actor not in briefs or sight.adopted is None:
        return (say(_CONTEXT, _Words.BLOCKED),)
    names, brief = Names.seen(sight), briefs[each.actor]
    has = {Choice(bracket=place, alternative=words) for place, words in sight.adopted.items()}
    hit = and_list(names.choice(choice) for choice in brief.blocks if choice in has)
    missed = "" if has.intersection(brief.needs) else or_list(map(names.choice, brief.needs))
    told = (_Words.HIT, hit), (_Words.MISSED, missed)
    return tuple(say(_CONTEXT, words, choices=choices) for words, choices in told if choices)


def _means(actor: str, how: HomeMeans, gain: int, sight: Sight, consider: Consider) -> WayLine:
    words = say(_CONTEXT, _Words.DECLARATION if how is HomeMeans.DECLARATION else _Words.SIDE_PAYMENT)
    return _way(how.value, words, gain, WorkActor(by=sight.seat, actor=actor, means=how), sight, consider)


def _elsewhere(each: Carries, sight: Sight, consider: Consider) -> WayLine:
    names = Names.seen(sight)
    if each.what is Carrying.NEIGHBOUR and each.state is not None:
        words = say(_CONTEXT, _Words.NEIGHBOUR, name=names.seat_within(each.state))
        pressed = PersuadeNeighbour(by=sight.seat, to=each.state)
        return _way(f"neighbour {each.state}", words, each.gain, pressed, sight, consider)
    assert each.clause is not None
    words = say(_CONTEXT, _Words.RESERVATION, article=names.article(each.clause))
    reserved = EnterReservation(by=sight.seat, clause=each.clause)
    return _way(f"reserve {each.clause}", words, each.gain, reserved, sight, consider)


def _waiting(home: HomeFront, sight: Sight, consider: Consider) -> WayLine:
    words = say(_CONTEXT, _Words.WAIT)
    return _way("wait", words, home.waiting, WaitToSubmit(by=sight.seat), sight, consider)


def _way(key: str, words: str, gain: int, action: Action, sight: Sight, consider: Consider) -> WayLine:
    found = consider(action)
    points = nearest(gain, 10)
    added = percent_points(gain) if points else say(_CONTEXT, _Words.NOTHING)
    cost = attention_words(found.attention)
    refusal = _refusal(found.refused, action, sight)
    return WayLine(
        key=key,
        words=words,
        gain=added,
        points=points,
        cost=cost,
        action=action,
        refusal=refusal,
        said=refusal,
        sentence=refusal or say(_CONTEXT, _Words.SENTENCE, what=words, gain=added, cost=cost),
    )


def _refusal(refused: Refused | None, action: Action, sight: Sight) -> str:
    """Why not now; empty where it may be done."""
    if refused is None:
        return ""
    if isinstance(action, PersuadeNeighbour) and refused.reason is Refusal.ALREADY_SO:
        return say(_CONTEXT, _Words.PRESSED)
    return reason(refused, Names.seen(sight), MOVE_OF[type(action)])


def attention_words(attention: int) -> str:
    """``2 attention``; ``free`` for nothing."""
    if not attention:
        return say(_CONTEXT, _Words.FREE)
    return counted(_CONTEXT, _Words.COST_ONE, _Words.COST_MANY, attention)
