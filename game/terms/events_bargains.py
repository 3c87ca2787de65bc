"""What becomes of packages and promises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from game.terms.bargains import Package, Promise
from game.terms.by_seat import BySeat, Keyed
from game.terms.happened import Happened
from game.terms.ids import (
    PackageId,
    PromiseId,
    SeatId,
    Seq,
)
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOffered(Happened):
    version: ClassVar[int] = 2
    package: Package
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageAccepted(Happened):
    by: SeatId
    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageDeclined(Happened):
    by: SeatId
    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageWithdrawn(Happened):
    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLapsed(Happened):
    package: PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageConcluded(Happened):
    """All parties accepted: the undertakings became stances and the pledges promises (``promises``)."""

    version: ClassVar[int] = 2

    package: PackageId
    promises: tuple[Promise, ...]
    deal: Package | None = None
    """The package as it was concluded: from here those learn its terms who were not parties to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageBroken(Happened):
    """``by`` acted against what it undertook: on ``choice``."""

    package: PackageId
    by: SeatId
    towards: tuple[SeatId, ...]
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade(Happened):
    """``paid`` = what each member pays where a group promised; the first of its promises carries it."""

    version: ClassVar[int] = 2
    promise: Promise
    attention: int
    paid: BySeat[int] = Keyed()


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKept(Happened):
    """``proof`` = the event that shows it, 0 where the proof is that nothing happened."""

    promise: PromiseId
    by: SeatId
    to: tuple[SeatId, ...]
    proof: Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseBroken(Happened):
    promise: PromiseId
    by: SeatId
    to: tuple[SeatId, ...]
    proof: Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLapsed(Happened):
    promise: PromiseId


BargainEvent: TypeAlias = (
    PackageOffered
    | PackageAccepted
    | PackageDeclined
    | PackageWithdrawn
    | PackageLapsed
    | PackageConcluded
    | PackageBroken
    | PromiseMade
    | PromiseKept
    | PromiseBroken
    | PromiseLapsed
)
