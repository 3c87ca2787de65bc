"""Events from the adoption on, at home and in the years of practice, at least one of every class."""

from __future__ import annotations

from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    ActorWorked,
    AmendmentAnswered,
    AmendmentClosed,
    AmendmentProposed,
    BracketFell,
    BracketLifted,
    BracketReopened,
    CapitalAnswered,
    ClauseParked,
    ClauseTakenUp,
    ConductSet,
    ContagionSpread,
    ConventionAdopted,
    ConventionDenounced,
    ConventionRejected,
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
    InterpretationDeclared,
    MemberExcluded,
    NeighbourPersuaded,
    Occupant,
    RatificationSubmitted,
    RecordPublished,
    ReservationEntered,
    RuleChanged,
    SanctionImposed,
    SanctionLifted,
    SeatHandedOver,
    SeatKind,
    SessionEnded,
    ShockPassed,
    ShockStruck,
    SignatureGiven,
    SittingExtended,
    SubmissionPostponed,
    Undone,
    VoteExplained,
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
    BracketId,
    ClauseId,
    DisputeId,
    Odds,
    PerMille,
    Seq,
)
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
from game.terms.readings import Grid
from game.terms.standing import (
    Item,
    ReopenCause,
)
from tests.minutes.happening_parts import (
    verdict,
)
from tests.minutes.room import ALD, BRE, CIN, on


def adoption() -> list[Event]:
    return [*_brackets(), *_struck(), *_hosted(), *_decided()]


def _brackets() -> list[Event]:
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
    ]


def _struck() -> list[Event]:
    return [
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
    ]


def _hosted() -> list[Event]:
    return [
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
    ]


def _decided() -> list[Event]:
    whole = Item(id=WHOLE_TEXT)
    return [
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


def home() -> list[Event]:
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


def years() -> list[Event]:
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
