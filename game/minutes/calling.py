"""How wordings, matters and packages are called across the table: several ways for each, so that speeches differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from game.minutes.called import shown
from game.minutes.catalogue import and_list, plain, say
from game.minutes.english.speeches import Aloud
from game.minutes.english.speeches_house import Called
from game.minutes.names import Names
from game.terms.bargains import Package
from game.terms.ids import NO_TEXT, BracketId, ClauseId, PackageId
from game.terms.text import Choice

FEW_MATTERS = 2
"""Of so many matters a package is said to be; of more, by their articles."""
FEW_TERMS = 3
"""Of so many wordings in all a package may be called by its terms."""


def aloud(choice: Choice, names: Names) -> str:
    """A wording as it is called across the table: ``Article 8 C``; inline, its words."""
    if _has_no_letter(choice, names):
        return names.choice(choice)
    letter = shown(str(choice.alternative), "?")
    return say(Aloud.WORDING, article=names.article(choice.bracket), letter=letter)


def ways(choices: Iterable[Choice], names: Names) -> tuple[str, ...]:
    """The ways to call some wordings: by letter, by what they are called, by their matter, each way once."""
    given = tuple(choices)
    calls: tuple[Callable[[Choice, Names], str], ...] = (aloud, _labelled, _on_matter)
    return tuple(dict.fromkeys(and_list(call(each, names) for each in given) for call in calls))


def matter(place: BracketId, names: Names) -> str:
    """What an article is about, within a sentence: ``beneficial ownership``; its number where it has no title."""
    clause = names.clauses.get(ClauseId(str(place).partition(".")[0]))
    title = plain(clause.title) if clause else ""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title or names.article(place)


def package_ways(package: PackageId, names: Names) -> tuple[str, ...]:
    """The ways to call a package: by its articles, its matters, its terms; its id where these are not known."""
    known = names.packages.get(package)
    if known is None or not known.undertakings:
        return (names.package(package),)
    author = names.seat_within(known.by)
    places = list(dict.fromkeys(each.choice.bracket for each in known.undertakings))
    found = [names.package(package), say(Called.BARGAIN, author=author, articles=names.articles(places))]
    matters = list(dict.fromkeys(matter(each, names) for each in places))
    if len(matters) <= FEW_MATTERS:
        found.append(say(Called.PROPOSED, author=author, matters=and_list(matters)))
    gives, asks = terms(known)
    lead = (*asks, *gives)[0]
    found.append(say(Called.TURNS_ON, author=author, wording=_labelled(lead, names)))
    if gives and asks and len(gives) + len(asks) <= FEW_TERMS:
        found += (
            say(Called.EXCHANGE, author=author, given=given, asked=asked)
            for given, asked in zip(ways(gives, names), ways(asks, names), strict=False)
        )
    return tuple(dict.fromkeys(found))


def terms(package: Package) -> tuple[Sequence[Choice], Sequence[Choice]]:
    """What its author gives, and what it asks of others, each once."""
    gives = dict.fromkeys(each.choice for each in package.undertakings if each.by == package.by)
    asks = dict.fromkeys(each.choice for each in package.undertakings if each.choice not in gives)
    return tuple(gives), tuple(asks)


def _labelled(choice: Choice, names: Names) -> str:
    known = names.wording(choice)
    label = plain(known.label) if known else ""
    if not label or _has_no_letter(choice, names):
        return aloud(choice, names)
    return say(Called.LABEL, label=label, article=names.article(choice.bracket))


def _on_matter(choice: Choice, names: Names) -> str:
    if _has_no_letter(choice, names):
        return aloud(choice, names)
    letter = shown(str(choice.alternative), "?")
    return say(Called.ON_MATTER, letter=letter, matter=matter(choice.bracket, names))


def _has_no_letter(choice: Choice, names: Names) -> bool:
    return bool(names.inline_name(choice.bracket)) or choice.alternative == NO_TEXT
