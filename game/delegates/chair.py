"""The chair, taken by a steady hand: keeps the agenda, asks en bloc where no objection is likely, tables a compromise
where the room is divided, puts everything that is left in the last hour, and closes.

One text after Fisher & Ury (1981) and E5.9; from the chair's view, which holds public readings only.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.delegates.agenda import Agenda, agenda_of
from game.delegates.delegate import Luck, Part, Reason, Reasoned, Score
from game.delegates.this_stage import events, of_kind
from game.terms.actions import Action, CloseRound, DeclareReady, SeekAgreement, TableChairText
from game.terms.events import ChairTextTabled, QuestionPut
from game.terms.ids import CHAIR
from game.terms.moments import Phase
from game.terms.views import SeatView

QUESTIONS, LAST_QUESTIONS = 2, 4
"""Put in a round, and in the last one: every question costs each delegation an answer."""
ITEMS = 16
"""Put in one question, but for the last hour."""
TEXTS = 6
"""Brackets in one text of the chair's, but for the last hour."""
TIME_FOR_TEXTS = 0.25
"""Share of the conference before which the chair leaves the drafting to the floor."""
RUNAWAY = 60
"""Events for each delegation in one round after which the chair closes it: nobody is being heard any more."""


RESTRAINED = "restrained"
"""Name of an occupant that presides without a last package: to see what delegations manage by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presiding:
    """The chair's seat."""

    last_package: bool = True
    """Whether everything that is left is put to the room in the last hour."""

    def choose(self, view: SeatView, luck: Luck) -> Action:
        """What to do now."""
        return self.explain(view, luck).action

    def explain(self, view: SeatView, luck: Luck) -> Reasoned:
        """What to do now, and why."""
        sight = view.sight
        if sight.moment.phase is not Phase.SITTING or sight.question is not None:
            return _done()
        if sum(1 for _ in events(view)) > RUNAWAY * len(view.readings.states):
            return Reasoned(action=CloseRound(by=CHAIR), reason=Reason.NOTHING_TO_SAY)
        agenda = agenda_of(view)
        return _text(view, agenda) or _question(view, agenda, self.last_package) or _done()


def _text(view: SeatView, agenda: Agenda) -> Reasoned | None:
    """A compromise of the chair's: one in a round, once the floor has had its time."""
    if agenda.progress < TIME_FOR_TEXTS or of_kind(view, ChairTextTabled):
        return None
    places = agenda.divided()
    places = places if agenda.last_round else places[:TEXTS]
    if not places:
        return None
    action = TableChairText(by=CHAIR, choices=agenda.choices(places))
    parts, scores = _expected(agenda, places, silence=False)
    return Reasoned(action=action, reason=Reason.ONE_TEXT, parts=parts, scores=scores)


def _question(view: SeatView, agenda: Agenda, last_package: bool) -> Reasoned | None:
    """ "I see no objection", on everything on which none is likely; on all that is left in the last hour."""
    asked = len(of_kind(view, QuestionPut))
    last = agenda.last_round and last_package
    if asked >= (LAST_QUESTIONS if last else QUESTIONS):
        return None
    places = agenda.best() if last else agenda.calm()[:ITEMS]
    if not places:
        return None
    reason = Reason.LAST_PACKAGE if last else Reason.ASKS_EN_BLOC
    action = SeekAgreement(by=CHAIR, choices=agenda.choices(places))
    parts, scores = _expected(agenda, places, silence=not last)
    return Reasoned(action=action, reason=reason, parts=parts, scores=scores)


def _expected(
    agenda: Agenda, places: list[tuple[int, int]], *, silence: bool
) -> tuple[tuple[Part, ...], tuple[Score, ...]]:
    """Bracket by bracket: how many objections the chair risks, or how welcome the wording is, less those expected."""
    parts, scores = [], []
    for place in sorted(places):
        choice = agenda.board.ground.choice(*place)
        speaks_for = "risk" if silence else "welcome"
        worth, doubts = agenda.limit if silence else float(agenda.merit[place]), float(agenda.doubts[place])
        for name, amount in ((speaks_for, worth), ("doubts", -doubts)):
            if amount:
                of = str(choice.bracket)
                parts.append(Part(name=name, amount=1000 * amount, about=of, of=of, choice=choice))
        scores.append(Score(amount=1000 * (worth - doubts), of=str(choice.bracket)))
    return tuple(parts), tuple(scores)


def _done() -> Reasoned:
    return Reasoned(action=DeclareReady(by=CHAIR), reason=Reason.NOTHING_TO_SAY)
