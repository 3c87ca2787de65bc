"""At least one event of every class, and several where the sentence turns on its content."""

from __future__ import annotations

from dataclasses import replace

from game.terms.actions import Tag
from game.terms.arrangements import Arrangement, ArrangementKind, ArrangementStatus
from game.terms.bargains import Package, PackagePledge, Pledge, PledgeKind, Promise, Undertaking
from game.terms.by_seat import Keyed
from game.terms.caucuses import Caucus
from game.terms.cooperation import Channel, ProjectKind, RefusalGround, Request, RequestAnswer, RequestKind
from game.terms.events import (
    PUBLIC,
    ActorWorked,
    AmendmentAnswered,
    AmendmentClosed,
    AmendmentProposed,
    AnswerGiven,
    ArrangementAccepted,
    ArrangementConcluded,
    ArrangementDeclined,
    ArrangementLapsed,
    ArrangementOffered,
    BracketFell,
    BracketLifted,
    BracketReopened,
    CapitalAnswered,
    CaucusEnded,
    CaucusFormed,
    CaucusJoined,
    CaucusLeft,
    ChairTextTabled,
    ClauseParked,
    ClauseTakenUp,
    ConductSet,
    ContactPointNamed,
    ContagionSpread,
    ConventionAdopted,
    ConventionDenounced,
    ConventionRejected,
    CooperationRequested,
    DebtForgiven,
    DisputeClosed,
    DisputeRaised,
    EffectsPassed,
    EndReason,
    EnteredIntoForce,
    Event,
    EventChoiceMade,
    EventDrawn,
    ExclusionSought,
    FloorGiven,
    GuestSpoke,
    HelpGiven,
    InformalsClosed,
    InformalsConvened,
    InterpretationDeclared,
    Leaked,
    MemberExcluded,
    MessageSent,
    NeighbourPersuaded,
    Occupant,
    OwnWordingTabled,
    PackageAccepted,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageOffered,
    PackageWithdrawn,
    PriceAsked,
    PriceNamed,
    PriceRefused,
    PriceUnanswered,
    ProjectStarted,
    PromiseBroken,
    PromiseKept,
    PromiseLapsed,
    PromiseMade,
    QuestionClosed,
    QuestionPut,
    RatificationSubmitted,
    ReadyDeclared,
    RecordPublished,
    RequestAnswered,
    RequestUnanswered,
    ReservationEntered,
    Returned,
    RuleChanged,
    SanctionImposed,
    SanctionLifted,
    SeatHandedOver,
    SeatKind,
    SessionEnded,
    SessionOpened,
    ShockPassed,
    ShockStruck,
    SignatureGiven,
    SittingExtended,
    SpeakerNamed,
    StageOpened,
    StanceDeclared,
    StatementMade,
    SubmissionPostponed,
    ThreatAnswered,
    ThreatCarriedOut,
    ThreatDropped,
    ThreatLapsed,
    ThreatMade,
    Undone,
    VoteExplained,
    WalkedOut,
    WordingContested,
    WordingSponsored,
    WordingStruck,
    WordingTabled,
    YearBegan,
    YearCounted,
)
from game.terms.guests import Guest, GuestAct
from game.terms.home_front import HomeMeans
from game.terms.ids import (
    CHAIR,
    WHOLE_TEXT,
    AlternativeId,
    AmendmentId,
    ArrangementId,
    BracketId,
    CaucusId,
    ClauseId,
    DisputeId,
    InformalsId,
    InquiryId,
    ItemId,
    MessageId,
    Odds,
    PackageId,
    PerMille,
    PromiseId,
    QuestionId,
    RequestId,
    SeatId,
    Seq,
    ThreatId,
)
from game.terms.informals import Informals
from game.terms.leaks import Disclosure, LeakKind, Letter
from game.terms.moments import Moment, Phase
from game.terms.practice import (
    Amendment,
    Conduct,
    Dispute,
    DisputeMeans,
    DisputeStatus,
    Indicators,
    Practice,
    SanctionStep,
    ShockFound,
    ShockKind,
)
from game.terms.prices import Inquiry, NoPrice
from game.terms.readings import Grid
from game.terms.scenario import PublicScenario, Scenario
from game.terms.standing import (
    Confidence,
    Declaration,
    Item,
    Question,
    QuestionKind,
    ReopenCause,
    Stance,
    Verdict,
    Vote,
    choice_item,
)
from game.terms.text import Choice
from game.terms.threats import Threat, ThreatMeans
from tests.minutes.room import ALD, BRE, CIN, SMALL, on

