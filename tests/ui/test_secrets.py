"""What one was told in confidence can be made known, at a price and at odds that stand beside it (rule 33)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.rules.leaks import EVEN
from game.terms.actions_leaks import Leak
from game.terms.bargains import PackageStatus
from game.terms.events import StanceDeclared, only
from game.terms.leaks import Disclosure, LeakKind, confidence_ref
from game.terms.standing import Confidence, Declaration, Stance
from game.terms.views import Sight
from game.ui.lines.drafts_more import LeakDraft
from game.ui.lines.secrets import secrets
from game.ui.lines.table_drafts import Kind, action_of
from game.ui.lines.table_notes import NoteBook
from game.ui.lines.table_sentences import changed, sentence_of
from game.ui.screens.table_kinds import segments
from game.ui.theme.look import Look
from tests.gallery import almeira_asked, almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at

MIR, DRU = almeira_text.MIR, almeira_text.DRU
TOLD = Confidence(by=DRU, to=(MIR,), declaration=Declaration(choice=almeira_text.REASONS, stance=Stance.CAN_ACCEPT))


def sight(**standing: object) -> Sight:
    return at.again(almeira.view(rare=True), **standing).sight


def test_what_one_was_party_to_is_a_secret_until_it_is_known() -> None:
    offer, threat = almeira_asked.package(), almeira_asked.threat()
    seen = sight(packages=(offer,), threats=(replace(threat, public=False),), confidences=(TOLD,))
    assert [(each.what, each.ref) for each in secrets(seen)] == [
        (LeakKind.OFFER, offer.id),
        (LeakKind.THREAT, threat.id),
        (LeakKind.CONFIDENCE, confidence_ref(TOLD)),
    ]
    out = Disclosure(what=LeakKind.OFFER, ref=offer.id, package=offer)
    assert secrets(sight(packages=(offer,), leaks=(out,))) == ()
    assert secrets(sight(packages=(replace(offer, status=PackageStatus.CONCLUDED),))) == ()
    assert secrets(sight(threats=(replace(threat, public=True),))) == ()


def test_the_newest_word_on_a_wording_is_the_secret() -> None:
    later = replace(TOLD, declaration=replace(TOLD.declaration, stance=Stance.OPPOSE))
    found = secrets(sight(confidences=(TOLD, later)))
    assert [each.confidence for each in found] == [later]


def test_a_leak_says_what_comes_out_and_by_what_odds_one_is_named() -> None:
    """Rule 33.2: by even odds its author is named."""
    seen = sight(packages=(almeira_asked.package(),))
    draft = changed(LeakDraft(), "what", "", f"offer {almeira_asked.package().id}")
    spoken = sentence_of(draft, seen).spoken()
    assert spoken.startswith("Miravel lets everybody know what Okanda had offered Miravel")
    assert "50 in 100" in spoken
    assert EVEN == 50_000  # of 100,000: what the sentence says
    assert action_of(draft, MIR) == Leak(by=MIR, what=LeakKind.OFFER, ref=almeira_asked.package().id)
    assert action_of(LeakDraft(), MIR) is None


def test_leaking_is_offered_only_where_it_is_open(look: Look) -> None:
    assert Kind.LEAK.value in [each.key for each in segments(sight())]
    shell = at_almeira(look, almeira.view())
    assert Kind.LEAK.value not in [each.key for each in segments(almeira.view().sight)]
    assert not table_of(shell).notes.leak.isVisible()
    shell.leave()


def test_a_note_is_leaked_from_where_it_lies_by_keyboard(look: Look) -> None:
    shell = SCENES["03c_group"](look)
    table = table_of(shell)
    sent: list[object] = []
    table.moves.composer.sent.disconnect()
    table.moves.composer.sent.connect(sent.append)
    table.notes.list.setFocus()
    table.notes.list.show_current(table.notes.list.model().rows[1].key)
    table.notes.leak.setFocus()
    QTest.keyClick(table.notes.leak, Qt.Key.Key_Space)
    assert "what Lumena had written to Miravel" in table.moves.composer.sentence.accessibleDescription()
    assert sent == []  # a draft, until it is sent
    QTest.keyClick(table.moves.composer.sentence.phrase_at(0), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == [Leak(by=MIR, what=LeakKind.MESSAGE, ref="M1")]
    shell.leave()


def test_a_stance_told_in_confidence_can_be_leaked_from_its_note() -> None:
    event = StanceDeclared(audience=only(DRU, MIR), by=DRU, declarations=(TOLD.declaration,), to=(MIR,))
    book = NoteBook()
    book.read(at.recorded(almeira.view(), event))
    assert book.lines[0].secret == Disclosure(what=LeakKind.CONFIDENCE, ref=confidence_ref(TOLD), confidence=TOLD)
