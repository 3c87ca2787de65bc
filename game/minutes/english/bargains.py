"""English: packages and promises."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Deals(Said):
    """Packages and promises, from the offer to the reckoning."""

    OFFERED = "{who} offered {whom} a package: {terms}."
    COUNTERED = "In answer to {package}, {who} offered {whom} another: {terms}."
    OFFERED_TO_NOBODY = "{who} set out a package: {terms}."
    WOULD_SUPPORT = "{who} would support {choices}"
    WOULD_PROMISE = "{who} would promise {whom} {pledge}"
    WOULD_PROMISE_ALL = "{who} would promise {pledge}"
    NO_TERMS = "nothing was asked and nothing given"
    ACCEPTED = "{who} accepted {package}."
    DECLINED = "{who} declined {package}."
    WITHDRAWN = "{who} withdrew {package}."
    WITHDRAWN_UNKNOWN = "The author of {package} withdrew it."
    LAPSED = "No answer came in time, and {package} lapsed."
    CONCLUDED = "{parties} concluded {package}, binding until adoption: {terms}."
    CONCLUDED_UNKNOWN = "All parties accepted {package}, which binds them until adoption."
    PACKAGE_BROKEN = "{who} went against {package}, in which it had undertaken to support {choice}; {whom} took note."
    PACKAGE_BROKEN_TO_NOBODY = "{who} went against {package}, in which it had undertaken to support {choice}."

    PROMISED = "{who} promised {whom} {pledge}."
    PROMISED_ALL = "{who} promised {pledge}."
    KEPT = "{who} kept its promise to {whom} {pledge}."
    KEPT_UNKNOWN = "{who} kept a promise to {whom}."
    BROKEN = "{who} broke its promise to {whom} {pledge}."
    BROKEN_UNKNOWN = "{who} broke a promise to {whom}."
    PROMISE_LAPSED = "The promise of {who} to {whom} {pledge} could not be decided by its date, and counts for nothing."
    PROMISE_LAPSED_UNKNOWN = "A promise, {promise}, could not be decided by its date, and counts for nothing."

    SUPPORT = "to support {choice} until adoption"
    TABLE = "to table {choice}"
    NOT_TABLE = "not to table {choice}"
    VOTE_FOR = "to join the adoption of the convention"
    SIGN = "to sign the convention"
    RATIFY = "to ratify by the end of year {year}"
    ASSISTANCE = "to start a capacity project with it"
    CONTACT_POINT = "to name a contact point"
    GRANT_REQUEST = "to grant its next request"
    UNSPECIFIED = "to do something that was left open"
