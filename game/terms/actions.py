"""What a seat may ask. Imperative; never recorded. Each topic has a module of its own; all of them are named here."""

from __future__ import annotations

from typing import TypeAlias

from game.terms import (
    actions_agenda,
    actions_arrangements,
    actions_bargains,
    actions_caucuses,
    actions_chair,
    actions_cooperation,
    actions_deck,
    actions_facilitator,
    actions_floor,
    actions_guests,
    actions_home,
    actions_home_front,
    actions_house,
    actions_informals,
    actions_leaks,
    actions_positions,
    actions_practice,
    actions_presence,
    actions_prices,
    actions_threats,
    actions_wordings,
)
from game.terms.actions_agenda import (
    AgendaAction,
    ExtendSitting,
    ParkClause,
    PutToVote,
    SeekReopening,
    TakeUpClause,
)
from game.terms.actions_arrangements import AcceptArrangement, ArrangementAction, DeclineArrangement, OfferArrangement
from game.terms.actions_bargains import (
    AcceptPackage,
    BargainAction,
    DeclinePackage,
    MakePromise,
    OfferPackage,
    WithdrawPackage,
)
from game.terms.actions_caucuses import CaucusAction, FormCaucus, JoinCaucus, LeaveCaucus, NameSpeaker
from game.terms.actions_chair import ChairAction, CloseRound, SeekAgreement, TableChairText
from game.terms.actions_cooperation import (
    AnswerRequest,
    CooperationAction,
    NameContactPoint,
    RequestCooperation,
    StartProject,
)
from game.terms.actions_deck import ChooseInEvent, DeckAction
from game.terms.actions_facilitator import FacilitatorAction, HandOver, InjectEvent, UndoTo
from game.terms.actions_floor import (
    DeclareReady,
    DeclareStance,
    FloorAction,
    MakeStatement,
    SendMessage,
    TableWording,
    Tag,
)
from game.terms.actions_guests import GiveFloor, GuestAction
from game.terms.actions_home import HomeAction, SignConvention, SubmitToRatification
from game.terms.actions_home_front import HomeFrontAction, PersuadeNeighbour, WaitToSubmit, WorkActor
from game.terms.actions_house import GiveAnswer, HouseAction, ReopenBracket
from game.terms.actions_informals import ConveneInformals, InformalsAction, ReportText
from game.terms.actions_leaks import Leak, LeakAction
from game.terms.actions_positions import DeclareInterpretation, EnterReservation, ExplainVote, PositionAction
from game.terms.actions_practice import (
    AnswerAmendment,
    DenounceConvention,
    Forgive,
    ImposeSanction,
    LiftSanction,
    PracticeAction,
    ProposeAmendment,
    RaiseDispute,
    SeekExclusion,
    SetConduct,
)
from game.terms.actions_presence import PresenceAction, ReturnToTable, WalkOut
from game.terms.actions_prices import AskPrice, NameNoPrice, NamePrice, PriceAction
from game.terms.actions_threats import AnswerThreat, BackDown, CarryOutThreat, MakeThreat, ThreatAction
from game.terms.actions_wordings import ContestWording, SponsorWording, TableOwnWording, WordingAction
from game.terms.moves import Move

Action: TypeAlias = (
    FloorAction
    | BargainAction
    | HouseAction
    | ChairAction
    | AgendaAction
    | HomeAction
    | HomeFrontAction
    | PositionAction
    | DeckAction
    | WordingAction
    | ThreatAction
    | CaucusAction
    | CooperationAction
    | PracticeAction
    | ArrangementAction
    | PresenceAction
    | PriceAction
    | LeakAction
    | InformalsAction
    | GuestAction
    | FacilitatorAction
)

_TOPICS = (
    actions_deck,
    actions_floor,
    actions_bargains,
    actions_house,
    actions_chair,
    actions_agenda,
    actions_home,
    actions_home_front,
    actions_positions,
    actions_wordings,
    actions_threats,
    actions_caucuses,
    actions_cooperation,
    actions_practice,
    actions_arrangements,
    actions_presence,
    actions_prices,
    actions_leaks,
    actions_informals,
    actions_guests,
    actions_facilitator,
)
_MOVES: dict[type, Move] = {kind: move for topic in _TOPICS for kind, move in topic.MOVES.items()}

MOVE_OF: dict[type, Move] = {kind: move for wanted in Move for kind, move in _MOVES.items() if move is wanted}
"""In the order of ``Move``."""

__all__ = [
    "MOVE_OF",
    "AcceptArrangement",
    "AcceptPackage",
    "Action",
    "AgendaAction",
    "AnswerAmendment",
    "AnswerRequest",
    "AnswerThreat",
    "ArrangementAction",
    "AskPrice",
    "BackDown",
    "BargainAction",
    "CarryOutThreat",
    "CaucusAction",
    "ChairAction",
    "ChooseInEvent",
    "CloseRound",
    "ContestWording",
    "ConveneInformals",
    "CooperationAction",
    "DeckAction",
    "DeclareInterpretation",
    "DeclareReady",
    "DeclareStance",
    "DeclineArrangement",
    "DeclinePackage",
    "DenounceConvention",
    "EnterReservation",
    "ExplainVote",
    "ExtendSitting",
    "FacilitatorAction",
    "FloorAction",
    "Forgive",
    "FormCaucus",
    "GiveAnswer",
    "GiveFloor",
    "GuestAction",
    "HandOver",
    "HomeAction",
    "HomeFrontAction",
    "HouseAction",
    "ImposeSanction",
    "InformalsAction",
    "InjectEvent",
    "JoinCaucus",
    "Leak",
    "LeakAction",
    "LeaveCaucus",
    "LiftSanction",
    "MakePromise",
    "MakeStatement",
    "MakeThreat",
    "Move",
    "NameContactPoint",
    "NameNoPrice",
    "NamePrice",
    "NameSpeaker",
    "OfferArrangement",
    "OfferPackage",
    "ParkClause",
    "PersuadeNeighbour",
    "PositionAction",
    "PracticeAction",
    "PresenceAction",
    "PriceAction",
    "ProposeAmendment",
    "PutToVote",
    "RaiseDispute",
    "ReopenBracket",
    "ReportText",
    "RequestCooperation",
    "ReturnToTable",
    "SeekAgreement",
    "SeekExclusion",
    "SeekReopening",
    "SendMessage",
    "SetConduct",
    "SignConvention",
    "SponsorWording",
    "StartProject",
    "SubmitToRatification",
    "TableChairText",
    "TableOwnWording",
    "TableWording",
    "Tag",
    "TakeUpClause",
    "ThreatAction",
    "UndoTo",
    "WaitToSubmit",
    "WalkOut",
    "WithdrawPackage",
    "WordingAction",
    "WorkActor",
]
