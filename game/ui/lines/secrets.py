"""What one was told in confidence and could make known, and the sentence that does (rule 33)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from game.minutes.sentences_leaks import secret_words
from game.terms.arrangements import ArrangementKind, ArrangementStatus
from game.terms.bargains import PackageStatus
from game.terms.leaks import Disclosure, LeakKind, confidence_ref
from game.terms.views import Sight
from game.ui.lines.drafts_more import LeakDraft
from game.ui.lines.sentence_room import Room
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.phrase import Choice as Offered
from game.ui.widgets.phrase import Phrase
from game.ui.widgets.sentence import Sentence, SentenceLine, Slot

_CONTEXT = "Secrets"


class _Words(StrEnum):
    LEAKS = QT_TRANSLATE_NOOP("Secrets", "{you} lets everybody know")
    WHAT = QT_TRANSLATE_NOOP("Secrets", "{{what}}")
    ODDS = QT_TRANSLATE_NOOP("Secrets", "By even odds, 50 in 100, everybody learns as well that it was {you}.")
    SOMETHING = QT_TRANSLATE_NOOP("Secrets", "something told in confidence")
    WHAT_OUT = QT_TRANSLATE_NOOP("Secrets", "What comes out")


def secrets(sight: Sight) -> tuple[Disclosure, ...]:
    """What the seat was party to and not everybody knows, notes apart; newest first within a kind."""
    out = {(each.what, each.ref) for each in sight.leaks}
    found = (*_offers(sight), *_threats(sight), *_arrangements(sight), *_confidences(sight))
    return tuple(each for each in found if (each.what, each.ref) not in out)


def leak_sentence(draft: LeakDraft, room: Room) -> Sentence:
    """What is made known, and the odds that one is named (decision D6)."""
    known = secrets(room.sight)
    begun = () if draft.note is None or draft.note in known else (draft.note,)
    words = {_key(each): secret_words(each, room.names) for each in (*begun, *known)}
    now = "" if draft.what is None else f"{draft.what} {draft.ref}"
    slot = Slot(
        what=say(_CONTEXT, _Words.WHAT_OUT),
        phrases=(Phrase(key=now if now in words else "", words=words.get(now) or say(_CONTEXT, _Words.SOMETHING)),),
        choices=tuple(Offered(key=key, words=said) for key, said in words.items()),
    )
    lines = (
        SentenceLine(template=say(_CONTEXT, _Words.LEAKS, you=room.you)),
        SentenceLine(template=say(_CONTEXT, _Words.WHAT)),
        SentenceLine(template=say(_CONTEXT, _Words.ODDS, you=room.you), small=True),
    )
    return Sentence(lines=lines, slots={"what": slot})


def leak_change(draft: LeakDraft, new: str) -> LeakDraft:
    """The draft about something else."""
    what, _, ref = new.partition(" ")
    return replace(draft, what=LeakKind(what) if what else None, ref=ref)


def _key(secret: Disclosure) -> str:
    return f"{secret.what} {secret.ref}"


def _offers(sight: Sight) -> Iterator[Disclosure]:
    for each in reversed(sight.packages):
        if sight.seat in each.parties and each.status is not PackageStatus.CONCLUDED:
            yield Disclosure(what=LeakKind.OFFER, ref=each.id, package=each)


def _threats(sight: Sight) -> Iterator[Disclosure]:
    for each in reversed(sight.threats):
        if sight.seat in (each.by, each.to) and not each.public:
            yield Disclosure(what=LeakKind.THREAT, ref=each.id, threat=each)


def _arrangements(sight: Sight) -> Iterator[Disclosure]:
    for each in reversed(sight.arrangements):
        secret = each.kind is ArrangementKind.INFORMAL or each.status is not ArrangementStatus.CONCLUDED
        if sight.seat in each.parties and secret:
            yield Disclosure(what=LeakKind.ARRANGEMENT, ref=each.id, arrangement=each)


def _confidences(sight: Sight) -> Iterator[Disclosure]:
    """The newest word of a seat on a wording stands for it."""
    newest = {confidence_ref(each): each for each in sight.confidences}
    for ref, each in reversed(newest.items()):
        yield Disclosure(what=LeakKind.CONFIDENCE, ref=ref, confidence=each)
