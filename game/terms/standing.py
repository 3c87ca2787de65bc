"""How things stand in the room: stances, brackets, the question before the house."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.by_seat import BySeat, Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, ItemId, QuestionId, SeatId
from game.terms.text import Choice


class Stance(StrEnum):
    """A declared position on an alternative. What is declared may differ from what is wanted."""

    SUPPORT = "support"
    CAN_ACCEPT = "can_accept"
    OPPOSE = "oppose"
    UNDECLARED = "undeclared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """One stance on one choice."""

    choice: Choice
    stance: Stance


class BracketStatus(StrEnum):
    """What has become of a bracket."""

    OPEN = "open"
    AGREED = "agreed"
    """Ad referendum: settled, and still reopenable at a price (decision D17)."""
    ADOPTED = "adopted"
    FALLEN = "fallen"
    """Nothing could be agreed and there is no wording to stand: its clause falls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled:
    """A wording brought onto the table by somebody; the scenario's own alternatives stand from the start."""

    alternative: AlternativeId
    by: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWording:
    """Words a delegation drafted itself, with the alternative whose legal effect it says they have (decision D16)."""

    id: AlternativeId
    by: SeatId
    text: str
    equals: AlternativeId
    contested_by: SeatId | None = None
    """Who denied that it equals that; once a wording."""
    struck: bool = False
    """The house did not find so: it is off the table for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketStanding:
    """One bracket as everybody sees it."""

    status: BracketStatus = BracketStatus.OPEN
    on_table: tuple[AlternativeId, ...] = ()
    """Alternatives that stand in the bracket now."""
    agreed: AlternativeId = NO_TEXT
    """What stands, where the status is AGREED or ADOPTED."""
    agreed_in: int = 0
    """The sitting in which it was agreed."""
    stances: BySeat[Keyed[AlternativeId, Stance]] = Keyed()
    """Public stances only; an alternative that is missing is undeclared."""
    tabled: tuple[Tabled, ...] = ()
    times_reopened: int = 0
    own: tuple[OwnWording, ...] = ()
    """Wordings that delegations drafted themselves, oldest first, those that were struck among them."""

    def in_effect(self, alternative: AlternativeId) -> AlternativeId:
        """The scenario's alternative whose attributes and preferences a wording takes; its own is itself."""
        for each in self.own:
            if each.id == alternative:
                return each.equals
        return alternative


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """A stance told to some only."""

    by: SeatId
    to: tuple[SeatId, ...]
    declaration: Declaration


class QuestionKind(StrEnum):
    """What the chair puts to the room."""

    NO_OBJECTION = "no_objection"
    """"I see no objection" on one or several brackets, each decided for itself."""
    SEPARATE_VOTE = "separate_vote"
    """At adoption: brackets still open, each by the fallback majority (decision D17)."""
    CONSENSUS = "consensus"
    """At adoption: the text as a whole without a vote."""
    ADOPTION_VOTE = "adoption_vote"
    """At adoption: the text as a whole by the scenario's majority."""
    REOPENING = "reopening"
    """"Does anybody object to taking this up again?" """
    VOTE = "vote"
    """In the last sitting: open brackets, each by the scenario's majority."""
    LEGAL_EFFECT = "legal_effect"
    """Whether a wording equals what its author says: by the majority of those voting (decision D16)."""


class ReopenCause(StrEnum):
    """Why something agreed was reopened; only the first is held against whoever did it (decision D17)."""

    CAPITAL = "capital"
    """A delegation took its agreement back."""
    LINK = "link"
    """A clause that it is linked with changed after it was agreed."""
    CHAIR = "chair"
    """The chair asked, and nobody objected."""


class Vote(StrEnum):
    """An answer to a question. Where consensus is asked for, AGAINST is an objection and the rest is silence."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAIN = "abstain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing put to the room."""

    id: ItemId
    choice: Choice | None = None
    """``None`` for the convention as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is before the house. While it is, delegations answer it and nothing else."""

    id: QuestionId
    kind: QuestionKind
    items: tuple[Item, ...]
    asked_of: tuple[SeatId, ...]
    """Those whose answer is awaited; when all have answered, it closes."""
    answers: BySeat[Keyed[ItemId, Vote]] = Keyed()
    """An item a seat left out counts as IN_FAVOUR (silence is consent)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How one item was decided, with its arithmetic."""

    item: Item
    carried: bool
    in_favour: tuple[SeatId, ...]
    against: tuple[SeatId, ...]
    abstaining: tuple[SeatId, ...]
    weight_for: int
    weight_against: int
    weight_needed: int
    """Votes in favour that were needed; 0 where no objection was the test."""


def choice_item(choice: Choice) -> Item:
    """The item for one bracket; its id is the bracket's."""
    return Item(id=ItemId(choice.bracket), choice=choice)


def bracket_of(item: Item) -> BracketId | None:
    """The bracket an item is about, or ``None`` for the whole text."""
    return item.choice.bracket if item.choice else None


def two_thirds(voting: int) -> int:
    """Votes in favour that two thirds of those present and voting take; one at least (rule 18.1)."""
    return max(1, -(-2 * voting // 3))
