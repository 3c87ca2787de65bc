"""Every screen of the window in every state worth a look, over places where time stands still."""

from __future__ import annotations

from collections.abc import Mapping

from game.terms.actions import Tag
from game.terms.bargains import PledgeKind
from game.terms.moments import Phase
from game.terms.standing import QuestionKind
from game.ui.lines.debrief import Leaf as DebriefLeaf
from game.ui.lines.drafts_chair import AgreeDraft, ConveneDraft, FloorDraft
from game.ui.lines.drafts_more import (
    ArrangementDraft,
    ContactDraft,
    ContestDraft,
    GroupDraft,
    OwnWordsDraft,
    ProjectDraft,
    RequestDraft,
    SponsorDraft,
    ThreatDraft,
    WalkOutDraft,
)
from game.ui.lines.table_drafts import MessageDraft, PromiseDraft, StanceDraft, StatementDraft, WordingDraft
from game.ui.lines.text_forms import Form
from game.ui.screens.table_programme import Leaf
from game.ui.screens.table_strip import Pane
from tests.gallery import almeira_asked, almeira_text, almeira_years, house, several
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import Scene, asked, cybercrime, seated, shell_of, tutorial
from tests.gallery.scenes_after import debrief, ended, replay, reviewed, sealed, whole_text, words, year_of_practice
from tests.gallery.scenes_door import (
    SESSIONS,
    about_screen,
    door,
    keys_screen,
    lined_door,
    new_game,
    settings_screen,
    smaller_game,
    trouble,
)
from tests.gallery.scenes_table import (
    PACKAGE,
    agreed,
    agreed_form,
    asked_of_miravel,
    at_almeira,
    chairing,
    compare,
    drafting,
    incoming,
    leak,
    meeting,
    more,
    pane,
    phrase,
    programme,
    rare,
    record,
    refused,
    speaking,
    why,
    with_draft,
)
from tests.gallery.still import StillPlace
from tests.kit import ui_moments as moments

