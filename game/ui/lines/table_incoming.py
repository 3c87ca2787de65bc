"""Packages that wait for your answer, and your own that wait for the answers of others."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from game.minutes.catalogue import and_list
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.terms.actions import AcceptPackage, Action, DeclinePackage, Move, WithdrawPackage
from game.terms.bargains import Package, PackagePledge, PackageStatus, Undertaking
from game.terms.ids import PackageId, SeatId
from game.terms.text import Choice
from game.terms.views import Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.stage import permission
from game.ui.lines.table_article import supports
from game.ui.lines.table_outline import standing
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_waiting import COUNTER, LATER, Deed, Own, Waiting
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.incoming_card import Answer, Clause, Incoming

_CONTEXT = "Incoming"


class _Words(StrEnum):
    TITLE = QT_TRANSLATE_NOOP("Incoming", "{name} proposes a package")
    COUNTER = QT_TRANSLATE_NOOP("Incoming", "{name} answers with a package")
    SEEN_BY_YOU = QT_TRANSLATE_NOOP("Incoming", "only you can see it")
    SEEN_BY = QT_TRANSLATE_NOOP("Incoming", "you and {names} can see it")
    THEY_SUPPORT = QT_TRANSLATE_NOOP("Incoming", "{name} supports")
    IF_YOU = QT_TRANSLATE_NOOP("Incoming", "if you support")
    AND_YOU = QT_TRANSLATE_NOOP("Incoming", "and you support")
    THEY_PROMISE = QT_TRANSLATE_NOOP("Incoming", "{name} promises {to}")
    YOU_PROMISE = QT_TRANSLATE_NOOP("Incoming", "and you promise {to}")
    ALREADY = QT_TRANSLATE_NOOP("Incoming", "You support already what it asks of you.")
    AGAINST = QT_TRANSLATE_NOOP("Incoming", "You would give up {what}.")
    BREAKS = QT_TRANSLATE_NOOP("Incoming", "To accept goes against {packages}, in which you undertook {what}.")
    ACCEPT = QT_TRANSLATE_NOOP("Incoming", "Accept")
    DO_COUNTER = QT_TRANSLATE_NOOP("Incoming", "Counter")
    LATER = QT_TRANSLATE_NOOP("Incoming", "Later")
    DECLINE = QT_TRANSLATE_NOOP("Incoming", "Decline")
    WITHDRAW = QT_TRANSLATE_NOOP("Incoming", "Withdraw")
    OWN = QT_TRANSLATE_NOOP("Incoming", "Your package to {names} waits for an answer.")


ACCEPT, DECLINE = "accept", "decline"
"""Keys of the answers that are moves."""


def waiting(sight: Sight) -> tuple[Waiting, ...]:
    """What waits for this seat's answer, oldest first."""
    names = Names.seen(sight)
    return tuple(
        Waiting(key=f"package {each.id}", card=_card(each, sight, names), deeds=_deeds(each, sight.seat), package=each)
        for each in sight.packages
        if _waits(each, sight.seat)
    )


def _deeds(package: Package, you: SeatId) -> dict[str, Action]:
    return {
        ACCEPT: AcceptPackage(by=you, package=package.id),
        DECLINE: DeclinePackage(by=you, package=package.id),
    }


def own_offers(sight: Sight) -> tuple[Own, ...]:
    """The offers of this seat that stand unanswered."""
    names = Names.seen(sight)
    refusal = _refusal(sight, Move.WITHDRAW, names)
    mine = (each for each in sight.packages if each.by == sight.seat and each.status is PackageStatus.OFFERED)
    return tuple(
        Own(
            key=f"package {each.id}",
            words=say(_CONTEXT, _Words.OWN, names=names.seats(_others(each, sight.seat))),
            deeds=(
                Deed(
                    words=say(_CONTEXT, _Words.WITHDRAW),
                    action=WithdrawPackage(by=sight.seat, package=each.id),
                    refusal=refusal,
                ),
            ),
        )
        for each in mine
        if set(each.accepted) <= {sight.seat}
    )


def _waits(package: Package, seat: SeatId) -> bool:
    offered = package.status is PackageStatus.OFFERED
    return offered and seat in package.parties and seat != package.by and seat not in package.accepted


def _others(package: Package, seat: SeatId) -> tuple[SeatId, ...]:
    return tuple(each for each in package.parties if each != seat)