PACKAGE, COUNTER, UNHEARD = PackageId("P7"), PackageId("P9"), PackageId("P99")
PROMISE, UNHEARD_PROMISE = PromiseId("R8"), PromiseId("R99")
EVENING = Moment(phase=Phase.HOME, year=2)
THREE_CHOICES = (on("C1", "B"), on("C1.speed", "h48"), on("C2", "none"))


def package(id_: PackageId, by: SeatId, counters: PackageId | None = None) -> Package:
    """Two undertakings and a promise."""
    return Package(
        id=id_,
        by=by,
        parties=(by, BRE, CIN) if by == ALD else (by, ALD),
        undertakings=(Undertaking(by=ALD, choice=on("C2", "B")), Undertaking(by=BRE, choice=on("C1", "B"))),
        pledges=(PackagePledge(by=by, to=(BRE,), pledge=Pledge(kind=PledgeKind.SIGN)),),
        counters=counters,
    )


def promise(kind: PledgeKind, choice: Choice | None = None, *to: SeatId) -> Promise:
    """A promise of Aldmere's."""
    pledge = Pledge(kind=kind, choice=choice, by_year=2)
    return Promise(id=PROMISE, by=ALD, to=to or (BRE, CIN), pledge=pledge, due=EVENING)


def question(kind: QuestionKind, *choices: Choice) -> Question:
    """A question to all three; about the whole text where no choice is named."""
    items = tuple(map(choice_item, choices)) or (Item(id=WHOLE_TEXT),)
    return Question(id=QuestionId(f"Q-{kind}-{len(choices)}"), kind=kind, items=items, asked_of=(ALD, BRE, CIN))


def verdict(item: Item, *against: SeatId, needed: int = 0, abstaining: tuple[SeatId, ...] = ()) -> Verdict:
    """Carried unless somebody is against."""
    for_ = tuple(each for each in (ALD, BRE, CIN) if each not in (*against, *abstaining))
    return Verdict(
        item=item,
        carried=not against,
        in_favour=for_,
        against=against,
        abstaining=abstaining,
        weight_for=len(for_),
        weight_against=len(against),
        weight_needed=needed,
    )


def _questions() -> list[Event]:
    made: list[Event] = []
    for asked in (
        question(QuestionKind.NO_OBJECTION, on("C1", "B")),
        question(QuestionKind.NO_OBJECTION, *THREE_CHOICES),
        question(QuestionKind.SEPARATE_VOTE, on("C1", "A")),
        question(QuestionKind.SEPARATE_VOTE, *THREE_CHOICES),
        question(QuestionKind.LEGAL_EFFECT, on("C1", "B")),
        question(QuestionKind.CONSENSUS),
        question(QuestionKind.REOPENING, on("C1", "B")),
        question(QuestionKind.VOTE, on("C1", "A")),
        question(QuestionKind.VOTE, *THREE_CHOICES),
        question(QuestionKind.ADOPTION_VOTE),
    ):
        voted = {QuestionKind.SEPARATE_VOTE, QuestionKind.VOTE, QuestionKind.ADOPTION_VOTE, QuestionKind.LEGAL_EFFECT}
        needed = 2 if asked.kind in voted else 0
        made.append(QuestionPut(audience=PUBLIC, question=asked))
        for vote in Vote:
            votes = Keyed({asked.items[0].id: vote, asked.items[-1].id: vote})
            made.append(AnswerGiven(audience=PUBLIC, question=asked.id, by=BRE, votes=votes))
        made.append(AnswerGiven(audience=PUBLIC, question=asked.id, by=ALD, votes=Keyed()))
        for against in ((), (CIN,), (BRE, CIN)):
            verdicts = tuple(
                verdict(item, *(against if at != 1 else ()), needed=needed, abstaining=(ALD,) if at == 2 else ())
                for at, item in enumerate(asked.items)
            )
            made.append(QuestionClosed(audience=PUBLIC, question=asked, verdicts=verdicts))
        everywhere = tuple(verdict(item, CIN, needed=needed) for item in asked.items)
        made.append(QuestionClosed(audience=PUBLIC, question=asked, verdicts=everywhere))
        made.append(QuestionClosed(audience=PUBLIC, question=asked, verdicts=()))
    return made


