"""English: the years under the convention."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Practised(Said):
    """Conduct, records, disputes, sanctions, amendments, shocks, and the figures of a year."""

    YEAR = "Prosecutors were assigned for year {year}."
    YEAR_CONFERENCE = "Prosecutors were assigned for year {year}, in which a review conference meets."
    COMPLIES = "{who} set out to comply with {article}."
    GOES_SLOW = "{who} set out to go slow on {article}."
    BREACHES = "{who} set out not to comply with {article}."
    DEMANDS = "{who} broke {article} to have {choice} in its place."
    COUNTED = "Year {year} was counted: {given} of {asked} requests were honoured, {compliance} of what is due met."
    COUNTED_BEFORE = "Year {year} was counted: {given} of {asked} requests were honoured."
    PUBLISHED = "A review by {reviewers} published the record of {who}: {fair} of what could be expected of it."
    PUBLISHED_ALONE = "A review published the record of {who}: {fair} of what could be expected of it."
    DISPUTE = "{who} complained that {whom} does not do what {article} asks, and sought {means}."
    CONSULTATION = "consultations"
    ARBITRATION = "arbitration"
    OPT_OUT = "arbitration, which the other side may refuse"
    UPHELD = "The complaint of {who} was found right: {whom} has to comply with {article}."
    DISMISSED = "The complaint of {who} against {whom} on {article} was dismissed."
    UNSETTLED = "The complaint of {who} against {whom} on {article} led to nothing."
    PROTEST = "{who} protested against the conduct of {whom}."
    SUSPENSION = "{who} suspended its duties towards {whom}."
    SUSPENSION_TOGETHER = "{who} suspended their duties towards {whom}."
    RETORSION = "{who} imposed curbs on {whom}."
    LIFTED = "{who} took back the steps it had taken against {whom}."
    LIFTED_TOGETHER = "{who} took back the steps they had taken against {whom}."
    FORGIVEN = "{who} released {whom} of what it owed."
    DENOUNCED = "{who} denounced the convention."
    EXCLUSION_SOUGHT = "{who} asked that {whom} be excluded."
    EXCLUDED_RECORD = "{who} was excluded: its record was {fair} of what could be expected of it."
    EXCLUDED = Plural(
        one="{who} was excluded; {count} party had asked for it.",
        other="{who} was excluded; {count} parties had asked for it.",
    )
    GAVE_WAY = "The others gave way to {who}: {choice} stands from here."
    HELD_OUT = "The others did not give way to {who} on {article}."
    PROPOSED = "{who} proposed to amend the convention: {choice}."
    FOR = "{who} was for the amendment of {article}."
    AGAINST = "{who} was against the amendment of {article}."
    ANSWERED_UNKNOWN = "{who} answered an amendment."
    AMENDED = Plural(
        one="The convention was amended by {count} party, {needed} being needed: {choice}.",
        other="The convention was amended by {count} parties, {needed} being needed: {choice}.",
    )
    NOT_AMENDED = Plural(
        one="The amendment failed, with {count} party behind it where {needed} were needed: {choice}.",
        other="The amendment failed, with {count} parties behind it where {needed} were needed: {choice}.",
    )
    SOMEBODY = "A state"
    LEADERSHIP = Plural(one="{who} has another government.", other="{who} each have another government.")
    CRISIS = "The blocs are at odds: trust between them fell."
    SCANDAL = "A scandal brought {articles} to everybody’s mind."
    FISCAL = "{who} ran short of money, and so of capacity."
    TECHNOLOGY = "Technology moved on: what the convention asks is less than it was."
    CAMPAIGN = "Civil society campaigned for rights."
    PASSED = "What a crisis had cooled between states has passed."
    AMENDMENT = "the amendment of {article}"


@verify(UNIQUE)
class Figured(Said):
    """The figures of a year, in a row."""

    REQUESTS = "{given} of {asked} requests honoured"
    COMPLIANCE = "{share} of what is due met"
    REGISTERS = "{share} of owners registered"
    RECOVERED = "{share} of proceeds recovered"
    VICTIMS = Plural(one="1 victim assisted", other="{figure} victims assisted")
    TRUST = "trust {trust}"
    LINE = "Year {year}: {figures}."
