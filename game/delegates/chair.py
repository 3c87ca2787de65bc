"""The chair, taken by a steady hand: keeps the agenda, asks en bloc where no objection is likely, tables a compromise
where the room is divided, hears guests, convenes small circles, puts everything that is left in the last hour, has it
voted on where a few stand in the way, and closes.

One text after Fisher & Ury (1981) and E5.9; from the chair's view, which holds public readings only.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates.agenda import Agenda, agenda_of
from game.delegates.delegate import Luck, Part, Reason, Reasoned, Score
from game.delegates.ground import Marks
from game.delegates.order_of_business import business, more_time
from game.delegates.permitted import is_open
from game.delegates.styles import Style, style_of
from game.delegates.this_stage import number_of_events, of_kind
from game.terms.actions import Action, CloseRound, DeclareReady, Move, PutToVote, SeekAgreement, TableChairText
from game.terms.events import ChairTextTabled, QuestionPut
from game.terms.ids import CHAIR
from game.terms.moments import Phase
from game.terms.standing import QuestionKind
from game.terms.views import SeatView

QUESTIONS, LAST_QUESTIONS = 2, 4
"""Put in a round, and in the last one: every question costs each delegation an answer."""
ITEMS = 16
"""Put in one question, but for the last hour."""
TEXTS = 6
"""Brackets in one text of the chair's, but for the last hour."""
TIME_FOR_TEXTS = 0.25
"""Share of the conference before which the chair leaves the drafting to the floor."""
MAJORITY = 2 / 3
"""Share of the room that can bear a wording from which it is put to the vote (rule 18.1)."""
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
        if number_of_events(view) > RUNAWAY * len(view.readings.states):
            return Reasoned(action=CloseRound(by=CHAIR), reason=Reason.NOTHING_TO_SAY)
        agenda, style = agenda_of(view), style_of(sight.scenario.chair)
        last = agenda.last_round and self.last_package
        return (
            _text(view, agenda, style)
            or (None if last else _asking(view, agenda))
            or business(view, agenda, style)
            or (_last_package(view, agenda) if last else None)
            or more_time(view, agenda, style)
            or (_vote(view, agenda) if last else None)
            or _done()
        )


def _text(view: SeatView, agenda: Agenda, style: Style) -> Reasoned | None:
    """A compromise of the chair's: one in a round, once the floor has had its time.

    A single text is tabled, heard and tabled anew (Fisher & Ury 1981), by a chair that comes back to an article at all.
    """
    if agenda.progress < TIME_FOR_TEXTS or of_kind(view, ChairTextTabled):
        return None
    before: Marks = np.asarray(agenda.board.chair_text.any(1))
    places = [each for each in agenda.divided() if not (style.one_text_each and before[each[0]])]
    places = places if agenda.last_round else places[:TEXTS]
    if not places:
        return None
    action = TableChairText(by=CHAIR, choices=agenda.choices(places))
    parts, scores = _expected(agenda, places, silence=False)
    reason = Reason.REVISES if all(before[row] for row, _ in places) else Reason.ONE_TEXT
    return Reasoned(action=action, reason=reason, parts=parts, scores=scores)


def _asking(view: SeatView, agenda: Agenda) -> Reasoned | None:
    """ "I see no objection", on everything on which none is likely."""
    places = agenda.calm()[:ITEMS]
    return _question(agenda, places, Reason.ASKS_EN_BLOC) if places and _asked(view) < QUESTIONS else None


def _last_package(view: SeatView, agenda: Agenda) -> Reasoned | None:
    """Everything that is left, wording by wording."""
    places = agenda.best()
    return _question(agenda, places, Reason.LAST_PACKAGE) if places and _asked(view) < LAST_QUESTIONS else None


def _vote(view: SeatView, agenda: Agenda) -> Reasoned | None:
    """The wording most can bear wherever a few have stopped it, once."""
    votes = any(each.question.kind is QuestionKind.VOTE for each in of_kind(view, QuestionPut))
    if votes or not is_open(view.sight, Move.PUT_TO_VOTE):
        return None
    bear = np.where(agenda.board.on_table & agenda.board.ground.exists, agenda.room.passing, -1.0)
    places = [(int(row), int(bear[row].argmax())) for row in np.flatnonzero(agenda.board.decidable)]
    places = [each for each in places if bear[each] >= MAJORITY]
    if not places:
        return None
    ground, parts, scores = agenda.board.ground, [], []
    for place in places:
        choice = ground.choice(*place)
        of = str(choice.bracket)
        for name, amount in (("can_bear", float(bear[place])), ("needed_majority", -MAJORITY)):
            parts.append(Part(name=name, amount=1000 * amount, about=of, of=of, choice=choice))
        scores.append(Score(amount=1000 * (float(bear[place]) - MAJORITY), of=of))
    action = PutToVote(by=CHAIR, choices=agenda.choices(places))
    return Reasoned(action=action, reason=Reason.PUTS_TO_VOTE, parts=tuple(parts), scores=tuple(scores))


def _asked(view: SeatView) -> int:
    """Questions put in this round."""
    return len(of_kind(view, QuestionPut))


def _question(agenda: Agenda, places: list[tuple[int, int]], reason: Reason) -> Reasoned:
    action = SeekAgreement(by=CHAIR, choices=agenda.choices(places))
    parts, scores = _expected(agenda, places, silence=reason is Reason.ASKS_EN_BLOC)
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
            if amount or name == "doubts":
                of = str(choice.bracket)
                parts.append(Part(name=name, amount=1000 * amount, about=of, of=of, choice=choice))
        scores.append(Score(amount=1000 * (worth - doubts), of=str(choice.bracket)))
    return tuple(parts), tuple(scores)


def _done() -> Reasoned:
    return Reasoned(action=DeclareReady(by=CHAIR), reason=Reason.NOTHING_TO_SAY)
