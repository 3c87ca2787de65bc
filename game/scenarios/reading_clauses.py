"""clauses.toml to the convention and its links."""

from __future__ import annotations

from game.scenarios.row import Row
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, ClauseId, SeatId
from game.terms.text import (
    ATTRIBUTE_NAMES,
    USUAL_WEIGHT,
    ZERO,
    Alternative,
    Attributes,
    Binds,
    Bracket,
    Clause,
    Convention,
    Link,
)

EVERYBODY = "all"
"""What an author writes in ``who`` for a link that concerns every delegation."""


def convention(title: str, sheet: Row) -> Convention:
    """The text under negotiation, in the order of its articles."""
    clauses = [clause(each) for each in sheet.rows("clause")]
    return Convention(title=title, clauses=tuple(sorted(clauses, key=lambda each: each.article)))


def links(sheet: Row) -> tuple[Link, ...]:
    """The links in the order of the file."""
    return tuple(_link(each) for each in sheet.rows("link"))


def clause(row: Row) -> Clause:
    """One article, its main bracket first."""
    own = row.word("id")
    deletable = row.flag("deletable")
    brackets = [_bracket(each, ClauseId(own), deletable=deletable) for each in row.rows("bracket")]
    return Clause(
        id=ClauseId(own),
        article=row.whole("article"),
        title=row.word("title"),
        issue=row.word("issue"),
        cluster=row.word("cluster"),
        tags=row.words("tags"),
        brackets=tuple(sorted(brackets, key=lambda each: not each.main)),
        core=row.flag("core"),
        deletable=deletable,
        teaching_note=row.word("teaching_note"),
        teaching_sources=row.words("teaching_sources"),
    )


def no_text() -> Alternative:
    """The alternative of a deletable clause that nothing stands there (decision D15)."""
    return Alternative(id=NO_TEXT, label="No text", text="", attributes=Attributes())


def _bracket(row: Row, own: ClauseId, *, deletable: bool) -> Bracket:
    authored = tuple(_alternative(each) for each in row.rows("alternative"))
    main = row.word("id") == own
    lacks_none = all(each.id != NO_TEXT for each in authored)
    return Bracket(
        id=BracketId(row.word("id")),
        clause=own,
        alternatives=(*authored, no_text()) if main and deletable and lacks_none else authored,
        under=AlternativeId(row.word("under")) if "under" in row else None,
        weight=row.share("weight", USUAL_WEIGHT),
    )


def _alternative(row: Row) -> Alternative:
    return Alternative(
        id=AlternativeId(row.word("id")),
        label=row.word("label"),
        text=row.word("text"),
        attributes=Attributes(**{name: row.share(name, ZERO) for name in ATTRIBUTE_NAMES}),
        modal=row.word("modal"),
        tabled_by=tuple(SeatId(each) for each in row.words("tabled_by")),
        binds=_binds(row.row("binds")) if "binds" in row else None,
        reference=row.flag("hanoi"),
    )


def _binds(row: Row) -> Binds:
    return Binds(
        reservations=row.flag("reservations") if "reservations" in row else None,
        review=_maybe(row, "review"),
        disputes=_maybe(row, "disputes"),
        participation=_maybe(row, "participation"),
        financing=_maybe(row, "financing"),
        staged=row.share("staged") if "staged" in row else None,
        threshold=row.share("threshold") if "threshold" in row else None,
        days=row.whole("days") if "days" in row else None,
    )


def _maybe(row: Row, key: str) -> str | None:
    return row.word(key) if key in row else None


def _link(row: Row) -> Link:
    who = row.words("who")
    return Link(
        a=ClauseId(row.word("a")),
        a_alternatives=tuple(AlternativeId(each) for each in row.words("a_alternatives")),
        b=ClauseId(row.word("b")),
        b_alternatives=tuple(AlternativeId(each) for each in row.words("b_alternatives")),
        effect=row.share("effect"),
        who=() if EVERYBODY in who else tuple(SeatId(each) for each in who),
        kind=row.word("kind"),
        note=row.word("note"),
        sources=row.words("sources"),
    )
