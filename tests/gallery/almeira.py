"""The Almeira conference of the design's pictures (decision D37), as plain values of the widgets. Never shipped."""

from __future__ import annotations

from typing import NamedTuple

from game.ui.theme.seals import Division, Seal, Tincture
from game.ui.widgets.delegation_list import DelegationRow
from game.ui.widgets.interval_marks import Likely
from game.ui.widgets.marks import StanceSign
from game.ui.widgets.seal_view import Delegate

_SEALS = {
    "MIR": ("Miravel", Division.BEND, Tincture.BLUE),
    "CAL": ("Caldera", Division.QUARTERLY, Tincture.MADDER),
    "DRU": ("Drusia", Division.PILE, Tincture.SIENNA),
    "ESK": ("Eskerra", Division.LOZENGE, Tincture.PLUM),
    "KES": ("Keshtar", Division.BARRY, Tincture.SLATE),
    "LUM": ("Lumena", Division.ROUNDEL, Tincture.OCHRE),
    "OKA": ("Okanda", Division.CHEVRON, Tincture.PINE),
    "PEL": ("Pelagia", Division.FESS, Tincture.TEAL),
    "SOL": ("Solvane", Division.PALE, Tincture.OCHRE),
    "TAM": ("Tamarra", Division.SALTIRE, Tincture.TEAL),
    "TYR": ("Tyrsen", Division.GYRONNY, Tincture.MADDER),
    "VES": ("Vestria", Division.PALL, Tincture.BLUE),
}

DELEGATES = {
    code: Delegate(seal=Seal(division=division, tincture=tincture), name=name, letters=code)
    for code, (name, division, tincture) in _SEALS.items()
}
NAMES = {code: name for code, (name, _division, _tincture) in _SEALS.items()}
YOU = Delegate(seal=DELEGATES["MIR"].seal, name="You", letters="MIR", you=True)


class Figures(NamedTuple):
    """What the pictures say of one delegation."""

    code: str
    theirs: float
    """Their trust in you, -1 to 1."""
    theirs_half: float
    """Half its range."""
    yours: float
    yours_half: float
    balance: int
    """Favours; above 0 they owe you."""
    likely: int
    """Per cent."""
    low: int
    high: int
    letter: str
    """Their stance on paragraph 2 of Article 9."""

    @property
    def odds(self) -> tuple[int, int, int]:
        """Likelihood and range, per mille."""
        return 10 * self.likely, 10 * self.low, 10 * self.high


FIGURES = tuple(
    Figures(*each)
    for each in (
        ("LUM", 0.62, 0.07, 0.60, 0.08, 1, 86, 78, 92, "A"),
        ("VES", 0.48, 0.09, 0.55, 0.08, 2, 74, 64, 83, "A"),
        ("CAL", 0.41, 0.10, 0.52, 0.09, 1, 66, 55, 76, "A"),
        ("SOL", 0.35, 0.12, 0.31, 0.10, 0, 44, 33, 56, "A"),
        ("ESK", 0.30, 0.12, 0.38, 0.11, 1, 69, 57, 79, "C"),
        ("DRU", 0.27, 0.14, 0.22, 0.13, 3, 63, 49, 75, "C"),
        ("OKA", 0.18, 0.09, 0.25, 0.10, -3, 58, 45, 70, "?"),
        ("TAM", 0.09, 0.16, 0.11, 0.15, 0, 49, 36, 62, "?"),
        ("PEL", -0.05, 0.13, 0.02, 0.13, 0, 37, 25, 50, "B"),
        ("TYR", -0.22, 0.10, -0.15, 0.11, -2, 31, 20, 43, "B"),
        ("KES", -0.31, 0.13, -0.28, 0.12, -1, 22, 13, 33, "B"),
    )
)
_SIGNS = {
    "A": (StanceSign.SUPPORTS, "supports alternative A of paragraph 2"),
    "C": (StanceSign.CAN_ACCEPT, "can accept alternative C of paragraph 2"),
    "B": (StanceSign.OPPOSES, "supports alternative B of paragraph 2"),
    "?": (StanceSign.UNDECLARED, "no stance on paragraph 2"),
}


def around(value: float, half: float) -> Likely:
    """A range that reaches as far up as down."""
    return Likely(value=value, low=value - half, high=value + half)


def delegation_rows() -> tuple[DelegationRow, ...]:
    """The eleven others, in the order of the pictures."""
    return tuple(
        DelegationRow(
            key=each.code,
            delegate=DELEGATES[each.code],
            stance=_SIGNS[each.letter][0],
            letter="" if each.letter == "?" else each.letter,
            stance_words=_SIGNS[each.letter][1],
            their_trust=around(each.theirs, each.theirs_half),
            your_trust=around(each.yours, each.yours_half),
            balance=each.balance,
            likelihood=Likely(value=each.likely, low=each.low, high=each.high),
        )
        for each in FIGURES
    )


# In the order of the picture: who stands together stands side by side, as delegations do in every scenario.
PAIRED = ("MIR", "LUM", "VES", "CAL", "SOL", "ESK", "OKA", "DRU", "TAM", "PEL", "TYR", "KES")
_PAIRS = {
    "MIR": "0 60 55 52 31 38 25 22 11 2 -15 -28",
    "LUM": "62 0 35 32 46 8 8 23 9? -26 -52 -30",
    "VES": "48 69? 0 42? 62 46 30 13 10 -2 -33 -31?",
    "CAL": "41 68? 33 0 35? 25 5? 6 -5 -5? -46 -50",
    "SOL": "35 53 38? 48 0 25 39 10 -4 -11? -39 -33",
    "ESK": "30 35 8 21 14 0 53 49 12? 13 -8 13?",
    "OKA": "18 53? 8? 21 15 61 0 39? 7? 12? -17 -2",
    "DRU": "27 42 31? -6? 15 43 43 0 -5 10 -11 12",
    "TAM": "9 14 17 -19 12? -18 5 -6? 0 28 25? 20?",
    "PEL": "-5 -2 -5 -6? 10 18 6? -21 41 0 -2? 21",
    "TYR": "-22 -4 -23 -44? -23 -4 7? 2 20? 27? 0 48",
    "KES": "-31 -12 -39 -17 -22 25? 4 7 26 13? 56? 0",
}
"""Trust of each in each, in hundredths of -1 to 1 and in the order of ``PAIRED``, read off the colours of the heat grid
in picture 04; ``?`` where it shows little evidence."""


def trust_between(truster: str, trusted: str) -> tuple[float, bool]:
    """How far one trusts the other, -1 to 1, and whether there is evidence enough."""
    cell = _PAIRS[truster].split()[PAIRED.index(trusted)]
    return int(cell.rstrip("?")) / 100, not cell.endswith("?")
