"""A debrief in words: what was possible, what was left, who kept their word, who gave, and what it cost at home."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from game.minutes.catalogue import say
from game.minutes.debriefing import Section, Telling, Told, points
from game.minutes.english.debrief import Hindsight, Topics
from game.minutes.figures import amount, favours, hundredths, likely_per_cent, nearest, per_cent, signed, trust_step
from game.minutes.figures import trust as level
from game.minutes.pledges import pledge_words
from game.terms.bargains import PromiseStatus
from game.terms.debrief import BracketCost, Missed, PromiseTold, SpacePoint, StateOutcome
from game.terms.mandate import Future

_MARKS = {PromiseStatus.KEPT: 1, PromiseStatus.BROKEN: -1}


def space(telling: Telling) -> Section:
    """The bargaining space in figures; nothing for the room."""
    found = telling.debrief.space
    if found is None:
        return Section(topic=Topics.SPACE)

    def line(key: Hindsight, at: SpacePoint) -> Told:
        figure = say(Hindsight.SPACE_AT, own=points(at.own), seat=telling.seat, others=points(at.others))
        return Told(text=say(key), figure=figure, rests=at.rests or telling.debrief.surplus.rests)

    concluded = [each for each in found.tried if each.concluded]
    tried = Told(
        text=say(Hindsight.SPACE_TRIED, count=len(found.tried)),
        under=(say(Hindsight.SPACE_CONCLUDED, count=len(concluded)),),
        rests=tuple(sorted({seq for each in found.tried for seq in each.at.rests})),
    )
    lines = [
        line(Hindsight.SPACE_START, found.path[0]),
        line(Hindsight.SPACE_END, found.path[-1]),
        line(Hindsight.SPACE_NASH, found.nash),
        line(Hindsight.SPACE_WITHOUT, found.outside),
        *((tried,) if found.tried else ()),
    ]
    return Section(topic=Topics.SPACE, lead=(say(Hindsight.SPACE_LEAD, seat=telling.seat),), lines=tuple(lines))


def surplus(telling: Telling) -> Section:
    """Value made, taken, and left on the table."""
    made = telling.debrief.surplus
    lines = [
        Told(text=say(Hindsight.CREATED), figure=per_cent(made.created), rests=made.rests),
        Told(text=say(Hindsight.INTEGRATIVE), figure=points(made.integrative), rests=made.rests),
        *(_missed(telling, each) for each in made.missed),
        *(_outcome(telling, each) for each in made.states),
    ]
    lead = () if made.missed else (say(Hindsight.NOTHING_MISSED),)
    return Section(topic=Topics.SURPLUS, lead=lead, lines=tuple(lines))


def _missed(telling: Telling, missed: Missed) -> Told:
    names, (a, b) = telling.names, missed.between
    losers = [each for each, gain in missed.gains.items() if gain < 0]
    cost = (
        say(Hindsight.MISSED_FREE)
        if missed.free or not losers
        else say(Hindsight.MISSED_COST, who=names.seats(losers, 4))
    )
    gained = say(
        Hindsight.MISSED_GAIN,
        a=names.seat(a),
        own=_step(missed.gains.get(a, 0)),
        b=names.seat_within(b),
        other=_step(missed.gains.get(b, 0)),
    )
    text = say(Hindsight.MISSED, a=names.seat(a), b=names.seat_within(b), choices=names.choices(missed.choices))
    return Told(text=text, under=(gained, cost), rests=missed.rests)


def _step(per_mille: int) -> str:
    """A change of utility in points of a hundred, one decimal."""
    return hundredths(per_mille * 10)[:-1]


def _outcome(telling: Telling, state: StateOutcome) -> Told:
    who = telling.names.seat(state.seat)
    text = say(Hindsight.OUTCOME, who=who, value=points(state.value), outside=points(state.outside))
    below = state.claimed < 0
    took = say(Hindsight.OUTCOME_BELOW) if below else say(Hindsight.OUTCOME_CLAIMED, share=per_cent(state.claimed))
    return Told(
        text=text,
        figure=signed(nearest(state.value - state.outside, 10)),
        under=(took,),
        rests=state.rests,
        mark=-1 if below else 1,
    )


def promises(telling: Telling) -> Section:
    """Promises one by one, and packages that somebody acted against."""
    lines = [*_promises(telling), *_breaches(telling)]
    return Section(topic=Topics.PROMISES, lead=() if lines else (say(Hindsight.PROMISES_NONE),), lines=tuple(lines))


def _promises(telling: Telling) -> Iterator[Told]:
    """Promises of the same to the same, one after the other, in one line where they came to the same."""
    names = telling.names

    def pledge(promise: PromiseTold) -> str:
        known = names.promises.get(promise.id)
        return pledge_words(known.pledge, names) if known else names.unnamed

    for (to, words, status), alike in groupby(
        telling.debrief.promises, lambda each: (each.to, pledge(each), each.status)
    ):
        same = tuple(alike)
        who = names.seats_first(each.by for each in same)
        yield Told(
            text=say(Hindsight.PROMISE, who=who, whom=names.seats(to), pledge=words),
            figure=say(status),
            rests=tuple(sorted({seq for each in same for seq in each.rests})),
            mark=_MARKS.get(status, 0),
        )


def _breaches(telling: Telling) -> Iterator[Told]:
    names = telling.names
    for each in telling.debrief.breaches:
        who, whom, what = names.seat(each.by), names.seats(each.towards), names.choice(each.choice)
        text = say(Hindsight.BREACH, who=who, whom=whom, choice=what)
        yield Told(text=text, figure=say(PromiseStatus.BROKEN), rests=each.rests, mark=-1)


MOST_GIFTS = 10


def given(telling: Telling) -> Section:
    """The balance of everybody, then the largest gifts; of the seat's own where one is named."""
    all_given, seat, names = telling.debrief.given, telling.debrief.seat, telling.names
    concerned = [each for each in all_given if seat is None or seat in (each.giver, each.receiver)]
    lines = []
    for each in names.scenario.states if seat is None else (seat,):
        gave = [one for one in all_given if one.giver == each]
        got = [one for one in all_given if one.receiver == each]
        balance = sum(one.favours for one in gave) - sum(one.favours for one in got)
        text = say(
            Hindsight.BALANCE,
            who=names.seat(each),
            gave=amount(sum(one.favours for one in gave)),
            got=amount(sum(one.favours for one in got)),
        )
        rests = tuple(sorted({seq for one in (*gave, *got) for seq in one.rests}))
        if rests:
            lines.append(Told(text=text, figure=favours(balance), rests=rests, mark=(balance > 0) - (balance < 0)))
    for one in concerned[:MOST_GIFTS]:
        text = say(Hindsight.GAVE, giver=names.seat(one.giver), receiver=names.seat_within(one.receiver))
        figure = say(Hindsight.FAVOURS, value=amount(one.favours))
        lines.append(Told(text=text, figure=figure, rests=one.rests))
    return Section(topic=Topics.GIVEN, lead=() if lines else (say(Hindsight.GAVE_NOTHING),), lines=tuple(lines))


