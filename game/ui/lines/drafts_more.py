"""Drafts of the rarer moves: threats, groups, words of one's own, sponsoring and contesting, requests and projects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.actions import Action, ReopenBracket
from game.terms.actions_arrangements import OfferArrangement
from game.terms.actions_caucuses import FormCaucus
from game.terms.actions_cooperation import NameContactPoint, RequestCooperation, StartProject
from game.terms.actions_leaks import Leak
from game.terms.actions_presence import WalkOut
from game.terms.actions_prices import AskPrice
from game.terms.actions_threats import MakeThreat
from game.terms.actions_wordings import ContestWording, SponsorWording, TableOwnWording
from game.terms.arrangements import ArrangementKind
from game.terms.bargains import Pledge, PledgeKind
from game.terms.cooperation import ProjectKind, RequestKind
from game.terms.ids import BracketId, ClauseId, SeatId
from game.terms.leaks import Disclosure, LeakKind
from game.terms.text import Choice
from game.terms.threats import ThreatMeans
from game.ui.lines.drafts_parts import Bare, OfChoice, ToSeats

ABOUT_A_WORDING = (PledgeKind.SUPPORT, PledgeKind.TABLE, PledgeKind.NOT_TABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWordsDraft(OfChoice):
    """Words of one's own, and the wording of the text that they equal in legal effect."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SponsorDraft(OfChoice):
    """A wording to join the sponsors of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestDraft(OfChoice):
    """A delegation's own words, said not to mean what their author says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatDraft(ToSeats):
    """What would be done to whom, unless it promises what."""

    means: ThreatMeans = ThreatMeans.TRADE
    kind: PledgeKind = PledgeKind.VOTE_FOR
    choice: Choice | None = None
    by_year: int = 3
    public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDraft(ToSeats):
    """A group to found, by its name, and whom to invite."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDraft(ToSeats):
    """Help to ask of another in a case."""

    what: RequestKind = RequestKind.EVIDENCE
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceDraft(ToSeats):
    """A question: what another would want for supporting a wording."""

    choice: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectDraft(ToSeats):
    """Something to do for another's capacity, or for confidence."""

    what: ProjectKind = ProjectKind.TRAINING


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft(Bare):
    """A contact point to name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementDraft(ToSeats):
    """Cooperation beside the convention: with whom, how firmly, on what."""

    form: ArrangementKind = ArrangementKind.BILATERAL
    subjects: tuple[ClauseId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkOutDraft:
    """Leaving the room, with or without words."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeakDraft:
    """Something told in confidence, to be made known."""

    what: LeakKind | None = None
    ref: str = ""
    note: Disclosure | None = None
    """The note it was begun from: a sight holds no letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenDraft:
    """What was agreed, to be taken back."""

    bracket: BracketId | None = None


RareDraft: TypeAlias = (
    OwnWordsDraft
    | SponsorDraft
    | ContestDraft
    | ThreatDraft
    | GroupDraft
    | RequestDraft
    | PriceDraft
    | ProjectDraft
    | ContactDraft
    | ArrangementDraft
    | WalkOutDraft
    | LeakDraft
    | ReopenDraft
)


def rare_action(draft: RareDraft, by: SeatId) -> Action | None:
    """The action a draft would make; ``None`` while a part of its sentence is missing."""
    match draft:
        case OwnWordsDraft(choice=Choice() as choice) if draft.text:
            return TableOwnWording(by=by, bracket=choice.bracket, text=draft.text, equals=choice.alternative)
        case SponsorDraft(choice=Choice() as choice):
            return SponsorWording(by=by, choice=choice)
        case ContestDraft(choice=Choice() as choice):
            return ContestWording(by=by, bracket=choice.bracket, alternative=choice.alternative)
        case GroupDraft() if draft.to and draft.text:
            return FormCaucus(by=by, name=draft.text, invited=draft.to)
        case LeakDraft(what=LeakKind() as what):
            return Leak(by=by, what=what, ref=draft.ref)
        case ArrangementDraft() if draft.to and draft.subjects:
            return OfferArrangement(by=by, parties=draft.to, kind=draft.form, subjects=draft.subjects)
        case ThreatDraft() | RequestDraft() | PriceDraft() | ProjectDraft() if draft.to:
            return _to_one(draft, by, draft.to[0])
        case _:
            return _of_few_words(draft, by)


def _of_few_words(draft: RareDraft, by: SeatId) -> Action | None:
    match draft:
        case ContactDraft():
            return NameContactPoint(by=by)
        case WalkOutDraft():
            return WalkOut(by=by, text=draft.text)
        case ReopenDraft(bracket=str() as bracket):
            return ReopenBracket(by=by, bracket=bracket)
        case _:
            return None


def _to_one(draft: ThreatDraft | RequestDraft | PriceDraft | ProjectDraft, by: SeatId, to: SeatId) -> Action | None:
    match draft:
        case ThreatDraft():
            demand = _demand(draft)
            if demand is None:
                return None
            return MakeThreat(by=by, to=to, means=draft.means, demand=demand, public=draft.public)
        case RequestDraft():
            return RequestCooperation(by=by, to=to, kind=draft.what, text=draft.text)
        case PriceDraft():
            return AskPrice(by=by, to=to, choice=draft.choice) if draft.choice else None
        case ProjectDraft():
            return StartProject(by=by, to=to, kind=draft.what)


def _demand(draft: ThreatDraft) -> Pledge | None:
    if draft.kind in ABOUT_A_WORDING:
        return Pledge(kind=draft.kind, choice=draft.choice) if draft.choice else None
    if draft.kind is PledgeKind.RATIFY:
        return Pledge(kind=draft.kind, by_year=draft.by_year)
    return Pledge(kind=draft.kind)
