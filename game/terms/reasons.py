"""Why an artificial delegation does what it does: the true reason, for the debrief and never for the room."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.actions import Action
from game.terms.text import Choice


class Reason(StrEnum):
    """Kinds of reasons."""

    OPENS = "opens"
    """States its case at the opening."""
    DECLARES = "declares"
    """Says where it stands, now that it may give way further (or has learned that it must not)."""
    TRADES = "trades"
    """Offers what costs it little for what is worth much to it."""
    COUNTERS = "counters"
    """Answers a package with a better one."""
    GAINS = "gains"
    """The package is worth more than what it expects without it."""
    TOO_DEAR = "too_dear"
    """The package costs more than its instructions allow at this stage."""
    RED_LINE = "red_line"
    """It would cross a red line of the capital."""
    ASKS_PRICE = "asks_price"
    """Asks what another would want for a wording that it opposes."""
    NAMES_PRICE = "names_price"
    """Says what it would want: the nearest package it would say yes to."""
    NO_PRICE = "no_price"
    """Says that nothing would do: the parts are those of what comes nearest."""
    REGRETS = "regrets"
    """Takes back what it had let be agreed: another wording has come within reach that is worth more to it."""
    COMMITTED = "committed"
    """It gave its word."""
    BREAKS_WORD = "breaks_word"
    """It gave its word, and keeping it costs more than it is held to be worth."""
    OVERTAKEN = "overtaken"
    """Events have overtaken the package."""
    REASSURES = "reassures"
    """Promises what it would do in any case, to those who may doubt it."""
    STEERS = "steers"
    """Brings a wording forward on which the room may meet."""
    VOTES = "votes"
    """Answers the question item by item; the parts say what speaks for and against."""
    SIGNS = "signs"
    WITHHOLDS = "withholds"
    SUBMITS = "submits"
    WAITS = "waits"
    """Waits for others to go first."""
    NOTHING_TO_SAY = "nothing_to_say"
    JUDGES = "judges"
    """Finds that own words mean what their author says, or not, by the trust it has in the author."""
    OWNS_UP = "owns_up"
    """Answers news in the open: the first of the answers, which in a deck is the candid one."""
    YIELDS = "yields"
    """What is demanded costs less than the deed would."""
    DEFIES = "defies"
    """What is demanded costs more than the deed would."""
    CAPACITY = "capacity"
    """Helps as far as its capacity goes."""
    THREATENS = "threatens"
    """What it wants is worth more than the trust it costs to demand it."""
    CARRIES_OUT = "carries_out"
    """A threat that nobody carries out threatens nobody."""
    BACKS_DOWN = "backs_down"
    """The deed would cost it more than its word is worth to it."""
    FRAMES = "frames"
    """Tells the room its own story."""
    JOINS = "joins"
    """Joins those whom it trusts."""
    MISTRUSTS = "mistrusts"
    """Does not trust all of them."""
    GATHERS = "gathers"
    """Gathers those who want much the same, and whom it trusts."""
    LEAVES = "leaves"
    """The group no longer wants what it wants."""
    HANDS_ON = "hands_on"
    """Lets another speak for the group, to whom the room listens more."""
    STANDS_TOGETHER = "stands_together"
    """The group has more weight behind a wording than its members one by one."""
    GOES_ASIDE = "goes_aside"
    """Secures with a few what the convention does not look like bringing."""
    LEAKS = "leaks"
    """A quarrel over what was said in confidence is worth more to it than being trusted."""
    RESERVES = "reserves"
    """The article costs it more than what it loses by standing outside it."""
    ASKS_HELP = "asks_help"
    """Asks whoever is able and likely to help."""
    UNWILLING = "unwilling"
    """Does less than it could for whoever asks: by its accounts, its trust or its character."""
    HELPS = "helps"
    """Helps unasked: what makes another able, or wins its confidence, serves both."""
    REDRAFTS = "redrafts"
    """Says the same in other words, for those who have said no to the old ones."""
    CONTESTS = "contests"
    """Does not believe that the words mean what their author says."""
    WALKS_OUT = "walks_out"
    """The text is worse than what else it could have, and does not look like getting better."""
    RETURNS = "returns"
    """The text has come its way, or it wants its vote more than its point."""
    REPORTS = "reports"
    """As a friend of the chair: a wording on which the room may meet."""
    WORKS_AT_HOME = "works_at_home"
    """The ratification hangs on a domestic actor who can be met."""
    PERSUADES = "persuades"
    """A neighbour that ratifies would move others."""
    GOES_SLOW = "goes_slow"
    """An obligation costs it more than its character thinks it worth."""
    COMES_ROUND = "comes_round"
    """Complies again: it is pressed."""
    RENEGOTIATES = "renegotiates"
    """Breaks a rule because having it changed is worth more than the trust it costs (Meyer 2016)."""
    COMPLAINS = "complains"
    """Another does not do what the text asks, and that is known."""
    SANCTIONS = "sanctions"
    """A published record speaks against another."""
    RELEASES = "releases"
    """Keeps no accounts, or sees that the other has come round."""
    DENOUNCES = "denounces"
    """The text is worth less to it than no convention."""
    AMENDS = "amends"
    """Another wording is worth more to it, and most parties may think so."""
    ASKS_EN_BLOC = "asks_en_bloc"
    """The chair: no objection is to be expected."""
    ONE_TEXT = "one_text"
    """The chair: a compromise of its own, where the room is divided."""
    LAST_PACKAGE = "last_package"
    """The chair: the last hour; everything still open is put."""
    REVISES = "revises"
    """The chair: its text met objections, and is put in other words of the text."""
    PARKS = "parks"
    """The chair: nothing moves on this article for now."""
    TAKES_UP = "takes_up"
    """The chair: what was put aside is worked on again."""
    EXTENDS = "extends"
    """The chair: much is open, and the room has moved."""
    CONVENES = "convenes"
    """The chair: those furthest apart, among themselves."""
    HEARS_A_GUEST = "hears_a_guest"
    """The chair: where the room is stuck, somebody from outside it is heard."""
    PUTS_TO_VOTE = "puts_to_vote"
    """The chair: a few stand against what most can bear, and time is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One named contribution to a decision."""

    name: str
    amount: float
    """In thousandths of a step of utility (sig of E5.7), or of what the decision is measured in."""
    about: str = ""
    """An id: a bracket, a clause, a seat, a package."""
    of: str = ""
    """Which of several decisions in one act it belongs to; empty where there is but one."""
    choice: Choice | None = None
    """The wording it speaks of, where it speaks of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The number that decided: the sum of the parts of the same ``of``."""

    amount: float
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """An action with its true reason. No scores where nothing was weighed: a duty, or silence."""

    action: Action
    reason: Reason
    parts: tuple[Part, ...] = ()
    scores: tuple[Score, ...] = ()
