"""Told events: random but possible histories of a session, for the laws of the climate."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from game.terms import events as e
from game.terms.arrangements import Arrangement, ArrangementKind
from game.terms.bargains import Package, Pledge, PledgeKind, Promise, Undertaking
from game.terms.by_seat import Keyed
from game.terms.cooperation import ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.deck import Change, Revelation, What
from game.terms.ids import (
    WHOLE_TEXT,
    ArrangementId,
    ClauseId,
    ItemId,
    MessageId,
    Odds,
    PackageId,
    PromiseId,
    QuestionId,
    RequestId,
    SeatId,
    Seq,
    ThreatId,
)  # fmt: skip
from game.terms.leaks import Disclosure, LeakKind
from game.terms.mandate import Future
from game.terms.moments import Moment, Phase
from game.terms.scenario import PublicScenario
from game.terms.standing import (
    Confidence,
    Declaration,
    Item,
    Question,
    QuestionKind,
    Stance,
    Verdict,
    Vote,
    choice_item,
)
from game.terms.text import Choice
from game.terms.threats import Threat, ThreatMeans

VERDICT = Verdict(
    item=Item(id=WHOLE_TEXT),
    carried=True,
    in_favour=(),
    against=(),
    abstaining=(),
    weight_for=0,
    weight_against=0,
    weight_needed=0,
)


class Teller:
    """Makes up one event after another for a scenario."""

    def __init__(self, public: PublicScenario, luck: Random) -> None:
        self._public = public
        self._luck = luck
        self._seq = Seq(1)
        self._quarter = 0
        self._packages: list[PackageId] = []
        self._threats: list[Threat] = []

    def history(self, length: int) -> tuple[e.Recorded, ...]:
        """A conference of that many events, then adoption, signatures and two years at home."""
        kinds = self._kinds()
        told = [self._record(self._luck.choice(kinds)()) for _ in range(length)]
        return (*told, *map(self._record, self._aftermath()))

    def _record(self, event: e.Event) -> e.Recorded:
        self._seq = Seq(self._seq + 1)
        return e.Recorded(seq=self._seq, at_ms=0, event=event)

    def _kinds(self) -> tuple[Callable[[], e.Event], ...]:
        return (
            self._stage,
            self._stance,
            self._stance,
            self._wording,
            self._package,
            self._concluded,
            self._broken,
            self._promise,
            self._question,
            self._lifted,
            self._reopened,
            self._message,
            self._threat,
            self._threat_over,
            self._request_answered,
            self._project,
            self._arranged,
            self._news,
            self._walked_out,
            self._leaked,
        )

    def _seat(self) -> SeatId:
        return self._luck.choice(self._public.states)

    def _choice(self) -> Choice:
        bracket = self._luck.choice(self._public.convention.brackets)
        return Choice(bracket=bracket.id, alternative=self._luck.choice(bracket.alternatives).id)

    def _audience(self, *parties: SeatId) -> e.Audience:
        return e.PUBLIC if self._luck.random() < 0.5 else e.only(*dict.fromkeys(parties))

    def _stage(self) -> e.Event:
        self._quarter += self._luck.choice((1, 24))
        return e.StageOpened(audience=e.PUBLIC, moment=Moment(phase=Phase.SITTING, quarter=self._quarter))

    def _stance(self) -> e.Event:
        by, other = self._seat(), self._seat()
        declared = tuple(Declaration(choice=self._choice(), stance=self._luck.choice(list(Stance))) for _ in range(3))
        audience = self._audience(by, other)
        to = () if audience.everyone else (other,)
        return e.StanceDeclared(audience=audience, by=by, declarations=declared, to=to)

    def _wording(self) -> e.Event:
        return e.WordingTabled(audience=e.PUBLIC, by=self._seat(), choice=self._choice(), attention=1)

    def _message(self) -> e.Event:
        by, to = self._seat(), self._seat()
        name = MessageId(f"m{self._seq}")
        return e.MessageSent(audience=e.only(by, to), id=name, by=by, to=(to,), text="…", tag=e.Tag.NONE)

    def _package(self) -> e.Event:
        parties = tuple(self._luck.sample(self._public.states, 2))
        package = Package(
            id=PackageId(f"p{self._seq}"),
            by=parties[0],
            parties=parties,
            undertakings=tuple(Undertaking(by=each, choice=self._choice()) for each in parties),
        )
        self._packages.append(package.id)
        return e.PackageOffered(audience=e.only(*parties), package=package, attention=2)

    def _concluded(self) -> e.Event:
        if not self._packages:
            return self._package()
        return e.PackageConcluded(audience=e.PUBLIC, package=self._packages.pop(), promises=())

    def _broken(self) -> e.Event:
        by, towards = self._luck.sample(self._public.states, 2)
        choice = self._choice()
        return e.PackageBroken(audience=e.PUBLIC, package=PackageId("p"), by=by, towards=(towards,), choice=choice)

    def _promise(self) -> e.Event:
        by, to = self._luck.sample(self._public.states, 2)
        audience, name = self._audience(by, to), PromiseId(f"w{self._seq}")
        if self._luck.random() < 0.3:
            promise = Promise(
                id=name,
                by=by,
                to=(to,),
                pledge=Pledge(kind=PledgeKind.SIGN),
                due=Moment(phase=Phase.SIGNATURE),
            )
            return e.PromiseMade(audience=audience, promise=promise, attention=2)
        kind = e.PromiseKept if self._luck.random() < 0.5 else e.PromiseBroken
        return kind(audience=audience, promise=name, by=by, to=(to,), proof=Seq(0))

    def _threat(self) -> e.Event:
        by, to = self._luck.sample(self._public.states, 2)
        public, kind = self._luck.random() < 0.5, self._luck.choice((PledgeKind.SIGN, PledgeKind.RATIFY))
        threat = Threat(
            id=ThreatId(f"t{self._seq}"),
            by=by,
            to=to,
            means=ThreatMeans.TRADE,
            demand=Pledge(kind=kind, by_year=int(kind is PledgeKind.RATIFY)),
            since=Moment(phase=Phase.SITTING),
            due=Moment(phase=Phase.SITTING),
            public=public,
        )
        self._threats.append(threat)
        return e.ThreatMade(audience=e.PUBLIC if public else e.only(by, to), threat=threat, attention=2)

    def _threat_over(self) -> e.Event:
        if not self._threats:
            return self._threat()
        threat = self._threats.pop()
        audience = e.PUBLIC if threat.public else e.only(threat.by, threat.to)
        match self._luck.randrange(4):
            case 0:
                return e.ThreatCarriedOut(
                    audience=e.PUBLIC, threat=threat.id, by=threat.by, to=threat.to, means=threat.means
                )
            case 1:
                return e.ThreatAnswered(audience=audience, threat=threat.id, by=threat.to, yields=True)
            case 2:
                return e.ThreatDropped(audience=audience, threat=threat.id, by=threat.by, to=threat.to)
            case _:
                return e.ThreatLapsed(audience=audience, threat=threat.id, by=threat.by, to=threat.to)

    def _request_answered(self) -> e.Event:
        by, to = self._luck.sample(self._public.states, 2)
        name, kind = RequestId(f"r{self._seq}"), self._luck.choice(list(RequestKind))
        if self._luck.random() < 0.2:
            return e.RequestUnanswered(audience=e.only(by, to), request=name, by=by, to=to, kind=kind)
        answer, reason = self._luck.choice(list(RequestAnswer)), self._luck.choice(list(RefusalGround))
        return e.RequestAnswered(
            audience=e.only(by, to), request=name, by=by, to=to, kind=kind, answer=answer, reason=reason, attention=1
        )

    def _project(self) -> e.Event:
        by, to = self._luck.sample(self._public.states, 2)
        return e.ProjectStarted(audience=e.PUBLIC, by=by, to=to, kind=self._luck.choice(list(ProjectKind)), attention=2)

    def _arranged(self) -> e.Event:
        parties = tuple(self._luck.sample(self._public.states, 2))
        informal = self._luck.random() < 0.5
        deal = Arrangement(
            id=ArrangementId(f"a{self._seq}"),
            by=parties[0],
            parties=parties,
            kind=ArrangementKind.INFORMAL if informal else ArrangementKind.BILATERAL,
            subjects=(self._luck.choice(self._public.convention.clauses).id,),
            since=Moment(phase=Phase.SITTING),
        )
        return e.ArrangementConcluded(audience=e.only(*parties) if informal else e.PUBLIC, arrangement=deal)

    def _news(self) -> e.Event:
        of, to = self._luck.sample(self._public.states, 2)
        clause, choice, delta = self._luck.choice(self._public.convention.clauses), self._choice(), 40
        changes = (
            Change(what=What.TRUST, delta=self._luck.choice((-60, 60)), of=of, to=to),
            Change(what=What.SALIENCE, delta=delta, of=of, clause=clause.id),
            Change(what=What.PREFERENCE, delta=-delta, of=of, choice=Choice(bracket=clause.main.id,
                   alternative=clause.main.alternatives[0].id)),
            Change(what=What.BATNA, delta=delta, of=of, future=Future.UNBOUND),
            Change(what=What.CAPACITY, delta=delta, of=to),
            Change(what=What.POWER, delta=-delta, of=of),
            Change(what=What.RATIFICATION, delta=delta, of=to),
            Change(what=What.PLEDGE, delta=delta, of=to),
        )  # fmt: skip
        order = tuple(each.id for each in self._public.convention.bracket(choice.bracket).alternatives)
        shown = Revelation(seat=of, clause=ClauseId(str(choice.bracket)), order=order, red_line=False)
        return e.EventDrawn(
            audience=e.PUBLIC, inject=f"E{self._seq}", title="", headline="", struck=(of,), everybody=False,
            private_text="", choices=(), changes=tuple(self._luck.sample(changes, 3)),
            revealed=(shown,) if "." not in choice.bracket else (), fading=(), odds=None, drawn=None,
        )  # fmt: skip

    def _walked_out(self) -> e.Event:
        return e.WalkedOut(audience=e.PUBLIC, by=self._seat(), text="")

    def _leaked(self) -> e.Event:
        by, other = self._luck.sample(self._public.states, 2)
        if self._threats and self._luck.random() < 0.5:
            threat = self._luck.choice(self._threats)
            shown = Disclosure(what=LeakKind.THREAT, ref=threat.id, threat=threat)
        else:
            declared = Declaration(choice=self._choice(), stance=self._luck.choice(list(Stance)))
            told = Confidence(by=other, to=(by,), declaration=declared)
            shown = Disclosure(what=LeakKind.CONFIDENCE, ref="c", confidence=told)
        named = self._luck.random() < 0.5
        return e.Leaked(
            audience=e.PUBLIC, by=by, disclosure=shown, named=named, odds=Odds(50_000), drawn=Odds(1), attention=1
        )

    def _question(self) -> e.Event:
        items = (choice_item(self._choice()),)
        votes = {each: Keyed({items[0].id: self._luck.choice(list(Vote))}) for each in self._public.states}
        question = Question(
            id=QuestionId(f"q{self._seq}"),
            kind=QuestionKind.NO_OBJECTION,
            items=items,
            asked_of=self._public.states,
            answers=Keyed[SeatId, Keyed[ItemId, Vote]](votes),
        )
        return e.QuestionClosed(audience=e.PUBLIC, question=question, verdicts=())

    def _lifted(self) -> e.Event:
        return e.BracketLifted(audience=e.PUBLIC, choice=self._choice(), sponsors=())

    def _reopened(self) -> e.Event:
        choice = self._choice()
        return e.BracketReopened(
            audience=e.PUBLIC, by=self._seat(), bracket=choice.bracket, was=choice.alternative, attention=2
        )

    def _aftermath(self) -> list[e.Event]:
        text = {bracket.id: self._luck.choice(bracket.alternatives).id for bracket in self._public.convention.brackets}
        adopted: list[e.Event] = [
            e.ConventionAdopted(audience=e.PUBLIC, verdict=VERDICT, by_consensus=True, text=Keyed(text))
        ]
        for state in self._public.states:
            adopted.append(e.SignatureGiven(audience=e.PUBLIC, by=state, signed=self._luck.random() < 0.8))
        for year in (1, 2):
            self._quarter += 48
            home = Moment(phase=Phase.HOME, year=year, quarter=self._quarter)
            adopted.append(e.StageOpened(audience=e.PUBLIC, moment=home))
            asked = self._public.states[year - 1 :: 2]
            adopted += [self._answer(state, year) for state in asked]
        if self._luck.random() < 0.5:
            adopted.append(e.EnteredIntoForce(audience=e.PUBLIC, year=2, parties=(), needed=3))
        return adopted

    def _answer(self, state: SeatId, year: int) -> e.Event:
        ratified = self._luck.random() < 0.5
        drawn = Odds(0 if ratified else 99_999)
        return e.CapitalAnswered(
            audience=e.PUBLIC, by=state, year=year, ratified=ratified, odds=Odds(5_000), drawn=drawn, decisive="x"
        )
