"""What else waits for your answer besides packages: threats, invitations to a group, requests for cooperation."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from game.minutes.catalogue import say as told
from game.minutes.english.cooperation import Helping
from game.minutes.english.threats import Duress
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.terms.actions import Action, Move
from game.terms.actions_arrangements import AcceptArrangement, DeclineArrangement
from game.terms.actions_caucuses import JoinCaucus, LeaveCaucus, NameSpeaker
from game.terms.actions_cooperation import AnswerRequest
from game.terms.actions_presence import ReturnToTable
from game.terms.actions_threats import AnswerThreat, BackDown, CarryOutThreat
from game.terms.arrangements import Arrangement, ArrangementKind, ArrangementStatus
from game.terms.caucuses import Caucus
from game.terms.cooperation import RefusalGround, Request, RequestAnswer, RequestStatus
from game.terms.threats import Threat, ThreatStatus
from game.terms.views import Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.prices import asked_for_a_price, prices_told
from game.ui.lines.stage import permission
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_waiting import LATER, Deed, Own, Pick, Waiting
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.incoming_card import Answer, Clause, Incoming
from game.ui.widgets.phrase import Choice

_CONTEXT = "Asked"


class _Words(StrEnum):
    THREATENS = QT_TRANSLATE_NOOP("Asked", "{name} threatens you")
    IN_PUBLIC = QT_TRANSLATE_NOOP("Asked", "said before everybody")
    IN_PRIVATE = QT_TRANSLATE_NOOP("Asked", "only you have heard it")
    WITH = QT_TRANSLATE_NOOP("Asked", "With")
    UNLESS = QT_TRANSLATE_NOOP("Asked", "unless you promise")
    DURESS = QT_TRANSLATE_NOOP("Asked", "To yield is to promise it. To defy leaves the next word to them.")
    YIELD = QT_TRANSLATE_NOOP("Asked", "Yield")
    DEFY = QT_TRANSLATE_NOOP("Asked", "Defy")
    INVITES = QT_TRANSLATE_NOOP("Asked", "{name} invites you to a caucus")
    GROUP = QT_TRANSLATE_NOOP("Asked", "The caucus")
    MEMBERS = QT_TRANSLATE_NOOP("Asked", "whose members are")
    SPEAKS = QT_TRANSLATE_NOOP("Asked", "{name} speaks, tables and promises for it. You may leave at any time.")
    JOIN = QT_TRANSLATE_NOOP("Asked", "Join")
    LATER = QT_TRANSLATE_NOOP("Asked", "Later")
    ASKS = QT_TRANSLATE_NOOP("Asked", "{name} asks for your help")
    FOR = QT_TRANSLATE_NOOP("Asked", "It asks for")
    SAYING = QT_TRANSLATE_NOOP("Asked", "saying")
    WEIGHS = QT_TRANSLATE_NOOP("Asked", "What you grant builds trust; a refusal costs less if its reason is believed.")
    GRANT = QT_TRANSLATE_NOOP("Asked", "Grant")
    PART = QT_TRANSLATE_NOOP("Asked", "Grant in part")
    LATE = QT_TRANSLATE_NOOP("Asked", "Grant late")
    REFUSE = QT_TRANSLATE_NOOP("Asked", "Refuse: {ground}")
    OFFERS = QT_TRANSLATE_NOOP("Asked", "{name} offers you an arrangement on the side")
    FORM = QT_TRANSLATE_NOOP("Asked", "It would be")
    WITH_WHOM = QT_TRANSLATE_NOOP("Asked", "among")
    ON = QT_TRANSLATE_NOOP("Asked", "on the matter of")
    BESIDE = QT_TRANSLATE_NOOP(
        "Asked", "It gives its parties a quick benefit, and makes the convention matter less to them."
    )
    BILATERAL = QT_TRANSLATE_NOOP("Asked", "bilateral")
    REGIONAL = QT_TRANSLATE_NOOP("Asked", "regional")
    INFORMAL = QT_TRANSLATE_NOOP("Asked", "informal, known to its parties only")
    ACCEPT = QT_TRANSLATE_NOOP("Asked", "Accept")
    DECLINE = QT_TRANSLATE_NOOP("Asked", "Decline")
    OUTSIDE = QT_TRANSLATE_NOOP("Asked", "You have left the room. Nobody asks or counts you.")
    RETURN = QT_TRANSLATE_NOOP("Asked", "Return to the table")
    OWN_THREAT = QT_TRANSLATE_NOOP("Asked", "Your threat to {name} is not settled.")
    CARRY_OUT = QT_TRANSLATE_NOOP("Asked", "Carry it out")
    BACK_DOWN = QT_TRANSLATE_NOOP("Asked", "Back down")
    OWN_GROUP = QT_TRANSLATE_NOOP("Asked", "You are in the caucus “{group}”; {name} speaks for it.")
    OWN_VOICE = QT_TRANSLATE_NOOP("Asked", "You speak for the caucus “{group}”: {members}.")
    LEAVE = QT_TRANSLATE_NOOP("Asked", "Leave")
    HAND_ON = QT_TRANSLATE_NOOP("Asked", "Let another speak")
    WHO_SPEAKS = QT_TRANSLATE_NOOP("Asked", "Who shall speak for the caucus")


def asked(sight: Sight) -> tuple[Waiting, ...]:
    """Threats, then invitations, then requests, each oldest first."""
    names = Names.seen(sight)
    return (
        *_threats(sight, names),
        *_arrangements(sight, names),
        *_invitations(sight, names),
        *_requests(sight, names),
        *asked_for_a_price(sight, names),
    )


def own_standing(sight: Sight) -> tuple[Own, ...]:
    """One's own threats that can still be carried out or dropped, and the groups one is in."""
    names = Names.seen(sight)
    return (
        *_absence(sight, names),
        *prices_told(sight, names),
        *_own_threats(sight, names),
        *_own_groups(sight, names),
    )


