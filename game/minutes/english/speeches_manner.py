"""English: how a character speaks, whatever its part: a second sentence that says nothing of what it will do."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Manner(Said):
    """By persona; the member's name is the persona's, in capitals."""

    PROBLEM_SOLVER = (
        "{who} would rather solve {matter} than win it.",
        "What else would help others with {matter}, {who} would like to know.",
        "In {article}, {who} believes, there is room for everybody.",
    )
    PRINCIPLED = (
        "{who} says on {matter} today what it will say tomorrow.",
        "On {matter} {who} has principles, and no tactics.",
        "Whatever the hour, {article} means to {who} what it meant this morning.",
    )
    FIRM = (
        "{who} is in no haste over {matter}.",
        "On {article} {who} can wait, and does.",
        "{matter_first} will keep, thinks {who}.",
    )
    YIELDING = (
        "{who} would not want {matter} to fail on its account.",
        "Over {article} {who} wishes for no quarrel.",
        "{who} asks that nobody be hurt over {matter}.",
    )
    RECIPROCATOR = (
        "{who} meets on {matter} whoever comes to meet it.",
        "For {who}, {article} is a road with two lanes.",
        "As others speak on {matter}, so will {who}.",
    )
    GENEROUS = (
        "{who} keeps no accounts over {matter}.",
        "Let others count in {article}; {who} would rather not.",
        "{who} wishes everybody well with {matter}.",
    )
    GRUDGING = (
        "{who} remembers what was said on {matter}, and by whom.",
        "Not all that happened over {article} has been forgotten by {who}.",
        "{who} has kept its notes on {matter}.",
    )
    EXPLOITATIVE = (
        "{who} has noticed who needs {matter} most.",
        "Somebody will pay for {article}, and {who} looks round.",
        "{matter_first} has its price, {who} recalls.",
    )
    SPOILER = (
        "Is {matter} ripe? {who} has its doubts.",
        "{who} never asked for {article}.",
        "So much zeal over {matter} makes {who} wonder.",
    )
    FREE_RIDER = (
        "{who} leaves {matter} to those who care for it more.",
        "Others will see to {article}, {who} is sure.",
        "{who} would not presume to lead on {matter}.",
    )
