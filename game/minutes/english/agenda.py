"""English: the order of business."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Agenda(Said):
    """Clauses put aside and taken up, rounds added."""

    PARKED = "The Chair put {article} aside for the time being."
    TAKEN_UP = "The Chair took up {article} again."
    UNDONE = "The facilitator took the conference back to event {seq}; what came after it has not happened."
    HANDED_TO_PERSON = "The facilitator handed the seat of {seat} to a person."
    HANDED_TO_AI = "The facilitator handed the seat of {seat} to an artificial delegate."
    CONVENED = "The Chair asked {parties} to meet informally on {articles}."
    CONVENED_FRIENDS = "The Chair asked {parties}, as friends of the Chair, to look for a text on {articles}."
    CLOSED = "The informals on {articles} closed."
    CLOSED_UNKNOWN = "Informals closed."
    EXTENDED = Plural(
        one="The Chair extended the sitting, which has {count} round now.",
        other="The Chair extended the sitting, which has {count} rounds now.",
    )
