"""The gates about packages and promises: whose they are, whether they are still open, whether they say something."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import naming
from game.rules.bargains import knows_of
from game.rules.clauses import tabled_by
from game.rules.naming import Name
from game.rules.phases import next_intersession
from game.rules.promises import bare, complete, unjudged
from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms.bargains import Package, PackageStatus, Pledge, PledgeKind
from game.terms.ids import BracketId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.text import Choice


def package_is_known(now: Negotiation, action: a.Action) -> Refused | None:
    """A package the seat may not know of is no package to it."""
    name = naming.package_in(action)
    if name is None:
        return None
    package = now.packages.get(name)
    if package is None or not knows_of(package, action.by):
        return Refused(reason=Refusal.UNKNOWN_PACKAGE, about=name)
    return None


def _package(now: Negotiation, action: a.Action) -> Package | None:
    name = naming.package_in(action)
    return None if name is None else now.packages[name]


def unchanged(now: Negotiation, action: a.Action) -> bool:
    """Whether the same promise is on the record already."""
    if not isinstance(action, a.MakePromise):
        return False
    pledge = bare(action.pledge)
    same = (each for each in unjudged(now) if each.by == action.by and each.pledge == pledge)
    kept = pledge.kind is PledgeKind.TABLE and _has_tabled(now, action.by, pledge)
    kept = kept or (pledge.kind is PledgeKind.CONTACT_POINT and action.by in now.contact_points)
    return kept or any(set(action.to) <= set(each.to) for each in same)


def _has_tabled(now: Negotiation, by: SeatId, pledge: Pledge) -> bool:
    return pledge.choice is not None and tabled_by(now, by, pledge.choice)


def answered_before(now: Negotiation, action: a.Action) -> Refused | None:
    """Who has accepted has answered, and so has the author."""
    package = _package(now, action)
    if package is not None and not isinstance(action, a.WithdrawPackage) and action.by in package.accepted:
        return Refused(reason=Refusal.ALREADY_ANSWERED, about=package.id)
    return None


def addressees(action: a.Action) -> Iterator[tuple[SeatId, ...]]:
    """Lists that must name somebody."""
    if isinstance(action, a.SendMessage | a.OfferPackage | a.FormCaucus | a.OfferArrangement | a.ConveneInformals):
        yield naming.addressed_to(action)
    for each in naming.promises_in(action):
        yield each.to


def promised_to_oneself(action: a.Action) -> Refused | None:
    """A promise is made to others."""
    for each in naming.promises_in(action):
        if each.by in each.to:
            return Refused(reason=Refusal.NAMED_ONESELF, about=each.by)
    return None


def named(action: a.Action) -> Iterator[tuple[Name, ...]]:
    """Seats and terms that may be named once each."""
    yield tuple((seat, seat) for seat in naming.addressed_to(action))
    for each in naming.promises_in(action):
        yield tuple((seat, seat) for seat in each.to)
    if isinstance(action, a.OfferPackage):
        yield tuple((f"{each.by} {_words(each.choice)}", each.choice.bracket) for each in action.undertakings)
        yield tuple((f"{each.by} {_pledged(each.pledge)} {sorted(each.to)}", each.by) for each in action.pledges)


def _words(choice: Choice | None) -> str:
    return f"{choice.bracket}.{choice.alternative}" if choice else ""


def _pledged(pledge: Pledge) -> str:
    plain = bare(pledge)
    return f"{plain.kind} {_words(plain.choice)} {plain.by_year}"


def is_a_party(now: Negotiation, action: a.Action) -> Refused | None:
    """Only parties answer a package, and a package commits its parties only."""
    package = _package(now, action)
    if package is not None and action.by not in package.parties:
        return Refused(reason=Refusal.NOT_A_PARTY, about=package.id)
    if isinstance(action, a.OfferPackage):
        parties = {action.by, *action.parties}
        committed = {*(each.by for each in action.undertakings), *(each.by for each in action.pledges)}
        if not committed <= parties:
            return Refused(reason=Refusal.NOT_A_PARTY)
    return None


def is_the_author(now: Negotiation, action: a.Action) -> Refused | None:
    """Only the author takes an offer back."""
    package = _package(now, action)
    if isinstance(action, a.WithdrawPackage) and package is not None and package.by != action.by:
        return Refused(reason=Refusal.NOT_THE_AUTHOR, about=package.id)
    return None


def still_offered(now: Negotiation, action: a.Action) -> Refused | None:
    """An offer is answered while it is one, and taken back while nobody has answered it (rule 12.3)."""
    package = _package(now, action)
    if package is None:
        return None
    if package.status is not PackageStatus.OFFERED:
        return Refused(reason=Refusal.PACKAGE_CLOSED, about=package.id)
    if isinstance(action, a.WithdrawPackage) and package.accepted != (action.by,):
        return Refused(reason=Refusal.PACKAGE_ANSWERED, about=package.id)
    return None


def gives_something(now: Negotiation, action: a.Action) -> Refused | None:
    """A package holds one undertaking or promise at least."""
    if isinstance(action, a.OfferPackage) and not action.undertakings and not action.pledges:
        return Refused(reason=Refusal.PACKAGE_EMPTY)
    return None


def does_not_contradict(now: Negotiation, action: a.Action) -> Refused | None:
    """One seat supports one wording of a bracket (rule 12.1)."""
    if not isinstance(action, a.OfferPackage):
        return None
    taken: set[tuple[SeatId, BracketId]] = set()
    for each in action.undertakings:
        place = (each.by, each.choice.bracket)
        if place in taken:
            return Refused(reason=Refusal.PACKAGE_CONTRADICTS, about=each.choice.bracket)
        taken.add(place)
    return None


def pledges_are_complete(now: Negotiation, action: a.Action) -> Refused | None:
    """A promise says what would be done (rule 13.1)."""
    if all(complete(each.pledge) for each in naming.promises_in(action)):
        return None
    return Refused(reason=Refusal.PLEDGE_INCOMPLETE)


def _late(now: Negotiation, by: SeatId, pledge: Pledge) -> bool:
    match pledge.kind:
        case PledgeKind.RATIFY:
            return pledge.by_year > now.ground.calendar.years
        case PledgeKind.NOT_TABLE:
            return _has_tabled(now, by, pledge)
        case PledgeKind.CONTACT_POINT:
            return by in now.contact_points
        case PledgeKind.GRANT_REQUEST:
            return now.moment.phase is not Phase.INTERSESSION and next_intersession(now) is None
        case _:
            return False


def pledges_are_in_time(now: Negotiation, action: a.Action) -> Refused | None:
    """A promise is about what is still ahead, and within the years played (rule 13.2)."""
    for each in naming.promises_in(action):
        if _late(now, each.by, each.pledge):
            return Refused(reason=Refusal.PLEDGE_TOO_LATE)
    return None
