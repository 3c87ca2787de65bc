"""Where a playout sets out from: the present moment as one seat knows it, laid out once for all runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.beliefs import Estimate, bracket_salience
from game.engine.case import Case, own_of
from game.engine.course import Course
from game.engine.entry import threshold
from game.engine.expected import standings
from game.engine.floor import STANCES
from game.engine.goodwill import goodwill
from game.engine.ground import Ground, Own
from game.engine.interests import Interests
from game.engine.likelihood import held_out
from game.engine.playout_insight import Insight
from game.engine.ratification import ROW, Term
from game.engine.reciprocity import imbalance
from game.terms.moments import Moment, Phase
from game.terms.scenario import Calendar
from game.terms.standing import Stance

_FROM_TEXT = (
    Term.MARGIN, Term.SIGNATURE, Term.HARD_LAW, Term.ASSISTANCE, Term.CAPACITY_GAP, Term.RED_LINES, Term.BLOCKED,
)  # fmt: skip
"""Terms of the hazard that follow from the text and the signature: drawn anew in every run."""
_SAID_YES = (STANCES.index(Stance.SUPPORT), STANCES.index(Stance.CAN_ACCEPT))


SHARED = 0.6
"""Part of the doubt of an outside value that all states share: what the world is worth without a convention is one
question to all. Its square is how far one's own tells those of others."""
WHOLE = -1
"""The key of the vote on the text as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Position:
    """The present moment in one seat's eyes. Its own row is the truth, the others' are the estimate with its doubt."""

    ground: Ground
    seat: int | None
    own: Own | None
    insight: Insight
    """Whose mandates and characters are here."""
    preference: Floats
    """[N, C, K] expected."""
    doubt: Floats
    """[N, C, K] its standard deviation; 0 where it is known, or what does not follow from a mandate in the talks."""
    salience: Floats
    """[N, clauses] expected."""
    outside: Floats
    """[N] expected value of no convention."""
    known: Flags
    """[N] whose mandate is here."""
    seen: Floats
    """[N, C, K] what each wording is worth to each state as everybody sees it: by the public estimate."""
    settled: Whole
    """[C] the alternative agreed, that of nothing included; -1 while open."""
    on_table: Flags
    """[C, K] what can be put to the room."""
    free: Flags
    """[C] main brackets, and inline ones that count under every alternative."""
    parked: Flags
    """[C] put aside with its clause until the last sitting."""
    rounds_aside: int
    """How many of the rounds still to come pass before the last sitting takes up what was put aside."""
    goodwill: Floats
    """[N, C, K] steps of utility by which a wording is easier to let pass for the sake of who stands behind it."""
    pressed: Floats
    """[N] steps of utility by which each is pressed to join in the adoption."""
    reserved: Flags
    """[N, clauses] what each state has excluded for itself."""
    word: Flags
    """[N, C, K] what each has declared in public, or undertaken in a package, to support or to accept."""
    times: tuple[float, ...]
    """Progress of the conference (0 in its first round, 1 in its last) at each round still to come."""
    ballots: Mapping[int, int] = field(default_factory=dict)
    """How the seat itself votes, by bracket or on the text as a WHOLE: 1 for, -1 against, 0 neither. What is missing
    is voted on as its mandate has it."""
    adopted: bool
    over: bool
    """Whether the session has ended: then nothing more happens."""
    present: Flags
    """[N] sits in the room: nobody else objects or votes."""
    signed: Whole
    """[N] 1 signed, 0 withheld, -1 not asked yet."""
    submitted: Flags
    """[N] before its capital already."""
    party: Flags
    """[N] bound already."""
    year: int
    """Ratification years that have passed."""
    in_force_year: int
    """0 before entry into force."""
    needed: int
    """Ratifications that entry into force takes under the wording that leads now."""
    survived: Floats
    """[N] cumulative hazard held out against so far."""
    standing_terms: Floats
    """[N] log hazard of everything that does not follow from the text."""
    trust: Floats
    """[N, N] as the seat sees it."""
    standing: Floats
    """[N] mean trust in each (rep of E3.11)."""
    owing: Floats
    """[N, N] above zero where i owes j."""
    threats: float
    """Made so far, per round, in a room of thirty states (y5 of E6.13)."""


def position_of(course: Course, seat: int | None, made: Case, insight: Insight | None = None) -> Position:
    """The position as ``seat`` may know it; ``None`` = from public knowledge alone, and what ``insight`` there is."""
    ground, tally, floor = course.ground, course.tally, course.floor
    known, own = course.minds.estimate(seat), own_of(course, seat)
    if insight is None:
        insight = Insight(own={} if seat is None or own is None else {seat: own}, traits={})
    wants = {place: each.interests for place, each in insight.own.items()}
    preference, doubt, salience, mine = _wants(course, known, wants)
    doubt[list(insight.traits)] = ground.p.known_doubt
    return Position(
        ground=ground, seat=seat, own=own, insight=insight,
        preference=preference, doubt=doubt, salience=salience, known=mine,
        outside=_outside(ground, seat, own) if seat is not None else _outsides(ground, insight),
        seen=_seen(course),
        settled=floor.agreed.copy(),
        on_table=floor.on_table & ground.layout.mask,
        free=_free(ground),
        parked=tally.parked[ground.layout.clause],
        rounds_aside=rounds_aside(ground.public.calendar, tally.moment),
        goodwill=ground.p.goodwill * goodwill(course, seat, known, step_of(ground)),
        pressed=course.coercion.to_join(seat),
        reserved=tally.reserved,
        word=np.isin(floor.stance, _SAID_YES),
        times=() if tally.over else times_left(ground.public.calendar, tally.moment),
        adopted=tally.adopted, over=tally.over, present=ground.occupied & ~tally.away,
        signed=tally.signed, submitted=tally.submitted, party=tally.party,
        year=tally.year, in_force_year=tally.in_force_year,
        needed=threshold(ground.axes, ground.public, floor.standing().x).count,
        survived=held_out(course, seat),
        standing_terms=_standing_terms(made),
        trust=course.level(seat),
        standing=standings(course.level(None)),
        threats=tally.threats_a_round(tally.threats, len(tally.years)),
        owing=imbalance(course.books.given(seat), ground.share, ground.p).T,
    )  # fmt: skip


def _wants(course: Course, known: Estimate, own: Mapping[int, Interests]) -> tuple[Floats, Floats, Floats, Flags]:
    """Preferences with their doubt, saliences, and whose are known: those here as they are, the others' as believed."""
    preference, doubt = likings(course, known)
    salience, mine = known.salience.copy(), np.zeros(len(known.salience), dtype=np.bool_)
    for place, each in own.items():
        preference[place], doubt[place] = each.preference, 0.0
        salience[place], mine[place] = each.salience, True
    return preference, doubt, salience, mine


