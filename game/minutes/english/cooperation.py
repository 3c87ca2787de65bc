"""English: requests for cooperation, projects, contact points."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Helping(Said):
    """What is asked, what is given, and what is built."""

    REQUESTED = "{who} asked {whom} for {what}."
    REQUESTED_LOW = "{who} asked agencies of {whom} for {what}."
    REQUESTED_LOW_SAYING = "{who} asked agencies of {whom} for {what}: “{text}”"
    REQUESTED_SAYING = "{who} asked {whom} for {what}: “{text}”"
    GRANT = "{who} gave {whom} {what} in full."
    PART = "{who} gave {whom} {what} in part."
    LATE = "{who} gave {whom} {what}, but late."
    REFUSE = "{who} refused {whom} {what}."
    WITH_REASON = "{answer} It named {reason}."
    UNANSWERED = "{who} left the request of {whom} for {what} without an answer."
    REQUEST = "the request of {who} to {whom}"
    REQUEST_UNKNOWN = "request {id}"

    EVIDENCE = "evidence"
    EXTRADITION = "the extradition of a suspect"
    FREEZING = "the freezing of assets"
    JOINT_TEAM = "a joint team of investigators"
    EMERGENCY_DATA = "data in an emergency"
    RETURN = "the return of assets"
    VICTIM_SUPPORT = "support for victims"

    CAPACITY = "want of capacity"
    SECRECY = "secrecy under its own law"
    POLITICAL = "the political nature of the case"
    DUAL_CRIMINALITY = "that the deed is no crime under its own law"
    HUMAN_RIGHTS = "human rights"
    RECIPROCITY = "want of reciprocity"

    TRAINING = "{who} began to train officials of {whom}."
    SECONDMENT = "{who} lent experts to {whom}."
    EQUIPMENT = "{who} equipped the authorities of {whom}."
    HOTLINE = "{who} set up a hotline with {whom}."
    CONTACT_POINT = "{who} named a contact point that can be called at any hour."
    CONTACT_POINTS = "{who} each named a contact point that can be called at any hour."
