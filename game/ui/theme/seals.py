"""Which seal a delegation has: a division of the field, a pair of tinctures, and whether they are reversed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class Division(StrEnum):
    """How the field is parted or charged, in the words of heraldry. The order makes the seals: never change it."""

    PALE = "pale"
    FESS = "fess"
    BEND = "bend"
    QUARTERLY = "quarterly"
    CHEVRON = "chevron"
    SALTIRE = "saltire"
    PALL = "pall"
    PILE = "pile"
    LOZENGE = "lozenge"
    ROUNDEL = "roundel"
    BARRY = "barry"
    PALY = "paly"
    GYRONNY = "gyronny"
    CROSS = "cross"
    CHIEF = "chief"
    ORLE = "orle"


class Tincture(StrEnum):
    """A pair of a deep and a pale colour, the same in both themes. The order makes the seals: never change it."""

    BLUE = "blue"
    MADDER = "madder"
    OCHRE = "ochre"
    PINE = "pine"
    PLUM = "plum"
    SLATE = "slate"
    TEAL = "teal"
    SIENNA = "sienna"


DEEP_AND_PALE: Mapping[Tincture, tuple[str, str]] = {
    Tincture.BLUE: ("#1F3F73", "#CFDDF0"),
    Tincture.MADDER: ("#862A2C", "#F0D5CF"),
    Tincture.OCHRE: ("#7F5A0E", "#F1E2BB"),
    Tincture.PINE: ("#1C5A44", "#CDE5D8"),
    Tincture.PLUM: ("#573A70", "#E1D5EA"),
    Tincture.SLATE: ("#3A4753", "#D8DFE3"),
    Tincture.TEAL: ("#0F5B66", "#C9E4E6"),
    Tincture.SIENNA: ("#75411F", "#ECD9C8"),
}

_SEALS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """One of 256 emblems."""

    division: Division
    tincture: Tincture
    reversed: bool = False
    """Pale charge on a deep field instead of deep on pale."""


def seal_number(code: str) -> int:
    """The number 0..255 that the three letters of a delegation give: sum of ``ord(c) * 31^k``, modulo 256."""
    return sum(ord(letter) * pow(31, place, _SEALS) for place, letter in enumerate(code)) % _SEALS


@cache
def seal_of_number(number: int) -> Seal:
    """The seal with a number 0..255: division by its low four bits, tincture by the next three, reversed from 128."""
    return Seal(
        division=tuple(Division)[number % 16],
        tincture=tuple(Tincture)[number // 16 % 8],
        reversed=number >= _SEALS // 2,
    )


def seals_for(codes: Iterable[str], named: Mapping[str, Seal] | None = None) -> dict[str, Seal]:
    """A seal for every code, no two alike: a scenario's own first, then by letters, stepping on where one is taken.

    Raises ``ValueError`` for more codes than there are seals.
    """
    chosen = dict(named or {})
    taken = set(chosen.values())
    for code in codes:
        if code in chosen:
            continue
        if len(taken) >= _SEALS:
            raise ValueError("more delegations than seals")
        number = seal_number(code)
        while seal_of_number(number) in taken:
            number = (number + 1) % _SEALS
        chosen[code] = seal_of_number(number)
        taken.add(chosen[code])
    return chosen