def _card(package: Package, sight: Sight, names: Names) -> Incoming:
    third = [each for each in package.parties if each not in (sight.seat, package.by)]
    title = _Words.COUNTER if package.counters else _Words.TITLE
    return Incoming(
        proposer=delegates_of(sight.scenario, sight.seat)[package.by],
        title=say(_CONTEXT, title, name=names.seat(package.by)),
        seen_by=say(_CONTEXT, _Words.SEEN_BY, names=names.seats(third)) if third else say(_CONTEXT, _Words.SEEN_BY_YOU),
        deadline="",
        clauses=tuple(_clauses(package, sight.seat, names)),
        remark=_remark(package, sight, names),
        answers=_answers(sight, names),
    )


def _clauses(package: Package, you: SeatId, names: Names) -> Iterator[Clause]:
    theirs = [each for each in package.undertakings if each.by != you]
    yours = [each for each in package.undertakings if each.by == you]
    for each in theirs:
        yield Clause(before=say(_CONTEXT, _Words.THEY_SUPPORT, name=names.seat(each.by)), what=_what(each, names))
    for pledge in package.pledges:
        if pledge.by != you:
            yield _promise(_Words.THEY_PROMISE, pledge, you, names)
    for place, each in enumerate(yours):
        before = say(_CONTEXT, _Words.AND_YOU if place else _Words.IF_YOU)
        yield Clause(before=before, what=_what(each, names))
    for pledge in package.pledges:
        if pledge.by == you:
            yield _promise(_Words.YOU_PROMISE, pledge, you, names)


def _what(undertaking: Undertaking, names: Names) -> str:
    return names.choice(undertaking.choice)


def _promise(words: _Words, pledge: PackagePledge, you: SeatId, names: Names) -> Clause:
    to = names.seats(each for each in pledge.to if each != you)
    before = say(_CONTEXT, words, name=names.seat(pledge.by), to=to).strip()
    return Clause(before=before, what=pledge_words(pledge.pledge, names))


def _remark(package: Package, sight: Sight, names: Names) -> str:
    """What one would break by accepting, or give up in public."""
    broken = tuple(_broken(package, sight))
    if broken:
        packages = and_list(dict.fromkeys(names.package(each) for each, _ in broken))
        return say(_CONTEXT, _Words.BREAKS, packages=packages, what=names.choices(choice for _, choice in broken))
    asked = [each.choice for each in package.undertakings if each.by == sight.seat]
    lost = []
    for choice in asked:
        mine = supports(standing(sight, sight.scenario.convention.bracket(choice.bracket)), sight.seat)
        if mine is None:
            return ""
        if mine != choice.alternative:
            lost.append(type(choice)(bracket=choice.bracket, alternative=mine))
    if lost:
        return say(_CONTEXT, _Words.AGAINST, what=names.choices(lost))
    return say(_CONTEXT, _Words.ALREADY) if asked else ""


def _broken(package: Package, sight: Sight) -> Iterator[tuple[PackageId, Choice]]:
    """What one undertook in packages of others than these parties, and could not keep beside this one (rule 12.6)."""
    asked = {each.choice.bracket: each.choice for each in package.undertakings if each.by == sight.seat}
    for each in sight.packages:
        if each.status is not PackageStatus.CONCLUDED or set(each.parties) <= set(package.parties):
            continue
        for undertaking in each.undertakings:
            choice = undertaking.choice
            if undertaking.by == sight.seat and asked.get(choice.bracket, choice) != choice:
                yield each.id, choice


def _answers(sight: Sight, names: Names) -> tuple[Answer, ...]:
    accept, counter, decline = (_refusal(sight, move, names) for move in (Move.ACCEPT, Move.PACKAGE, Move.DECLINE))
    return (
        Answer(key=ACCEPT, words=say(_CONTEXT, _Words.ACCEPT), letter="A", refusal=accept),
        Answer(key=COUNTER, words=say(_CONTEXT, _Words.DO_COUNTER), letter="C", refusal=counter),
        Answer(key=LATER, words=say(_CONTEXT, _Words.LATER), letter="L"),
        Answer(key=DECLINE, words=say(_CONTEXT, _Words.DECLINE), refusal=decline),
    )


def _refusal(sight: Sight, move: Move, names: Names) -> str:
    permitted = permission(sight, move)
    return reason(permitted.refused, names, move) if permitted else ""
