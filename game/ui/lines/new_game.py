"""What can be played: scenarios and their delegations, in the words of their authors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.english.vocabulary import HURDLES
from game.minutes.figures import nearest
from game.terms.events import Strength
from game.terms.ids import SeatId
from game.terms.scenario import Delegation, Fallback, PublicScenario, ReducedGame, VoteMode
from game.ui.lines.delegates import delegates_of
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, say
from game.ui.widgets.measure_bar import Measure
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "NewGame"
HARDEST = 5


class _Words(StrEnum):
    DELEGATION = QT_TRANSLATE_NOOP("NewGame", "{count} delegation")
    DELEGATIONS = QT_TRANSLATE_NOOP("NewGame", "{count} delegations")
    WHOLE = QT_TRANSLATE_NOOP("NewGame", "The whole conference")
    OPEN_ARTICLE = QT_TRANSLATE_NOOP("NewGame", "{count} open article")
    OPEN_ARTICLES = QT_TRANSLATE_NOOP("NewGame", "{count} open articles")
    ARTICLE = QT_TRANSLATE_NOOP("NewGame", "{count} article")
    ARTICLES = QT_TRANSLATE_NOOP("NewGame", "{count} articles")
    SITTING = QT_TRANSLATE_NOOP("NewGame", "{count} sitting, about {minutes} minutes")
    SITTINGS = QT_TRANSLATE_NOOP("NewGame", "{count} sittings, about {minutes} minutes")
    MINUTES = QT_TRANSLATE_NOOP("NewGame", "{minutes} min")
    CARD = QT_TRANSLATE_NOOP("NewGame", "{title}. {subtitle}. {seats}, {minutes}, difficulty {level} of {hardest}")
    TWO_THIRDS = QT_TRANSLATE_NOOP("NewGame", "By consensus; failing that, by two thirds of those present and voting.")
    TWO_THIRDS_WEIGHTED = QT_TRANSLATE_NOOP(
        "NewGame", "By consensus; failing that, by two thirds of the votes cast, weighted by members."
    )
    ONCE = QT_TRANSLATE_NOOP("NewGame", "{rule} A vote may be taken once {condition}.")
    GENTLE = QT_TRANSLATE_NOOP("NewGame", "Gentle")
    GENTLE_IS = QT_TRANSLATE_NOOP(
        "NewGame", "The others read less of what is said, look less far ahead and give way sooner."
    )
    STANDARD = QT_TRANSLATE_NOOP("NewGame", "Standard")
    STANDARD_IS = QT_TRANSLATE_NOOP(
        "NewGame",
        "The others bargain well and remember broken promises. You see likely ranges, not their instructions.",
    )
    DEMANDING = QT_TRANSLATE_NOOP("NewGame", "Demanding")
    DEMANDING_IS = QT_TRANSLATE_NOOP(
        "NewGame", "The others weigh all that is public, look further ahead and hold out longer."
    )
    CONSENSUS = QT_TRANSLATE_NOOP("NewGame", "By consensus alone.")
    DIFFICULTY = QT_TRANSLATE_NOOP("NewGame", "Difficulty {level} of {hardest}")
    BUDGET = QT_TRANSLATE_NOOP("NewGame", "{count} attention each round. At home: {hurdle}.")
    POWER = QT_TRANSLATE_NOOP("NewGame", "Power")
    POWER_IS = QT_TRANSLATE_NOOP(
        "NewGame",
        "Power {value} of 100: material {first}, over the agenda {second}, to coerce {third}. "
        "The average delegation has {average}.",
    )
    CAPACITY = QT_TRANSLATE_NOOP("NewGame", "Capacity to comply")
    CAPACITY_IS = QT_TRANSLATE_NOOP(
        "NewGame",
        "Capacity to comply {value} of 100: legal {first}, technical {second}, financial {third}. "
        "The average delegation has {average}.",
    )
    SEAT = QT_TRANSLATE_NOOP("NewGame", "{name}. {short}. Difficulty {level} of {hardest}")


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthLine:
    """How well artificial delegates may negotiate."""

    key: str
    words: str
    what: str
    """What it means, in a sentence."""


def strengths() -> tuple[StrengthLine, ...]:
    """The three, gentlest first."""
    return tuple(
        StrengthLine(key=each, words=say(_CONTEXT, _Words[each.name]), what=say(_CONTEXT, _Words[f"{each.name}_IS"]))
        for each in Strength
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioLine:
    """A scenario in the list."""

    key: str
    title: str
    subtitle: str
    seats: str
    minutes: str
    difficulty: int
    """Filled dots, of ``HARDEST``."""
    sentence: str

    @property
    def passive(self) -> bool:
        """Can be chosen."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """A delegation that can be played."""

    seat: SeatId
    delegate: Delegate
    form: str
    short: str
    brief: str
    statement: str
    difficulty: int
    difficulty_words: str
    budget: str
    sentence: str
    measures: tuple[Measure, ...]
    """Its power and its capacity, as everybody knows them, beside those of the average delegation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GameLine:
    """The whole conference, or a smaller game of it."""

    key: str
    """The game's name; empty = the whole."""
    words: str
    facts: tuple[str, str, str]
    """Delegations, articles that are open, sittings and minutes."""
    note: str
    seats: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioPage:
    """A scenario opened."""

    key: str
    title: str
    subtitle: str
    synopsis: str
    advisory: str
    """Content advisory; empty where there is none."""
    names_note: str
    learning: tuple[str, ...]
    adoption: str
    seats: tuple[SeatLine, ...]
    games: tuple[GameLine, ...]
    """The whole first, then what is smaller than that."""


