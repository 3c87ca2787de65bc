"""What everything is called: seats, places in the text, wordings, packages. Unknown ids are shown as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from game.minutes.called import first_up, label, shown, within
from game.minutes.catalogue import and_list, plain, quoted, say
from game.minutes.english.arrangements import Aside
from game.minutes.english.caucuses import Groups
from game.minutes.english.cooperation import Helping
from game.minutes.english.practice import Practised
from game.minutes.english.prices import Pricing
from game.minutes.english.references import Ref, When
from game.minutes.english.threats import Duress
from game.minutes.heard import HEARD, Books, note, with_draft
from game.terms.arrangements import Arrangement
from game.terms.bargains import Package, Promise
from game.terms.by_seat import Keyed
from game.terms.caucuses import Caucus
from game.terms.cooperation import Request
from game.terms.events import Event, OwnWordingTabled
from game.terms.ids import (
    NO_TEXT,
    AmendmentId,
    ArrangementId,
    BracketId,
    CaucusId,
    ClauseId,
    InformalsId,
    InquiryId,
    PackageId,
    PromiseId,
    QuestionId,
    RequestId,
    SeatId,
    ThreatId,
)
from game.terms.informals import Informals
from game.terms.moments import Moment, Phase
from game.terms.practice import Amendment
from game.terms.prices import Inquiry
from game.terms.scenario import Delegation, PublicScenario
from game.terms.standing import Question
from game.terms.text import Alternative, Bracket, Choice, Clause
from game.terms.threats import Threat
from game.terms.views import Sight

LONGEST_QUOTE = 60
"""Inline words of more signs than this are named by their label instead of being quoted."""
FEW_WORDS = 2
"""So many inline brackets are named in a row; more are named by their articles."""

_WHEN = {
    Phase.PREPARATION: When.PREPARATION,
    Phase.OPENING: When.OPENING,
    Phase.SITTING: When.SITTING,
    Phase.INTERSESSION: When.INTERSESSION,
    Phase.ADOPTION: When.ADOPTION,
    Phase.SIGNATURE: When.SIGNATURE,
    Phase.HOME: When.HOME,
    Phase.REVIEW: When.REVIEW,
    Phase.ENDED: When.ENDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of one conference, with the bargains and questions heard of so far."""

    scenario: PublicScenario
    delegations: Keyed[SeatId, Delegation]
    clauses: Keyed[ClauseId, Clause]
    brackets: Keyed[BracketId, Bracket]
    packages: Keyed[PackageId, Package] = Keyed()
    promises: Keyed[PromiseId, Promise] = Keyed()
    questions: Keyed[QuestionId, Question] = Keyed()
    threats: Keyed[ThreatId, Threat] = Keyed()
    caucuses: Keyed[CaucusId, Caucus] = Keyed()
    requests: Keyed[RequestId, Request] = Keyed()
    inquiries: Keyed[InquiryId, Inquiry] = Keyed()
    injects: Keyed[str, str] = Keyed()
    """Titles of what the world threw in."""
    arrangements: Keyed[ArrangementId, Arrangement] = Keyed()
    informals: Keyed[InformalsId, Informals] = Keyed()
    amendments: Keyed[AmendmentId, Amendment] = Keyed()

    @staticmethod
    def of(scenario: PublicScenario) -> Names:
        """The names in a scenario before anything has happened."""
        return Names(
            scenario=scenario,
            delegations=Keyed((each.id, each) for each in scenario.delegations),
            clauses=Keyed((each.id, each) for each in scenario.convention.clauses),
            brackets=Keyed((each.id, each) for each in scenario.convention.brackets),
        )

    @staticmethod
    def seen(sight: Sight) -> Names:
        """The names one seat knows, its packages and promises among them."""
        return replace(
            Names.of(sight.scenario),
            packages=Keyed((each.id, each) for each in sight.packages),
            promises=Keyed((each.id, each) for each in sight.promises),
            questions=Keyed(((sight.question.id, sight.question),) if sight.question else ()),
            threats=Keyed((each.id, each) for each in sight.threats),
            caucuses=Keyed((each.id, each) for each in sight.caucuses),
            requests=Keyed((each.id, each) for each in sight.requests),
            inquiries=Keyed((each.id, each) for each in sight.inquiries),
            informals=Keyed((each.id, each) for each in sight.informals),
            arrangements=Keyed((each.id, each) for each in sight.arrangements),
            amendments=Keyed((each.id, each) for each in sight.amendments),
        )

    def hearing(self, events: Iterable[Event]) -> Names:
        """The same names with the packages, promises and questions that these events speak of."""
        books: Books = {name: dict(getattr(self, name)) for name in HEARD}
        scenario = self.scenario
        for event in events:
            note(books, event)
            if isinstance(event, OwnWordingTabled):
                scenario = with_draft(scenario, event)
        heard = self if scenario is self.scenario else self._anew(scenario)
        known: dict[str, Any] = {name: Keyed(book) for name, book in books.items()}
        return replace(heard, **known)

    def _anew(self, scenario: PublicScenario) -> Names:
        """The same names over a text with more wordings in it."""
        return replace(
            self,
            scenario=scenario,
            clauses=Keyed((each.id, each) for each in scenario.convention.clauses),
            brackets=Keyed((each.id, each) for each in scenario.convention.brackets),
        )

    # Seats

    def seat(self, seat: SeatId) -> str:
        """A seat where it opens a sentence: ``Aldmere``, ``The Corvane Union``, ``The Chair``."""
        return first_up(self.seat_within(seat)) if seat in self.delegations else label(seat, None)

    def seat_within(self, seat: SeatId) -> str:
        """A seat within a sentence: ``Aldmere``, ``the Corvane Union``, ``the Chair``."""
        return within(seat, self.delegations.get(seat))

    def label(self, seat: SeatId) -> str:
        """A seat as a label: ``Aldmere``, ``Corvane Union``, ``The Chair``."""
        return label(seat, self.delegations.get(seat))

    def seats(self, seats: Iterable[SeatId], at_most: int = 0) -> str:
        """Several seats within a sentence, in the order given: ``Aldmere, Brescal and the Chair``."""
        return and_list((self.seat_within(seat) for seat in seats), at_most)

    def seats_first(self, seats: Iterable[SeatId], at_most: int = 0) -> str:
        """Several seats where they open a sentence."""
        given = tuple(seats)
        return and_list(((self.seat_within if at else self.seat)(seat) for at, seat in enumerate(given)), at_most)

    @property
    def everybody(self) -> str:
        """The conference as the addressee of something said to all."""
        return say(Ref.EVERYBODY)

    @property
    def unnamed(self) -> str:
        """What stands where there is neither name nor id."""
        return say(Ref.UNNAMED)

    # Places in the text

    @property
    def convention(self) -> str:
        """The title of the convention: ``The Three Ports Convention``."""
        return shown(self.scenario.convention.title, self.scenario.id)

    def article(self, place: BracketId | ClauseId) -> str:
        """The article a clause or bracket belongs to: ``Article 6``."""
        clause = self._clause(place)
        return say(Ref.ARTICLE, number=clause.article) if clause else shown("", str(place))

    def article_titled(self, place: BracketId | ClauseId) -> str:
        """``Article 6 (Conditions and safeguards on powers)``."""
        clause = self._clause(place)
        if clause is None or not plain(clause.title):
            return self.article(place)
        return say(Ref.ARTICLE_TITLED, number=clause.article, title=clause.title)

    def articles(self, places: Iterable[BracketId | ClauseId]) -> str:
        """The articles these belong to, each once, by number: ``Articles 1 and 2``."""
        given = tuple(places)
        numbers = sorted({clause.article for clause in map(self._clause, given) if clause})
        unknown = sorted({self.article(place) for place in given if self._clause(place) is None})
        listed = [say(Ref.ARTICLES, count=len(numbers), numbers=and_list(map(str, numbers)))] if numbers else []
        return and_list([*listed, *unknown])

    def bracket(self, bracket: BracketId) -> str:
        """A place where wording is open: ``Article 6``, or ``Article 6, the words on verb``."""
        name = self.inline_name(bracket)
        return say(Ref.WORDS, article=self.article(bracket), name=name) if name else self.article(bracket)

    def bracket_within(self, bracket: BracketId) -> str:
        """The same within a sentence: ``the words on verb in Article 6``."""
        name, article = self.inline_name(bracket), self.article(bracket)
        return say(Ref.WORDS_WITHIN, article=article, name=name) if name else article

    def places(self, places: Iterable[str]) -> str:
        """Brackets in a row, whole articles gathered: ``Articles 1 and 2 and the words on verb in Article 6``."""
        given = tuple(BracketId(place) for place in places)
        whole = [place for place in given if not self.inline_name(place)]
        words = [place for place in given if self.inline_name(place)]
        inline = list(map(self.bracket_within, words))
        if len(words) > FEW_WORDS:
            inline = [say(Ref.WORDS_IN, articles=self.articles(words))]
        return and_list([*((self.articles(whole),) if whole else ()), *inline])

    @property
    def whole_text(self) -> str:
        """The convention as a thing that is put to the vote."""
        return say(Ref.WHOLE_TEXT)

    def inline_name(self, bracket: BracketId) -> str:
        """What an inline bracket is about, from its id; empty for a main bracket."""
        return plain(str(bracket).partition(".")[2].replace("_", " "))

    def _clause(self, place: BracketId | ClauseId) -> Clause | None:
        return self.clauses.get(ClauseId(str(place).partition(".")[0]))

    # Wordings

    def wording(self, choice: Choice) -> Alternative | None:
        """The alternative itself, where the scenario knows it."""
        known = self.brackets.get(choice.bracket)
        return next((each for each in known.alternatives if each.id == choice.alternative), None) if known else None

    def alternative(self, choice: Choice) -> str:
        """A wording as a label, where its article is plain: ``alternative C, Day and night``."""
        return self._alternative(choice, Ref.LETTERED)

    def alternative_within(self, choice: Choice) -> str:
        """The same within a sentence: ``alternative C (Day and night)``."""
        return self._alternative(choice, Ref.LETTERED_WITHIN)

    def _alternative(self, choice: Choice, lettered: Ref) -> str:
        known = self.wording(choice)
        if self.inline_name(choice.bracket):
            return self.quotation(choice)
        if choice.alternative == NO_TEXT:
            return say(Ref.NO_TEXT)
        letter = shown(str(choice.alternative), "?")
        label = self._label(known)
        return say(lettered, letter=letter, label=label) if label else say(Ref.LETTER_ALONE, letter=letter)

    def _label(self, known: Alternative | None) -> str:
        """What a wording is called; a delegation's own words by whose they are; nothing where it has no name."""
        if known is None or plain(known.label):
            return plain(known.label) if known else ""
        return say(Ref.OWN_WORDS, who=self.seat_within(known.tabled_by[0])) if known.equals and known.tabled_by else ""

    def wordless(self, choice: Choice) -> bool:
        """Whether choosing this wording means that there are no words there."""
        known = self.wording(choice)
        return choice.alternative == NO_TEXT if known is None else not plain(known.text).strip(" ,;")

    def quotation(self, choice: Choice) -> str:
        """The words of an inline wording, in quotation marks; ``no words`` where it is empty."""
        known = self.wording(choice)
        words = plain(known.text).strip(" ,;") if known else str(choice.alternative)
        return say(Ref.QUOTED, text=words) if words else say(Ref.NO_WORDS)

    def choice(self, choice: Choice) -> str:
        """A wording with its place: ``alternative C of Article 1 (Day and night)``; inline, its words."""
        article = self.article(choice.bracket)
        if self.inline_name(choice.bracket):
            return self._inline_choice(choice, article)
        if choice.alternative == NO_TEXT:
            return say(Ref.CHOICE_DELETION, article=article)
        known = self.wording(choice)
        letter = shown(str(choice.alternative), "?")
        label = self._label(known)
        key = Ref.CHOICE if label else Ref.CHOICE_BARE
        return say(key, letter=letter, article=article, label=label)

    def brief(self, choice: Choice) -> str:
        """The same for those who have the text before them: ``alternative C of Article 1``; inline, its words."""
        if self.inline_name(choice.bracket) or choice.alternative == NO_TEXT:
            return self.choice(choice)
        return say(Ref.CHOICE_BARE, letter=shown(str(choice.alternative), "?"), article=self.article(choice.bracket))

    def _inline_choice(self, choice: Choice, article: str) -> str:
        known = self.wording(choice)
        words = plain(known.text).strip(" ,;") if known else str(choice.alternative)
        if not words:
            return say(Ref.CHOICE_NO_WORDS, name=self.inline_name(choice.bracket), article=article)
        if len(words) > LONGEST_QUOTE and known is not None and plain(known.label):
            return say(Ref.CHOICE_LABEL, label=known.label, article=article)
        return say(Ref.CHOICE_WORDS if " " in words else Ref.CHOICE_WORD, text=words, article=article)

    def choices(self, choices: Iterable[Choice]) -> str:
        """Several wordings in a row."""
        return and_list(map(self.choice, choices))

    # Bargains

    def package(self, package: PackageId) -> str:
        """``the package of Aldmere on Articles 1 and 2``; its id where its terms are not known."""
        known = self.packages.get(package)
        if known is None:
            return say(Ref.PACKAGE_UNKNOWN, id=str(package))
        places = [each.choice.bracket for each in known.undertakings]
        author = self.seat_within(known.by)
        if not places:
            return say(Ref.PACKAGE_OF_PROMISES, author=author)
        return say(Ref.PACKAGE, author=author, articles=self.articles(places))

    def own_package(self, package: PackageId) -> str:
        """The same where its author is the subject of the sentence: ``its package on Articles 1 and 2``."""
        if package not in self.packages:
            return self.package(package)
        places = [each.choice.bracket for each in self.packages[package].undertakings]
        return say(Ref.OWN_PACKAGE, articles=self.articles(places)) if places else say(Ref.OWN_PACKAGE_OF_PROMISES)

    def caucus(self, caucus: CaucusId) -> str:
        """``the caucus “Friends of the sea”``; its id where it is not known."""
        known = self.caucuses.get(caucus)
        return say(Groups.CAUCUS, name=quoted(known.name)) if known else say(Groups.CAUCUS_UNKNOWN, id=str(caucus))

    def caucus_first(self, caucus: CaucusId) -> str:
        """The same where it opens a sentence."""
        known = self.caucuses.get(caucus)
        if known is not None:
            return say(Groups.CAUCUS_FIRST, name=quoted(known.name))
        return say(Groups.CAUCUS_UNKNOWN_FIRST, id=str(caucus))

    def speaking(self, seats: Iterable[SeatId], caucus: CaucusId | None) -> str:
        """Who speaks, where it opens a sentence: ``Aldmere``, ``Aldmere, for the caucus “Friends of the sea”,``."""
        who = self.seats_first(seats)
        return who if caucus is None else say(Groups.FOR_CAUCUS, who=who, caucus=self.caucus(caucus))

    def request(self, request: RequestId) -> str:
        """``the request of Aldmere to Brescal``; its id where it is not known."""
        known = self.requests.get(request)
        if known is None:
            return say(Helping.REQUEST_UNKNOWN, id=str(request))
        return say(Helping.REQUEST, who=self.seat_within(known.by), whom=self.seat_within(known.to))

    def _inquiry(self, inquiry: InquiryId) -> str:
        asked = self.inquiries[inquiry]
        return say(Pricing.INQUIRY, who=self.seat_within(asked.by), whom=self.seat_within(asked.to))

    def arrangement(self, arrangement: ArrangementId) -> str:
        """``the arrangement of Aldmere on the matter of Article 1``; its id where it is not known."""
        known = self.arrangements.get(arrangement)
        if known is None:
            return say(Aside.ARRANGEMENT_UNKNOWN, id=str(arrangement))
        return say(Aside.ARRANGEMENT, author=self.seat_within(known.by), articles=self.articles(known.subjects))

    def threat(self, threat: ThreatId) -> str:
        """``the threat of Aldmere to Brescal``; its id where it is not known."""
        known = self.threats.get(threat)
        if known is None:
            return say(Duress.THREAT_UNKNOWN, id=str(threat))
        return say(Duress.THREAT, who=self.seat_within(known.by), whom=self.seat_within(known.to))

    def thing(self, name: str) -> str:
        """Whatever among delegations has this id; nothing where it is not known."""
        told: tuple[tuple[Keyed[Any, Any], Callable[[Any], str]], ...] = (
            (self.packages, self.package),
            (self.threats, self.threat),
            (self.caucuses, self.caucus),
            (self.requests, self.request),
            (self.inquiries, self._inquiry),
            (self.arrangements, self.arrangement),
            (self.amendments, lambda each: say(Practised.AMENDMENT, article=self._amended(each))),
        )
        return next((tell(name) for known, tell in told if name in known), "")

    def _amended(self, name: AmendmentId) -> str:
        return self.article(self.amendments[name].choice.bracket)

    # Moments

    def moment(self, moment: Moment) -> str:
        """A stage as a heading: ``Sitting 2, round 1``, ``Year 3``."""
        return say(_WHEN[moment.phase], sitting=moment.sitting, round=moment.round, year=moment.year)
