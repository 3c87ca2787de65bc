"""The public half of delegations.toml: who sits at the table."""

from __future__ import annotations

from game.scenarios.row import Row
from game.terms.by_seat import Keyed
from game.terms.ids import PerMille, SeatId
from game.terms.mandate import ActorKind
from game.terms.scenario import Capacity, Delegation, DomesticActor, Hurdle, Power

USUAL_TRUST = 500
USUAL_RIGHTS_SALIENCE = 500
SMALL = 150
"""Material power, per mille, up to which a state is small."""
ATTENTION_SMALL, ATTENTION_USUAL, ATTENTION_BLOC = 3, 5, 6
"""Decision D12."""


def delegation(row: Row) -> Delegation:
    """One state or bloc as everybody knows it; what is absent is completed as decisions D12 and D21 say."""
    return Delegation(
        id=SeatId(row.word("id")),
        name=row.word("name"),
        article=row.word("article"),
        form=row.word("form", row.word("name")),
        short=row.word("short"),
        archetype=row.words("archetype"),
        bloc=row.word("bloc"),
        role=row.word("role"),
        difficulty=row.whole("difficulty", 1),
        region=row.word("region", row.word("bloc")),
        legal_family=row.word("legal_family"),
        hurdle=_hurdle(row),
        members=row.whole("members", 1),
        attention=row.whole("attention", _attention(row)),
        rights_salience=row.share("rights_salience", USUAL_RIGHTS_SALIENCE),
        power=_power(row.row("power")),
        capacity=_capacity(row.row("capacity")),
        trust_default=row.share("trust_default", USUAL_TRUST),
        trust=_trust(row.row("trust")),
        actors=tuple(_actor(each) for each in row.rows("domestic_actor")),
        public_brief=row.word("public_brief"),
        opening_statement=row.word("opening_statement"),
        echoes=row.words("echoes"),
    )


def _trust(row: Row) -> Keyed[SeatId, PerMille]:
    return Keyed((SeatId(other), level) for other, level in row.shares().items())


def _power(row: Row) -> Power:
    return Power(material=row.share("material"), agenda=row.share("agenda"), coercive=row.share("coercive"))


def _capacity(row: Row) -> Capacity:
    return Capacity(legal=row.share("legal"), technical=row.share("technical"), financial=row.share("financial"))


def _actor(row: Row) -> DomesticActor:
    return DomesticActor(kind=ActorKind(row.word("kind")), name=row.word("name"), formal=row.flag("formal"))


def _hurdle(row: Row) -> Hurdle:
    """As authored, else a majority where a legislature has a formal say, else the executive alone."""
    if "hurdle" in row:
        return Hurdle(row.word("hurdle"))
    actors = map(_actor, row.rows("domestic_actor"))
    asked = any(each.kind is ActorKind.LEGISLATURE and each.formal for each in actors)
    return Hurdle.MAJORITY if asked else Hurdle.EXECUTIVE


def _attention(row: Row) -> int:
    if row.whole("members", 1) > 1:
        return ATTENTION_BLOC
    return ATTENTION_SMALL if _power(row.row("power")).material <= SMALL else ATTENTION_USUAL
