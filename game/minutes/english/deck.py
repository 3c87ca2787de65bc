"""English: what the world throws into the conference."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Deck(Said):
    """Injects drawn, answered and passed."""

    STRUCK = "News came in, under the heading “{title}”: {headline}"
    CHOSE = "On “{title}”, {who} answered: {label}."
    SILENT = "On “{title}”, {who} gave no answer in time, which came to this: {label}."
    HELPED = "On “{title}”, {who} came to the help of {whom}."
    FLOOR = "The Chair gave the floor to {guest}, on {article}."
    REPORT = "Report of {guest} on {article}, “{title}”: {text}"
    OFFER = "Offer of {guest} on {article}, “{title}”: {text}"
    WARNING = "Warning by {guest} on {article}, “{title}”: {text}"
    CIVIL_SOCIETY = "civil society"
    PROVIDERS = "the providers"
    PASSED = "The effect of “{title}” has passed."
    SHOWN = "Everybody now knows what {who} wishes most: {best}."
    SHOWN_LINE = "Everybody now knows what {who} wishes most, {best}, and that a red line lies in that article."
    LINE = "Everybody now knows that {who} has a red line in {article}."
    SOMETHING = "the news"