def scenario_line(scenario: PublicScenario) -> ScenarioLine:
    """One scenario as the list shows it."""
    count = len(scenario.delegations)
    minutes = say(_CONTEXT, _Words.MINUTES, minutes=scenario.minutes)
    return ScenarioLine(
        key=scenario.id,
        title=scenario.title,
        subtitle=scenario.subtitle,
        seats=str(count),
        minutes=minutes,
        difficulty=scenario.difficulty,
        sentence=say(
            _CONTEXT,
            _Words.CARD,
            title=scenario.title,
            subtitle=scenario.subtitle,
            seats=counted(_CONTEXT, _Words.DELEGATION, _Words.DELEGATIONS, count),
            minutes=minutes,
            level=scenario.difficulty,
            hardest=HARDEST,
        ),
    )


def scenario_page(scenario: PublicScenario) -> ScenarioPage:
    """One scenario as it is read before a game."""
    delegates = delegates_of(scenario)
    return ScenarioPage(
        key=scenario.id,
        title=scenario.title,
        subtitle=scenario.subtitle,
        synopsis=scenario.synopsis,
        advisory=scenario.content_advisory,
        names_note=scenario.names_note,
        learning=scenario.learning,
        adoption=adoption_words(scenario),
        seats=tuple(_seat(each, delegates[each.id], scenario) for each in scenario.delegations),
        games=(
            _whole(scenario),
            *(_game(each, scenario) for each in scenario.reduced_games if _smaller(each, scenario)),
        ),
    )


def _smaller(game: ReducedGame, scenario: PublicScenario) -> bool:
    """Some games are the whole conference by another name, for so many people."""
    return len(game.delegations) < len(scenario.delegations) or len(game.clauses) < len(scenario.convention.clauses)


def _whole(scenario: PublicScenario) -> GameLine:
    calendar = scenario.calendar
    return GameLine(
        key="",
        words=say(_CONTEXT, _Words.WHOLE),
        facts=(
            counted(_CONTEXT, _Words.DELEGATION, _Words.DELEGATIONS, len(scenario.delegations)),
            counted(_CONTEXT, _Words.ARTICLE, _Words.ARTICLES, len(scenario.convention.clauses)),
            counted(_CONTEXT, _Words.SITTING, _Words.SITTINGS, calendar.sittings, minutes=scenario.minutes),
        ),
        note="",
        seats=scenario.states,
    )


def _game(game: ReducedGame, scenario: PublicScenario) -> GameLine:
    sittings = scenario.calendar.sittings if game.sittings is None else game.sittings
    minutes = scenario.minutes if game.minutes is None else game.minutes
    return GameLine(
        key=game.name,
        words=game.name[:1].upper() + game.name[1:],
        facts=(
            counted(_CONTEXT, _Words.DELEGATION, _Words.DELEGATIONS, len(game.delegations)),
            counted(_CONTEXT, _Words.OPEN_ARTICLE, _Words.OPEN_ARTICLES, len(game.clauses)),
            counted(_CONTEXT, _Words.SITTING, _Words.SITTINGS, sittings, minutes=minutes),
        ),
        note=game.note,
        seats=tuple(each for each in scenario.states if each in game.delegations),
    )


def adoption_words(scenario: PublicScenario) -> str:
    """How the conference decides, and from when on it may vote."""
    if scenario.decision.fallback is Fallback.NOTHING:
        return say(_CONTEXT, _Words.CONSENSUS)
    weighted = scenario.decision.vote_mode is VoteMode.WEIGHTED
    rule = say(_CONTEXT, _Words.TWO_THIRDS_WEIGHTED if weighted else _Words.TWO_THIRDS)
    condition = scenario.decision.fallback_condition
    return say(_CONTEXT, _Words.ONCE, rule=rule, condition=condition) if condition else rule


def _seat(delegation: Delegation, delegate: Delegate, scenario: PublicScenario) -> SeatLine:
    level = {"level": delegation.difficulty, "hardest": HARDEST}
    return SeatLine(
        seat=delegation.id,
        delegate=delegate,
        form=delegation.form or delegation.name,
        short=delegation.short,
        brief=delegation.public_brief,
        statement=delegation.opening_statement,
        difficulty=delegation.difficulty,
        difficulty_words=say(_CONTEXT, _Words.DIFFICULTY, **level),
        budget=say(_CONTEXT, _Words.BUDGET, count=delegation.attention, hurdle=hurdle_words(delegation)),
        sentence=say(_CONTEXT, _Words.SEAT, name=delegation.name, short=delegation.short, **level),
        measures=tuple(_measures(delegation, scenario.delegations)),
    )


def _measures(delegation: Delegation, everybody: Sequence[Delegation]) -> Iterator[Measure]:
    """The mean of each three figures that the scenario makes public."""
    for words, sentence, parts in (
        (_Words.POWER, _Words.POWER_IS, _power),
        (_Words.CAPACITY, _Words.CAPACITY_IS, _capacity),
    ):
        own, all_of_it = parts(delegation), [each for one in everybody for each in parts(one)]
        value, average = round(sum(own) / len(own)), round(sum(all_of_it) / len(all_of_it))
        first, second, third = (nearest(each, 10) for each in own)
        slots = {"value": nearest(value, 10), "average": nearest(average, 10), "first": first, "second": second}
        said = say(_CONTEXT, sentence, third=third, **slots)
        yield Measure(words=say(_CONTEXT, words), value=value, average=average, sentence=said)


def _power(delegation: Delegation) -> tuple[int, int, int]:
    return delegation.power.material, delegation.power.agenda, delegation.power.coercive


def _capacity(delegation: Delegation) -> tuple[int, int, int]:
    return delegation.capacity.legal, delegation.capacity.technical, delegation.capacity.financial


def hurdle_words(delegation: Delegation) -> str:
    """What a ratification must pass in that state."""
    return str(HURDLES[delegation.hurdle])
