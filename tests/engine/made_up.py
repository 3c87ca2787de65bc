"""Made-up sessions of any size: everything about them follows from a whole number, so that each can be told again."""

from __future__ import annotations

from functools import cache
from random import Random

from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Occupant, SeatKind, SessionOpened, only
from game.terms.ids import CHAIR, NO_TEXT, AlternativeId, BracketId, ClauseId, PerMille, SeatId
from game.terms.mandate import ActorBrief, ActorKind, Cares, Condition, Future, Mandate, RedLine
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
from game.terms.text import ATTRIBUTE_NAMES, Alternative, Attributes, Bracket, Choice, Clause, Convention, Link


@cache
def opened(seed: int, *, states: int = 6, clauses: int = 5, climate: int = 0, inline: int = 2) -> SessionOpened:
    """The opening of a made-up session; up to ``inline`` inline brackets in each clause."""
    luck = Random(seed)
    names = tuple(SeatId(f"S{number:02d}") for number in range(states))
    text = tuple(_clause(luck, number, names, inline) for number in range(clauses))
    delegations = tuple(_delegation(luck, name, names) for name in names)
    public = _public(text, delegations, _links(luck, text, names), climate)
    mandates = Keyed((each.id, _mandate(luck, each, text)) for each in delegations)
    return SessionOpened(
        audience=only(),
        session=f"made-up-{seed}",
        scenario=Scenario(public=public, mandates=mandates, outcomes=()),
        seating=_seating(names),
        seed=seed,
        parameters=Keyed(),
    )


def _seating(names: tuple[SeatId, ...]) -> BySeat[Occupant]:
    return Keyed((seat, Occupant(kind=SeatKind.AI)) for seat in (*names, CHAIR))


def _public(
    text: tuple[Clause, ...], delegations: tuple[Delegation, ...], links: tuple[Link, ...], climate: int
) -> PublicScenario:
    return PublicScenario(
        id="made_up",
        title="Made up",
        subtitle="",
        synopsis="",
        difficulty=1,
        minutes=1,
        content_advisory="",
        names_note="",
        learning=(),
        based_on=(),
        calendar=Calendar(years=6),
        decision=DecisionRule(fallback=Fallback.TWO_THIRDS, fallback_condition="", vote_mode=VoteMode.ONE_EACH),
        chair=ChairBrief(name="", style="", opening=""),
        entry_into_force=EntryIntoForce(
            clause=None, share_by_alternative=Keyed(), share=PerMille(500), count=None, include=()
        ),
        world=World(climate=climate, rule=PerMille(500)),
        convention=Convention(title="Made up", clauses=text),
        links=links,
        starting_text=Keyed(),
        fixed=Keyed(),
        delegations=delegations,
    )


def _share(luck: Random, low: int = 0, high: int = 1000) -> PerMille:
    return PerMille(luck.randint(low, high))


def _clause(luck: Random, number: int, names: tuple[SeatId, ...], most: int) -> Clause:
    name = ClauseId(f"MU{number:02d}")
    letters = [AlternativeId(letter) for letter in "ABCDE"[: luck.randint(2, 5)]]
    wordings = [_alternative(luck, letter, names, inline=False) for letter in letters]
    deletable = luck.random() < 0.3
    if deletable:
        wordings.append(Alternative(id=NO_TEXT, label="No text", text="", attributes=Attributes()))
    brackets = [Bracket(id=BracketId(name), clause=name, alternatives=tuple(wordings))]
    for inline in range(luck.randint(0, most)):
        under = luck.choice([None, *letters])
        words = tuple(_alternative(luck, AlternativeId(word), names, inline=True) for word in ("x", "y", "z"))
        weight = PerMille(luck.randint(50, 300))
        brackets.append(
            Bracket(
                id=BracketId(f"{name}.in{inline}"),
                clause=name,
                alternatives=words[: luck.randint(2, 3)],
                under=under,
                weight=weight,
            )
        )
    return Clause(
        id=name,
        article=number + 1,
        title=name,
        issue="",
        cluster="",
        tags=(),
        brackets=tuple(brackets),
        core=luck.random() < 0.3,
        deletable=deletable,
    )


