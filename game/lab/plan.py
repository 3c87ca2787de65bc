"""What to play: a scenario, a seed, how many times, and what to vary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, TypeVar

from game.engine.parameters import Parameters
from game.scenarios import shelf
from game.terms.by_seat import Keyed
from game.terms.events import Strength
from game.terms.scenario import Calendar, Scenario, World
from game.terms.trouble import Trouble

Part = TypeVar("Part", Calendar, World)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A batch of sessions with artificial delegates in every seat. Session *k* (from 0) has the seed ``seed + k``."""

    scenario: str
    sessions: int = 1
    seed: int = 1
    years: int | None = None
    """Ratification years; ``None`` = the scenario's."""
    vary: tuple[tuple[str, str], ...] = ()
    """Engine parameters by name, and ``calendar.…`` or ``world.…`` of the scenario, with their values in decimal."""
    strength: Strength = Strength.STANDARD
    """Of every delegate."""
    last_package: bool = True
    """Whether the chair puts everything that is left to the room in the last hour."""


def parse_vary(given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """``KEY=VALUE`` arguments as pairs. Raises ``Trouble`` for one without an equals sign."""
    for each in given:
        if "=" not in each:
            raise Trouble(f"“--vary {each}” names no value. Write it as KEY=VALUE, for instance --vary b_margin=0.3.")
    return tuple((key.strip(), value.strip()) for key, _, value in (each.partition("=") for each in given))


@lru_cache(maxsize=1)
def varied(plan: Plan) -> tuple[Scenario, Keyed[str, str]]:
    """The scenario as the plan changes it, and the engine parameters that differ. ``Trouble`` for an unknown key.

    Read once for a batch: what delegates remember of a scenario then serves every session of it.
    """
    scenario = shelf.load(plan.scenario)
    if plan.years is not None:
        scenario = _with_field(scenario, "calendar.years", str(plan.years))
    parameters: dict[str, str] = {}
    for key, value in plan.vary:
        if key.startswith(("calendar.", "world.")):
            scenario = _with_field(scenario, key, value)
        else:
            parameters[key] = value
    Parameters().changed(parameters)
    return scenario, Keyed(parameters)


def _with_field(scenario: Scenario, key: str, value: str) -> Scenario:
    """The scenario with one field of its calendar or world set. Raises ``Trouble`` for another name or value."""
    room, _, name = key.partition(".")
    public = scenario.public
    if room == "calendar":
        calendar = _set(public.calendar, room, name, _count(key, value))
        return replace(scenario, public=replace(public, calendar=calendar))
    world = _set(public.world, room, name, _per_mille(key, value))
    return replace(scenario, public=replace(public, world=world))


def _set(part: Part, room: str, name: str, number: int) -> Part:
    known = [each.name for each in fields(part)]
    if name not in known:
        raise Trouble(f"“{room}.{name}” is nothing that can be varied. Of {room}: {', '.join(known)}.")
    changes: dict[str, Any] = {name: number}
    return replace(part, **changes)


def _count(key: str, value: str) -> int:
    try:
        number = int(value)
    except ValueError:
        raise Trouble(f"“{value}” is no whole number for {key}.") from None
    if not 0 < number <= 100:
        raise Trouble(f"{key} can be 1 to 100; {value} is outside.")
    return number


def _per_mille(key: str, value: str) -> int:
    try:
        number = float(value)
    except ValueError:
        raise Trouble(f"“{value}” is no number for {key}.") from None
    if not -2 <= number <= 2:
        raise Trouble(f"{key} lies between -2 and 2; {value} does not.")
    return round(number * 1000)
