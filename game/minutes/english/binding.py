"""English: what the final clauses of an adopted text bind its parties to."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said, complete_table
from game.terms.binding import Disputes, Financing, Participation, Review


@verify(UNIQUE)
class Binding(Said):
    """The sentence, and its parts."""

    WHOLE = "By its final clauses {parts}."
    RESERVATIONS = "reservations are allowed"
    NO_RESERVATIONS = "there are no reservations"

    LATER = "a review is left for later"
    SELF = "parties report on themselves"
    PEER = "parties review each other"
    PEER_FULL = "parties review each other, and the reports are published whole"
    INDEPENDENT = "independent experts review the parties"

    CONSULTATION = "disputes are for consultation"
    NEGOTIATION = "disputes are for negotiation"
    OPTIONAL = "disputes go to arbitration where both sides agree"
    OPT_OUT = "disputes go to arbitration but for those who opt out"
    ARBITRATION = "disputes go to arbitration"

    OPEN = "who did not sign may accede"
    CLOSED = "it is for signatories alone"

    VOLUNTARY = "it is paid for by voluntary gifts"
    INDICATIVE = "it is paid for by an indicative scale"
    SHARE = "it is paid for by a share of what is recovered"
    ASSESSED = "it is paid for by fixed shares"

    LIKENESS = Plural(
        one="In one article of {all}, {articles}, the words are those nearest to the real instrument.",
        other="In {count} articles of {all}, {articles}, the words are those nearest to the real instrument.",
    )


REVIEWS = complete_table(
    Review,
    {
        Review.NOTHING: None,
        Review.LATER: Binding.LATER,
        Review.SELF: Binding.SELF,
        Review.PEER: Binding.PEER,
        Review.PEER_FULL: Binding.PEER_FULL,
        Review.INDEPENDENT: Binding.INDEPENDENT,
    },
)
DISPUTES = complete_table(
    Disputes,
    {
        Disputes.NOTHING: None,
        Disputes.CONSULTATION: Binding.CONSULTATION,
        Disputes.NEGOTIATION: Binding.NEGOTIATION,
        Disputes.OPTIONAL_ARBITRATION: Binding.OPTIONAL,
        Disputes.OPT_OUT: Binding.OPT_OUT,
        Disputes.ARBITRATION: Binding.ARBITRATION,
    },
)
PARTICIPATION = complete_table(Participation, {Participation.CLOSED: Binding.CLOSED, Participation.OPEN: Binding.OPEN})
FINANCING = complete_table(
    Financing,
    {
        Financing.NOTHING: None,
        Financing.VOLUNTARY: Binding.VOLUNTARY,
        Financing.INDICATIVE: Binding.INDICATIVE,
        Financing.SHARE: Binding.SHARE,
        Financing.ASSESSED: Binding.ASSESSED,
    },
)
