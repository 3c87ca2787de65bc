"""Own words as the engine hears them: decision D16, rule 25.3."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from game.engine.climate import Climate, begin
from game.terms import events as e
from game.terms.bargains import Package, Undertaking
from game.terms.ids import AlternativeId, PackageId, SeatId, Seq
from game.terms.standing import Declaration, Stance
from game.terms.text import Choice
from tests.engine.made_up import opened

OWN = AlternativeId("W1")
SAID = (Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE, Stance.UNDECLARED)


def heard(climate: Climate, *events: e.Event) -> Climate:
    for seq, event in enumerate(events, 2):
        climate.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
    return climate


def said(by: SeatId, choice: Choice, stance: Stance, *to: SeatId) -> e.StanceDeclared:
    declared = (Declaration(choice=choice, stance=stance),)
    return e.StanceDeclared(audience=e.only(by, *to) if to else e.PUBLIC, by=by, declarations=declared, to=to)


@pytest.mark.parametrize("seed", range(12))
def test_rule_25_3_once_struck_own_words_count_in_no_reading(seed: int) -> None:
    session, luck = opened(seed), Random(seed)
    states = session.scenario.public.states
    main = session.scenario.public.convention.clauses[seed % 5].main
    there = Choice(bracket=main.id, alternative=main.alternatives[0].id)
    own = Choice(bracket=main.id, alternative=OWN)
    before = [said(each, there, luck.choice(SAID)) for each in luck.sample(states, 3)]
    tabled = e.OwnWordingTabled(
        audience=e.PUBLIC, by=states[0], bracket=main.id, alternative=OWN, text="…", equals=there.alternative,
        attention=1,
    )  # fmt: skip
    about = [said(each, own, luck.choice(SAID)) for each in states[1:4]]
    whispered = said(states[4], own, Stance.SUPPORT, states[2])
    meanwhile = said(states[5], there, Stance.SUPPORT)
    struck = e.WordingStruck(audience=e.PUBLIC, bracket=main.id, alternative=OWN)
    with_it = heard(begin(session), *before, tabled, *about, whispered, meanwhile)
    after = heard(with_it.copy(), struck)
    without = heard(begin(session), *before, meanwhile)
    for name in ("on_table", "stance", "asked", "opposed", "paid"):
        assert np.array_equal(getattr(after.course.floor, name), getattr(without.course.floor, name)), name
    assert np.array_equal(after.course.floor.text(), without.course.floor.text())
    for seat in (None, 2):
        assert after.course.minds.estimate(seat).preference == pytest.approx(
            without.course.minds.estimate(seat).preference
        )
    assert not np.allclose(
        with_it.course.minds.counts, without.course.minds.counts
    )  # they had counted while they stood


def test_rule_25_3_the_wording_that_own_words_were_said_to_equal_stays_on_the_table() -> None:
    session = opened(4)
    main = session.scenario.public.convention.clauses[0].main
    tabled = e.OwnWordingTabled(
        audience=e.PUBLIC, by=session.scenario.public.states[0], bracket=main.id, alternative=OWN, text="…",
        equals=main.alternatives[0].id, attention=1,
    )  # fmt: skip
    struck = e.WordingStruck(audience=e.PUBLIC, bracket=main.id, alternative=OWN)
    fresh = begin(session)
    after = heard(begin(session), tabled, struck)
    assert np.array_equal(after.course.floor.on_table, fresh.course.floor.on_table)
    assert after.course.own == {(main.id, OWN): main.alternatives[0].id}  # the record goes on naming it


def test_a_package_that_asked_for_own_words_says_nothing_of_what_its_author_wants_once_they_are_struck() -> None:
    session = opened(5)
    states, main = session.scenario.public.states, session.scenario.public.convention.clauses[0].main
    choice = Choice(bracket=main.id, alternative=OWN)
    tabled = e.OwnWordingTabled(
        audience=e.PUBLIC, by=states[0], bracket=main.id, alternative=OWN, text="…",
        equals=main.alternatives[0].id, attention=1,
    )  # fmt: skip
    package = Package(
        id=PackageId("p1"), by=states[1], parties=states[1:3], undertakings=(Undertaking(by=states[2], choice=choice),)
    )
    offered = e.PackageOffered(audience=e.PUBLIC, package=package, attention=2)
    after = heard(begin(session), tabled, offered, e.WordingStruck(audience=e.PUBLIC, bracket=main.id, alternative=OWN))
    assert after.course.minds.counts == pytest.approx(begin(session).course.minds.counts)
    assert list(after.course.packages) == [package.id]
