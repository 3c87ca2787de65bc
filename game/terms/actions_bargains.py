"""What a seat may ask of others: packages and promises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.bargains import PackagePledge, Pledge, Undertaking
from game.terms.ids import CaucusId, PackageId, SeatId
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPackage(Asked):
    """If you move there, I move here. 2 attention. ``counters`` = the package it answers, which is thereby declined."""

    parties: tuple[SeatId, ...]
    """The others whose consent it needs."""
    undertakings: tuple[Undertaking, ...]
    pledges: tuple[PackagePledge, ...] = ()
    counters: PackageId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptPackage(Asked):
    """0 attention; binding from the moment all parties have accepted."""

    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinePackage(Asked):
    """0 attention."""

    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPackage(Asked):
    """The author's; possible until somebody has answered. 0 attention."""

    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class MakePromise(Asked):
    """Final when made. 2 attention."""

    to: tuple[SeatId, ...]
    pledge: Pledge
    caucus: CaucusId | None = None
    """The group that promises, by its speaker: it binds every member."""


BargainAction: TypeAlias = OfferPackage | AcceptPackage | DeclinePackage | WithdrawPackage | MakePromise

MOVES: dict[type, Move] = {
    OfferPackage: Move.PACKAGE,
    AcceptPackage: Move.ACCEPT,
    DeclinePackage: Move.DECLINE,
    WithdrawPackage: Move.WITHDRAW,
    MakePromise: Move.PROMISE,
}
