"""What may wait for Miravel at the Almeira conference, and what is its own: packages, threats, groups, requests."""

from __future__ import annotations

from dataclasses import replace

from game.terms.arrangements import Arrangement, ArrangementKind
from game.terms.bargains import Package, Pledge, PledgeKind, Undertaking
from game.terms.caucuses import Caucus
from game.terms.cooperation import Request, RequestKind
from game.terms.events import (
    EventDrawn,
    only,
)
from game.terms.ids import (
    ArrangementId,
    CaucusId,
    ClauseId,
    InformalsId,
    InquiryId,
    PackageId,
    RequestId,
    SeatId,
    Seq,
    ThreatId,
)
from game.terms.informals import Informals
from game.terms.prices import Inquiry
from game.terms.threats import Threat, ThreatMeans, ThreatStatus
from tests.gallery.almeira_text import ARTICLE, CONTRIBUTE, DRU, MIR, NOW, OKA, REASONS, RECOVERY, SIXTY, TYR


def package() -> Package:
    """Okanda's: it joins reasons within sixty days if Miravel takes the duty to contribute."""
    return Package(
        id=PackageId("K1"),
        by=OKA,
        parties=(OKA, MIR, DRU),
        undertakings=(
            Undertaking(by=OKA, choice=SIXTY),
            Undertaking(by=MIR, choice=CONTRIBUTE),
            Undertaking(by=MIR, choice=RECOVERY),
        ),
        offered=Seq(7),
        accepted=(OKA,),
    )


def own_package() -> Package:
    """Miravel's, which nobody has answered."""
    return replace(package(), id=PackageId("K2"), by=MIR, accepted=(MIR,))


def inquiry() -> Inquiry:
    """Okanda asks Miravel what it would want for the duty to contribute."""
    return Inquiry(id=InquiryId("Q1"), by=OKA, to=MIR, choice=CONTRIBUTE, since=NOW)


def threat() -> Threat:
    """Tyrsen's, to Miravel alone."""
    return Threat(
        id=ThreatId("T1"),
        by=TYR,
        to=MIR,
        means=ThreatMeans.TRADE,
        demand=Pledge(kind=PledgeKind.NOT_TABLE, choice=REASONS),
        since=NOW,
        due=replace(NOW, round=3),
    )


def own_threat() -> Threat:
    """Miravel's, and defied."""
    return replace(threat(), id=ThreatId("T2"), by=MIR, to=TYR, status=ThreatStatus.DEFIED)


def caucus() -> Caucus:
    """Two who would have Miravel with them."""
    return Caucus(
        id=CaucusId("C1"),
        name="Friends of disclosure",
        speaker=SeatId("LUM"),
        members=(SeatId("LUM"), SeatId("VES")),
        invited=(MIR,),
    )


def own_caucus() -> Caucus:
    """The same once it does."""
    return replace(caucus(), members=(*caucus().members, MIR))


def led_caucus() -> Caucus:
    """A group Miravel speaks for."""
    return Caucus(id=CaucusId("G2"), name="Friends of reasons", speaker=MIR, members=(MIR, OKA, DRU))


def informals() -> Informals:
    """The chair has asked Miravel and two others to meet on Article 9."""
    return Informals(id=InformalsId("I1"), parties=(MIR, OKA, DRU), clauses=(ARTICLE,), friends=False, until=8)


def arrangement() -> Arrangement:
    """Lumena's, to two others."""
    return Arrangement(
        id=ArrangementId("S1"),
        by=SeatId("LUM"),
        parties=(SeatId("LUM"), MIR, SeatId("VES")),
        kind=ArrangementKind.INFORMAL,
        subjects=(ARTICLE, ClauseId("AL11")),
        accepted=(SeatId("LUM"),),
        since=NOW,
    )


def struck() -> EventDrawn:
    """A scandal at home, with a choice."""
    return EventDrawn(
        audience=only(MIR),
        inject="leak-at-home",
        title="A leak at home",
        headline="A newspaper prints accounts of {target}.",
        struck=(MIR,),
        everybody=False,
        private_text="The minister asks how to answer before the evening news.",
        choices=("Publish everything", "Say nothing"),
        changes=(),
        revealed=(),
        fading=(),
        odds=None,
        drawn=None,
    )


def request() -> Request:
    """Okanda asks for evidence."""
    return Request(
        id=RequestId("R1"), by=OKA, to=MIR, kind=RequestKind.EVIDENCE, text="The ledgers of two banks.", since=NOW
    )
