"""What happened to informals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.happened import Happened
from game.terms.ids import InformalsId
from game.terms.informals import Informals


@dataclass(frozen=True, slots=True, kw_only=True)
class InformalsConvened(Happened):
    informals: Informals


@dataclass(frozen=True, slots=True, kw_only=True)
class InformalsClosed(Happened):
    """They are over, with the round after the one they were convened in or with the last one."""

    informals: InformalsId


InformalsEvent: TypeAlias = InformalsConvened | InformalsClosed
