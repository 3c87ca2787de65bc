"""Sentences of the rarer moves, and what each phrase of them could be instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from game.minutes.catalogue import say as told
from game.minutes.english.cooperation import Helping
from game.minutes.english.threats import Duress
from game.terms.arrangements import ArrangementKind
from game.terms.bargains import PledgeKind
from game.terms.cooperation import ProjectKind, RequestKind
from game.terms.ids import BracketId, ClauseId, SeatId
from game.terms.text import Choice
from game.terms.threats import ThreatMeans
from game.ui.lines.drafts_more import (
    ABOUT_A_WORDING,
    ArrangementDraft,
    ContactDraft,
    ContestDraft,
    GroupDraft,
    LeakDraft,
    OwnWordsDraft,
    PriceDraft,
    ProjectDraft,
    RareDraft,
    ReopenDraft,
    RequestDraft,
    SponsorDraft,
    ThreatDraft,
    WalkOutDraft,
)
from game.ui.lines.secrets import leak_change, leak_sentence
from game.ui.lines.sentence_room import Room
from game.ui.lines.table_article import choice_of
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.phrase import Choice as Offered
from game.ui.widgets.phrase import Phrase
from game.ui.widgets.sentence import Sentence, SentenceLine, Slot

_CONTEXT = "RareMoves"


class _Words(StrEnum):
    """Whole phrases and sentences; doubled braces are slots that hold phrases to pick."""

    OWN = QT_TRANSLATE_NOOP("RareMoves", "{you} tables words of its own, equal in law to {{choice}}")
    SPONSOR = QT_TRANSLATE_NOOP("RareMoves", "{you} joins the sponsors of {{choice}}")
    CONTEST = QT_TRANSLATE_NOOP("RareMoves", "{you} denies that {{choice}} means what its author says")
    CONTEST_NONE = QT_TRANSLATE_NOOP("RareMoves", "Nobody has tabled words of their own that you could contest.")
    WARNS = QT_TRANSLATE_NOOP("RareMoves", "{you} warns {{to}}")
    UNLESS = QT_TRANSLATE_NOOP("RareMoves", "that unless it promises {{kind}}")
    UNLESS_CHOICE = QT_TRANSLATE_NOOP("RareMoves", "that unless it promises {{kind}} {{choice}}")
    UNLESS_YEAR = QT_TRANSLATE_NOOP("RareMoves", "that unless it promises {{kind}} {{year}}")
    FACES = QT_TRANSLATE_NOOP("RareMoves", "it will face {{means}}")
    HEARD = QT_TRANSLATE_NOOP("RareMoves", "Said {{heard}}")
    FOUNDS = QT_TRANSLATE_NOOP("RareMoves", "{you} founds a caucus and invites {{to}}")
    ASKS = QT_TRANSLATE_NOOP("RareMoves", "{you} asks {{to}} for {{what}}")
    ASKS_PRICE = QT_TRANSLATE_NOOP("RareMoves", "{you} asks {{to}} what it would want for {{choice}}")
    BUILDS = QT_TRANSLATE_NOOP("RareMoves", "For {{to}}: {you} {{what}}")
    CONTACT = QT_TRANSLATE_NOOP("RareMoves", "{you} names a contact point that can be called at any hour.")
    ARRANGES = QT_TRANSLATE_NOOP("RareMoves", "{you} offers {{to}} {{form}}")
    ON_WHAT = QT_TRANSLATE_NOOP("RareMoves", "on the matter of {{subjects}}")
    WALKS_OUT = QT_TRANSLATE_NOOP("RareMoves", "{you} leaves the room. Until it returns nobody asks or counts it.")
    BILATERAL = QT_TRANSLATE_NOOP("RareMoves", "a bilateral arrangement")
    REGIONAL = QT_TRANSLATE_NOOP("RareMoves", "a regional arrangement")
    INFORMAL = QT_TRANSLATE_NOOP("RareMoves", "an informal arrangement, known to you alone")
    AN_ARTICLE = QT_TRANSLATE_NOOP("RareMoves", "an article")
    ADD_ARTICLE = QT_TRANSLATE_NOOP("RareMoves", "Add an article")
    WHAT_FORM = QT_TRANSLATE_NOOP("RareMoves", "What kind of arrangement")
    WHAT_SUBJECTS = QT_TRANSLATE_NOOP("RareMoves", "What it is about")
    ALONE = QT_TRANSLATE_NOOP("RareMoves", "to it alone")
    ALOUD = QT_TRANSLATE_NOOP("RareMoves", "before everybody")
    TRAINS = QT_TRANSLATE_NOOP("RareMoves", "trains its officials")
    LENDS = QT_TRANSLATE_NOOP("RareMoves", "lends it experts")
    EQUIPS = QT_TRANSLATE_NOOP("RareMoves", "equips its authorities")
    HOTLINE = QT_TRANSLATE_NOOP("RareMoves", "sets up a hotline with it")
    WHAT_MEANS = QT_TRANSLATE_NOOP("RareMoves", "With what you threaten")
    WHAT_HEARD = QT_TRANSLATE_NOOP("RareMoves", "Who hears it")
    WHAT_HELP = QT_TRANSLATE_NOOP("RareMoves", "What you ask for")
    WHAT_PROJECT = QT_TRANSLATE_NOOP("RareMoves", "What you do")
    WHOM = QT_TRANSLATE_NOOP("RareMoves", "Whom")
    KIND_OWN = QT_TRANSLATE_NOOP("RareMoves", "Own words")
    KIND_SPONSOR = QT_TRANSLATE_NOOP("RareMoves", "Sponsor")
    KIND_CONTEST = QT_TRANSLATE_NOOP("RareMoves", "Contest")
    KIND_THREAT = QT_TRANSLATE_NOOP("RareMoves", "Threat")
    KIND_GROUP = QT_TRANSLATE_NOOP("RareMoves", "Caucus")
    KIND_REQUEST = QT_TRANSLATE_NOOP("RareMoves", "Request")
    KIND_PRICE = QT_TRANSLATE_NOOP("RareMoves", "Ask the price")
    KIND_PROJECT = QT_TRANSLATE_NOOP("RareMoves", "Project")
    KIND_CONTACT = QT_TRANSLATE_NOOP("RareMoves", "Contact point")
    KIND_ARRANGEMENT = QT_TRANSLATE_NOOP("RareMoves", "Side arrangement")
    KIND_WALK_OUT = QT_TRANSLATE_NOOP("RareMoves", "Walk out")
    REOPENS = QT_TRANSLATE_NOOP("RareMoves", "{you} takes back what was agreed in {{bracket}}")
    REOPENS_NONE = QT_TRANSLATE_NOOP("RareMoves", "Nothing has been agreed that could be reopened.")
    A_PLACE = QT_TRANSLATE_NOOP("RareMoves", "an article")
    WHAT_REOPENED = QT_TRANSLATE_NOOP("RareMoves", "What you reopen")
    HELD_AGAINST = QT_TRANSLATE_NOOP("RareMoves", "Everybody sees it, and it is held against you.")
    KIND_REOPEN = QT_TRANSLATE_NOOP("RareMoves", "Reopen")
    DO_REOPEN = QT_TRANSLATE_NOOP("RareMoves", "Reopen it")
    KIND_LEAK = QT_TRANSLATE_NOOP("RareMoves", "Leak")
    DO_LEAK = QT_TRANSLATE_NOOP("RareMoves", "Leak it")
    DO_ARRANGEMENT = QT_TRANSLATE_NOOP("RareMoves", "Offer the arrangement")
    DO_WALK_OUT = QT_TRANSLATE_NOOP("RareMoves", "Hold to walk out")
    FIELD_LAST = QT_TRANSLATE_NOOP("RareMoves", "What you say as you go, if anything")
    DO_OWN = QT_TRANSLATE_NOOP("RareMoves", "Table your words")
    DO_SPONSOR = QT_TRANSLATE_NOOP("RareMoves", "Join the sponsors")
    DO_CONTEST = QT_TRANSLATE_NOOP("RareMoves", "Contest the words")
    DO_THREAT = QT_TRANSLATE_NOOP("RareMoves", "Make the threat")
    DO_GROUP = QT_TRANSLATE_NOOP("RareMoves", "Found the caucus")
    DO_REQUEST = QT_TRANSLATE_NOOP("RareMoves", "Ask for help")
    DO_PRICE = QT_TRANSLATE_NOOP("RareMoves", "Ask what it would want")
    DO_PROJECT = QT_TRANSLATE_NOOP("RareMoves", "Start the project")
    DO_CONTACT = QT_TRANSLATE_NOOP("RareMoves", "Name the contact point")
    FIELD_WORDS = QT_TRANSLATE_NOOP("RareMoves", "Your wording")
    FIELD_NAME = QT_TRANSLATE_NOOP("RareMoves", "The name of the caucus")
    FIELD_CASE = QT_TRANSLATE_NOOP("RareMoves", "The case, in a sentence")


_NAMED: dict[type, tuple[_Words, _Words]] = {
    OwnWordsDraft: (_Words.KIND_OWN, _Words.DO_OWN),
    SponsorDraft: (_Words.KIND_SPONSOR, _Words.DO_SPONSOR),
    ContestDraft: (_Words.KIND_CONTEST, _Words.DO_CONTEST),
    ThreatDraft: (_Words.KIND_THREAT, _Words.DO_THREAT),
    GroupDraft: (_Words.KIND_GROUP, _Words.DO_GROUP),
    RequestDraft: (_Words.KIND_REQUEST, _Words.DO_REQUEST),
    PriceDraft: (_Words.KIND_PRICE, _Words.DO_PRICE),
    ProjectDraft: (_Words.KIND_PROJECT, _Words.DO_PROJECT),
    ContactDraft: (_Words.KIND_CONTACT, _Words.DO_CONTACT),
    ArrangementDraft: (_Words.KIND_ARRANGEMENT, _Words.DO_ARRANGEMENT),
    LeakDraft: (_Words.KIND_LEAK, _Words.DO_LEAK),
    ReopenDraft: (_Words.KIND_REOPEN, _Words.DO_REOPEN),
    WalkOutDraft: (_Words.KIND_WALK_OUT, _Words.DO_WALK_OUT),
}
_FIELDS: dict[type, _Words] = {
    OwnWordsDraft: _Words.FIELD_WORDS,
    GroupDraft: _Words.FIELD_NAME,
    RequestDraft: _Words.FIELD_CASE,
    WalkOutDraft: _Words.FIELD_LAST,
}
_PROJECTS = {
    ProjectKind.TRAINING: _Words.TRAINS,
    ProjectKind.SECONDMENT: _Words.LENDS,
    ProjectKind.EQUIPMENT: _Words.EQUIPS,
    ProjectKind.HOTLINE: _Words.HOTLINE,
}
_FORMS = {
    ArrangementKind.BILATERAL: _Words.BILATERAL,
    ArrangementKind.REGIONAL: _Words.REGIONAL,
    ArrangementKind.INFORMAL: _Words.INFORMAL,
}
_ALONE, _ALOUD = "alone", "aloud"


def rare_kind_words(draft: type) -> str:
    """A kind of move as its segment says it."""
    return say(_CONTEXT, _NAMED[draft][0])


def rare_verb(draft: RareDraft) -> str:
    """What the button does."""
    return say(_CONTEXT, _NAMED[type(draft)][1])


def field_words(draft: object) -> str:
    """What is written in the field under the sentence; empty where nothing is."""
    words = _FIELDS.get(type(draft))
    return say(_CONTEXT, words) if words else ""


def rare_sentence(draft: RareDraft, room: Room) -> Sentence:
    """The draft as a sentence with phrases."""
    match draft:
        case OwnWordsDraft():
            return Sentence(lines=(_line(_Words.OWN, room),), slots={"choice": room.one_choice(draft.choice)})
        case SponsorDraft():
            slots = {"choice": room.one_choice(draft.choice, on_table=True)}
            return Sentence(lines=(_line(_Words.SPONSOR, room),), slots=slots)
        case ContestDraft() | ReopenDraft():
            return _contest(draft, room) if isinstance(draft, ContestDraft) else _reopening(draft, room)
        case ThreatDraft():
            return _threat(draft, room)
        case GroupDraft():
            return Sentence(lines=(_line(_Words.FOUNDS, room),), slots={"to": room.several(draft.to)})
        case RequestDraft() | PriceDraft() | ProjectDraft():
            return _of_another(draft, room)
        case ContactDraft() | WalkOutDraft():
            words = _Words.CONTACT if isinstance(draft, ContactDraft) else _Words.WALKS_OUT
            return Sentence(lines=(_line(words, room),))
        case ArrangementDraft():
            return _arrangement(draft, room)
        case LeakDraft():
            return leak_sentence(draft, room)


def _arrangement(draft: ArrangementDraft, room: Room) -> Sentence:
    forms = {each.value: say(_CONTEXT, words) for each, words in _FORMS.items()}
    articles = room.articles()
    phrases = tuple(Phrase(key=each, words=articles[each], removable=True) for each in draft.subjects)
    subjects = Slot(
        what=say(_CONTEXT, _Words.WHAT_SUBJECTS),
        phrases=phrases or (Phrase(key="", words=say(_CONTEXT, _Words.AN_ARTICLE)),),
        choices=tuple(Offered(key=key, words=words) for key, words in articles.items()),
        add=say(_CONTEXT, _Words.ADD_ARTICLE) if phrases else "",
    )
    slots = {"to": room.several(draft.to), "form": _slot(_Words.WHAT_FORM, draft.form, forms), "subjects": subjects}
    return Sentence(lines=(_line(_Words.ARRANGES, room), _line(_Words.ON_WHAT, room)), slots=slots)


def _of_another(draft: RequestDraft | PriceDraft | ProjectDraft, room: Room) -> Sentence:
    to = room.one_person(draft.to, say(_CONTEXT, _Words.WHOM))
    if isinstance(draft, PriceDraft):
        slots = {"to": to, "choice": room.one_choice(draft.choice, on_table=True)}
        return Sentence(lines=(_line(_Words.ASKS_PRICE, room),), slots=slots)
    if isinstance(draft, RequestDraft):
        asked = {each.value: told(Helping[each.name]) for each in RequestKind}
        slots = {"to": to, "what": _slot(_Words.WHAT_HELP, draft.what, asked)}
        return Sentence(lines=(_line(_Words.ASKS, room),), slots=slots)
    deeds = {each.value: say(_CONTEXT, _PROJECTS[each]) for each in ProjectKind}
    slots = {"to": to, "what": _slot(_Words.WHAT_PROJECT, draft.what, deeds)}
    return Sentence(lines=(_line(_Words.BUILDS, room),), slots=slots)


def _reopening(draft: ReopenDraft, room: Room) -> Sentence:
    settled = room.agreed()
    if not settled:
        return Sentence(lines=(_line(_Words.REOPENS_NONE, room),))
    offered = tuple(Offered(key=key, words=words) for key, words in settled.items())
    now = Phrase(key=draft.bracket or "", words=settled.get(draft.bracket or "", say(_CONTEXT, _Words.A_PLACE)))
    slot = Slot(what=say(_CONTEXT, _Words.WHAT_REOPENED), phrases=(now,), choices=offered)
    lines = (_line(_Words.REOPENS, room), _line(_Words.HELD_AGAINST, room, small=True))
    return Sentence(lines=lines, slots={"bracket": slot})


def _contest(draft: ContestDraft, room: Room) -> Sentence:
    slot = room.one_choice(draft.choice, own_words=True)
    if not slot.choices:
        return Sentence(lines=(_line(_Words.CONTEST_NONE, room),))
    return Sentence(lines=(_line(_Words.CONTEST, room),), slots={"choice": slot})


def _threat(draft: ThreatDraft, room: Room) -> Sentence:
    slots = {
        "to": room.one_person(draft.to, say(_CONTEXT, _Words.WHOM)),
        "kind": room.kind_slot(draft.kind),
        "means": _slot(_Words.WHAT_MEANS, draft.means, {each.value: told(Duress[each.name]) for each in ThreatMeans}),
        "heard": _heard(draft.public),
    }
    unless = _Words.UNLESS
    if draft.kind in ABOUT_A_WORDING:
        unless = _Words.UNLESS_CHOICE
        slots["choice"] = room.one_choice(draft.choice)
    elif draft.kind is PledgeKind.RATIFY:
        unless = _Words.UNLESS_YEAR
        slots["year"] = room.year_slot(draft.by_year)
    lines = [_line(each, room) for each in (_Words.WARNS, unless, _Words.FACES)]
    return Sentence(lines=(*lines, _line(_Words.HEARD, room, small=True)), slots=slots)


def _heard(public: bool) -> Slot:
    offered = (
        Offered(key=_ALONE, words=say(_CONTEXT, _Words.ALONE)),
        Offered(key=_ALOUD, words=say(_CONTEXT, _Words.ALOUD)),
    )
    now = offered[1 if public else 0]
    return Slot(what=say(_CONTEXT, _Words.WHAT_HEARD), phrases=(Phrase(key=now.key, words=now.words),), choices=offered)


def _slot(what: _Words, now: str, words: dict[str, str]) -> Slot:
    offered = tuple(Offered(key=key, words=said) for key, said in words.items())
    return Slot(what=say(_CONTEXT, what), phrases=(Phrase(key=now, words=words[now]),), choices=offered)


def _line(words: _Words, room: Room, *, small: bool = False) -> SentenceLine:
    return SentenceLine(template=say(_CONTEXT, words, you=room.you), small=small)


def rare_change(draft: RareDraft, slot: str, old: str, new: str) -> RareDraft:
    """The draft with another phrase in ``slot``."""
    match draft:
        case GroupDraft() | ArrangementDraft() if slot == "to":
            return replace(draft, to=_swapped(draft.to, old, new))
        case ArrangementDraft():
            return _arrangement_change(draft, slot, old, new)
        case ThreatDraft() | RequestDraft() | PriceDraft() | ProjectDraft() if slot == "to":
            return replace(draft, to=(SeatId(new),) if new else ())
        case OwnWordsDraft() | SponsorDraft() | ContestDraft() | ThreatDraft() | PriceDraft() if slot == "choice":
            return replace(draft, choice=_choice(new))
        case LeakDraft():
            return leak_change(draft, new)
        case ReopenDraft():
            return replace(draft, bracket=BracketId(new) if new else None)
        case RequestDraft():
            return replace(draft, what=RequestKind(new))
        case ProjectDraft():
            return replace(draft, what=ProjectKind(new))
        case ThreatDraft():
            return _threat_change(draft, slot, new)
        case _:
            return draft


def _arrangement_change(draft: ArrangementDraft, slot: str, old: str, new: str) -> ArrangementDraft:
    if slot == "form":
        return replace(draft, form=ArrangementKind(new))
    kept = [each for each in draft.subjects if each != old]
    return replace(draft, subjects=tuple(dict.fromkeys([*kept, *([ClauseId(new)] if new else [])])))


def _threat_change(draft: ThreatDraft, slot: str, new: str) -> ThreatDraft:
    match slot:
        case "kind":
            return replace(draft, kind=PledgeKind(new))
        case "year":
            return replace(draft, by_year=int(new))
        case "means":
            return replace(draft, means=ThreatMeans(new))
        case _:
            return replace(draft, public=new == _ALOUD)


def _choice(key: str) -> Choice | None:
    return choice_of(key) if key else None


def _swapped(seats: Iterable[SeatId], old: str, new: str) -> tuple[SeatId, ...]:
    kept = [each for each in seats if each != old]
    return tuple(dict.fromkeys([*kept, *([SeatId(new)] if new else [])]))