def _floor(public: PublicScenario) -> list[Event]:
    opened = SessionOpened(
        audience=PUBLIC,
        session="s",
        scenario=Scenario(public=public, mandates=Keyed(), outcomes=()),
        seating=Keyed(),
        seed=None,
        parameters=Keyed(),
    )
    stages = [Moment(phase=phase, sitting=2, round=1, year=3) for phase in Phase]
    stages.append(Moment(phase=Phase.SITTING, sitting=2, round=2))
    every = tuple(Declaration(choice=on("C1", "A"), stance=stance) for stance in Stance)
    stances = [(each,) for each in every] + [every, ()]
    return [
        opened,
        *(StageOpened(audience=PUBLIC, moment=each) for each in stages),
        *(ReadyDeclared(audience=PUBLIC, by=ALD, ready=ready) for ready in (True, False)),
        *(StatementMade(audience=PUBLIC, by=ALD, text=t, tag=tag, attention=1) for tag in Tag for t in ("Well.", "")),
        *(
            MessageSent(audience=PUBLIC, id=MessageId("m"), by=ALD, to=(BRE, CHAIR), text=t, tag=tag)
            for tag in Tag
            for t in ("Two lines\nof words.", " ")
        ),
        *(StanceDeclared(audience=PUBLIC, by=CIN, declarations=d, to=to) for d in stances for to in ((), (ALD, BRE))),
        *(
            WordingTabled(audience=PUBLIC, by=ALD, choice=choice, attention=1)
            for choice in (*THREE_CHOICES, on("C2.extent", "none"), on("C9", "Z"), on("C9.x", "z"))
        ),
        *_drafts(),
        *(ChairTextTabled(audience=PUBLIC, choices=some) for some in (THREE_CHOICES, THREE_CHOICES[:1])),
    ]


def _drafts() -> list[Event]:
    """Own words in a main bracket, an inline one and one that nobody knows."""
    places = (("C1", "B"), ("C1.speed", "h48"), ("C9", "Z"))
    made: list[Event] = []
    for place, equals in places:
        bracket, name = BracketId(place), AlternativeId("W1")
        made += [
            OwnWordingTabled(
                audience=PUBLIC,
                by=ALD,
                bracket=bracket,
                alternative=name,
                text="A letter shall be “read”.",
                equals=AlternativeId(equals),
                attention=1,
            ),
            WordingContested(audience=PUBLIC, by=BRE, bracket=bracket, alternative=name, attention=1),
            WordingSponsored(audience=PUBLIC, by=CIN, choice=Choice(bracket=bracket, alternative=name)),
            WordingStruck(audience=PUBLIC, bracket=bracket, alternative=name),
        ]
    return made


def _bargains() -> list[Event]:
    promises = [promise(kind, on("C1", "B")) for kind in PledgeKind]
    promises.append(promise(PledgeKind.TABLE))
    made: list[Event] = [
        PackageOffered(audience=PUBLIC, package=package(PACKAGE, ALD), attention=2),
        PackageOffered(audience=PUBLIC, package=package(COUNTER, BRE, PACKAGE), attention=2),
    ]
    for each in (PACKAGE, COUNTER, UNHEARD):
        made += [
            PackageAccepted(audience=PUBLIC, by=BRE, package=each),
            PackageDeclined(audience=PUBLIC, by=CIN, package=each),
            PackageWithdrawn(audience=PUBLIC, package=each),
            PackageLapsed(audience=PUBLIC, package=each),
            PackageConcluded(audience=PUBLIC, package=each, promises=()),
            PackageBroken(audience=PUBLIC, package=each, by=BRE, towards=(ALD, CIN), choice=on("C1", "B")),
        ]
    for given in (*promises, promise(PledgeKind.SIGN)):
        made.append(PromiseMade(audience=PUBLIC, promise=given, attention=2))
        made.append(PromiseKept(audience=PUBLIC, promise=PROMISE, by=ALD, to=given.to, proof=Seq(4)))
        made.append(PromiseBroken(audience=PUBLIC, promise=PROMISE, by=ALD, to=given.to, proof=Seq(4)))
        made.append(PromiseLapsed(audience=PUBLIC, promise=PROMISE))
    made.append(PromiseKept(audience=PUBLIC, promise=UNHEARD_PROMISE, by=ALD, to=(BRE,), proof=Seq(0)))
    made.append(PromiseBroken(audience=PUBLIC, promise=UNHEARD_PROMISE, by=ALD, to=(BRE,), proof=Seq(0)))
    made.append(PromiseLapsed(audience=PUBLIC, promise=UNHEARD_PROMISE))
    return made


