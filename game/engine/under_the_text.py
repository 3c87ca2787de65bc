"""The regime that a session has come to: its text, its parties, and what each delivers under them (section 7)."""

from __future__ import annotations

import numpy as np

from game.engine import cooperation
from game.engine.arrays import Flags, Floats
from game.engine.breach import renegotiation
from game.engine.course import Course
from game.engine.expected import Conditions, Expected, compulsion, deliver, expect, standings
from game.engine.reciprocity import imbalance
from game.engine.regime import Regime
from game.engine.text import hardness
from game.terms.by_seat import Keyed
from game.terms.handles import Handles, handles_of
from game.terms.ids import CERTAIN, AlternativeId, BracketId, Odds

SUSPENDED = 2
"""Steps of the ladder from which one's own duties towards the other are suspended."""


def adopted(course: Course) -> Keyed[BracketId, AlternativeId]:
    """The adopted text by the scenario's own wordings; empty without one."""
    if not course.tally.adopted:
        return Keyed()
    axes = course.ground.axes
    stands = ((axes.brackets[c], int(k)) for c, k in enumerate(course.floor.agreed))
    return Keyed((name, axes.alternatives[axes.bracket_at[name]][k]) for name, k in stands if 0 <= k < axes.nothing)


def handles(course: Course) -> Handles:
    """What the text sets for the years under it."""
    public, moved = course.ground.public, (course.tally.adopted, course.floor.version)
    return course.memo.made_of("handles", None, (public,), moved, lambda: handles_of(public, adopted(course)))


def bound(course: Course) -> Flags:
    """[N] parties of a convention in force."""
    tally = course.tally
    return tally.party.copy() if tally.in_force else np.zeros_like(tally.party)


def regime(course: Course) -> Regime:
    """What is in force: the text, or nothing but custom."""
    if not course.tally.in_force:
        return Regime(phi=np.zeros_like(course.ground.opening_features), review=0.0)
    set_by = handles(course)
    reviewed = course.ground.p.review if set_by.reviewed else 0.0
    return Regime(phi=course.floor.standing().phi, review=1.0 if set_by.independent else reviewed, club=set_by.club)


def delivery(course: Course, under: Regime, party: Flags) -> Expected:
    """What each delivers to each in a year, every row by what that state has witnessed itself (E3.10 to E3.12, E7.2).

    Conduct lowers willingness, sanctions press on it, and who suspends its duties owes the other none.
    """
    ground, tally, books, p = course.ground, course.tally, course.books, course.ground.p
    n = len(ground.axes.states)
    now = Conditions(
        capacity=ground.capacity, above=ground.above, leverage=ground.leverage, phi=under.phi, party=party,
        rule=ground.rule, norm=tally.norm,
    )  # fmt: skip
    owing = imbalance(books.ledger.given + books.private.given, ground.share, p).T
    found = expect(books.witnessed.level()[:, :n], standings(course.level(None)), owing, now, p)
    will = found.will * willingness(course, party)[:, None]
    pressed = p.sanction_step * (tally.sanctions * ground.leverage).T
    compelled = np.clip(compulsion(now, p) + pressed, 0.0, 0.95)
    given = deliver(ground.capacity, will, compelled)
    if under.club:
        given = cooperation.across_the_line(given, party, p)
    given = np.where(tally.sanctions >= SUSPENDED, given * p.conditional, given)
    return Expected(delivery=given, will=will, compelled=compelled)


def willingness(course: Course, party: Flags) -> Floats:
    """[N] share of its obligations that each party sets out to meet; 1 for the rest, which have none."""
    due = obligations(course)
    if not due:
        return np.ones(len(party))
    return np.where(party, course.tally.conduct[:, due].mean(1), 1.0)


def obligations(course: Course) -> list[int]:
    """Places of the clauses that oblige, in the order of the articles."""
    places = course.ground.axes.clauses
    return [places.index(clause) for clause in handles(course).obligations]


def gives_way(course: Course, i: int) -> Odds:
    """Odds that the other parties give way to state ``i`` that broke a rule to have it changed (E7.6; Meyer 2016).

    Its power against that of an average other party; the softer the law, the sooner.
    """
    ground, others = course.ground, course.tally.party.copy()
    others[i] = False
    usual = float(ground.power[others].mean()) if others.any() else float(ground.power.mean())
    soft = 1.0 - float(hardness(course.floor.standing().phi))
    found = renegotiation(np.zeros(1), np.array([ground.power[i] / max(usual, 1e-9)]), np.array([soft]), ground.p)
    return Odds(min(max(round(float(found.chance[0]) * CERTAIN), 0), CERTAIN))
