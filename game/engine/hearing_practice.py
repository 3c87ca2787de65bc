"""What the engine hears of the years under the convention (E7.1 to E7.8): what states learn, owe, become and suffer.

A count tells each state what passed between itself and others; the rest it learns where a record is published (D2).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.engine import cooperation, regime
from game.engine.acts import ActKind
from game.engine.arrays import Floats
from game.engine.breach import breach_weight
from game.engine.course import Course
from game.engine.drift import settle_climate
from game.engine.futures import Delivered
from game.engine.hearing_cooperation import grown
from game.engine.hearing_deck import change_all
from game.engine.listening import Listeners
from game.engine.practice import opened, registers_next
from game.engine.settled_anew import settle_anew
from game.engine.tally import Lived
from game.engine.under_the_text import bound
from game.engine.under_the_text import regime as regime_of
from game.engine.witnessing import act
from game.terms import events as e
from game.terms.ids import CERTAIN, SeatId, Seq
from game.terms.practice import LADDER, Conduct, DisputeStatus, Indicators

_SUSPENSION_SEEN = 0.5
"""Visibility of a sanction to those it does not concern, per step above a protest."""


def _conduct(course: Course, seq: Seq, event: e.ConductSet) -> None:
    i, at = course.place_of(event.by), course.ground.axes.clauses.index(event.clause)
    if i is not None:
        _set_out(course, i, at, event.conduct)


def _set_out(course: Course, i: int, at: int, conduct: Conduct) -> None:
    share = {Conduct.COMPLY: 1.0, Conduct.GO_SLOW: course.ground.p.slow, Conduct.BREACH: 0.0}
    course.tally.conduct[i, at] = share[conduct]
    course.tally.version += 1


def _counted(course: Course, seq: Seq, event: e.YearCounted) -> None:
    """Decay has passed with the stage; here follow trust, ledger, records, capacity, norm (section 7, in its order)."""
    practice, tally, p = event.practice, course.tally, course.ground.p
    party, under = bound(course), regime_of(course)
    asked, given = opened(practice.asked).sum(0), opened(practice.given).sum(0)
    willing = opened(practice.willing) / 1000
    expects = opened(practice.odds).T / CERTAIN
    reviewed = under.review > 0
    blamed = cooperation.blame(asked - given, course.ground.capacity, expects, p, reviewed=reviewed)
    told = cooperation.learned(willing, blamed, p)
    course.books.between_them(seq, told.good, told.bad)
    course.books.gave_each_other(seq, p.value * given.T.astype(np.float64))
    tally.records = regime.carried_on(tally.records, asked, given, party, course.ground.capacity, p)
    tally.registers = registers_next(course, party)
    figures = practice.indicators
    tally.norm = figures.norm / 1000 if party.any() else tally.norm
    tally.years = (*tally.years, _lived(course, seq, figures, under.phi))
    states = course.ground.axes.states
    grown(course, np.array([practice.capacity[state] for state in states]) / 1000)


def _lived(course: Course, seq: Seq, figures: Indicators, phi: Floats) -> Lived:
    tally = course.tally
    return Lived(
        seq=seq,
        delivered=Delivered(
            inside=figures.inside / 1000,
            across=figures.across / 1000,
            anywhere=figures.given / max(figures.asked, 1),
            willing=figures.willing / 1000,
        ),
        participation=float(course.ground.power[bound(course)].sum()),
        phi=phi,
        threats=tally.threats_a_round(tally.all_threats, len(tally.years) + 1),
    )


def _published(course: Course, seq: Seq, event: e.RecordPublished) -> None:
    """Everybody learns from a published record, and the better it is the more it speaks for its state (E7.3)."""
    j, p = course.place_of(event.state), course.ground.p
    if j is None:
        return
    n = len(course.ground.axes.states)
    willing, blamed, public = np.zeros((n, n)), np.zeros((n, n)), np.zeros(n, dtype=np.bool_)
    other = (j + 1) % n
    willing[other, j] = event.willing / 1000
    missed = np.zeros((n, n), dtype=np.int64)
    missed[other, j] = event.asked - event.delivered
    expects = np.zeros((n, n))
    expects[j] = event.delivered / max(event.asked, 1)
    blamed = cooperation.blame(missed, course.ground.capacity, expects, p, reviewed=True)
    public[j] = True
    told = cooperation.published(willing, blamed, public, p)
    for book in (course.books.public, course.books.witnessed):
        book.note(seq, ActKind.ASSISTANCE, j, told.good[:, j])
        book.note(seq, ActKind.ASSISTANCE_REFUSED, j, told.bad[:, j])


def _dispute_closed(course: Course, seq: Seq, event: e.DisputeClosed) -> None:
    """Found to have broken its word; from here it complies."""
    i = course.place_of(event.against)
    if i is None or event.status is not DisputeStatus.UPHELD:
        return
    act(
        course, seq, ActKind.PROMISE_BROKEN, event.against, (event.by,), event.audience,
        magnitude=course.ground.p.finding,
    )  # fmt: skip
    _set_out(course, i, course.ground.axes.clauses.index(event.clause), Conduct.COMPLY)


def _sanctioned(course: Course, seq: Seq, event: e.SanctionImposed) -> None:
    """It presses on its target, and says something of its author: less where a record or a finding is behind it."""
    by, to = course.place_of(event.by), course.place_of(event.against)
    if by is None or to is None:
        return
    p, steps = course.ground.p, LADDER.index(event.step) + 1
    course.tally.sanctions[by, to] = steps
    course.tally.threats += 1
    course.tally.blows += event.step is LADDER[-1] and not event.justified
    course.tally.version += 1
    factor = p.sanction_fair if event.justified else p.sanction_unfair
    act(
        course, seq, ActKind.THREAT_EXECUTED, event.by, (event.against,), event.audience,
        magnitude=min(factor * steps / len(LADDER), 1.0), seen=_SUSPENSION_SEEN,
    )  # fmt: skip


def _lifted(course: Course, seq: Seq, event: e.SanctionLifted) -> None:
    by, to = course.place_of(event.by), course.place_of(event.against)
    if by is not None and to is not None:
        course.tally.sanctions[by, to] = 0
        course.tally.version += 1


def _forgiven(course: Course, seq: Seq, event: e.DebtForgiven) -> None:
    """A released debt is the creditor's gift, and speaks for it (E3.9)."""
    by, to = course.place_of(event.by), course.place_of(event.to)
    if by is None or to is None:
        return
    if course.books.release(by, to, course.ground.p.forgiveness) > 0:
        act(course, seq, ActKind.CONCESSION, event.by, (event.to,), event.audience)