def _caucuses() -> list[Event]:
    """Formed, joined, left, ended; one that nobody has heard of; and what a group says."""
    formed = Caucus(id=CaucusId("K1"), name="Friends of “letters”", speaker=ALD, members=(ALD,), invited=(BRE, CIN))
    joined = Caucus(id=CaucusId("K1"), name="Friends of letters", speaker=ALD, members=(ALD, BRE))
    made: list[Event] = [
        CaucusFormed(audience=PUBLIC, caucus=formed, attention=2),
        CaucusJoined(audience=PUBLIC, caucus=formed.id, by=BRE, group=joined),
        StatementMade(audience=PUBLIC, by=ALD, text="We.", tag=Tag.NONE, attention=1, caucus=formed.id),
        WordingTabled(audience=PUBLIC, by=ALD, choice=on("C1", "B"), attention=1, caucus=formed.id),
        *(
            StatementMade(audience=PUBLIC, by=ALD, text="So.", tag=tag, attention=1, about=(BRE,), choice=on("C1", "B"))
            for tag in Tag
        ),
    ]
    for name in (formed.id, CaucusId("K99")):
        made += [
            SpeakerNamed(audience=PUBLIC, caucus=name, by=ALD, speaker=BRE),
            CaucusLeft(audience=PUBLIC, caucus=name, by=BRE),
            CaucusEnded(audience=PUBLIC, caucus=name),
        ]
    return made


def _prices() -> list[Event]:
    """Asked for a price, and answered in every way."""
    place, other = on("C1", "B"), on("C2", "B")
    inquiry = Inquiry(id=InquiryId("I1"), by=ALD, to=BRE, choice=place, since=EVENING)
    asked = inquiry.id
    return [
        PriceAsked(audience=PUBLIC, inquiry=inquiry),
        PriceNamed(audience=PUBLIC, inquiry=asked, by=BRE, to=ALD, choice=place, wants=()),
        PriceNamed(audience=PUBLIC, inquiry=asked, by=BRE, to=ALD, choice=place, wants=(other,)),
        *(
            PriceRefused(audience=PUBLIC, inquiry=asked, by=BRE, to=ALD, choice=place, reason=reason)
            for reason in NoPrice
        ),
        PriceUnanswered(audience=PUBLIC, inquiry=asked, by=BRE, to=ALD, choice=place),
    ]


def _cooperation() -> list[Event]:
    """Asked for everything, answered in every way, and every project."""
    made: list[Event] = []
    for number, kind in enumerate(RequestKind):
        text = "" if number % 2 else "The ferry’s log."
        request = Request(id=RequestId(f"Q{number}"), by=ALD, to=BRE, kind=kind, text=text, since=EVENING)
        made.append(CooperationRequested(audience=PUBLIC, request=request, attention=1))
        low = replace(request, channel=Channel.AGENCY)
        made.append(CooperationRequested(audience=PUBLIC, request=low, attention=1))
        made.append(RequestUnanswered(audience=PUBLIC, request=request.id, by=BRE, to=ALD, kind=kind))
    made += [
        RequestAnswered(
            audience=PUBLIC,
            request=RequestId("Q0"),
            by=BRE,
            to=ALD,
            kind=RequestKind.EVIDENCE,
            answer=answer,
            reason=reason,
            attention=1,
        )
        for answer in RequestAnswer
        for reason in (None, *RefusalGround)
    ]
    made += [ProjectStarted(audience=PUBLIC, by=ALD, to=CIN, kind=kind, attention=2) for kind in ProjectKind]
    return [*made, ContactPointNamed(audience=PUBLIC, by=CIN, attention=1)]


