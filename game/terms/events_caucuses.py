"""What becomes of groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.caucuses import Caucus
from game.terms.happened import Happened
from game.terms.ids import CaucusId, SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaucusFormed(Happened):
    """Known to its founder and to those it invited."""

    caucus: Caucus
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaucusJoined(Happened):
    """``group`` = the caucus as it stands with ``by`` in it, but for whom it invited: many hear of it here first."""

    caucus: CaucusId
    by: SeatId
    group: Caucus


@dataclass(frozen=True, slots=True, kw_only=True)
class CaucusLeft(Happened):
    """Where its speaker left, the member that joined first of those who stay speaks from here on."""

    caucus: CaucusId
    by: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerNamed(Happened):
    caucus: CaucusId
    by: SeatId
    speaker: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaucusEnded(Happened):
    """Fewer than two were left in it, or nobody had joined in time."""

    caucus: CaucusId


CaucusEvent: TypeAlias = CaucusFormed | CaucusJoined | CaucusLeft | SpeakerNamed | CaucusEnded
