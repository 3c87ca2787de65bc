"""The text as it stands: rolling, with brackets, letters and who supports what; and clean, as adopted or as agreed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.catalogue import clause_list, plain, say
from game.minutes.clause_text import Numbered, Wording, paragraphs, settled, standing, words
from game.minutes.english.treaty import Sheet
from game.minutes.names import Names
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, SeatId
from game.terms.scenario import PublicScenario
from game.terms.standing import BracketStanding, BracketStatus, Stance
from game.terms.text import Bracket, Choice, Clause
from game.terms.views import Sight

SETTLED = (BracketStatus.AGREED, BracketStatus.ADOPTED)
"""Where some wording stands."""


class Layer(StrEnum):
    """What a paragraph is for a reader."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    """Words that stand, or one alternative of several."""
    STANCES = "stances"
    """Who supports the alternative above, who can accept it, who opposes it."""
    NOTE = "note"
    """What has become of the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of the text, or of what stands round it."""

    layer: Layer
    article: int
    """0 for the title of the convention."""
    title: str
    number: str = ""
    """Number of the paragraph within its article; empty where it has none."""
    text: str
    status: BracketStatus
    alternative: AlternativeId | None = None
    """Which alternative of several it belongs to; ``None`` where the words stand alone."""
    label: str = ""

    @property
    def line(self) -> str:
        """The paragraph as one line of plain text."""
        return say(Sheet.LETTERED, letter=self.number, text=self.text) if self.number else self.text


def rolling(sight: Sight) -> tuple[str, ...]:
    """The text on the table as lines."""
    return tuple(each.line for each in rolling_paragraphs(sight))


def clean(scenario: PublicScenario, adopted: Keyed[BracketId, AlternativeId]) -> tuple[str, ...]:
    """The adopted text as lines."""
    return tuple(each.line for each in clean_paragraphs(scenario, adopted))


def rolling_paragraphs(sight: Sight) -> tuple[Paragraph, ...]:
    """The text on the table: agreed words plain, everything else in brackets with its letter and its stances."""
    articles = (rolling_article(each, sight) for each in sight.scenario.convention.clauses)
    return (title_of(sight), *(each for article in articles for each in article))


def standing_paragraphs(sight: Sight) -> tuple[Paragraph, ...]:
    """The text clean, as it would stand if nothing more were decided (rule 16.3)."""
    articles = (standing_article(each, sight) for each in sight.scenario.convention.clauses)
    return (title_of(sight), *(each for article in articles for each in article))


def standing_article(clause: Clause, sight: Sight) -> tuple[Paragraph, ...]:
    """One article clean; one that is still open says what becomes of it unless a wording carries."""
    now = main_standing(clause, sight)
    if sight.adopted is not None or now.status is BracketStatus.FALLEN:
        return rolling_article(clause, sight)
    if now.status is BracketStatus.OPEN:
        deletable = any(each.id == NO_TEXT for each in clause.main.alternatives)
        note = say(Sheet.NOTE_OPEN_OUT if deletable else Sheet.NOTE_OPEN_FALLS)
        return (_heading(clause, now.status), _of(clause, now.status, Layer.NOTE, note))
    body = _body(clause, now.agreed, settled(_agreed_words(clause, sight)), now.status)
    if not body:
        return (_heading(clause, now.status), _of(clause, now.status, Layer.NOTE, say(Sheet.NOTE_DELETED)))
    if not _words_open(clause, now.agreed, sight):
        return (_heading(clause, now.status), *body)
    return (_heading(clause, now.status), *body, _of(clause, now.status, Layer.NOTE, say(Sheet.NOTE_FIRST_WORDS)))


def _agreed_words(clause: Clause, sight: Sight) -> Keyed[BracketId, AlternativeId]:
    standings = ((each.id, sight.brackets.get(each.id, BracketStanding())) for each in clause.brackets)
    return Keyed((bracket, now.agreed) for bracket, now in standings if now.status in SETTLED)


def main_standing(clause: Clause, sight: Sight) -> BracketStanding:
    """How the main bracket of an article stands: as adopted once there is an adopted text."""
    if sight.adopted is not None:
        chosen = sight.adopted.get(clause.main.id)
        if chosen is None:
            return BracketStanding(status=BracketStatus.FALLEN)
        return BracketStanding(status=BracketStatus.ADOPTED, agreed=chosen)
    every = tuple(each.id for each in clause.main.alternatives)
    return sight.brackets.get(clause.main.id, BracketStanding(on_table=every))


def clean_paragraphs(scenario: PublicScenario, adopted: Keyed[BracketId, AlternativeId]) -> tuple[Paragraph, ...]:
    """The adopted text; an article that fell or was left out keeps its number and says so."""
    wording = settled(adopted)
    articles = (_clean_article(each, adopted, wording) for each in scenario.convention.clauses)
    return (_title(scenario, BracketStatus.ADOPTED), *(each for article in articles for each in article))


def title_of(sight: Sight) -> Paragraph:
    """The title of the convention, over the text as it stands."""
    return _title(sight.scenario, BracketStatus.OPEN if sight.adopted is None else BracketStatus.ADOPTED)


def _title(scenario: PublicScenario, status: BracketStatus) -> Paragraph:
    title = plain(scenario.convention.title) or str(scenario.id)
    return Paragraph(layer=Layer.TITLE, article=0, title=title, text=title, status=status)


def _heading(clause: Clause, status: BracketStatus) -> Paragraph:
    title = plain(clause.title)
    key = Sheet.HEADING if title else Sheet.HEADING_BARE
    return _of(clause, status, Layer.HEADING, say(key, number=clause.article, title=title))


def _of(clause: Clause, status: BracketStatus, layer: Layer, text: str) -> Paragraph:
    return Paragraph(layer=layer, article=clause.article, title=plain(clause.title), text=text, status=status)


def _clean_article(clause: Clause, adopted: Keyed[BracketId, AlternativeId], wording: Wording) -> tuple[Paragraph, ...]:
    chosen = adopted.get(clause.main.id)
    if chosen is None:
        fallen = BracketStatus.FALLEN
        return (_heading(clause, fallen), _of(clause, fallen, Layer.NOTE, say(Sheet.NOTE_FELL)))
    status = BracketStatus.ADOPTED
    body = _body(clause, chosen, wording, status)
    if not body:
        return (_heading(clause, status), _of(clause, status, Layer.NOTE, say(Sheet.NOTE_NOT_IN_TEXT)))
    return (_heading(clause, status), *body)


def _body(clause: Clause, chosen: AlternativeId, wording: Wording, status: BracketStatus) -> tuple[Paragraph, ...]:
    alternative = next((each for each in clause.main.alternatives if each.id == chosen), None)
    if alternative is None or (chosen == NO_TEXT and not plain(alternative.text)):
        return ()
    return tuple(
        _text(clause, each, status, None, alternative.label) for each in paragraphs(words(clause, alternative, wording))
    )


def _text(
    clause: Clause, numbered: Numbered, status: BracketStatus, alternative: AlternativeId | None, label: str
) -> Paragraph:
    return Paragraph(
        layer=Layer.TEXT,
        article=clause.article,
        title=plain(clause.title),
        number=numbered.number,
        text=numbered.text,
        status=status,
        alternative=alternative,
        label=plain(label),
    )


def rolling_article(clause: Clause, sight: Sight) -> tuple[Paragraph, ...]:
    """One article as it rolls; as adopted once there is an adopted text."""
    if sight.adopted is not None:
        return _clean_article(clause, sight.adopted, settled(sight.adopted))
    wording, names = standing(sight.brackets), Names.seen(sight)
    now = main_standing(clause, sight)
    if now.status is BracketStatus.OPEN:
        return (_heading(clause, now.status), *_alternatives(clause, now, wording, names))
    if now.status is BracketStatus.FALLEN:
        return (_heading(clause, now.status), _of(clause, now.status, Layer.NOTE, say(Sheet.NOTE_FELL)))
    body = _body(clause, now.agreed, wording, now.status)
    note = _of(clause, now.status, Layer.NOTE, _note(clause, now, sight, has_text=bool(body)))
    return (_heading(clause, now.status), *body, note, *_open_words(clause, sight, now.agreed, names))


def _note(clause: Clause, now: BracketStanding, sight: Sight, *, has_text: bool) -> str:
    if clause.main.id in sight.scenario.fixed:
        return say(Sheet.NOTE_FIXED)
    if not has_text:
        return say(Sheet.NOTE_DELETED)
    if _words_open(clause, now.agreed, sight):
        return say(Sheet.NOTE_AGREED_OPEN)
    return say(Sheet.NOTE_AGREED_IN, sitting=now.agreed_in) if now.agreed_in else say(Sheet.NOTE_AGREED)


def _words_open(clause: Clause, chosen: AlternativeId, sight: Sight) -> bool:
    standings = (sight.brackets.get(each.id) for each in _counting(clause, chosen))
    return any(each is None or each.status is BracketStatus.OPEN for each in standings)


def _counting(clause: Clause, chosen: AlternativeId) -> tuple[Bracket, ...]:
    return tuple(each for each in clause.brackets if not each.main and each.under in (None, chosen))


def _alternatives(clause: Clause, now: BracketStanding, wording: Wording, names: Names) -> tuple[Paragraph, ...]:
    listed = [each for each in clause.main.alternatives if each.id in now.on_table]
    made: list[Paragraph] = []
    for each in listed:
        text = words(clause, each, wording).replace("\n", " ") or say(Sheet.NO_TEXT)
        lettered = text if each.id == NO_TEXT else say(Sheet.LETTERED, letter=str(each.id), text=text)
        numbered = Numbered(number="", text=say(Sheet.BRACKETED, text=lettered))
        made.append(_text(clause, numbered, now.status, each.id, each.label))
        label = plain(each.label) or names.alternative(Choice(bracket=clause.main.id, alternative=each.id))
        made.append(_stances(clause, now, each.id, label, names))
    return tuple(made)


def _open_words(clause: Clause, sight: Sight, chosen: AlternativeId, names: Names) -> Iterator[Paragraph]:
    """Who stands where on the words that are still in brackets inside an agreed article."""
    for bracket in _counting(clause, chosen):
        now = sight.brackets.get(bracket.id, BracketStanding())
        if now.status is BracketStatus.OPEN:
            for each in now.on_table:
                words_quoted = names.quotation(Choice(bracket=bracket.id, alternative=each))
                yield _stances(clause, now, each, words_quoted, names)


def _stances(clause: Clause, now: BracketStanding, alternative: AlternativeId, label: str, names: Names) -> Paragraph:
    said = ((Stance.SUPPORT, Sheet.SUPPORT), (Stance.CAN_ACCEPT, Sheet.ACCEPT), (Stance.OPPOSE, Sheet.OPPOSE))
    groups = ((key, with_stance(now, alternative, stance)) for stance, key in said)
    positions = clause_list(say(key, who=names.seats(seats)) for key, seats in groups if seats)
    return Paragraph(
        layer=Layer.STANCES,
        article=clause.article,
        title=plain(clause.title),
        text=say(Sheet.STANDING, label=label, positions=positions or say(Sheet.NOBODY)),
        status=now.status,
        alternative=alternative,
        label=label,
    )


def with_stance(now: BracketStanding, alternative: AlternativeId, stance: Stance) -> tuple[SeatId, ...]:
    """The seats that declared this stance on this alternative in public."""
    return tuple(seat for seat, stances in now.stances.items() if stances.get(alternative) is stance)
