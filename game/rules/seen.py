"""What a seat sees of the state, field by field: what is not named here nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from game.rules.aftermath import Aftermath
from game.rules.allowed import allowed
from game.rules.arrangements import arrangements_known_to
from game.rules.bargains import known_to
from game.rules.caucuses import caucuses_known_to
from game.rules.cooperation import requests_known_to
from game.rules.guests import wanting_the_floor
from game.rules.phases import rounds_in, years_after_signature
from game.rules.practice import obligations
from game.rules.prices import inquiries_known_to
from game.rules.ratification import needed
from game.rules.state import Negotiation
from game.rules.threats import threats_known_to
from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Occupant
from game.terms.ids import ClauseId, SeatId
from game.terms.standing import Question

Seen = Callable[[Negotiation, SeatId], Any]


def seating_of(now: Negotiation) -> BySeat[Occupant]:
    """Who sits where."""
    return Keyed({**now.opened.seating, **now.handed}) if now.handed else now.opened.seating


def _question_seen(question: Question | None, seat: SeatId) -> Question | None:
    """The question with one's own answer only: the others' are shown when it closes (rule 14.3)."""
    if question is None or not question.answers:
        return question
    own = question.answers.get(seat)
    return replace(question, answers=Keyed() if own is None else Keyed({seat: own}))


def _compliance_seen(after: Aftermath, seat: SeatId) -> Keyed[ClauseId, BySeat[int]]:
    """One's own as it was counted, that of others as it was last published (rule 39.5)."""
    known = {each.state: each.levels for each in after.published}
    rows: dict[ClauseId, dict[SeatId, int]] = {clause: {} for clause in after.compliance}
    for clause, levels in after.compliance.items():
        rows[clause].update((other, told[clause]) for other, told in known.items() if clause in told)
        if seat in levels:
            rows[clause][seat] = levels[seat]
    return Keyed((clause, Keyed(row)) for clause, row in rows.items())


def _lasting(part: Callable[[Negotiation], object], seen: Seen) -> Seen:
    """The same, not gone through anew while that part of the state, which alone it follows from, is what it was."""
    last: dict[SeatId, tuple[object, Any]] = {}

    def look(now: Negotiation, seat: SeatId) -> Any:
        known = last.get(seat)
        if known is None or known[0] is not part(now):
            known = last[seat] = (part(now), seen(now, seat))
        return known[1]

    return look


_OF_THE_SEAT: Mapping[str, Seen] = {
    "seat": lambda now, seat: seat,
    "mandate": lambda now, seat: now.mandates.get(seat, now.ground.scenario.mandates.get(seat)),
    "injects": lambda now, seat: tuple(each for each in now.injects.values() if seat in each.struck),
    "attention": lambda now, seat: now.attention.get(seat, 0),
    "confidences": lambda now, seat: now.confidences.get(seat, ()),
    "packages": _lasting(lambda now: now.packages, known_to),
    "question": lambda now, seat: _question_seen(now.question, seat),
    "permissions": allowed,
    "threats": _lasting(lambda now: now.threats, threats_known_to),
    "caucuses": _lasting(lambda now: now.caucuses, caucuses_known_to),
    "requests": _lasting(lambda now: now.requests, requests_known_to),
    "inquiries": _lasting(lambda now: now.inquiries, inquiries_known_to),
    "arrangements": _lasting(lambda now: now.arrangements, arrangements_known_to),
    "speakers": wanting_the_floor,
}
"""What differs from seat to seat."""

_OF_THE_CONFERENCE: Mapping[str, Seen] = {
    "session": lambda now, _: now.opened.session,
    "scenario": lambda now, _: now.ground.scenario.public,
    "seating": lambda now, _: seating_of(now),
    "moment": lambda now, _: now.moment,
    "rounds": lambda now, _: rounds_in(now, now.moment.sitting),
    "parked": lambda now, _: now.parked,
    "revealed": lambda now, _: now.revealed,
    "reservations": lambda now, _: now.reservations,
    "ready": lambda now, _: now.ready,
    "brackets": lambda now, _: now.brackets,
    "promises": _lasting(lambda now: now.promises, lambda now, _: tuple(now.promises.values())),
    "informals": lambda now, _: tuple(now.informals.values()),
    "absent": lambda now, _: tuple(now.absent),
    "leaks": lambda now, _: now.leaks,
    "projects": lambda now, _: now.projects,
    "contact_points": lambda now, _: now.contact_points,
    "adopted": lambda now, _: now.adopted,
    "signed": lambda now, _: now.signed,
    "withheld": lambda now, _: now.withheld,
    "submitted": lambda now, _: now.submitted,
    "parties": lambda now, _: now.parties,
    "needed": lambda now, _: needed(now),
    "in_force": lambda now, _: now.in_force,
    "ending": lambda now, _: now.ending,
}
"""What everybody sees."""

_LATER: Mapping[str, Seen] = {
    "years": lambda now, _: years_after_signature(now),
    "obligations": _lasting(lambda now: now.adopted, lambda now, _: obligations(now)),
    "worked": lambda now, seat: now.aftermath.worked.get(seat, ()),
    "months": lambda now, seat: now.aftermath.months.get(seat, 0),
    "conference": lambda now, _: now.aftermath.conference,
    "conduct": lambda now, seat: now.aftermath.conduct.get(seat, Keyed()),
    "compliance": lambda now, seat: _compliance_seen(now.aftermath, seat),
    "published": lambda now, _: now.aftermath.published,
    "indicators": lambda now, _: now.aftermath.indicators,
    "disputes": lambda now, _: tuple(now.aftermath.disputes.values()),
    "sanctions": lambda now, _: now.aftermath.sanctions,
    "amendments": lambda now, _: tuple(now.aftermath.amendments.values()),
    "excluding": lambda now, _: now.aftermath.excluding,
    "left": lambda now, _: now.aftermath.left,
}
"""What is seen of the years after signature."""

SEEN: Mapping[str, Seen] = {**_OF_THE_CONFERENCE, **_OF_THE_SEAT, **_LATER}
"""Every field of a ``Sight``, and what of the state is seen in it."""
