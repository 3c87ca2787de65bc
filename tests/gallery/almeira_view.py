"""The Almeira conference of the design's pictures (decision D37) as a view: what Miravel sees in its third sitting.

Never shipped. Where pictures and rules differ the rules win: an article is one paragraph, the record tells rounds.
"""

from __future__ import annotations

from dataclasses import replace

from game.terms.actions_floor import Tag
from game.terms.arrangements import Arrangement, ArrangementKind
from game.terms.bargains import Package, Pledge, PledgeKind, Promise, Undertaking
from game.terms.by_seat import Keyed
from game.terms.caucuses import Caucus
from game.terms.cooperation import Request, RequestKind
from game.terms.events import (
    PUBLIC,
    ChairTextTabled,
    Event,
    EventDrawn,
    MessageSent,
    Occupant,
    PackageOffered,
    PromiseMade,
    Recorded,
    SeatKind,
    StageOpened,
    StanceDeclared,
    StatementMade,
    only,
)
from game.terms.guests import Guest
from game.terms.ids import (
    CHAIR,
    AlternativeId,
    ArrangementId,
    BracketId,
    CaucusId,
    ClauseId,
    InformalsId,
    InquiryId,
    MessageId,
    PackageId,
    PerMille,
    PromiseId,
    RequestId,
    SeatId,
    Seq,
    ThreatId,
)
from game.terms.informals import Informals
from game.terms.mandate import Future
from game.terms.moments import Moment, Phase
from game.terms.moves import Move
from game.terms.prices import Inquiry
from game.terms.readings import Effect, Grid, Interval, Outlook, Preview, Readings
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
from game.terms.standing import BracketStanding, BracketStatus, Declaration, Stance, Tabled
from game.terms.text import Alternative, Attributes, Bracket, Choice, Clause, Convention
from game.terms.threats import Threat, ThreatMeans, ThreatStatus
from game.terms.views import Permission, SeatView, Sight
from tests.gallery.almeira import FIGURES, NAMES

MIR, OKA, DRU, TYR = SeatId("MIR"), SeatId("OKA"), SeatId("DRU"), SeatId("TYR")
STATES = tuple(SeatId(code) for code in NAMES)
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


def _brackets(convention: Convention) -> Keyed[BracketId, BracketStanding]:
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


def readings() -> Readings:
    """What the engine would say: the figures of the pictures."""
    figures = {each.code: each for each in FIGURES}
    count, own = len(STATES), STATES.index(MIR)
    trust, low, high = ([500] * count * count for _each in range(3))
    balance = [0] * count * count
    for place, code in enumerate(STATES):
        if code == MIR:
            continue
        about = figures[code]
        for cell, value, half in (
            (place * count + own, about.theirs, about.theirs_half),
            (own * count + place, about.yours, about.yours_half),
        ):
            trust[cell], low[cell], high[cell] = (
                round(500 * (1 + each)) for each in (value, value - half, value + half)
            )
        balance[own * count + place] = 10 * about.balance
        balance[place * count + own] = -10 * about.balance
    odds = [(810, 720, 880) if code == MIR else figures[code].odds for code in STATES]
    square, empty = (count, count), Grid.of((count, 0), ())
    return Readings(
        states=STATES,
        trust=Grid.of(square, trust),
        trust_low=Grid.of(square, low),
        trust_high=Grid.of(square, high),
        evidence=Grid.of(square, [900] * count * count),
        balance=Grid.of(square, balance),
        reciprocity=Grid.of(square, [500] * count * count),
        likelihood=Grid.of((count,), [each[0] for each in odds]),
        likelihood_low=Grid.of((count,), [each[1] for each in odds]),
        likelihood_high=Grid.of((count,), [each[2] for each in odds]),
        in_force=Interval(value=570, low=460, high=670),
        utility=600,
        outside=400,
        preference=empty,
        salience=empty,
    )


def package() -> Package:
    """Okanda's: it joins reasons within sixty days if Miravel takes the duty to contribute."""
    return Package(
        id=PackageId("K1"),
        by=OKA,
        parties=(OKA, MIR, DRU),
        undertakings=(
            Undertaking(by=OKA, choice=SIXTY),
            Undertaking(by=MIR, choice=CONTRIBUTE),
            Undertaking(by=MIR, choice=RECOVERY),
        ),
        offered=Seq(7),
        accepted=(OKA,),
    )


def own_package() -> Package:
    """Miravel's, which nobody has answered."""
    return replace(package(), id=PackageId("K2"), by=MIR, accepted=(MIR,))


def inquiry() -> Inquiry:
    """Okanda asks Miravel what it would want for the duty to contribute."""
    return Inquiry(id=InquiryId("Q1"), by=OKA, to=MIR, choice=CONTRIBUTE, since=NOW)


def threat() -> Threat:
    """Tyrsen's, to Miravel alone."""
    return Threat(
        id=ThreatId("T1"),
        by=TYR,
        to=MIR,
        means=ThreatMeans.TRADE,
        demand=Pledge(kind=PledgeKind.NOT_TABLE, choice=REASONS),
        since=NOW,
        due=replace(NOW, round=3),
    )


