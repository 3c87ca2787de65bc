"""Every figure of a debrief as one long table: of whom, its value and unit, and the record lines behind it."""

from __future__ import annotations

from collections.abc import Iterator

from game.publish.figures_years import years_rows
from game.publish.rows import Row as _Row
from game.publish.rows import row as _row
from game.publish.table import table
from game.terms.debrief import Debrief
from game.terms.debrief_marks import Measured, Rests

HEADS = ("figure", "of", "towards", "about", "value", "low", "high", "unit", "record_lines")


def figures(debrief: Debrief) -> str:
    """The table, as CSV."""
    return table(HEADS, _rows(debrief))


def _rows(debrief: Debrief) -> Iterator[_Row]:
    seat = debrief.seat or ""
    for point in debrief.course:
        force, at = point.force, (point.seq,)
        yield _row("entry_into_force", force.value, "per_mille", at, of=seat, low=force.low, high=force.high)
        yield _row("worth_of_text", point.value, "per_mille", at, of=seat)
    for each in debrief.foreseen:
        low, high = each.adoption.low, each.adoption.high
        yield _row("adoption_foreseen", each.adoption.value, "per_mille", (each.seq,), low=low, high=high)
        yield _row("entry_into_force_foreseen", each.force, "per_mille", (each.seq,))
        for future, share in each.futures.items():
            yield _row(
                "future", share.value, "per_mille", (each.seq,), about=future.value, low=share.low, high=share.high
            )
    yield from _space(debrief)
    yield from _surplus(debrief)
    yield from _between(debrief)
    yield from _marks(debrief)
    yield from years_rows(debrief)


def _space(debrief: Debrief) -> Iterator[_Row]:
    found = debrief.space
    if found is None:
        return
    end = debrief.surplus.rests
    named = [("no_convention", found.outside), ("nash_point", found.nash)]
    named += [("frontier", each) for each in found.frontier] + [("path", each) for each in found.path]
    named += [("package_concluded" if each.concluded else "package_offered", each.at) for each in found.tried]
    for name, at in named:
        yield _row(f"{name}_own", at.own, "per_mille", at.rests or end, of=found.seat)
        yield _row(f"{name}_others", at.others, "per_mille", at.rests or end, of=found.seat)


def _surplus(debrief: Debrief) -> Iterator[_Row]:
    made = debrief.surplus
    yield _row("value_created", made.created, "per_mille", made.rests)
    yield _row("integrative_index", made.integrative, "per_mille", made.rests)
    for each in made.states:
        for name, value in (
            ("value", each.value),
            ("value_without", each.outside),
            ("value_best", each.best),
            ("value_at_nash", each.at_nash),
            ("value_claimed", each.claimed),
        ):
            yield _row(name, value, "per_mille", each.rests, of=each.seat)
        yield _row("ratified", each.party, "year", each.rests, of=each.seat, about=each.decisive)
    for missed in made.missed:
        about = " ".join(f"{each.bracket}:{each.alternative}" for each in missed.choices)
        for seat, gain in missed.gains.items():
            yield _row("missed_gain", gain, "per_mille", missed.rests, of=seat, about=about)


def _between(debrief: Debrief) -> Iterator[_Row]:
    for each in debrief.promises:
        yield _row("promise", each.status.value, "status", each.rests, of=each.by, towards=" ".join(each.to))
    for broke in debrief.breaches:
        about = f"{broke.choice.bracket}:{broke.choice.alternative}"
        yield _row(
            "package", "broken", "status", broke.rests, of=broke.by, towards=" ".join(broke.towards), about=about
        )
    for gift in debrief.given:
        yield _row("given", gift.favours, "tenths_of_a_favour", gift.rests, of=gift.giver, towards=gift.receiver)
    for trust in debrief.trust:
        who, whom = trust.truster, trust.trusted
        yield _row("trust_at_start", trust.before, "per_mille", trust.rests, of=who, towards=whom)
        yield _row("trust_at_end", trust.after, "per_mille", trust.rests, of=who, towards=whom)
    for cost in debrief.costs:
        about = f"{cost.instead.bracket}:{cost.instead.alternative}"
        yield _row("ratifications_lost", cost.lost, "thousandths", cost.rests, about=about)
        for seat, gain in cost.by_state.items():
            yield _row("likelihood_lost", gain, "per_mille", cost.rests, of=seat, about=about)


def _marks(debrief: Debrief) -> Iterator[_Row]:
    seat = debrief.seat or ""
    for each in debrief.objectives:
        yield _row(
            "objective", each.score, "per_mille", _rests(each.evidence), of=seat, about=each.objective or each.text
        )
    for mark in debrief.rubric:
        yield _row("rubric_level", mark.level, "of_4", _rests(mark.evidence), of=seat, about=mark.criterion)
    evidence = [each.evidence for each in debrief.objectives] + [each.evidence for each in debrief.rubric]
    found = {one.measure: one for each in evidence for one in each}
    for measure, one in sorted(found.items()):
        yield _row("measure", one.amount, f"of_{one.of}", one.rests, of=seat, about=measure.value)
        yield _row("measure_score", one.score, "per_mille", one.rests, of=seat, about=measure.value)
        yield _row("measure_group", one.group, "per_mille", one.rests, about=measure.value)


def _rests(evidence: tuple[Measured, ...]) -> Rests:
    return tuple(sorted({seq for each in evidence for seq in each.rests}))
