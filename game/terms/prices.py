"""What would you want for this? A question from one delegation to another about a wording, and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.bargains import Undertaking
from game.terms.ids import InquiryId, SeatId
from game.terms.moments import Moment
from game.terms.text import Choice


class NoPrice(StrEnum):
    """Why there is no price."""

    RED_LINE = "red_line"
    """The capital forbids it, whatever is given for it."""
    WORD_GIVEN = "word_given"
    """It is bound to another wording."""
    SETTLED = "settled"
    """It cannot be settled now."""
    NOTHING_SUFFICES = "nothing_suffices"
    """Nothing that is open would make up for it at this stage."""
    NOT_SAID = "not_said"
    """It would rather not say."""


class InquiryStatus(StrEnum):
    """What became of a question."""

    OPEN = "open"
    NAMED = "named"
    NO_PRICE = "no_price"
    UNANSWERED = "unanswered"
    """Nothing was said until the stage closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """``by`` asks ``to`` what it would want for supporting ``choice``. Binds nobody, and neither does the answer."""

    id: InquiryId
    by: SeatId
    to: SeatId
    choice: Choice
    since: Moment
    status: InquiryStatus = InquiryStatus.OPEN
    wants: tuple[Choice, ...] = ()
    """What ``by`` would have to support for it; nothing where ``to`` asks nothing."""
    reason: NoPrice | None = None

    @property
    def package(self) -> tuple[Undertaking, ...]:
        """The undertakings of the package that was indicated: what ``by`` would offer to ``to``."""
        asked = Undertaking(by=self.to, choice=self.choice)
        return (asked, *(Undertaking(by=self.by, choice=each) for each in self.wants))
