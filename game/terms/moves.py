"""The kinds of action, by name."""

from __future__ import annotations

from enum import StrEnum


class Move(StrEnum):
    """The kinds of action, as a view lists them and a screen names them."""

    STATEMENT = "statement"
    MESSAGE = "message"
    STANCE = "stance"
    WORDING = "wording"
    PACKAGE = "package"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    PROMISE = "promise"
    REOPEN = "reopen"
    ANSWER = "answer"
    READY = "ready"
    SEEK_AGREEMENT = "seek_agreement"
    CHAIR_TEXT = "chair_text"
    CLOSE_ROUND = "close_round"
    PARK = "park"
    TAKE_UP = "take_up"
    EXTEND = "extend"
    SEEK_REOPENING = "seek_reopening"
    PUT_TO_VOTE = "put_to_vote"
    SIGN = "sign"
    SUBMIT = "submit"
    OWN_WORDING = "own_wording"
    CONTEST = "contest"
    SPONSOR = "sponsor"
    THREAT = "threat"
    ANSWER_THREAT = "answer_threat"
    CARRY_OUT = "carry_out"
    BACK_DOWN = "back_down"
    FORM_CAUCUS = "form_caucus"
    JOIN_CAUCUS = "join_caucus"
    LEAVE_CAUCUS = "leave_caucus"
    NAME_SPEAKER = "name_speaker"
