"""The Almeira conference of the pictures (decision D37): its states, its articles, how they stand. Never shipped."""

from __future__ import annotations

from game.terms.by_seat import Keyed
from game.terms.ids import (
    CHAIR,
    AlternativeId,
    BracketId,
    ClauseId,
    PerMille,
    SeatId,
)
from game.terms.moments import Moment, Phase
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
from game.terms.standing import BracketStanding, BracketStatus, Stance, Tabled
from game.terms.text import Alternative, Attributes, Bracket, Choice, Clause, Convention
from tests.gallery.almeira import NAMES, PAIRED

MIR, OKA, DRU, TYR = SeatId("MIR"), SeatId("OKA"), SeatId("DRU"), SeatId("TYR")
STATES = tuple(map(SeatId, PAIRED))
ARTICLE = ClauseId("AL09")
SIXTY = Choice(bracket=BracketId("AL09.days"), alternative=AlternativeId("sixty"))
REASONS = Choice(bracket=BracketId("AL09"), alternative=AlternativeId("A"))
CONTRIBUTE = Choice(bracket=BracketId("AL12"), alternative=AlternativeId("A"))
RECOVERY = Choice(bracket=BracketId("AL11"), alternative=AlternativeId("B"))
NOW = Moment(phase=Phase.SITTING, sitting=3, round=2, quarter=90)
_A, _B, _C = AlternativeId("A"), AlternativeId("B"), AlternativeId("C")
_S, _CAN, _O = Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE
_PLAIN = Attributes()

_ARTICLES = (
    ("general", "Purpose", "adopted", 0),
    ("general", "Use of terms", "agreed", 0),
    ("general", "Scope", "agreed", 0),
    ("general", "Sovereignty", "open", 2),
    ("offences", "Laundering", "agreed", 0),
    ("offences", "Beneficial ownership", "open", 3),
    ("offences", "Free zones", "open", 1),
    ("cooperation", "Mutual assistance", "agreed", 0),
    ("cooperation", "Grounds for refusal", "open", 3),
    ("cooperation", "Urgent requests", "silent", 1),
    ("cooperation", "Asset recovery", "open", 2),
    ("means", "Technical assistance", "open", 1),
    ("means", "Voluntary fund", "silent", 1),
    ("final", "Review mechanism", "open", 4),
    ("final", "Reservations", "silent", 1),
    ("final", "Entry into force", "agreed", 0),
)
"""Cluster, title, how it stands, and how many brackets of it are open."""


def _clause(number: int, cluster: str, title: str, left: int) -> Clause:
    name = ClauseId(f"AL{number:02}")
    wordings = _NINE if number == 9 else _wordings(title)
    inline = _INLINE if number == 9 else _more(name, left - 1)
    main = Bracket(id=BracketId(name), clause=name, alternatives=wordings)
    return Clause(
        id=name, article=number, title=title, issue="", cluster=cluster, tags=(), brackets=(main, *inline), core=True
    )


def _wordings(title: str) -> tuple[Alternative, ...]:
    duties = ((_A, "shall contribute"), (_B, "should contribute"))
    return tuple(
        Alternative(id=which, label=f"“{duty}”", text=f"A State Party {duty} to {title.lower()}.", attributes=_PLAIN)
        for which, duty in duties
    )


def _more(clause: ClauseId, count: int) -> tuple[Bracket, ...]:
    return tuple(
        Bracket(
            id=BracketId(f"{clause}.point{place}"),
            clause=clause,
            alternatives=(
                Alternative(id=AlternativeId("shall"), label="“shall”", text="shall", attributes=_PLAIN),
                Alternative(id=AlternativeId("should"), label="“should”", text="should", attributes=_PLAIN),
            ),
        )
        for place in range(count)
    )


_NINE = (
    Alternative(
        id=_A,
        label="Reasons in time",
        text="A State Party shall not refuse assistance on the ground of bank secrecy, and shall state its reasons "
        "within {days} days.",
        attributes=_PLAIN,
        tabled_by=tuple(SeatId(each) for each in ("MIR", "LUM", "VES", "CAL", "SOL")),
    ),
    Alternative(
        id=_B,
        label="Domestic law",
        text="A State Party may refuse assistance where its domestic law so provides, and may give reasons for that "
        "refusal.",
        attributes=_PLAIN,
        tabled_by=(TYR, SeatId("KES"), SeatId("PEL")),
    ),
    Alternative(
        id=_C,
        label="Sole ground",
        text="A State Party shall not refuse assistance on the sole ground of bank secrecy. It shall endeavour to give "
        "reasons within ninety days.",
        attributes=_PLAIN,
    ),
)
_DAYS = tuple(
    Alternative(id=AlternativeId(word), label=f"{word.capitalize()} days", text=word, attributes=_PLAIN)
    for word in ("thirty", "sixty")
)
_CONSULT = tuple(
    Alternative(id=AlternativeId(word), label=f"“{word}”", text=word, attributes=_PLAIN) for word in ("shall", "should")
)
_INLINE = (
    Bracket(id=BracketId("AL09.days"), clause=ARTICLE, alternatives=_DAYS, under=_A),
    Bracket(id=BracketId("AL09.consult"), clause=ARTICLE, alternatives=_CONSULT),
)