APART = Informals(
    id=InformalsId("I1"), parties=(ALD, BRE), clauses=(ClauseId("C1"), ClauseId("C2")), friends=False, until=2
)


def _aside() -> list[Event]:
    """Every arrangement, one unheard of, and delegations that leave and return."""
    made: list[Event] = []
    for kind in ArrangementKind:
        arrangement = Arrangement(
            id=ArrangementId(f"A-{kind}"),
            by=ALD,
            parties=(ALD, BRE),
            kind=kind,
            subjects=(ClauseId("C1"), ClauseId("C2")),
            since=EVENING,
        )
        made.append(ArrangementOffered(audience=PUBLIC, arrangement=arrangement, attention=2))
        made.append(ArrangementConcluded(audience=PUBLIC, arrangement=arrangement))
    for name in (ArrangementId("A-bilateral"), ArrangementId("A99")):
        made.append(ArrangementAccepted(audience=PUBLIC, by=BRE, arrangement=name))
        made.append(ArrangementDeclined(audience=PUBLIC, by=BRE, arrangement=name))
        made.append(ArrangementLapsed(audience=PUBLIC, arrangement=name))
    made += [InformalsConvened(audience=PUBLIC, informals=each) for each in (replace(APART, friends=True), APART)]
    made += [InformalsClosed(audience=PUBLIC, informals=InformalsId(name)) for name in ("I1", "I99")]
    made += [ChairTextTabled(audience=PUBLIC, choices=some, by=CIN) for some in (THREE_CHOICES, THREE_CHOICES[:1])]
    made += [WalkedOut(audience=PUBLIC, by=CIN, text=text) for text in ("", "Enough.")]
    return [*made, Returned(audience=PUBLIC, by=CIN)]


def _leaks() -> list[Event]:
    """Everything that can come out, with and without a name."""
    threat = Threat(
        id=ThreatId("T50"),
        by=ALD,
        to=BRE,
        means=ThreatMeans.AID,
        demand=Pledge(kind=PledgeKind.SIGN),
        since=EVENING,
        due=EVENING,
    )
    offered = Arrangement(
        id=ArrangementId("A50"),
        by=ALD,
        parties=(ALD, BRE),
        kind=ArrangementKind.INFORMAL,
        subjects=(ClauseId("C1"),),
        since=EVENING,
    )
    stands = replace(offered, status=ArrangementStatus.CONCLUDED)
    told = Confidence(by=ALD, to=(BRE,), declaration=Declaration(choice=on("C1", "B"), stance=Stance.OPPOSE))
    out = [
        Disclosure(what=LeakKind.MESSAGE, ref="m", letter=Letter(by=ALD, to=(BRE, CIN), text="Between “us”.")),
        Disclosure(what=LeakKind.OFFER, ref="P50", package=package(PackageId("P50"), ALD)),
        Disclosure(what=LeakKind.THREAT, ref=threat.id, threat=threat),
        Disclosure(what=LeakKind.CONFIDENCE, ref="c", confidence=told),
        Disclosure(what=LeakKind.ARRANGEMENT, ref=offered.id, arrangement=offered),
        Disclosure(what=LeakKind.ARRANGEMENT, ref=offered.id, arrangement=stands),
        Disclosure(what=LeakKind.ARRANGEMENT, ref="A51"),
    ]
    return [
        Leaked(audience=PUBLIC, by=by, disclosure=each, named=True, odds=Odds(50_000), drawn=None, attention=1)
        for each in out
        for by in (CIN, SeatId(""))
    ]


