"""Below the article: your own move, or what waits for your answer."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from game.terms.actions import Action
from game.terms.moments import Phase
from game.terms.views import SeatView, Sight
from game.ui.lines.informals import own_meetings
from game.ui.lines.table_asked import asked, own_standing
from game.ui.lines.table_drafts import Draft, counter_of
from game.ui.lines.table_events import choices
from game.ui.lines.table_incoming import own_offers, waiting
from game.ui.lines.table_preview import answer_heading
from game.ui.lines.table_waiting import COUNTER, Deed, Own, Pick, Waiting
from game.ui.screens.many import Many
from game.ui.screens.page import Panel, Scroll
from game.ui.screens.table_composer import Composer
from game.ui.screens.table_composer_verdict import Foresee
from game.ui.screens.table_preview import PreviewPanel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.ground import Edges
from game.ui.widgets.incoming_card import IncomingCard, IncomingHeader
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.sign import Sign

_BESIDE = 60
"""What waits takes so much more than a draft beside its effects, in logical pixels."""
_AROUND = Margins(left=26, top=12, right=22, bottom=13)
_HEADER = 36
"""Of what waits, with the space below it and the line above, in logical pixels."""
MOST_ABOVE = 3
"""Lines above the composer; there is no room for more."""


class MovesPanel(Panel):
    """Signals: ``wished`` with an action; ``fold_wished``; ``came`` when a package took the place or left it;
    ``considered`` with the action whose effects are shown, ``None`` for none.
    """

    wished = Signal(object)
    considered = Signal(object)
    fold_wished = Signal()
    came = Signal()

    def __init__(self, look: Look, foresee: Foresee, parent: QWidget | None = None) -> None:
        edges = Edges(top=True, tone=Tone.LINE2)
        super().__init__(look, "", tone=Tone.PANEL, edges=edges, margins=Margins(top=1), spacing=0, parent=parent)
        name(self, self.tr("Your move"))
        self._sight: Sight | None = None
        self._waiting: tuple[Waiting, ...] = ()
        self._offers: tuple[Own, ...] = ()
        self._struck: tuple[Waiting, ...] = ()
        self._chair: Sight | None = None
        self._chairing = False
        self._meetings: tuple[Own, ...] = ()
        self._aside: set[str] = set()
        self._card: IncomingCard | None = None
        self._shown: Waiting | None = None
        self._strips = Many(look, spacing=0)
        self.column.addWidget(self._strips)
        self._strips.hide()
        self._stack = QStackedWidget()
        self.column.addWidget(self._stack, 1)
        self.composer = Composer(look, foresee)
        self.composer.sent.connect(self.wished)
        self.composer.fold.clicked.connect(self.fold_wished)
        self._stack.addWidget(self.composer)
        self._incoming = Many(look, spacing=8)
        waits = QWidget()
        beside = Row(look, waits, spacing=10, margins=_AROUND)
        beside.addWidget(self._incoming, 1)
        self.foresight = PreviewPanel(look)
        beside.addWidget(self.foresight)
        self._stack.addWidget(waits)
        self.composer.preview.considered.connect(self._on_considered)
        self.foresight.considered.connect(self._on_considered)

    @property
    def card(self) -> IncomingCard | None:
        """What waits and is shown, if anything is."""
        return self._card

    @property
    def waits(self) -> Waiting | None:
        """What waits, where it is shown."""
        return self._shown

    @property
    def above(self) -> int:
        """Pixels that the lines above the composer take: what was put aside, and what of one's own stands."""
        return self._strips.sizeHint().height() if self._strips.shown else 0

    @property
    def least(self) -> int:
        """Pixels that the answers to what waits need below those lines; 0 where nothing is shown."""
        if self._card is None:
            return 0
        around = self.theme.px(_AROUND.top) + self.theme.px(_AROUND.bottom)
        return around + self.theme.px(_HEADER) + self._card.least_height()

    @property
    def chairing(self) -> bool:
        """Whether what is drafted is the chair's."""
        return self._chairing

    def show_view(self, view: SeatView, chair: Sight | None = None) -> None:
        """What waits, what has struck this seat among it, and the draft as it stands now.

        ``chair`` is what the chair sees, where the same person holds it.
        """
        came = (chair is None) != (self._chair is None)
        self._chair = chair if view.sight.moment.phase is Phase.SITTING else None
        self._chairing = self._chairing and self._chair is not None
        self._struck = choices(view)
        self._meetings = own_meetings(view)
        self.show_sight(view.sight)
        if came:
            self._show_waiting()

    def act_as_chair(self, chairing: bool) -> None:
        """Draft for the chair, or for one's delegation again."""
        if chairing == self._chairing or self._sight is None or (chairing and self._chair is None):
            return
        self._chairing = chairing
        self.show_sight(self._sight)
        self._shown = None
        self._show_waiting()
        self.composer.first_focus().setFocus()

    def show_draft(self, draft: Draft) -> None:
        """A draft of one's delegation's."""
        self.act_as_chair(False)
        self.composer.show_draft(draft)

    def show_sight(self, sight: Sight) -> None:
        """What waits, and the draft as it stands now."""
        self._sight = sight
        self.foresight.age()
        self.composer.show_sight(self._chair if self._chairing and self._chair is not None else sight)
        new = (*self._struck, *asked(sight), *waiting(sight))
        offers = (*own_offers(sight), *own_standing(sight), *self._meetings)
        if new != self._waiting or offers != self._offers:
            if self.composer.busy and self._card is None:
                # Nobody's draft is taken from under their hands: the package waits above it.
                self._aside |= {each.key for each in new} - {each.key for each in self._waiting}
            self._waiting, self._offers = new, offers
            self._show_waiting()

    def _show_waiting(self) -> None:
        focused = QApplication.focusWidget()
        answering = focused is not None and self._incoming.isAncestorOf(focused)
        self._show_front()
        if answering:  # the button that had the keyboard is gone, and what comes next in the window leads out of it
            (self._card or self.composer).first_focus().setFocus()

    def _show_front(self) -> None:
        front = next((each for each in self._waiting if each.key not in self._aside), None)
        if front is None or self._chairing:
            self._card = self._shown = None
            self._incoming.show_widgets([])
            self._stack.setCurrentIndex(0)
            self._foresee(None)
            self.came.emit()
        elif front != self._shown:
            self._shown = front
            self._card = IncomingCard(self.look, front.card, framed=self._scrolled)
            self._card.answered.connect(self._on_answered)
            self._incoming.show_widgets([IncomingHeader(self.look, front.card), self._card])
            self._stack.setCurrentIndex(1)
            self._foresee(front)
            self.came.emit()
        strips = [self._aside_strip(each) for each in self._waiting if self._chairing or each.key in self._aside]
        strips = [*self._chair_strip(), *strips]
        self._strips.show_widgets([*strips, *(self._own_strip(each) for each in self._offers)][:MOST_ABOVE])
        self.came.emit()
        # Buttons have their full height once they are shown, and what lies below has to give way to it.
        QTimer.singleShot(0, self, self.came.emit)

    def _scrolled(self, words: QWidget) -> QWidget:
        return Scroll(words, self.tr("What waits for your answer"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The effects stand beside what waits where there is room for both."""
        super().resizeEvent(event)
        self.foresight.fit(self.width() - self.look.theme.px(_BESIDE), folded=False)

    def _foresee(self, front: Waiting | None) -> None:
        """What the first answer would change, where it can be given; else what is drafted."""
        first = front.card.answers[0] if front is not None else None
        open_now = front is not None and first is not None and not first.refusal
        action = front.deeds.get(first.key) if open_now and front is not None and first is not None else None
        self.foresight.consider(action, answer_heading(front) if front is not None else "")
        self._on_considered(None)

    def _on_considered(self, _action: Action | None) -> None:
        shown = self.composer.preview if self._card is None else self.foresight
        self.considered.emit(shown.action)

    def _on_answered(self, key: str) -> None:
        shown = self._shown
        if self._sight is None or shown is None:
            return
        if key in shown.deeds:
            self.wished.emit(shown.deeds[key])
            return
        self._aside.add(shown.key)
        if key == COUNTER and shown.package is not None:
            self.composer.show_draft(counter_of(shown.package, self._sight.seat))
        self._show_waiting()
        self.composer.sentence.focus_phrase(0)

    def _aside_strip(self, waits: Waiting) -> QWidget:
        words = self.tr("{title}: it waits.").format(title=waits.card.title)
        answer = Button(self.look, self.tr("Answer"), kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        answer.clicked.connect(lambda: self._take_up(waits.key))
        return self._strip(words, answer)

    def _chair_strip(self) -> list[QWidget]:
        if self._chair is None:
            return []
        words = self.tr("You act as the Chair.") if self._chairing else self.tr("You hold the chair as well.")
        turn = self.tr("Back to your delegation") if self._chairing else self.tr("Act as the Chair")
        button = Button(self.look, turn, kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        button.clicked.connect(lambda: self.act_as_chair(not self._chairing))
        return [self._strip(words, button)]

    def _own_strip(self, own: Own) -> QWidget:
        picks = () if own.pick is None else (self._pick(own.pick),)
        return self._strip(own.words, *picks, *(self._deed(each) for each in own.deeds))

    def _pick(self, pick: Pick) -> Button:
        button = ChoiceButton(self.look, pick.words, pick.what, size=ButtonSize.SMALL, sentence=pick.refusal)
        button.show_choices(pick.choices)
        button.setEnabled(not pick.refusal)
        button.taken.connect(lambda key: self.wished.emit(pick.actions[key]))
        return button

    def _deed(self, deed: Deed) -> Button:
        button = Button(self.look, deed.words, kind=ButtonKind.QUIET, size=ButtonSize.SMALL, sentence=deed.refusal)
        button.setEnabled(not deed.refusal)
        button.clicked.connect(lambda: self.wished.emit(deed.action))
        return button

    def _strip(self, words: str, *buttons: Button) -> QWidget:
        holder = QWidget()
        row = Row(self.look, holder, spacing=8, margins=Margins(left=26, top=4, right=22))
        row.addWidget(Sign(self.look, Icon.LINK))
        row.addWidget(Line(self.look, words, role=Role.SMALL), 1)
        for button in buttons:
            row.addWidget(button)
        return holder

    def _take_up(self, key: str) -> None:
        self.act_as_chair(False)
        self._aside.discard(key)
        self._shown = None
        self._show_waiting()
