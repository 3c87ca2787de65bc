"""Statements and what they are meant to be, and whom one speaks for: oneself, or a group whose speaker one is."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from game.terms.actions import Tag
from game.terms.ids import CaucusId
from game.ui.lines.sentence_room import Room
from game.ui.lines.table_article import choice_of
from game.ui.lines.table_drafts import MessageDraft, PromiseDraft, StatementDraft, WordingDraft, swapped
from game.ui.lines.table_words import Words
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.phrase import Choice as Offered
from game.ui.widgets.phrase import Phrase
from game.ui.widgets.sentence import Sentence, SentenceLine, Slot

_CONTEXT = "Speech"
SPEAKING = "speaking"
"""The slot that says for whom."""
_ITSELF, _WHOLE = "itself", "whole"


class _Words(StrEnum):
    """Whole phrases and sentences; doubled braces are slots that hold phrases to pick."""

    SAYS = QT_TRANSLATE_NOOP("Speech", "{you} says to the conference")
    MEANT = QT_TRANSLATE_NOOP("Speech", "Meant as {{tag}}")
    MEANT_OF = QT_TRANSLATE_NOOP("Speech", "Meant as {{tag}} of {{about}}")
    MEANT_AT = QT_TRANSLATE_NOOP("Speech", "Meant as {{tag}} at {{choice}}")
    MEANT_ON = QT_TRANSLATE_NOOP("Speech", "Meant as {{tag}} {{choice}}")
    FOR = QT_TRANSLATE_NOOP("Speech", "In the name of {{speaking}}")
    REMARK = QT_TRANSLATE_NOOP("Speech", "a plain remark")
    OPENING = QT_TRANSLATE_NOOP("Speech", "an opening statement")
    PRAISE = QT_TRANSLATE_NOOP("Speech", "praise")
    BLAME = QT_TRANSLATE_NOOP("Speech", "criticism")
    RED_LINE = QT_TRANSLATE_NOOP("Speech", "a red line")
    FRAME = QT_TRANSLATE_NOOP("Speech", "its way of seeing")
    WHOLE = QT_TRANSLATE_NOOP("Speech", "the whole convention")
    ALONE = QT_TRANSLATE_NOOP("Speech", "{you} alone")
    LOST = QT_TRANSLATE_NOOP("Speech", "a caucus you do not speak for")
    WHAT_TAG = QT_TRANSLATE_NOOP("Speech", "What your words are meant to be")
    WHAT_SPEAKING = QT_TRANSLATE_NOOP("Speech", "For whom you speak")


_TAGS = {
    Tag.NONE: _Words.REMARK,
    Tag.OPENING: _Words.OPENING,
    Tag.PRAISE: _Words.PRAISE,
    Tag.BLAME: _Words.BLAME,
    Tag.RED_LINE: _Words.RED_LINE,
    Tag.FRAME: _Words.FRAME,
}
_LINES = {
    Tag.PRAISE: _Words.MEANT_OF,
    Tag.BLAME: _Words.MEANT_OF,
    Tag.RED_LINE: _Words.MEANT_AT,
    Tag.FRAME: _Words.MEANT_ON,
}


def statement_sentence(draft: StatementDraft, room: Room) -> Sentence:
    """What is said, as what, about whom or what, and for whom."""
    slots = {"tag": _tag(draft.tag)}
    if draft.tag in (Tag.PRAISE, Tag.BLAME):
        slots["about"] = room.people(draft.about, Words.WHAT_PARTIES)
    elif draft.tag is Tag.RED_LINE:
        slots["choice"] = room.one_choice(draft.choice)
    elif draft.tag is Tag.FRAME:
        slots["choice"] = _matter(draft, room)
    lines = (
        SentenceLine(template=say(_CONTEXT, _Words.SAYS, you=room.you)),
        SentenceLine(template=say(_CONTEXT, _LINES.get(draft.tag, _Words.MEANT)), small=True),
    )
    return for_a_group(Sentence(lines=lines, slots=slots), draft.caucus, room)


_MEANINGS = (Tag.NONE, Tag.PRAISE, Tag.BLAME, Tag.RED_LINE, Tag.FRAME)
"""What a message can be meant as: an opening statement is made before everybody."""


def message_sentence(draft: MessageDraft, room: Room) -> Sentence:
    """To whom one writes, and what it is meant to be."""
    lines = (room.line(Words.WRITES), SentenceLine(template=say(_CONTEXT, _Words.MEANT), small=True))
    tag = _tag(draft.tag)
    offered = tuple(each for each in tag.choices if each.key in _MEANINGS)
    return Sentence(lines=lines, slots={"to": room.readers(draft.to), "tag": replace(tag, choices=offered)})


def statement_change(draft: StatementDraft, slot: str, old: str, new: str) -> StatementDraft:
    """The draft with another phrase in ``slot``."""
    match slot:
        case "tag":
            return replace(draft, tag=Tag(new))
        case "about":
            return replace(draft, about=swapped(draft.about, old, new))
        case "choice":
            return replace(draft, choice=None if new in ("", _WHOLE) else choice_of(new))
        case _:
            return draft


Spoken: TypeAlias = StatementDraft | WordingDraft | PromiseDraft


def in_the_name_of(draft: Spoken, key: str) -> Spoken:
    """The draft, spoken for another."""
    return replace(draft, caucus=None if key in ("", _ITSELF) else CaucusId(key))


def for_a_group(sentence: Sentence, caucus: CaucusId | None, room: Room) -> Sentence:
    """The sentence with for whom it is spoken, where one speaks for a group."""
    if not room.groups and caucus is None:
        return sentence
    itself = say(_CONTEXT, _Words.ALONE, you=room.you)
    offered = (
        Offered(key=_ITSELF, words=itself),
        *(Offered(key=key, words=words) for key, words in room.groups.items()),
    )
    now = Phrase(key=_ITSELF, words=itself)
    if caucus is not None:
        now = Phrase(key=caucus, words=room.groups.get(caucus) or say(_CONTEXT, _Words.LOST))
    slot = Slot(what=say(_CONTEXT, _Words.WHAT_SPEAKING), phrases=(now,), choices=offered)
    line = SentenceLine(template=say(_CONTEXT, _Words.FOR), small=True)
    return replace(sentence, lines=(*sentence.lines, line), slots={**sentence.slots, SPEAKING: slot})


def _tag(tag: Tag) -> Slot:
    offered = tuple(Offered(key=each.value, words=say(_CONTEXT, words)) for each, words in _TAGS.items())
    now = Phrase(key=tag.value, words=say(_CONTEXT, _TAGS[tag]))
    return Slot(what=say(_CONTEXT, _Words.WHAT_TAG), phrases=(now,), choices=offered)


def _matter(draft: StatementDraft, room: Room) -> Slot:
    """A wording, or all of it."""
    whole = say(_CONTEXT, _Words.WHOLE)
    held = room.one_choice(draft.choice)
    phrases = held.phrases if draft.choice else (Phrase(key=_WHOLE, words=whole),)
    return replace(held, phrases=phrases, choices=(Offered(key=_WHOLE, words=whole), *held.choices))
