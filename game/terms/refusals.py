"""Why not. A refusal is a value; `minutes` has the sentence for each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Refusal(StrEnum):
    """Every reason for which an action may be refused, in the order of the gates."""

    SESSION_ENDED = "session_ended"
    NOT_YOUR_SEAT = "not_your_seat"
    STALE = "stale"
    """Something the action names was touched after the moment the seat had seen (decision D7)."""
    WRONG_PHASE = "wrong_phase"
    NOT_THE_CHAIR = "not_the_chair"
    NOT_A_DELEGATION = "not_a_delegation"
    QUESTION_PENDING = "question_pending"
    NO_QUESTION = "no_question"
    UNKNOWN_SEAT = "unknown_seat"
    UNKNOWN_CLAUSE = "unknown_clause"
    UNKNOWN_BRACKET = "unknown_bracket"
    UNKNOWN_ALTERNATIVE = "unknown_alternative"
    UNKNOWN_PACKAGE = "unknown_package"
    UNKNOWN_ITEM = "unknown_item"
    PARENT_NOT_STANDING = "parent_not_standing"
    """The inline bracket belongs to an alternative that was not chosen."""
    CLAUSE_PARKED = "clause_parked"
    """The chair has put the clause aside."""
    BRACKET_AGREED = "bracket_agreed"
    BRACKET_NOT_AGREED = "bracket_not_agreed"
    NOT_ON_THE_TABLE = "not_on_the_table"
    TABLE_FULL = "table_full"
    """Six alternatives stand in the bracket already (decision D14)."""
    NOT_OWN_WORDING = "not_own_wording"
    """Only what a delegation drafted itself can be contested."""
    YOUR_OWN_WORDING = "your_own_wording"
    ALREADY_CONTESTED = "already_contested"
    ALREADY_SO = "already_so"
    """Nothing would change: the same stance, readiness, signature or submission again."""
    ALREADY_ANSWERED = "already_answered"
    NOBODY_NAMED = "nobody_named"
    NAMED_ONESELF = "named_oneself"
    NAMED_TWICE = "named_twice"
    NOT_A_PARTY = "not_a_party"
    NOT_THE_AUTHOR = "not_the_author"
    PACKAGE_CLOSED = "package_closed"
    PACKAGE_ANSWERED = "package_answered"
    PACKAGE_EMPTY = "package_empty"
    PACKAGE_CONTRADICTS = "package_contradicts"
    """One seat would support two wordings of one bracket."""
    PLEDGE_INCOMPLETE = "pledge_incomplete"
    PLEDGE_TOO_LATE = "pledge_too_late"
    NOT_THE_LAST_SITTING = "not_the_last_sitting"
    NO_VOTES_HERE = "no_votes_here"
    """The scenario knows consensus only."""
    LAST_SITTING = "last_sitting"
    """Nothing is put aside any more."""
    NOT_SIGNED = "not_signed"
    ALREADY_PARTY = "already_party"
    NO_ATTENTION = "no_attention"
    TEXT_EMPTY = "text_empty"
    TEXT_TOO_LONG = "text_too_long"
    TEXT_NOT_PLAIN = "text_not_plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The walk ends here: nothing changed and nothing was recorded."""

    reason: Refusal
    about: str = ""
    """What it is about (an id or a number), for the slot in the sentence."""
