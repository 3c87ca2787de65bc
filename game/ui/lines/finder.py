"""What Ctrl K finds: clauses, delegations, moves, pages, words of the trade, and what the window can do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.terms.scenario import PublicScenario
from game.terms.teaching import GlossaryTerm
from game.ui.keys import Deed, Keys
from game.ui.lines.delegates import delegates_of
from game.ui.lines.keys import deed_words
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.theme.icons import Icon
from game.ui.widgets.seal_view import Delegate
from game.ui.widgets.segmented import Segment

_CONTEXT = "Finder"
MOST = 60
"""Lines shown at once; typing finds the others."""


class Target(StrEnum):
    """What a line leads to; before the colon of its key."""

    CLAUSE = "clause"
    SEAT = "seat"
    MOVE = "move"
    PANE = "pane"
    PAGE = "page"
    DEED = "deed"
    TERM = "term"


class Leaf(StrEnum):
    """Pages beside the table."""

    BRIEF = "brief"
    HOME = "home"
    NEW = "new"
    SETTINGS = "settings"
    ABOUT = "about"


class _Words(StrEnum):
    ARTICLE = QT_TRANSLATE_NOOP("Finder", "Article {number}, {title}")
    CLAUSE = QT_TRANSLATE_NOOP("Finder", "text")
    SEAT = QT_TRANSLATE_NOOP("Finder", "delegation")
    MOVE = QT_TRANSLATE_NOOP("Finder", "move")
    PANE = QT_TRANSLATE_NOOP("Finder", "page")
    PAGE = QT_TRANSLATE_NOOP("Finder", "page")
    DEED = QT_TRANSLATE_NOOP("Finder", "do")
    TERM = QT_TRANSLATE_NOOP("Finder", "word")
    BRIEF = QT_TRANSLATE_NOOP("Finder", "Your instructions")
    HOME = QT_TRANSLATE_NOOP("Finder", "Leave the table and go to the door")
    NEW = QT_TRANSLATE_NOOP("Finder", "New game")
    SETTINGS = QT_TRANSLATE_NOOP("Finder", "Settings")
    ABOUT = QT_TRANSLATE_NOOP("Finder", "About the program")
    SENTENCE = QT_TRANSLATE_NOOP("Finder", "{name}, {what}")
    REFUSED = QT_TRANSLATE_NOOP("Finder", "{name}, {what}, not now: {why}")


_ICONS = {
    Target.CLAUSE: Icon.BRACKET,
    Target.SEAT: Icon.PEOPLE,
    Target.MOVE: Icon.HAND,
    Target.PANE: Icon.DOC,
    Target.PAGE: Icon.DOC,
    Target.DEED: Icon.KEYBOARD,
    Target.TERM: Icon.LEARN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """One thing to go to or to do."""

    key: str
    words: str
    what: str
    icon: Icon
    more: str = ""
    """What is searched as well."""
    beside: str = ""
    """Its key, or why it is shut."""
    delegate: Delegate | None = None
    refusal: str = ""

    @property
    def sentence(self) -> str:
        """All of it in words."""
        if self.refusal:
            return say(_CONTEXT, _Words.REFUSED, name=self.words, what=self.what, why=self.refusal)
        return say(_CONTEXT, _Words.SENTENCE, name=self.words, what=self.what)

    @property
    def passive(self) -> bool:
        """Can be moved to, so that a reason is read."""
        return False

    @property
    def hint(self) -> str:
        """Why not, or what is searched as well."""
        return self.refusal or self.more


def clauses(scenario: PublicScenario) -> Iterator[FoundLine]:
    """Every clause by its number, its title and its words."""
    for each in scenario.convention.clauses:
        words = say(_CONTEXT, _Words.ARTICLE, number=each.article, title=each.title)
        texts = " ".join(alternative.text for alternative in each.main.alternatives)
        yield _line(Target.CLAUSE, each.id, words, more=texts)


def seats(scenario: PublicScenario) -> Iterator[FoundLine]:
    """Every delegation by its name and its letters."""
    for seat, each in delegates_of(scenario).items():
        yield _line(Target.SEAT, seat, each.name, more=each.letters, delegate=each)


def moves(kinds: Iterable[Segment]) -> Iterator[FoundLine]:
    """Every kind of move; one that is shut says why."""
    for each in kinds:
        yield _line(Target.MOVE, each.key, each.words, refusal=each.refusal)


def panes(named: Iterable[tuple[str, str]]) -> Iterator[FoundLine]:
    """The tabs of the table."""
    for key, words in named:
        yield _line(Target.PANE, key, words)


def pages(leaves: Iterable[Leaf]) -> Iterator[FoundLine]:
    """Pages beside the table."""
    for each in leaves:
        yield _line(Target.PAGE, each, say(_CONTEXT, _Words[each.name]))


def deeds(keys: Keys, which: Iterable[Deed]) -> Iterator[FoundLine]:
    """What the window can do, with its key."""
    for each in which:
        yield _line(Target.DEED, each, deed_words(each), beside=keys.shown(each))


def terms(glossary: Iterable[GlossaryTerm]) -> Iterator[FoundLine]:
    """The words of the trade, by their name and by what they mean."""
    for each in glossary:
        yield _line(Target.TERM, each.id, each.term, more=each.definition)


def found(lines: Iterable[FoundLine], typed: str) -> tuple[FoundLine, ...]:
    """What holds every word that was typed: first what begins with them, then what holds them in its name, then all."""
    wanted = typed.casefold().split()
    ranked = [(_rank(each, wanted), place, each) for place, each in enumerate(lines)]
    kept = sorted((each for each in ranked if each[0] is not None), key=lambda each: (each[0] or 0, each[1]))
    return tuple(each for _rank_of, _place, each in kept[:MOST])


def _rank(line: FoundLine, wanted: list[str]) -> int | None:
    name = f"{line.words} {line.what}".casefold()
    if all(word in name for word in wanted):
        starts = (each.strip("(“") for each in name.replace(",", " ").split())
        return 0 if not wanted or any(each.startswith(wanted[0]) for each in starts) else 1
    everything = f"{name} {line.more}".casefold()
    return 2 if all(word in everything for word in wanted) else None


def _line(
    target: Target,
    key: str,
    words: str,
    *,
    more: str = "",
    beside: str = "",
    delegate: Delegate | None = None,
    refusal: str = "",
) -> FoundLine:
    return FoundLine(
        key=f"{target.value}:{key}",
        words=words,
        what=say(_CONTEXT, _Words[target.name]),
        icon=_ICONS[target],
        more=more,
        beside=beside,
        delegate=delegate,
        refusal=refusal,
    )
