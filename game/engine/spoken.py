"""What states said of wordings, entered where it counts, and taken out again when own words are struck (D16).

Own words lie at the place of the alternative they are said to equal. As long as they stand what is said of them is said
of it; once the house has found that they equal nothing of the kind it was said of nothing. So wherever two wordings
share a place, a book is kept for each.
"""

from __future__ import annotations

import numpy as np

from game.engine.beliefs import stance_count
from game.engine.course import Course
from game.engine.floor import STANCES
from game.engine.words import Words
from game.terms.ids import AlternativeId, BracketId
from game.terms.standing import Stance
from game.terms.text import Choice


def drafted(course: Course, bracket: BracketId, name: AlternativeId, equals: AlternativeId) -> None:
    """Own words lie at a place from here: what was said of the wording that lay there so far is noted apart."""
    course.own[bracket, name] = equals
    place = course.ground.axes.places[bracket, equals]
    shared = course.words.setdefault((bracket, equals), {})
    if not shared:
        floor, c, k = course.floor, place.c, place.k
        column = floor.stance[:, c, k]
        shared[equals] = Words(
            on_table=bool(floor.on_table[c, k]),
            stance={int(i): STANCES[int(column[i])] for i in np.flatnonzero(column)},
            asked=set(np.flatnonzero(floor.asked[:, c, k]).tolist()),
            opposed=set(np.flatnonzero(floor.opposed[:, c, k]).tolist()),
            paid=set(np.flatnonzero(floor.paid[:, c] == k).tolist()),
        )
    shared[name] = Words(on_table=False)


def _book(course: Course, choice: Choice) -> Words | None:
    equals = course.effect_of(choice.bracket, choice.alternative)
    return course.words.get((choice.bracket, equals), {}).get(choice.alternative)


def declared(course: Course, i: int, choice: Choice, stance: Stance) -> None:
    """State ``i`` took a stance in public (E5.5)."""
    place, book = course.place(choice), _book(course, choice)
    was = course.floor.declare(i, place, stance)
    if book is not None:
        was = book.stance.get(i, Stance.UNDECLARED)
        book.stance[i] = stance
        (book.asked if stance is Stance.SUPPORT else book.opposed if stance is Stance.OPPOSE else set()).add(i)
        before = float(course.minds.counts[i, place.c, place.k])
        course.minds.heard(i, place, was, stance)
        book.counts.append((None, i, float(course.minds.counts[i, place.c, place.k]) - before))
    else:
        course.minds.heard(i, place, was, stance)


def counted(course: Course, i: int, choice: Choice, count: float) -> None:
    """State ``i`` showed in public, by so much, that it wants a wording (E5.5)."""
    course.minds.counted(i, course.place(choice), count)
    _note(course, None, i, choice, count)


def told(course: Course, seat: int, i: int, choice: Choice, stance: Stance) -> None:
    """State ``i`` told one seat where it stands (decision D3)."""
    whispered(course, seat, i, choice, stance_count(stance, course.ground.p))


def whispered(course: Course, seat: int, i: int, choice: Choice, count: float) -> None:
    """State ``i`` showed one seat, by so much, that it wants a wording."""
    course.minds.told(seat, i, course.place(choice), count)
    _note(course, seat, i, choice, count)


def comes_out(course: Course, i: int, choice: Choice, count: float) -> None:
    """What some had been told in confidence is known to all: it counts for everybody, and for nobody twice (D6)."""
    place, book = course.place(choice), _book(course, choice)
    for seat, known in course.minds.known_already(i, place, count):
        course.minds.told(seat, i, place, -known)
        if book is not None:
            book.counts.append((seat, i, -known))
    counted(course, i, choice, count)


def _note(course: Course, hearer: int | None, i: int, choice: Choice, count: float) -> None:
    book = _book(course, choice)
    if book is not None:
        book.counts.append((hearer, i, count))


def tabled(course: Course, i: int | None, choice: Choice) -> None:
    """A wording is on the table, and ``i`` asked for it."""
    laid_before(course, choice)
    if i is not None:
        place, book = course.place(choice), _book(course, choice)
        course.floor.asked[i, place.c, place.k] = True
        if book is not None:
            book.asked.add(i)
        counted(course, i, choice, course.ground.p.say_tabled)


def laid_before(course: Course, choice: Choice) -> None:
    """A wording is on the table, and nobody is held to have asked for it."""
    book = _book(course, choice)
    course.floor.put_on_table(course.place(choice))
    if book is not None:
        book.on_table = True


def undertaken(course: Course, i: int, choice: Choice) -> None:
    """State ``i`` undertook in a package to support a wording."""
    course.floor.undertake(i, course.place(choice))
    book = _book(course, choice)
    if book is not None:
        book.stance[i] = Stance.SUPPORT
        book.paid.add(i)


def struck(course: Course, choice: Choice) -> None:
    """Own words are off the table, and whatever was said of them is void (rule 25.3)."""
    equals = course.own[choice.bracket, choice.alternative]
    place, shared = course.place(choice), course.words[choice.bracket, equals]
    gone = shared.pop(choice.alternative)
    for hearer, i, count in gone.counts:
        if hearer is None:
            course.minds.counted(i, place, -count)
        else:
            course.minds.told(hearer, i, place, -count)
    course.floor.restate(place, _remaining(list(shared.values()), len(course.ground.axes.states)), gone.paid)


def _remaining(left: list[Words], states: int) -> tuple[bool, list[Stance], list[bool], list[bool]]:
    """What is left at a place: on the table or not; by state its strongest stance, whether it asked, or opposed."""
    stances = [{each.stance.get(i, Stance.UNDECLARED) for each in left} for i in range(states)]
    return (
        any(each.on_table for each in left),
        [next((each for each in _STRONGEST if each in said), Stance.UNDECLARED) for said in stances],
        [any(i in each.asked for each in left) for i in range(states)],
        [any(i in each.opposed for each in left) for i in range(states)],
    )


_STRONGEST = (Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE)