SCENES: Mapping[str, Scene] = {
    "01_door_first": door(),
    "01_door": door(*SESSIONS),
    "01_line": lined_door,
    "01_door_trouble": trouble,
    "01_keys": keys_screen,
    "01_settings": settings_screen,
    "01_about": about_screen,
    "02_new_game": new_game,
    "02a_smaller_game": smaller_game,
    "02b_several": lambda look: several.seating(new_game(look)),
    "02b_sharing": lambda look: several.sharing(new_game(look)),
    "03_shared": lambda look: several.shared_bar(at_almeira(look, almeira.view())),
    "03f_find": lambda look: several.finder(at_almeira(look, almeira.view()), "art"),
    "03f_notebook": lambda look: several.notebook(at_almeira(look, almeira.view())),
    "10_curtain": lambda look: several.curtain(shell_of(look)),
    "10_curtain_pin": lambda look: several.curtain(shell_of(look), locked=True),
    "02_instructions": tutorial(Phase.PREPARATION),
    "02_instructions_cybercrime": cybercrime(Phase.PREPARATION),
    "03_table_cybercrime": cybercrime(Phase.SITTING),
    "03_coach": tutorial(Phase.OPENING),
    "03_table": drafting(PACKAGE),
    "03b_incoming": incoming,
    "03b_threat": asked_of_miravel(threats=(almeira_asked.threat(),)),
    "03b_invitation": asked_of_miravel(caucuses=(almeira_asked.caucus(),)),
    "03b_request": asked_of_miravel(requests=(almeira_asked.request(),)),
    "03b_price": asked_of_miravel(inquiries=(almeira_asked.inquiry(),)),
    "03b_arrangement": asked_of_miravel(arrangements=(almeira_asked.arrangement(),)),
    "03b_absent": asked_of_miravel(absent=(almeira_text.MIR,)),
    "03b_event": lambda look: at_almeira(look, moments.recorded(almeira.view(), almeira_asked.struck())),
    "03b_own": asked_of_miravel(threats=(almeira_asked.own_threat(),), caucuses=(almeira_asked.own_caucus(),)),
    "04_relations": pane(Pane.RELATIONS),
    "05_ratification": pane(Pane.RATIFICATION, "SOL"),
    "05_with_draft": with_draft,
    "03_question": asked(QuestionKind.NO_OBJECTION),
    "03_agreed": agreed,
    "03_compare": compare,
    "03_clean": agreed_form(Form.CLEAN),
    "03_redline": agreed_form(Form.REDLINE),
    "03_phrase": phrase,
    "03_why": why,
    "03_record": record,
    "03_refused": refused,
    "03c_more": more,
    "03c_stance": drafting(StanceDraft(choice=almeira_text.REASONS)),
    "03c_wording": drafting(WordingDraft(choice=almeira_text.REASONS)),
    "03c_promise": drafting(PromiseDraft(to=(almeira_text.OKA,))),
    "03c_message": drafting(
        MessageDraft(to=(almeira_text.OKA,), text="If Article 12 says “shall”, we can look at it.")
    ),
    "03c_statement": drafting(StatementDraft(text="Miravel asks for reasons, and for reasons in time.")),
    "03c_praise": drafting(
        StatementDraft(text="Okanda has listened.", tag=Tag.PRAISE, about=(almeira_text.OKA, almeira_text.DRU))
    ),
    "03c_red_line": speaking(
        StatementDraft(
            text="We cannot go further.",
            tag=Tag.RED_LINE,
            choice=almeira_text.REASONS,
            caucus=almeira_asked.led_caucus().id,
        )
    ),
    "03c_group_promise": speaking(
        PromiseDraft(
            to=(almeira_text.TYR,),
            kind=PledgeKind.SUPPORT,
            choice=almeira_text.REASONS,
            caucus=almeira_asked.led_caucus().id,
        )
    ),
    "03c_own_words": rare(OwnWordsDraft(choice=almeira_text.REASONS, text="A State Party may not refuse assistance.")),
    "03c_sponsor": rare(SponsorDraft(choice=almeira_text.REASONS)),
    "03c_contest": rare(ContestDraft()),
    "03c_threat": rare(ThreatDraft(to=(almeira_text.TYR,), kind=PledgeKind.SUPPORT, choice=almeira_text.REASONS)),
    "03c_group": rare(GroupDraft(to=(almeira_text.OKA, almeira_text.DRU), text="Friends of disclosure")),
    "03c_request": rare(RequestDraft(to=(almeira_text.OKA,), text="The ledgers of two banks.")),
    "03c_project": rare(ProjectDraft(to=(almeira_text.OKA,))),
    "03c_arrangement": rare(ArrangementDraft(to=(almeira_text.OKA,), subjects=(almeira_text.ARTICLE,))),
    "03c_walk_out": rare(WalkOutDraft()),
    "03c_leak": leak,
    "03d_informals": meeting,
    "03e_agreement": lambda look: chairing(look, AgreeDraft(choices=(almeira_text.REASONS, almeira_text.SIXTY))),
    "03e_convene": lambda look: chairing(
        look, ConveneDraft(to=(almeira_text.OKA, almeira_text.DRU), clauses=(almeira_text.ARTICLE,), friends=True)
    ),
    "03e_floor": lambda look: chairing(look, FloorDraft()),
    "03c_contact": rare(ContactDraft()),
    "13_articles": pane(Pane.ARTICLES),
    "13_delegations": pane(Pane.DELEGATIONS),
    "13_record": pane(Pane.RECORD),
    "14_calendar": programme(Leaf.CALENDAR),
    "14_rules": programme(Leaf.RULES),
    "14_words": programme(Leaf.WORDS),
    "14_debrief": programme(Leaf.DEBRIEF),
    "14_sources": programme(Leaf.SOURCES),
    "14_explained": words,
    "06_adoption": asked(QuestionKind.CONSENSUS),
    "06_vote": lambda look: seated(look, StillPlace(house.voting())),
    "06_almeira": lambda look: sealed(look, house.almeira_vote()),
    "06_apart": lambda look: seated(look, StillPlace(house.apart())),
    "06_clean": whole_text(Form.CLEAN),
    "06_redline": whole_text(Form.REDLINE),
    "06_cybercrime": cybercrime(Phase.ADOPTION),
    "06_signature": tutorial(Phase.SIGNATURE),
    "05_years": tutorial(Phase.HOME, 2),
    "07_review": year_of_practice(party=True),
    "07_almeira": lambda look: sealed(look, almeira_years.view(), almeira_years.outlook()),
    "07_outside": year_of_practice(party=False),
    "07_ending": ended,
    "07_rejected": lambda look: seated(look, StillPlace(house.rejected())),
    "08_debrief": debrief(DebriefLeaf.OVERVIEW),
    "08_debrief_record": debrief(DebriefLeaf.OVERVIEW, behind=True),
    "08_debrief_moves": reviewed,
    "08_debrief_marks": debrief(DebriefLeaf.LEARNING),
    "08_debrief_others": debrief(DebriefLeaf.OTHERS),
    "08_replay": replay,
}
"""By the picture of the design they belong to."""
