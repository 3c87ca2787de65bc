"""Names of things, each with a type of its own so that no two kinds can be mixed."""

from typing import NewType

SeatId = NewType("SeatId", str)
"""A delegation's three letters, or one of the offices below."""

ClauseId = NewType("ClauseId", str)
BracketId = NewType("BracketId", str)
"""The main bracket of a clause has the clause's own id; an inline one is ``CLAUSE.name``."""

AlternativeId = NewType("AlternativeId", str)
"""Unique within its bracket only: ``A``, ``B`` or a short word."""

PackageId = NewType("PackageId", str)
PromiseId = NewType("PromiseId", str)
MessageId = NewType("MessageId", str)
ThreatId = NewType("ThreatId", str)
CaucusId = NewType("CaucusId", str)
InquiryId = NewType("InquiryId", str)
RequestId = NewType("RequestId", str)
ArrangementId = NewType("ArrangementId", str)
InformalsId = NewType("InformalsId", str)
DisputeId = NewType("DisputeId", str)
AmendmentId = NewType("AmendmentId", str)
QuestionId = NewType("QuestionId", str)
ItemId = NewType("ItemId", str)
"""One thing put to the room within a question: a bracket's id, or ``TEXT`` for the convention as a whole."""

Seq = NewType("Seq", int)
"""Place of an event in the record, from 1; 0 is before the first."""

PerMille = NewType("PerMille", int)
"""A share or level times 1,000. Attributes, trust and likelihoods lie in 0..1000; deltas may be negative."""

Odds = NewType("Odds", int)
"""Parts per 100,000 (decision D9), 0..100000."""

CHAIR = SeatId("CHAIR")
FACILITATOR = SeatId("FACILITATOR")
OBSERVER = SeatId("OBSERVER")
OFFICES = frozenset({CHAIR, FACILITATOR, OBSERVER})
"""Seats that represent no state."""

NO_TEXT = AlternativeId("none")
"""Nothing at all stands in this place (decision D15)."""

WHOLE_TEXT = ItemId("TEXT")
"""The item of a question that is put on the convention as a whole."""

CERTAIN = Odds(100_000)
