"""The bill of materials: what a package is made of, as CycloneDX, without what only builds or tests it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def write(python: Path, to: Path) -> int:
    """Write the bill of the environment of ``python``; answers how many libraries are on it."""
    command = [
        str(python), "-m", "cyclonedx_py", "environment", str(python), "--pyproject", str(ROOT / "pyproject.toml"),
        "--output-reproducible", "--of", "JSON",
    ]  # fmt: skip
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    bill = only_what_is_needed(json.loads(said.stdout))
    to.write_text(json.dumps(bill, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return len(bill["components"])


def only_what_is_needed(bill: dict[str, list[Mapping[str, object]]]) -> dict[str, list[Mapping[str, object]]]:
    """The bill without what the program does not lead to, one need after another."""
    needs = {str(each["ref"]): list(map(str, _listed(each.get("dependsOn")))) for each in bill["dependencies"]}
    wanted, waiting = set[str](), ["root-component"]
    while waiting:
        one = waiting.pop()
        if one not in wanted:
            wanted.add(one)
            waiting += needs.get(one, [])
    return {
        **bill,
        "components": [each for each in bill["components"] if each["bom-ref"] in wanted],
        "dependencies": [each for each in bill["dependencies"] if each["ref"] in wanted],
    }


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
