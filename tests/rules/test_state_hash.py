"""The short name of a state (decision D30)."""

from __future__ import annotations

from dataclasses import fields, replace

from game.rules.aftermath import Aftermath
from game.rules.evolve import evolve_recorded
from game.rules.state import Evidence, Negotiation
from game.rules.state_hash import state_hash
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind
from game.terms.by_seat import Keyed
from game.terms.cooperation import Project, ProjectKind
from game.terms.deck import Fading, Hope, OpenInject, Revelation
from game.terms.events import Occupant, SeatKind
from game.terms.ids import CHAIR, ClauseId, MessageId, PromiseId, Seq
from game.terms.leaks import Disclosure, LeakKind, Letter
from tests.kit.blank import ARD, BL01, BRV, choose
from tests.rules.gate_rooms import arranged, caucus, convened, threatened
from tests.rules.gate_rooms import asked as asked_for_help
from tests.rules.laws import replayed
from tests.rules.room import Room, sitting


def test_equal_records_lead_to_equal_names_and_another_event_to_another() -> None:
    one, other = sitting(), sitting()
    assert state_hash(one.now) == state_hash(other.now)
    one.agree(choose("BL01", "A"))
    assert state_hash(one.now) != state_hash(other.now)
    other.agree(choose("BL01", "A"))
    assert state_hash(one.now) == state_hash(other.now)


def test_a_name_has_64_hexadecimal_digits() -> None:
    assert len(bytes.fromhex(state_hash(Room().now))) == 32


def test_the_time_on_the_label_of_an_event_is_not_in_the_name() -> None:
    room = Room()
    event = e.ReadyDeclared(audience=e.PUBLIC, by=ARD, ready=True)
    early, late = (evolve_recorded(room.now, e.Recorded(seq=Seq(3), at_ms=label, event=event)) for label in (1, 10**12))
    assert early == late
    assert state_hash(early) == state_hash(late)


def test_every_field_of_the_state_is_in_the_name() -> None:
    room = sitting()
    room.promise(ARD, Pledge(kind=PledgeKind.SIGN), to=(BRV,))
    room.conclude(room.offer())
    now = room.now
    other = Room().now
    changed: dict[str, Negotiation] = {
        "opened": replace(now, opened=replace(now.opened, seed=8)),
        "evidence": replace(now, evidence=Keyed({PromiseId("x"): Evidence(kept=True, proof=Seq(1))})),
        "adopted": replace(now, adopted=Keyed()),
        "in_force": replace(now, in_force=1),
        "ending": replace(now, ending=e.EndReason.IN_FORCE),
        "signed": replace(now, signed=(ARD,)),
        "withheld": replace(now, withheld=(ARD,)),
        "reservations": replace(now, reservations=Keyed({ARD: (ClauseId("BL01"),)})),
        "explained": replace(now, explained=(ARD,)),
        "sitting_out": replace(now, sitting_out=Keyed({ARD: 1})),
        "drawn": replace(now, drawn=("EV1",)),
        "injects": replace(now, injects=Keyed({"EV1": OpenInject(id="EV1", struck=(ARD,))})),
        "hopes": replace(now, hopes=(Hope(inject="EV1", choice=0, to=ARD, until=3),)),
        "undone": replace(now, undone=((Seq(2), Seq(3)),)),
        "handed": replace(now, handed=Keyed({ARD: Occupant(kind=SeatKind.PERSON)})),
        "spoken": replace(now, spoken=("G1",)),
        "floor_given": replace(now, floor_given=Seq(3)),
        "fading": replace(now, fading=(Fading(inject="EV1", changes=(), until=3),)),
        "opened_rounds": replace(now, opened_rounds=9),
        "mandates": replace(now, mandates=now.opened.scenario.mandates),
        "revealed": replace(now, revealed=(Revelation(seat=ARD, clause=ClauseId("BL01"), order=(), red_line=True),)),
        "parked": replace(now, parked=(ClauseId("BL01"),)),
        "clock": replace(now, clock=Keyed({"1": 1})),
        "extended": replace(now, extended=(1,)),
        "submitted": replace(now, submitted=(ARD,)),
        "parties": replace(now, parties=Keyed({ARD: 1})),
        "ready": replace(now, ready=now.ready.put(ARD, True)),
        "brackets": replace(now, brackets=now.brackets.put(BL01, replace(now.brackets[BL01], agreed_in=9))),
        "confidences": replace(now, confidences=Keyed({ARD: ()})),
        "question_touched": replace(now, question_touched=Seq(1)),
        "bracket_touched": replace(now, bracket_touched=now.bracket_touched.put(BL01, Seq(1))),
        "offers": replace(now, offers=Keyed({next(iter(now.packages)): 1})),
    }
    asked = sitting()
    asked.do(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"),)))
    changed["question"] = replace(now, question=asked.now.question)
    changed["touched"] = replace(now, touched=Keyed({"x": Seq(1)}))
    changed["caucuses"] = replace(now, caucuses=caucus().now.caucuses)
    changed["requests"] = replace(now, requests=asked_for_help().now.requests)
    inquiring = sitting()
    inquiring.do(a.AskPrice(by=ARD, to=BRV, choice=choose("BL01", "B")))
    changed["inquiries"] = replace(now, inquiries=inquiring.now.inquiries)
    changed["contact_points"] = replace(now, contact_points=(ARD,))
    project = Project(by=ARD, to=BRV, kind=ProjectKind.HOTLINE, since=now.moment)
    changed["projects"] = replace(now, projects=(project,))
    changed["arrangements"] = replace(now, arrangements=arranged().now.arrangements)
    changed["informals"] = replace(now, informals=convened().now.informals)
    changed["absent"] = replace(now, absent=Keyed({ARD: Seq(3)}))
    changed["letters"] = replace(now, letters=Keyed({MessageId("m"): Letter(by=ARD, to=(BRV,), text="x")}))
    changed["leaks"] = replace(now, leaks=(Disclosure(what=LeakKind.MESSAGE, ref="m"),))
    changed["aftermath"] = replace(now, aftermath=Aftermath(left=(ARD,)))
    changed["threats"] = replace(now, threats=threatened().now.threats)
    for name in ("seq", "moment", "attention", "packages", "promises", "package_touched", "stage_touched"):
        changed[name] = replace(now, **{name: getattr(other, name)})
    assert changed.keys() == {each.name for each in fields(Negotiation)} - {"ground"}
    names = {name: state_hash(state) for name, state in changed.items()}
    assert state_hash(now) not in names.values()
    assert len(set(names.values())) == len(names)


def test_replay_leads_to_the_same_name() -> None:
    room = sitting()
    room.conclude(room.offer())
    assert replayed(room.events) == state_hash(room.now)