def own_threat() -> Threat:
    """Miravel's, and defied."""
    return replace(threat(), id=ThreatId("T2"), by=MIR, to=TYR, status=ThreatStatus.DEFIED)


def caucus() -> Caucus:
    """Two who would have Miravel with them."""
    return Caucus(
        id=CaucusId("C1"),
        name="Friends of disclosure",
        speaker=SeatId("LUM"),
        members=(SeatId("LUM"), SeatId("VES")),
        invited=(MIR,),
    )


def own_caucus() -> Caucus:
    """The same once it does."""
    return replace(caucus(), members=(*caucus().members, MIR))


def led_caucus() -> Caucus:
    """A group Miravel speaks for."""
    return Caucus(id=CaucusId("G2"), name="Friends of reasons", speaker=MIR, members=(MIR, OKA, DRU))


def informals() -> Informals:
    """The chair has asked Miravel and two others to meet on Article 9."""
    return Informals(id=InformalsId("I1"), parties=(MIR, OKA, DRU), clauses=(ARTICLE,), friends=False, until=8)


def arrangement() -> Arrangement:
    """Lumena's, to two others."""
    return Arrangement(
        id=ArrangementId("S1"),
        by=SeatId("LUM"),
        parties=(SeatId("LUM"), MIR, SeatId("VES")),
        kind=ArrangementKind.INFORMAL,
        subjects=(ARTICLE, ClauseId("AL11")),
        accepted=(SeatId("LUM"),),
        since=NOW,
    )


def struck() -> EventDrawn:
    """A scandal at home, with a choice."""
    return EventDrawn(
        audience=only(MIR),
        inject="leak-at-home",
        title="A leak at home",
        headline="A newspaper prints accounts of {target}.",
        struck=(MIR,),
        everybody=False,
        private_text="The minister asks how to answer before the evening news.",
        choices=("Publish everything", "Say nothing"),
        changes=(),
        revealed=(),
        fading=(),
        odds=None,
        drawn=None,
    )


def request() -> Request:
    """Okanda asks for evidence."""
    return Request(
        id=RequestId("R1"), by=OKA, to=MIR, kind=RequestKind.EVIDENCE, text="The ledgers of two banks.", since=NOW
    )


def _events() -> tuple[Event, ...]:
    mission = Promise(
        id=PromiseId("P1"), by=MIR, to=(OKA,), pledge=Pledge(kind=PledgeKind.VOTE_FOR), due=replace(NOW, sitting=5)
    )
    said = "We reserve our position on Article 9."
    settled = Declaration(choice=Choice(bracket=BracketId("AL09"), alternative=_C), stance=_CAN)
    return (
        StageOpened(audience=PUBLIC, moment=NOW),
        PromiseMade(audience=PUBLIC, promise=mission, attention=2),
        _note("M1", "LUM", "Pelagia may move if Article 7 is softened."),
        _note("M2", "OKA", "If Article 12 says “shall”, we can look at sixty days."),
        StatementMade(audience=PUBLIC, by=TYR, text=said, tag=Tag.RED_LINE, attention=1),
        StanceDeclared(audience=PUBLIC, by=DRU, declarations=(settled,), to=()),
        ChairTextTabled(audience=PUBLIC, choices=(settled.choice,)),
    )


def _note(key: str, by: str, text: str) -> MessageSent:
    seat = SeatId(by)
    return MessageSent(audience=only(seat, MIR), id=MessageId(key), by=seat, to=(MIR,), text=text, tag=Tag.NONE)


def view(*, waiting: bool = False, rare: bool = False) -> SeatView:
    """What Miravel sees; ``waiting`` with Okanda's package before it, ``rare`` with every kind of move open to it."""
    public = scenario()
    events = _events()
    costs = {**_COSTS, **(_RARE if rare else {})}
    if waiting:
        events = (*events, PackageOffered(audience=PUBLIC, package=package(), attention=2))
    seating = {**dict.fromkeys((*STATES, CHAIR), Occupant(kind=SeatKind.AI)), MIR: Occupant(kind=SeatKind.PERSON)}
    sight = Sight(
        seat=MIR,
        session="almeira",
        scenario=public,
        mandate=None,
        seating=Keyed(seating),
        moment=NOW,
        attention=3,
        rounds=3,
        ready=Keyed(dict.fromkeys((*STATES, CHAIR), False)),
        brackets=_brackets(public.convention),
        confidences=(),
        packages=(package(),) if waiting else (),
        promises=tuple(each.promise for each in events if isinstance(each, PromiseMade)),
        question=None,
        adopted=None,
        signed=(),
        withheld=(),
        submitted=(),
        parties=Keyed(),
        needed=7,
        in_force=None,
        ending=None,
        permissions=tuple(Permission(move=move, attention=cost) for move, cost in costs.items()),
    )
    record = tuple(Recorded(seq=Seq(seq), at_ms=0, event=event) for seq, event in enumerate(events, start=1))
    return SeatView(seq=Seq(len(record)), sight=sight, record=record, readings=readings())


