"""Sessions of any size to time the engine on: N states, C articles of K wordings, everything from one seed."""

from __future__ import annotations

from random import Random

from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, Event, Occupant, Recorded, SeatKind, SessionOpened, StanceDeclared, only
from game.terms.ids import CHAIR, AlternativeId, BracketId, ClauseId, PerMille, SeatId, Seq
from game.terms.mandate import ActorBrief, ActorKind, Cares, Future, Mandate
from game.terms.scenario import (
    Calendar,
    Capacity,
    ChairBrief,
    DecisionRule,
    Delegation,
    DomesticActor,
    EntryIntoForce,
    Fallback,
    Hurdle,
    Power,
    PublicScenario,
    Scenario,
    VoteMode,
    World,
)
from game.terms.standing import Declaration, Stance
from game.terms.text import ATTRIBUTE_NAMES, Alternative, Attributes, Bracket, Choice, Clause, Convention

_LETTERS = "ABCDEF"


def regions_among(states: int) -> int:
    """Regions that so many states lie in: the 22 of the United Nations for all of them."""
    return max(1, min(22, states // 6))


def scenario(states: int, articles: int, seed: int = 1) -> Scenario:
    """A made-up scenario with everybody's mandate."""
    luck = Random(seed)
    text = tuple(_clause(luck, number) for number in range(articles))
    names = tuple(SeatId(f"S{number:03d}") for number in range(states))
    delegations = tuple(_delegation(luck, place, name, f"region {place % 3}") for place, name in enumerate(names))
    mandates = Keyed((name, _mandate(luck, text)) for name in names)
    return Scenario(public=_public(text, delegations), mandates=mandates, outcomes=())


def session(states: int, articles: int, seed: int = 1) -> SessionOpened:
    """The opening of a made-up session; nobody's mandate is there but the first state's."""
    luck = Random(seed)
    names = tuple(SeatId(f"S{number:03d}") for number in range(states))
    text = tuple(_clause(luck, number) for number in range(articles))
    regions = [f"region {place % regions_among(states):02d}" for place in range(states)]
    delegations = tuple(_delegation(luck, place, name, regions[place]) for place, name in enumerate(names))
    public = _public(text, delegations)
    return SessionOpened(
        audience=only(),
        session=f"bench-{states}-{articles}-{seed}",
        scenario=Scenario(public=public, mandates=Keyed({names[0]: _mandate(luck, text)}), outcomes=()),
        seating=Keyed((seat, Occupant(kind=SeatKind.AI)) for seat in (*names, CHAIR)),
        seed=seed,
        parameters=Keyed(),
    )


def moves(opened: SessionOpened, number: int, seed: int = 1) -> tuple[Recorded, ...]:
    """Public stances, one of a random state each."""
    luck, public = Random(seed), opened.scenario.public
    return tuple(_recorded(place, _stance(luck, public)) for place in range(2, number + 2))


def _recorded(seq: int, event: Event) -> Recorded:
    return Recorded(seq=Seq(seq), at_ms=0, event=event)


def _stance(luck: Random, public: PublicScenario) -> Event:
    bracket = luck.choice(public.convention.brackets)
    choice = Choice(bracket=bracket.id, alternative=luck.choice(bracket.alternatives).id)
    stance = luck.choice((Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE))
    said = (Declaration(choice=choice, stance=stance),)
    return StanceDeclared(audience=PUBLIC, by=luck.choice(public.states), declarations=said, to=())


def _share(luck: Random, low: int = 0, high: int = 1000) -> PerMille:
    return PerMille(luck.randint(low, high))


def _clause(luck: Random, number: int) -> Clause:
    name = ClauseId(f"B{number:02d}")
    wordings = tuple(_alternative(luck, letter) for letter in _LETTERS)
    main = Bracket(id=BracketId(name), clause=name, alternatives=wordings)
    return Clause(
        id=name, article=number + 1, title=name, issue="", cluster="", tags=(), brackets=(main,), core=number % 4 == 0
    )


def _alternative(luck: Random, letter: str) -> Alternative:
    legal = Attributes(**{name: _share(luck) for name in ATTRIBUTE_NAMES})
    return Alternative(id=AlternativeId(letter), label="", text="", attributes=legal)


def _delegation(luck: Random, place: int, name: SeatId, region: str) -> Delegation:
    return Delegation(
        id=name,
        name=name,
        form=name,
        short=name,
        archetype=(),
        bloc="",
        role="cruise",
        difficulty=1,
        region=region,
        legal_family="civil",
        hurdle=Hurdle.SUPERMAJORITY if place % 5 == 0 else Hurdle.MAJORITY,
        members=1,
        attention=5,
        rights_salience=_share(luck),
        power=Power(material=_share(luck, 1), agenda=_share(luck), coercive=_share(luck)),
        capacity=Capacity(legal=_share(luck), technical=_share(luck), financial=_share(luck)),
        trust_default=_share(luck, 300, 600),
        trust=Keyed(),
        actors=tuple(DomesticActor(kind=kind, name=kind.value, formal=True) for kind in _ACTORS),
        public_brief="",
        opening_statement="",
    )


_ACTORS = (ActorKind.EXECUTIVE, ActorKind.LEGISLATURE, ActorKind.COURTS)


def _mandate(luck: Random, text: tuple[Clause, ...]) -> Mandate:
    return Mandate(
        confidential="",
        objective="",
        concession_order=tuple(each.id for each in text),
        salience=Keyed((each.id, _share(luck, 1)) for each in text),
        preference=Keyed(
            (each.main.id, Keyed((one.id, _share(luck)) for one in each.main.alternatives)) for each in text
        ),
        red_lines=(),
        batna=Keyed((future, PerMille(400)) for future in Future),
        belief=Keyed((future, PerMille(200)) for future in Future),
        actors=tuple(_brief(luck, each) for each in _ACTORS),
    )


def _brief(luck: Random, kind: ActorKind) -> ActorBrief:
    cares = Cares(**{name: _share(luck, -1000, 1000) for name in ("sov", "rights", "cap", "eff")})
    return ActorBrief(name=kind.value, weight=_share(luck), cares=cares)


def _public(text: tuple[Clause, ...], delegations: tuple[Delegation, ...]) -> PublicScenario:
    return PublicScenario(
        id="bench",
        title="Bench",
        subtitle="",
        synopsis="",
        difficulty=1,
        minutes=1,
        content_advisory="",
        names_note="",
        learning=(),
        based_on=(),
        calendar=Calendar(years=10),
        decision=DecisionRule(fallback=Fallback.TWO_THIRDS, fallback_condition="", vote_mode=VoteMode.ONE_EACH),
        chair=ChairBrief(name="", style="", opening=""),
        entry_into_force=EntryIntoForce(
            clause=None, share_by_alternative=Keyed(), share=PerMille(400), count=None, include=()
        ),
        world=World(climate=0, rule=PerMille(500)),
        convention=Convention(title="Bench", clauses=text),
        links=(),
        starting_text=Keyed(),
        fixed=Keyed(),
        delegations=delegations,
    )
