"""Tables of the real world: the true ones where they lie beside the project, small ones made up by a test elsewhere."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

import pytest

FIVE_YEARS = (
    "treaty_id", "iso3", "open_year", "y5", "sig1", "glob_sig1", "reg_sig_dev", "aff_sig_dev", "polyarchy_c",
    "ip_ext", "prompt5_c", "propensity_c",
)  # fmt: skip
YEARS = (
    "treaty_id", "iso3", "t", "event", "signed", "polyarchy_c", "ip_dist_parties", "global_share", "reg_minus_glob",
    "aff_minus_glob", "prompt5_c", "propensity_c",
)  # fmt: skip


def real(name: str) -> Path:
    """A true table, which is not ours to carry; the test that asks is skipped where it is not there."""
    for folder in Path(__file__).resolve().parents:
        if (path := folder / "shared" / "data" / name).is_file():
            return path
    pytest.skip(f"{name} is not here: the tables of the real world lie beside the project, in shared/data, or nowhere")


def written(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]], remark: str = "# made up") -> Path:
    """A table in a file, packed where its name says so."""
    lines = [remark, ",".join(columns), *(",".join(str(cell) for cell in row) for row in rows)]
    raw = "\n".join(lines).encode() + b"\n"
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


def five_years(path: Path, treaties: Sequence[str] = ("18-12", "4-1"), states: int = 6, seed: int = 1) -> Path:
    """States before treaties: those inclined to treaties join, and those who signed all the more."""
    luck, rows = Random(seed), []
    for number, treaty in enumerate(treaties):
        year, world = 1999 - 7 * number, 0.5 - 0.1 * number
        for state in range(states):
            inclined, signed = luck.uniform(-0.3, 0.3), int(luck.random() < 0.5)
            joined = int(luck.random() < 0.25 + 0.8 * inclined + 0.4 * signed)
            apart = round(luck.uniform(0.1, 2), 3)
            of_the_state = (0.1, apart, 0, round(inclined, 3))
            rows.append((treaty, f"S{state:02d}", year, joined, signed, world, 0.1, -0.02, *of_the_state))
    return written(path, FIVE_YEARS, rows)


def years(path: Path, treaties: Sequence[str] = ("18-12", "4-1"), states: int = 4, seed: int = 1) -> Path:
    """States in the years before they join, the last year being that in which some do."""
    luck, rows = Random(seed), []
    for treaty in treaties:
        for state in range(states):
            signed, inclined = int(luck.random() < 0.5), round(luck.uniform(-0.3, 0.3), 3)
            for year in range(4):
                joined = int(luck.random() < 0.15 + 0.3 * signed + inclined / 2)
                share = round(0.08 * year, 3)
                rows.append((treaty, f"S{state:02d}", year, joined, signed, 0.1, 0.9, share, 0.02, 0.01, 0, inclined))
                if joined:
                    break
    return written(path, YEARS, rows)


def issues(folder: Path, number: int = 12, seed: int = 1) -> tuple[Path, Path]:
    """Issues that end where somebody stands or somewhere else, two to a proposal, and what four actors wanted."""
    luck, about, said = Random(seed), [], []
    for each in range(number):
        wanted = [luck.choice((0, 20, 50, 70, 100)) for _ in range(4)]
        end = luck.choice(wanted) if luck.random() < 0.6 else 5 * luck.randint(0, 20)
        about.append((f"i{each}", f"p{each // 2}", end))
        said += [(f"i{each}", f"a{who}", where, luck.randint(20, 90), 0.5) for who, where in enumerate(wanted)]
    return (
        written(folder / "issues.csv", ("issue", "proposal", "outcome"), about),
        written(folder / "positions.csv", ("issue", "actor", "position", "salience", "power"), said),
    )
