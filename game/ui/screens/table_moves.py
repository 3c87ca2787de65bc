"""Below the article: your own move, or a package that waits for your answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from game.terms.actions import AcceptPackage, DeclinePackage, WithdrawPackage
from game.terms.ids import PackageId
from game.terms.views import Sight
from game.ui.lines.table_drafts import counter_of
from game.ui.lines.table_incoming import ACCEPT, COUNTER, DECLINE, LATER, OwnOffer, Waiting, own_offers, waiting
from game.ui.screens.many import Many
from game.ui.screens.page import Panel, Scroll
from game.ui.screens.table_composer import Composer, Foresee
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Edges
from game.ui.widgets.incoming_card import IncomingCard, IncomingHeader
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.sign import Sign


class MovesPanel(Panel):
    """Signals: ``wished`` with an action; ``fold_wished``; ``came`` when a package took the place or left it."""

    wished = Signal(object)
    fold_wished = Signal()
    came = Signal()

    def __init__(self, look: Look, foresee: Foresee, parent: QWidget | None = None) -> None:
        edges = Edges(top=True, tone=Tone.LINE2)
        super().__init__(look, "", tone=Tone.PANEL, edges=edges, margins=Margins(top=1), spacing=0, parent=parent)
        name(self, self.tr("Your move"))
        self._sight: Sight | None = None
        self._waiting: tuple[Waiting, ...] = ()
        self._offers: tuple[OwnOffer, ...] = ()
        self._aside: set[PackageId] = set()
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
        inside = QWidget()
        self._incoming = Many(look, spacing=10)
        Column(look, inside, margins=Margins(left=26, top=12, right=22, bottom=14)).addWidget(self._incoming)
        self._stack.addWidget(Scroll(inside, self.tr("A package")))
        inside.setAutoFillBackground(False)

    @property
    def card(self) -> IncomingCard | None:
        """The package that is shown, if one is."""
        return self._card

    def show_sight(self, sight: Sight) -> None:
        """What waits, and the draft as it stands now."""
        self._sight = sight
        self.composer.show_sight(sight)
        new, offers = waiting(sight), own_offers(sight)
        if new != self._waiting or offers != self._offers:
            if self.composer.busy and self._card is None:
                # Nobody's draft is taken from under their hands: the package waits above it.
                self._aside |= {each.package.id for each in new} - {each.package.id for each in self._waiting}
            self._waiting, self._offers = new, offers
            self._show_waiting()

    def _show_waiting(self) -> None:
        front = next((each for each in self._waiting if each.package.id not in self._aside), None)
        if front is None:
            self._card = self._shown = None
            self._incoming.show_widgets([])
            self._stack.setCurrentIndex(0)
            self.came.emit()
        elif front != self._shown:
            self._shown = front
            self._card = IncomingCard(self.look, front.card)
            self._card.answered.connect(self._on_answered)
            self._incoming.show_widgets([IncomingHeader(self.look, front.card), self._card])
            self._stack.setCurrentIndex(1)
            self.came.emit()
        strips = [self._aside_strip(each) for each in self._waiting if each.package.id in self._aside]
        self._strips.show_widgets([*strips, *(self._offer_strip(each) for each in self._offers)])

    def _on_answered(self, key: str) -> None:
        sight, shown = self._sight, self._shown
        if sight is None or shown is None:
            return
        package = shown.package
        match key:
            case _ if key == ACCEPT:
                self.wished.emit(AcceptPackage(by=sight.seat, package=package.id))
            case _ if key == DECLINE:
                self.wished.emit(DeclinePackage(by=sight.seat, package=package.id))
            case _ if key in (COUNTER, LATER):
                self._aside.add(package.id)
                if key == COUNTER:
                    self.composer.show_draft(counter_of(package, sight.seat))
                self._show_waiting()
                self.composer.sentence.focus_phrase(0)

    def _aside_strip(self, waits: Waiting) -> QWidget:
        words = self.tr("{title}: it waits.").format(title=waits.card.title)
        return self._strip(words, self.tr("Answer"), lambda: self._take_up(waits.package.id), "")

    def _offer_strip(self, offer: OwnOffer) -> QWidget:
        return self._strip(offer.words, self.tr("Withdraw"), lambda: self._withdraw(offer.package), offer.refusal)

    def _strip(self, words: str, verb: str, deed: object, refusal: str) -> QWidget:
        holder = QWidget()
        row = Row(self.look, holder, spacing=8, margins=Margins(left=26, top=4, right=22))
        row.addWidget(Sign(self.look, Icon.LINK))
        row.addWidget(Line(self.look, words, role=Role.SMALL), 1)
        button = Button(self.look, verb, kind=ButtonKind.QUIET, size=ButtonSize.SMALL, sentence=refusal)
        button.setEnabled(not refusal)
        button.clicked.connect(deed)
        row.addWidget(button)
        return holder

    def _take_up(self, package: PackageId) -> None:
        self._aside.discard(package)
        self._shown = None
        self._show_waiting()

    def _withdraw(self, package: PackageId) -> None:
        if self._sight is not None:
            self.wished.emit(WithdrawPackage(by=self._sight.seat, package=package))
