"""What a report holds, whatever it is printed as: what was said, what it rests on, and the text of the convention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.minutes.debriefing import Section, Telling, sections, subtitle, title
from game.minutes.treaty import Paragraph, clean_paragraphs, standing_paragraphs
from game.publish.charts import pictures
from game.publish.drawing import Picture
from game.terms.ids import Seq
from game.terms.views import Sight

PUBLISHER = "Ad Referendum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words of a convention, ready for a document."""

    id: str
    """Of its scenario and session: letters, digits and hyphens."""
    title: str
    adopted: bool
    paragraphs: tuple[Paragraph, ...]
    """Without the title; headings, words and notes in the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A debrief laid out for paper."""

    title: str
    subtitle: str
    pictures: tuple[Picture, ...]
    sections: tuple[Section, ...]
    record: tuple[tuple[Seq, str], ...]
    """Every record line that something in the report rests on, oldest first."""
    text: Text


def text_of(sight: Sight) -> Text:
    """The text as adopted, or as it would stand if nothing more were decided."""
    whole = standing_paragraphs(sight) if sight.adopted is None else clean_paragraphs(sight.scenario, sight.adopted)
    return Text(
        id=f"{sight.scenario.id}-{sight.session}".lower().replace("_", "-").replace(" ", "-"),
        title=whole[0].text,
        adopted=sight.adopted is not None,
        paragraphs=whole[1:],
    )


def report_of(telling: Telling, sight: Sight) -> Report:
    """Everything that is printed."""
    told = sections(telling)
    rests = sorted({seq for section in told for line in section.lines for seq in line.rests})
    return Report(
        title=title(telling),
        subtitle=subtitle(telling),
        pictures=pictures(telling),
        sections=told,
        record=telling.record(rests),
        text=text_of(sight),
    )


def articles(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], ...]:
    """The paragraphs of each article together, its heading first."""
    found: list[list[Paragraph]] = []
    for each in paragraphs:
        if not found or found[-1][0].article != each.article:
            found.append([])
        found[-1].append(each)
    return tuple(map(tuple, found))
