"""English: the debrief of the years after signature."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Since(Said):
    """Figures over the years, what was complied with, what was done about it, where the world went."""

    FIGURES_LEAD = "Each figure in its last year, and under it year by year; below them every year as it was counted."
    EXCHANGED = "Information exchanged: requests honoured"
    REGISTERED = "Beneficial owners registered"
    RECOVERED = "Criminal proceeds recovered"
    VICTIMS = "Victims assisted in a year"
    MET = "Of all that is due, met"
    TRUST = "Mean trust between states"
    OF = "{given} of {asked}"
    PARTIES = Plural(one="{count} party", other="{count} parties")
    MET_LEAD = "Of what each obligation asks of the parties it binds, met in its last year; under it year by year."
    MET_NOTHING = "Nothing was due: the convention was not in force."
    YEAR = "year {year}"
    IN_YEAR = "{share} in year {year}"
    DEEDS_NONE = "Nobody complained, imposed anything or left."
    ARRIVED = "A likeness by the years that were counted, never a prediction."
    PUSHED = "{coordinate}: {began} at first, {ended} at the end"
    NEARER = "It brought the world nearer to where it arrived."
    FARTHER = "It kept the world farther from where it arrived."
    AFTER = "After year {year}: {future}"
    PICTURE_SAYS = "Each figure over the years after signature, with its first value and its last."
    LIKENESS_SAYS = "How far the world resembled each of the five futures after every year, per cent."
    COMPARED = "{future} {now} ({then} at first)"
