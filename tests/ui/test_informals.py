"""Who meets informally on what, until when, and stances told inside (rule 34)."""

from __future__ import annotations

from dataclasses import replace

from game.rules import informals as rules
from game.terms.actions import DeclareStance
from game.terms.events import PUBLIC, StageOpened
from game.terms.moments import Moment, Phase
from game.terms.views import SeatView
from game.ui.lines import informals
from game.ui.lines.table_drafts import StanceDraft, action_of
from game.ui.lines.table_sentences import changed, sentence_of
from game.ui.theme.look import Look
from game.ui.widgets.safe_text import Prose
from tests.gallery import almeira_asked, almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at
from tests.kit.fits import settle

MIR, OKA, DRU = almeira_text.MIR, almeira_text.OKA, almeira_text.DRU


def meeting(rounds: int = 7, **changes: object) -> SeatView:
    """Seven rounds of the session opened; the informals last until the eighth."""
    held = replace(almeira_asked.informals(), **changes)  # type: ignore[arg-type]
    seen = at.again(almeira.view(), informals=(held,))
    opened = (Moment(phase=Phase.SITTING, sitting=1, round=each + 1) for each in range(rounds))
    return at.recorded(replace(seen, record=()), *(StageOpened(audience=PUBLIC, moment=each) for each in opened))


def test_an_article_says_who_meets_on_it_and_until_when() -> None:
    """Rule 34.2: until the next round closes."""
    words = "Miravel, Okanda and Drusia meet informally on Article 9, until the next round closes."
    assert informals.meetings(meeting(), almeira_text.ARTICLE) == words
    assert informals.meetings(meeting(8), almeira_text.ARTICLE) == words.replace("the next", "this")
    friends = informals.meetings(meeting(friends=True), almeira_text.ARTICLE)
    assert friends.startswith("Miravel, Okanda and Drusia, friends of the Chair, look for a text on Article 9")
    assert informals.meetings(almeira.view(), almeira_text.ARTICLE) == ""


def test_those_inside_are_told_what_it_saves() -> None:
    """Rule 34.3."""
    own = informals.own_meetings(meeting())
    (own,) = informals.own_meetings(meeting())
    assert own.words == ("Informals on Article 9 with Okanda and Drusia: a package there costs 1 attention less.")
    assert informals.SAVED == rules.SAVED
    assert informals.own_meetings(meeting(parties=(OKA, DRU))) == ()


def test_a_stance_is_told_to_all_inside_at_once() -> None:
    draft, sight = StanceDraft(choice=almeira_text.REASONS), meeting().sight
    offered = {each.words: each.key for each in sentence_of(draft, sight).slots["to"].choices}
    told = changed(draft, "to", "everybody", offered["those who meet on Article 9"])
    assert told == replace(draft, to=(OKA, DRU))
    action = action_of(told, MIR)
    assert isinstance(action, DeclareStance)
    assert action.to == (OKA, DRU)
    assert changed(told, "to", OKA, "everybody") == draft


def test_a_group_is_a_circle_too_and_outsiders_have_none() -> None:
    ours = at.again(almeira.view(), caucuses=(almeira_asked.led_caucus(),)).sight
    assert "the caucus “Friends of reasons”" in [
        each.words for each in sentence_of(StanceDraft(), ours).slots["to"].choices
    ]
    keys = [each.key for each in sentence_of(StanceDraft(), almeira.view().sight).slots["to"].choices]
    assert not any(informals.circle_of(each) for each in keys)


def test_the_sheet_shows_who_meets(look: Look) -> None:
    shell = SCENES["03d_informals"](look)
    settle()
    sheet = table_of(shell).sheet
    shown = [each.text() for each in sheet.findChildren(Prose) if each.isVisible()]
    assert "Miravel, Okanda and Drusia meet informally on Article 9, until the next round closes." in shown
    assert table_of(shell).moves.above > 0
    shell.leave()
