"""Drafts of moves: what stands in the composer's sentence, and the action it would make."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.terms.actions import (
    Action,
    DeclareStance,
    MakePromise,
    MakeStatement,
    Move,
    OfferPackage,
    SendMessage,
    TableWording,
    Tag,
)
from game.terms.bargains import Package, PackagePledge, Pledge, PledgeKind, Undertaking
from game.terms.ids import BracketId, CaucusId, PackageId, SeatId
from game.terms.standing import BracketStatus, Declaration, Stance
from game.terms.text import Choice
from game.terms.views import Sight
from game.ui.lines.drafts_chair import (
    AgreeDraft,
    ChairDraft,
    ChairTextDraft,
    CloseDraft,
    ConveneDraft,
    ExtendDraft,
    FloorDraft,
    LiftDraft,
    NothingMoreDraft,
    ParkDraft,
    ReportDraft,
    TakeUpDraft,
    VoteDraft,
    chair_action,
)
from game.ui.lines.drafts_more import (
    ArrangementDraft,
    ContactDraft,
    ContestDraft,
    GroupDraft,
    LeakDraft,
    OwnWordsDraft,
    PriceDraft,
    ProjectDraft,
    RareDraft,
    ReopenDraft,
    RequestDraft,
    SponsorDraft,
    ThreatDraft,
    WalkOutDraft,
    rare_action,
)
from game.ui.lines.table_outline import standing


class Kind(StrEnum):
    """The kinds of move a composer makes, in their order."""

    STANCE = "stance"
    WORDING = "wording"
    PACKAGE = "package"
    PROMISE = "promise"
    MESSAGE = "message"
    STATEMENT = "statement"
    PRICE = "ask_price"
    OWN_WORDS = "own_wording"
    SPONSOR = "sponsor"
    CONTEST = "contest"
    THREAT = "threat"
    GROUP = "form_caucus"
    REQUEST = "request"
    PROJECT = "project"
    CONTACT = "contact_point"
    ARRANGEMENT = "arrangement"
    REOPEN = "reopen"
    LEAK = "leak"
    REPORT = "report_text"
    WALK_OUT = "walk_out"
    AGREEMENT = "seek_agreement"
    CHAIR_TEXT = "chair_text"
    CONVENE = "convene"
    FLOOR = "give_floor"
    PARK = "park"
    TAKE_UP = "take_up"
    LIFT = "seek_reopening"
    VOTE = "put_to_vote"
    EXTEND = "extend"
    NOTHING_MORE = "ready"
    CLOSE = "close_round"


MOVES = {kind: Move(kind.value) for kind in Kind}
WITH_CHOICE = (PledgeKind.SUPPORT, PledgeKind.TABLE, PledgeKind.NOT_TABLE)
"""Pledges that are about a wording."""
ABOUT_SOMEBODY = (Tag.PRAISE, Tag.BLAME)
ABOUT_SOMETHING = (Tag.RED_LINE, Tag.FRAME)
"""Statements that name delegations, and those that name a wording (rule 7.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceDraft:
    """A stance on one wording; ``to`` is empty where everybody shall hear it."""

    choice: Choice | None = None
    stance: Stance = Stance.SUPPORT
    to: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingDraft:
    """A wording to bring onto the table, or to propose for adoption; ``caucus`` is the group it is tabled for."""

    choice: Choice | None = None
    caucus: CaucusId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageDraft:
    """If you join these, I support those; ``pledge`` is promised to all of them on top."""

    mine: tuple[Choice, ...] = ()
    parties: tuple[SeatId, ...] = ()
    theirs: tuple[Choice, ...] = ()
    pledge: Pledge | None = None
    counters: PackageId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseDraft:
    """A promise to some."""

    to: tuple[SeatId, ...] = ()
    kind: PledgeKind = PledgeKind.VOTE_FOR
    choice: Choice | None = None
    by_year: int = 3
    caucus: CaucusId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDraft:
    """Words to some only."""

    to: tuple[SeatId, ...] = ()
    text: str = ""
    tag: Tag = Tag.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDraft:
    """Words to everybody: as what, about whom or which wording, and for which group."""

    text: str = ""
    tag: Tag = Tag.NONE
    about: tuple[SeatId, ...] = ()
    choice: Choice | None = None
    caucus: CaucusId | None = None


Draft: TypeAlias = (
    StanceDraft | WordingDraft | PackageDraft | PromiseDraft | MessageDraft | StatementDraft | RareDraft | ChairDraft
)
WRITTEN = (MessageDraft, StatementDraft, OwnWordsDraft, GroupDraft, RequestDraft, WalkOutDraft)
"""Drafts with words to write."""

EMPTY: dict[Kind, Draft] = {
    Kind.STANCE: StanceDraft(),
    Kind.WORDING: WordingDraft(),
    Kind.PACKAGE: PackageDraft(),
    Kind.PROMISE: PromiseDraft(),
    Kind.MESSAGE: MessageDraft(),
    Kind.STATEMENT: StatementDraft(),
    Kind.PRICE: PriceDraft(),
    Kind.OWN_WORDS: OwnWordsDraft(),
    Kind.SPONSOR: SponsorDraft(),
    Kind.CONTEST: ContestDraft(),
    Kind.THREAT: ThreatDraft(),
    Kind.GROUP: GroupDraft(),
    Kind.REQUEST: RequestDraft(),
    Kind.PROJECT: ProjectDraft(),
    Kind.CONTACT: ContactDraft(),
    Kind.ARRANGEMENT: ArrangementDraft(),
    Kind.REOPEN: ReopenDraft(),
    Kind.LEAK: LeakDraft(),
    Kind.REPORT: ReportDraft(),
    Kind.WALK_OUT: WalkOutDraft(),
    Kind.AGREEMENT: AgreeDraft(),
    Kind.CHAIR_TEXT: ChairTextDraft(),
    Kind.CONVENE: ConveneDraft(),
    Kind.FLOOR: FloorDraft(),
    Kind.PARK: ParkDraft(),
    Kind.TAKE_UP: TakeUpDraft(),
    Kind.LIFT: LiftDraft(),
    Kind.VOTE: VoteDraft(),
    Kind.EXTEND: ExtendDraft(),
    Kind.NOTHING_MORE: NothingMoreDraft(),
    Kind.CLOSE: CloseDraft(),
}
_KINDS = {type(draft): kind for kind, draft in EMPTY.items()}


def action_of(draft: Draft, by: SeatId) -> Action | None:
    """The action a draft would make; ``None`` while a part of its sentence is missing."""
    match draft:
        case StanceDraft(choice=Choice() as choice):
            return DeclareStance(by=by, declarations=(Declaration(choice=choice, stance=draft.stance),), to=draft.to)
        case WordingDraft(choice=Choice() as choice):
            return TableWording(by=by, choice=choice, caucus=draft.caucus)
        case PackageDraft():
            return _package(draft, by)
        case PromiseDraft():
            pledge = pledge_of(draft)
            if not draft.to or pledge is None:
                return None
            return MakePromise(by=by, to=draft.to, pledge=pledge, caucus=draft.caucus)
        case MessageDraft() if draft.to and draft.text:
            return SendMessage(by=by, to=draft.to, text=draft.text, tag=draft.tag)
        case StatementDraft() if draft.text:
            return _statement(draft, by)
        case StanceDraft() | WordingDraft() | MessageDraft() | StatementDraft():
            return None
        case _:
            return _of_another_kind(draft, by)


def _of_another_kind(draft: RareDraft | ChairDraft, by: SeatId) -> Action | None:
    return chair_action(draft, by) if isinstance(draft, ChairDraft) else rare_action(draft, by)


def _statement(draft: StatementDraft, by: SeatId) -> MakeStatement:
    """Only what its tag speaks of goes with it."""
    return MakeStatement(
        by=by,
        text=draft.text,
        tag=draft.tag,
        about=draft.about if draft.tag in ABOUT_SOMEBODY else (),
        choice=draft.choice if draft.tag in ABOUT_SOMETHING else None,
        caucus=draft.caucus,
    )


def pledge_of(draft: PromiseDraft) -> Pledge | None:
    """What is promised; ``None`` while the wording it is about is missing."""
    if draft.kind in WITH_CHOICE:
        return Pledge(kind=draft.kind, choice=draft.choice) if draft.choice else None
    if draft.kind is PledgeKind.RATIFY:
        return Pledge(kind=draft.kind, by_year=draft.by_year)
    return Pledge(kind=draft.kind)


def _package(draft: PackageDraft, by: SeatId) -> OfferPackage | None:
    if not draft.parties or not draft.theirs or not (draft.mine or draft.pledge):
        return None
    given = tuple(Undertaking(by=by, choice=each) for each in draft.mine)
    asked = tuple(Undertaking(by=party, choice=each) for party in draft.parties for each in draft.theirs)
    pledged = () if draft.pledge is None else (PackagePledge(by=by, to=draft.parties, pledge=draft.pledge),)
    return OfferPackage(
        by=by, parties=draft.parties, undertakings=given + asked, pledges=pledged, counters=draft.counters
    )


def counter_of(package: Package, you: SeatId) -> PackageDraft:
    """An answer to a package: the same terms, seen from the other side, for you to change."""
    mine = tuple(each.choice for each in package.undertakings if each.by == you)
    theirs = tuple(dict.fromkeys(each.choice for each in package.undertakings if each.by != you))
    pledge = next((each.pledge for each in package.pledges if each.by == you), None)
    parties = tuple(each for each in package.parties if each != you)
    return PackageDraft(mine=mine, parties=parties, theirs=theirs, pledge=pledge, counters=package.id)


def settled_choices(sight: Sight) -> frozenset[BracketId]:
    """Brackets about which nothing can be proposed any more without reopening them."""
    return frozenset(
        each.id for each in sight.scenario.convention.brackets if standing(sight, each).status is not BracketStatus.OPEN
    )


def swapped(seats: tuple[SeatId, ...], old: str, new: str) -> tuple[SeatId, ...]:
    """The same delegations with ``new`` in the place of ``old``; either may be empty."""
    kept = [SeatId(new) if each == old and new else each for each in seats if each != old or new]
    if new and new not in kept:
        kept.append(SeatId(new))
    return tuple(dict.fromkeys(kept))


def kind_of(draft: Draft) -> Kind:
    """Which kind of move a draft is of."""
    return _KINDS[type(draft)]
