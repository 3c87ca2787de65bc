"""The day of a facilitator: which run-sheets play a scenario, the questions of the debrief, and the rubric."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from game.terms.scenario import Scenario
from game.terms.teaching import Exhibit, Library, RunItem, RunSheet

STEPS = {
    1: "Feelings and facts",
    2: "What happened and why",
    3: "Link to the world",
    4: "What to take along",
}


def plans(library: Library, scenario: Scenario) -> Iterator[str]:
    """Run-sheets that play this scenario, with what each number of people plays; of its events those it has."""
    public, deck = scenario.public, {each.id for each in scenario.deck}
    sheets = [each for each in library.run_sheets if any(play.scenario == public.id for play in each.plays)]
    for sheet in sheets:
        yield from (f"## Run-sheet: {sheet.title} ({sheet.minutes} min)", "")
        yield from _plays(sheet, public.id)
        yield ""
        many_days = len({item.day for item in sheet.items}) > 1
        yield from (_item(each, deck, many_days=many_days) for each in sheet.items)
        yield ""
    if sheets:
        yield from ("## For facilitators", "", *(f"- {each}" for each in library.notes), "")
        objectives = [f"- {each.id}: {each.text} (seen in {each.seen_in})" for each in library.objectives]
        yield from ("Afterwards a participant can:", "", *objectives, "")


def _plays(sheet: RunSheet, scenario: str) -> Iterator[str]:
    for play in sheet.plays:
        if play.scenario == scenario:
            rooms = f" in {play.rooms} rooms" if play.rooms > 1 else ""
            yield f"- {play.people} people{rooms}: {play.game or 'the whole conference'}. {play.seating}"


def _item(item: RunItem, deck: Container[str], *, many_days: bool) -> str:
    day = f"day {item.day}, " if many_days else ""
    drawn = [each for each in item.injects if each in deck]
    parts = [
        f"- {day}{item.begins} to {item.ends}: {item.what}",
        f"Facilitator: {item.facilitator}" if item.facilitator else "",
        f"Program: {item.program}." if item.program else "",
        f"Events: {', '.join(drawn)}." if drawn else "",
        f"Questions: {', '.join(item.questions)}." if item.questions else "",
    ]
    return " ".join(each for each in parts if each)


LOOK_AT: Mapping[Exhibit, str] = {
    Exhibit.TIMELINE: "how the conference turned",
    Exhibit.BRIEFS: "the sealed briefs, opened",
    Exhibit.SURPLUS: "what was possible",
    Exhibit.TRUST: "where trust moved",
    Exhibit.PROMISES: "word kept and word broken",
    Exhibit.INFLUENCE: "packages concluded, threats and walk-outs",
    Exhibit.SPEAKING_TIME: "who was silent",
    Exhibit.RED_LINES: "red lines held, crossed and lifted",
    Exhibit.DIFFERENCE: "how each bracket was lifted",
    Exhibit.CLUB: "who did not ratify",
    Exhibit.FUTURES: "where the world went",
    Exhibit.COMPARE: "the text beside the real instrument",
    Exhibit.EFFECTIVENESS: "the years after signature",
    Exhibit.CAPACITY: "what became of the text where capacity is least",
    Exhibit.SALIENCE: "what mattered most to each, and the packages that were concluded",
    Exhibit.RADAR: "the text as adopted",
    Exhibit.REVIEW: "how the article on review was settled",
    Exhibit.LISTS: "how the article on lists was settled",
    Exhibit.DISPUTES: "how the article on disputes was settled",
    Exhibit.STRESS: "the events that struck",
    Exhibit.STAGING: "how stages and final clauses were settled",
    Exhibit.RATIFICATION: "what the text cost at home",
    Exhibit.MODEL: "how the figures are worked out",
}
"""What to have before one's eyes with a question."""


def debrief(library: Library) -> Iterator[str]:
    """The bank of questions, step by step."""
    if library.debrief:
        yield from ("## Debrief: choose three to six", "")
    for step, title in STEPS.items():
        asked = [each for each in library.debrief if each.step == step]
        if asked:
            yield from (f"### {step}. {title}", "")
        for each in asked:
            beside = LOOK_AT.get(each.needs)
            yield f"- {each.id}: {each.text}{f' (look at: {beside})' if beside else ''}"
        yield ""


def marks(library: Library) -> Iterator[str]:
    """The rubric and its guards."""
    if library.rubric.criteria:
        yield from ("## Assessment of a delegate", "")
    for each in library.rubric.criteria:
        yield from (f"### {each.name} ({each.weight} %)", "", each.describes, "")
        yield from (f"{level}. {words}" for level, words in enumerate(each.levels, 1))
        yield from ("", f"The record shows: {'; '.join(each.log)}.", "")
    yield from (f"> {guard}\n>" for guard in library.rubric.guards)
    yield ""
