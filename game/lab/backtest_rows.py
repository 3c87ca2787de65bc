"""Rows of the past as the engine reads them: states before treaties, within five years and year by year."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.observed import Observed, chance_after_signature, chance_at_close, chance_within_year, unsaid
from game.engine.parameters import Parameters
from game.lab.backtest_tables import Table, numbered, read_table
from game.terms.trouble import Trouble

_CRIME = (6, 18)
"""Chapters of the Treaty Collection on narcotic drugs and on penal matters."""
_LONGEST = 3
"""Digits of the number of a chapter at most."""
_AT_CLOSE = ("prompt5_c", "ip_ext", "polyarchy_c", "propensity_c")
_SIGNATURES = ("sig1", "glob_sig1", "reg_sig_dev", "aff_sig_dev")
_SHARES = ("global_share", "reg_minus_glob", "aff_minus_glob")
_HAZARD = ("signed", *_SHARES, "prompt5_c", "ip_dist_parties", "polyarchy_c", "propensity_c")


class Known(StrEnum):
    """What is taken to be known when the five years are foretold."""

    CLOSE = "close"
    """What was known of the states when negotiations closed."""
    SIGNATURES = "signatures"
    """Also who signed within a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """States before treaties, and what became of them; rows of which that is not known are left out."""

    seen: Observed
    joined: Floats
    """[R] 1 joined in the time, 0 not."""
    treaty: tuple[str, ...]
    state: tuple[str, ...]
    when: Floats
    """[R] calendar year of opening, or years since opening."""
    chapter: Whole
    """[R] chapter of the Treaty Collection; 0 where the treaty's id names none."""
    who: Whole
    """[R] number of the pair of state and treaty."""
    left_out: int

    @property
    def crime(self) -> Flags:
        """[R] the treaty is one against crime."""
        return np.isin(self.chapter, _CRIME)

    def only(self, keep: Flags) -> Pairs:
        """Some of the rows."""
        at = np.flatnonzero(keep)
        return Pairs(
            seen=Observed(**{each.name: getattr(self.seen, each.name)[keep] for each in fields(Observed)}),
            joined=self.joined[keep],
            treaty=tuple(self.treaty[r] for r in at),
            state=tuple(self.state[r] for r in at),
            when=self.when[keep],
            chapter=self.chapter[keep],
            who=self.who[keep],
            left_out=self.left_out,
        )


def chapter_of(treaty: str) -> int:
    """Chapter of the Treaty Collection, with which a treaty's id begins: human rights, or environment; 0 = none."""
    number = treaty.split("-")[0]
    return int(number) if number.isdecimal() and len(number) <= _LONGEST else 0


def read_five_years(path: str, known: Known) -> Pairs:
    """States at the opening of treaties, and whether they joined within five years."""
    needed = _AT_CLOSE if known is Known.CLOSE else _AT_CLOSE + _SIGNATURES
    table = read_table(path, ("treaty_id", "iso3", "open_year", "y5", *needed))
    rows = len(table.lines)
    signatures = dict.fromkeys(("signed", "world", "regional", "affinity"), unsaid(rows))
    if known is Known.SIGNATURES:
        signed, world = _share(table, "sig1"), _share(table, "glob_sig1")
        signatures = {
            "signed": np.where(np.isnan(signed), world, signed),
            "world": world,
            "regional": _among_neighbours(world, _deviation(table, "reg_sig_dev")),
            "affinity": _deviation(table, "aff_sig_dev"),
        }
    seen = Observed(**signatures, **_of_the_state(table, "ip_ext"))
    return _pairs(table, seen, _outcomes(table, "y5"), table.numbers("open_year", 1800, 2200))


def read_years(path: str) -> Pairs:
    """States in years since the opening of treaties they have not joined yet, and whether they then did."""
    table = read_table(path, ("treaty_id", "iso3", "t", "event", *_HAZARD))
    world = _share(table, "global_share")
    seen = Observed(
        signed=_share(table, "signed"),
        world=world,
        regional=_among_neighbours(world, _deviation(table, "reg_minus_glob")),
        affinity=_deviation(table, "aff_minus_glob"),
        **_of_the_state(table, "ip_dist_parties"),
    )
    return _pairs(table, seen, _outcomes(table, "event"), np.nan_to_num(table.numbers("t", 0, 200)))


def _of_the_state(table: Table, distance: str) -> dict[str, Floats]:
    return {
        "record": _deviation(table, "prompt5_c"),
        "distance": table.numbers(distance, 0, 20),
        "polyarchy": _deviation(table, "polyarchy_c"),
        "propensity": _deviation(table, "propensity_c"),
    }


def _share(table: Table, column: str) -> Floats:
    return table.numbers(column, 0, 1)


def _deviation(table: Table, column: str) -> Floats:
    return table.numbers(column, -1, 1)


def _among_neighbours(world: Floats, deviation: Floats) -> Floats:
    """[R] the region's share: the world's where no more is known."""
    return world + np.nan_to_num(deviation)


def _outcomes(table: Table, column: str) -> Floats:
    """[R] 1 or 0, NaN where it is not known."""
    happened = table.numbers(column, 0, 1)
    for row in np.flatnonzero((happened != 0) & (happened != 1) & ~np.isnan(happened)):
        raise table.bad(column, int(row), "it happened, 1, or it did not, 0")
    return happened


def _pairs(table: Table, seen: Observed, happened: Floats, when: Floats) -> Pairs:
    treaty, state = table.words("treaty_id"), table.words("iso3")
    told = ~np.isnan(happened)
    if not told.any():
        raise Trouble(f"{table.file} tells of no row what became of it. Nothing was scored.")
    whole = Pairs(
        seen=seen,
        joined=happened,
        treaty=treaty,
        state=state,
        when=when,
        chapter=np.array([chapter_of(each) for each in treaty], dtype=np.int64),
        who=numbered([f"{one}\n{other}" for one, other in zip(treaty, state, strict=True)]),
        left_out=int((~told).sum()),
    )
    return whole if told.all() else whole.only(told)


def five_year_chance(pairs: Pairs, p: Parameters, known: Known) -> Floats:
    """[R] chance of joining within five years."""
    if known is Known.CLOSE:
        return chance_at_close(pairs.seen, pairs.when, pairs.chapter, p)
    return chance_after_signature(pairs.seen, pairs.chapter, p)


def yearly_chance(pairs: Pairs, p: Parameters) -> Floats:
    """[R] chance of joining within the year."""
    return chance_within_year(pairs.seen, pairs.when, pairs.who, p)