def _threats() -> list[Event]:
    """In public and in secret, with every means; one of them unheard of."""
    made: list[Event] = []
    for number, means in enumerate(ThreatMeans):
        threat = Threat(
            id=ThreatId(f"T{number}"),
            by=ALD,
            to=BRE,
            means=means,
            demand=Pledge(kind=PledgeKind.SIGN),
            since=EVENING,
            due=EVENING,
            public=number % 2 == 0,
        )
        made.append(ThreatMade(audience=PUBLIC, threat=threat, attention=2))
        made.append(ThreatCarriedOut(audience=PUBLIC, threat=threat.id, by=ALD, to=BRE, means=means))
    for name in (ThreatId("T0"), ThreatId("T99")):
        made += [ThreatAnswered(audience=PUBLIC, threat=name, by=BRE, yields=yields) for yields in (True, False)]
        made.append(ThreatDropped(audience=PUBLIC, threat=name, by=ALD, to=BRE))
        made.append(ThreatLapsed(audience=PUBLIC, threat=name, by=ALD, to=BRE))
    return made


def _adoption() -> list[Event]:
    whole = Item(id=WHOLE_TEXT)
    places = [on("C1", "B"), on("C1.speed", "h48"), on("C2.extent", "none"), on("C2", "none")]
    falls: list[tuple[str, str | None]] = [("C1", None), ("C2", "none"), ("C1.speed", "h24"), ("C1", "A")]
    return [
        *(BracketLifted(audience=PUBLIC, choice=each, sponsors=who) for each in places for who in ((), (ALD, BRE))),
        *(
            BracketReopened(audience=PUBLIC, by=CIN, bracket=each.bracket, was=each.alternative, attention=2)
            for each in places
        ),
        *(
            BracketReopened(
                audience=PUBLIC, by=who, bracket=places[0].bracket, was=AlternativeId("B"), attention=0, cause=why
            )
            for who, why in ((CIN, ReopenCause.LINK), (CHAIR, ReopenCause.CHAIR))
        ),
        ClauseParked(audience=PUBLIC, clause=ClauseId("C1")),
        ClauseTakenUp(audience=PUBLIC, clause=ClauseId("C1")),
        SittingExtended(audience=PUBLIC, sitting=1, rounds=1),
        SittingExtended(audience=PUBLIC, sitting=1, rounds=3),
        *(
            BracketFell(
                audience=PUBLIC,
                bracket=BracketId(place),
                clause=ClauseId(place[:2]),
                stands=AlternativeId(stands) if stands else None,
            )
            for place, stands in falls
        ),
        EventDrawn(
            audience=PUBLIC,
            inject="EV1",
            title="A scandal",
            headline="{target} is in the news.",
            struck=(ALD,),
            everybody=False,
            private_text="",
            choices=(),
            changes=(),
            revealed=(),
            fading=(),
            odds=None,
            drawn=None,
        ),
        *(
            EventChoiceMade(
                audience=PUBLIC,
                inject=name,
                by=ALD,
                choice=0,
                label="Own up",
                changes=(),
                revealed=(),
                fading=(),
                by_default=silent,
            )
            for name in ("EV1", "EV9")
            for silent in (False, True)
        ),
        *(
            HelpGiven(audience=PUBLIC, inject=name, by=BRE, to=ALD, changes=(), revealed=(), fading=())
            for name in ("EV1", "EV9")
        ),
        Undone(audience=PUBLIC, to_seq=Seq(7)),
        *(SeatHandedOver(audience=PUBLIC, seat=ALD, occupant=Occupant(kind=kind)) for kind in SeatKind),
        *(FloorGiven(audience=PUBLIC, guest=guest, clause=ClauseId("C1")) for guest in Guest),
        *(
            GuestSpoke(
                audience=PUBLIC,
                guest=guest,
                clause=ClauseId("C1"),
                act=act,
                speech="G1",
                title="What we saw",
                text="We saw it.",
                changes=(),
                fading=(),
            )
            for guest in Guest
            for act in GuestAct
        ),
        EffectsPassed(audience=PUBLIC, inject="G1", changes=()),
        EffectsPassed(audience=PUBLIC, inject="EV1", changes=()),
        VoteExplained(audience=PUBLIC, by=CIN, text="We can live with it."),
        ReservationEntered(audience=PUBLIC, by=CIN, clause=ClauseId("C1")),
        InterpretationDeclared(audience=PUBLIC, by=CIN, clause=ClauseId("C1"), text="Soon is soon."),
        InterpretationDeclared(audience=PUBLIC, by=CIN, clause=None, text="It adds no duty."),
        ConventionAdopted(audience=PUBLIC, verdict=verdict(whole), by_consensus=True, text=Keyed()),
        ConventionAdopted(
            audience=PUBLIC, verdict=verdict(whole, needed=2, abstaining=(CIN,)), by_consensus=False, text=Keyed()
        ),
        ConventionRejected(audience=PUBLIC, verdict=verdict(whole)),
        ConventionRejected(audience=PUBLIC, verdict=verdict(whole, CIN)),
        ConventionRejected(audience=PUBLIC, verdict=verdict(whole, CIN, BRE, needed=2)),
    ]


