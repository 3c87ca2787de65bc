"""scenario.toml: what the conference is, when it sits, how it decides, when its convention enters into force."""

from __future__ import annotations

from game.scenarios.row import Row
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, ClauseId, SeatId
from game.terms.scenario import (
    AgendaItem,
    Calendar,
    ChairBrief,
    DecisionRule,
    EntryIntoForce,
    Fallback,
    Hint,
    Outcome,
    ReducedGame,
    VoteMode,
    World,
)

USUAL_RULE = 500
"""Half way between transactional and rule-based."""


def calendar(row: Row) -> Calendar:
    """Sittings and rounds; four of two, half a year apart, where nothing else is said (decision D11)."""
    usual = Calendar()
    return Calendar(
        sittings=row.whole("sittings", usual.sittings),
        rounds=row.whole("rounds", usual.rounds),
        months_between=row.whole("months_between", usual.months_between),
        years=row.whole("years", usual.years),
    )


def decision(row: Row) -> DecisionRule:
    """Consensus first, and what follows when it fails."""
    return DecisionRule(
        fallback=Fallback(row.word("fallback", Fallback.TWO_THIRDS)),
        fallback_condition=row.word("fallback_condition"),
        vote_mode=VoteMode(row.word("vote_mode", VoteMode.ONE_EACH)),
    )


def chair(row: Row) -> ChairBrief:
    """Who presides."""
    return ChairBrief(name=row.word("name", "Chair"), style=row.word("style"), opening=row.word("opening"))


def entry_into_force(row: Row) -> EntryIntoForce:
    """The threshold, as decision D21 names it."""
    shares = row.row("share_by_alternative").shares()
    return EntryIntoForce(
        clause=ClauseId(row.word("clause")) if "clause" in row else None,
        share_by_alternative=Keyed((AlternativeId(each), share) for each, share in shares.items()),
        share=row.share("share") if "share" in row else None,
        count=row.whole("count") if "count" in row else None,
        include=tuple(SeatId(each) for each in row.words("include")),
    )


def world(row: Row) -> World:
    """The climate of trust, and how far promises are kept by habit."""
    return World(climate=int(row.share("climate")), rule=row.share("rule", USUAL_RULE), news=row.share("news"))


def starting_text(row: Row) -> Keyed[BracketId, tuple[AlternativeId, ...]]:
    """What stands in brackets at the start."""
    return Keyed((BracketId(each), tuple(AlternativeId(word) for word in row.words(each))) for each in row)


def outcomes(row: Row) -> tuple[Outcome, ...]:
    """Reference outcomes in the order of the file."""
    return tuple(Outcome(name=name, choices=_choices(row.row(name))) for name in row)


def _choices(row: Row) -> Keyed[ClauseId, AlternativeId]:
    return Keyed((ClauseId(each), AlternativeId(row.word(each))) for each in row)


def reduced_game(row: Row) -> ReducedGame:
    """A smaller game, by the names of what is left in it."""
    return ReducedGame(
        name=row.word("name"),
        participants=row.wholes("participants"),
        delegations=tuple(SeatId(each) for each in row.words("delegations")),
        clauses=tuple(ClauseId(each) for each in row.words("clauses")),
        minutes=_maybe(row, "minutes"),
        note=row.word("note"),
        sittings=_maybe(row, "sittings"),
        rounds=_maybe(row, "rounds"),
        months_between=_maybe(row, "months_between"),
    )


def _maybe(row: Row, key: str) -> int | None:
    return row.whole(key) if key in row else None


def agenda_item(row: Row) -> AgendaItem:
    """One line of the run-sheet."""
    return AgendaItem(id=row.word("id"), minutes=row.whole("minutes"), text=row.word("text"))


def hint(row: Row) -> Hint:
    """A remark of the coach."""
    return Hint(when=row.word("when"), text=row.word("text"))
