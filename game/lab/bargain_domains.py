"""Reads plain additive domains: issues with values, and for each party weights, values and what failure is worth.

The format is one JSON object, a domain under each name; names that begin with an underscore are remarks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.delegates.plain_space import Space, space_of
from game.terms.trouble import Trouble

MOST_PARTIES = 3
"""Of a domain with more profiles the first three negotiate."""
_MEANT = "See README.md for the format: issues, and profiles with weights, values and a reservation."


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Domain:
    """What is bargained over, and what everybody wants."""

    name: str
    space: Space
    utility: NDArray[np.float64]
    """[N, M] of each party, 0 for its worst outcome and 1 for its best."""
    least: NDArray[np.float64]
    """[N] what each has without agreement, on the same scale, 0..1."""

    def turned(self, by: int) -> Domain:
        """The same with another party first."""
        order = np.roll(np.arange(len(self.least)), -by)
        return Domain(name=self.name, space=self.space, utility=self.utility[order], least=self.least[order])


def read_domains(path: str) -> tuple[Domain, ...]:
    """Every domain in a file, in its order. Raises ``Trouble``."""
    try:
        given = json.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror or error}.") from None
    except (ValueError, RecursionError):
        raise Trouble(f"{path} is no JSON.") from None
    if not isinstance(given, dict):
        raise Trouble(f"{path} holds no domains. {_MEANT}")
    found = tuple(_domain(str(name), each) for name, each in given.items() if not str(name).startswith("_"))
    if not found:
        raise Trouble(f"{path} holds no domains. {_MEANT}")
    return found


def _domain(name: str, given: Any) -> Domain:
    try:
        issues = [[str(value) for value in issue["values"]] for issue in given["issues"]]
        space = space_of([len(values) for values in issues])
        read = [_profile(issues, space, each) for each in given["profiles"][:MOST_PARTIES]]
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise Trouble(f"The domain “{name}” cannot be read ({type(error).__name__}: {error}). {_MEANT}") from None
    if len(read) < 2:
        raise Trouble(f"The domain “{name}” has fewer than two profiles: nobody to bargain with.")
    utility, least = zip(*read, strict=True)
    return Domain(name=name, space=space, utility=np.array(utility), least=np.array(least))


def _profile(issues: list[list[str]], space: Space, given: Mapping[str, Any]) -> tuple[NDArray[np.float64], float]:
    """Utility [M] and the value of failure, both brought to 0..1."""
    weights, values = given["weights"], given["values"]
    if len(weights) != len(issues) or len(values) != len(issues):
        raise ValueError("as many weights and values as issues")
    parts = [
        float(weight) * float(worth[value])
        for names, weight, worth in zip(issues, weights, values, strict=True)
        for value in names
    ]
    worth = space.worth(np.array(parts))
    if not np.isfinite(worth).all():
        raise ValueError("a weight or a value is no number")
    low, span = float(worth.min()), max(float(np.ptp(worth)), 1e-12)
    reservation = given.get("reservation")
    least = 0.0 if reservation is None else (float(reservation) - low) / span
    return (worth - low) / span, min(1.0, max(0.0, least))
