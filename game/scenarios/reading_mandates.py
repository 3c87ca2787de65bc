"""The secret half of delegations.toml: what each capital wants and will not sign."""

from __future__ import annotations

from game.scenarios.row import Row
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, ClauseId, PerMille, SeatId
from game.terms.mandate import ActorBrief, Cares, Condition, Future, Mandate, RedLine
from game.terms.text import Choice, Clause, Convention

NONE_IF_TABLED = PerMille(200)
NONE_OTHERWISE = PerMille(500)
"""Preference for "no text" where none is authored: of those who tabled a wording of the clause, and of others (D15)."""


def mandate(row: Row, convention: Convention) -> Mandate:
    """One delegation's instructions, its preferences completed for the clauses of ``convention``."""
    return Mandate(
        confidential=row.word("confidential"),
        objective=row.word("objective"),
        concession_order=tuple(ClauseId(each) for each in row.words("concession_order")),
        salience=Keyed((ClauseId(each), share) for each, share in row.row("salience").shares().items()),
        preference=_preference(row, convention),
        red_lines=tuple(_red_line(each) for each in row.rows("red_line")),
        batna=_futures(row.row("batna")),
        belief=_futures(row.row("belief")),
        actors=tuple(_actor(each) for each in row.rows("domestic_actor")),
    )


def _preference(row: Row, convention: Convention) -> Keyed[BracketId, Keyed[AlternativeId, PerMille]]:
    authored = row.row("preference")
    own = SeatId(row.word("id"))
    found = {BracketId(each): _by_alternative(authored.row(each)) for each in authored}
    for clause in convention.clauses:
        if clause.deletable and NO_TEXT not in found[clause.main.id]:
            found[clause.main.id] = found[clause.main.id].put(NO_TEXT, value_of_no_text(clause, own))
    return Keyed(found)


def value_of_no_text(clause: Clause, seat: SeatId) -> PerMille:
    """What "no text" is worth to a delegation whose mandate does not say (decision D15)."""
    tabled = any(seat in each.tabled_by for each in clause.main.alternatives)
    return NONE_IF_TABLED if tabled else NONE_OTHERWISE


def _by_alternative(row: Row) -> Keyed[AlternativeId, PerMille]:
    return Keyed((AlternativeId(each), share) for each, share in row.shares().items())


def _futures(row: Row) -> Keyed[Future, PerMille]:
    return Keyed((each, row.share(each.value)) for each in Future)


def _red_line(row: Row) -> RedLine:
    return RedLine(
        clause=ClauseId(row.word("clause")),
        alternatives=tuple(AlternativeId(each) for each in row.words("alternatives")),
        note=row.word("note"),
        unless=tuple(_condition(each) for each in row.rows("unless")),
    )


def _condition(row: Row) -> Condition:
    return Condition(
        clause=ClauseId(row.word("clause")),
        alternatives=tuple(AlternativeId(each) for each in row.words("alternatives")),
    )


def _actor(row: Row) -> ActorBrief:
    cares = row.row("cares")
    return ActorBrief(
        name=row.word("name"),
        weight=row.share("weight"),
        cares=Cares(
            sov=cares.share("sov"), rights=cares.share("rights"), cap=cares.share("cap"), eff=cares.share("eff")
        ),
        blocks=tuple(_choice(each) for each in row.words("blocks")),
        needs=tuple(_choice(each) for each in row.words("needs")),
        note=row.word("note"),
    )


def _choice(written: str) -> Choice:
    """``CLAUSE.ALTERNATIVE`` names a wording of a main bracket."""
    clause, _, alternative = written.partition(".")
    return Choice(bracket=BracketId(clause), alternative=AlternativeId(alternative))
