"""How one delegation dealt with the others: offers, value, coalitions, its word, pressure."""

from __future__ import annotations

from collections.abc import Iterable

from game.lab.debrief_people import kept_and_broken, trust_earned
from game.lab.debrief_raw import FULL, Raw, packages, share, tabled_by, up_to
from game.lab.debrief_space import with_choices
from game.lab.debrief_walk import Walked, mille
from game.terms import events as e
from game.terms.ids import SeatId, Seq
from game.terms.standing import Stance


def asked_and_told(walked: Walked, seat: SeatId) -> Raw | None:
    """Messages to others and stances told in confidence; one for every second other delegation is enough."""
    sent = [seq for seq, each in walked.of(e.MessageSent) if each.by == seat]
    told = [seq for seq, each in walked.of(e.StanceDeclared) if each.by == seat and each.to]
    return up_to(len(sent) + len(told), max(2, (len(walked.states) - 1) // 2), sorted((*sent, *told)))


def linked_packages(walked: Walked, seat: SeatId) -> Raw | None:
    """Of its packages, those that tie two clauses at least."""
    linked = [seq for seq, each in packages(walked, seat) if len(_clauses(each)) > 1]
    return share(len(linked), len(packages(walked, seat)), linked, 600)


def _clauses(offer: e.PackageOffered) -> set[str]:
    return {str(each.choice.bracket).split(".", 1)[0] for each in offer.package.undertakings}


def good_for_all(walked: Walked, seat: SeatId) -> Raw | None:
    """Of its packages, those that would have served every party to them, true mandates open."""
    good = [seq for seq, each in packages(walked, seat) if _serves(walked, seq, each)]
    return share(len(good), len(packages(walked, seat)), good, 500)


def _serves(walked: Walked, seq: Seq, offer: e.PackageOffered) -> bool:
    before = walked.worth(walked.texts[seq])
    after = with_choices(walked, walked.texts[seq].x, [each.choice for each in offer.package.undertakings])
    rows = [walked.states.index(each) for each in offer.package.parties if each in walked.states]
    return bool((after[rows] >= before[rows] - 1e-9).all())


def value_claimed(walked: Walked, seat: SeatId) -> Raw | None:
    """Its gain over no convention, of the most it could have gained; six tenths are plenty in a bargain of many."""
    i, bargain = walked.states.index(seat), walked.bargain
    gain = float(bargain.worth(walked.chosen)[i] - bargain.outside[i])
    most = float(bargain.best()[i] - bargain.outside[i])
    if most <= 0:
        return None
    return share(max(0, mille(gain)), mille(most), (walked.settled,), 600)


def value_created(walked: Walked, seat: SeatId) -> Raw | None:
    """Mean gain of all parties by the packages that it offered and that were concluded; 30 per mille are much."""
    gained, rests = [], []
    for seq, each in packages(walked, seat):
        closed = [at for at, one in walked.of(e.PackageConcluded) if one.package == each.package.id]
        if closed:
            after = with_choices(walked, walked.texts[seq].x, [one.choice for one in each.package.undertakings])
            gained.append(float((after - walked.worth(walked.texts[seq])).mean()))
            rests += [seq, *closed]
    if not gained:
        return None
    return up_to(max(0, mille(sum(gained))), 30, rests)


def support_across(walked: Walked, seat: SeatId) -> Raw | None:
    """Blocs other than its own whose members joined its packages or supported a wording that it tabled."""
    blocs = {each.id: each.bloc or each.region for each in walked.ground.public.delegations}
    others = set(blocs.values()) - {blocs[seat]}
    joined: dict[str, Seq] = {}
    for seq, who in _joined(walked, seat):
        if who in blocs and blocs[who] in others:
            joined.setdefault(blocs[who], seq)
    return share(len(joined), len(others), sorted(joined.values()), 700) if others else None


def _joined(walked: Walked, seat: SeatId) -> Iterable[tuple[Seq, SeatId]]:
    own = {each.package.id for _, each in packages(walked, seat)}
    for seq, accepted in walked.of(e.PackageAccepted):
        if accepted.package in own:
            yield seq, accepted.by
    wordings = {choice for _, choice in tabled_by(walked, seat)}
    for seq, stance in walked.of(e.StanceDeclared):
        if any(each.choice in wordings and each.stance is Stance.SUPPORT for each in stance.declarations):
            yield seq, stance.by
    for seq, sponsor in walked.of(e.WordingSponsored):
        if sponsor.choice in wordings:
            yield seq, sponsor.by


def contacts(walked: Walked, seat: SeatId) -> Raw | None:
    """Other delegations it wrote to, made offers to, or answered."""
    met: dict[SeatId, Seq] = {}
    for seq, each in walked.of(e.MessageSent):
        for one in each.to if each.by == seat else ():
            met.setdefault(one, seq)
    for seq, offer in walked.of(e.PackageOffered):
        parties = offer.package.parties
        for one in parties if seat in parties else ():
            met.setdefault(one, seq)
    met.pop(seat, None)
    known = {each: seq for each, seq in met.items() if each in walked.states}
    return share(len(known), len(walked.states) - 1, sorted(set(known.values())), 700)


def promises_kept(walked: Walked, seat: SeatId) -> Raw | None:
    """Of its promises that were decided, those it kept."""
    kept, broken = kept_and_broken(walked, seat)
    rests = [seq for seq, each in walked.of(e.PromiseKept) if each.by == seat]
    rests += [seq for seq, each in walked.of(e.PromiseBroken) if each.by == seat]
    breaches = [seq for seq, each in walked.of(e.PackageBroken) if each.by == seat]
    return share(len(kept), len(kept) + len(broken) + len(breaches), sorted((*rests, *breaches)))


def trust_earned_by(walked: Walked, seat: SeatId) -> Raw | None:
    """By how much the others trust it more, per mille of T; no change is half, a rise of .15 the full score."""
    moved = mille(trust_earned(walked, seat))
    acts = [seq for seq, each in walked.of(e.PromiseKept) if each.by == seat]
    acts += [seq for seq, each in walked.of(e.PromiseBroken) if each.by == seat]
    acts += [seq for seq, each in walked.of(e.PackageBroken) if each.by == seat]
    score = min(FULL, max(0, 500 + round(500 * moved / 150)))
    return Raw(amount=moved, of=FULL, score=score, rests=tuple(sorted(acts)) or (walked.record[-1].seq,))


def answers_given(walked: Walked, seat: SeatId) -> Raw | None:
    """Of the packages and requests put to it, those it answered."""
    put = {each.package.id for _, each in walked.of(e.PackageOffered) if seat in each.package.parties[1:]}
    answers = [(seq, each.package) for seq, each in walked.of(e.PackageAccepted) if each.by == seat]
    answers += [(seq, each.package) for seq, each in walked.of(e.PackageDeclined) if each.by == seat]
    countered = [(seq, each.package.counters) for seq, each in packages(walked, seat) if each.package.counters in put]
    done = {str(name): seq for seq, name in (*answers, *countered)}
    asked = [each.request.id for _, each in walked.of(e.CooperationRequested) if each.request.to == seat]
    done |= {str(each.request): seq for seq, each in walked.of(e.RequestAnswered) if each.by == seat}
    return share(len(done), len(put) + len(asked), sorted(done.values()))


def pressure(walked: Walked, seat: SeatId) -> Raw | None:
    """Threats it made: each costs; one that it carried out, or made in public, costs double."""
    made = [(seq, each.threat) for seq, each in walked.of(e.ThreatMade) if each.threat.by == seat]
    done = [seq for seq, each in walked.of(e.ThreatCarriedOut) if each.by == seat]
    if not made:
        return None
    weight = len(made) + sum(each.public for _, each in made) + 2 * len(done)
    rests = tuple(sorted((*(seq for seq, _ in made), *done)))
    return Raw(amount=len(made), of=len(made), score=max(0, FULL - 250 * weight), rests=rests)