def _threats(sight: Sight, names: Names) -> Iterator[Waiting]:
    for each in sight.threats:
        if each.to == sight.seat and each.status is ThreatStatus.OPEN:
            yield _threat(each, sight, names)


def _threat(threat: Threat, sight: Sight, names: Names) -> Waiting:
    refusal = _refusal(sight, Move.ANSWER_THREAT, names)
    card = Incoming(
        proposer=delegates_of(sight.scenario, sight.seat)[threat.by],
        title=say(_CONTEXT, _Words.THREATENS, name=names.seat(threat.by)),
        seen_by=say(_CONTEXT, _Words.IN_PUBLIC if threat.public else _Words.IN_PRIVATE),
        deadline="",
        clauses=(
            Clause(before=say(_CONTEXT, _Words.WITH), what=told(Duress[threat.means.name])),
            Clause(before=say(_CONTEXT, _Words.UNLESS), what=pledge_words(threat.demand, names)),
        ),
        remark=say(_CONTEXT, _Words.DURESS),
        answers=(
            Answer(key="yield", words=say(_CONTEXT, _Words.YIELD), letter="Y", refusal=refusal),
            Answer(key=LATER, words=say(_CONTEXT, _Words.LATER), letter="L"),
            Answer(key="defy", words=say(_CONTEXT, _Words.DEFY), refusal=refusal),
        ),
    )
    deeds: dict[str, Action] = {
        key: AnswerThreat(by=sight.seat, threat=threat.id, yields=key == "yield") for key in ("yield", "defy")
    }
    return Waiting(key=f"threat {threat.id}", card=card, deeds=deeds)


_FORMS = {
    ArrangementKind.BILATERAL: _Words.BILATERAL,
    ArrangementKind.REGIONAL: _Words.REGIONAL,
    ArrangementKind.INFORMAL: _Words.INFORMAL,
}


def _arrangements(sight: Sight, names: Names) -> Iterator[Waiting]:
    for each in sight.arrangements:
        offered = each.status is ArrangementStatus.OFFERED and sight.seat in each.parties
        if offered and sight.seat != each.by and sight.seat not in each.accepted:
            yield _arrangement(each, sight, names)