def chair_view() -> SeatView:
    """What the chair sees, with all its moves open to it."""
    seen = view()
    moves = (
        Move.READY,
        Move.SEEK_AGREEMENT,
        Move.CHAIR_TEXT,
        Move.CLOSE_ROUND,
        Move.PARK,
        Move.TAKE_UP,
        Move.EXTEND,
        Move.SEEK_REOPENING,
        Move.PUT_TO_VOTE,
        Move.CONVENE,
        Move.GIVE_FLOOR,
    )
    permissions = tuple(Permission(move=each, attention=0) for each in moves)
    sight = replace(
        seen.sight,
        seat=CHAIR,
        attention=0,
        parked=(ClauseId("AL14"),),
        speakers=((Guest.CIVIL_SOCIETY, ARTICLE),),
        permissions=permissions,
    )
    return replace(seen, sight=sight)


_COSTS = {
    Move.STATEMENT: 1,
    Move.MESSAGE: 0,
    Move.STANCE: 0,
    Move.WORDING: 1,
    Move.PACKAGE: 2,
    Move.ACCEPT: 0,
    Move.DECLINE: 0,
    Move.WITHDRAW: 0,
    Move.PROMISE: 2,
    Move.REOPEN: 2,
    Move.READY: 0,
    Move.ANSWER_THREAT: 0,
    Move.CARRY_OUT: 0,
    Move.BACK_DOWN: 0,
    Move.JOIN_CAUCUS: 0,
    Move.LEAVE_CAUCUS: 0,
    Move.NAME_SPEAKER: 0,
    Move.ANSWER_REQUEST: 1,
    Move.NAME_PRICE: 0,
    Move.NO_PRICE: 0,
    Move.ACCEPT_ARRANGEMENT: 0,
    Move.DECLINE_ARRANGEMENT: 0,
    Move.RETURN: 0,
    Move.CHOOSE: 0,
}
_RARE = {
    Move.OWN_WORDING: 1,
    Move.SPONSOR: 0,
    Move.CONTEST: 1,
    Move.THREAT: 2,
    Move.FORM_CAUCUS: 2,
    Move.REQUEST: 1,
    Move.ASK_PRICE: 0,
    Move.PROJECT: 2,
    Move.CONTACT_POINT: 1,
    Move.ARRANGEMENT: 2,
    Move.LEAK: 1,
    Move.REPORT_TEXT: 1,
    Move.WALK_OUT: 0,
}


def preview() -> Preview:
    """What Miravel's package would change, as the picture says: trust per mille of T, likelihood per mille."""
    none = _around(0, 0, 0)
    told = {
        "OKA": Effect(
            state=OKA,
            trust=_around(45, 15, 75),
            owes=-30,
            owes_more=_around(20, 10, 20),
            reciprocity=none,
            likelihood=_around(70, 20, 120),
        ),
        "DRU": Effect(
            state=DRU,
            trust=_around(30, 0, 60),
            owes=30,
            owes_more=_around(-10, -10, 0),
            reciprocity=none,
            likelihood=_around(40, 0, 90),
        ),
        "SOL": Effect(
            state=SeatId("SOL"),
            trust=_around(0, -15, 15),
            owes=0,
            owes_more=none,
            reciprocity=none,
            likelihood=_around(-20, -60, 20),
        ),
        "PEL": Effect(
            state=SeatId("PEL"),
            trust=_around(-15, -35, 5),
            owes=0,
            owes_more=none,
            reciprocity=none,
            likelihood=_around(-30, -80, 10),
        ),
    }
    others = [state for state in STATES if state != MIR]
    still = [
        Effect(state=state, trust=none, owes=0, owes_more=none, reciprocity=none, likelihood=none)
        for state in others
        if state not in told
    ]
    return Preview(
        effects=(*told.values(), *still),
        likelihood=_around(-30, -70, 0),
        value=_around(12, -5, 30),
        adoption=_around(40, 10, 70),
        in_force=_around(50, 10, 90),
    )


def outlook() -> Outlook:
    """How many will ratify, and when, as the picture of ratification says."""
    count = (0, 0, 10, 30, 60, 130, 210, 240, 190, 100, 40, 10, 0)
    shares = [1000 * each // sum(count) for each in count]
    shares[7] += 1000 - sum(shares)
    return Outlook(
        adopted=False,
        needed=7,
        parties=_around(7, 5, 9),
        by_number=tuple(PerMille(each) for each in shares),
        in_force_by_year=tuple(PerMille(each) for each in (0, 0, 20, 110, 230, 350, 440, 510, 545, 570)),
        ratifies=tuple(_around(500, 400, 600) for _state in STATES),
        runs=10_000,
        adoption=_around(680, 570, 770),
        consensus=PerMille(340),
        futures=Keyed(
            {
                Future.TOGETHER: _around(340, 270, 410),
                Future.RENEWAL: _around(180, 120, 240),
                Future.UNBOUND: _around(240, 180, 300),
                Future.RETREAT: _around(100, 60, 140),
                Future.GOING_ALONE: _around(140, 90, 190),
            }
        ),
    )


def _around(value: int, low: int, high: int) -> Interval:
    return Interval(value=value, low=low, high=high)
