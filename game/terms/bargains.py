"""Packages and promises: what delegations offer each other and what they owe."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.ids import CaucusId, PackageId, PromiseId, SeatId, Seq, ThreatId
from game.terms.moments import Moment
from game.terms.text import Choice


class PledgeKind(StrEnum):
    """What can be promised: predicates with a proof in the record (decision D27)."""

    SUPPORT = "support"
    """To support a wording until adoption."""
    TABLE = "table"
    """To table a wording."""
    NOT_TABLE = "not_table"
    """Not to table a wording."""
    VOTE_FOR = "vote_for"
    """To join consensus, or vote in favour, when the text as a whole is put."""
    SIGN = "sign"
    RATIFY = "ratify"
    """To be a party by the end of a year."""
    ASSISTANCE = "assistance"
    """To start a project for the capacity of a promisee."""
    CONTACT_POINT = "contact_point"
    """To name one."""
    GRANT_REQUEST = "grant_request"
    """To grant the next request of a promisee, in full or in part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """What is promised. ``choice`` belongs to the first three kinds, ``by_year`` (from 1) to RATIFY."""

    kind: PledgeKind
    choice: Choice | None = None
    by_year: int = 0


class PromiseStatus(StrEnum):
    """What became of a promise."""

    DUE = "due"
    KEPT = "kept"
    BROKEN = "broken"
    LAPSED = "lapsed"
    """Could not be decided by its deadline: counts for nothing (decision D27)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise on the record."""

    id: PromiseId
    by: SeatId
    to: tuple[SeatId, ...]
    pledge: Pledge
    due: Moment
    """The stage at whose end it is judged."""
    package: PackageId | None = None
    """The package it came with, if any."""
    threat: ThreatId | None = None
    """The threat it was made under, if any: a promise under duress."""
    caucus: CaucusId | None = None
    """The group that made it together, if any."""
    status: PromiseStatus = PromiseStatus.DUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """Within a package: ``by`` will support ``choice``."""

    by: SeatId
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePledge:
    """A promise that comes with a package: made at the moment the package is concluded."""

    by: SeatId
    to: tuple[SeatId, ...]
    pledge: Pledge


class PackageStatus(StrEnum):
    """What became of a package deal."""

    OFFERED = "offered"
    CONCLUDED = "concluded"
    """Accepted by all its parties: binding until adoption."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """Still open when the sitting after the one it was offered in closed, or at adoption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """If you move there, I move here: undertakings over any number of clauses and parties, with promises."""

    id: PackageId
    by: SeatId
    parties: tuple[SeatId, ...]
    """Everybody whose consent it needs, the author first."""
    undertakings: tuple[Undertaking, ...]
    pledges: tuple[PackagePledge, ...] = ()
    counters: PackageId | None = None
    """The package this one answers."""
    offered: Seq = Seq(0)
    accepted: tuple[SeatId, ...] = ()
    status: PackageStatus = PackageStatus.OFFERED
    broken_by: tuple[SeatId, ...] = ()
