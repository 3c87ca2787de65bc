"""Addresses of databases, as people are shown them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.store.depositary import Depositary
from game.terms.trouble import Trouble


def test_a_server_that_is_not_there_is_named_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="does not answer") as refused:
        Depositary(f"postgresql://anna:geheim@/db?host={tmp_path}").listing()
    assert "geheim" not in str(refused.value)
    assert "postgresql://anna:***@/db" in str(refused.value)


def test_no_password_is_in_the_name_wherever_the_address_has_it() -> None:
    asked = Depositary("postgresql://anna:geheim@host/db?password=geheim&sslpassword=geheim&sslmode=require")
    assert asked.name == "postgresql://anna:***@host/db?sslmode=require"
