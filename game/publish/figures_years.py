"""The rows of the years after signature: figures, compliance by obligation, deeds, and where the world went."""

from __future__ import annotations

from collections.abc import Iterator

from game.publish.rows import Row, row
from game.terms.debrief import Debrief
from game.terms.debrief_years import YearTold
from game.terms.practice import CASES

_UNITS = {"recovered": "hundredths_of_a_per_cent", "victims": "tenths", "climate": "logits_per_mille"}
_COUNTS = frozenset({"parties", "asked", "given"})
_FIGURES = (
    "parties", "asked", "given", "inside", "across", "willing", "registrations", "recovered", "victims", "compliance",
    "trust", "norm", "rule", "climate",
)  # fmt: skip
"""Of ``Indicators``, in its order."""


def years_rows(debrief: Debrief) -> Iterator[Row]:
    """Every figure of every year; ``about`` names the year."""
    told = debrief.years
    for each in told.years:
        yield from _year(each)
    for deed in told.deeds:
        yield row("deed", deed.kind.value, "kind", deed.rests, of=deed.by or "", about=f"year_{deed.year}")
    found = told.arrival
    yield row("arrived_at", found.future.value, "future", told.rests)
    yield row("began_at", found.began.value, "future", told.rests)
    for future, share in found.likeness.items():
        yield row("likeness", share, "per_mille", told.rests, about=future.value)
        yield row("likeness_at_first", found.likeness_then[future], "per_mille", told.rests, about=future.value)
    for year, likeness in zip(told.years, found.by_year, strict=True):
        for future, share in likeness.items():
            yield row(f"likeness_after_year_{year.year}", share, "per_mille", year.rests, about=future.value)
    for coordinate, value in found.coordinates.items():
        yield row("coordinate", value, "per_mille", told.rests, about=coordinate.value)
    for moved in found.pushed:
        name = moved.coordinate.value
        yield row("coordinate_moved", moved.ended - moved.began, "per_mille", moved.events, about=name)
        yield row("coordinate_pushed", moved.toward, "per_mille_of_likeness", moved.events, about=name)


def _year(year: YearTold) -> Iterator[Row]:
    when = f"year_{year.year}"
    for name in _FIGURES:
        unit = "count" if name in _COUNTS else _UNITS.get(name, "per_mille")
        yield row(f"indicator_{name}", getattr(year.figures, name), unit, year.rests, about=when)
    for kind, given in zip(CASES, year.figures.by_kind, strict=True):
        yield row(f"honoured_{kind}", given, "count", year.rests, about=when)
    for clause, share in year.met.items():
        yield row("obligation_met", share, "per_mille", year.rests, of=clause, about=when)
