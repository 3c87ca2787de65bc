"""What a seat may ask. Imperative; never recorded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.terms.bargains import PackagePledge, Pledge, Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import BracketId, ItemId, PackageId, QuestionId, SeatId
from game.terms.standing import Declaration, Vote
from game.terms.text import Choice


class Tag(StrEnum):
    """What a statement is meant to be."""

    NONE = "none"
    OPENING = "opening"
    PRAISE = "praise"
    BLAME = "blame"
    RED_LINE = "red_line"
    FRAME = "frame"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    by: SeatId
    """The seat that asks; a delegation that chairs says which of its seats (decision D13)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeStatement(_Asked):
    """Speak to the plenary. 1 attention."""

    text: str
    tag: Tag = Tag.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class SendMessage(_Asked):
    """Write to some only. 0 attention."""

    to: tuple[SeatId, ...]
    text: str
    tag: Tag = Tag.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareStance(_Asked):
    """Declare positions, publicly or (``to``) to some only. 0 attention."""

    declarations: tuple[Declaration, ...]
    to: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWording(_Asked):
    """Propose that a bracket be settled with this wording; brings it onto the table where it was not. 1 attention."""

    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPackage(_Asked):
    """If you move there, I move here. 2 attention. ``counters`` = the package it answers, which is thereby declined."""

    parties: tuple[SeatId, ...]
    """The others whose consent it needs."""
    undertakings: tuple[Undertaking, ...]
    pledges: tuple[PackagePledge, ...] = ()
    counters: PackageId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptPackage(_Asked):
    """0 attention; binding from the moment all parties have accepted."""

    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinePackage(_Asked):
    """0 attention."""

    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPackage(_Asked):
    """The author's; possible until somebody has answered. 0 attention."""

    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class MakePromise(_Asked):
    """Final when made. 2 attention."""

    to: tuple[SeatId, ...]
    pledge: Pledge


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenBracket(_Asked):
    """Take back what was agreed ad referendum. 2 attention, and an act that is held against one (decision D17)."""

    bracket: BracketId


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveAnswer(_Asked):
    """Answer the question before the house. An item left out is answered IN_FAVOUR. 0 attention."""

    question: QuestionId
    votes: Keyed[ItemId, Vote]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareReady(_Asked):
    """Nothing more to say in this stage; ``ready=False`` takes it back. 0 attention."""

    ready: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SeekAgreement(_Asked):
    """The chair: "I see no objection", on one or several brackets."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChairText(_Asked):
    """The chair tables a compromise of its own."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseRound(_Asked):
    """The chair closes the round whoever is not ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignConvention(_Asked):
    """Sign, subject to ratification; ``sign=False`` withholds the signature."""

    sign: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitToRatification(_Asked):
    """Lay the convention before the capital. 0 attention."""


Action: TypeAlias = (
    MakeStatement
    | SendMessage
    | DeclareStance
    | TableWording
    | OfferPackage
    | AcceptPackage
    | DeclinePackage
    | WithdrawPackage
    | MakePromise
    | ReopenBracket
    | GiveAnswer
    | DeclareReady
    | SeekAgreement
    | TableChairText
    | CloseRound
    | SignConvention
    | SubmitToRatification
)


class Move(StrEnum):
    """The kinds of action, as a view lists them and a screen names them."""

    STATEMENT = "statement"
    MESSAGE = "message"
    STANCE = "stance"
    WORDING = "wording"
    PACKAGE = "package"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    PROMISE = "promise"
    REOPEN = "reopen"
    ANSWER = "answer"
    READY = "ready"
    SEEK_AGREEMENT = "seek_agreement"
    CHAIR_TEXT = "chair_text"
    CLOSE_ROUND = "close_round"
    SIGN = "sign"
    SUBMIT = "submit"


MOVE_OF: dict[type, Move] = {
    MakeStatement: Move.STATEMENT,
    SendMessage: Move.MESSAGE,
    DeclareStance: Move.STANCE,
    TableWording: Move.WORDING,
    OfferPackage: Move.PACKAGE,
    AcceptPackage: Move.ACCEPT,
    DeclinePackage: Move.DECLINE,
    WithdrawPackage: Move.WITHDRAW,
    MakePromise: Move.PROMISE,
    ReopenBracket: Move.REOPEN,
    GiveAnswer: Move.ANSWER,
    DeclareReady: Move.READY,
    SeekAgreement: Move.SEEK_AGREEMENT,
    TableChairText: Move.CHAIR_TEXT,
    CloseRound: Move.CLOSE_ROUND,
    SignConvention: Move.SIGN,
    SubmitToRatification: Move.SUBMIT,
}