def _alternative(luck: Random, name: AlternativeId, names: tuple[SeatId, ...], *, inline: bool) -> Alternative:
    low, high = (-300, 300) if inline else (0, 1000)
    attributes = Attributes(**{attribute: _share(luck, low, high) for attribute in ATTRIBUTE_NAMES})
    by = tuple(each for each in names if luck.random() < 0.15)
    return Alternative(id=name, label=name, text=name, attributes=attributes, tabled_by=by)


def _links(luck: Random, text: tuple[Clause, ...], names: tuple[SeatId, ...]) -> tuple[Link, ...]:
    def link() -> Link:
        a, b = luck.sample(text, 2)
        return Link(
            a=a.id,
            a_alternatives=tuple(each.id for each in a.main.alternatives[:2]),
            b=b.id,
            b_alternatives=(b.main.alternatives[-1].id,),
            effect=PerMille(luck.randint(-50, 50)),
            who=tuple(luck.sample(names, max(1, len(names) // 2))) if luck.random() < 0.5 else (),
            kind="",
            note="",
        )

    return tuple(link() for _ in range(len(text) // 2)) if len(text) > 1 else ()


def _delegation(luck: Random, name: SeatId, names: tuple[SeatId, ...]) -> Delegation:
    return Delegation(
        id=name,
        name=name,
        form=name,
        short=name,
        archetype=(),
        bloc=luck.choice(("North", "South")),
        role="conduct",
        difficulty=1,
        region=luck.choice(("East", "West", "Middle")),
        legal_family="civil",
        hurdle=luck.choice(list(Hurdle)),
        members=1,
        attention=5,
        rights_salience=_share(luck),
        power=Power(material=_share(luck, 50), agenda=_share(luck), coercive=_share(luck)),
        capacity=Capacity(legal=_share(luck, 50), technical=_share(luck, 50), financial=_share(luck, 50)),
        trust_default=_share(luck, 200, 800),
        trust=Keyed({each: _share(luck, 50, 950) for each in names if each != name and luck.random() < 0.4}),
        actors=tuple(
            DomesticActor(
                kind=luck.choice(list(ActorKind)), name=f"Actor {number} of {name}", formal=luck.random() < 0.6
            )
            for number in range(luck.randint(0, 3))
        ),
        public_brief="",
        opening_statement="",
    )


def _mandate(luck: Random, delegation: Delegation, text: tuple[Clause, ...]) -> Mandate:
    wants = {
        bracket.id: Keyed({each.id: _share(luck) for each in bracket.alternatives})
        for clause in text
        for bracket in clause.brackets
        if bracket.main or luck.random() < 0.5
    }
    belief = [luck.randint(1, 100) for _ in Future]
    cut = [1000 * each // sum(belief) for each in belief]
    cut[0] += 1000 - sum(cut)
    return Mandate(
        confidential="",
        objective="",
        concession_order=tuple(clause.id for clause in text),
        salience=Keyed({clause.id: _share(luck, 50) for clause in text}),
        preference=Keyed(wants),
        red_lines=tuple(_red_line(luck, text) for _ in range(luck.randint(0, 3))),
        batna=Keyed({future: _share(luck, 200, 700) for future in Future}),
        belief=Keyed({future: PerMille(each) for future, each in zip(Future, cut, strict=True)}),
        actors=tuple(_brief(luck, actor, text) for actor in delegation.actors),
    )


def _red_line(luck: Random, text: tuple[Clause, ...]) -> RedLine:
    clause, other = luck.choice(text), luck.choice(text)
    unless = (Condition(clause=other.id, alternatives=(other.main.alternatives[0].id,)),)
    return RedLine(
        clause=clause.id,
        alternatives=(luck.choice(clause.main.alternatives).id,),
        note="",
        unless=unless if luck.random() < 0.5 else (),
    )


def _brief(luck: Random, actor: DomesticActor, text: tuple[Clause, ...]) -> ActorBrief:
    clause = luck.choice(text)
    choice = Choice(bracket=clause.main.id, alternative=luck.choice(clause.main.alternatives).id)
    return ActorBrief(
        name=actor.name,
        weight=_share(luck, 100),
        cares=Cares(**{name: _share(luck, -1000, 1000) for name in ("sov", "rights", "cap", "eff")}),
        blocks=(choice,) if luck.random() < 0.5 else (),
        needs=(choice,) if luck.random() < 0.3 else (),
    )
