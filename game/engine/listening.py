"""What a topic of events gives the engine: a listener for each kind it hears."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from game.engine.course import Course
from game.terms.ids import Seq

Listeners: TypeAlias = Mapping[type, Callable[[Course, Seq, Any], None]]