def _arrangement(offer: Arrangement, sight: Sight, names: Names) -> Waiting:
    accept, decline = (_refusal(sight, move, names) for move in (Move.ACCEPT_ARRANGEMENT, Move.DECLINE_ARRANGEMENT))
    card = Incoming(
        proposer=delegates_of(sight.scenario, sight.seat)[offer.by],
        title=say(_CONTEXT, _Words.OFFERS, name=names.seat(offer.by)),
        seen_by="",
        deadline="",
        clauses=(
            Clause(before=say(_CONTEXT, _Words.FORM), what=say(_CONTEXT, _FORMS[offer.kind])),
            Clause(before=say(_CONTEXT, _Words.WITH_WHOM), what=names.seats(offer.parties)),
            Clause(before=say(_CONTEXT, _Words.ON), what=names.articles(offer.subjects)),
        ),
        remark=say(_CONTEXT, _Words.BESIDE),
        answers=(
            Answer(key="accept", words=say(_CONTEXT, _Words.ACCEPT), letter="A", refusal=accept),
            Answer(key=LATER, words=say(_CONTEXT, _Words.LATER), letter="L"),
            Answer(key="decline", words=say(_CONTEXT, _Words.DECLINE), refusal=decline),
        ),
    )
    deeds: dict[str, Action] = {
        "accept": AcceptArrangement(by=sight.seat, arrangement=offer.id),
        "decline": DeclineArrangement(by=sight.seat, arrangement=offer.id),
    }
    return Waiting(key=f"arrangement {offer.id}", card=card, deeds=deeds)


def _absence(sight: Sight, names: Names) -> Iterator[Own]:
    if sight.seat in sight.absent:
        back = Deed(
            words=say(_CONTEXT, _Words.RETURN),
            action=ReturnToTable(by=sight.seat),
            refusal=_refusal(sight, Move.RETURN, names),
        )
        yield Own(key="absence", words=say(_CONTEXT, _Words.OUTSIDE), deeds=(back,))


def _invitations(sight: Sight, names: Names) -> Iterator[Waiting]:
    for each in sight.caucuses:
        if sight.seat in each.invited and sight.seat not in each.members:
            yield _invitation(each, sight, names)


def _invitation(caucus: Caucus, sight: Sight, names: Names) -> Waiting:
    speaker = names.seat(caucus.speaker)
    card = Incoming(
        proposer=delegates_of(sight.scenario, sight.seat)[caucus.speaker],
        title=say(_CONTEXT, _Words.INVITES, name=speaker),
        seen_by="",
        deadline="",
        clauses=(
            Clause(before=say(_CONTEXT, _Words.GROUP), what=caucus.name),
            Clause(before=say(_CONTEXT, _Words.MEMBERS), what=names.seats(caucus.members)),
        ),
        remark=say(_CONTEXT, _Words.SPEAKS, name=speaker),
        answers=(
            Answer(
                key="join",
                words=say(_CONTEXT, _Words.JOIN),
                letter="J",
                refusal=_refusal(sight, Move.JOIN_CAUCUS, names),
            ),
            Answer(key=LATER, words=say(_CONTEXT, _Words.LATER), letter="L"),
        ),
    )
    return Waiting(key=f"caucus {caucus.id}", card=card, deeds={"join": JoinCaucus(by=sight.seat, caucus=caucus.id)})


def _requests(sight: Sight, names: Names) -> Iterator[Waiting]:
    for each in sight.requests:
        if each.to == sight.seat and each.status is RequestStatus.OPEN:
            yield _request(each, sight, names)


_GRANTS = (
    (RequestAnswer.GRANT, _Words.GRANT, "G"),
    (RequestAnswer.PART, _Words.PART, "P"),
    (RequestAnswer.LATE, _Words.LATE, ""),
)
_GROUNDS = (RefusalGround.CAPACITY, RefusalGround.SECRECY, RefusalGround.HUMAN_RIGHTS, RefusalGround.POLITICAL)
"""Those that are offered; the others are for cases a screen does not know."""


