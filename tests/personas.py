"""``python -m tests.personas [N]``: how each persona behaves, over N sessions of each large scenario.

Own numbers are means for a seat and session: packages it offered and concluded, the share of those put to it that it
accepted, wordings it brought forward, objections, threats, statements of its own accord, broken words, the share of
sessions in which it voted for the text, of adopted texts it signed, and the ratification year (of those that ratified).
In the second table: groups it founded or joined, requests for cooperation it made, the share of those made to it that
it granted in full and that it refused, what it did for others unasked or promised (projects, contact points), leaks,
side arrangements it offered, reservations, words of its own, walking out, the share of consensuses it broke, prices it
asked for, and what it took back of what was agreed.
Last, how often in a session of each scenario the chair and the room as a whole do what is theirs to do.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from statistics import mean

from game.delegates.personas import Persona, persona_for
from game.table.chance import luck_of
from game.terms import events as e
from game.terms.actions import Tag
from game.terms.cooperation import RequestAnswer
from game.terms.ids import SeatId, Seq
from game.terms.standing import QuestionKind, Vote
from tests.kit.sessions import played, scenario

LARGE = ("cybercrime", "illicit_finance", "trafficking")
COLUMNS = (
    "offers", "asked", "accepted", "wordings", "objections", "threats", "frames", "broken", "in favour", "signed",
    "year",
)  # fmt: skip
BESIDE = (
    "groups", "requests", "granted", "refused", "helped", "leaks", "aside", "reserved", "redrafts", "left", "broke",
    "inquired", "reopened",
)  # fmt: skip


def cast_of(name: str, seed: int) -> dict[SeatId, Persona]:
    """Who plays which delegation in that session."""
    public = scenario(name).public
    return {each.id: persona_for(each.role, "", luck_of(seed, each.id, Seq(0))) for each in public.delegations}


def behaviour(name: str, seed: int) -> dict[SeatId, Counter[str]]:
    """What every delegation did in one session."""
    done: dict[SeatId, Counter[str]] = defaultdict(Counter)
    for recorded in played(name, seed):
        _count(recorded.event, done)
    return done


OF_THE_ROOM: dict[str, Callable[[e.Event], bool]] = {
    "silence asked for": lambda each: _asked(each, QuestionKind.NO_OBJECTION),
    "texts of the chair's": lambda each: isinstance(each, e.ChairTextTabled),
    "small circles": lambda each: isinstance(each, e.InformalsConvened),
    "friends of the chair": lambda each: isinstance(each, e.InformalsConvened) and each.informals.friends,
    "guests heard": lambda each: isinstance(each, e.FloorGiven),
    "articles put aside": lambda each: isinstance(each, e.ClauseParked),
    "rounds added": lambda each: isinstance(each, e.SittingExtended),
    "votes on wordings": lambda each: _asked(each, QuestionKind.VOTE),
    "groups": lambda each: isinstance(each, e.CaucusFormed),
    "side arrangements": lambda each: isinstance(each, e.ArrangementConcluded),
    "leaks": lambda each: isinstance(each, e.Leaked),
    "threats": lambda each: isinstance(each, e.ThreatMade),
    "prices asked for": lambda each: isinstance(each, e.PriceAsked),
    "prices named": lambda each: isinstance(each, e.PriceNamed),
    "requests": lambda each: isinstance(each, e.CooperationRequested),
    "promises kept": lambda each: isinstance(each, e.PromiseKept),
    "promises broken": lambda each: isinstance(each, e.PromiseBroken),
    "packages broken": lambda each: isinstance(each, e.PackageBroken),
    "wordings reopened": lambda each: isinstance(each, e.BracketReopened),
    "reservations": lambda each: isinstance(each, e.ReservationEntered),
    "walked out": lambda each: isinstance(each, e.WalkedOut),
    "came back": lambda each: isinstance(each, e.Returned),
    "adopted": lambda each: isinstance(each, e.ConventionAdopted),
    "without a vote": lambda each: isinstance(each, e.ConventionAdopted) and each.by_consensus,
    "in force": lambda each: isinstance(each, e.EnteredIntoForce),
}
"""What is counted for the last table."""


def _asked(event: e.Event, kind: QuestionKind) -> bool:
    return isinstance(event, e.QuestionPut) and event.question.kind is kind


def of_the_room(name: str, seeds: Sequence[int]) -> dict[str, float]:
    """How often each of these things happens in a session of that scenario."""
    done: Counter[str] = Counter()
    for seed in seeds:
        for recorded in played(name, seed):
            done.update(what for what, is_one in OF_THE_ROOM.items() if is_one(recorded.event))
    return {what: done[what] / len(seeds) for what in OF_THE_ROOM}


ONCE_EACH = {
    e.PackageAccepted: "accepted",
    e.WordingTabled: "wordings",
    e.PackageBroken: "broken",
    e.PromiseBroken: "broken",
    e.CaucusJoined: "groups",
    e.WalkedOut: "left",
    e.OwnWordingTabled: "redrafts",
    e.ReservationEntered: "reserved",
    e.Leaked: "leaks",
    e.ProjectStarted: "helped",
    e.ContactPointNamed: "helped",
    e.BracketReopened: "reopened",
}
"""What one event is one of."""


def _count(event: e.Event, done: dict[SeatId, Counter[str]]) -> None:
    if type(event) in ONCE_EACH:
        done[event.by][ONCE_EACH[type(event)]] += 1  # type: ignore[union-attr]
    match event:
        case e.PackageOffered():
            done[event.package.by]["offers"] += 1
            for seat in event.package.parties:
                done[seat]["asked"] += seat != event.package.by
        case e.PriceAsked():
            done[event.inquiry.by]["inquired"] += 1
        case e.ThreatMade():
            done[event.threat.by]["threats"] += 1
        case e.StatementMade():
            done[event.by]["frames"] += event.tag is not Tag.OPENING
        case e.CaucusFormed():
            done[event.caucus.speaker]["groups"] += 1
        case e.ArrangementOffered():
            done[event.arrangement.by]["aside"] += 1
        case e.QuestionClosed():
            _answers(event, done)
        case _:
            _cooperation(event, done)


def _cooperation(event: e.Event, done: dict[SeatId, Counter[str]]) -> None:
    match event:
        case e.CooperationRequested():
            done[event.request.by]["requests"] += 1
            done[event.request.to]["asked for help"] += 1
        case e.RequestAnswered():
            done[event.by]["granted"] += event.answer is RequestAnswer.GRANT
            done[event.by]["refused"] += event.answer is RequestAnswer.REFUSE
        case _:
            _at_the_end(event, done)


def _at_the_end(event: e.Event, done: dict[SeatId, Counter[str]]) -> None:
    match event:
        case e.SignatureGiven():
            done[event.by]["signed"] += event.signed
            done[event.by]["could sign"] += 1
        case e.CapitalAnswered():
            done[event.by]["year"] += event.year if event.ratified else 0
            done[event.by]["ratified"] += event.ratified


def _answers(event: e.QuestionClosed, done: dict[SeatId, Counter[str]]) -> None:
    for seat, votes in event.question.answers.items():
        against = sum(vote is Vote.AGAINST for vote in votes.values())
        if event.question.kind is QuestionKind.NO_OBJECTION:
            done[seat]["objections"] += against
        elif event.question.kind is QuestionKind.ADOPTION_VOTE:
            done[seat]["voted"] += 1
            done[seat]["in favour"] += not against and Vote.ABSTAIN not in votes.values()
        elif event.question.kind is QuestionKind.CONSENSUS:
            done[seat]["consensuses"] += 1
            done[seat]["broke"] += bool(against)


def table(names: Sequence[str], seeds: Sequence[int]) -> dict[Persona, dict[str, float]]:
    """Means for each persona."""
    seen: dict[Persona, list[Counter[str]]] = defaultdict(list)
    for name in names:
        for seed in seeds:
            done = behaviour(name, seed)
            for seat, persona in cast_of(name, seed).items():
                seen[persona].append(done[seat])
    return {persona: _means(seen[persona]) for persona in Persona if persona in seen}


def _means(of: list[Counter[str]]) -> dict[str, float]:
    sums: Counter[str] = Counter()
    for each in of:
        sums.update(each)
    shares = {"accepted": "asked", "in favour": "voted", "signed": "could sign", "year": "ratified"}
    shares |= {"granted": "asked for help", "refused": "asked for help", "broke": "consensuses"}
    means = {column: mean(each[column] for each in of) for column in (*COLUMNS, *BESIDE)}
    means |= {part: sums[part] / max(1, sums[whole]) for part, whole in shares.items()}
    return {**means, "seats": float(len(of))}


def main(arguments: Sequence[str]) -> int:
    """Play and print."""
    seeds = range(1000, 1000 + (int(arguments[0]) if arguments else 10))
    found = table(LARGE, seeds)
    for columns in (COLUMNS, BESIDE):
        print(" " * 16, f"{'seats':>6}", *(f"{column:>10}" for column in columns))
        for persona, means in found.items():
            print(f"{persona:<16} {means['seats']:6.0f}", *(f"{means[column]:10.2f}" for column in columns))
    rooms = {name: of_the_room(name, seeds) for name in LARGE}
    print(f"{'in a session':<22}", *(f"{name:>16}" for name in LARGE))
    for what in OF_THE_ROOM:
        print(f"{what:<22}", *(f"{rooms[name][what]:16.2f}" for name in LARGE))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
