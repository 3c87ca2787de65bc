"""``simulate``: many sessions, a summary, and nothing that depends on the clock."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping

from game.app import terminal
from game.lab.footprint import Footprint
from game.lab.plan import Plan, parse_vary
from game.lab.simulate import SessionResult, simulate
from game.lab.totals import Totals, totals
from game.minutes.arrival import arrival_lines, year_line
from game.minutes.english.vocabulary import FUTURES
from game.scenarios import shelf
from game.terms.codec import Plain, to_plain
from game.terms.events import EndReason, Strength
from game.terms.mandate import Future

ENDINGS: Mapping[str, str] = {
    EndReason.IN_FORCE.value: "entered into force",
    EndReason.NOT_IN_FORCE.value: "adopted, not in force when the years were over",
    EndReason.NOT_ADOPTED.value: "not adopted",
    EndReason.NOTHING_LEFT.value: "no clause carried",
}


def run(asked: Namespace) -> int:
    """Play the plan and print what came of it."""
    plan = Plan(
        scenario=shelf.called(asked.scenario, asked.reduced),
        sessions=asked.sessions,
        seed=asked.seed,
        years=asked.years,
        vary=parse_vary(asked.vary),
        strength=Strength(asked.strength),
        last_package=asked.last_package,
    )
    if asked.out:
        terminal.expect_writable(asked.out)
    footprint = Footprint()
    progress = terminal.progress("sessions", asked.sessions)
    results = simulate(plan, asked.workers, told=progress, weighed=footprint.heard)
    summary = totals(results)
    if asked.out:
        terminal.write_file(asked.out, json.dumps(_plain(plan, results, summary), indent=2, sort_keys=True) + "\n")
    if asked.json:
        terminal.one_object(_plain(plan, results, summary))
    else:
        _print(plan, results, summary)
        _tell_memory(footprint)
    return 0


def _tell_memory(footprint: Footprint) -> None:
    """Beside the answer, for it differs from machine to machine: whether memory is flat."""
    grown = footprint.grown_most
    if grown is not None:
        first, last = (f"{each / 1e6:.1f}" for each in grown)
        terminal.aside(f"Memory: {first} MB after the first session of a process, {last} MB after its last.")


def _plain(plan: Plan, results: tuple[SessionResult, ...], summary: Totals) -> dict[str, Plain]:
    return {"plan": to_plain(plan), "totals": to_plain(summary), "sessions": [to_plain(each) for each in results]}


def _print(plan: Plan, results: tuple[SessionResult, ...], summary: Totals) -> None:
    terminal.say(f"{summary.sessions} sessions of {plan.scenario}, seeds {results[0].seed} to {results[-1].seed}", "")
    for each in results:
        print(_line(each))
        if len(results) == 1:
            _print_years(each)
    terminal.say("")
    terminal.table(_rows(summary))


def _line(each: SessionResult) -> str:
    text = f"text {each.text}" if each.text else "no text"
    how = {True: "by consensus", False: "by vote", None: ""}[each.by_consensus]
    packages = _count(each.packages, "package", "packages")
    ratifications = _count(len(each.parties), "ratification", "ratifications")
    return (
        f"  seed {each.seed}: {ENDINGS[each.ending.value]}; {text} {how}; "
        f"{each.agreed} of {each.counted} brackets agreed, {packages}, {ratifications}, {each.events} events"
    ).replace(" ;", ";")


def _print_years(each: SessionResult) -> None:
    """Of a single session, the figures of every year, and where the world went."""
    for year, figures in enumerate(each.years, 1):
        terminal.say(f"  {year_line(year, figures)}")
    for line in arrival_lines(each.arrival):
        terminal.say(f"  {line}")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _rows(summary: Totals) -> list[tuple[str, str]]:
    ratified = ", ".join(f"{seat} {times}" for seat, times in summary.ratified_by) or "nobody"
    return [
        *((ENDINGS[reason], f"{times}") for reason, times in summary.endings),
        ("adopted", f"{summary.adopted}, of them {summary.by_consensus} by consensus"),
        ("distinct final texts", f"{summary.distinct_texts}"),
        ("ratifications, mean of adopted", f"{summary.mean_parties / 100:.2f}"),
        ("packages concluded, mean", f"{summary.mean_packages / 100:.2f}"),
        ("integrative index, mean of adopted", f"{summary.mean_integrative / 1000:.2f}"),
        ("events, median", f"{summary.median_events}"),
        ("ratified, in so many sessions", ratified),
        ("futures reached", ", ".join(f"{FUTURES[Future(name)]} {times}" for name, times in summary.futures)),
        ("refused actions of delegates", f"{summary.refused}"),
    ]
