"""A small conference to word: three delegations, three articles, words in brackets within two of them."""

from __future__ import annotations

from game.minutes.names import Names
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, ClauseId, PerMille, SeatId
from game.terms.scenario import (
    Calendar,
    Capacity,
    ChairBrief,
    DecisionRule,
    Delegation,
    EntryIntoForce,
    Fallback,
    Hurdle,
    Power,
    PublicScenario,
    VoteMode,
    World,
)
from game.terms.text import Alternative, Attributes, Bracket, Choice, Clause, Convention

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")
LEVEL = PerMille(500)


def wording(id_: str, label: str, text: str, *tabled_by: SeatId) -> Alternative:
    """An alternative without weight in law."""
    return Alternative(id=AlternativeId(id_), label=label, text=text, attributes=Attributes(), tabled_by=tabled_by)


NOTHING = wording(str(NO_TEXT), "No text", "")


def clause(id_: str, article: int, title: str, *brackets: Bracket) -> Clause:
    """An article about nothing in particular."""
    return Clause(id=ClauseId(id_), article=article, title=title, issue="", cluster="", tags=(), brackets=brackets)


def bracket(id_: str, *alternatives: Alternative, under: str | None = None) -> Bracket:
    """A main bracket, or an inline one where the id holds a point."""
    return Bracket(
        id=BracketId(id_),
        clause=ClauseId(id_.partition(".")[0]),
        alternatives=alternatives,
        under=AlternativeId(under) if under else None,
    )


HOTLINE = clause(
    "C1",
    1,
    "The hotline",
    bracket(
        "C1",
        wording("A", "A list of names", "Each Party should name an officer.", CIN),
        wording("B", "Day and night", "1. Each Party shall keep a contact point.\n2. It shall answer {speed}.", ALD),
    ),
    bracket(
        "C1.speed",
        wording("h24", "Within a day", "within twenty-four hours", ALD),
        wording("h48", "Within two days", "within forty-eight hours", BRE),
        under="B",
    ),
)
JUDGE = clause(
    "C2",
    2,
    "The judge",
    bracket(
        "C2",
        wording("A", "The ministry", "Requests go to the ministry.", CIN),
        wording("B", "A judge", "No evidence shall leave{extent} unless a judge agrees.", BRE),
        NOTHING,
    ),
    bracket(
        "C2.extent",
        wording("domestic", "Subject to law", ", subject to the law of each Party,", CIN),
        wording("none", "No words", ""),
        wording("always", "Always", ", in every case,", BRE),
        under="B",
    ),
)
FUND = clause("C3", 3, "The fund", bracket("C3", wording("A", "Goodwill", "The Parties may train."), NOTHING))


def delegation(id_: SeatId, name: str, role: str = "drive") -> Delegation:
    """A delegation of middling everything."""
    return Delegation(
        id=id_,
        name=name,
        form="",
        short="",
        archetype=(),
        bloc="",
        role=role,
        difficulty=1,
        region="",
        legal_family="civil",
        hurdle=Hurdle.EXECUTIVE,
        members=1,
        attention=5,
        rights_salience=LEVEL,
        power=Power(material=LEVEL, agenda=LEVEL, coercive=LEVEL),
        capacity=Capacity(legal=LEVEL, technical=LEVEL, financial=LEVEL),
        trust_default=LEVEL,
        trust=Keyed(),
        actors=(),
        public_brief="",
        opening_statement=f"{name} comes to listen.",
    )


def scenario(
    *delegations: Delegation, title: str = "The Small Convention", clauses: tuple[Clause, ...] = (HOTLINE, JUDGE, FUND)
) -> PublicScenario:
    """A public scenario round these delegations and clauses."""
    return PublicScenario(
        id="small",
        title=title,
        subtitle="",
        synopsis="",
        difficulty=1,
        minutes=15,
        content_advisory="",
        names_note="",
        learning=(),
        based_on=(),
        calendar=Calendar(),
        decision=DecisionRule(fallback=Fallback.TWO_THIRDS, fallback_condition="", vote_mode=VoteMode.ONE_EACH),
        chair=ChairBrief(name="", style="", opening=""),
        entry_into_force=EntryIntoForce(clause=None, share_by_alternative=Keyed(), share=None, count=2, include=()),
        world=World(climate=0, rule=LEVEL),
        convention=Convention(title=title, clauses=clauses),
        links=(),
        starting_text=Keyed(),
        fixed=Keyed(),
        delegations=delegations,
    )


SMALL = scenario(delegation(ALD, "Aldmere"), delegation(BRE, "Brescal", "defend"), delegation(CIN, "Cindra", "brake"))
NAMES = Names.of(SMALL)


def on(bracket_id: str, alternative: str) -> Choice:
    """A choice by its two ids."""
    return Choice(bracket=BracketId(bracket_id), alternative=AlternativeId(alternative))
