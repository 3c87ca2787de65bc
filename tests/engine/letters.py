"""The Letter Convention in events, and the climate that follows from them: what its laws are tested on."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from game.engine.climate import Climate, begin
from game.rules.sight import redact
from game.terms import events as e
from game.terms.bargains import Package, Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import Odds, PackageId, PerMille, PromiseId, SeatId, Seq
from game.terms.moments import Moment, Phase
from game.terms.scenario import Scenario
from game.terms.standing import Declaration, Stance
from tests.engine.made_up import opened
from tests.engine.told import VERDICT, Teller
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR

STORIES = st.tuples(st.integers(0, 30), st.integers(0, 10_000), st.integers(0, 60))


def history(seed: int, story: int, length: int) -> tuple[e.SessionOpened, tuple[e.Recorded, ...]]:
    session = opened(seed)
    return session, Teller(session.scenario.public, Random(story)).history(length)


def after(session: e.SessionOpened, told: tuple[e.Recorded, ...]) -> Climate:
    climate = begin(session)
    for each in told:
        climate.observe(each)
    return climate


def letters(**changed: object) -> e.SessionOpened:
    session = replace(opened(0), scenario=blank.scenario(), seating=blank.seating())
    return replace(session, **changed)  # type: ignore[arg-type]


def observe(climate: Climate, *events: e.Event, seq: int = 2) -> Climate:
    for number, each in enumerate(events, seq):
        climate.observe(e.Recorded(seq=Seq(number), at_ms=0, event=each))
    return climate


def but_for(scenario: Scenario, seat: SeatId) -> Scenario:
    """The same public scenario and the same mandate of ``seat``; every other capital wants something else."""
    others = {
        state: replace(
            mandate,
            preference=mandate.preference.map(lambda wants: wants.map(lambda level: PerMille(1000 - level))),
            salience=mandate.salience.map(lambda level: PerMille(1050 - level)),
            batna=mandate.batna.map(lambda level: PerMille(900 - level)),
            red_lines=(),
            actors=tuple(replace(each, weight=PerMille(1), blocks=(), needs=()) for each in mandate.actors),
        )
        for state, mandate in scenario.mandates.items()
    }
    return replace(scenario, mandates=Keyed({**others, seat: scenario.mandates[seat]}))


def known_to(seat: SeatId, told: tuple[e.Recorded, ...]) -> tuple[e.Recorded, ...]:
    """The events of a seat's copy, and the packages that became public when they were concluded."""
    concluded = {each.event.package for each in told if isinstance(each.event, e.PackageConcluded)}

    def known(event: e.Event) -> bool:
        published = isinstance(event, e.PackageOffered) and event.package.id in concluded
        return published or event.audience.admits(seat)

    return tuple(replace(each, event=as_seen(each.event, seat)) for each in told if known(each.event))


def as_seen(event: e.Event, seat: SeatId) -> e.Event:
    """The odds of other capitals are not in a seat's copy."""
    if isinstance(event, e.CapitalAnswered) and event.by != seat:
        return replace(event, odds=None, drawn=None, decisive="")
    if isinstance(event, e.EventDrawn | e.Leaked):
        return redact(event, seat) or event
    return event


def kept(by: SeatId, to: SeatId, audience: e.Audience) -> e.PromiseKept:
    return e.PromiseKept(audience=audience, promise=PromiseId("w1"), by=by, to=(to,), proof=Seq(0))


def declared(by: SeatId, bracket: str, alternative: str, stance: Stance, *to: SeatId) -> e.StanceDeclared:
    each = Declaration(choice=blank.choose(bracket, alternative), stance=stance)
    audience = e.only(by, *to) if to else e.PUBLIC
    return e.StanceDeclared(audience=audience, by=by, declarations=(each,), to=to)


def lifted(bracket: str, alternative: str) -> e.BracketLifted:
    return e.BracketLifted(audience=e.PUBLIC, choice=blank.choose(bracket, alternative), sponsors=())


def _undertaking(by: SeatId, bracket: str, alternative: str) -> Undertaking:
    return Undertaking(by=by, choice=blank.choose(bracket, alternative))


def package_deal() -> tuple[e.Event, e.Event]:
    package = Package(
        id=PackageId("p1"),
        by=ARD,
        parties=(ARD, BRV),
        undertakings=(_undertaking(ARD, "BL02", "B"), _undertaking(BRV, "BL01", "B")),
    )
    return (
        e.PackageOffered(audience=e.only(ARD, BRV), package=package, attention=2),
        e.PackageConcluded(audience=e.PUBLIC, package=package.id, promises=()),
    )


def at_home(year: int, *parties: SeatId, signed: bool = True) -> tuple[e.Event, ...]:
    text = Keyed({blank.BL01: blank.B, blank.SPEED: blank.FAST, blank.BL02: blank.B, blank.BL03: blank.B})
    home = Moment(phase=Phase.HOME, year=year, quarter=100 + 48 * year)
    return (
        e.ConventionAdopted(audience=e.PUBLIC, verdict=VERDICT, by_consensus=True, text=text),
        *(e.SignatureGiven(audience=e.PUBLIC, by=each, signed=signed) for each in (ARD, BRV, COR)),
        *(answered(each, year - 1, ratified=True) for each in parties),
        e.StageOpened(audience=e.PUBLIC, moment=home),
    )


def answered(by: SeatId, year: int, *, ratified: bool, odds: int = 20_000) -> e.CapitalAnswered:
    return e.CapitalAnswered(
        audience=e.PUBLIC, by=by, year=year, ratified=ratified, odds=Odds(odds), drawn=Odds(0), decisive=""
    )
