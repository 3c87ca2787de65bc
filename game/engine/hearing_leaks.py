"""What the engine hears of a leak: what comes out is known to everybody from then on, and a named author pays (D6)."""

from __future__ import annotations

from game.engine import spoken
from game.engine.acts import ActKind
from game.engine.beliefs import stance_count
from game.engine.course import Course
from game.engine.hearing_beside import known_to_need_it_less
from game.engine.listening import Listeners
from game.engine.witnessing import act, flags_of
from game.terms import events as e
from game.terms.happened import PUBLIC
from game.terms.ids import SeatId, Seq
from game.terms.leaks import Disclosure
from game.terms.threats import Threat


def _leaked(course: Course, seq: Seq, event: e.Leaked) -> None:
    if event.named:
        betrayed = tuple(each for each in _parties(event.disclosure) if each != event.by)
        act(course, seq, ActKind.LEAK, event.by, betrayed, PUBLIC)
    _comes_out(course, seq, event.disclosure)


def _parties(shown: Disclosure) -> tuple[SeatId, ...]:
    """Those who had trusted that it would stay among them."""
    if shown.letter is not None:
        return (shown.letter.by, *shown.letter.to)
    if shown.package is not None:
        return shown.package.parties
    if shown.threat is not None:
        return (shown.threat.by, shown.threat.to)
    if shown.arrangement is not None:
        return shown.arrangement.parties
    return () if shown.confidence is None else (shown.confidence.by,)


def _comes_out(course: Course, seq: Seq, shown: Disclosure) -> None:
    """What everybody concludes from it; of a letter nothing, its words are for people."""
    if shown.confidence is not None:
        i, told = course.place_of(shown.confidence.by), shown.confidence.declaration
        if i is not None:
            spoken.comes_out(course, i, told.choice, stance_count(told.stance, course.ground.p))
    if shown.package is not None:
        i = course.place_of(shown.package.by)
        for each in shown.package.undertakings:
            if i is not None and each.by != shown.package.by:
                spoken.comes_out(course, i, each.choice, course.ground.p.say_tabled)
    if shown.threat is not None:
        _threat_comes_out(course, seq, shown.threat)
    if shown.arrangement is not None:
        known_to_need_it_less(course, shown.arrangement)


def _threat_comes_out(course: Course, seq: Seq, threat: Threat) -> None:
    """It is held against its author by those who had not known of it.

    How it goes on stays between the two, and so do pressure and duress.
    """
    if not threat.public:
        knew = flags_of(course, (threat.by, threat.to))
        seen = course.ground.p.threat_seen
        act(course, seq, ActKind.THREAT, threat.by, (threat.to,), PUBLIC, seen=seen, knew=knew)


OF_LEAKS: Listeners = {e.Leaked: _leaked}
