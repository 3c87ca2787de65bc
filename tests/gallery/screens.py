"""Every screen of the window in every state worth a look, over places where time stands still."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from unittest.mock import patch

from game.app.about import about
from game.app.handbook import handbook
from game.app.window import table_screen
from game.scenarios import shelf
from game.table.foyer import SavedSession
from game.table.hindsight import Hindsight
from game.table.ports import Person, Place
from game.terms.actions import Tag
from game.terms.bargains import PledgeKind
from game.terms.ids import CHAIR, SeatId
from game.terms.moments import Moment, Phase
from game.terms.readings import Outlook, ReadingKind
from game.terms.scenario import PublicScenario
from game.terms.standing import QuestionKind
from game.terms.trouble import Trouble
from game.terms.views import SeatView
from game.ui.lines import delegates
from game.ui.lines.debrief import Leaf as DebriefLeaf
from game.ui.lines.drafts_chair import AgreeDraft, ConveneDraft, FloorDraft
from game.ui.lines.drafts_more import (
    ArrangementDraft,
    ContactDraft,
    ContestDraft,
    GroupDraft,
    LeakDraft,
    OwnWordsDraft,
    ProjectDraft,
    RequestDraft,
    SponsorDraft,
    ThreatDraft,
    WalkOutDraft,
)
from game.ui.lines.table_drafts import (
    Draft,
    MessageDraft,
    PackageDraft,
    PromiseDraft,
    StanceDraft,
    StatementDraft,
    WordingDraft,
)
from game.ui.lines.text_forms import Form
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.table import TableScreen
from game.ui.screens.table_programme import Leaf
from game.ui.screens.table_strip import Pane
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.widgets.segmented import Segmented
from game.ui.widgets.told_row import ToldRow
from tests.gallery import almeira_answers, almeira_asked, almeira_figures, almeira_text, almeira_years, house, several
from tests.gallery import almeira_view as almeira
from tests.gallery.almeira import DELEGATES
from tests.gallery.still import StillPlace
from tests.kit import ui_moments as moments
from tests.kit import ui_practice as practice
from tests.kit.fits import settle
from tests.kit.hindsight import Still
from tests.kit.sessions import new_table
from tests.kit.ui_house import until

Scene = Callable[[Look], Shell]

_SEALS = {code: each.seal for code, each in DELEGATES.items()}


class CannedFoyer:
    """A door behind which these sessions lie; nothing can be begun."""

    def __init__(self, *sessions: SavedSession) -> None:
        self._sessions = sessions

    def scenarios(self) -> tuple[PublicScenario, ...]:
        """All of the shelf."""
        found = [shelf.load(name).public for name in shelf.names()]
        return tuple(sorted(found, key=lambda each: (each.difficulty, each.minutes, each.id)))

    def sessions(self) -> tuple[SavedSession, ...]:
        """As given."""
        return self._sessions

    def begin(
        self,
        scenario: str,
        _seat: SeatId,
        *,
        reduced: str = "",
        chairs: bool = False,
        people: tuple[Person, ...] = (),
    ) -> Place:
        """Nothing can be begun."""
        raise Trouble(f"{scenario} {reduced} {chairs} cannot be begun here by {len(people)}.")

    def look_back(self, name: str) -> Hindsight:
        """Nothing can be looked back on."""
        raise Trouble(f"The session {name} was not opened: the disk answered with a fault.")

    def take_up(self, name: str) -> Place:
        """Nothing can be taken up."""
        raise Trouble(f"The session {name} was not opened: the disk answered with a fault.")


_SESSIONS = (
    SavedSession(
        name="a",
        scenario="The Amberlon Convention",
        played="yesterday, 16:40",
        seat="Arvenia",
        stands="sitting 2 of 4, round 1",
        open=True,
    ),
    SavedSession(
        name="b",
        scenario="The Three Ports Convention",
        played="Monday, 9:10",
        seat="Aldmere",
        stands="in force in year 3",
        open=False,
    ),
    SavedSession(
        name="c",
        scenario="The Convention on Illicit Financial Flows",
        played="3 March",
        seat="",
        stands="Damaged after event 204; the good part can be copied.",
        open=False,
    ),
)


def _shell(look: Look) -> Shell:
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    shell.teach(handbook())
    return shell


def _seated(look: Look, place: StillPlace) -> Shell:
    shell = _shell(look)
    shell.sit_down(place)
    shell.activateWindow()
    settle()
    return shell


def table_of(shell: Shell) -> TableScreen:
    """The table in the window."""
    assert shell.session is not None
    screen = shell.session.phase_screen
    assert isinstance(screen, TableScreen)
    return screen


def _door(*sessions: SavedSession) -> Scene:
    def scene(look: Look) -> Shell:
        shell = _shell(look)
        shell.enter(CannedFoyer(*sessions))
        return shell

    return scene


def _new_game(look: Look) -> Shell:
    shell = _door()(look)
    shell.choose_game()
    return shell


def _smaller_game(look: Look) -> Shell:
    """The cybercrime conference in its half-day form."""
    shell = _new_game(look)
    screen = shell.screen_shown
    assert isinstance(screen, NewGameScreen)
    screen.choose("cybercrime", "twelve in a half-day")
    return shell


def _trouble(look: Look) -> Shell:
    shell = _door(*_SESSIONS)(look)
    shell.home.show_trouble("The session was not opened.", "The disk answered with a fault. Nothing was changed.")
    return shell


def _tutorial(phase: Phase, at: int = 0) -> Scene:
    def scene(look: Look) -> Shell:
        walk = moments.opening_of(phase, at)
        outlook = moments.outlook(walk) if phase is Phase.HOME else None
        return _seated(look, StillPlace(walk.view(moments.ALD), explain=moments.explain(walk), outlook=outlook))

    return scene


def _practice(*, party: bool) -> Scene:
    """The last year but one of practice, with things to answer; or of a signatory that is outside still."""

    def scene(look: Look) -> Shell:
        return _seated(look, StillPlace(practice.year(party=party)))

    return scene


def _sealed(look: Look, view: SeatView, outlook: Outlook | None = None) -> Shell:
    """With the seals of the pictures."""
    with patch.object(delegates, "seals_for", lambda codes: {code: _SEALS[code] for code in codes}):
        delegates.delegates_of(view.sight.scenario, view.sight.seat)
        place = StillPlace(view, answers=almeira_answers.answers(), preview=almeira_figures.preview(), outlook=outlook)
        return _seated(look, place)


def _asked(kind: QuestionKind) -> Scene:
    return lambda look: _seated(look, StillPlace(moments.put(kind).view(moments.ALD)))


def _ended(look: Look) -> Shell:
    walk = moments.ended()
    return _seated(look, StillPlace(walk.view(moments.ALD), explain=moments.explain(walk)))


def at_almeira(look: Look, view: SeatView, draft: Draft | None = None) -> Shell:
    """At the table of the pictures, Article 9 before us."""
    with patch.object(delegates, "seals_for", lambda codes: {code: _SEALS[code] for code in codes}):
        delegates.delegates_of(view.sight.scenario, view.sight.seat)
        place = StillPlace(
            view,
            answers=almeira_answers.answers(),
            preview=almeira_figures.preview(),
            outlook=almeira_figures.outlook(),
        )
        shell = _seated(look, place)
    table = table_of(shell)
    table.outline.picked.emit(almeira_text.ARTICLE)
    table.delegations.list.show_current("OKA")
    if draft is not None:
        table.moves.composer.show_draft(draft)
    return shell


def _almeira(draft: Draft) -> Scene:
    return lambda look: at_almeira(look, almeira.view(), draft)


PACKAGE = PackageDraft(
    mine=(almeira_text.CONTRIBUTE,), parties=(almeira_text.OKA, almeira_text.DRU), theirs=(almeira_text.SIXTY,)
)
"""What Miravel drafts in the pictures."""


def _rare(draft: Draft) -> Scene:
    return lambda look: at_almeira(look, almeira.view(rare=True), draft)


def _leak(look: Look) -> Shell:
    """Begun from the newest note."""
    shell = _rare(LeakDraft())(look)
    table_of(shell).notes.leak.click()
    return shell


def _meeting(look: Look) -> Shell:
    seen = moments.again(almeira.view(), informals=(almeira_asked.informals(),))
    return at_almeira(look, seen, StanceDraft(choice=almeira_text.REASONS, to=(almeira_text.OKA, almeira_text.DRU)))


def chairing(look: Look, draft: Draft | None = None) -> Shell:
    """Miravel holds the chair as well, and acts as it."""
    with patch.object(delegates, "seals_for", lambda codes: {code: _SEALS[code] for code in codes}):
        for seat in (almeira_text.MIR, CHAIR):
            delegates.delegates_of(almeira.view().sight.scenario, seat)
        shell = _seated(look, StillPlace(almeira.view(), preview=almeira_figures.preview(), chair=almeira.chair_view()))
    table = table_of(shell)
    table.outline.picked.emit(almeira_text.ARTICLE)
    table.moves.act_as_chair(True)
    if draft is not None:
        table.moves.composer.show_draft(draft)
    settle()
    return shell


def _speaking(draft: Draft) -> Scene:
    seen = moments.again(almeira.view(), caucuses=(almeira_asked.led_caucus(),))
    return lambda look: at_almeira(look, seen, draft)


def _incoming(look: Look) -> Shell:
    return at_almeira(look, almeira.view(waiting=True))


def _asked_of_miravel(**standing: object) -> Scene:
    seen = moments.again(almeira.view(), **standing)
    return lambda look: at_almeira(look, seen)


def _why(look: Look) -> Shell:
    shell = _tutorial(Phase.SITTING, 1)(look)
    table = table_of(shell)
    table.delegations.why_wished.emit(ReadingKind.TRUST, "BRE")
    return shell


def _phrase(look: Look) -> Shell:
    shell = _almeira(PACKAGE)(look)
    table_of(shell).moves.composer.sentence.open_phrase(0)
    return shell


def _more(look: Look) -> Shell:
    """The kinds of move for which there is no room beside the others."""
    shell = _rare(StanceDraft())(look)
    table_of(shell).moves.composer.kinds.open_more()
    return shell


def _agreed(look: Look) -> Shell:
    shell = _almeira(StanceDraft())(look)
    table_of(shell).outline.picked.emit("AL02")
    return shell


def _form(form: Form) -> Scene:
    """The second article of the tutorial, agreed in the first sitting."""

    def scene(look: Look) -> Shell:
        shell = _tutorial(Phase.SITTING, 2)(look)
        table = table_of(shell)
        table.outline.picked.emit("TU02")
        _choose(table.sheet.forms, form)
        return shell

    return scene


def _compare(look: Look) -> Shell:
    """The others against alternative C of Article 9."""
    shell = _almeira(StanceDraft())(look)
    table = table_of(shell)
    list(table.sheet.cards.values())[2].comparison_wished.emit(list(table.sheet.cards)[2])
    settle()
    return shell


def _whole(form: Form) -> Scene:
    """The text in that form before the house."""

    def scene(look: Look) -> Shell:
        shell = _asked(QuestionKind.CONSENSUS)(look)
        assert shell.session is not None
        screen = shell.session.phase_screen
        assert isinstance(screen, AdoptionScreen)
        _choose(screen.forms, form)
        return shell

    return scene


def _choose(forms: Segmented, form: Form) -> None:
    forms.show_current(form)
    forms.chosen.emit(form)
    settle()


def _record(look: Look) -> Shell:
    shell = _tutorial(Phase.SITTING, 2)(look)
    table = table_of(shell)
    table.record.toggle()
    settle()
    return shell


def _with_draft(look: Look) -> Shell:
    """The package of the pictures is drafted, and likelihoods are read with it."""
    shell = _almeira(PACKAGE)(look)
    table = table_of(shell)
    settle()
    table.strip.show_pane(Pane.RATIFICATION)
    table.strip.pane_chosen.emit()
    leaf = table.leaves.page(Pane.RATIFICATION)
    leaf.states.text.show_current("draft")
    leaf.states.turned.emit()
    settle()
    return shell


def _programme(leaf: Leaf) -> Scene:
    def scene(look: Look) -> Shell:
        shell = _pane(Pane.PROGRAMME)(look)
        table_of(shell).leaves.programme.show_leaf(leaf)
        table_of(shell).leaves.programme.finish()
        settle()
        return shell

    return scene


def _words(look: Look) -> Shell:
    shell = _asked(QuestionKind.CONSENSUS)(look)
    assert shell.session is not None
    shell.session.coach.words_wished.emit()
    return shell


def _pane(pane: Pane, seat: str = "OKA") -> Scene:
    def scene(look: Look) -> Shell:
        shell = _almeira(StanceDraft())(look)
        table = table_of(shell)
        table.delegations.list.show_current(seat)
        table.strip.show_pane(pane)
        table.strip.pane_chosen.emit()
        return shell

    return scene


class _Kept:
    """Keeps settings nowhere, and says a place."""

    place = "ad-referendum/saves"
    told = False

    def choose(self, place: str) -> None:
        """Nowhere."""

    def read(self) -> Settings:
        """The defaults."""
        return Settings()

    def write(self, settings: Settings) -> None:
        """Nowhere."""


def _settings(look: Look) -> Shell:
    shell = Shell(look, table_screen, _Kept())
    shell.resize(1440, 900)
    shell.show()
    shell.enter(CannedFoyer(*_SESSIONS))
    shell.show_settings()
    return shell


def _about(look: Look) -> Shell:
    shell = _door(*_SESSIONS)(look)
    shell.pages.tell_about = about
    shell.show_about()
    return shell


def _keys(look: Look) -> Shell:
    shell = _door(*_SESSIONS)(look)
    shell.home.keys_wished.emit()
    return shell


def _refused(look: Look) -> Shell:
    shell = _tutorial(Phase.SITTING)(look)
    shell.notice.show_words("The package was not tabled. Brescal left the room a moment ago. Your draft is kept.")
    return shell


def _cybercrime(phase: Phase) -> Scene:
    """The longest of the scenarios: fifteen delegations, sixteen articles, long words."""

    def scene(look: Look) -> Shell:
        view = new_table("cybercrime", 1).view(_ARV)
        here = Moment(phase=phase, sitting=1, round=1) if phase is Phase.SITTING else Moment(phase=phase)
        return _seated(look, StillPlace(moments.again(view, moment=here)))

    return scene


_ARV = SeatId("ARV")


def _debrief(leaf: DebriefLeaf, *, behind: bool = False) -> Scene:
    """A tab of the debrief, with or without the record lines behind its first turning point."""

    def scene(look: Look) -> Shell:
        shell = _shell(look)
        shell.past.look_back(Still())
        screen = shell.past.debrief
        assert screen is not None
        until(lambda: screen.telling is not None, "the debrief")
        screen.show_leaf(leaf)
        if behind:
            screen.course.line.picked.emit(0)
        settle()
        return shell

    return scene


def _reviewed(look: Look) -> Shell:
    """Three moves reviewed, and another one tried in place of the costliest."""
    shell = _debrief(DebriefLeaf.MOVES)(look)
    screen = shell.past.debrief
    assert screen is not None
    screen.moves.start.click()
    until(lambda: len(screen.moves.reviews) == 3, "the reviews")
    screen.moves.findChildren(ToldRow)[0].click()
    screen.moves.ask.click()
    until(lambda: len(screen.moves.findChildren(ToldRow)) > 3, "what would have come of it")
    settle()
    return shell


def _replay(look: Look) -> Shell:
    """The lesson, looked back on in the middle of its last round."""
    shell = _debrief(DebriefLeaf.OVERVIEW)(look)
    assert shell.past.debrief is not None
    shell.past.debrief.replay_wished.emit(60)
    settle()
    return shell


SCENES: Mapping[str, Scene] = {
    "01_door_first": _door(),
    "01_door": _door(*_SESSIONS),
    "01_door_trouble": _trouble,
    "01_keys": _keys,
    "01_settings": _settings,
    "01_about": _about,
    "02_new_game": _new_game,
    "02a_smaller_game": _smaller_game,
    "02b_several": lambda look: several.seating(_new_game(look)),
    "02b_sharing": lambda look: several.sharing(_new_game(look)),
    "03_shared": lambda look: several.shared_bar(at_almeira(look, almeira.view())),
    "03f_find": lambda look: several.finder(at_almeira(look, almeira.view()), "art"),
    "03f_notebook": lambda look: several.notebook(at_almeira(look, almeira.view())),
    "10_curtain": lambda look: several.curtain(_shell(look)),
    "10_curtain_pin": lambda look: several.curtain(_shell(look), locked=True),
    "02_instructions": _tutorial(Phase.PREPARATION),
    "02_instructions_cybercrime": _cybercrime(Phase.PREPARATION),
    "03_table_cybercrime": _cybercrime(Phase.SITTING),
    "03_coach": _tutorial(Phase.OPENING),
    "03_table": _almeira(PACKAGE),
    "03b_incoming": _incoming,
    "03b_threat": _asked_of_miravel(threats=(almeira_asked.threat(),)),
    "03b_invitation": _asked_of_miravel(caucuses=(almeira_asked.caucus(),)),
    "03b_request": _asked_of_miravel(requests=(almeira_asked.request(),)),
    "03b_price": _asked_of_miravel(inquiries=(almeira_asked.inquiry(),)),
    "03b_arrangement": _asked_of_miravel(arrangements=(almeira_asked.arrangement(),)),
    "03b_absent": _asked_of_miravel(absent=(almeira_text.MIR,)),
    "03b_event": lambda look: at_almeira(look, moments.recorded(almeira.view(), almeira_asked.struck())),
    "03b_own": _asked_of_miravel(threats=(almeira_asked.own_threat(),), caucuses=(almeira_asked.own_caucus(),)),
    "04_relations": _pane(Pane.RELATIONS),
    "05_ratification": _pane(Pane.RATIFICATION, "SOL"),
    "05_with_draft": _with_draft,
    "03_question": _asked(QuestionKind.NO_OBJECTION),
    "03_agreed": _agreed,
    "03_compare": _compare,
    "03_clean": _form(Form.CLEAN),
    "03_redline": _form(Form.REDLINE),
    "03_phrase": _phrase,
    "03_why": _why,
    "03_record": _record,
    "03_refused": _refused,
    "03c_more": _more,
    "03c_stance": _almeira(StanceDraft(choice=almeira_text.REASONS)),
    "03c_wording": _almeira(WordingDraft(choice=almeira_text.REASONS)),
    "03c_promise": _almeira(PromiseDraft(to=(almeira_text.OKA,))),
    "03c_message": _almeira(
        MessageDraft(to=(almeira_text.OKA,), text="If Article 12 says “shall”, we can look at it.")
    ),
    "03c_statement": _almeira(StatementDraft(text="Miravel asks for reasons, and for reasons in time.")),
    "03c_praise": _almeira(
        StatementDraft(text="Okanda has listened.", tag=Tag.PRAISE, about=(almeira_text.OKA, almeira_text.DRU))
    ),
    "03c_red_line": _speaking(
        StatementDraft(
            text="We cannot go further.",
            tag=Tag.RED_LINE,
            choice=almeira_text.REASONS,
            caucus=almeira_asked.led_caucus().id,
        )
    ),
    "03c_group_promise": _speaking(
        PromiseDraft(
            to=(almeira_text.TYR,),
            kind=PledgeKind.SUPPORT,
            choice=almeira_text.REASONS,
            caucus=almeira_asked.led_caucus().id,
        )
    ),
    "03c_own_words": _rare(OwnWordsDraft(choice=almeira_text.REASONS, text="A State Party may not refuse assistance.")),
    "03c_sponsor": _rare(SponsorDraft(choice=almeira_text.REASONS)),
    "03c_contest": _rare(ContestDraft()),
    "03c_threat": _rare(ThreatDraft(to=(almeira_text.TYR,), kind=PledgeKind.SUPPORT, choice=almeira_text.REASONS)),
    "03c_group": _rare(GroupDraft(to=(almeira_text.OKA, almeira_text.DRU), text="Friends of disclosure")),
    "03c_request": _rare(RequestDraft(to=(almeira_text.OKA,), text="The ledgers of two banks.")),
    "03c_project": _rare(ProjectDraft(to=(almeira_text.OKA,))),
    "03c_arrangement": _rare(ArrangementDraft(to=(almeira_text.OKA,), subjects=(almeira_text.ARTICLE,))),
    "03c_walk_out": _rare(WalkOutDraft()),
    "03c_leak": _leak,
    "03d_informals": _meeting,
    "03e_agreement": lambda look: chairing(look, AgreeDraft(choices=(almeira_text.REASONS, almeira_text.SIXTY))),
    "03e_convene": lambda look: chairing(
        look, ConveneDraft(to=(almeira_text.OKA, almeira_text.DRU), clauses=(almeira_text.ARTICLE,), friends=True)
    ),
    "03e_floor": lambda look: chairing(look, FloorDraft()),
    "03c_contact": _rare(ContactDraft()),
    "13_articles": _pane(Pane.ARTICLES),
    "13_delegations": _pane(Pane.DELEGATIONS),
    "13_record": _pane(Pane.RECORD),
    "14_calendar": _programme(Leaf.CALENDAR),
    "14_rules": _programme(Leaf.RULES),
    "14_words": _programme(Leaf.WORDS),
    "14_debrief": _programme(Leaf.DEBRIEF),
    "14_sources": _programme(Leaf.SOURCES),
    "14_explained": _words,
    "06_adoption": _asked(QuestionKind.CONSENSUS),
    "06_vote": lambda look: _seated(look, StillPlace(house.voting())),
    "06_almeira": lambda look: _sealed(look, house.almeira_vote()),
    "06_apart": lambda look: _seated(look, StillPlace(house.apart())),
    "06_clean": _whole(Form.CLEAN),
    "06_redline": _whole(Form.REDLINE),
    "06_cybercrime": _cybercrime(Phase.ADOPTION),
    "06_signature": _tutorial(Phase.SIGNATURE),
    "05_years": _tutorial(Phase.HOME, 2),
    "07_review": _practice(party=True),
    "07_almeira": lambda look: _sealed(look, almeira_years.view(), almeira_years.outlook()),
    "07_outside": _practice(party=False),
    "07_ending": _ended,
    "07_rejected": lambda look: _seated(look, StillPlace(house.rejected())),
    "08_debrief": _debrief(DebriefLeaf.OVERVIEW),
    "08_debrief_record": _debrief(DebriefLeaf.OVERVIEW, behind=True),
    "08_debrief_moves": _reviewed,
    "08_debrief_marks": _debrief(DebriefLeaf.LEARNING),
    "08_replay": _replay,
}
"""By the picture of the design they belong to."""
