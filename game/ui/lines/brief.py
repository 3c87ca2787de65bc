"""The instructions of one delegation: what its capital wants, what it will not sign, and who decides at home."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.catalogue import and_list, or_list
from game.minutes.english.vocabulary import ACTORS
from game.minutes.names import Names
from game.terms.ids import AlternativeId, BracketId, ClauseId
from game.terms.mandate import ActorBrief, Cares, Condition, Mandate, RedLine
from game.terms.scenario import Delegation, DomesticActor
from game.terms.text import Choice
from game.terms.views import Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.new_game import hurdle_words
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "Brief"
_MUCH, _SOME = 500, 100
"""Per mille from which a concern is said to be strong, and to be one at all."""
_DEAREST = 3


class _Words(StrEnum):
    RED_LINE = QT_TRANSLATE_NOOP("Brief", "{article}: not {alternatives}")
    UNLESS = QT_TRANSLATE_NOOP("Brief", "Unless {conditions}.")
    CONDITION = QT_TRANSLATE_NOOP("Brief", "{article} stands at {alternatives}")
    ABSOLUTE = QT_TRANSLATE_NOOP("Brief", "Nothing lifts this.")
    FORMAL = QT_TRANSLATE_NOOP("Brief", "{kind}, can stop a ratification by itself")
    INFORMAL = QT_TRANSLATE_NOOP("Brief", "{kind}, is heard")
    WEIGHT = QT_TRANSLATE_NOOP("Brief", "weight {percent}%")
    BLOCKS = QT_TRANSLATE_NOOP("Brief", "Will not pass {choices}.")
    NEEDS = QT_TRANSLATE_NOOP("Brief", "Needs {choices}.")
    HURDLE = QT_TRANSLATE_NOOP("Brief", "Ratification takes a {hurdle}.")
    SPARES_SOV_MUCH = QT_TRANSLATE_NOOP("Brief", "Guards sovereignty closely")
    SPARES_SOV = QT_TRANSLATE_NOOP("Brief", "Minds what it costs in sovereignty")
    SEEKS_SOV = QT_TRANSLATE_NOOP("Brief", "Does not mind pooling sovereignty")
    RIGHTS_MUCH = QT_TRANSLATE_NOOP("Brief", "Insists on safeguards for human rights")
    RIGHTS = QT_TRANSLATE_NOOP("Brief", "Wants safeguards for human rights")
    AGAINST_RIGHTS = QT_TRANSLATE_NOOP("Brief", "Finds safeguards a burden")
    SPARES_CAP_MUCH = QT_TRANSLATE_NOOP("Brief", "Fears what complying would take")
    SPARES_CAP = QT_TRANSLATE_NOOP("Brief", "Minds what complying takes")
    SEEKS_CAP = QT_TRANSLATE_NOOP("Brief", "Welcomes new duties to build capacity")
    DEPTH_MUCH = QT_TRANSLATE_NOOP("Brief", "Wants a convention that achieves much")
    DEPTH = QT_TRANSLATE_NOOP("Brief", "Wants results")
    AGAINST_DEPTH = QT_TRANSLATE_NOOP("Brief", "Would rather it achieved little")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineInRed:
    """What the capital will not sign."""

    what: str
    unless: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """A domestic actor; the second half of its fields is known to its own delegation alone."""

    name: str
    kind: str
    weight: str
    note: str
    cares: tuple[str, ...]
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPage:
    """Everything a delegation reads before it takes its seat."""

    delegate: Delegate
    form: str
    short: str
    public: str
    statement: str
    confidential: str
    objective: str
    dearest: str
    cheapest: str
    red_lines: tuple[LineInRed, ...]
    hurdle: str
    actors: tuple[ActorLine, ...]


def brief(sight: Sight) -> BriefPage:
    """The instructions of the seat that sees. Raises ``ValueError`` for an office, which has none."""
    if sight.mandate is None:
        raise ValueError(f"{sight.seat} has no instructions")
    names = Names.of(sight.scenario)
    mandate, own = sight.mandate, sight.scenario.delegation(sight.seat)
    by_salience = sorted(mandate.salience, key=lambda clause: -mandate.salience[clause])
    return BriefPage(
        delegate=delegates_of(sight.scenario, sight.seat)[sight.seat],
        form=own.form or own.name,
        short=own.short,
        public=own.public_brief,
        statement=own.opening_statement,
        confidential=mandate.confidential,
        objective=mandate.objective,
        dearest=and_list(names.article_titled(each) for each in by_salience[:_DEAREST]),
        cheapest=and_list(names.article_titled(each) for each in mandate.concession_order[:_DEAREST]),
        red_lines=tuple(_red_line(each, names) for each in mandate.red_lines),
        hurdle=say(_CONTEXT, _Words.HURDLE, hurdle=hurdle_words(own)),
        actors=actors(own, mandate, names),
    )


def _red_line(line: RedLine, names: Names) -> LineInRed:
    conditions = and_list(_condition(each, names) for each in line.unless)
    return LineInRed(
        what=say(
            _CONTEXT,
            _Words.RED_LINE,
            article=names.article_titled(line.clause),
            alternatives=_alternatives(line.clause, line.alternatives, names),
        ),
        unless=say(_CONTEXT, _Words.UNLESS, conditions=conditions) if conditions else say(_CONTEXT, _Words.ABSOLUTE),
        note=line.note,
    )


def _condition(condition: Condition, names: Names) -> str:
    return say(
        _CONTEXT,
        _Words.CONDITION,
        article=names.article_titled(condition.clause),
        alternatives=_alternatives(condition.clause, condition.alternatives, names),
    )


def _alternatives(clause: ClauseId, alternatives: tuple[AlternativeId, ...], names: Names) -> str:
    return or_list(
        names.alternative_within(Choice(bracket=BracketId(clause), alternative=each)) for each in alternatives
    )


def actors(own: Delegation, mandate: Mandate, names: Names) -> tuple[ActorLine, ...]:
    """Who is heard at home, in the order of the scenario."""
    return tuple(_actor(known, secret, names) for known, secret in zip(own.actors, mandate.actors, strict=False))


def _actor(known: DomesticActor, secret: ActorBrief, names: Names) -> ActorLine:
    kind = say(_CONTEXT, _Words.FORMAL if known.formal else _Words.INFORMAL, kind=opening(str(ACTORS[known.kind])))
    blocks = or_list(names.choice(each) for each in secret.blocks)
    needs = or_list(names.choice(each) for each in secret.needs)
    told = (_Words.BLOCKS, blocks), (_Words.NEEDS, needs)
    return ActorLine(
        name=known.name,
        kind=kind,
        weight=say(_CONTEXT, _Words.WEIGHT, percent=(secret.weight + 5) // 10),
        note=secret.note,
        cares=cares(secret.cares),
        conditions=tuple(say(_CONTEXT, words, choices=choices) for words, choices in told if choices),
    )


def cares(cares: Cares) -> tuple[str, ...]:
    """What an actor looks at, strongest first."""
    rated = (
        (cares.sov, _Words.SEEKS_SOV, _Words.SEEKS_SOV, _Words.SPARES_SOV, _Words.SPARES_SOV_MUCH),
        (cares.rights, _Words.RIGHTS_MUCH, _Words.RIGHTS, _Words.AGAINST_RIGHTS, _Words.AGAINST_RIGHTS),
        (cares.cap, _Words.SEEKS_CAP, _Words.SEEKS_CAP, _Words.SPARES_CAP, _Words.SPARES_CAP_MUCH),
        (cares.eff, _Words.DEPTH_MUCH, _Words.DEPTH, _Words.AGAINST_DEPTH, _Words.AGAINST_DEPTH),
    )
    felt = sorted((each for each in rated if abs(each[0]) >= _SOME), key=lambda each: -abs(each[0]))
    return tuple(say(_CONTEXT, _strength(*each)) for each in felt)


def _strength(value: int, much: _Words, some: _Words, against: _Words, against_much: _Words) -> _Words:
    if value >= 0:
        return much if value >= _MUCH else some
    return against_much if value <= -_MUCH else against
