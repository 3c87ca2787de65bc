"""How the room decided, with the arithmetic of every vote."""

from __future__ import annotations

from collections.abc import Sequence

from game.minutes.catalogue import and_list, clause_list, number, say
from game.minutes.english.adoption import House
from game.minutes.names import Names
from game.terms.events import ConventionAdopted, ConventionRejected
from game.terms.ids import SeatId
from game.terms.standing import Question, QuestionKind, Verdict

FEW = 4
"""Lists of objectors longer than this end in "and n others"."""


def arithmetic(verdict: Verdict) -> str:
    """``9 votes to 3 with one abstaining (8 were needed)``: weights where votes are weighted."""
    abstaining = len(verdict.abstaining)
    key = House.ARITHMETIC_ABSTAINING if abstaining else House.ARITHMETIC
    return say(
        key,
        count=verdict.weight_for,
        for_=verdict.weight_for,
        against=verdict.weight_against,
        abstaining=number(abstaining),
        needed=verdict.weight_needed,
    )


def closed(question: Question, verdicts: tuple[Verdict, ...], names: Names) -> str:
    """The result of a question, as the chair would announce it."""
    if not verdicts:
        return say(House.CLOSED_EMPTY)
    match question.kind:
        case QuestionKind.NO_OBJECTION:
            return _objections(verdicts, names)
        case QuestionKind.REOPENING:
            return _reopening(verdicts[0], names)
        case QuestionKind.SEPARATE_VOTE | QuestionKind.VOTE:
            return say(House.VERDICTS, verdicts=clause_list(_counted(each, names) for each in verdicts))
        case QuestionKind.CONSENSUS:
            return _consensus(verdicts[0], names)
        case QuestionKind.ADOPTION_VOTE:
            key = House.TEXT_CARRIED if verdicts[0].carried else House.TEXT_FAILED
            return say(key, arithmetic=arithmetic(verdicts[0]))
        case QuestionKind.LEGAL_EFFECT:
            key = House.EFFECT_FOUND if verdicts[0].carried else House.EFFECT_DENIED
            return say(key, choice=_item(verdicts[0], names), arithmetic=arithmetic(verdicts[0]))


def adopted(event: ConventionAdopted, names: Names) -> str:
    """How the convention was adopted."""
    if event.by_consensus:
        return say(House.ADOPTED_CONSENSUS, convention=names.convention)
    return say(House.ADOPTED_VOTE, convention=names.convention, arithmetic=arithmetic(event.verdict))


def rejected(event: ConventionRejected, names: Names) -> str:
    """How the convention failed: by an objection, by the count, or because nobody voted for it."""
    verdict, convention = event.verdict, names.convention
    if verdict.weight_needed:
        return say(House.REJECTED_VOTE, convention=convention, arithmetic=arithmetic(verdict))
    if verdict.against:
        return say(House.REJECTED_OBJECTION, convention=convention, objectors=names.seats(verdict.against, FEW))
    return say(House.REJECTED, convention=convention)


def _reopening(verdict: Verdict, names: Names) -> str:
    if verdict.carried:
        return say(House.REOPENING_AGREED)
    return say(House.REOPENING_REFUSED, objectors=names.seats_first(verdict.against, FEW))


def _objections(verdicts: tuple[Verdict, ...], names: Names) -> str:
    agreed = [each for each in verdicts if each.carried]
    refused = [each for each in verdicts if not each.carried]
    if len(verdicts) == 1:
        return _one_objection(verdicts[0], names)
    if not refused:
        return say(House.AGREED_BOTH if len(verdicts) == 2 else House.AGREED_ALL, count=number(len(verdicts)))
    together: dict[tuple[SeatId, ...], list[Verdict]] = {}
    for each in refused:
        together.setdefault(each.against, []).append(each)
    listed = clause_list(_refusal(who, by_them, names) for who, by_them in together.items())
    if not agreed:
        key = House.AGREED_NEITHER if len(verdicts) == 2 else House.AGREED_NONE
        return say(key, count=number(len(verdicts)), refused=listed)
    return say(House.AGREED_SOME, agreed=names.places(_place(each) for each in agreed), refused=listed)


def _one_objection(verdict: Verdict, names: Names) -> str:
    choice = _item(verdict, names)
    if verdict.carried:
        return say(House.AGREED_ONE, choice=choice)
    if not verdict.against:
        return say(House.REFUSED_ONE_UNNAMED, choice=choice)
    return say(House.REFUSED_ONE, objectors=names.seats_first(verdict.against, FEW), choice=choice)


def _refusal(who: tuple[SeatId, ...], refused: Sequence[Verdict], names: Names) -> str:
    """What the same delegations objected to, in one part."""
    choices = and_list(_item(each, names) for each in refused)
    if not who:
        return say(House.OBJECTION_TO_UNNAMED, choice=choices)
    return say(House.OBJECTION_TO, objectors=names.seats(who, FEW), choice=choices)


def _consensus(verdict: Verdict, names: Names) -> str:
    if verdict.carried:
        return say(House.CONSENSUS_REACHED)
    if not verdict.against:
        return say(House.CONSENSUS_FAILED_UNNAMED)
    return say(House.CONSENSUS_FAILED, objectors=names.seats(verdict.against, FEW))


def _counted(verdict: Verdict, names: Names) -> str:
    key = House.CARRIED if verdict.carried else House.FAILED
    return say(key, choice=_item(verdict, names), arithmetic=arithmetic(verdict))


def _item(verdict: Verdict, names: Names) -> str:
    return names.choice(verdict.item.choice) if verdict.item.choice else names.whole_text


def _place(verdict: Verdict) -> str:
    return str(verdict.item.choice.bracket) if verdict.item.choice else str(verdict.item.id)
