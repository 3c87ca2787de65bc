"""What is known of ratification, in three panels: every state with its likelihood, the forecast, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.readings import Outlook, Readings
from game.terms.views import SeatView
from game.ui.lines.outlook_words import LeverLine, adoption_words, future_lines, runs_words
from game.ui.lines.ratification import (
    Explain,
    WhyPage,
    count_chart,
    needed_words,
    states,
    why_page,
    year_chart,
)
from game.ui.screens.charts import CountBars, FutureBars, YearCurve
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.screens.state_list import StateAxis, StatePainter
from game.ui.speaking import sentences
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonSize
from game.ui.widgets.figures import MINUS
from game.ui.widgets.ground import Edges
from game.ui.widgets.row_list import RowList
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, hint, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.sign import Sign
from game.ui.widgets.waterfall import Account, Waterfall

AS_IT_STANDS, WITH_DRAFT = "stands", "draft"
"""Keys of the two texts that likelihoods may be of."""


_TALKS = (Phase.PREPARATION, Phase.OPENING, Phase.SITTING, Phase.INTERSESSION, Phase.ADOPTION)
"""Before a text is adopted, likelihoods are those of the text as it stands, if it were."""


class StatesPanel(Panel):
    """Every state, the likeliest first.

    Signals: ``shown`` with the state looked at; ``turned`` when one wants it as the text stands, or with one's draft.
    """

    shown = Signal(str)
    turned = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", edges=Edges(right=True), margins=Margins(top=20, bottom=8), spacing=6, parent=parent)
        self.setAccessibleName(self.tr("Likely to ratify"))
        head = Column(look, spacing=4, margins=Margins(left=28, right=28))
        over = Row(look, spacing=12)
        over.addWidget(Line(look, self.tr("Likely to ratify"), role=Role.HEADING), 1)
        self.text = Segmented(look, self.tr("Which text"), (), AS_IT_STANDS)
        self.text.chosen.connect(self.turned)
        self.text.hide()
        over.addWidget(self.text)
        head.addLayout(over)
        self._legend = Prose(look, role=Role.CAPTION, tone=Tone.INK2)
        head.addWidget(self._legend)
        self.column.addLayout(head)
        self.column.gap(8)
        self.column.addWidget(StateAxis(look))
        self.list = RowList(look, self.tr("States by likelihood"), StatePainter(look))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.shown.connect(self.shown)
        self.column.addWidget(self.list)
        self.column.addStretch(1)
        look.changed.connect(self._fit)

    def show_view(self, view: SeatView, then: Readings | None = None, when: str = "", *, years: int = 0) -> None:
        """The states as they stand now, and how they stood at a moment called ``when``.

        Within five years if this text is adopted; or, with ``years``, as the forecast from here has it by then.
        """
        legend = self.tr("Within five years, per cent. The band is the likely range.")
        if view.sight.moment.phase in _TALKS:
            legend = self.tr("If it is adopted: within five years, per cent. The band is the likely range.")
        if years:
            legend = self.tr("From here, adopted or not: by the end of year {years}, per cent.").format(years=years)
        since = self.tr("The ring is where it was: {when}.").format(when=when) if then is not None else ""
        self._legend.show_text(sentences((legend, since)))
        self.list.show_rows(states(view, then))
        self._fit()

    def offer_draft(self, refusal: str) -> None:
        """Whether it can be read with one's draft; why not, where it cannot."""
        segments = (
            Segment(key=AS_IT_STANDS, words=self.tr("Text as it stands")),
            Segment(key=WITH_DRAFT, words=self.tr("With my draft"), refusal=refusal),
        )
        self.text.show_segments(segments, AS_IT_STANDS if refusal else self.text.current)
        self.text.show()

    def _fit(self) -> None:
        self.list.setFixedHeight(max(1, self.list.content_height()))


