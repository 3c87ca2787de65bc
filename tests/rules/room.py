"""A room to try rules in: a negotiation that moves on, its record, and short names for what everybody does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import TypeVar

from game.rules import evolve, opening, phases
from game.rules.decide import decide
from game.rules.presiding import standing_of
from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Package, PackagePledge, Pledge, Promise, Undertaking
from game.terms.by_seat import BySeat, Keyed
from game.terms.facts import CapitalOdds
from game.terms.ids import CHAIR, ClauseId, ItemId, Odds, PackageId, PerMille, SeatId, Seq
from game.terms.moments import Phase
from game.terms.practice import Indicators, Practice, ShockFound
from game.terms.readings import Grid
from game.terms.refusals import Refused
from game.terms.scenario import Scenario
from game.terms.standing import Declaration, Stance, Vote
from game.terms.text import Choice
from tests.kit import blank
from tests.kit.blank import ARD, BRV, STATES, choose

E = TypeVar("E", bound=e.Event)


NO_FIGURES = Indicators(
    parties=0, asked=0, given=0, by_kind=(0,), inside=PerMille(0), across=PerMille(0), willing=PerMille(0),
    registrations=PerMille(0), recovered=0, victims=0, compliance=PerMille(0), trust=PerMille(500),
    norm=PerMille(600), rule=PerMille(500), climate=0,
)  # fmt: skip


class KeyedFacts:
    """Draws from a keyed hash, and odds by state: what a table would say, without an engine."""

    def __init__(self, odds: Mapping[SeatId, int] | None = None, seed: int = 1) -> None:
        self._odds = odds or {}
        self.level = 3
        """Thirds of every obligation that everybody meets."""
        self.gives_way = 50_000
        self.below: tuple[SeatId, ...] = ()
        self.struck: dict[int, tuple[ShockFound, ...]] = {}
        self._seed = seed

    def draw(self, purpose: str, *names: str) -> Odds:
        """A draw in 0..99999."""
        raw = blake2b("/".join((str(self._seed), purpose, *names)).encode(), digest_size=8).digest()
        return Odds(int.from_bytes(raw, "big") % 100_000)

    def capital(self, state: SeatId) -> CapitalOdds:
        """Even odds where nothing else was set."""
        return CapitalOdds(odds=Odds(self._odds.get(state, 50_000)), decisive="Council")

    def contagion(self, joined: tuple[SeatId, ...]) -> BySeat[BySeat[int]]:
        """Everybody else moves by a hundred for each."""
        return Keyed((seat, Keyed((each, 100) for each in joined)) for seat in STATES if seat not in joined)

    def capacity(self, state: SeatId) -> PerMille:
        """Half of everything."""
        return PerMille(500)

    def practice(self) -> Practice:
        """Nothing was asked; every obligation is met as far as ``level`` says."""
        size = len(STATES)
        bound = (ClauseId("BL01"), ClauseId("BL02"))
        nothing, square = Grid.of((1, size, size), [0] * size**2), Grid.of((size, size), [0] * size**2)
        table = Grid.of((len(bound), size), [0] * len(bound) * size)
        return Practice(
            states=STATES,
            asked=nothing,
            given=nothing,
            willing=square,
            odds=square,
            bound=bound,
            levels=Grid.of((len(bound), size), [self.level] * len(bound) * size),
            level_odds=table,
            level_drawn=table,
            capacity=Keyed((seat, PerMille(700)) for seat in STATES),
            fair=Keyed((seat, PerMille(300 * self.level)) for seat in STATES),
            pay=Keyed((seat, 7) for seat in STATES),
            below=self.below,
            indicators=NO_FIGURES,
        )

    def renegotiation(self, state: SeatId, clause: ClauseId) -> Odds:
        """The same for everybody."""
        return Odds(self.gives_way)

    def softness(self) -> PerMille:
        """Middling."""
        return PerMille(500)

    def shocks(self, year: int) -> tuple[ShockFound, ...]:
        """What was set for that year."""
        return self.struck.get(year, ())

    def public_trust(self, of: SeatId, to: SeatId) -> PerMille:
        """The later letter in the alphabet is trusted more, by everybody alike."""
        return PerMille(400 + ord(str(to)[:1] or "A"))


SURE = KeyedFacts(dict.fromkeys(STATES, 100_000))
HOPELESS = KeyedFacts(dict.fromkeys(STATES, 0))


def folded(events: Iterable[e.Event]) -> Negotiation:
    """The state that a record leads to, without what was undone."""
    record = [e.Recorded(seq=Seq(number), at_ms=number * 17, event=event) for number, event in enumerate(events, 1)]
    first, *rest = standing_of(record)
    assert isinstance(first.event, e.SessionOpened)
    now = opening.opening(first.event)
    for recorded in rest:
        now = evolve.evolve_recorded(now, recorded)
    return now


class Room:
    """A session in progress. Every method acts, and fails the test where the act is refused."""

    def __init__(
        self,
        scenario: Scenario | None = None,
        seating: BySeat[e.Occupant] | None = None,
        facts: KeyedFacts | None = None,
        years: int = 0,
    ) -> None:
        self.facts = facts or KeyedFacts()
        self.events: list[e.Event] = list(
            opening.open_session(
                scenario or blank.scenario(),
                session="test",
                seating=seating or blank.seating(),
                seed=7,
                parameters=Keyed(),
                practice_years=years,
            )
        )
        first = self.events[0]
        assert isinstance(first, e.SessionOpened)
        self.now: Negotiation = evolve.evolve(opening.opening(first), self.events[1])

    def attempt(self, action: a.Action) -> Refused | tuple[e.Event, ...]:
        """Take an action; what followed, or why not."""
        decision = decide(self.now, action, self.facts, self.now.seq)
        if not isinstance(decision, Refused):
            self.events += decision
            if any(isinstance(event, e.Undone) for event in decision):
                self.now = folded(self.events)
            else:
                for event in decision:
                    self.now = evolve.evolve(self.now, event)
        return decision

    def do(self, *actions: a.Action) -> tuple[e.Event, ...]:
        """Take actions, none of which may be refused; what followed from all of them."""
        happened: list[e.Event] = []
        for action in actions:
            decision = self.attempt(action)
            assert not isinstance(decision, Refused), f"{decision} for {action}"
            happened += decision
        return tuple(happened)

    def refusal(self, action: a.Action) -> Refused:
        """An action that has to be refused."""
        before = self.now
        decision = self.attempt(action)
        assert isinstance(decision, Refused), f"not refused: {action}"
        assert self.now is before
        return decision

    # What everybody does

    def all_ready(self) -> tuple[e.Event, ...]:
        """Whoever is awaited is ready."""
        return self.do(*(a.DeclareReady(by=seat) for seat in phases.awaited(self.now)))

    def close(self) -> tuple[e.Event, ...]:
        """Close the stage, answering whatever is before the house in favour."""
        if self.now.question is not None:
            return self.answer()
        return self.all_ready()

    def to(self, phase: Phase, sitting: int = 0, number: int = 0) -> Room:
        """Go on until that stage."""
        for _ in range(60):
            here = self.now.moment
            if here.phase is phase and sitting in (0, here.sitting) and number in (0, here.round, here.year):
                return self
            self.close()
        raise AssertionError(f"never came to {phase}")

    def answer(
        self, *, against: Iterable[SeatId] = (), abstaining: Iterable[SeatId] = (), items: Iterable[str] = ()
    ) -> tuple[e.Event, ...]:
        """Everybody asked answers: in favour, but for those named (on these items; on all where none is named)."""
        question = self.now.question
        assert question is not None
        said = {**dict.fromkeys(abstaining, Vote.ABSTAIN), **dict.fromkeys(against, Vote.AGAINST)}
        wanted = [ItemId(name) for name in items] or [item.id for item in question.items]
        happened: list[e.Event] = []
        for seat in phases.awaited(self.now):
            votes = dict.fromkeys(wanted, said[seat]) if seat in said else {}
            happened += self.do(a.GiveAnswer(by=seat, question=question.id, votes=Keyed(votes)))
        return tuple(happened)

    # What somebody does

    def declare(self, by: SeatId, stance: Stance, *choices: Choice, to: tuple[SeatId, ...] = ()) -> tuple[e.Event, ...]:
        """Declare one stance on some choices."""
        said = tuple(Declaration(choice=choice, stance=stance) for choice in choices)
        return self.do(a.DeclareStance(by=by, declarations=said, to=to))

    def agree(self, *choices: Choice, against: Iterable[SeatId] = ()) -> tuple[e.Event, ...]:
        """The chair sees no objection."""
        self.do(a.SeekAgreement(by=CHAIR, choices=choices))
        return self.answer(against=against)

    def offer(
        self,
        by: SeatId = ARD,
        to: tuple[SeatId, ...] = (BRV,),
        gives: tuple[Choice, ...] = (choose("BL02", "B"),),
        asks: tuple[Choice, ...] = (choose("BL01", "B"),),
        pledges: tuple[PackagePledge, ...] = (),
        counters: PackageId | None = None,
    ) -> Package:
        """A package: ``by`` gives, every other party is asked."""
        undertakings = (
            *(Undertaking(by=by, choice=choice) for choice in gives),
            *(Undertaking(by=seat, choice=choice) for seat in to for choice in asks),
        )
        happened = self.do(
            a.OfferPackage(by=by, parties=to, undertakings=undertakings, pledges=pledges, counters=counters)
        )
        return one(happened, e.PackageOffered).package

    def conclude(self, package: Package) -> tuple[e.Event, ...]:
        """Every other party accepts."""
        return self.do(*(a.AcceptPackage(by=seat, package=package.id) for seat in package.parties[1:]))

    def promise(self, by: SeatId, pledge: Pledge, to: tuple[SeatId, ...]) -> Promise:
        """Make a promise."""
        return one(self.do(a.MakePromise(by=by, to=to, pledge=pledge)), e.PromiseMade).promise

    def sign(self, *, withheld: Iterable[SeatId] = ()) -> tuple[e.Event, ...]:
        """Everybody signs, but for those named."""
        refusing = frozenset(withheld)
        present = self.now.ground.present
        return self.do(*(a.SignConvention(by=seat, sign=seat not in refusing) for seat in present))

    def submit(self, *seats: SeatId) -> tuple[e.Event, ...]:
        """These lay the convention before their capitals."""
        return self.do(*(a.SubmitToRatification(by=seat) for seat in seats))


def sitting(**how: object) -> Room:
    """A room in the first round of the first sitting."""
    return Room(**how).to(Phase.SITTING)  # type: ignore[arg-type]


def kinds(events: Iterable[e.Event]) -> list[type]:
    """The classes of some events, in order."""
    return [type(event) for event in events]


def every(events: Iterable[e.Event], kind: type[E]) -> list[E]:
    """The events of one class."""
    return [event for event in events if isinstance(event, kind)]


def one(events: Iterable[e.Event], kind: type[E]) -> E:
    """The only event of that class."""
    found = every(events, kind)
    assert len(found) == 1, f"{len(found)} of {kind.__name__}"
    return found[0]


def seq_of(room: Room, event: e.Event) -> Seq:
    """Place of an event in the record."""
    return Seq(next(number for number, each in enumerate(room.events, 1) if each is event))
