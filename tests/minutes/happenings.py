"""At least one event of every class, and several where the sentence turns on its content."""

from __future__ import annotations

from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    AnswerGiven,
    Event,
)
from game.terms.ids import (
    ItemId,
    QuestionId,
)
from game.terms.scenario import PublicScenario
from game.terms.standing import (
    Vote,
)
from tests.minutes.happenings_after import adoption, home, years
from tests.minutes.happenings_before import (
    aside,
    bargains,
    caucuses,
    cooperation,
    floor,
    leaks,
    prices,
    questions,
    threats,
)
from tests.minutes.room import BRE, SMALL


def happenings(public: PublicScenario = SMALL) -> tuple[Event, ...]:
    """Events of every class, in an order in which names are heard before they are used."""
    unasked = AnswerGiven(audience=PUBLIC, question=QuestionId("Q0"), by=BRE, votes=Keyed({ItemId("C1"): Vote.AGAINST}))
    return (
        *floor(public),
        *bargains(),
        *threats(),
        *caucuses(),
        *cooperation(),
        *prices(),
        *aside(),
        *leaks(),
        unasked,
        *questions(),
        *adoption(),
        *home(),
        *years(),
    )