def _gone(course: Course, seat: SeatId) -> None:
    i = course.place_of(seat)
    if i is None:
        return
    tally = course.tally
    tally.party[i] = tally.submitted[i] = False
    tally.conduct[i] = 1.0
    tally.sanctions[i] = tally.sanctions[:, i] = 0
    tally.version += 1


def _denounced(course: Course, seq: Seq, event: e.ConventionDenounced) -> None:
    act(course, seq, ActKind.WITHDRAWAL, event.by, (), event.audience)
    course.tally.blows += 1
    _gone(course, event.by)


def _excluded(course: Course, seq: Seq, event: e.MemberExcluded) -> None:
    _gone(course, event.state)


def _rule_changed(course: Course, seq: Seq, event: e.RuleChanged) -> None:
    """A breach breaks one's word whether or not the others give way; less where the law is soft (E7.6)."""
    i, p = course.place_of(event.by), course.ground.p
    course.tally.blows += 1
    act(
        course, seq, ActKind.PROMISE_BROKEN, event.by, (), event.audience,
        magnitude=breach_weight(event.soft / 1000, p),
    )  # fmt: skip
    if event.now != event.was:
        settle_anew(course, event.bracket, event.now)
        if i is not None:
            clause = course.ground.public.convention.bracket(event.bracket).clause
            _set_out(course, i, course.ground.axes.clauses.index(clause), Conduct.COMPLY)


def _amended(course: Course, seq: Seq, event: e.AmendmentClosed) -> None:
    if event.adopted:
        settle_anew(course, event.choice.bracket, event.choice.alternative)


def _struck(course: Course, seq: Seq, event: e.ShockStruck) -> None:
    shock, ground = event.shock, course.ground
    change_all(course, seq, shock.changes, ())
    if shock.depth:
        course.reground(replace(ground, p=replace(ground.p, dep_ref=ground.p.dep_ref + shock.depth / 1000)))
    if shock.climate:
        course.tally.cold += shock.climate / 1000
        course.tally.apart += ground.p.crisis_pairs
        settle_climate(course)


def _passed(course: Course, seq: Seq, event: e.ShockPassed) -> None:
    change_all(course, seq, event.changes, ())
    if event.climate:
        course.tally.cold += event.climate / 1000
        course.tally.apart -= course.ground.p.crisis_pairs
        settle_climate(course)


OF_PRACTICE: Listeners = {
    e.ConductSet: _conduct,
    e.YearCounted: _counted,
    e.RecordPublished: _published,
    e.DisputeClosed: _dispute_closed,
    e.SanctionImposed: _sanctioned,
    e.SanctionLifted: _lifted,
    e.DebtForgiven: _forgiven,
    e.ConventionDenounced: _denounced,
    e.MemberExcluded: _excluded,
    e.RuleChanged: _rule_changed,
    e.AmendmentClosed: _amended,
    e.ShockStruck: _struck,
    e.ShockPassed: _passed,
}