def _home() -> list[Event]:
    answers: list[Event] = [
        CapitalAnswered(
            audience=PUBLIC,
            by=ALD,
            year=2,
            ratified=ratified,
            odds=Odds(41_000) if decisive else None,
            drawn=None,
            decisive=decisive,
        )
        for ratified in (True, False)
        for decisive in ("", "Upper chamber")
    ]
    return [
        *(SignatureGiven(audience=PUBLIC, by=ALD, signed=signed) for signed in (True, False)),
        RatificationSubmitted(audience=PUBLIC, by=ALD),
        *answers,
        EnteredIntoForce(audience=PUBLIC, year=2, parties=(ALD,), needed=1),
        EnteredIntoForce(audience=PUBLIC, year=2, parties=(ALD, BRE), needed=2),
        *(SessionEnded(audience=PUBLIC, reason=reason) for reason in EndReason),
    ]


def _years() -> list[Event]:
    """Everything that may happen after the signature."""
    return [*_at_home(), *_conduct(), *_found(), *_amended(), *_world()]


def _at_home() -> list[Event]:
    moved = Keyed({BRE: Keyed({ALD: 31}), CIN: Keyed({ALD: 14, BRE: 6})})
    return [
        *(ActorWorked(audience=PUBLIC, by=ALD, actor="Senate", means=means, attention=1) for means in HomeMeans),
        NeighbourPersuaded(audience=PUBLIC, by=ALD, to=BRE, trust=PerMille(510), attention=1),
        *(SubmissionPostponed(audience=PUBLIC, by=ALD, withdrawn=back) for back in (True, False)),
        ContagionSpread(audience=PUBLIC, year=2, moved=moved),
    ]


def _conduct() -> list[Event]:
    demands = (None, AlternativeId("B"))
    return [
        *(YearBegan(audience=PUBLIC, year=3, months=Keyed({ALD: 7}), conference=meets) for meets in (True, False)),
        *(
            ConductSet(audience=PUBLIC, by=ALD, clause=ClauseId("C1"), conduct=conduct, demands=wanted)
            for conduct in Conduct
            for wanted in demands
        ),
        *(YearCounted(audience=PUBLIC, year=3, practice=counted(bound)) for bound in ((), (ClauseId("C1"),))),
        *(
            RecordPublished(
                audience=PUBLIC, state=ALD, reviewers=peers, year=3, fair=PerMille(640), delivered=5, asked=9,
                willing=900,
                levels=Keyed({ClauseId("C1"): 2}), odds=Odds(50_000), drawn=Odds(3),
            )
            for peers in ((), (BRE, CIN))
        ),
    ]  # fmt: skip


def counted(bound: tuple[ClauseId, ...]) -> Practice:
    """A year in which little was asked."""
    figures = Indicators(
        parties=2, asked=12, given=7, by_kind=(4, 2, 0, 1), inside=PerMille(600), across=PerMille(300),
        willing=PerMille(400), registrations=PerMille(120), recovered=104, victims=23, compliance=PerMille(720),
        trust=PerMille(510), norm=PerMille(650), rule=PerMille(500), climate=-40,
    )  # fmt: skip
    square = Grid.of((2, 2), [0, 3, 4, 0])
    return Practice(
        states=(ALD, BRE), asked=Grid.of((1, 2, 2), [0, 8, 4, 0]), given=Grid.of((1, 2, 2), [0, 3, 4, 0]),
        willing=square, odds=square, bound=bound, levels=Grid.of((len(bound), 2), [2] * 2 * len(bound)),
        level_odds=Grid.of((len(bound), 2), [9] * 2 * len(bound)),
        level_drawn=Grid.of((len(bound), 2), [9] * 2 * len(bound)), capacity=Keyed({ALD: PerMille(700)}),
        fair=Keyed({ALD: PerMille(640)}), pay=Keyed({ALD: 14}), below=(), indicators=figures,
    )  # fmt: skip


