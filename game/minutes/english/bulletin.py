"""English: the daily summary, and how trust and likelihoods moved."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Daily(Said):
    """What was agreed, what moved, who blocked, what was bargained."""

    AGREED = "The conference agreed ad referendum on {choices}."
    CARRIED = "Carried by vote: {choices}."
    AGREED_MANY = Plural(
        one="One provision was agreed ad referendum: {places}.",
        other="{Count} provisions were agreed ad referendum: {places}.",
    )
    NOTHING_AGREED = "No brackets were lifted."
    REOPENED = "{who} reopened {places}."
    CAME_OUT_FOR = "{who} came out for {choice}."
    CAME_OUT_AGAINST = "{who} came out against {choice}."
    SPLIT = "On {choice} opinions parted, with {for_} in favour and {against} opposed."
    BLOCKED = "{who} stood in the way of {choices}."
    BLOCKED_MANY = Plural(
        one="{who} stood in the way of one provision: {places}.",
        other="{who} stood in the way of {count} provisions: {places}.",
    )
    CONCLUDED = Plural(one="One package was concluded: {deals}.", other="{Count} packages were concluded: {deals}.")
    DEAL = "{parties} on {articles}"
    DEAL_BARE = "{parties}"
    FELL_THROUGH = Plural(one="One package came to nothing.", other="{Count} packages came to nothing.")
    BROKE_WORD = "{who} went back on what had been agreed with {whom}."
    QUIET = "Nothing moved."


@verify(UNIQUE)
class Moved(Said):
    """The largest movements of the readings, with the reason named."""

    TRUST_ROSE = "Trust in {whom} rose most with {who}, from {before} to {after}."
    TRUST_ROSE_FOR = "Trust in {whom} rose most with {who}, from {before} to {after}: {reason}."
    TRUST_FELL = "Trust in {whom} fell most with {who}, from {before} to {after}."
    TRUST_FELL_FOR = "Trust in {whom} fell most with {who}, from {before} to {after}: {reason}."
    ODDS_ROSE = "Ratification by {who} became more likely, {after} after {before}."
    ODDS_ROSE_FOR = "Ratification by {who} became more likely, {after} after {before}: {reason}."
    ODDS_FELL = "Ratification by {who} became less likely, {after} after {before}."
    ODDS_FELL_FOR = "Ratification by {who} became less likely, {after} after {before}: {reason}."
    RETURN_ROSE = "{who} and {whom} can expect more of each other, {after} after {before} in a hundred."
    RETURN_ROSE_FOR = "{who} and {whom} can expect more of each other, {after} after {before} in a hundred: {reason}."
    RETURN_FELL = "{who} and {whom} can expect less of each other, {after} after {before} in a hundred."
    RETURN_FELL_FOR = "{who} and {whom} can expect less of each other, {after} after {before} in a hundred: {reason}."
    FADED = "the memory of {reason} fading"
    TRUST_IN = "{whom} (with {who}, from {before} to {after})"
    TRUST_ROSE_IN = "Trust rose most in {items}."
    TRUST_ROSE_IN_FOR = "Trust rose most in {items}: {reason}."
    TRUST_FELL_IN = "Trust fell most in {items}."
    TRUST_FELL_IN_FOR = "Trust fell most in {items}: {reason}."
    ODDS_OF = "{who} ({after} after {before})"
    ODDS_ROSE_OF = "Ratification became more likely by {items}."
    ODDS_ROSE_OF_FOR = "Ratification became more likely by {items}: {reason}."
    ODDS_FELL_OF = "Ratification became less likely by {items}."
    ODDS_FELL_OF_FOR = "Ratification became less likely by {items}: {reason}."
    RETURN_OF = "{who} and {whom} ({after} after {before})"
    RETURN_ROSE_OF = "More can be expected between {items} in a hundred."
    RETURN_ROSE_OF_FOR = "More can be expected between {items} in a hundred: {reason}."
    RETURN_FELL_OF = "Less can be expected between {items} in a hundred."
    RETURN_FELL_OF_FOR = "Less can be expected between {items} in a hundred: {reason}."
    ROOM_ROSE = "In the room as a whole trust rose from {before} to {after}."
    ROOM_FELL = "In the room as a whole trust fell from {before} to {after}."
    STEADY = "Trust hardly moved."
