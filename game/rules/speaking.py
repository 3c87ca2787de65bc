"""What follows from speaking: statements, messages, stances, wordings, the chair's text (rules 7 to 9)."""

from __future__ import annotations

from game.rules.bargains import breach
from game.rules.caucuses import behind, shares
from game.rules.clauses import stance_of, tabled_by
from game.rules.floor import already_declared
from game.rules.gates import cost
from game.rules.state import Negotiation
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.bargains import Package
from game.terms.caucuses import Caucus
from game.terms.codec import plain_text
from game.terms.events import (
    PUBLIC,
    ChairTextTabled,
    MessageSent,
    PackageBroken,
    StanceDeclared,
    StatementMade,
    WordingSponsored,
    WordingTabled,
    only,
)
from game.terms.ids import MessageId, SeatId
from game.terms.standing import Declaration, Stance
from game.terms.text import Choice


def words(text: str) -> str:
    """A text that passed the gates, as it is recorded."""
    return (plain_text(text) or "").strip()


def make_statement(u: Unfolding, action: a.MakeStatement) -> None:
    """Speak to everybody."""
    u.happen(
        StatementMade(
            audience=PUBLIC,
            by=action.by,
            text=words(action.text),
            tag=action.tag,
            attention=cost(u.now, action),
            about=action.about,
            choice=action.choice,
            caucus=action.caucus,
            paid=shares(u.now, action.caucus, cost(u.now, action)),
        )
    )


def send_message(u: Unfolding, action: a.SendMessage) -> None:
    """Write to some."""
    u.happen(
        MessageSent(
            audience=only(action.by, *action.to),
            id=MessageId(f"message-{u.seq:05d}"),
            by=action.by,
            to=action.to,
            text=words(action.text),
            tag=action.tag,
        )
    )


def declare_stance(u: Unfolding, action: a.DeclareStance) -> None:
    """Declare what is new; going back in public on what one undertook breaks the package (rule 12.6)."""
    fresh = tuple(each for each in action.declarations if not already_declared(u.now, action.by, each, action.to))
    audience = only(action.by, *action.to) if action.to else PUBLIC
    broken = [] if action.to else [each for each in fresh if _goes_back(u.now, action.by, each)]
    breaches = [(package, each.choice) for each in broken if (package := breach(u.now, action.by, each.choice))]
    u.happen(StanceDeclared(audience=audience, by=action.by, declarations=fresh, to=action.to))
    for package, choice in breaches:
        break_package(u, action.by, package, choice)


def _goes_back(now: Negotiation, by: SeatId, declaration: Declaration) -> bool:
    was = stance_of(now, by, declaration.choice)
    return declaration.stance is Stance.OPPOSE or (was is Stance.SUPPORT and declaration.stance is not Stance.SUPPORT)


def break_package(u: Unfolding, by: SeatId, package: Package, choice: Choice) -> None:
    """Record that ``by`` acted against what it undertook; once for each package (rule 12.6)."""
    if by in u.now.packages[package.id].broken_by:
        return
    towards = tuple(seat for seat in package.parties if seat != by)
    u.happen(PackageBroken(audience=PUBLIC, package=package.id, by=by, towards=towards, choice=choice))


def table_wording(u: Unfolding, action: a.TableWording) -> None:
    """Bring a wording forward; who does supports it from then on (rule 9.2)."""
    price = cost(u.now, action)
    u.happen(
        WordingTabled(
            audience=PUBLIC,
            by=action.by,
            choice=action.choice,
            attention=price,
            caucus=action.caucus,
            paid=shares(u.now, action.caucus, price),
        )
    )
    if stance_of(u.now, action.by, action.choice) is not Stance.SUPPORT:
        support = Declaration(choice=action.choice, stance=Stance.SUPPORT)
        u.happen(StanceDeclared(audience=PUBLIC, by=action.by, declarations=(support,), to=()))
    if action.caucus is not None:
        _sponsor(u, u.now.caucuses[action.caucus], action.choice)


def _sponsor(u: Unfolding, caucus: Caucus, choice: Choice) -> None:
    """Every member that supports the wording in public, or can accept it, becomes a sponsor (rule 27.5)."""
    for member in behind(u.now, caucus, choice):
        if not tabled_by(u.now, member, choice):
            u.happen(WordingSponsored(audience=PUBLIC, by=member, choice=choice))


def table_chair_text(u: Unfolding, action: a.TableChairText) -> None:
    """The chair's own compromise."""
    u.happen(ChairTextTabled(audience=PUBLIC, choices=action.choices))


FOLLOWS: Follows = {
    a.MakeStatement: make_statement,
    a.SendMessage: send_message,
    a.DeclareStance: declare_stance,
    a.TableWording: table_wording,
    a.TableChairText: table_chair_text,
}
"""What follows from each kind of action."""