class ForecastPanel(Panel):
    """How many will ratify, and when the convention is in force."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", tone=Tone.PANEL, margins=Margins.around(28, 20), parent=parent)
        self.setAccessibleName(self.tr("How many will ratify"))
        self._outlook: Outlook | None = None
        self._adoption = self.prose(role=Role.SMALL, tone=Tone.INK2, measure=0)
        self.heading(self.tr("How many will ratify"))
        self._needed = self.prose(measure=0)
        self._updating = self.prose(self.tr("Updating"), role=Role.SMALL, tone=Tone.INK3)
        self._updating.hide()
        self._count = Many(look)
        self._count.show_widgets([Prose(look, self.tr("The forecast is on its way."), tone=Tone.INK3)])
        self.column.addWidget(self._count)
        self.column.gap(8)
        self._when_heading = self.heading(self.tr("When"))
        self._when_heading.hide()
        self._when = Many(look)
        self.column.addWidget(self._when)
        self._drift_heading = self.heading(self.tr("Where the world drifts"))
        self._drift_heading.hide()
        self._drift = Many(look)
        self.column.addWidget(self._drift)
        self.column.addStretch(1)

    @property
    def has_outlook(self) -> bool:
        """Whether a forecast has arrived."""
        return bool(self._when.shown)

    def show_view(self, view: SeatView) -> None:
        """How many it takes, and how many have."""
        self._needed.show_text(needed_words(view.sight))

    def age(self) -> None:
        """Something has happened since: a newer forecast is on its way."""
        self._updating.setVisible(self._outlook is not None)

    def show_outlook(self, outlook: Outlook, view: SeatView) -> None:
        """The forecast from here."""
        self._updating.hide()
        if outlook == self._outlook:
            return
        self._outlook = outlook
        count, year = count_chart(outlook), year_chart(outlook, view.sight)
        self._count.show_widgets([Prose(self.look, count.sentence, tone=Tone.INK2), CountBars(self.look, count)])
        self._when.show_widgets([Prose(self.look, year.sentence, tone=Tone.INK2), YearCurve(self.look, year)])
        self._when_heading.show()
        self._adoption.show_text(adoption_words(outlook))
        self._adoption.setVisible(bool(adoption_words(outlook)))
        self._show_drift(outlook)

    def _show_drift(self, outlook: Outlook) -> None:
        lines = future_lines(outlook)
        self._drift_heading.setVisible(bool(lines))
        note = Prose(self.look, runs_words(outlook), role=Role.CAPTION, tone=Tone.INK3)
        bars = FutureBars(self.look, lines, self._drift_heading.text())
        self._drift.show_widgets([bars, note] if lines else [])


class WhyPanel(Panel):
    """Why the state looked at is as likely to ratify as it is, and what would move it.

    Signals: ``draft_wished`` with the choice that would.
    """

    draft_wished = Signal(object)

    def __init__(self, look: Look, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(
            look, "", tone=Tone.SHEET, edges=Edges(left=True), margins=Margins.around(28, 20), parent=parent
        )
        self.setAccessibleName(self.tr("Why"))
        self._explain = explain
        self.why = Many(look)
        self.column.addWidget(self.why)
        self._lever = Many(look, spacing=6)
        self.column.addWidget(self._lever)

    def show_why(self, state: SeatId, view: SeatView) -> None:
        """The account of one state."""
        page = why_page(state, view, self._explain)
        self.why.show_values((page,), lambda each: _why_card(self.look, each))

    def show_page(self, page: WhyPage, lever: LeverLine | None) -> None:
        """The account of one state, and what would move it most."""
        self.why.show_values((page,), lambda each: _why_card(self.look, each))
        self._lever.show_values(() if lever is None else (lever,), self._lever_card)

    def _lever_card(self, lever: LeverLine) -> QWidget:
        card, line = QWidget(), QWidget()
        column = Column(self.look, card, spacing=6)
        column.addWidget(Line(self.look, self.tr("What would move it most"), role=Role.LABEL))
        row = Row(self.look, line, spacing=10)
        row.addWidget(Prose(self.look, lever.words, role=Role.SMALL), 1)
        tone = Tone.NEG if lever.change.startswith(MINUS) else Tone.POS
        row.addWidget(Line(self.look, lever.change, role=Role.STRONG, tone=tone, whole=True))
        name(line, self.tr("What would move it most"), lever.sentence)
        column.addWidget(line)
        if lever.choice is not None:
            button = Button(
                self.look, self.tr("Draft a proposal from this"), size=ButtonSize.SMALL, sentence=lever.sentence
            )
            button.clicked.connect(lambda: self.draft_wished.emit(lever.choice))
            column.addWidget(button)
        return card


def _account(look: Look, account: Account) -> QWidget:
    """The account; F1 and the tip say all of it, also where a line is cut."""
    waterfall = Waterfall(look, account)
    waterfall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    hint(waterfall, waterfall.accessibleDescription())
    return waterfall


def _why_card(look: Look, page: WhyPage) -> QWidget:
    card, head, secret = QWidget(), QWidget(), QWidget()
    row = Row(look, head, spacing=14)
    row.addWidget(SealView(look, page.delegate, side=44), 0, Qt.AlignmentFlag.AlignTop)
    words = Column(look, spacing=0)
    words.addWidget(Prose(look, page.title, role=Role.HEADING))
    words.addWidget(Prose(look, page.under, role=Role.SMALL, tone=Tone.INK2))
    row.addLayout(words, 1)
    below = Row(look, secret, spacing=8)
    below.addWidget(Sign(look, Icon.LOCK), 0, Qt.AlignmentFlag.AlignTop)
    below.addWidget(Prose(look, page.secrecy, role=Role.SMALL, tone=Tone.INK2), 1)
    column = Column(look, card)
    note = Prose(look, page.note, role=Role.CAPTION, tone=Tone.INK3)
    for widget in (head, _account(look, page.account), note, secret):
        column.addWidget(widget)
    return card
