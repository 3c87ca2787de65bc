"""The two climates side by side (decision D2): trust from all that each state witnessed, and trust from public events.

Row i of ``witnessed`` is fed with the events whose audience includes i. A seat sees its own row and column from there,
every other pair from ``public``. Who hears of an act from others believes it by public trust.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.acts import ActKind, heard_by, of_delta
from game.engine.arrays import Flags, Floats, Whole
from game.engine.parameters import Parameters
from game.engine.reciprocity import Ledger
from game.engine.trust import EVERYBODY, Trust
from game.terms.ids import Seq

_EDGE = 0.01
"""The world moves trust no nearer to 0 or 1 than this."""


class Books:
    """Trust twice, and the ledger of what was given in public."""

    __slots__ = ("_p", "_states", "apart", "ledger", "private", "public", "witnessed")

    def __init__(self, prior: Floats, p: Parameters) -> None:
        self._p = p
        self._states = len(prior)
        self.public = Trust(prior, p)
        self.witnessed = Trust(prior, p)
        self.ledger = Ledger(len(prior), p)
        self.private = Ledger(len(prior), p)
        """What was given besides, known to the two alone."""
        self.apart: set[int] = set()
        """States whose own row or column differs from the public one: they took part in something private."""

    def copy(self) -> Books:
        """An independent copy."""
        twin: Books = Books.__new__(Books)
        twin._p, twin._states = self._p, self._states
        twin.public, twin.witnessed = self.public.copy(), self.witnessed.copy()
        twin.ledger, twin.private, twin.apart = self.ledger.copy(), self.private.copy(), self.apart.copy()
        return twin

    def pass_to(self, month: float) -> None:
        """Let time pass in all three."""
        self.public.pass_to(month)
        self.witnessed.pass_to(month)
        self.ledger.pass_to(month)
        self.private.pass_to(month)

    @property
    def first_prior(self) -> Floats:
        """[N, N+1] starting trust at the opening."""
        return self.public.first

    def shift_prior(self, prior: Floats) -> None:
        """Let starting trust be this from here: the climate between states has changed (E2.9)."""
        self.public.shift_prior(prior)
        self.witnessed.shift_prior(prior)

    def shift(self, seq: Seq, deltas: Mapping[tuple[int, int], float]) -> None:
        """Something in the world moved i's trust in j by so much of T: entered as the evidence that does so (D26)."""
        for book in (self.public, self.witnessed):
            moved = {
                kind: np.zeros((self._states, self._states)) for kind in (ActKind.EVENT_FOR, ActKind.EVENT_AGAINST)
            }
            for (i, j), delta in deltas.items():
                level, amount = book.cell(i, j)
                step = min(max(level + delta, _EDGE), 1.0 - _EDGE) - level
                kind = ActKind.EVENT_FOR if step > 0 else ActKind.EVENT_AGAINST
                moved[kind][i, j] = abs(of_delta(step, level, amount)) * getattr(self._p, f"act_{kind.value}")
            for kind, weights in moved.items():
                book.note(seq, kind, EVERYBODY, weights)

    def gave(self, seq: Seq, given: Floats, witnesses: Flags | None) -> None:
        """Enter what was given to whom [N, N]; ``witnesses=None`` = for everybody to see."""
        if witnesses is None:
            self.ledger.book(seq, given)
        else:
            self.private.book(seq, given)
            self.apart.update(np.flatnonzero(witnesses).tolist())

    def between_them(self, seq: Seq, good: Floats, bad: Floats) -> None:
        """Enter what every two states learned about each other from a year of dealings, known to the two [N, N]."""
        self.witnessed.note(seq, ActKind.ASSISTANCE, EVERYBODY, good)
        self.witnessed.note(seq, ActKind.ASSISTANCE_REFUSED, EVERYBODY, bad)
        met = (good > 0) | (bad > 0)
        self.apart.update(np.flatnonzero(met.any(0) | met.any(1)).tolist())

    def gave_each_other(self, seq: Seq, given: Floats) -> None:
        """Enter what every two states gave each other in a year, known to the two [N, N]."""
        self.private.book(seq, given)
        self.apart.update(np.flatnonzero(given.any(0) | given.any(1)).tolist())

    def release(self, creditor: int, debtor: int, share: float) -> float:
        """Forgive a share of what one state owes another, in whichever book it stands; the amount forgiven (E3.9)."""
        forgiven = 0.0
        for ledger in (self.ledger, self.private):
            owed = max(float(ledger.given[creditor, debtor] - ledger.given[debtor, creditor]), 0.0)
            forgiven += ledger.release(creditor, debtor, share * owed) if owed else 0.0
        return forgiven

    def given(self, seat: int | None) -> Floats:
        """G [N, N] as one state sees it: its own row and column with what only it and the other know (D2)."""
        if seat is None or seat not in self.apart:
            return self.ledger.given
        return self.seen_by(seat, self.ledger.given, self.ledger.given + self.private.given)

    def exchanges(self, seat: int | None, i: int, j: int) -> tuple[Seq, ...]:
        """The events in which i gave j something or the other way round, as far as that state knows, oldest first."""
        private = self.private.entries(i, j) if seat in (i, j) else ()
        return tuple(sorted({*self.ledger.entries(i, j), *private}))

    def favours(self, seat: int | None, i: int, j: int) -> list[tuple[Seq, float, float]]:
        """Event, what i gave j in it and what j gave i, in utility as it was booked, oldest first."""
        booked = (*self.ledger.booked(i, j), *(self.private.booked(i, j) if seat in (i, j) else ()))
        return sorted(booked)

    def act(
        self,
        seq: Seq,
        kind: ActKind,
        size: float,
        *,
        actor: int,
        concerned: Whole | None,
        witnesses: Flags | None,
        seen: float = 1.0,
        knew: Flags | None = None,
    ) -> None:
        """Enter an act of ``size`` units; ``witnesses=None`` = it was public, ``concerned=None`` = done to all.

        ``seen`` in 0..1 = how visible it is to those it does not concern (v of E2.5); ``knew [N]`` = who had learned of
        it before it became public, and learns nothing new.
        """
        level = self.public.level()[:, : self._states]
        drawn = heard_by(size, actor, concerned, level, self._p, seen=seen)
        if witnesses is None:
            self.public.note(seq, kind, actor, drawn)
            self.witnessed.note(seq, kind, actor, drawn if knew is None else np.where(knew, 0.0, drawn))
        else:
            learned = np.where(witnesses, drawn, 0.0)
            self.witnessed.note(seq, kind, actor, learned)
            self.apart.update(np.flatnonzero(learned).tolist(), (actor,))

    def concessions(
        self, seq: Seq, gain: Floats, informative: Floats, public_duress: Floats, witnessed_duress: Floats
    ) -> None:
        """Enter public concessions: those who gained learn about each giver, the more the more they gained (E2.5).

        ``gain [N]`` in utility, ``informative [N]`` units of evidence each giver's sacrifice is worth (E2.4). What is
        left of it [N, N] where i threatens j: by the threats everybody knows of, and by all that i knows of.
        """
        if gain.max() <= 0 or informative.max() <= 0:
            return
        learned = np.multiply.outer(gain / gain.max(), informative)
        np.fill_diagonal(learned, 0.0)
        self.public.note(seq, ActKind.CONCESSION, EVERYBODY, learned * public_duress)
        self.witnessed.note(seq, ActKind.CONCESSION, EVERYBODY, learned * witnessed_duress)
        apart = (learned > 0) & (public_duress != witnessed_duress)
        self.apart.update(np.flatnonzero(apart.any(0) | apart.any(1)).tolist())

    def seen_by(self, seat: int | None, public: Floats, witnessed: Floats) -> Floats:
        """A table [N, ..] as one state sees it: its own row and column witnessed, the rest public (D2)."""
        if seat is None:
            return public
        seen = public.copy()
        seen[seat] = witnessed[seat]
        seen[:, seat] = witnessed[:, seat]
        return seen
