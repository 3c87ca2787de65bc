"""Events until the text is put to adoption, at least one of every class."""

from __future__ import annotations

from dataclasses import replace

from game.terms.actions import Tag
from game.terms.arrangements import Arrangement, ArrangementKind, ArrangementStatus
from game.terms.bargains import Pledge, PledgeKind
from game.terms.by_seat import Keyed
from game.terms.caucuses import Caucus
from game.terms.cooperation import Channel, ProjectKind, RefusalGround, Request, RequestAnswer, RequestKind
from game.terms.events import (
    PUBLIC,
    AnswerGiven,
    ArrangementAccepted,
    ArrangementConcluded,
    ArrangementDeclined,
    ArrangementLapsed,
    ArrangementOffered,
    CaucusEnded,
    CaucusFormed,
    CaucusJoined,
    CaucusLeft,
    ChairTextTabled,
    ContactPointNamed,
    CooperationRequested,
    Event,
    InformalsClosed,
    InformalsConvened,
    Leaked,
    MessageSent,
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
    ReadyDeclared,
    RequestAnswered,
    RequestUnanswered,
    Returned,
    SessionOpened,
    SpeakerNamed,
    StageOpened,
    StanceDeclared,
    StatementMade,
    ThreatAnswered,
    ThreatCarriedOut,
    ThreatDropped,
    ThreatLapsed,
    ThreatMade,
    WalkedOut,
    WordingContested,
    WordingSponsored,
    WordingStruck,
    WordingTabled,
)
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
    Odds,
    PackageId,
    RequestId,
    SeatId,
    Seq,
    ThreatId,
)
from game.terms.informals import Informals
from game.terms.leaks import Disclosure, LeakKind, Letter
from game.terms.moments import Moment, Phase
from game.terms.prices import Inquiry, NoPrice
from game.terms.scenario import PublicScenario, Scenario
from game.terms.standing import (
    Confidence,
    Declaration,
    QuestionKind,
    Stance,
    Vote,
)
from game.terms.text import Choice
from game.terms.threats import Threat, ThreatMeans
from tests.minutes.happening_parts import (
    COUNTER,
    EVENING,
    PACKAGE,
    PROMISE,
    THREE_CHOICES,
    UNHEARD,
    UNHEARD_PROMISE,
    package,
    promise,
    question,
    verdict,
)
from tests.minutes.room import ALD, BRE, CIN, on


def questions() -> list[Event]:
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


def floor(public: PublicScenario) -> list[Event]:
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


def bargains() -> list[Event]:
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


def caucuses() -> list[Event]:
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


def prices() -> list[Event]:
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


def cooperation() -> list[Event]:
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


def aside() -> list[Event]:
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


def leaks() -> list[Event]:
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


def threats() -> list[Event]:
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
