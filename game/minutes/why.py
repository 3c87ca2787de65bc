"""Words for why: every contribution to trust, reciprocity and ratification, and accounts that add up as shown."""

from __future__ import annotations

from dataclasses import dataclass

from game.minutes.catalogue import plain, say
from game.minutes.english.whys import Acts, Returns, Terms
from game.minutes.english.whys import Why as Words
from game.minutes.figures import hundredths, nearest, shares, signed
from game.minutes.names import Names
from game.minutes.templates import Said, complete_table
from game.terms.ids import BracketId, SeatId
from game.terms.readings import ReadingKind, Why, WhyPart

MOST_PARTS = 7
"""An account lists at most so many contributions; the rest stand together as smaller ones."""

_CLAUSE = "clause:"
_BY_KIND: dict[ReadingKind, tuple[type[Said], ...]] = complete_table(
    ReadingKind,
    {
        ReadingKind.TRUST: (Acts, Terms, Returns),
        ReadingKind.RECIPROCITY: (Returns, Acts, Terms),
        ReadingKind.RATIFICATION: (Terms, Returns, Acts),
    },
)


def sentence(part: WhyPart, names: Names, kind: ReadingKind | None = None) -> str:
    """The reason in words, without its amount. ``kind`` settles what ``assistance`` or ``trust`` speaks of."""
    named = _named(part.name, names)
    if part.reason.startswith(_CLAUSE):
        return names.article_titled(BracketId(part.reason.removeprefix(_CLAUSE)))
    key = worded(part.reason, kind)
    if key is None:
        reason = say(Words.UNKNOWN, code=part.reason.replace("_", " ")) or names.unnamed
        return say(Words.NAMED, reason=reason, name=named) if named else reason
    if key is Terms.MARGIN and named:
        return say(Words.DECIDED, name=named)
    return say(Words.NAMED, reason=say(key), name=named) if named else say(key)


def worded(reason: str, kind: ReadingKind | None = None) -> Said | None:
    """The template filed for a reason, or ``None`` for a code nobody has worded."""
    for family in _BY_KIND[kind] if kind else _BY_KIND[ReadingKind.RATIFICATION]:
        if reason.upper() in family.__members__:
            return family[reason.upper()]
    return None


def _named(name: str, names: Names) -> str:
    """A name in a part may be an id: what it is called, else the name as it is."""
    given = plain(name)
    if SeatId(given) in names.delegations:
        return names.seat_within(SeatId(given))
    if BracketId(given) in names.brackets:
        return names.bracket_within(BracketId(given))
    return given


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """One line of an account, in the unit it is shown in."""

    words: str
    amount: str
    """Signed, with a true minus; trust in hundredths of 2T - 1, all else in points of a hundred."""
    part: WhyPart | None
    """``None`` for the line that gathers the smaller contributions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A reading with its reasons; start and amounts add up to the total as they are shown (law 6)."""

    start: str
    lines: tuple[AccountLine, ...]
    total: str


def account(why: Why, names: Names) -> Account:
    """The account of a reading, largest contributions first."""
    kind = why.reading.kind
    trust = kind is ReadingKind.TRUST
    step, shown = (5, hundredths) if trust else (10, signed)
    zero = 500 if trust else 0
    start, total = nearest(why.start - zero, step), nearest(why.total - zero, step)
    parts = sorted((each for each in why.parts if each.amount), key=lambda each: (-abs(each.amount), each.reason))
    listed, rest = parts[:MOST_PARTS], parts[MOST_PARTS:]
    raw = [each.amount for each in listed] + ([sum(each.amount for each in rest)] if rest else [])
    amounts = shares(raw, step, total - start)
    lines = [
        AccountLine(words=sentence(each, names, kind), amount=shown(amount), part=each)
        for each, amount in zip(listed, amounts, strict=False)
    ]
    if rest:
        lines.append(AccountLine(words=say(Words.SMALLER, count=len(rest)), amount=shown(amounts[-1]), part=None))
    return Account(start=shown(start), lines=tuple(lines), total=shown(total))


def account_lines(why: Why, names: Names) -> tuple[str, ...]:
    """The account as lines of text: start, parts, result."""
    made = account(why, names)
    parts = (say(Words.PART, amount=each.amount, reason=each.words) for each in made.lines)
    return (say(Words.START, amount=made.start), *parts, say(Words.TOTAL, amount=made.total))
