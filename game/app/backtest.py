"""``backtest``: how the engine does on tables of the real world, and how simpler rules do beside it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping

from game.app import terminal
from game.engine.parameters import Parameters
from game.lab.backtest import Backtest, Group, backtest_hazard, backtest_ratification
from game.lab.backtest_positions import NOMINAL, PositionScores, backtest_positions
from game.lab.backtest_rows import Known
from game.lab.backtest_scores import Distances, Scores

_RULES = {
    "constant": "what was usual in the training rows",
    "constant_in_hindsight": "what was usual in these very rows",
    "signatories": "a share for signatories, one for the others",
    "compromise": "mean position by power and salience",
    "mean": "mean position",
    "median": "median position",
}
_YEARLY = ("constant", "constant_in_hindsight")
_WITHIN_FIVE = (*_YEARLY, "signatories")
_KNOWN = {
    Known.CLOSE: "from what was known when negotiations closed",
    Known.SIGNATURES: "with a year of signatures known",
}


def run(asked: Namespace) -> int:
    """Score what was asked for and print it."""
    ways: Mapping[str, Callable[[Namespace], None]] = {
        "ratification": _ratification,
        "hazard": _hazard,
        "positions": _positions,
    }
    ways[asked.what](asked)
    return 0


def _ratification(asked: Namespace) -> None:
    known = Known(asked.known)
    found = backtest_ratification(asked.file, known, Parameters())
    if asked.json:
        terminal.one_object({"file": asked.file, "known": known.value, **_plain(found, _WITHIN_FIVE)})
    else:
        _print(f"{asked.file}: who joined within five years of opening, {_KNOWN[known]}.", found)


def _hazard(asked: Namespace) -> None:
    found = backtest_hazard(asked.file, Parameters())
    if asked.json:
        terminal.one_object({"file": asked.file, **_plain(found, _YEARLY)})
    else:
        _print(f"{asked.file}: who joined in which year.", found)


def _plain(found: Backtest, rules: tuple[str, ...]) -> dict[str, object]:
    groups = [{"name": name, **_plain_group(each, rules)} for name, each in found.groups.items()]
    return {**_plain_group(found.whole, rules), "left_out": found.left_out, "groups": groups}


def _plain_group(group: Group, rules: tuple[str, ...]) -> dict[str, object]:
    """A rule that cannot be had from what is known is null."""
    return {
        "rows": group.rows,
        "treaties": group.treaties,
        "share": _rounded(group.share),
        "expected": _rounded(group.expected),
        **_plain_scores(group.engine),
        "baselines": {
            name: _plain_scores(group.baselines[name]) if name in group.baselines else None for name in rules
        },
    }


def _plain_scores(of: Scores) -> dict[str, object]:
    return {name: _rounded(getattr(of, name)) for name in ("auc", "brier", "slope", "mae")}


def _rounded(figure: float | None) -> float | None:
    """JSON carries six digits: more would be noise."""
    return None if figure is None else round(figure, 6)


def _print(caption: str, found: Backtest) -> None:
    terminal.say(caption, "")
    for name, group in {"all": found.whole, **found.groups}.items():
        terminal.say(
            f"{name}: {_count(group.rows, 'row', 'rows')} of {_count(group.treaties, 'treaty', 'treaties')}; "
            f"{group.share:.1%} joined, {group.expected:.1%} expected"
        )
        rows = {"the engine": group.engine, **{_RULES[rule]: each for rule, each in group.baselines.items()}}
        terminal.table([(words, _line(each)) for words, each in rows.items()])
        terminal.say("")
    if found.left_out:
        terminal.say(f"Left out, their end not being known: {_count(found.left_out, 'row', 'rows')}.")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _line(of: Scores) -> str:
    """Columns that stand under one another; a dash where a figure is not defined."""
    auc, slope = ("  -  " if figure is None else f"{figure:.3f}" for figure in (of.auc, of.slope))
    return f"auc {auc}   brier {of.brier:.4f}   slope {slope}   mae {of.mae:.4f}"


def _positions(asked: Namespace) -> None:
    found = backtest_positions(asked.issues, asked.positions, Parameters())
    if asked.json:
        terminal.one_object({"issues_file": asked.issues, "positions_file": asked.positions, **_plain_positions(found)})
        return
    terminal.say(f"{found.issues} issues of {asked.issues}, outcomes foretold on the scale 0 to 100.", "")
    rows = {"the engine": found.engine, **{_RULES[rule]: each for rule, each in found.baselines.items()}}
    terminal.table([(words, f"mae {each.mae:6.2f}   rmse {each.rmse:6.2f}") for words, each in rows.items()])
    terminal.say(
        "",
        f"{found.coverage:.1%} of the outcomes lie within the interval meant for {NOMINAL:.0%}; "
        f"it is {found.width:.0f} points wide on average.",
    )
    if found.left_out:
        terminal.say(f"Left out, outcome or positions not being known: {_count(found.left_out, 'issue', 'issues')}.")


def _plain_positions(found: PositionScores) -> dict[str, object]:
    return {
        "issues": found.issues,
        "left_out": found.left_out,
        **_plain_distances(found.engine),
        "coverage": _rounded(found.coverage),
        "nominal": NOMINAL,
        "width": _rounded(found.width),
        "baselines": {name: _plain_distances(each) for name, each in found.baselines.items()},
    }


def _plain_distances(of: Distances) -> dict[str, object]:
    return {"mae": _rounded(of.mae), "rmse": _rounded(of.rmse)}
