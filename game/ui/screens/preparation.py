"""Before the first statement: one's instructions, and the seat to take."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.table.ports import Part
from game.terms.actions import DeclareReady
from game.terms.moments import Phase
from game.terms.views import SeatView
from game.ui.lines.brief import ActorLine, BriefPage, LineInRed, brief
from game.ui.lines.stage import is_awaited
from game.ui.screens.many import Many
from game.ui.screens.page import ActionBar, Page, Panel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Edges, Rule
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.sign import Sign


class ActorCard(QWidget):
    """A domestic actor: what it can do, what it looks at, what it needs."""

    def __init__(self, look: Look, line: ActorLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(look, self, spacing=1)
        head = Row(look, spacing=8)
        head.addWidget(Line(look, line.name, role=Role.STRONG), 1)
        head.addWidget(Line(look, line.weight, role=Role.SMALL, tone=Tone.INK2, whole=True))
        column.addLayout(head)
        column.addWidget(Prose(look, line.kind, role=Role.SMALL, tone=Tone.INK2))
        if line.note:
            column.addWidget(Prose(look, line.note, role=Role.TREATY))
        for words in line.cares:
            column.addWidget(Prose(look, words, role=Role.SMALL))
        for words in line.conditions:
            column.addWidget(Prose(look, words, role=Role.LABEL))
        column.gap(6)
        column.addWidget(Rule(look))
        name(self, line.name, line.kind)


class RedLineRow(QWidget):
    """What the capital will not sign, and what would lift it."""

    def __init__(self, look: Look, line: LineInRed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=10)
        row.addWidget(Sign(look, Icon.STOP, tone=Tone.NEG), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(look, spacing=0)
        words.addWidget(Prose(look, line.what, role=Role.STRONG))
        words.addWidget(Prose(look, line.unless, tone=Tone.INK2))
        if line.note:
            words.addWidget(Prose(look, line.note, role=Role.SMALL, tone=Tone.INK2))
        row.addLayout(words, 1)


class PreparationScreen(Page):
    """The brief. Signals: ``wished`` with the action; ``back_wished`` where it is read again later."""

    wished = Signal(object)
    back_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self._view: SeatView | None = None
        self._make_public()
        self._make_secret()
        self._make_home()
        self._foot = ActionBar(look, self.tr("Take your seat"))
        self._ready = Button(look, self.tr("Take your seat"), kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        self._ready.clicked.connect(self._on_ready)
        self._foot.add(self._ready)
        self.show_bar(self._foot)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._ready

    def show_view(self, view: SeatView, _touched: frozenset[Part]) -> None:
        """The instructions of the seat that sees."""
        first = self._view is None or self._view.sight.session != view.sight.session
        self._view = view
        if first and view.sight.mandate is not None:
            self._show_page(brief(view.sight))
        preparing = view.sight.moment.phase is Phase.PREPARATION
        awaited = is_awaited(view.sight)
        self._ready.setEnabled(awaited or not preparing)
        self._ready.show_words(self.tr("Take your seat") if preparing else self.tr("Close your instructions"))
        here = self.tr("The conference opens when you take your seat. You can read this again at any time.")
        gone = self.tr("You have taken your seat. The others are taking theirs.")
        self._foot.show_words("" if not preparing else here if awaited else gone)

    def _make_public(self) -> None:
        panel = Panel(self.look, self.tr("What everybody knows"), edges=Edges(right=True))
        self._seal = Many(self.look)
        panel.column.addWidget(self._seal)
        panel.column.gap(4)
        self._form = panel.prose(role=Role.HEADING)
        self._short = panel.prose(tone=Tone.INK2)
        panel.column.gap(8)
        panel.label(self.tr("What everybody knows"))
        self._public = panel.prose()
        panel.column.gap(8)
        panel.label(self.tr("How you open"))
        self._statement = panel.prose(role=Role.TREATY, tone=Tone.INK2)
        panel.column.addStretch(1)
        self.spread.add(panel, 340)

    def _make_secret(self) -> None:
        panel = Panel(
            self.look,
            self.tr("Your instructions"),
            tone=Tone.SHEET,
            margins=Margins(left=44, top=24, right=44, bottom=24),
        )
        head = Row(self.look, spacing=10)
        head.addWidget(Line(self.look, self.tr("Your instructions"), role=Role.TITLE), 1)
        head.addWidget(Sign(self.look, Icon.LOCK))
        head.addWidget(Line(self.look, self.tr("Only you see these"), role=Role.SMALL, tone=Tone.INK2, whole=True))
        panel.column.addLayout(head)
        panel.column.gap(4)
        self._confidential = panel.prose(role=Role.BRIEF)
        panel.column.gap(8)
        panel.label(self.tr("Objective"))
        self._objective = panel.prose(role=Role.TREATY)
        panel.column.gap(4)
        panel.label(self.tr("What matters most, in this order"))
        self._dearest = panel.prose()
        panel.label(self.tr("What costs least to give, in this order"))
        self._cheapest = panel.prose()
        panel.column.gap(8)
        self._red_label = panel.label(self.tr("Red lines"))
        self._red = Many(self.look, spacing=10)
        panel.column.addWidget(self._red)
        words = self.tr("Only you see your red lines. Others will guess them from what you do.")
        self._red_note = panel.prose(words, role=Role.SMALL, tone=Tone.INK2)
        panel.column.addStretch(1)
        self.spread.add(panel)

    def _make_home(self) -> None:
        panel = Panel(self.look, self.tr("Who decides at home"), edges=Edges(left=True))
        panel.heading(self.tr("Who decides at home"))
        self._hurdle = panel.prose(tone=Tone.INK2)
        panel.column.gap(6)
        self._actors = Many(self.look, spacing=10)
        panel.column.addWidget(self._actors)
        panel.column.addStretch(1)
        self.spread.add(panel, 400)

    def _show_page(self, page: BriefPage) -> None:
        self._seal.show_widgets([SealView(self.look, page.delegate, side=72)])
        self._form.show_text(page.form)
        self._short.show_text(page.short)
        self._public.show_text(page.public)
        self._statement.show_text(page.statement)
        self._confidential.show_text(page.confidential)
        self._objective.show_text(page.objective)
        self._dearest.show_text(page.dearest)
        self._cheapest.show_text(page.cheapest)
        self._red.show_widgets([RedLineRow(self.look, each) for each in page.red_lines])
        self._red_label.setVisible(bool(page.red_lines))
        self._red_note.setVisible(bool(page.red_lines))
        self._hurdle.show_text(page.hurdle)
        self._actors.show_widgets([ActorCard(self.look, each) for each in page.actors])

    def _on_ready(self) -> None:
        if self._view is None:
            return
        if self._view.sight.moment.phase is not Phase.PREPARATION:
            self.back_wished.emit()
        else:
            self.wished.emit(DeclareReady(by=self._view.sight.seat))
