"""What follows from informals: convened, reported by a friend of the chair, closed (rule 34)."""

from __future__ import annotations

from game.rules.gates import cost
from game.rules.informals import over
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, ChairTextTabled, InformalsClosed, InformalsConvened
from game.terms.ids import InformalsId
from game.terms.informals import Informals


def convene(u: Unfolding, action: a.ConveneInformals) -> None:
    """Ask a few to work on some clauses, until the round after this one closes."""
    informals = Informals(
        id=InformalsId(f"informals-{u.seq:05d}"),
        parties=action.parties,
        clauses=action.clauses,
        friends=action.friends,
        until=u.now.opened_rounds + 1,
    )
    u.happen(InformalsConvened(audience=PUBLIC, informals=informals))


def report_text(u: Unfolding, action: a.ReportText) -> None:
    """A compromise of a friend's, tabled for the chair."""
    u.happen(ChairTextTabled(audience=PUBLIC, choices=action.choices, by=action.by, attention=cost(u.now, action)))


def close_informals(u: Unfolding) -> None:
    """What has had its time closes with the round (rule 34.2)."""
    for each in tuple(over(u.now)):
        u.happen(InformalsClosed(audience=PUBLIC, informals=each.id))


FOLLOWS: Follows = {a.ConveneInformals: convene, a.ReportText: report_text}
"""What follows from each kind of action."""
