"""Whole conferences at once: what is settled stays, the arithmetic is that of single texts, one seed plays alike."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

import numpy as np
import pytest

from game.engine.climate import Climate, begin
from game.engine.futures import Delivered, coordinates, resemblance
from game.engine.home import meet
from game.engine.outlook import between_worlds
from game.engine.playout import Runs, play, together
from game.engine.playout_adoption import conclude, excluded_worth
from game.engine.playout_aftermath import NEVER, features, follow, margins
from game.engine.playout_futures import coordinates_of, delivered, futures_of
from game.engine.playout_position import Position, times_left
from game.engine.playout_talks import OPEN, counting, sit, tempers_of, worth_of
from game.engine.playout_talks import begin as room_of
from game.engine.playout_worlds import worlds_of
from game.engine.text import counted, text_features
from game.engine.utility import worth
from game.terms import events as e
from game.terms.bargains import Package, Pledge, PledgeKind, Undertaking
from game.terms.caucuses import Caucus
from game.terms.events import BracketLifted
from game.terms.ids import OBSERVER, CaucusId, PackageId, Seq, ThreatId
from game.terms.moments import Moment, Phase
from game.terms.readings import Outlook
from game.terms.scenario import Calendar
from game.terms.standing import Declaration, Stance
from game.terms.text import Choice
from game.terms.threats import Threat, ThreatMeans
from tests.engine.made_up import opened
from tests.engine.told import Teller
from tests.kit.sessions import played

FEW = 64


def told(seed: int, length: int = 30) -> tuple[e.SessionOpened, Climate]:
    session = opened(seed)
    climate = begin(session)
    for each in Teller(session.scenario.public, Random(seed)).history(length):
        climate.observe(each)
    return session, climate


def position(seed: int, length: int = 30) -> Position:
    session, climate = told(seed, length)
    return climate.position(session.scenario.public.states[0])


def runs_of(at: Position, number: int = FEW) -> Runs:
    return together(list(play(at, number)))


def flat(row: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    return row.reshape(*row.shape[:-2], -1)


@pytest.mark.parametrize("seed", range(4))
def test_e8_1_the_same_seed_plays_the_same_runs_and_the_first_of_many_are_the_few(seed: int) -> None:
    at = position(seed)
    few, again = next(iter(play(at, FEW))), next(iter(play(at, FEW)))
    more = list(play(at, 3 * few.number))
    for name in Runs.__slots__:
        assert np.array_equal(getattr(few, name), getattr(again, name))
        assert np.array_equal(getattr(few, name), getattr(more[0], name))
    assert len(more) == 3
    assert not np.array_equal(more[0].value, more[1].value)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_agreed_stands_in_every_run(seed: int) -> None:
    at = position(seed)
    runs = runs_of(at)
    main = at.ground.layout.main
    nothing = at.ground.axes.nothing
    for c in np.flatnonzero((at.settled != OPEN) & main):
        wanted = OPEN if at.settled[c] == nothing else at.settled[c]
        assert (runs.chosen[c] == wanted).all()


def concluded(climate: Climate, session: e.SessionOpened) -> Package:
    """The first two states undertake to support one wording each."""
    a, b = session.scenario.public.states[:2]
    one, two = [each for each in session.scenario.public.convention.brackets if each.main][:2]
    package = Package(
        id=PackageId("p1"),
        by=a,
        parties=(a, b),
        undertakings=(
            Undertaking(by=a, choice=Choice(bracket=one.id, alternative=one.alternatives[-1].id)),
            Undertaking(by=b, choice=Choice(bracket=two.id, alternative=two.alternatives[-1].id)),
        ),
    )
    happened = (
        e.PackageOffered(audience=e.only(a, b), package=package, attention=2),
        e.PackageConcluded(audience=e.PUBLIC, package=package.id, promises=()),
    )
    for number, each in enumerate(happened, 500):
        climate.observe(e.Recorded(seq=Seq(number), at_ms=0, event=each))
    return package


@pytest.mark.parametrize("seed", range(3))
def test_rule_12_5_who_undertook_to_support_a_wording_objects_to_it_in_no_run(seed: int) -> None:
    session, climate = opened(seed), begin(opened(seed))
    package = concluded(climate, session)
    at = climate.position(OBSERVER)
    drawn = worlds_of(at, 8, 0)
    talks = room_of(at, drawn)
    sit(at, drawn, tempers_of(at, 8, 0), talks, 0)
    for each in package.undertakings:
        place = at.ground.axes.place(each.choice)
        assert not talks.resisted[at.ground.axes.state_at[each.by], place.c, place.k].any()


def one_hot(at: Position, chosen: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    """[C, K] the text of one run; what does not count has no share."""
    x = np.zeros(at.preference.shape[1:])
    stands = np.flatnonzero(chosen != OPEN)
    x[stands, chosen[stands]] = 1.0
    fallen = np.setdiff1d(np.flatnonzero(at.ground.layout.main), stands)
    x[fallen, at.ground.axes.nothing] = 1.0
    return x


@pytest.mark.parametrize("seed", range(5))
def test_e1_4_e1_2_e4_3_every_run_is_valued_described_and_met_at_home_as_a_single_text_is(seed: int) -> None:
    at = position(seed)
    ground, size = at.ground, 8
    drawn, tempers = worlds_of(at, size, 0), tempers_of(at, size, 0)
    talks = room_of(at, drawn)
    sit(at, drawn, tempers, talks, 0)
    outcome = conclude(at, drawn, tempers, talks, 0)
    phi = features(at, outcome.chosen)
    valued = worth_of(at, drawn, talks.settled)
    margin, _ = margins(at, drawn, outcome, phi)
    for h, w in ((0, 0), (1, 3), (0, 7)):
        x = one_hot(at, outcome.chosen[:, h, w])
        y = counted(ground.layout, x)
        exact = worth(ground.layout, drawn.value[..., w].astype(float), x, ground.links, ground.links.effect)
        assert valued[:, h, w] == pytest.approx(exact, abs=1e-5)
        assert phi[:, h, w] == pytest.approx(text_features(ground.layout, y), abs=1e-5)
        gain, shift = exact - drawn.outside[:, w], phi[:, h, w] - ground.opening_features
        assert margin[1:, h, w] == pytest.approx(meet(ground.homes, gain, shift, y, ground.p).margin[1:], abs=1e-5)
        assert at.own is not None
        own = meet(at.own.home, gain[:1], shift, y, ground.p)
        assert margin[0, h, w] == pytest.approx(own.margin[0], abs=1e-5)


@pytest.mark.parametrize("seed", range(3))
def test_e6_13_the_futures_of_runs_are_those_of_single_outcomes(seed: int) -> None:
    at = replace(position(seed), threats=0.3 * seed)
    runs = runs_of(at)
    found, likeness = coordinates_of(at, runs, 6), futures_of(at, runs, 6)
    joined, phi, adopted = flat(runs.joined)[:, :6], flat(runs.phi)[:, :6], flat(runs.adopted)[:6]
    party = (joined <= 5) & adopted
    inside, across, anywhere, willing = delivered(at, party, phi * adopted)
    for s in range(6):
        how = Delivered(
            inside=float(inside[s]), across=float(across[s]), anywhere=float(anywhere[s]), willing=float(willing[s])
        )
        share, text = float(at.ground.power @ party[:, s]), phi[:, s] * adopted[s]
        exact = coordinates(share, text, how, at.threats, at.ground.scale)
        assert found[:, s] == pytest.approx(exact, abs=1e-5)
        assert likeness[:, s] == pytest.approx(list(resemblance(exact, at.ground.p).values()), abs=1e-5)


@pytest.mark.parametrize("seed", range(3))
def test_i16_whoever_is_likelier_to_ratify_ratifies_no_later_and_so_does_everybody_else(seed: int) -> None:
    at = position(seed)
    nobody = np.zeros(len(at.known), dtype=np.bool_)
    at = replace(at, adopted=True, over=False, party=nobody, year=0, signed=np.full(len(nobody), -1))
    keener = replace(at, standing_terms=at.standing_terms + 0.5)
    before, after = runs_of(at).joined, runs_of(keener).joined
    assert (after <= before).all()
    assert (after < before).any()


def test_d11_what_is_left_of_the_conference_is_counted_in_rounds() -> None:
    calendar = Calendar(sittings=2, rounds=3)
    assert times_left(calendar, Moment(phase=Phase.OPENING)) == (0, 0.2, 0.4, 0.6, 0.8, 1)
    assert times_left(calendar, Moment(phase=Phase.SITTING, sitting=2, round=2)) == (0.8, 1)
    assert times_left(calendar, Moment(phase=Phase.ADOPTION, sitting=2)) == ()


@cache
def outlooks() -> tuple[tuple[e.Recorded, Outlook], ...]:
    """A whole conference of the tutorial, with the outlook at the opening of every stage and after its end."""
    record = played("tutorial", 1)
    climate = begin(record[0].event)  # type: ignore[arg-type]
    found = []
    for each in record[1:]:
        climate.observe(each)
        if isinstance(each.event, e.StageOpened | e.SessionEnded):
            found.append((each, climate.outlook(OBSERVER, 256)))
    return tuple(found)


def test_there_is_an_outlook_in_every_phase_and_its_parts_add_up() -> None:
    phases = {each.event.moment.phase for each, _ in outlooks() if isinstance(each.event, e.StageOpened)}
    assert phases == set(Phase) - {Phase.INTERSESSION, Phase.ENDED}  # the tutorial has one sitting
    for _, seen in outlooks():
        assert sum(seen.by_number) == 1000
        assert sum(each.value for each in seen.futures.values()) == 1000
        assert all(sum(each.values()) <= 1000 for each in seen.brackets.values())
        assert list(seen.in_force_by_year) == sorted(seen.in_force_by_year)
        ranges = (seen.adoption, seen.parties, *seen.ratifies, *seen.futures.values())
        assert all(each.low <= each.value <= each.high for each in ranges)
        for each in (*seen.parties_by_year, seen.force_year):
            assert each is not None
            assert each.low <= each.half_low <= each.median <= each.half_high <= each.high


def test_what_has_happened_is_certain() -> None:
    record = played("tutorial", 1)
    adopted = next(each.event for each in record if isinstance(each.event, e.ConventionAdopted))
    force = next(each.event for each in record if isinstance(each.event, e.EnteredIntoForce))
    parties = [each.event.by for each in record if isinstance(each.event, e.CapitalAnswered) and each.event.ratified]
    last, seen = outlooks()[-1]
    assert isinstance(last.event, e.SessionEnded)
    assert (seen.adopted, seen.adoption.value, seen.adoption.low) == (True, 1000, 1000)
    assert dict.fromkeys(adopted.text, 1000) == {
        name: seen.brackets[name][alternative] for name, alternative in adopted.text.items()
    }
    assert seen.in_force_by_year == tuple(1000 * (year >= force.year) for year in range(1, 9))
    assert seen.by_number[len(parties)] == 1000


def test_d24_the_range_of_a_likelihood_is_what_differs_between_worlds_not_the_luck_of_runs() -> None:
    luck = np.random.default_rng(1)
    alike = luck.random((2, 4000)) < 0.5
    spread = luck.random(4000)
    apart = luck.random((2, 4000)) < spread
    assert between_worlds(alike).high - between_worlds(alike).low < 250
    wide = between_worlds(apart)
    assert wide.high - wide.low == pytest.approx(2 * 1282 * (1 / 12) ** 0.5, abs=60)


def test_after_the_end_without_adoption_nothing_more_is_foreseen() -> None:
    climate = begin(opened(2))
    end = e.SessionEnded(audience=e.PUBLIC, reason=e.EndReason.NOT_ADOPTED)
    climate.observe(e.Recorded(seq=Seq(2), at_ms=0, event=end))
    seen = climate.outlook(OBSERVER, FEW)
    assert (seen.adoption.value, seen.parties.high, set(seen.in_force_by_year)) == (0, 0, {0})


def test_who_has_walked_out_objects_to_nothing_until_it_is_back() -> None:
    session, climate = opened(3), begin(opened(3))
    away = session.scenario.public.states[2]
    climate.observe(e.Recorded(seq=Seq(2), at_ms=0, event=e.WalkedOut(audience=e.PUBLIC, by=away, text="")))
    at = climate.position(OBSERVER)
    drawn = worlds_of(at, 8, 0)
    talks = room_of(at, drawn)
    sit(at, drawn, tempers_of(at, 8, 0), talks, 0)
    assert not talks.resisted[2].any()
    assert talks.resisted.any()
    climate.observe(e.Recorded(seq=Seq(3), at_ms=0, event=e.Returned(audience=e.PUBLIC, by=away)))
    assert climate.position(OBSERVER).present.all()


def test_follow_counts_a_year_only_for_those_before_their_capital() -> None:
    at = replace(position(1), adopted=True, submitted=np.zeros(6, dtype=np.bool_))
    drawn, tempers = worlds_of(at, 8, 0), tempers_of(at, 8, 0)
    waiting = replace(tempers, patience=np.full_like(tempers.patience, 99.0))
    outcome = conclude(at, drawn, tempers, room_of(at, drawn), 0)
    patient = replace(at, party=np.zeros(6, dtype=np.bool_))
    assert (follow(patient, drawn, waiting, outcome, 0).joined == NEVER).all()


def test_e4_17_the_days_of_the_final_clause_delay_entry_into_force_and_hasten_nothing() -> None:
    at = replace(position(1), adopted=True, party=np.zeros(6, dtype=np.bool_), in_force_year=0, year=0)
    drawn, tempers = worlds_of(at, 64, 0), tempers_of(at, 64, 0)
    outcome = conclude(at, drawn, tempers, room_of(at, drawn), 0)
    years = []
    for days in (0, 90, 365):
        waits = replace(
            at.ground, days=np.full(at.ground.days.shape, days) * (np.arange(len(at.settled)) == 0)[:, None]
        )
        years.append(follow(replace(at, ground=waits), drawn, tempers, outcome, 0))
    at_once, later, year_later = (each.in_force for each in years)
    assert all(np.array_equal(each.joined, years[0].joined) for each in years)
    counted = outcome.chosen[0] >= 0
    last = at.ground.public.calendar.years
    within = (later >= at_once) & (later <= at_once + 1) | (later == NEVER) & (at_once >= last)
    assert within[counted].all()
    moved = (later > at_once)[counted & (at_once < NEVER)].mean()
    assert 0.1 < moved < 0.5  # a quarter of a year of each year
    expected = np.where(at_once < last, at_once + 1, NEVER)
    assert np.array_equal(year_later[counted], expected[counted])


def heard(session: e.SessionOpened, *events: e.Event) -> Climate:
    climate = begin(session)
    for seq, event in enumerate(events, 2):
        climate.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
    return climate


def test_what_is_put_aside_is_not_agreed_before_the_last_sitting() -> None:
    session = opened(3)
    clause = session.scenario.public.convention.clauses[0]
    aside = heard(session, e.ClauseParked(audience=e.PUBLIC, clause=clause.id)).position(OBSERVER)
    assert aside.parked.sum() == len(clause.brackets)
    drawn, early = worlds_of(aside, 16, 0), replace(aside, times=aside.times[: aside.rounds_aside])
    assert 0 < len(early.times) < len(aside.times)
    talks = room_of(early, drawn)
    sit(early, drawn, tempers_of(aside, 16, 0), talks, 0)
    assert (talks.settled[aside.parked] == OPEN).all()
    assert (talks.settled[~aside.parked] != OPEN).any()
    sit(aside, drawn, tempers_of(aside, 16, 0), talks, 0)
    assert (talks.settled[aside.parked] != OPEN).any()
    taken_up = heard(
        session,
        e.ClauseParked(audience=e.PUBLIC, clause=clause.id),
        e.ClauseTakenUp(audience=e.PUBLIC, clause=clause.id),
    )
    assert not taken_up.position(OBSERVER).parked.any()


def test_e1_5_reservations_that_were_entered_are_worth_in_a_playout_what_they_are_worth_in_the_readings() -> None:
    session = opened(2)
    state, clause = session.scenario.public.states[0], session.scenario.public.convention.clauses[1]
    first = [
        Choice(bracket=b.id, alternative=b.alternatives[0].id) for b in session.scenario.public.convention.brackets
    ]
    texts = [BracketLifted(audience=e.PUBLIC, choice=each, sponsors=()) for each in first]
    reserved = e.ReservationEntered(audience=e.PUBLIC, by=state, clause=clause.id)
    before, after = heard(session, *texts), heard(session, *texts, reserved)
    gained = after.likelihood(state).case.own_worth - before.likelihood(state).case.own_worth
    at = after.position(state)
    drawn = worlds_of(at, 8, 0)
    settled = room_of(at, drawn).settled
    added = excluded_worth(at, drawn, settled, counting(at, settled))
    assert isinstance(added, np.ndarray)
    assert added[0] == pytest.approx(gained, abs=1e-5)
    assert not added[1:].any()


def test_e5_12_who_is_threatened_lets_pass_what_is_demanded_a_little_sooner() -> None:
    session = opened(3)
    states, main = session.scenario.public.states, session.scenario.public.convention.clauses[0].main
    choice = Choice(bracket=main.id, alternative=main.alternatives[1].id)
    threat = Threat(
        id=ThreatId("t1"), by=states[0], to=states[1], means=ThreatMeans.TRADE, public=True,
        demand=Pledge(kind=PledgeKind.SUPPORT, choice=choice), since=Moment(phase=Phase.OPENING),
        due=Moment(phase=Phase.ADOPTION),
    )  # fmt: skip
    calm, made = begin(session), heard(session, e.ThreatMade(audience=e.PUBLIC, threat=threat, attention=2))
    eased = made.position(OBSERVER).goodwill - calm.position(OBSERVER).goodwill
    assert eased[1, 0, 1] > 0.01
    assert np.count_nonzero(eased > 0.01) == 1
    answered = e.ThreatAnswered(audience=e.PUBLIC, threat=threat.id, by=states[1], yields=True)
    over = heard(session, e.ThreatMade(audience=e.PUBLIC, threat=threat, attention=2), answered)
    assert over.position(OBSERVER).goodwill[1, 0, 1] < made.position(OBSERVER).goodwill[1, 0, 1]
    to_vote = replace(threat, demand=Pledge(kind=PledgeKind.VOTE_FOR))
    pressed = heard(session, e.ThreatMade(audience=e.PUBLIC, threat=to_vote, attention=2)).position(OBSERVER).pressed
    assert [index for index, each in enumerate(pressed) if each > 0] == [1]


def test_e5_15_who_sits_in_one_caucus_looks_at_what_its_members_gain() -> None:
    session, climate = told(4)
    states = session.scenario.public.states
    group = Caucus(id=CaucusId("c1"), name="…", speaker=states[0], members=states[:2])
    joined = e.CaucusJoined(audience=e.PUBLIC, caucus=group.id, by=states[1], group=group)
    before = climate.position(OBSERVER).goodwill
    together = climate.copy()
    together.observe(e.Recorded(seq=Seq(900), at_ms=0, event=joined))
    after = together.position(OBSERVER).goodwill
    assert not np.allclose(before[:2], after[:2])
    assert np.array_equal(before[2:], after[2:])
    together.observe(e.Recorded(seq=Seq(901), at_ms=0, event=e.CaucusEnded(audience=e.PUBLIC, caucus=group.id)))
    assert np.array_equal(together.position(OBSERVER).goodwill, before)


def test_e5_7_what_is_sponsored_by_whom_one_trusts_passes_a_little_sooner() -> None:
    session = opened(6)
    states, main = session.scenario.public.states, session.scenario.public.convention.clauses[2].main
    choice = Choice(bracket=main.id, alternative=main.alternatives[0].id)
    said = e.StanceDeclared(
        audience=e.PUBLIC, by=states[1], declarations=(Declaration(choice=choice, stance=Stance.SUPPORT),), to=()
    )
    plain = heard(session, said)
    course = plain.course
    place = course.place(choice)
    trusted = course.level(None)[:, 1]
    eased = plain.position(OBSERVER).goodwill[:, place.c, place.k]
    others = [i for i in range(len(states)) if i != 1]
    assert np.corrcoef(trusted[others], eased[others])[0, 1] > 0.5
