"""The composer's sentences: a draft as words with phrases, and what each phrase could be instead."""

from __future__ import annotations

from dataclasses import replace

from game.terms.actions import Tag
from game.terms.bargains import Pledge, PledgeKind
from game.terms.events import SeatKind
from game.terms.ids import ClauseId, SeatId
from game.terms.standing import Stance
from game.terms.text import Choice
from game.terms.views import Sight
from game.ui.lines.drafts_chair import ChairDraft
from game.ui.lines.drafts_more import RareDraft
from game.ui.lines.informals import circle_of
from game.ui.lines.sentence_room import EVERYBODY, NO_PLEDGE, RATIFY, Room
from game.ui.lines.sentences_chair import chair_change, chair_kind_words, chair_sentence, chair_verb, is_chairs
from game.ui.lines.sentences_more import field_words, rare_change, rare_kind_words, rare_sentence, rare_verb
from game.ui.lines.sentences_speech import (
    SPEAKING,
    for_a_group,
    in_the_name_of,
    message_sentence,
    statement_change,
    statement_sentence,
)
from game.ui.lines.table_article import choice_of, key_of
from game.ui.lines.table_drafts import (
    EMPTY,
    Draft,
    Kind,
    MessageDraft,
    PackageDraft,
    PromiseDraft,
    StanceDraft,
    StatementDraft,
    WordingDraft,
    swapped,
)
from game.ui.lines.table_words import CONTEXT, Words
from game.ui.speaking import say
from game.ui.widgets.sentence import Sentence

_DECLARE = {
    Stance.SUPPORT: Words.DO_STANCE,
    Stance.CAN_ACCEPT: Words.DO_ACCEPT,
    Stance.OPPOSE: Words.DO_OPPOSE,
    Stance.UNDECLARED: Words.DO_SILENT,
}
_KINDS = {
    Kind.STANCE: Words.KIND_STANCE,
    Kind.WORDING: Words.KIND_WORDING,
    Kind.PACKAGE: Words.KIND_PACKAGE,
    Kind.PROMISE: Words.KIND_PROMISE,
    Kind.MESSAGE: Words.KIND_MESSAGE,
    Kind.STATEMENT: Words.KIND_STATEMENT,
}


def kind_words(kind: Kind) -> str:
    """A kind of move as its segment says it."""
    if kind in _KINDS:
        return say(CONTEXT, _KINDS[kind])
    draft = type(EMPTY[kind])
    return chair_kind_words(draft) if is_chairs(draft) else rare_kind_words(draft)


def cost_words(cost: int, *, brief: bool = False) -> str:
    """What a move costs; ``brief`` where there is room for two words."""
    if brief:
        return say(CONTEXT, Words.COSTS_BRIEF, cost=cost) if cost else say(CONTEXT, Words.FREE_BRIEF)
    return say(CONTEXT, Words.COSTS, cost=cost) if cost else say(CONTEXT, Words.FREE)


def purpose(draft: Draft, sight: Sight) -> str:
    """What is written in the field under the sentence. Nobody is to wait for an answer to words that no one reads."""
    known = field_words(draft)
    if known:
        return known
    named = draft.to if isinstance(draft, MessageDraft) else ()
    heard = [who.kind for seat, who in sight.seating.items() if seat != sight.seat and (not named or seat in named)]
    return say(CONTEXT, Words.SAID_TO_AI if SeatKind.AI in heard else Words.SAID)


def verb(draft: Draft) -> str:
    """What the button does."""
    match draft:
        case StanceDraft():
            return say(CONTEXT, _DECLARE[draft.stance])
        case WordingDraft():
            return say(CONTEXT, Words.DO_WORDING)
        case PackageDraft():
            return say(CONTEXT, Words.DO_COUNTER if draft.counters else Words.DO_PACKAGE)
        case PromiseDraft():
            return say(CONTEXT, Words.DO_PROMISE)
        case MessageDraft():
            return say(CONTEXT, Words.DO_SEND)
        case StatementDraft():
            return say(CONTEXT, Words.DO_SPEAK)
        case _:
            return chair_verb(draft) if isinstance(draft, ChairDraft) else rare_verb(draft)


