"""What the engine hears on the floor: stances, wordings, questions, and what becomes of brackets."""

from __future__ import annotations

import numpy as np

from game.engine import spoken
from game.engine.acts import ActKind, weight
from game.engine.course import Course
from game.engine.drift import pass_years
from game.engine.listening import Listeners
from game.engine.settling import depth_change, utility_change
from game.engine.suspicion import suspect
from game.engine.witnessing import act, witnesses_of
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.happened import PUBLIC
from game.terms.ids import SeatId, Seq
from game.terms.moments import QUARTERS_A_MONTH, Phase
from game.terms.standing import Declaration, QuestionKind, ReopenCause, Stance, Vote
from game.terms.text import Choice


def _stage_opened(course: Course, seq: Seq, event: e.StageOpened) -> None:
    if event.moment.phase is Phase.SITTING and event.moment != course.tally.moment:
        course.coercion.fade(1.0)
    course.tally.open_stage(event.moment)
    course.books.pass_to(event.moment.quarter / QUARTERS_A_MONTH)
    pass_years(course, event.moment.quarter)


def _stance_declared(course: Course, seq: Seq, event: e.StanceDeclared) -> None:
    i = course.place_of(event.by)
    if i is None:
        return
    if event.audience.everyone:
        for each in event.declarations:
            spoken.declared(course, i, each.choice, each.stance)
    else:
        _confided(course, seq, i, event)


def _confided(course: Course, seq: Seq, i: int, event: e.StanceDeclared) -> None:
    for seat in event.audience.seats:
        hearer = course.place_of(seat)
        if hearer is None or hearer == i:
            continue
        fresh = _tell(course, hearer, i, event.declarations)
        if fresh:
            size = weight(ActKind.INFORMATION, course.ground.p, magnitude=min(fresh * course.ground.p.confided, 1.0))
            course.books.act(
                seq,
                ActKind.INFORMATION,
                size,
                actor=i,
                concerned=np.array([hearer]),
                witnesses=witnesses_of(course, event.audience),
            )


def _tell(course: Course, hearer: int, i: int, declarations: tuple[Declaration, ...]) -> int:
    """Enter what was confided; answers how many brackets it was the first word about."""
    minds = course.minds
    at = {course.ground.axes.bracket_at[each.choice.bracket] for each in declarations}
    fresh = [c for c in at if not minds.told_of(hearer, i, c)]
    for each in declarations:
        spoken.told(course, hearer, i, each.choice, each.stance)
    return len(fresh)


def _wording_tabled(course: Course, seq: Seq, event: e.WordingTabled) -> None:
    _look_at(course, seq, event.by, event.choice)
    _brought_forward(course, event.by, event.choice)


def _look_at(course: Course, seq: Seq, by: SeatId, choice: Choice) -> None:
    """What the room makes of a wording somebody tables: does it hollow the text, and for whose good? (E5.11)"""
    i, place, p = course.place_of(by), course.place(choice), course.ground.p
    if i is None or course.floor.agreed[place.c] >= 0:
        return
    deeper, gain = depth_change(course, place), float(utility_change(course, place).mean())
    step = suspect(deeper, gain, p)
    course.tally.suspicion[i] += step
    course.tally.version += 1
    if deeper < 0 and gain < 0:
        act(course, seq, ActKind.HOLLOWING, by, (), PUBLIC, magnitude=p.hollow_seen * step)


def _brought_forward(course: Course, by: SeatId, choice: Choice) -> None:
    spoken.tabled(course, course.place_of(by), choice)


def _own_wording_tabled(course: Course, seq: Seq, event: e.OwnWordingTabled) -> None:
    """Own words are what they equal in legal effect (decision D16)."""
    spoken.drafted(course, event.bracket, event.alternative, event.equals)
    choice = Choice(bracket=event.bracket, alternative=event.alternative)
    _look_at(course, seq, event.by, choice)
    _brought_forward(course, event.by, choice)


def _wording_sponsored(course: Course, seq: Seq, event: e.WordingSponsored) -> None:
    _brought_forward(course, event.by, event.choice)
    i = course.place_of(event.by)
    if i is not None:
        spoken.declared(course, i, event.choice, Stance.SUPPORT)


def _wording_struck(course: Course, seq: Seq, event: e.WordingStruck) -> None:
    """It was never what its author said, and nor was anything that was said of it (rule 25.3)."""
    spoken.struck(course, Choice(bracket=event.bracket, alternative=event.alternative))


def _chair_text(course: Course, seq: Seq, event: e.ChairTextTabled) -> None:
    for choice in event.choices:
        spoken.laid_before(course, choice)


def _question_closed(course: Course, seq: Seq, event: e.QuestionClosed) -> None:
    if event.question.kind in (QuestionKind.REOPENING, QuestionKind.LEGAL_EFFECT):
        return  # neither says anything of how the wording itself is liked
    p, items = course.ground.p, [each for each in event.question.items if each.choice is not None]
    for seat, votes in event.question.answers.items():
        i = course.place_of(seat)
        for item in items if i is not None else ():
            vote = votes.get(item.id, Vote.ABSTAIN)
            if item.choice is None or i is None or vote is Vote.ABSTAIN:
                continue
            count = p.say_objection if vote is Vote.AGAINST else p.say_vote / len(items)
            spoken.counted(course, i, item.choice, count)


def _bracket_reopened(course: Course, seq: Seq, event: e.BracketReopened) -> None:
    course.floor.reopen(course.ground.axes.bracket_at[event.bracket])
    if event.cause is ReopenCause.CAPITAL:  # the other two are held against nobody (decision D17)
        act(course, seq, ActKind.REOPENING, event.by, (), event.audience)


def _bracket_fell(course: Course, seq: Seq, event: e.BracketFell) -> None:
    c = course.ground.axes.bracket_at[event.bracket]
    if event.stands is not None:
        course.floor.settle(course.ground.axes.places[event.bracket, event.stands])
    else:
        course.floor.fall(c)


def _parked(course: Course, seq: Seq, event: e.ClauseParked) -> None:
    course.tally.parked[course.ground.axes.clauses.index(event.clause)] = True
    course.tally.version += 1


def _taken_up(course: Course, seq: Seq, event: e.ClauseTakenUp) -> None:
    course.tally.parked[course.ground.axes.clauses.index(event.clause)] = False
    course.tally.version += 1


def _adopted(course: Course, seq: Seq, event: e.ConventionAdopted) -> None:
    course.floor.adopt(Keyed((bracket, course.effect_of(bracket, each)) for bracket, each in event.text.items()))
    course.tally.adopted = True
    course.tally.version += 1


ON_THE_FLOOR: Listeners = {
    e.StageOpened: _stage_opened,
    e.StanceDeclared: _stance_declared,
    e.WordingTabled: _wording_tabled,
    e.OwnWordingTabled: _own_wording_tabled,
    e.WordingSponsored: _wording_sponsored,
    e.WordingStruck: _wording_struck,
    e.ChairTextTabled: _chair_text,
    e.QuestionClosed: _question_closed,
    e.BracketReopened: _bracket_reopened,
    e.BracketFell: _bracket_fell,
    e.ConventionAdopted: _adopted,
    e.ClauseParked: _parked,
    e.ClauseTakenUp: _taken_up,
}