def _request(request: Request, sight: Sight, names: Names) -> Waiting:
    refusal = _refusal(sight, Move.ANSWER_REQUEST, names)
    said = (Clause(before=say(_CONTEXT, _Words.SAYING), what=request.text),) if request.text else ()
    grants = tuple(
        Answer(key=which.value, words=say(_CONTEXT, words), letter=letter, refusal=refusal)
        for which, words, letter in _GRANTS
    )
    refusals = tuple(
        Answer(
            key=ground.value,
            words=say(_CONTEXT, _Words.REFUSE, ground=told(Helping[ground.name])),
            refusal=refusal,
        )
        for ground in _GROUNDS
    )
    card = Incoming(
        proposer=delegates_of(sight.scenario, sight.seat)[request.by],
        title=say(_CONTEXT, _Words.ASKS, name=names.seat(request.by)),
        seen_by=say(_CONTEXT, _Words.IN_PRIVATE),
        deadline="",
        clauses=(Clause(before=say(_CONTEXT, _Words.FOR), what=told(Helping[request.kind.name])), *said),
        remark=say(_CONTEXT, _Words.WEIGHS),
        answers=(*grants, Answer(key=LATER, words=say(_CONTEXT, _Words.LATER), letter="L"), *refusals),
    )
    return Waiting(key=f"request {request.id}", card=card, deeds=_request_deeds(request, sight))


def _request_deeds(request: Request, sight: Sight) -> dict[str, Action]:
    granted: dict[str, Action] = {
        which.value: AnswerRequest(
            by=sight.seat,
            request=request.id,
            answer=which,
            reason=None if which is RequestAnswer.GRANT else RefusalGround.CAPACITY,
        )
        for which, _words, _letter in _GRANTS
    }
    refused = {
        ground.value: AnswerRequest(by=sight.seat, request=request.id, answer=RequestAnswer.REFUSE, reason=ground)
        for ground in _GROUNDS
    }
    return {**granted, **refused}


def _own_threats(sight: Sight, names: Names) -> Iterator[Own]:
    carry, drop = _refusal(sight, Move.CARRY_OUT, names), _refusal(sight, Move.BACK_DOWN, names)
    for each in sight.threats:
        if each.by == sight.seat and each.status in (ThreatStatus.OPEN, ThreatStatus.DEFIED):
            yield Own(
                key=f"threat {each.id}",
                words=say(_CONTEXT, _Words.OWN_THREAT, name=names.seat_within(each.to)),
                deeds=(
                    Deed(
                        words=say(_CONTEXT, _Words.CARRY_OUT),
                        action=CarryOutThreat(by=sight.seat, threat=each.id),
                        refusal=carry,
                    ),
                    Deed(
                        words=say(_CONTEXT, _Words.BACK_DOWN),
                        action=BackDown(by=sight.seat, threat=each.id),
                        refusal=drop,
                    ),
                ),
            )


def _own_groups(sight: Sight, names: Names) -> Iterator[Own]:
    refusal = _refusal(sight, Move.LEAVE_CAUCUS, names)
    for each in sight.caucuses:
        if sight.seat in each.members:
            leave = LeaveCaucus(by=sight.seat, caucus=each.id)
            yield Own(
                key=f"caucus {each.id}",
                words=_group_words(each, sight, names),
                deeds=(Deed(words=say(_CONTEXT, _Words.LEAVE), action=leave, refusal=refusal),),
                pick=_next_speaker(each, sight, names),
            )


def _group_words(caucus: Caucus, sight: Sight, names: Names) -> str:
    if caucus.speaker == sight.seat:
        return say(_CONTEXT, _Words.OWN_VOICE, group=caucus.name, members=names.seats(caucus.members))
    return say(_CONTEXT, _Words.OWN_GROUP, group=caucus.name, name=names.seat_within(caucus.speaker))


def _next_speaker(caucus: Caucus, sight: Sight, names: Names) -> Pick | None:
    """Its speaker may let another member speak (rule 27.3)."""
    others = [each for each in caucus.members if each != sight.seat]
    if caucus.speaker != sight.seat or not others or permission(sight, Move.NAME_SPEAKER) is None:
        return None
    delegates = delegates_of(sight.scenario, sight.seat)
    return Pick(
        words=say(_CONTEXT, _Words.HAND_ON),
        what=say(_CONTEXT, _Words.WHO_SPEAKS),
        choices=tuple(Choice(key=each, words=names.label(each), delegate=delegates[each]) for each in others),
        actions={each: NameSpeaker(by=sight.seat, caucus=caucus.id, speaker=each) for each in others},
        refusal=_refusal(sight, Move.NAME_SPEAKER, names),
    )


def _refusal(sight: Sight, move: Move, names: Names) -> str:
    permitted = permission(sight, move)
    return reason(permitted.refused, names, move) if permitted else ""
