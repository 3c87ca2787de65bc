"""Sentences of the chair's moves, and what each phrase of them could be instead."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from game.terms.guests import Guest
from game.terms.ids import ClauseId, SeatId
from game.terms.standing import BracketStatus
from game.terms.text import Choice
from game.ui.lines.drafts_chair import (
    AgreeDraft,
    ChairDraft,
    ChairTextDraft,
    CloseDraft,
    ConveneDraft,
    ExtendDraft,
    FloorDraft,
    LiftDraft,
    NothingMoreDraft,
    ParkDraft,
    ReportDraft,
    TakeUpDraft,
    VoteDraft,
)
from game.ui.lines.drafts_parts import OfChoices
from game.ui.lines.sentence_room import Room
from game.ui.lines.table_article import choice_of, key_of
from game.ui.lines.table_words import Words
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.phrase import Choice as Offered
from game.ui.widgets.phrase import Phrase
from game.ui.widgets.sentence import Sentence, SentenceLine, Slot

_Of = TypeVar("_Of", bound=OfChoices)
_CONTEXT = "ChairMoves"
_FRIENDS, _FEW = "friends", "few"


class _Words(StrEnum):
    """Whole phrases and sentences; doubled braces are slots that hold phrases to pick."""

    AGREE = QT_TRANSLATE_NOOP("ChairMoves", "{you} sees no objection to {{choices}}")
    VOTE = QT_TRANSLATE_NOOP("ChairMoves", "{you} puts to the vote {{choices}}")
    TEXT = QT_TRANSLATE_NOOP("ChairMoves", "{you} tables as its own text {{choices}}")
    REPORT = QT_TRANSLATE_NOOP("ChairMoves", "{you}, a friend of the Chair, reports {{choices}}")
    LIFT = QT_TRANSLATE_NOOP("ChairMoves", "{you} asks whether anybody objects to reopening {{choice}}")
    PARK = QT_TRANSLATE_NOOP("ChairMoves", "{you} puts aside {{clause}}")
    TAKE_UP = QT_TRANSLATE_NOOP("ChairMoves", "{you} takes up again {{clause}}")
    CONVENE = QT_TRANSLATE_NOOP("ChairMoves", "{you} asks {{to}}")
    CONVENE_ON = QT_TRANSLATE_NOOP("ChairMoves", "{{friends}} {{clauses}}")
    FLOOR = QT_TRANSLATE_NOOP("ChairMoves", "{you} gives the floor to {{speaker}}")
    EXTEND = QT_TRANSLATE_NOOP("ChairMoves", "{you} adds a round to this sitting.")
    CLOSE = QT_TRANSLATE_NOOP("ChairMoves", "{you} closes the round, whoever is not ready.")
    READY = QT_TRANSLATE_NOOP("ChairMoves", "{you} has nothing more. The round closes when all are ready.")
    FEW = QT_TRANSLATE_NOOP("ChairMoves", "to meet informally on")
    FRIENDS = QT_TRANSLATE_NOOP("ChairMoves", "as friends of the Chair to find a text on")
    AN_ARTICLE = QT_TRANSLATE_NOOP("ChairMoves", "an article")
    A_GUEST = QT_TRANSLATE_NOOP("ChairMoves", "a guest")
    ADD_ARTICLE = QT_TRANSLATE_NOOP("ChairMoves", "Add an article")
    CIVIL_SOCIETY = QT_TRANSLATE_NOOP("ChairMoves", "civil society, on {article}")
    PROVIDERS = QT_TRANSLATE_NOOP("ChairMoves", "the providers, on {article}")
    WHAT_ARTICLE = QT_TRANSLATE_NOOP("ChairMoves", "Which article")
    WHAT_GUEST = QT_TRANSLATE_NOOP("ChairMoves", "Who is heard, and on what")
    WHAT_FRIENDS = QT_TRANSLATE_NOOP("ChairMoves", "What they are asked for")
    KIND_AGREE = QT_TRANSLATE_NOOP("ChairMoves", "Agreement")
    KIND_VOTE = QT_TRANSLATE_NOOP("ChairMoves", "Vote")
    KIND_TEXT = QT_TRANSLATE_NOOP("ChairMoves", "Chair’s text")
    KIND_REPORT = QT_TRANSLATE_NOOP("ChairMoves", "Report")
    KIND_LIFT = QT_TRANSLATE_NOOP("ChairMoves", "Reopen")
    KIND_PARK = QT_TRANSLATE_NOOP("ChairMoves", "Put aside")
    KIND_TAKE_UP = QT_TRANSLATE_NOOP("ChairMoves", "Take up")
    KIND_CONVENE = QT_TRANSLATE_NOOP("ChairMoves", "Informals")
    KIND_FLOOR = QT_TRANSLATE_NOOP("ChairMoves", "Floor")
    KIND_EXTEND = QT_TRANSLATE_NOOP("ChairMoves", "Extend")
    KIND_CLOSE = QT_TRANSLATE_NOOP("ChairMoves", "Close")
    KIND_READY = QT_TRANSLATE_NOOP("ChairMoves", "Nothing more")
    DO_AGREE = QT_TRANSLATE_NOOP("ChairMoves", "Seek agreement")
    DO_VOTE = QT_TRANSLATE_NOOP("ChairMoves", "Put it to the vote")
    DO_TEXT = QT_TRANSLATE_NOOP("ChairMoves", "Table the text")
    DO_REPORT = QT_TRANSLATE_NOOP("ChairMoves", "Report it")
    DO_LIFT = QT_TRANSLATE_NOOP("ChairMoves", "Ask the room")
    DO_PARK = QT_TRANSLATE_NOOP("ChairMoves", "Put it aside")
    DO_TAKE_UP = QT_TRANSLATE_NOOP("ChairMoves", "Take it up")
    DO_CONVENE = QT_TRANSLATE_NOOP("ChairMoves", "Convene them")
    DO_FLOOR = QT_TRANSLATE_NOOP("ChairMoves", "Give the floor")
    DO_EXTEND = QT_TRANSLATE_NOOP("ChairMoves", "Add a round")
    DO_CLOSE = QT_TRANSLATE_NOOP("ChairMoves", "Close the round")
    DO_READY = QT_TRANSLATE_NOOP("ChairMoves", "Let it close")


_NAMED: dict[type, tuple[_Words, _Words, _Words]] = {
    AgreeDraft: (_Words.KIND_AGREE, _Words.DO_AGREE, _Words.AGREE),
    VoteDraft: (_Words.KIND_VOTE, _Words.DO_VOTE, _Words.VOTE),
    ChairTextDraft: (_Words.KIND_TEXT, _Words.DO_TEXT, _Words.TEXT),
    ReportDraft: (_Words.KIND_REPORT, _Words.DO_REPORT, _Words.REPORT),
    LiftDraft: (_Words.KIND_LIFT, _Words.DO_LIFT, _Words.LIFT),
    ParkDraft: (_Words.KIND_PARK, _Words.DO_PARK, _Words.PARK),
    TakeUpDraft: (_Words.KIND_TAKE_UP, _Words.DO_TAKE_UP, _Words.TAKE_UP),
    ConveneDraft: (_Words.KIND_CONVENE, _Words.DO_CONVENE, _Words.CONVENE),
    FloorDraft: (_Words.KIND_FLOOR, _Words.DO_FLOOR, _Words.FLOOR),
    ExtendDraft: (_Words.KIND_EXTEND, _Words.DO_EXTEND, _Words.EXTEND),
    CloseDraft: (_Words.KIND_CLOSE, _Words.DO_CLOSE, _Words.CLOSE),
    NothingMoreDraft: (_Words.KIND_READY, _Words.DO_READY, _Words.READY),
}
_GUESTS = {Guest.CIVIL_SOCIETY: _Words.CIVIL_SOCIETY, Guest.PROVIDERS: _Words.PROVIDERS}


def is_chairs(draft: type) -> bool:
    """Whether it is a draft of this module."""
    return draft in _NAMED


def chair_kind_words(draft: type) -> str:
    """A kind of move as its segment says it."""
    return say(_CONTEXT, _NAMED[draft][0])


def chair_verb(draft: ChairDraft) -> str:
    """What the button does."""
    return say(_CONTEXT, _NAMED[type(draft)][1])


def chair_sentence(draft: ChairDraft, room: Room) -> Sentence:
    """The draft as a sentence with phrases."""
    line = SentenceLine(template=say(_CONTEXT, _NAMED[type(draft)][2], you=room.you))
    if isinstance(draft, ConveneDraft):
        return Sentence(lines=(line, SentenceLine(template=say(_CONTEXT, _Words.CONVENE_ON))), slots=_few(draft, room))
    return Sentence(lines=(line,), slots=_slots(draft, room))


def _slots(draft: ChairDraft, room: Room) -> dict[str, Slot]:
    match draft:
        case AgreeDraft() | VoteDraft() | ChairTextDraft() | ReportDraft():
            return {"choices": room.many_choices(draft.choices, Words.WHAT_CHOICE)}
        case LiftDraft():
            return {"choice": _agreed(draft, room)}
        case ParkDraft():
            return {"clause": _article(draft.clause, room.articles())}
        case TakeUpDraft():
            aside = {key: words for key, words in room.articles().items() if key in room.sight.parked}
            return {"clause": _article(draft.clause, aside)}
        case FloorDraft():
            return {"speaker": _speaker(draft, room)}
        case _:
            return {}


def _article(clause: ClauseId | None, articles: dict[ClauseId, str]) -> Slot:
    now = articles.get(clause) if clause is not None else None
    phrase = Phrase(key=(clause or "") if now else "", words=now or say(_CONTEXT, _Words.AN_ARTICLE))
    offered = tuple(Offered(key=key, words=words) for key, words in articles.items())
    return Slot(what=say(_CONTEXT, _Words.WHAT_ARTICLE), phrases=(phrase,), choices=offered)


def _few(draft: ConveneDraft, room: Room) -> dict[str, Slot]:
    articles = room.articles()
    phrases = tuple(Phrase(key=each, words=articles[each], removable=True) for each in draft.clauses)
    wanted = (
        Offered(key=_FEW, words=say(_CONTEXT, _Words.FEW)),
        Offered(key=_FRIENDS, words=say(_CONTEXT, _Words.FRIENDS)),
    )
    now = wanted[1 if draft.friends else 0]
    return {
        "to": room.several(draft.to),
        "friends": Slot(
            what=say(_CONTEXT, _Words.WHAT_FRIENDS), phrases=(Phrase(key=now.key, words=now.words),), choices=wanted
        ),
        "clauses": Slot(
            what=say(_CONTEXT, _Words.WHAT_ARTICLE),
            phrases=phrases or (Phrase(key="", words=say(_CONTEXT, _Words.AN_ARTICLE)),),
            choices=tuple(Offered(key=key, words=words) for key, words in articles.items()),
            add=say(_CONTEXT, _Words.ADD_ARTICLE) if phrases else "",
        ),
    }


def _agreed(draft: LiftDraft, room: Room) -> Slot:
    """What is agreed and could be taken up again."""
    standing = room.sight.brackets.items()
    agreed = [(name, now.agreed) for name, now in standing if now.status is BracketStatus.AGREED]
    choices = [Choice(bracket=name, alternative=wording) for name, wording in agreed if wording is not None]
    held = room.one_choice(draft.choice)
    return replace(held, choices=tuple(Offered(key=key_of(each), words=room.words_of(each)) for each in choices))


def _speaker(draft: FloorDraft, room: Room) -> Slot:
    articles = room.articles()
    offered = tuple(
        Offered(key=f"{guest} {clause}", words=say(_CONTEXT, _GUESTS[guest], article=articles[clause]))
        for guest, clause in room.sight.speakers
    )
    phrase = Phrase(key="", words=say(_CONTEXT, _Words.A_GUEST))
    if draft.guest is not None:
        words = say(_CONTEXT, _GUESTS[draft.guest], article=articles[draft.clause])
        phrase = Phrase(key=f"{draft.guest} {draft.clause}", words=words)
    return Slot(what=say(_CONTEXT, _Words.WHAT_GUEST), phrases=(phrase,), choices=offered)


def chair_change(draft: ChairDraft, slot: str, old: str, new: str) -> ChairDraft:
    """The draft with another phrase in ``slot``."""
    match draft:
        case AgreeDraft() | VoteDraft() | ChairTextDraft() | ReportDraft():
            return _with_choice(draft, old, new)
        case LiftDraft():
            return replace(draft, choice=choice_of(new) if new else None)
        case ParkDraft() | TakeUpDraft():
            return replace(draft, clause=ClauseId(new) if new else None)
        case FloorDraft() if new:
            guest, _, clause = new.partition(" ")
            return replace(draft, guest=Guest(guest), clause=ClauseId(clause))
        case ConveneDraft():
            return _with_few(draft, slot, old, new)
        case _:
            return draft


def _with_choice(draft: _Of, old: str, new: str) -> _Of:
    return replace(draft, choices=tuple(map(choice_of, _exchanged(tuple(map(key_of, draft.choices)), old, new))))


def _with_few(draft: ConveneDraft, slot: str, old: str, new: str) -> ConveneDraft:
    match slot:
        case "to":
            return replace(draft, to=tuple(map(SeatId, _exchanged(draft.to, old, new))))
        case "clauses":
            return replace(draft, clauses=tuple(map(ClauseId, _exchanged(draft.clauses, old, new))))
        case _:
            return replace(draft, friends=new == _FRIENDS)


def _exchanged(keys: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    """``new`` in the place of ``old``, or behind the others; either may be empty."""
    changed = [new if each == old else each for each in keys]
    return tuple(dict.fromkeys(each for each in (changed if old in keys else [*keys, new]) if each))
