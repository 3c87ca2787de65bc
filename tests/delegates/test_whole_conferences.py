"""Whole conferences with a delegate in every chair, and delegates among people who do anything the rules allow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.delegates.roster import delegate_for
from game.rules.evolve import evolve
from game.rules.opening import open_session, opening
from game.table.chance import draw, luck_of
from game.table.memory import MemoryRecord
from game.table.ports import Accepted
from game.table.table import Table
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, AlternativeId, SeatId
from game.terms.mandate import Mandate
from game.terms.moments import Phase
from game.terms.scenario import Scenario
from game.terms.standing import Declaration, QuestionKind, Stance, Vote
from game.terms.text import Choice
from game.terms.views import SeatView
from tests.delegates.conversations import full_of_delegates, played
from tests.kit import blank

TUTORIALS = tuple(range(8))


@pytest.mark.parametrize("seed", TUTORIALS)
def test_every_tutorial_comes_to_its_end_with_its_reason(seed: int) -> None:
    assert isinstance(played("tutorial", seed)[-1], e.SessionEnded)


def texts(name: str, seeds: tuple[int, ...]) -> list[str]:
    """The main wordings of each adopted text, as letters."""
    adopted = (event for seed in seeds for event in played(name, seed) if isinstance(event, e.ConventionAdopted))
    return ["".join(str(event.text[b]) for b in event.text if "." not in b) for event in adopted]


def test_in_the_tutorial_trading_beats_splitting_the_difference() -> None:
    found = texts("tutorial", TUTORIALS)
    assert len(found) >= 6, "adopted in most"
    assert sum(text in ("CCB", "CCC") for text in found) > len(found) / 2, "the model packages"
    assert "BBB" not in found


def test_a_delegate_concludes_packages_and_never_breaks_one() -> None:
    kinds = [type(event) for seed in TUTORIALS for event in played("tutorial", seed)]
    assert e.PackageConcluded in kinds
    assert e.PackageBroken not in kinds
    assert e.PromiseBroken not in kinds


@pytest.mark.parametrize("seed", TUTORIALS)
def test_an_honest_delegate_never_objects_to_what_it_supports(seed: int) -> None:
    first, *rest = played("tutorial", seed)
    assert isinstance(first, e.SessionOpened)
    now = opening(first)
    for event in rest:
        if isinstance(event, e.QuestionClosed):
            for verdict in event.verdicts:
                choice = verdict.item.choice
                for seat in verdict.against if choice else ():
                    assert choice is not None
                    said = now.brackets[choice.bracket].stances.get(seat, Keyed())
                    assert said.get(choice.alternative) is not Stance.SUPPORT
        now = evolve(now, event)


def test_promises_are_made_late_and_kept() -> None:
    made = [event for seed in TUTORIALS for event in played("tutorial", seed) if isinstance(event, e.PromiseMade)]
    assert made
    assert {event.promise.pledge.kind for event in made} == {PledgeKind.SIGN}
    for seed in TUTORIALS:
        events = played("tutorial", seed)
        own = {event.promise.id for event in events if isinstance(event, e.PromiseMade)}
        kept = {event.promise for event in events if isinstance(event, e.PromiseKept)}
        adopted = any(isinstance(event, e.ConventionAdopted) for event in events)
        assert own <= kept if adopted else not kept, "what was never adopted cannot be signed"


def test_luck_makes_the_difference_and_nothing_else() -> None:
    assert played("blank", 5) == tuple(each.event for each in _again(5)), "the same seed, the same session"
    assert len({played("blank", seed) for seed in range(4)}) == 4


def _again(seed: int) -> tuple[e.Recorded, ...]:
    table, turns = full_of_delegates(blank.scenario(), seed)
    turns.run()
    return table.recorded()


def test_what_another_capital_hides_never_moves_a_delegate() -> None:
    """Law 2: with Brava's mandate changed, and everything that is said the same, Arden does the same."""
    record = _again(3)
    made = blank.scenario()
    other = replace(made.mandates[blank.BRV], batna=made.mandates[blank.COR].batna, concession_order=(), actors=())
    hidden = replace(made, mandates=made.mandates.put(blank.BRV, other))
    for place in range(20, len(record), 7):
        one, two = _at(record, made, place), _at(record, hidden, place)
        luck = luck_of(3, blank.ARD, record[place].seq)
        delegate = delegate_for(blank.ARD, e.Occupant(kind=e.SeatKind.AI))
        assert delegate.choose(one, luck) == delegate.choose(two, luck)


