"""What a party may set out to do in a year of practice, composed choice by choice from short lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.catalogue import say as told
from game.minutes.english.cooperation import Helping
from game.minutes.names import Names
from game.terms.actions import MOVE_OF, Action
from game.terms.actions_cooperation import NameContactPoint, RequestCooperation, StartProject
from game.terms.actions_practice import (
    DenounceConvention,
    Forgive,
    ImposeSanction,
    LiftSanction,
    ProposeAmendment,
    RaiseDispute,
    SeekExclusion,
    SetConduct,
)
from game.terms.cooperation import BY_AGENCIES, Channel, ProjectKind, RequestKind
from game.terms.ids import AlternativeId, BracketId, ClauseId, SeatId
from game.terms.practice import Conduct
from game.terms.text import Choice as Wording
from game.terms.views import Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.home_front import Consider, attention_words
from game.ui.lines.table_reasons import reason
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say
from game.ui.widgets.phrase import Choice

_CONTEXT = "ReviewDeeds"


class Deed(StrEnum):
    """What can be done, in the order in which it is offered."""

    REQUEST = "request"
    PROJECT = "project"
    CONTACT = "contact"
    DISPUTE = "dispute"
    SANCTION = "sanction"
    LIFT = "lift"
    FORGIVE = "forgive"
    DEMAND = "demand"
    AMEND = "amend"
    EXCLUDE = "exclude"
    DENOUNCE = "denounce"


class Slot(StrEnum):
    """What a deed needs to be told."""

    WHOM = "whom"
    KIND = "kind"
    CHANNEL = "channel"
    PROJECT = "project"
    CLAUSE = "clause"
    WORDING = "wording"


NEEDS: Mapping[Deed, tuple[Slot, ...]] = {
    Deed.REQUEST: (Slot.KIND, Slot.WHOM, Slot.CHANNEL),
    Deed.PROJECT: (Slot.PROJECT, Slot.WHOM),
    Deed.CONTACT: (),
    Deed.DISPUTE: (Slot.WHOM, Slot.CLAUSE),
    Deed.SANCTION: (Slot.WHOM,),
    Deed.LIFT: (Slot.WHOM,),
    Deed.FORGIVE: (Slot.WHOM,),
    Deed.DEMAND: (Slot.CLAUSE, Slot.WORDING),
    Deed.AMEND: (Slot.CLAUSE, Slot.WORDING),
    Deed.EXCLUDE: (Slot.WHOM,),
    Deed.DENOUNCE: (),
}


class _Words(StrEnum):
    REQUEST = QT_TRANSLATE_NOOP("ReviewDeeds", "Ask for cooperation")
    PROJECT = QT_TRANSLATE_NOOP("ReviewDeeds", "Start a project")
    CONTACT = QT_TRANSLATE_NOOP("ReviewDeeds", "Name a contact point")
    DISPUTE = QT_TRANSLATE_NOOP("ReviewDeeds", "Raise a dispute")
    SANCTION = QT_TRANSLATE_NOOP("ReviewDeeds", "Impose the next sanction")
    LIFT = QT_TRANSLATE_NOOP("ReviewDeeds", "Lift a sanction")
    FORGIVE = QT_TRANSLATE_NOOP("ReviewDeeds", "Forgive what is owed")
    DEMAND = QT_TRANSLATE_NOOP("ReviewDeeds", "Break a rule to change it")
    AMEND = QT_TRANSLATE_NOOP("ReviewDeeds", "Propose an amendment")
    EXCLUDE = QT_TRANSLATE_NOOP("ReviewDeeds", "Seek an exclusion")
    DENOUNCE = QT_TRANSLATE_NOOP("ReviewDeeds", "Denounce the convention")
    WHOM = QT_TRANSLATE_NOOP("ReviewDeeds", "Which state")
    KIND = QT_TRANSLATE_NOOP("ReviewDeeds", "What for")
    CHANNEL = QT_TRANSLATE_NOOP("ReviewDeeds", "By which way")
    PROJECT_KIND = QT_TRANSLATE_NOOP("ReviewDeeds", "Which project")
    CLAUSE = QT_TRANSLATE_NOOP("ReviewDeeds", "Which article")
    WORDING = QT_TRANSLATE_NOOP("ReviewDeeds", "Which wording")
    BY_STATE = QT_TRANSLATE_NOOP("ReviewDeeds", "state to state")
    BY_AGENCY = QT_TRANSLATE_NOOP("ReviewDeeds", "between agencies")
    NO_AGENCIES = QT_TRANSLATE_NOOP("ReviewDeeds", "agencies cannot give this")
    TRAINING = QT_TRANSLATE_NOOP("ReviewDeeds", "training")
    SECONDMENT = QT_TRANSLATE_NOOP("ReviewDeeds", "experts lent")
    EQUIPMENT = QT_TRANSLATE_NOOP("ReviewDeeds", "equipment")
    HOTLINE = QT_TRANSLATE_NOOP("ReviewDeeds", "a hotline")


_DEEDS = {each: _Words[each.name] for each in Deed}
_SLOTS = {
    Slot.WHOM: _Words.WHOM,
    Slot.KIND: _Words.KIND,
    Slot.CHANNEL: _Words.CHANNEL,
    Slot.PROJECT: _Words.PROJECT_KIND,
    Slot.CLAUSE: _Words.CLAUSE,
    Slot.WORDING: _Words.WORDING,
}
_PROJECTS = {each: _Words[each.name] for each in ProjectKind}

Picked = Mapping[Slot, str]
"""What stands in the slots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotLine:
    """One list, and what was taken from it."""

    key: str
    words: str
    """What was taken, else what is asked for."""
    what: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedPage:
    """The deed as it is composed."""

    deeds: SlotLine
    slots: tuple[SlotLine, ...]
    action: Action | None
    """``None`` while something is left open."""
    cost: str
    refusal: str
    grave: bool
    """Whether it is held for a second instead of pressed."""