def sentence_of(draft: Draft, sight: Sight, reading: ClauseId | None = None) -> Sentence:
    """The draft as a sentence with phrases; wordings of the article that is read are offered first."""
    room = Room(sight, reading)
    match draft:
        case StanceDraft():
            return room.stance(draft)
        case WordingDraft():
            return for_a_group(room.wording(draft), draft.caucus, room)
        case PackageDraft():
            return room.package(draft)
        case PromiseDraft():
            return for_a_group(room.promise(draft), draft.caucus, room)
        case MessageDraft():
            return message_sentence(draft, room)
        case StatementDraft():
            return statement_sentence(draft, room)
        case _:
            return chair_sentence(draft, room) if isinstance(draft, ChairDraft) else rare_sentence(draft, room)


def changed(draft: Draft, slot: str, old: str, new: str) -> Draft:
    """The draft with another phrase in ``slot``: ``old`` goes, ``new`` comes; either may be empty."""
    match draft:
        case PackageDraft():
            return _changed_package(draft, slot, old, new)
        case StanceDraft() | WordingDraft() | PromiseDraft() if slot == "choice":
            return replace(draft, choice=choice_of(new))
        case StanceDraft() if slot == "stance":
            return replace(draft, stance=Stance(new))
        case PromiseDraft() if slot == "kind":
            return replace(draft, kind=PledgeKind(new))
        case PromiseDraft() if slot == "year":
            return replace(draft, by_year=int(new))
        case StanceDraft() | PromiseDraft() | MessageDraft() if slot == "to":
            return replace(draft, to=_heard(draft.to, old, new))
        case StatementDraft() | WordingDraft() | PromiseDraft() if slot == SPEAKING:
            return in_the_name_of(draft, new)
        case StatementDraft() | MessageDraft():
            return _changed_words(draft, slot, old, new)
        case StanceDraft() | WordingDraft() | PromiseDraft():
            return draft
        case _:
            return _changed_rarely(draft, slot, old, new)


def _changed_words(draft: StatementDraft | MessageDraft, slot: str, old: str, new: str) -> Draft:
    if isinstance(draft, StatementDraft):
        return statement_change(draft, slot, old, new)
    return replace(draft, tag=Tag(new)) if slot == "tag" else draft


def _changed_rarely(draft: RareDraft | ChairDraft, slot: str, old: str, new: str) -> Draft:
    if isinstance(draft, ChairDraft):
        return chair_change(draft, slot, old, new)
    return rare_change(draft, slot, old, new)


def _heard(to: tuple[SeatId, ...], old: str, new: str) -> tuple[SeatId, ...]:
    """Everybody is nobody in particular; a circle is all of it."""
    return () if new == EVERYBODY else circle_of(new) or swapped(to, "" if old == EVERYBODY else old, new)


def _changed_package(draft: PackageDraft, slot: str, old: str, new: str) -> PackageDraft:
    match slot:
        case "parties":
            return replace(draft, parties=swapped(draft.parties, old, new))
        case "mine":
            return replace(draft, mine=_choices(draft.mine, old, new))
        case "theirs":
            return replace(draft, theirs=_choices(draft.theirs, old, new))
        case _:
            return replace(draft, pledge=_pledge(new))


def _choices(choices: tuple[Choice, ...], old: str, new: str) -> tuple[Choice, ...]:
    keys = [key_of(each) for each in choices]
    if old in keys:
        keys[keys.index(old)] = new
    elif new:
        keys.append(new)
    return tuple(choice_of(each) for each in dict.fromkeys(keys) if each)


def _pledge(key: str) -> Pledge | None:
    if key in ("", NO_PLEDGE):
        return None
    if key.startswith(RATIFY):
        return Pledge(kind=PledgeKind.RATIFY, by_year=int(key.removeprefix(RATIFY)))
    return Pledge(kind=PledgeKind(key))
