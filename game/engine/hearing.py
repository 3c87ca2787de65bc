"""What the engine hears in an event: which counts, acts, exchanges and standings it moves.

Only the audience of an event learns anything from it (decision D2). Estimates, and all that rests on them, move with
public events alone; what was told in confidence goes to the overlay of those who were told (decision D3). A topic of
events has a module of its own with its listeners in it, and one line in ``LISTENERS``.
"""

from __future__ import annotations

from game.engine.course import Course
from game.engine.hearing_bargains import OF_BARGAINS
from game.engine.hearing_beside import BESIDE_THE_TABLE
from game.engine.hearing_cooperation import OF_COOPERATION
from game.engine.hearing_deck import OF_THE_DECK
from game.engine.hearing_floor import ON_THE_FLOOR
from game.engine.hearing_home import FROM_HOME
from game.engine.hearing_home_front import OF_THE_HOME_FRONT
from game.engine.hearing_leaks import OF_LEAKS
from game.engine.hearing_practice import OF_PRACTICE
from game.engine.hearing_threats import OF_THREATS
from game.engine.listening import Listeners
from game.terms.events import Recorded

LISTENERS: Listeners = {
    **ON_THE_FLOOR,
    **OF_BARGAINS,
    **OF_THREATS,
    **OF_COOPERATION,
    **BESIDE_THE_TABLE,
    **OF_LEAKS,
    **OF_THE_DECK,
    **FROM_HOME,
    **OF_THE_HOME_FRONT,
    **OF_PRACTICE,
}


def hear(course: Course, recorded: Recorded) -> None:
    """Let one event have happened. Events that move nothing here cost nothing."""
    listener = LISTENERS.get(type(recorded.event))
    if listener is not None:
        course.heard += 1
        listener(course, recorded.seq, recorded.event)
