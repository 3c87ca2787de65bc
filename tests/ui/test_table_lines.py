"""The presenters of the table: text, delegations, record, drafts, packages, questions. No window."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.terms.actions import DeclareStance, GiveAnswer, OfferPackage
from game.terms.bargains import Package, PackageStatus, Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.caucuses import Caucus
from game.terms.events import PUBLIC, CaucusFormed, Occupant, SeatKind, SittingExtended
from game.terms.ids import CHAIR, AlternativeId, BracketId, CaucusId, ClauseId, PackageId, SeatId
from game.terms.moments import Phase
from game.terms.readings import ReadingKind
from game.terms.standing import BracketStatus, QuestionKind, Stance, Tabled, Vote
from game.terms.text import Choice
from game.terms.views import SeatView
from game.ui.lines import (
    table_article,
    table_delegations,
    table_drafts,
    table_incoming,
    table_outline,
    table_question,
    table_sentences,
)
from game.ui.lines.looked import Looked
from game.ui.lines.table_delegations import SortedBy
from game.ui.lines.table_record import Filter, RecordBook
from game.ui.widgets.bracket_frame import BracketState
from game.ui.widgets.marks import ClauseSign, StanceSign
from game.ui.widgets.outline import Chapter
from game.ui.widgets.treaty_text import Standing
from tests.gallery import almeira_view as almeira
from tests.kit import ui_moments as at
from tests.kit.ui_moments import ALD, BRE, CIN

HOTLINE, JUDGE = ClauseId("TU01"), ClauseId("TU02")


def choice(key: str) -> Choice:
    return table_article.choice_of(key)


@pytest.fixture
def seen() -> SeatView:
    """Where the first round of the only sitting has just opened."""
    return at.opening_of(Phase.SITTING).view(ALD)


def with_bracket(seen: SeatView, bracket: str, **changes: Any) -> SeatView:
    now = replace(seen.sight.brackets[BracketId(bracket)], **changes)
    return at.again(seen, brackets=seen.sight.brackets.put(BracketId(bracket), now))


def test_an_article_with_other_text_says_so_until_somebody_has_looked(seen: SeatView) -> None:
    """“new text” and a dot until you have looked (spec, section 5)."""
    looked = Looked()
    assert looked.fresh(seen.sight, HOTLINE) == frozenset()
    main = BracketId(JUDGE)
    here = seen.sight.brackets[main]
    other = replace(here, on_table=here.on_table[:1])
    changed = at.again(seen, brackets=seen.sight.brackets.put(main, other)).sight
    for _again in range(2):
        fresh = looked.fresh(changed, HOTLINE)
        assert fresh == {JUDGE}
    rows = {each.key: each for each in table_outline.outline(changed, fresh).articles}
    assert [key for key, each in rows.items() if each.fresh] == [JUDGE]
    assert "new text" in rows[JUDGE].sentence
    assert looked.fresh(changed, JUDGE) == frozenset()
    assert looked.fresh(changed, HOTLINE) == frozenset()
    spoken = replace(other, stances=Keyed({BRE: Keyed({other.on_table[0]: Stance.OPPOSE})}))
    after = at.again(seen, brackets=seen.sight.brackets.put(main, spoken)).sight
    assert looked.fresh(after, HOTLINE) == frozenset(), "what is said of a text is no other text"


def test_the_outline_counts_open_brackets_and_what_is_agreed(seen: SeatView) -> None:
    rows = table_outline.outline(seen.sight).articles
    assert [row.number for row in rows] == ["1", "2", "3"]
    assert [row.note for row in rows] == ["2", "1", "2"]
    agreed = with_bracket(seen, "TU02", status=BracketStatus.AGREED, agreed=AlternativeId("C"), agreed_in=1)
    shown = table_outline.outline(agreed.sight)
    assert shown.agreed == 1
    assert shown.articles[1].sign is ClauseSign.AGREED
    assert shown.articles[1].note == ""


def test_articles_stand_under_the_headings_of_their_scenario() -> None:
    rows = table_outline.outline(almeira.view().sight).rows
    headings = [each for each in rows if isinstance(each, Chapter)]
    assert [(each.number, each.title) for each in headings][:3] == [
        ("I", "General"),
        ("II", "Offences"),
        ("III", "Cooperation"),
    ]
    assert rows.index(headings[1]) == 5
    assert len(rows) == 16 + 5


def test_three_articles_of_three_kinds_have_no_headings(seen: SeatView) -> None:
    assert len(table_outline.outline(seen.sight).rows) == 3


@pytest.mark.parametrize(("number", "figures"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX")])
def test_headings_are_counted_in_roman_figures(number: int, figures: str) -> None:
    assert table_outline.roman(number) == figures


def test_words_under_an_alternative_that_was_not_agreed_do_not_count(seen: SeatView) -> None:
    agreed = with_bracket(seen, "TU01", status=BracketStatus.AGREED, agreed=AlternativeId("B"), agreed_in=1)
    assert table_outline.open_in(agreed.sight.scenario.convention.clause(HOTLINE), agreed.sight) == ()
    assert table_article.article(agreed.sight, HOTLINE).inline == ()


def test_an_open_article_has_a_card_for_each_alternative_and_brackets_within(seen: SeatView) -> None:
    page = table_article.article(seen.sight, HOTLINE)
    assert [option.letter for option in page.options] == ["A", "B", "C"]
    bracketed = [each.text for each in page.options[2].wording if each.standing is Standing.BRACKET]
    assert bracketed == ["within twenty-four hours", "within forty-eight hours", "without undue delay"]
    assert [words.letter for words in page.inline[0].words] == ["a", "b", "c"]


def test_an_agreed_article_is_clean_and_says_since_when(seen: SeatView) -> None:
    agreed = with_bracket(seen, "TU02", status=BracketStatus.AGREED, agreed=AlternativeId("A"), agreed_in=1)
    page = table_article.article(agreed.sight, JUDGE)
    assert page.options == ()
    assert page.settled[0].text.startswith("Requests shall be executed")
    assert page.note == "Agreed ad referendum, sitting 1"


def test_the_alternative_you_support_is_yours_and_the_tally_counts_the_room(seen: SeatView) -> None:
    stances = seen.sight.brackets[BracketId("TU01")].stances
    for seat, stance in ((ALD, Stance.SUPPORT), (BRE, Stance.CAN_ACCEPT), (CIN, Stance.OPPOSE)):
        stances = stances.put(seat, Keyed({AlternativeId("C"): stance}))
    page = table_article.article(with_bracket(seen, "TU01", stances=stances).sight, HOTLINE)
    assert page.options[2].state is BracketState.YOURS
    assert page.options[2].tally == "1 supports, 1 can accept, 1 opposes"
    assert page.options[2].sponsors.delegates[0].name == "You"


def test_a_wording_the_chair_tabled_is_the_chairs_text(seen: SeatView) -> None:
    tabled = (Tabled(alternative=AlternativeId("B"), by=CHAIR),)
    page = table_article.article(with_bracket(seen, "TU01", tabled=tabled).sight, HOTLINE)
    assert page.options[1].sponsors.chair


def test_trust_is_shown_between_minus_one_and_one(seen: SeatView) -> None:
    rows = table_delegations.delegation_rows(seen, BracketId("TU01"), SortedBy.TRUST)
    assert {row.key for row in rows} == {BRE, CIN}
    for row in rows:
        raw = seen.readings.trusts(truster=SeatId(row.key), trusted=ALD)
        assert row.their_trust.value == pytest.approx(2 * raw.value / 1000 - 1)
    assert [row.their_trust.value for row in rows] == sorted((row.their_trust.value for row in rows), reverse=True)


def test_a_stance_badge_is_yours_only_where_it_favours_yours(seen: SeatView) -> None:
    stances = Keyed(
        {ALD: Keyed({AlternativeId("C"): Stance.SUPPORT}), BRE: Keyed({AlternativeId("B"): Stance.SUPPORT})}
    )
    rows = table_delegations.delegation_rows(
        with_bracket(seen, "TU01", stances=stances), BracketId("TU01"), SortedBy.NAME
    )
    by = {row.key: row for row in rows}
    assert (by[BRE].stance, by[BRE].letter) == (StanceSign.OPPOSES, "B")


@pytest.mark.parametrize("kind", [ReadingKind.TRUST, ReadingKind.RATIFICATION])
def test_why_adds_up(kind: ReadingKind) -> None:
    walk = at.opening_of(Phase.SITTING)
    found = table_delegations.why_of(walk.view(ALD), kind, BRE, at.explain(walk))
    assert found is not None
    account = found.account
    assert account.start + sum(part.amount for part in account.parts) == account.total


def test_the_record_is_read_in_slices_once_and_shown_newest_first() -> None:
    view = at.ended().view(ALD)
    book, reads = RecordBook(), 0
    while book.read(view, 25):
        reads += 1
    assert reads == -(-len(view.record) // 25)
    lines = book.lines(Filter.ALL, HOTLINE)
    places = [int(line.key) for line in lines]
    assert places == sorted(places, reverse=True)
    assert all(line.sentence for line in lines)
    assert set(book.lines(Filter.ARTICLE, HOTLINE)) < set(lines)


def test_no_line_of_the_record_names_its_subject_twice() -> None:
    view = at.ended().view(ALD)
    book = RecordBook()
    book.read(view, len(view.record))
    for line in book.lines(Filter.ALL, HOTLINE):
        assert not (line.who and line.what.startswith(f"{line.who} "))


def test_whatever_the_chair_does_stands_under_its_name_in_the_record() -> None:
    view = at.ended().view(ALD)
    event = SittingExtended(audience=PUBLIC, sitting=1, rounds=3)
    book = RecordBook()
    book.read(replace(view, record=(replace(view.record[0], event=event),)), 1)
    (line,) = book.lines(Filter.ALL, HOTLINE)
    assert (line.who, line.what) == ("Chair", "extended the sitting, which has three rounds now.")


def test_a_group_is_formed_by_its_speaker_in_the_record() -> None:
    view = at.ended().view(ALD)
    group = Caucus(id=CaucusId("g1"), name="Hotline", speaker=BRE, members=(BRE,), invited=(ALD,))
    event = CaucusFormed(audience=PUBLIC, caucus=group, attention=1)
    book = RecordBook()
    book.read(replace(view, record=(replace(view.record[0], event=event),)), 1)
    (line,) = book.lines(Filter.ALL, HOTLINE)
    assert line.who == "Brescal"
    assert line.what.startswith("formed the caucus")


def test_a_draft_is_an_action_only_when_its_sentence_is_whole() -> None:
    assert table_drafts.action_of(table_drafts.StanceDraft(), ALD) is None
    whole = table_drafts.action_of(table_drafts.StanceDraft(choice=choice("TU01/C")), ALD)
    assert isinstance(whole, DeclareStance)
    assert table_drafts.action_of(table_drafts.PackageDraft(parties=(BRE,)), ALD) is None


def test_what_a_package_asks_is_asked_of_each_party() -> None:
    draft = table_drafts.PackageDraft(mine=(choice("TU02/C"),), parties=(BRE, CIN), theirs=(choice("TU01/C"),))
    offer = table_drafts.action_of(draft, ALD)
    assert isinstance(offer, OfferPackage)
    assert {(each.by, each.choice.bracket) for each in offer.undertakings} == {
        (ALD, "TU02"),
        (BRE, "TU01"),
        (CIN, "TU01"),
    }


def incoming_package() -> Package:
    return Package(
        id=PackageId("p1"),
        by=BRE,
        parties=(BRE, ALD),
        undertakings=(Undertaking(by=BRE, choice=choice("TU01/C")), Undertaking(by=ALD, choice=choice("TU02/C"))),
        accepted=(BRE,),
    )


def test_a_package_waits_until_it_is_answered(seen: SeatView) -> None:
    waits = table_incoming.waiting(at.again(seen, packages=(incoming_package(),)).sight)
    assert [each.card.title for each in waits] == ["Brescal proposes a package"]
    assert [clause.before for clause in waits[0].card.clauses] == ["Brescal supports", "if you support"]
    done = replace(incoming_package(), status=PackageStatus.DECLINED)
    assert table_incoming.waiting(at.again(seen, packages=(done,)).sight) == ()


def test_an_offer_says_which_package_one_would_break_by_accepting_it(seen: SeatView) -> None:
    """Rule 12.6: who concludes a package against another without the consent of all its parties has broken that one."""
    bound = replace(
        incoming_package(),
        id=PackageId("p0"),
        by=ALD,
        parties=(ALD, CIN),
        undertakings=(Undertaking(by=ALD, choice=choice("TU02/B")),),
        status=PackageStatus.CONCLUDED,
    )
    (waits,) = table_incoming.waiting(at.again(seen, packages=(bound, incoming_package())).sight)
    assert waits.card.remark.startswith("To accept goes against the package of Aldmere on Article 2")
    assert "alternative B of Article 2" in waits.card.remark
    agreed = replace(bound, parties=(ALD, BRE))
    (waits,) = table_incoming.waiting(at.again(seen, packages=(agreed, incoming_package())).sight)
    assert "goes against" not in waits.card.remark


def test_a_counter_is_the_package_seen_from_the_other_side() -> None:
    draft = table_drafts.counter_of(incoming_package(), ALD)
    assert (draft.mine, draft.theirs) == ((choice("TU02/C"),), (choice("TU01/C"),))
    assert (draft.parties, draft.counters) == ((BRE,), "p1")


@pytest.mark.parametrize("draft", list(table_drafts.EMPTY.values()), ids=list(table_drafts.EMPTY))
def test_every_kind_of_move_has_a_sentence_whose_slots_are_filled(draft: table_drafts.Draft, seen: SeatView) -> None:
    sentence = table_sentences.sentence_of(draft, seen.sight)
    assert "{" not in sentence.spoken()
    assert table_sentences.verb(draft)


def test_wordings_of_the_article_that_is_read_are_offered_first(seen: SeatView) -> None:
    slot = table_sentences.sentence_of(table_drafts.StanceDraft(), seen.sight, ClauseId("TU02")).slots["choice"]
    usual = table_sentences.sentence_of(table_drafts.StanceDraft(), seen.sight).slots["choice"]
    assert (slot.choices[0].key.split("/")[0], usual.choices[0].key.split("/")[0]) == ("TU02", "TU01")
    assert {each.key for each in slot.choices} == {each.key for each in usual.choices}


def test_phrases_change_the_draft() -> None:
    draft: table_drafts.Draft = table_drafts.PackageDraft()
    for slot, old, new in (
        ("mine", "", "TU02/C"),
        ("parties", "", "BRE"),
        ("theirs", "", "TU01/A"),
        ("theirs", "TU01/A", "TU01/C"),
        ("pledge", "none", "ratify3"),
        ("parties", "", "CIN"),
        ("parties", "CIN", ""),
    ):
        draft = table_sentences.changed(draft, slot, old, new)
    assert draft == table_drafts.PackageDraft(
        mine=(choice("TU02/C"),),
        parties=(BRE,),
        theirs=(choice("TU01/C"),),
        pledge=Pledge(kind=PledgeKind.RATIFY, by_year=3),
    )


def test_silence_is_consent_and_an_objection_is_against() -> None:
    sight = at.put(QuestionKind.NO_OBJECTION).view(ALD).sight
    lines = table_question.question_lines(sight)
    assert lines is not None
    assert lines.asked
    objected = lines.items[0].key
    answer = table_question.answer(sight, {objected})
    assert isinstance(answer, GiveAnswer)
    assert [item for item, vote in answer.votes.items() if vote is Vote.AGAINST] == [objected]


def test_what_an_artificial_delegation_says_stands_beside_what_it_does() -> None:
    """A person speaks for itself: nothing is put into its mouth, and what it says is quoted."""
    view = at.ended().view(ALD)
    book = RecordBook()
    book.read(view, len(view.record))
    lines = book.lines(Filter.ALL, HOTLINE)
    spoken = [each for each in lines if each.spoken]
    assert spoken
    assert all(each.sentence.endswith(f" {each.spoken}") for each in spoken)
    assert all(each.what and each.spoken not in each.what for each in spoken)
    person = Occupant(kind=SeatKind.PERSON)
    persons = at.again(view, seating=Keyed((seat, person) for seat in view.sight.seating))
    silent = RecordBook()
    silent.read(persons, len(view.record))
    assert not any(each.spoken for each in silent.lines(Filter.ALL, HOTLINE))
