"""What follows from dealing: packages offered, answered and concluded, promises made, agreement reopened."""

from __future__ import annotations

from dataclasses import replace

from game.rules.bargains import breach, overtaken, superseded
from game.rules.caucuses import shares
from game.rules.clauses import linked_clause_changed
from game.rules.gates import cost
from game.rules.gates_bargains import unchanged
from game.rules.promises import promise_of, promises_of
from game.rules.speaking import break_package
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.bargains import Package, PackageStatus
from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    BracketReopened,
    PackageAccepted,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageOffered,
    PackageWithdrawn,
    PromiseMade,
    only,
)
from game.terms.ids import CaucusId, PackageId
from game.terms.standing import ReopenCause
from game.terms.text import Choice


def offer_package(u: Unfolding, action: a.OfferPackage) -> None:
    """Offer a package; one that is countered is thereby declined (rule 12.3)."""
    if action.counters is not None:
        _decline(u, action.counters, action)
    parties = (action.by, *action.parties)
    package = Package(
        id=PackageId(f"package-{u.seq:05d}"),
        by=action.by,
        parties=parties,
        undertakings=action.undertakings,
        pledges=action.pledges,
        counters=action.counters,
        offered=u.seq,
        accepted=(action.by,),
    )
    u.happen(PackageOffered(audience=only(*parties), package=package, attention=cost(u.now, action)))


def accept_package(u: Unfolding, action: a.AcceptPackage) -> None:
    """Accept; the last to do so concludes the package (rule 12.4)."""
    package = u.now.packages[action.package]
    u.happen(PackageAccepted(audience=only(*package.parties), by=action.by, package=package.id))
    if set(u.now.packages[package.id].accepted) == set(package.parties):
        _conclude(u, package)


def _conclude(u: Unfolding, package: Package) -> None:
    """Everybody agreed. What earlier packages had bound others to, without their consent to this one, is broken."""
    gone_against = [(earlier, each.by, choice) for earlier, each, choice in superseded(u.now, package)]
    promises = tuple(promises_of(u.now, u.seq, package.id, package.pledges))
    deal = replace(u.now.packages[package.id], status=PackageStatus.CONCLUDED)
    u.happen(PackageConcluded(audience=PUBLIC, package=package.id, promises=promises, deal=deal))
    for earlier, by, choice in gone_against:
        break_package(u, by, earlier, choice)


def decline_package(u: Unfolding, action: a.DeclinePackage) -> None:
    """Decline: one refusal ends an offer."""
    _decline(u, action.package, action)


def _decline(u: Unfolding, name: PackageId, action: a.DeclinePackage | a.OfferPackage) -> None:
    parties = u.now.packages[name].parties
    u.happen(PackageDeclined(audience=only(*parties), by=action.by, package=name))


def withdraw_package(u: Unfolding, action: a.WithdrawPackage) -> None:
    """The author takes an unanswered offer back."""
    parties = u.now.packages[action.package].parties
    u.happen(PackageWithdrawn(audience=only(*parties), package=action.package))


def lapse(u: Unfolding, name: PackageId) -> None:
    """An offer is overtaken by events or by the calendar (rule 12.7)."""
    u.happen(PackageLapsed(audience=only(*u.now.packages[name].parties), package=name))


def lapse_overtaken(u: Unfolding) -> None:
    """Offers lapse that something just settled has made impossible."""
    for name in tuple(u.now.offers):
        if overtaken(u.now, u.now.packages[name]):
            lapse(u, name)


def make_promise(u: Unfolding, action: a.MakePromise) -> None:
    """Put a promise on the record; one for each member where a group promises (rule 27.6)."""
    if action.caucus is not None:
        return _promise_together(u, action, action.caucus)
    promise = promise_of(u.now, u.seq, action.by, action.to, action.pledge)
    u.happen(PromiseMade(audience=PUBLIC, promise=promise, attention=cost(u.now, action)))


def _promise_together(u: Unfolding, action: a.MakePromise, caucus: CaucusId) -> None:
    """Its speaker's promise first, which carries what everybody pays; none that a member has made or kept already."""
    price = cost(u.now, action)
    paid = shares(u.now, caucus, price)
    speaker_first = sorted(u.now.caucuses[caucus].members, key=lambda each: each != action.by)
    for member in speaker_first:
        alone = replace(action, by=member, caucus=None)
        if member != action.by and unchanged(u.now, alone):
            continue
        promise = replace(promise_of(u.now, u.seq, member, action.to, action.pledge), caucus=caucus)
        u.happen(PromiseMade(audience=PUBLIC, promise=promise, attention=price, paid=paid))
        price, paid = 0, Keyed()


def reopen_bracket(u: Unfolding, action: a.ReopenBracket) -> None:
    """Take back what was agreed; one's own undertaking among it is broken (rules 11.2 and 12.6)."""
    was = u.now.brackets[action.bracket].agreed
    undertaken = Choice(bracket=action.bracket, alternative=was)
    broken = breach(u.now, action.by, undertaken)
    linked = linked_clause_changed(u.now, action.bracket)
    u.happen(
        BracketReopened(
            audience=PUBLIC,
            by=action.by,
            bracket=action.bracket,
            was=was,
            attention=cost(u.now, action),
            cause=ReopenCause.LINK if linked else ReopenCause.CAPITAL,
        )
    )
    if broken is not None:
        break_package(u, action.by, broken, undertaken)


FOLLOWS: Follows = {
    a.OfferPackage: offer_package,
    a.AcceptPackage: accept_package,
    a.DeclinePackage: decline_package,
    a.WithdrawPackage: withdraw_package,
    a.MakePromise: make_promise,
    a.ReopenBracket: reopen_bracket,
}
"""What follows from each kind of action."""