def _found() -> list[Event]:
    made: list[Event] = []
    for means in DisputeMeans:
        dispute = Dispute(id=DisputeId(f"D-{means}"), by=ALD, against=BRE, clause=ClauseId("C1"), means=means, year=3)
        made.append(DisputeRaised(audience=PUBLIC, dispute=dispute, attention=1))
    made += [
        DisputeClosed(
            audience=PUBLIC, dispute=DisputeId("D1"), by=ALD, against=BRE, clause=ClauseId("C1"), status=status,
            level=1,
            odds=Odds(90_000), drawn=Odds(4),
        )
        for status in DisputeStatus
        if status is not DisputeStatus.OPEN
    ]  # fmt: skip
    made += [
        SanctionImposed(audience=PUBLIC, by=ALD, against=BRE, step=step, justified=True, attention=1)
        for step in SanctionStep
    ]
    made += [
        SanctionLifted(audience=PUBLIC, by=ALD, against=BRE),
        DebtForgiven(audience=PUBLIC, by=ALD, to=BRE),
        ConventionDenounced(audience=PUBLIC, by=ALD, year=4),
        ExclusionSought(audience=PUBLIC, by=ALD, against=BRE, attention=1),
    ]
    made += [
        MemberExcluded(audience=PUBLIC, state=BRE, year=4, by_record=bad, fair=PerMille(310), asked=asked)
        for bad, asked in ((True, ()), (False, (ALD,)), (False, (ALD, CIN)))
    ]
    return made


def _amended() -> list[Event]:
    place = on("C1", "B")
    amendment = Amendment(id=AmendmentId("M1"), by=ALD, choice=place, was=AlternativeId("A"), year=5, in_favour=(ALD,))
    return [
        *(
            RuleChanged(
                audience=PUBLIC, by=ALD, bracket=place.bracket, was=AlternativeId("A"), now=AlternativeId(now),
                soft=PerMille(400), odds=Odds(20_000), drawn=Odds(9),
            )
            for now in "AB"
        ),
        AmendmentProposed(audience=PUBLIC, amendment=amendment, attention=2),
        *(
            AmendmentAnswered(audience=PUBLIC, amendment=AmendmentId(name), by=BRE, accepts=accepts)
            for name in ("M1", "M99")
            for accepts in (True, False)
        ),
        *(
            AmendmentClosed(
                audience=PUBLIC, amendment=amendment.id, choice=place, adopted=adopted, in_favour=behind, needed=2
            )
            for adopted in (True, False)
            for behind in ((ALD,), (ALD, BRE))
        ),
    ]  # fmt: skip


def _world() -> list[Event]:
    struck = (
        ShockFound(kind=kind, odds=Odds(9_500), struck=who, clauses=(ClauseId("C1"),), changes=())
        for kind in ShockKind
        for who in ((), (ALD,), (ALD, BRE))
    )
    return [
        *(ShockStruck(audience=PUBLIC, year=3, shock=each) for each in struck),
        ShockPassed(audience=PUBLIC, changes=(), climate=400),
    ]


def happenings(public: PublicScenario = SMALL) -> tuple[Event, ...]:
    """Events of every class, in an order in which names are heard before they are used."""
    unasked = AnswerGiven(audience=PUBLIC, question=QuestionId("Q0"), by=BRE, votes=Keyed({ItemId("C1"): Vote.AGAINST}))
    return (
        *_floor(public),
        *_bargains(),
        *_threats(),
        *_caucuses(),
        *_cooperation(),
        *_prices(),
        *_aside(),
        *_leaks(),
        unasked,
        *_questions(),
        *_adoption(),
        *_home(),
        *_years(),
    )
