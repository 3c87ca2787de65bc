"""The laws of the house, held over whole records: packages, promises and ratification years included."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.table.memory import MemoryRecord
from game.table.playback import Playback
from game.table.proceedings import Proceedings
from game.table.table import Table
from game.table.turns import Turns
from game.terms import codec
from game.terms import events as e
from game.terms.ids import OBSERVER, PerMille, SeatId
from game.terms.mandate import Mandate
from game.terms.readings import ReadingKind, ReadingOf
from tests.kit.sessions import played, sat

NAMES = ("tutorial", "cybercrime")
SEEDS = (1, 2, 3)


def opened(record: tuple[e.Recorded, ...]) -> e.SessionOpened:
    first = record[0].event
    assert isinstance(first, e.SessionOpened)
    return first


def state_after(record: tuple[e.Recorded, ...]) -> str:
    playback = Playback(record)
    playback.walk(playback.end)
    return playback.state_hash


@pytest.mark.parametrize("name", NAMES)
def test_the_records_under_these_laws_hold_packages_agreement_and_answers_of_capitals(name: str) -> None:
    kinds = {type(each.event) for seed in SEEDS for each in played(name, seed)}
    assert {e.PackageConcluded, e.BracketLifted, e.ConventionAdopted, e.CapitalAnswered, e.SessionEnded} <= kinds


@pytest.mark.parametrize("name", NAMES)
def test_law_1_replay_equals_the_live_state(name: str) -> None:
    live = sat(name, 1)
    assert state_after(live.record) == live.state


def test_law_1_holds_in_a_new_process_under_another_hash_seed() -> None:
    said = {play_elsewhere(hash_seed) for hash_seed in ("0", "4711")}
    assert said == {state_after(played("tutorial", 1))}


def play_elsewhere(hash_seed: str) -> str:
    script = (
        "from tests.kit.sessions import new_table\nfrom game.table.turns import Turns\n"
        "table = new_table('tutorial', 1)\nTurns(table).run()\nprint(table.state_hash)"
    )
    environment = dict(os.environ, PYTHONHASHSEED=hash_seed)
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    return run.stdout.strip()


def another(mandate: Mandate) -> Mandate:
    """The same capital wanting the opposite of everything."""
    return replace(
        mandate,
        confidential="Nothing of what was written before.",
        salience=mandate.salience.map(lambda value: PerMille(1000 - value)),
        preference=mandate.preference.map(lambda wants: wants.map(lambda value: PerMille(1000 - value))),
        red_lines=(),
        batna=mandate.batna.map(lambda value: PerMille(1000 - value)),
        actors=tuple(
            replace(each, weight=PerMille(1000 - each.weight), blocks=(), needs=()) for each in mandate.actors
        ),
    )


def with_another_mandate(record: tuple[e.Recorded, ...], seat: SeatId) -> tuple[e.Recorded, ...]:
    first = opened(record)
    mandates = first.scenario.mandates
    changed = replace(first, scenario=replace(first.scenario, mandates=mandates.put(seat, another(mandates[seat]))))
    return (replace(record[0], event=changed), *record[1:])


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=4)
@given(data=st.data())
def test_law_2_what_another_capital_wants_never_moves_what_a_seat_sees(name: str, data: st.DataObject) -> None:
    record = played(name, data.draw(st.sampled_from(SEEDS)))
    states = opened(record).scenario.public.states
    secretive, watcher = data.draw(st.permutations([*states, OBSERVER]).map(lambda order: order[:2]))
    if secretive == OBSERVER:
        secretive, watcher = watcher, secretive
    upto = data.draw(st.integers(1, len(record)))
    one, other = Playback(record), Playback(with_another_mandate(record, secretive))
    one.walk(record[upto - 1].seq)
    other.walk(record[upto - 1].seq)
    assert one.view(watcher) == other.view(watcher)
    assert one.outlook(watcher) == other.outlook(watcher)
    for about in states[:4]:
        reading = ReadingOf(kind=ReadingKind.RATIFICATION, a=about)
        assert one.why(watcher, reading) == other.why(watcher, reading)


@pytest.mark.parametrize("name", NAMES)
def test_law_4_replay_rolls_no_dice(name: str) -> None:
    record = played(name, 1)
    other_luck = (replace(record[0], event=replace(opened(record), seed=999)), *record[1:])
    one, other = Playback(record), Playback(other_luck)
    for playback in (one, other):
        playback.walk(playback.end)
    assert one.view(OBSERVER).sight == other.view(OBSERVER).sight


@pytest.mark.parametrize("name", NAMES)
def test_law_5_a_record_read_back_from_its_bytes_leads_to_the_same_hash(name: str) -> None:
    record = played(name, 2)
    raw = [codec.to_bytes(each, e.Recorded) for each in record]
    assert not any(b"." in number for body in raw[1:] for number in numbers_in(body))
    assert state_after(tuple(codec.from_bytes(e.Recorded, each) for each in raw)) == state_after(record)


def numbers_in(body: bytes) -> list[bytes]:
    """Every number of a JSON text, as written."""
    outside = b"".join(body.replace(b'\\"', b"").split(b'"')[::2])
    return [part for part in outside.replace(b"[", b",").replace(b"]", b",").replace(b":", b",").split(b",") if part]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=12)
@given(data=st.data())
def test_law_6_readings_keep_their_range_and_every_account_adds_up(name: str, data: st.DataObject) -> None:
    record = played(name, data.draw(st.sampled_from(SEEDS)))
    playback = Playback(record)
    playback.walk(record[data.draw(st.integers(0, len(record) - 1))].seq)
    states = opened(record).scenario.public.states
    a, b = data.draw(st.permutations(states).map(lambda order: order[:2]))
    readings = playback.view(a).readings
    for grid in (readings.trust, readings.trust_low, readings.trust_high, readings.reciprocity, readings.likelihood):
        assert all(0 <= value <= 1000 for value in grid.values())
    for kind, other in ((ReadingKind.TRUST, b), (ReadingKind.RECIPROCITY, b), (ReadingKind.RATIFICATION, None)):
        why = playback.why(a, ReadingOf(kind=kind, a=a, b=other))
        assert why.start + sum(part.amount for part in why.parts) == why.total
    assert (
        playback.why(a, ReadingOf(kind=ReadingKind.TRUST, a=a, b=b)).total
        == readings.trusts(truster=a, trusted=b).value
    )
    assert playback.why(a, ReadingOf(kind=ReadingKind.RATIFICATION, a=a)).total == readings.ratifies(a).value


@pytest.mark.parametrize(("name", "cuts"), [("tutorial", 12), ("cybercrime", 2)])
def test_law_7_taking_a_session_up_again_equals_never_having_stopped(name: str, cuts: int) -> None:
    live = sat(name, 3)
    ends = sorted(live.ends)
    for cut in ends[:: len(ends) // cuts]:
        table = Table(MemoryRecord(live.record[:cut]), clock=lambda: 0)
        Turns(table).run()
        assert table.recorded() == live.record


def test_a_copy_of_the_proceedings_leads_its_own_life() -> None:
    record = played("tutorial", 1)
    proceedings = Proceedings(record[0])
    proceedings.fold(record[1:20])
    before = proceedings.view(OBSERVER)
    copy = proceedings.copy()
    copy.fold(record[20:])
    assert proceedings.view(OBSERVER) == before
    assert copy.seq == record[-1].seq
