"""A conference told stage by stage: stories rather than a log, the same tale for the same luck."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.minutes.movements import Assessed
from game.minutes.narrative import Chapter, Detail, Narrator, chapters, conclusion
from game.minutes.passages import Passage, PassageKind
from game.minutes.voice import Voice
from game.terms.actions import Tag
from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    BracketLifted,
    CapitalAnswered,
    ChairTextTabled,
    ConventionAdopted,
    EnteredIntoForce,
    Event,
    PackageAccepted,
    PackageConcluded,
    PackageDeclined,
    PackageOffered,
    PromiseKept,
    QuestionClosed,
    RatificationSubmitted,
    ReadyDeclared,
    Recorded,
    SignatureGiven,
    StageOpened,
    StatementMade,
    WordingTabled,
)
from game.terms.ids import WHOLE_TEXT, PackageId, PromiseId, SeatId, Seq
from game.terms.moments import Moment, Phase
from game.terms.standing import Item, QuestionKind, choice_item
from tests.minutes.happening_parts import COUNTER, PACKAGE, package, question, verdict
from tests.minutes.happenings import happenings
from tests.minutes.readings import LEVEL, explained, trusting
from tests.minutes.room import ALD, BRE, CIN, NAMES, on
from tests.minutes.test_summary import ended, outlook

SITTING = Moment(phase=Phase.SITTING, sitting=2, round=1)


def record(*events: Event) -> tuple[Recorded, ...]:
    return tuple(Recorded(seq=Seq(at + 1), at_ms=0, event=each) for at, each in enumerate(events))


def stage(moment: Moment, *events: Event) -> Chapter:
    return Chapter(moment=moment, events=record(StageOpened(audience=PUBLIC, moment=moment), *events))


def told(*chapter: Chapter, detail: Detail = Detail.FULL) -> list[str]:
    narrator, made = Narrator(names=NAMES, detail=detail), []
    for each in chapter:
        made += [passage.text for passage in narrator.tell(each)]
        narrator = narrator.told(each)
    return made


def offered(id_: PackageId, by: SeatId) -> Event:
    return PackageOffered(audience=PUBLIC, package=package(id_, by), attention=2)


def test_readiness_is_not_worth_a_line() -> None:
    ready = [ReadyDeclared(audience=PUBLIC, by=each, ready=True) for each in (ALD, BRE, CIN)]
    assert told(stage(Moment(phase=Phase.HOME, year=2), *ready)) == []


def test_a_package_is_told_as_one_story() -> None:
    accepted = [PackageAccepted(audience=PUBLIC, by=each, package=PACKAGE) for each in (BRE, CIN)]
    closed = PackageConcluded(audience=PUBLIC, package=PACKAGE, promises=())
    lines = told(stage(SITTING, offered(PACKAGE, ALD), *accepted, closed))
    assert lines[0] == "Sitting 2, round 1"
    assert lines[1].startswith("Aldmere: “")
    assert lines[2].startswith("Aldmere offered Brescal and Cindra a package: ")
    assert lines[2].endswith(" Brescal and Cindra accepted, and the package was concluded.")
    assert len(lines) == 3


def test_a_package_concluded_in_a_later_stage_is_told_when_it_is() -> None:
    later = Moment(phase=Phase.SITTING, sitting=2, round=2)
    closed = PackageConcluded(audience=PUBLIC, package=PACKAGE, promises=())
    lines = told(stage(SITTING, offered(PACKAGE, ALD)), stage(later, closed))
    assert any(line.endswith("It is still on the table.") for line in lines)
    assert lines[-1] == (
        "Aldmere, Brescal and Cindra concluded the package on Articles 1 and 2 that Aldmere had offered before."
    )


def test_a_package_made_in_private_is_told_whole_when_it_is_concluded() -> None:
    """The room learns of a package when it is concluded."""
    known = NAMES.hearing((offered(PACKAGE, ALD),))
    closed = PackageConcluded(audience=PUBLIC, package=PACKAGE, promises=())
    lines = [each.text for each in Narrator(names=known).tell(stage(SITTING, closed))]
    assert lines[1].startswith("Aldmere: “")
    assert lines[2].startswith("Aldmere, Brescal and Cindra concluded the package of Aldmere on Articles 1 and 2,")
    assert "Brescal would support alternative B of Article 1 (Day and night)" in lines[2]


def test_a_refused_package_says_who_refused() -> None:
    declined = PackageDeclined(audience=PUBLIC, by=ALD, package=COUNTER)
    lines = told(stage(SITTING, offered(COUNTER, BRE), declined))
    assert lines[-1].endswith("Aldmere declined.")


def test_many_packages_are_counted_once_a_few_are_told() -> None:
    offers = [offered(PackageId(f"X{at}"), ALD) for at in range(7)]
    lines = told(stage(SITTING, *offers))
    assert "Three more packages were offered and led to nothing." in lines
    assert sum(line.startswith("Aldmere offered") for line in lines) == 4


def test_provisions_gavelled_together_are_one_sentence() -> None:
    choices = (on("C1", "B"), on("C1.speed", "h48"), on("C2", "B"), on("C3", "A"))
    asked = question(QuestionKind.NO_OBJECTION, *choices)
    verdicts = tuple(verdict(choice_item(each)) for each in choices)
    lifted = [BracketLifted(audience=PUBLIC, choice=each, sponsors=()) for each in choices]
    lines = told(stage(SITTING, QuestionClosed(audience=PUBLIC, question=asked, verdicts=verdicts), *lifted))
    assert lines == [
        "Sitting 2, round 1",
        "Four provisions were agreed ad referendum: Articles 1, 2 and 3 and the words on speed in Article 1.",
    ]


def test_who_stands_in_the_way_may_say_so() -> None:
    asked = question(QuestionKind.NO_OBJECTION, on("C2", "B"))
    closed = QuestionClosed(audience=PUBLIC, question=asked, verdicts=(verdict(choice_item(on("C2", "B")), CIN),))
    lines = told(stage(SITTING, closed))
    assert lines[1].startswith("Cindra: “")
    assert "Article 2 B" in lines[1]
    assert lines[2] == "No brackets were lifted. Cindra stood in the way of alternative B of Article 2 (A judge)."


def test_brief_tells_the_bulletin_alone() -> None:
    closed = PackageConcluded(audience=PUBLIC, package=PACKAGE, promises=())
    lines = told(stage(SITTING, offered(PACKAGE, ALD), closed), detail=Detail.BRIEF)
    assert lines == [
        "Sitting 2, round 1",
        "One package was concluded: Aldmere, Brescal and Cindra on Articles 1 and 2.",
    ]


def test_general_statements_are_quoted_and_the_rest_named() -> None:
    spoken = [
        StatementMade(audience=PUBLIC, by=each, text="", tag=Tag.OPENING, attention=1) for each in (ALD, BRE, CIN)
    ]
    lines = told(stage(Moment(phase=Phase.OPENING), *spoken))
    assert lines == [
        "Opening statements",
        "Aldmere: “Aldmere comes to listen.”",
        "Brescal: “Brescal comes to listen.”",
        "Cindra: “Cindra comes to listen.”",
    ]


def test_signatures_and_ratifications_are_gathered() -> None:
    given_ = [SignatureGiven(audience=PUBLIC, by=each, signed=each != CIN) for each in (ALD, BRE, CIN)]
    submitted = [RatificationSubmitted(audience=PUBLIC, by=each) for each in (ALD, BRE)]
    answers = [
        CapitalAnswered(audience=PUBLIC, by=each, year=1, ratified=each == ALD, odds=None, drawn=None, decisive="")
        for each in (ALD, BRE)
    ]
    force = EnteredIntoForce(audience=PUBLIC, year=1, parties=(ALD,), needed=1)
    lines = told(
        stage(Moment(phase=Phase.SIGNATURE), *given_),
        stage(Moment(phase=Phase.HOME, year=1), *submitted, *answers, force),
    )
    assert lines == [
        "Signature",
        "Two delegations signed: Aldmere and Brescal. Cindra withheld its signature.",
        "Year 1",
        "Aldmere and Brescal laid the convention before their capitals. Aldmere ratified. "
        "The capital of Brescal did not.",
        "The convention entered into force in year 1, with one party; 1 had been needed.",
    ]


def test_readings_are_told_where_they_are_given() -> None:
    chapter = stage(SITTING, offered(PACKAGE, ALD))
    moved = replace(
        chapter,
        before=Assessed(readings=LEVEL, explain=explained({})),
        after=Assessed(readings=trusting({(CIN, BRE): 420}), explain=explained({"package_broken": -80})),
    )
    assert told(moved)[-1] == "Trust in Brescal fell most with Cindra, from 0.00 to −0.16: a package gone against."


def refusal(by: SeatId, year: int) -> Event:
    return CapitalAnswered(audience=PUBLIC, by=by, year=year, ratified=False, odds=None, drawn=None, decisive="")


def test_years_in_which_nobody_ratified_are_told_as_one() -> None:
    events: list[Event] = []
    for year in (1, 2, 3):
        events += [StageOpened(audience=PUBLIC, moment=Moment(phase=Phase.HOME, year=year)), refusal(CIN, year)]
    events += [refusal(BRE, 3)]
    cut = chapters(record(*events))
    assert [each.text for each in Narrator(names=NAMES).tell(cut[0])] == [
        "Years 1 to 3",
        "The capital of Brescal did not ratify. The capital of Cindra declined three times.",
    ]
    assert len(cut) == 1


def test_capitals_that_declined_as_often_are_told_together() -> None:
    year = [refusal(by, 1) for by in (BRE, CIN, BRE, CIN)]
    assert (
        told(stage(Moment(phase=Phase.HOME, year=1), *year))[1] == "The capitals of Brescal and Cindra declined twice."
    )


def test_an_adoption_is_told_once() -> None:
    whole_text = verdict(Item(id=WHOLE_TEXT), needed=2)
    closed = QuestionClosed(audience=PUBLIC, question=question(QuestionKind.ADOPTION_VOTE), verdicts=(whole_text,))
    adopted = ConventionAdopted(audience=PUBLIC, verdict=whole_text, by_consensus=False, text=Keyed())
    lines = told(stage(Moment(phase=Phase.ADOPTION), closed, adopted))
    assert lines[1] == "The Small Convention was adopted by 3 votes to 0 (2 were needed)."
    assert lines[2].startswith("The Chair: “")
    assert len(lines) == 3


def test_where_many_table_something_they_are_named_together() -> None:
    by_four = [
        WordingTabled(audience=PUBLIC, by=SeatId(by), choice=on("C1", "B"), attention=1) for by in ("ALD", "BRE", "CIN")
    ]
    more = WordingTabled(audience=PUBLIC, by=SeatId("DOR"), choice=on("C2", "B"), attention=1)
    lines = told(stage(SITTING, *by_four, more))
    assert lines[1] == "Aldmere, Brescal, Cindra and DOR tabled wordings, for Articles 1 and 2."


def test_a_long_text_of_the_chairs_is_named_by_its_places() -> None:
    text = ChairTextTabled(audience=PUBLIC, choices=(on("C1", "B"), on("C2", "B"), on("C3", "A")))
    assert told(stage(SITTING, text))[1] == "The Chair tabled a compromise of its own for Articles 1, 2 and 3."


def test_promises_kept_are_counted_where_they_are_many() -> None:
    kept = [
        PromiseKept(audience=PUBLIC, promise=PromiseId(str(at)), by=by, to=(BRE,), proof=Seq(0))
        for at, by in enumerate((ALD, CIN, ALD))
    ]
    assert told(stage(Moment(phase=Phase.ADOPTION), *kept))[1] == "Three promises were kept, by Aldmere and Cindra."


def test_a_record_is_cut_where_stages_open() -> None:
    events = record(*happenings())
    cut = chapters(events)
    assert tuple(each for chapter in cut for each in chapter.events) == events
    assert cut[0].moment is None
    assert sum(isinstance(each.event, StageOpened) for each in events) == len(cut) - 1


def test_the_same_luck_tells_the_same_tale() -> None:
    cut = chapters(record(*happenings()))
    assert told(*cut) == told(*cut)


def test_the_conclusion_holds_the_text_the_result_and_the_outlook() -> None:
    made = list(conclusion(ended(), (), outlook(adopted=True)))
    headings = [each.text for each in made if each.kind is PassageKind.HEADING]
    assert headings == ["The text as adopted", "What came of it", "Outlook"]
    treaty = [each.text for each in made if each.kind is PassageKind.TREATY]
    assert treaty[1] == "2. It shall answer within twenty-four hours."


def whole(passages: Sequence[Passage]) -> None:
    for each in passages:
        assert each.text.strip()
        assert not re.search(r"[{}]|  | [,;]|\.\.|\bNone\b(?! of)|\b(ALD|BRE|CIN|C1|C2|C3|TEXT)\b", each.text), (
            each.text
        )


@given(st.sampled_from(Phase), st.lists(st.sampled_from(happenings()), max_size=25), st.integers(0, 1000))
def test_any_stage_can_be_told_in_whole_sentences(phase: Phase, events: list[Event], luck: int) -> None:
    moment = Moment(phase=phase, sitting=1, round=1, year=1)
    narrator = Narrator(names=NAMES.hearing(happenings()), voice=Voice(luck=luck))
    whole(narrator.tell(stage(moment, *events)))