def _delegation(code: SeatId) -> Delegation:
    level = PerMille(500)
    return Delegation(
        id=code,
        name=NAMES[code],
        form=f"Republic of {NAMES[code]}",
        short="",
        archetype=(),
        bloc="",
        role="drive",
        difficulty=2,
        region="Almeira",
        legal_family="civil",
        hurdle=Hurdle.MAJORITY,
        members=1,
        attention=5,
        rights_salience=level,
        power=Power(material=level, agenda=level, coercive=level),
        capacity=Capacity(legal=level, technical=level, financial=level),
        trust_default=level,
        trust=Keyed(),
        actors=(),
        public_brief="",
        opening_statement="",
    )


def scenario() -> PublicScenario:
    """The conference as everybody knows it."""
    clauses = tuple(
        _clause(number, cluster, title, left)
        for number, (cluster, title, _status, left) in enumerate(_ARTICLES, start=1)
    )
    return PublicScenario(
        id="almeira",
        title="Convention on Illicit Financial Flows",
        subtitle="Almeira Conference · 12 delegations",
        synopsis="",
        difficulty=3,
        minutes=240,
        content_advisory="",
        names_note="",
        learning=(),
        based_on=(),
        calendar=Calendar(sittings=5, rounds=3, years=10),
        decision=DecisionRule(fallback=Fallback.TWO_THIRDS, fallback_condition="", vote_mode=VoteMode.ONE_EACH),
        chair=ChairBrief(name="The Chair", style="", opening=""),
        entry_into_force=EntryIntoForce(clause=None, share_by_alternative=Keyed(), share=None, count=7, include=()),
        world=World(climate=0, rule=PerMille(500)),
        convention=Convention(title="Convention on Illicit Financial Flows", clauses=clauses),
        links=(),
        starting_text=Keyed(),
        fixed=Keyed(),
        delegations=tuple(_delegation(code) for code in STATES),
    )


def brackets(convention: Convention) -> Keyed[BracketId, BracketStanding]:
    return Keyed({each.id: _standing(each, convention.clause(each.clause)) for each in convention.brackets})


def _standing(bracket: Bracket, clause: Clause) -> BracketStanding:
    status = _ARTICLES[clause.article - 1][2]
    on_table = tuple(each.id for each in bracket.alternatives)
    if status in ("adopted", "agreed"):
        settled = BracketStatus.ADOPTED if status == "adopted" else BracketStatus.AGREED
        return BracketStanding(status=settled, on_table=on_table, agreed=on_table[0], agreed_in=2)
    stances = _NINE_STANCES if bracket.id == "AL09" else _ONE_STANCE if status == "open" else Keyed()
    if bracket.id == SIXTY.bracket:
        stances = Keyed({MIR: Keyed({SIXTY.alternative: _S})})
    tabled = (Tabled(alternative=_C, by=CHAIR),) if bracket.id == "AL09" else ()
    return BracketStanding(on_table=on_table, stances=stances, tabled=tabled)


_FOR_A = {_A: _S, _B: _O, _C: _CAN}
_FOR_B = {_A: _O, _B: _S, _C: _O}
_FOR_C = {_A: _CAN, _B: _O, _C: _S}
_NINE_STANCES: Keyed[SeatId, Keyed[AlternativeId, Stance]] = Keyed(
    {
        **{SeatId(code): Keyed(_FOR_A) for code in ("MIR", "LUM", "VES", "CAL")},
        SeatId("SOL"): Keyed({**_FOR_A, _B: _CAN}),
        **{SeatId(code): Keyed(_FOR_B) for code in ("PEL", "TYR", "KES")},
        **{SeatId(code): Keyed(_FOR_C) for code in ("ESK", "DRU")},
    }
)
_ONE_STANCE: Keyed[SeatId, Keyed[AlternativeId, Stance]] = Keyed({OKA: Keyed({_A: _S})})
