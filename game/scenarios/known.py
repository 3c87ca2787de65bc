"""Which clauses, alternatives and delegations there are: what the references of a scenario may point to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.scenarios.row import Row, Table
from game.terms.ids import NO_TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownClause:
    """One clause by its names."""

    alternatives: tuple[str, ...]
    """Of the main bracket, in the order of the file."""
    deletable: bool
    inline: dict[str, tuple[str, ...]]
    """Alternatives of each inline bracket, by the bracket's id."""
    tabled_by: frozenset[str]

    def has(self, alternative: str) -> bool:
        """Whether a reference to that alternative of the main bracket is good; "no text" is, where it may be.

        Of a clause whose alternatives could not be read nothing is said.
        """
        return not self.alternatives or alternative in self.alternatives or (self.deletable and alternative == NO_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All names of a scenario."""

    clauses: dict[str, KnownClause]
    delegations: frozenset[str]

    def bracket(self, wanted: str) -> tuple[str, ...] | None:
        """Alternatives that may stand in a bracket, main or inline; ``None`` where there is no such bracket."""
        clause = self.clauses.get(wanted.partition(".")[0])
        if clause is None:
            return None
        if "." in wanted:
            return clause.inline.get(wanted)
        return (*clause.alternatives, NO_TEXT) if clause.deletable else clause.alternatives


def known(text: Table, delegations: Table) -> Known:
    """The names in two cleaned sheets; of two things with one name the first counts."""
    clauses: dict[str, KnownClause] = {}
    for row in Row(text).rows("clause"):
        if "id" in row:
            clauses.setdefault(row.word("id"), _clause(row))
    return Known(clauses=clauses, delegations=frozenset(row.word("id") for row in Row(delegations).rows("delegation")))


def _clause(row: Row) -> KnownClause:
    own = row.word("id")
    brackets = row.rows("bracket")
    main = next((each for each in brackets if each.word("id") == own), Row({}))
    return KnownClause(
        alternatives=_ids(main.rows("alternative")),
        deletable=row.flag("deletable"),
        inline={each.word("id"): _ids(each.rows("alternative")) for each in brackets if each.word("id") != own},
        tabled_by=frozenset(seat for each in main.rows("alternative") for seat in each.words("tabled_by")),
    )


def _ids(rows: Iterable[Row]) -> tuple[str, ...]:
    return tuple(row.word("id") for row in rows if "id" in row)