def compose(deed: Deed, picked: Picked, sight: Sight, consider: Consider) -> DeedPage:
    """Everything to show of one deed."""
    names = Names.seen(sight)
    deeds = tuple(Choice(key=each.value, words=say(_CONTEXT, _DEEDS[each])) for each in Deed)
    action = _action(deed, picked, sight)
    found = consider(action) if action is not None else None
    refused = found.refused if found is not None else None
    return DeedPage(
        deeds=SlotLine(key="deed", words=say(_CONTEXT, _DEEDS[deed]), what=say(_CONTEXT, _DEEDS[deed]), choices=deeds),
        slots=tuple(_slot(each, deed, picked, sight) for each in NEEDS[deed]),
        action=action,
        cost=attention_words(found.attention) if found is not None else "",
        refusal=reason(refused, names, MOVE_OF[type(action)]) if action is not None else "",
        grave=deed is Deed.DENOUNCE,
    )


def pick(deed: Deed, picked: Picked, slot: Slot, key: str) -> dict[Slot, str]:
    """The same with another thing in one slot; what no longer fits is taken out."""
    changed = {**picked, slot: key}
    if slot is Slot.CLAUSE:
        changed.pop(Slot.WORDING, None)
    if slot is Slot.KIND and RequestKind(key) not in BY_AGENCIES:
        changed[Slot.CHANNEL] = Channel.STATE.value
    return {each: changed[each] for each in NEEDS[deed] if each in changed}


def _slot(slot: Slot, deed: Deed, picked: Picked, sight: Sight) -> SlotLine:
    choices = _CHOICES[slot](deed, picked, sight)
    what = say(_CONTEXT, _SLOTS[slot])
    taken = next((each.words for each in choices if each.key == _taken(slot, picked)), "")
    return SlotLine(key=slot.value, words=taken or what, what=what, choices=choices)


def _taken(slot: Slot, picked: Picked) -> str:
    return picked.get(slot, Channel.STATE.value if slot is Slot.CHANNEL else "")


def _whom(deed: Deed, _picked: Picked, sight: Sight) -> tuple[Choice, ...]:
    delegates = delegates_of(sight.scenario, sight.seat)
    others = [each for each in sight.scenario.states if each != sight.seat]
    if deed is Deed.LIFT:
        others = [each.against for each in sight.sanctions if each.by == sight.seat]
    elif deed in (Deed.DISPUTE, Deed.SANCTION, Deed.EXCLUDE):
        others = [each for each in others if each in sight.parties]
    return tuple(Choice(key=each, words=delegates[each].name, delegate=delegates[each]) for each in others)


def _kinds(_deed: Deed, _picked: Picked, _sight: Sight) -> tuple[Choice, ...]:
    return tuple(Choice(key=each.value, words=opening(told(Helping[each.name]))) for each in RequestKind)


