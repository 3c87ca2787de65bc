"""What to play: a scenario, a seed, how many times, and what to vary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.engine.parameters import Parameters
from game.scenarios import shelf
from game.terms.by_seat import Keyed
from game.terms.scenario import Scenario
from game.terms.trouble import Trouble


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


def parse_vary(given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """``KEY=VALUE`` arguments as pairs. Raises ``Trouble`` for one without an equals sign."""
    for each in given:
        if "=" not in each:
            raise Trouble(f"“--vary {each}” names no value. Write it as KEY=VALUE, for instance --vary b_margin=0.3.")
    return tuple((key.strip(), value.strip()) for key, _, value in (each.partition("=") for each in given))


def varied(plan: Plan) -> tuple[Scenario, Keyed[str, str]]:
    """The scenario as the plan changes it, and the engine parameters that differ. ``Trouble`` for an unknown key."""
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
    room, _, name = key.partition(".")
    part = scenario.public.calendar if room == "calendar" else scenario.public.world
    if name not in part.__dataclass_fields__:
        raise Trouble(f"“{key}” is nothing that can be varied. Of {room}: {', '.join(part.__dataclass_fields__)}.")
    number = _whole(key, value, per_mille=room == "world")
    return replace(scenario, public=replace(scenario.public, **{room: replace(part, **{name: number})}))


def _whole(key: str, value: str, *, per_mille: bool) -> int:
    try:
        number = round(float(value) * 1000) if per_mille else int(value)
    except ValueError:
        raise Trouble(f"“{value}” is no number for {key}.") from None
    if not per_mille and not 0 < number <= 100:
        raise Trouble(f"{key} can be 1 to 100; {value} is outside.")
    return number
