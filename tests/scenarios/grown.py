"""Scenarios of any size, sound and made up: to see what the limits of the format cost."""

from __future__ import annotations

from random import Random
from string import ascii_uppercase


def _name(number: int) -> str:
    first, rest = divmod(number, 676)
    return ascii_uppercase[first] + ascii_uppercase[rest // 26] + ascii_uppercase[rest % 26]


def _share(luck: Random) -> str:
    return f"{luck.randrange(1001) / 1000:g}"


def _table(luck: Random, keys: list[str]) -> str:
    return "{ " + ", ".join(f"{key} = {_share(luck)}" for key in keys) + " }"


def _clause(luck: Random, number: int, options: int) -> str:
    name = f"CL{number:02}"
    attributes = "".join(
        f"  {each} = {_share(luck)}\n"
        for each in ("obligation", "precision", "delegation", "sov", "rights", "cap", "eff")
    )
    alternatives = "".join(
        f'  [[clause.bracket.alternative]]\n  id = "{ascii_uppercase[k]}"\n  label = "L"\n  text = "T."\n{attributes}'
        for k in range(options)
    )
    return (
        f'[[clause]]\nid = "{name}"\narticle = {number + 1}\ntitle = "T"\ncluster = "c"\nissue = "i"\n'
        f'  [[clause.bracket]]\n  id = "{name}"\n{alternatives}'
    )


def _delegation(luck: Random, number: int, clauses: list[str], options: list[str], hard: bool) -> str:
    name = _name(number)
    lines = "".join(
        f'[[delegation.red_line]]\nclause = "{clause}"\nalternatives = ["{luck.choice(options)}"]\n'
        "[[delegation.red_line.unless]]\n"
        f'clause = "{luck.choice(clauses)}"\nalternatives = ["{luck.choice(options)}"]\n'
        for clause in luck.sample(clauses, min(4, len(clauses)))
    )
    salience = "".join(f"{clause} = {luck.randrange(1, 1001) / 1000:g}\n" for clause in clauses)
    preference = "".join(f"{clause} = {_table(luck, options)}\n" for clause in clauses)
    floor = 0.75 if hard else 0.1
    futures = ["together", "unbound", "going_alone", "retreat", "renewal"]
    return (
        f'[[delegation]]\nid = "{name}"\nname = "State {name}"\nrole = "drive"\nlegal_family = "civil"\n'
        'public_brief = "b"\nopening_statement = "o"\nconfidential = "c"\nobjective = "o"\n'
        f"power = {_table(luck, ['material', 'agenda', 'coercive'])}\n"
        f"capacity = {_table(luck, ['legal', 'technical', 'financial'])}\n"
        "batna = { " + ", ".join(f"{each} = {floor}" for each in futures) + " }\n"
        "belief = { " + ", ".join(f"{each} = 0.2" for each in futures) + " }\n"
        '[[delegation.domestic_actor]]\nkind = "legislature"\nname = "P"\nformal = true\nweight = 0.5\n'
        "cares = { sov = -0.5, rights = 0.5, cap = 0, eff = 0.5 }\n"
        f"{lines}[delegation.salience]\n{salience}[delegation.preference]\n{preference}"
    )


def grown(
    name: str, *, seats: int, clauses: int, options: int, games: int = 0, hard: bool = False, seed: int = 1
) -> dict[str, str]:
    """The three files. ``hard`` = everybody expects so much without a text that there is hardly a deal."""
    luck = Random(seed)
    names = [f"CL{number:02}" for number in range(clauses)]
    letters = list(ascii_uppercase[:options])
    outcome = "".join(f'{each} = "A"\n' for each in names)
    reduced = "".join(
        f'[[reduced_game]]\nname = "game {n}"\n'
        f"delegations = [{', '.join(chr(34) + _name(k) + chr(34) for k in range(min(seats, 12)))}]\n"
        f"clauses = [{', '.join(chr(34) + each + chr(34) for each in names[: max(1, clauses // 2)])}]\n"
        for n in range(games)
    )
    frame = (
        f'id = "{name}"\nschema = 2\ntitle = "Grown"\nsynopsis = "s"\ndifficulty = 3\nminutes = 90\n'
        f"[outcomes.reference_outcome]\n{outcome}{reduced}"
    )
    return {
        "scenario.toml": frame,
        "clauses.toml": "".join(_clause(luck, number, options) for number in range(clauses)),
        "delegations.toml": "".join(_delegation(luck, number, names, letters, hard) for number in range(seats)),
    }
