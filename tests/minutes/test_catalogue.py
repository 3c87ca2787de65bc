"""The catalogue: whole templates, complete tables, nothing filed twice, nothing unsafe in a slot."""

from __future__ import annotations

import re
import string
from enum import StrEnum

import pytest

from game.minutes.catalogue import CATALOGUE, KEYS, say, say_one_of
from game.minutes.english.home import Home
from game.minutes.english.references import Lists
from game.minutes.templates import MissingWords, Plural, Said, complete_table


def variants(key: str) -> tuple[str, ...]:
    template = CATALOGUE[key]
    if isinstance(template, Plural):
        return (template.one, template.other)
    return template if isinstance(template, tuple) else (template,)


def test_a_template_is_one_piece_with_named_slots() -> None:
    for text in (text for key in CATALOGUE for text in variants(key)):
        assert text
        assert text == text.strip()
        assert "  " not in text
        assert not re.search(r" [,.;:]|!|\?\?|--|\.\.\.|'", text)
        for _, name, spec, conversion in string.Formatter().parse(text):
            assert name is None or re.fullmatch(r"[A-Za-z][a-z_]*", name)
            assert not spec
            assert conversion is None


def test_the_forms_of_a_plural_have_the_slots_of_one_sentence() -> None:
    for template in CATALOGUE.values():
        if isinstance(template, Plural):
            both = (template.one, template.other)
            one, other = ({field[1] for field in string.Formatter().parse(each) if field[1]} for each in both)
            assert one <= other | {"count"}


def test_every_family_of_keys_is_in_the_catalogue() -> None:
    assert set(Said.__subclasses__()) == set(KEYS)


def test_a_table_that_lacks_a_member_fails_at_once() -> None:
    class Colour(StrEnum):
        RED = "red"
        BLUE = "blue"

    with pytest.raises(MissingWords, match="Colour has no words for BLUE"):
        complete_table(Colour, {Colour.RED: "red"})


def test_a_slot_cannot_reach_into_the_program() -> None:
    assert say(Lists.PAIR, first="{last.__class__}", last="{0}") == "{last.__class__} and {0}"


def test_a_missing_slot_is_a_bug_that_shows() -> None:
    with pytest.raises(KeyError):
        say(Lists.PAIR, first="A")


def test_a_plural_chooses_by_its_count_and_writes_it_out() -> None:
    assert say(Lists.AND_OTHERS, first="A", count=1) == "A and one other"
    assert say(Lists.AND_OTHERS, first="A", count=21) == "A and 21 others"


def test_luck_beyond_the_variants_comes_round_again() -> None:
    assert say_one_of(Home.SUBMITTED, 5, who="A") == say(Home.SUBMITTED, who="A")