def _at(record: tuple[e.Recorded, ...], scenario: Scenario, place: int) -> SeatView:
    """Arden's view after the first ``place`` events, had the session been opened with that scenario."""
    first = record[0].event
    assert isinstance(first, e.SessionOpened)
    opened = replace(first, scenario=scenario)
    return Table(MemoryRecord((replace(record[0], event=opened), *record[1:place])), lambda: 0).view(blank.ARD)


# --- among people who do anything ----------------------------------------------------------------------------------


def anything(view: SeatView, dice: int) -> a.Action:
    """Some action of a person's: often foolish, not always allowed."""
    sight = view.sight
    seat = sight.seat
    if sight.question is not None:
        votes = {item.id: tuple(Vote)[(dice >> at) % 3] for at, item in enumerate(sight.question.items)}
        return a.GiveAnswer(by=seat, question=sight.question.id, votes=Keyed(votes))
    wordings = [
        Choice(bracket=name, alternative=alternative)
        for name, here in sight.brackets.items()
        for alternative in here.on_table
    ]
    choice, other = wordings[dice % len(wordings)], wordings[(dice // 7) % len(wordings)]
    others = [each for each in sight.scenario.states if each != seat]
    partner = others[dice % len(others)]
    offered = [each.id for each in sight.packages if seat in each.parties and seat not in each.accepted]
    moves: tuple[a.Action, ...] = (
        a.DeclareReady(by=seat),
        a.DeclareStance(by=seat, declarations=(Declaration(choice=choice, stance=tuple(Stance)[dice % 4]),)),
        a.OfferPackage(
            by=seat,
            parties=(partner,),
            undertakings=(Undertaking(by=partner, choice=choice), Undertaking(by=seat, choice=other)),
        ),
        a.AcceptPackage(by=seat, package=offered[-1]) if offered else a.DeclareReady(by=seat),
        a.DeclinePackage(by=seat, package=offered[0]) if offered else a.DeclareReady(by=seat),
        a.TableWording(by=seat, choice=choice),
        a.MakePromise(by=seat, to=(partner,), pledge=Pledge(kind=PledgeKind.SUPPORT, choice=choice)),
        a.ReopenBracket(by=seat, bracket=choice.bracket),
        a.SignConvention(by=seat, sign=bool(dice % 2)),
        a.SubmitToRatification(by=seat),
        a.MakeStatement(by=seat, text="We take note."),
        a.SeekAgreement(by=CHAIR, choices=(choice,)),
        a.TableChairText(by=CHAIR, choices=(choice,)),
        a.CloseRound(by=CHAIR),
    )
    return moves[(dice // 3) % len(moves)] if seat != CHAIR else moves[(dice % 4) and 10 + dice % 4]


def muddle(scenario: Scenario, seed: int, persons: frozenset[SeatId], most: int) -> None:
    """Play a session in which some seats do anything; no delegate is ever refused."""
    seats = (*scenario.public.states, CHAIR)
    kinds = {seat: e.SeatKind.PERSON if seat in persons else e.SeatKind.AI for seat in seats}
    table = _table(scenario, seed, kinds)
    for step in range(most):
        awaited = table.awaited()
        if not awaited:
            return
        seat = awaited[draw(seed, "who", str(step)) % len(awaited)]
        view = table.view(seat)
        if kinds[seat] is e.SeatKind.AI:
            action = delegate_for(seat, e.Occupant(kind=e.SeatKind.AI)).choose(view, luck_of(seed, seat, table.seq))
            receipt = table.submit(seat, action, table.seq)
            assert isinstance(receipt, Accepted), f"{view.sight.moment}: {action} was refused: {receipt}"
        else:
            receipt = table.submit(seat, anything(view, draw(seed, "what", str(step))), table.seq)
            if not isinstance(receipt, Accepted) and draw(seed, "tired", str(step)) % 2:
                table.submit(seat, a.DeclareReady(by=seat), table.seq)


def _table(scenario: Scenario, seed: int, kinds: dict[SeatId, e.SeatKind]) -> Table:
    seating = Keyed((seat, e.Occupant(kind=kind)) for seat, kind in kinds.items())
    first = open_session(scenario, session="muddle", seating=seating, seed=seed, parameters=Keyed())
    return Table.begin(MemoryRecord(), first, clock=lambda: 0)


@pytest.mark.long
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**30), who=st.sets(st.sampled_from((*blank.STATES, CHAIR)), max_size=3))
def test_whatever_people_do_a_delegate_always_has_a_lawful_answer(seed: int, who: set[SeatId]) -> None:
    muddle(blank.scenario(), seed, frozenset(who), most=260)


# --- odd scenarios -------------------------------------------------------------------------------------------------


def one_clause_two_states() -> Scenario:
    made = blank.scenario()
    public = made.public
    convention = replace(public.convention, clauses=public.convention.clauses[1:2])
    kept = replace(
        public,
        convention=convention,
        delegations=public.delegations[:2],
        starting_text=Keyed(),
        entry_into_force=replace(public.entry_into_force, clause=None, share_by_alternative=Keyed()),
        calendar=replace(public.calendar, sittings=1, rounds=1),
    )
    mandates = Keyed((seat, _only(made.mandates[seat])) for seat in kept.states)
    return replace(made, public=kept, mandates=mandates, outcomes=())


def _only(mandate: Mandate) -> Mandate:
    return replace(
        mandate,
        concession_order=(blank.JUDGE,),
        salience=Keyed({blank.JUDGE: mandate.salience[blank.JUDGE]}),
        preference=Keyed({blank.BL02: mandate.preference[blank.BL02]}),
        actors=tuple(replace(actor, needs=(), blocks=()) for actor in mandate.actors),
    )


def no_round_at_all() -> Scenario:
    made = blank.scenario()
    return replace(made, public=replace(made.public, calendar=replace(made.public.calendar, sittings=0, rounds=0)))


def nothing_pleases() -> Scenario:
    """Everybody likes the outside world better than any text."""
    made = blank.scenario()
    proud = made.mandates.map(lambda mandate: replace(mandate, batna=mandate.batna.map(lambda _: 1000)))
    return replace(made, mandates=proud)


def all_settled() -> Scenario:
    made = blank.scenario()
    fixed = Keyed({blank.BL01: AlternativeId("B"), blank.BL02: AlternativeId("B"), blank.BL03: AlternativeId("B")})
    return replace(made, public=replace(made.public, fixed=fixed))


@pytest.mark.parametrize("scenario", [one_clause_two_states(), no_round_at_all(), nothing_pleases(), all_settled()])
def test_odd_scenarios_play_themselves_to_the_end(scenario: Scenario) -> None:
    for seed in range(3):
        table, turns = full_of_delegates(scenario, seed)
        turns.run()
        assert turns.refused == []
        assert isinstance(table.recorded()[-1].event, e.SessionEnded)


def test_those_whom_nothing_pleases_adopt_nothing() -> None:
    table, turns = full_of_delegates(nothing_pleases(), 1)
    turns.run()
    assert not any(isinstance(each.event, e.ConventionAdopted) for each in table.recorded())


@pytest.mark.parametrize("empty", blank.STATES)
def test_an_empty_chair_holds_nobody_up(empty: SeatId) -> None:
    kinds = {seat: e.SeatKind.NOBODY if seat == empty else e.SeatKind.AI for seat in (*blank.STATES, CHAIR)}
    table = _table(blank.scenario(), 2, kinds)
    for _ in range(600):
        awaited = table.awaited()
        if not awaited:
            break
        seat = awaited[0]
        delegate = delegate_for(seat, e.Occupant(kind=e.SeatKind.AI))
        receipt = table.submit(seat, delegate.choose(table.view(seat), luck_of(2, seat, table.seq)), table.seq)
        assert isinstance(receipt, Accepted)
    assert table.moment.phase is Phase.ENDED
    assert all(empty not in _asked(each.event) for each in table.recorded())


def _asked(event: e.Event) -> tuple[SeatId, ...]:
    return event.package.parties if isinstance(event, e.PackageOffered) else ()


def test_a_whole_cybercrime_conference_settles_most_brackets_before_the_vote() -> None:
    record = played("cybercrime", 7)
    sitting = record[: next(at for at, event in enumerate(record) if _opens(event, Phase.ADOPTION))]
    lifted = {event.choice.bracket for event in sitting if isinstance(event, e.BracketLifted)}
    asked = (event.question for event in record if isinstance(event, e.QuestionPut))
    left = {item.id for each in asked if each.kind is QuestionKind.SEPARATE_VOTE for item in each.items}
    assert len(lifted) > 0.7 * (len(lifted) + len(left))
    assert sum(isinstance(event, e.PackageConcluded) for event in record) >= 5
    assert 600 <= len(record) <= 1_800


def _opens(event: e.Event, phase: Phase) -> bool:
    return isinstance(event, e.StageOpened) and event.moment.phase is phase
