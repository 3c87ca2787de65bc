"""Drafts of the rarer moves: each makes its action when its sentence is whole, and nothing before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.app.foyer import LocalFoyer
from game.terms.actions import Action, ReopenBracket
from game.terms.actions_arrangements import OfferArrangement
from game.terms.actions_caucuses import FormCaucus
from game.terms.actions_cooperation import NameContactPoint, RequestCooperation, StartProject
from game.terms.actions_presence import WalkOut
from game.terms.actions_prices import AskPrice
from game.terms.actions_threats import MakeThreat
from game.terms.actions_wordings import ContestWording, SponsorWording, TableOwnWording
from game.terms.arrangements import ArrangementKind
from game.terms.bargains import Pledge, PledgeKind
from game.terms.cooperation import ProjectKind, RequestKind
from game.terms.ids import CHAIR, SeatId
from game.terms.threats import ThreatMeans
from game.ui.lines.drafts_more import (
    ArrangementDraft,
    ContactDraft,
    ContestDraft,
    GroupDraft,
    OwnWordsDraft,
    PriceDraft,
    ProjectDraft,
    RareDraft,
    ReopenDraft,
    RequestDraft,
    SponsorDraft,
    ThreatDraft,
    WalkOutDraft,
)
from game.ui.lines.table_article import key_of
from game.ui.lines.table_drafts import EMPTY, MOVES, Kind, action_of, kind_of
from game.ui.lines.table_sentences import changed, kind_words, sentence_of, verb
from game.ui.screens.table_kinds import segments
from game.ui.theme.look import Look
from game.ui.widgets.hold_button import HoldButton
from tests.gallery import almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira

MIR, OKA, DRU, TYR = almeira_text.MIR, almeira_text.OKA, almeira_text.DRU, almeira_text.TYR
A = almeira_text.REASONS

WHOLE: tuple[tuple[RareDraft, Action], ...] = (
    (
        OwnWordsDraft(choice=A, text="Words."),
        TableOwnWording(by=MIR, bracket=A.bracket, text="Words.", equals=A.alternative),
    ),
    (SponsorDraft(choice=A), SponsorWording(by=MIR, choice=A)),
    (ReopenDraft(bracket=A.bracket), ReopenBracket(by=MIR, bracket=A.bracket)),
    (ContestDraft(choice=A), ContestWording(by=MIR, bracket=A.bracket, alternative=A.alternative)),
    (
        ThreatDraft(to=(TYR,), kind=PledgeKind.SUPPORT, choice=A, means=ThreatMeans.AID, public=True),
        MakeThreat(
            by=MIR, to=TYR, means=ThreatMeans.AID, demand=Pledge(kind=PledgeKind.SUPPORT, choice=A), public=True
        ),
    ),
    (GroupDraft(to=(OKA, DRU), text="Friends"), FormCaucus(by=MIR, name="Friends", invited=(OKA, DRU))),
    (
        RequestDraft(to=(OKA,), what=RequestKind.FREEZING),
        RequestCooperation(by=MIR, to=OKA, kind=RequestKind.FREEZING),
    ),
    (ProjectDraft(to=(OKA,), what=ProjectKind.HOTLINE), StartProject(by=MIR, to=OKA, kind=ProjectKind.HOTLINE)),
    (PriceDraft(to=(OKA,), choice=A), AskPrice(by=MIR, to=OKA, choice=A)),
    (ContactDraft(), NameContactPoint(by=MIR)),
    (WalkOutDraft(text="Enough."), WalkOut(by=MIR, text="Enough.")),
    (
        ArrangementDraft(to=(OKA,), form=ArrangementKind.INFORMAL, subjects=(almeira_text.ARTICLE,)),
        OfferArrangement(by=MIR, parties=(OKA,), kind=ArrangementKind.INFORMAL, subjects=(almeira_text.ARTICLE,)),
    ),
)


@pytest.mark.parametrize(("draft", "action"), WHOLE)
def test_a_whole_draft_makes_its_action(draft: RareDraft, action: Action) -> None:
    assert action_of(draft, MIR) == action


@pytest.mark.parametrize(
    "draft",
    [
        OwnWordsDraft(choice=A),
        SponsorDraft(),
        ThreatDraft(),
        ThreatDraft(to=(TYR,), kind=PledgeKind.TABLE),
        GroupDraft(to=(OKA,)),
        RequestDraft(),
        ProjectDraft(),
        PriceDraft(to=(OKA,)),
        ArrangementDraft(to=(OKA,)),
    ],
)
def test_a_draft_with_a_part_missing_makes_none(draft: RareDraft) -> None:
    assert action_of(draft, MIR) is None


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_draft_a_sentence_a_name_and_a_verb(kind: Kind) -> None:
    draft = EMPTY[kind]
    assert kind_of(draft) is kind
    assert sentence_of(draft, almeira.view().sight).lines
    assert kind_words(kind)
    assert verb(draft)


def test_phrases_change_the_draft_and_nothing_else() -> None:
    draft = changed(ThreatDraft(), "to", "", "TYR")
    draft = changed(draft, "kind", "vote_for", "ratify")
    draft = changed(draft, "year", "3", "2")
    draft = changed(draft, "means", "trade", "security")
    draft = changed(draft, "heard", "alone", "aloud")
    assert draft == ThreatDraft(to=(TYR,), kind=PledgeKind.RATIFY, by_year=2, means=ThreatMeans.SECURITY, public=True)
    assert changed(ThreatDraft(to=(TYR,)), "to", "TYR", "OKA") == ThreatDraft(to=(OKA,))
    asking = changed(changed(PriceDraft(), "to", "", "OKA"), "choice", "", key_of(A))
    assert asking == PriceDraft(to=(OKA,), choice=A)
    assert changed(SponsorDraft(), "choice", "", key_of(A)) == SponsorDraft(choice=A)


def test_an_arrangement_takes_articles_and_gives_them_up_again() -> None:
    draft = changed(ArrangementDraft(), "subjects", "", "AL09")
    draft = changed(draft, "subjects", "", "AL11")
    draft = changed(draft, "form", "bilateral", "regional")
    draft = changed(draft, "subjects", "AL09", "")
    assert draft == ArrangementDraft(form=ArrangementKind.REGIONAL, subjects=("AL11",))


def test_walking_out_takes_a_second_of_holding_and_no_key_does_it(look: Look) -> None:
    shell = at_almeira(look, almeira.view(rare=True), WalkOutDraft())
    composer = table_of(shell).moves.composer
    sent: list[Action] = []
    composer.sent.disconnect()
    composer.sent.connect(sent.append)
    hold = composer.findChild(HoldButton)
    assert hold is not None
    assert hold.isVisible()
    assert not composer.button.isVisible()
    hold.setFocus()
    QTest.keyClick(hold, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(hold, Qt.Key.Key_Space)
    assert sent == []
    hold.held.emit()
    assert sent == [WalkOut(by=MIR)]
    shell.leave()


def test_only_kinds_the_seat_has_are_shown() -> None:
    usual, all_of_them = almeira.view().sight, almeira.view(rare=True).sight
    assert [each.key for each in segments(usual)][:6] == [each.value for each in tuple(Kind)[:6]]
    delegations = {each.value for each in tuple(Kind)[: tuple(Kind).index(Kind.WALK_OUT) + 1]}
    assert {each.key for each in segments(all_of_them)} == delegations


def test_one_cannot_contest_where_nobody_has_words_of_their_own() -> None:
    sentence = sentence_of(ContestDraft(), almeira.view(rare=True).sight)
    assert not sentence.slots


@pytest.mark.usefixtures("thinking_here")
def test_the_rules_of_a_real_table_know_every_kind_the_composer_makes(tmp_path: object) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    place = LocalFoyer(tmp_path).begin("cybercrime", SeatId("ARV"), 1)
    known = {each.move for seat in (SeatId("ARV"), CHAIR) for each in place.table.view(seat).sight.permissions}
    place.close()
    assert set(MOVES.values()) <= known


def test_words_are_written_in_a_field_that_says_what_for(look: Look) -> None:
    shell = at_almeira(look, almeira.view(rare=True), GroupDraft(to=(OKA,)))
    field = table_of(shell).moves.composer.words
    assert field.isVisible()
    assert field.accessibleName() == "The name of the caucus"
    field.setFocus()
    QTest.keyClicks(field, "Friends")
    assert table_of(shell).moves.composer.draft == GroupDraft(to=(OKA,), text="Friends")
    shell.leave()