def _seen(course: Course) -> Floats:
    """[N, C, K] as delegates reckon what others bring home (E5.2): no text is worth nothing to anybody."""
    public = course.minds.estimate(None)
    seen = public.preference * bracket_salience(course.ground.layout, public.salience)[:, :, None]
    seen[:, :, -1] = 0.0
    return np.asarray(seen)


def _outside(ground: Ground, seat: int | None, own: Own | None) -> Floats:
    """[N] value of no convention: one's own as it is, and what that says of the others' beside the public guess."""
    outside = ground.outside.copy()
    if seat is not None and own is not None:
        outside += SHARED**2 * (own.outside - outside[seat])
        outside[seat] = own.outside
    return outside


def _outsides(ground: Ground, insight: Insight) -> Floats:
    """[N] value of no convention: as it is where the mandate is here, else the public guess."""
    outside = ground.outside.copy()
    for place, own in insight.own.items():
        outside[place] = own.outside
    return outside


def _free(ground: Ground) -> Flags:
    """[C] brackets that are nested in no wording."""
    return np.array([each.under is None for each in ground.public.convention.brackets], dtype=np.bool_)


def _standing_terms(made: Case) -> Floats:
    """[N] terms of the hazard that do not hang on the text."""
    return np.asarray(made.terms.sum(0) - made.terms[[ROW[each] for each in _FROM_TEXT]].sum(0))


def likings(course: Course, known: Estimate) -> tuple[Floats, Floats]:
    """[N, C, K] liking and its standard deviation: half the estimate, half what those who said the like turned out to
    want in whole conferences.

    The estimate is drawn for the room, whose favourites matter most; a playout needs the level of the second best too.
    """
    p = course.ground.p
    preference = 0.5 * known.preference + 0.5 * _levels(course)
    doubt = np.sqrt(known.doubt**2 + p.said_doubt**2)
    return preference, doubt


def _levels(course: Course) -> Floats:
    """[N, C, K] by what each state said of each alternative, and of the bracket."""
    p, floor = course.ground.p, course.floor
    by_stance = dict(zip(STANCES, (p.said_other, p.said_support, p.said_accept, p.said_oppose), strict=True))
    level = np.array([by_stance[each] for each in STANCES])[floor.stance]
    silent = ~(floor.stance.any(-1) | floor.asked.any(-1))
    level[silent] = p.said_nothing
    level[floor.asked & (floor.stance == 0)] = p.said_support
    agreed = np.flatnonzero(floor.agreed >= 0)
    unsaid = floor.stance[:, agreed, floor.agreed[agreed]] == 0
    level[:, agreed, floor.agreed[agreed]] = np.where(unsaid, p.said_agreed, level[:, agreed, floor.agreed[agreed]])
    return np.asarray(level)


def step_of(ground: Ground) -> float:
    """Change of utility that counts as one (sig of E5.7): in a short text every clause weighs more, and so does it."""
    return max(ground.p.sig, ground.p.sig_short / len(ground.layout.starts))


def rounds_aside(calendar: Calendar, moment: Moment) -> int:
    """Rounds still to come before the last sitting opens (rule 23.3)."""
    return max(len(times_left(calendar, moment)) - calendar.rounds, 0)


def times_left(calendar: Calendar, moment: Moment) -> tuple[float, ...]:
    """Progress at each round still to come, the present one included (D11: T of E5.1 counts all rounds)."""
    every = calendar.sittings * calendar.rounds
    match moment.phase:
        case Phase.PREPARATION | Phase.OPENING:
            done = 0
        case Phase.SITTING:
            done = min((moment.sitting - 1) * calendar.rounds + moment.round, every) - 1  # rounds may have been added
        case Phase.INTERSESSION:
            done = moment.sitting * calendar.rounds
        case _:
            done = every
    return tuple(number / (every - 1) if every > 1 else 1.0 for number in range(done, every))