def _channels(_deed: Deed, picked: Picked, _sight: Sight) -> tuple[Choice, ...]:
    kind = picked.get(Slot.KIND)
    shut = say(_CONTEXT, _Words.NO_AGENCIES) if kind and RequestKind(kind) not in BY_AGENCIES else ""
    return (
        Choice(key=Channel.STATE.value, words=opening(say(_CONTEXT, _Words.BY_STATE))),
        Choice(key=Channel.AGENCY.value, words=opening(say(_CONTEXT, _Words.BY_AGENCY)), refusal=shut),
    )


def _projects(_deed: Deed, _picked: Picked, _sight: Sight) -> tuple[Choice, ...]:
    return tuple(Choice(key=each.value, words=opening(say(_CONTEXT, _PROJECTS[each]))) for each in ProjectKind)


def _clauses(_deed: Deed, _picked: Picked, sight: Sight) -> tuple[Choice, ...]:
    names = Names.of(sight.scenario)
    return tuple(Choice(key=each, words=names.article_titled(each)) for each in sight.obligations)


def _wordings(_deed: Deed, picked: Picked, sight: Sight) -> tuple[Choice, ...]:
    clause = picked.get(Slot.CLAUSE)
    if clause is None or sight.adopted is None:
        return ()
    names, main = Names.of(sight.scenario), sight.scenario.convention.clause(ClauseId(clause)).main
    others = (each.id for each in main.alternatives if each.id != sight.adopted.get(main.id))
    wordings = (Wording(bracket=main.id, alternative=each) for each in others)
    return tuple(Choice(key=each.alternative, words=opening(names.alternative(each))) for each in wordings)


_CHOICES: Mapping[Slot, Callable[[Deed, Picked, Sight], tuple[Choice, ...]]] = {
    Slot.WHOM: _whom,
    Slot.KIND: _kinds,
    Slot.CHANNEL: _channels,
    Slot.PROJECT: _projects,
    Slot.CLAUSE: _clauses,
    Slot.WORDING: _wordings,
}


def _action(deed: Deed, picked: Picked, sight: Sight) -> Action | None:
    if any(not _taken(each, picked) for each in NEEDS[deed]):
        return None
    return _MADE[deed](sight.seat, picked)


def _seat(picked: Picked) -> SeatId:
    return SeatId(picked[Slot.WHOM])


def _asks(by: SeatId, picked: Picked) -> Action:
    kind, channel = RequestKind(picked[Slot.KIND]), Channel(_taken(Slot.CHANNEL, picked))
    return RequestCooperation(by=by, to=_seat(picked), kind=kind, channel=channel)


def _demands(by: SeatId, picked: Picked) -> Action:
    clause, wording = ClauseId(picked[Slot.CLAUSE]), AlternativeId(picked[Slot.WORDING])
    return SetConduct(by=by, clause=clause, conduct=Conduct.BREACH, demands=wording)


def _amends(by: SeatId, picked: Picked) -> Action:
    bracket, wording = BracketId(picked[Slot.CLAUSE]), AlternativeId(picked[Slot.WORDING])
    return ProposeAmendment(by=by, choice=Wording(bracket=bracket, alternative=wording))


_MADE: Mapping[Deed, Callable[[SeatId, Picked], Action]] = {
    Deed.REQUEST: _asks,
    Deed.PROJECT: lambda by, picked: StartProject(by=by, to=_seat(picked), kind=ProjectKind(picked[Slot.PROJECT])),
    Deed.CONTACT: lambda by, _: NameContactPoint(by=by),
    Deed.DISPUTE: lambda by, picked: RaiseDispute(by=by, against=_seat(picked), clause=ClauseId(picked[Slot.CLAUSE])),
    Deed.SANCTION: lambda by, picked: ImposeSanction(by=by, against=_seat(picked)),
    Deed.LIFT: lambda by, picked: LiftSanction(by=by, against=_seat(picked)),
    Deed.FORGIVE: lambda by, picked: Forgive(by=by, to=_seat(picked)),
    Deed.DEMAND: _demands,
    Deed.AMEND: _amends,
    Deed.EXCLUDE: lambda by, picked: SeekExclusion(by=by, against=_seat(picked)),
    Deed.DENOUNCE: lambda by, _: DenounceConvention(by=by),
}