def trust(telling: Telling) -> Section:
    """The largest movements of trust."""
    names = telling.names
    lines = [
        Told(
            text=say(Hindsight.TRUST, truster=names.seat(each.truster), trusted=names.seat_within(each.trusted)),
            figure=trust_step(each.after - each.before),
            under=(say(Hindsight.TURN_MOVED, before=level(each.before), after=level(each.after)),),
            rests=each.rests,
            mark=(each.after > each.before) - (each.after < each.before),
        )
        for each in telling.debrief.trust
    ]
    return Section(topic=Topics.TRUST, lines=tuple(lines))


def home(telling: Telling) -> Section:
    """Which wording cost the most ratifications, then who ratified and who did not."""
    debrief, names = telling.debrief, telling.names
    lines = [_cost(telling, each) for each in debrief.costs]
    if debrief.headline.adopted:
        for each in debrief.surplus.states:
            who = names.seat(each.seat)
            key = Hindsight.STAYED_OUT if each.party is None else Hindsight.RATIFIED
            decided = (say(Hindsight.DECIDED_BY, actor=each.decisive),) if each.decisive else ()
            mark = -1 if each.party is None else 1
            lines.append(Told(text=say(key, who=who, year=each.party or 0), under=decided, rests=each.rests, mark=mark))
    return Section(topic=Topics.HOME, lead=() if debrief.costs else (say(Hindsight.COST_NONE),), lines=tuple(lines))


def _cost(telling: Telling, cost: BracketCost) -> Told:
    names = telling.names
    instead = names.choice(cost.instead)
    if cost.stands is None:
        text = say(Hindsight.COST_NOTHING, place=names.bracket_within(cost.instead.bracket), instead=instead)
    else:
        text = say(Hindsight.COST, stands=names.choice(cost.stands), instead=instead)
    likelier = [each for each, gain in cost.by_state.items() if gain >= 50]
    under = [say(Hindsight.COST_FEWER, value=hundredths(nearest(cost.lost, 10))[1:])]
    if likelier:
        under.append(say(Hindsight.COST_FOR, who=names.seats_first(likelier)))
    return Told(
        text=text[:1].upper() + text[1:],
        figure=hundredths(-nearest(cost.lost, 10)),
        under=tuple(under),
        rests=cost.rests,
        mark=-1,
    )


def futures_now(telling: Telling) -> dict[Future, int]:
    """Per mille of each future at the end: by the years that were played, else as playouts foresaw it then."""
    if telling.debrief.years.years:
        return {future: int(share) for future, share in telling.debrief.years.arrival.likeness.items()}
    return {future: each.value for future, each in telling.debrief.foreseen[-1].futures.items()}


def futures(telling: Telling) -> Section:
    """Where the world drifts: at the end, and at the start."""
    foreseen = telling.debrief.foreseen
    if not foreseen:
        return Section(topic=Topics.FUTURES)
    first, last = foreseen[0], foreseen[-1]
    now = futures_now(telling)
    came = bool(telling.debrief.years.years)
    lines = []
    for future, share in sorted(now.items(), key=lambda each: -each[1]):
        before = first.futures[future].value
        after = per_cent(share) if came else likely_per_cent(last.futures[future])
        words = say(Hindsight.FUTURE, future=say(future), after=after, before=per_cent(before))
        moved = share - before
        lines.append(
            Told(
                text=words[:1].upper() + words[1:],
                figure=signed(nearest(moved, 10)),
                rests=tuple(sorted({first.seq, *(telling.debrief.years.rests if came else (last.seq,))})),
                mark=(moved > 0) - (moved < 0),
            )
        )
    return Section(topic=Topics.FUTURES, lines=tuple(lines))
