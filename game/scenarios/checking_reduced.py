"""Reduced games: whether what they leave out can be fixed, and whether what they keep can be played."""

from __future__ import annotations

from game.scenarios import references
from game.scenarios.known import Known
from game.scenarios.lines import Path
from game.scenarios.margin import Margin, quoted
from game.scenarios.reduced import reference_name
from game.scenarios.row import Row, Table


def check_reduced_games(margin: Margin, frame: Table, delegations: Table, known: Known) -> None:
    """Everything about the reduced games that needs more than one key to see."""
    row = Row(frame)
    games = row.rows("reduced_game")
    names = [(game.word("name"), ("reduced_game", n, "name")) for n, game in enumerate(games) if "name" in game]
    references.unique(margin, names, "reduced games")
    for number, game in enumerate(games):
        path: Path = ("reduced_game", number)
        references.delegations(margin, known, game.words("delegations"), (*path, "delegations"))
        for key in ("delegations", "clauses"):
            references.unique(margin, ((each, (*path, key)) for each in game.words(key)), key)
        for clause in game.words("clauses"):
            references.clause(margin, known, clause, (*path, "clauses"))
        _check_reference(margin, row, game, known, path)
        _check_stakes(margin, game, Row(delegations), path)


def _check_reference(margin: Margin, row: Row, game: Row, known: Known, path: Path) -> None:
    """The clauses that are left out have an outcome at which they are fixed."""
    fixed = [clause for clause in known.clauses if clause not in game.words("clauses")]
    outcomes = row.row("outcomes")
    name = reference_name(tuple(outcomes))
    lacking = [clause for clause in fixed if name is None or clause not in outcomes.row(name)]
    if lacking and "clauses" in game:
        cure = f"Name them in [outcomes.{name or 'reference_outcome'}], or among the clauses of the game."
        margin.fault((*path, "clauses"), f"no outcome says where {quoted(lacking)} stand.", cure)


def _check_stakes(margin: Margin, game: Row, delegations: Row, path: Path) -> None:
    """Everybody who plays cares about a clause that is played for."""
    for delegation in delegations.rows("delegation"):
        name = delegation.word("id")
        salience = delegation.row("salience").shares()
        if name in game.words("delegations") and not any(salience.get(each) for each in game.words("clauses")):
            margin.fault(
                (*path, "clauses"), f"{name} cares about none of its clauses.", f"Add one, or leave {name} out."
            )
