"""``bench``: the engine's speed table, each figure beside its floor."""

from __future__ import annotations

from argparse import Namespace

from game.app import terminal
from game.lab.bench import Timed, table, tasks
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Time every call, or the one asked for."""
    names = [each.name for each in tasks()]
    if asked.only is not None and asked.only not in names:
        raise Trouble(f"Nothing is timed under the name “{asked.only}”. There are {', '.join(names)}.")
    rows = tuple(table(asked.only))
    if asked.json:
        terminal.one_object({"calls": [_plain(each) for each in rows]})
    else:
        terminal.say("CPU time of one call, beside the floor: a bare pass over the same bytes.", "")
        terminal.table([(each.what, _words(each)) for each in rows])
    return 0


def _plain(row: Timed) -> dict[str, object]:
    return {
        "name": row.name,
        "what": row.what,
        "ms": round(row.ms, 4),
        "floor_ms": round(row.floor, 4),
        "ratio": round(row.ratio, 3),
        "limit_ms": row.limit,
    }


def _words(row: Timed) -> str:
    within = "within" if row.ms <= row.limit else "beyond"
    return f"{row.ms:.2f} ms, {row.ratio:.1f} x the floor of {row.floor:.2f} ms; {within} {row.limit:g} ms"
