"""What the events of ``happenings`` are made of: names, packages, promises, questions and verdicts."""

from __future__ import annotations

from game.terms.bargains import Package, PackagePledge, Pledge, PledgeKind, Promise, Undertaking
from game.terms.ids import (
    WHOLE_TEXT,
    PackageId,
    PromiseId,
    QuestionId,
    SeatId,
)
from game.terms.moments import Moment, Phase
from game.terms.standing import (
    Item,
    Question,
    QuestionKind,
    Verdict,
    choice_item,
)
from game.terms.text import Choice
from tests.minutes.room import ALD, BRE, CIN, on

PACKAGE, COUNTER, UNHEARD = PackageId("P7"), PackageId("P9"), PackageId("P99")
PROMISE, UNHEARD_PROMISE = PromiseId("R8"), PromiseId("R99")
EVENING = Moment(phase=Phase.HOME, year=2)
THREE_CHOICES = (on("C1", "B"), on("C1.speed", "h48"), on("C2", "none"))


def package(id_: PackageId, by: SeatId, counters: PackageId | None = None) -> Package:
    """Two undertakings and a promise."""
    return Package(
        id=id_,
        by=by,
        parties=(by, BRE, CIN) if by == ALD else (by, ALD),
        undertakings=(Undertaking(by=ALD, choice=on("C2", "B")), Undertaking(by=BRE, choice=on("C1", "B"))),
        pledges=(PackagePledge(by=by, to=(BRE,), pledge=Pledge(kind=PledgeKind.SIGN)),),
        counters=counters,
    )


def promise(kind: PledgeKind, choice: Choice | None = None, *to: SeatId) -> Promise:
    """A promise of Aldmere's."""
    pledge = Pledge(kind=kind, choice=choice, by_year=2)
    return Promise(id=PROMISE, by=ALD, to=to or (BRE, CIN), pledge=pledge, due=EVENING)


def question(kind: QuestionKind, *choices: Choice) -> Question:
    """A question to all three; about the whole text where no choice is named."""
    items = tuple(map(choice_item, choices)) or (Item(id=WHOLE_TEXT),)
    return Question(id=QuestionId(f"Q-{kind}-{len(choices)}"), kind=kind, items=items, asked_of=(ALD, BRE, CIN))


def verdict(item: Item, *against: SeatId, needed: int = 0, abstaining: tuple[SeatId, ...] = ()) -> Verdict:
    """Carried unless somebody is against."""
    for_ = tuple(each for each in (ALD, BRE, CIN) if each not in (*against, *abstaining))
    return Verdict(
        item=item,
        carried=not against,
        in_favour=for_,
        against=against,
        abstaining=abstaining,
        weight_for=len(for_),
        weight_against=len(against),
        weight_needed=needed,
    )
