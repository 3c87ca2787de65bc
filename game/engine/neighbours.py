"""What the others are worth to a state besides any text: the help it may expect of them over the years (E7.1, E7.5)."""

from __future__ import annotations

import numpy as np

from game.engine.cooperation import expected_requests
from game.engine.course import Course
from game.engine.pairs import as_things_stand


def help_expected(course: Course, seat: int) -> float:
    """Utility of what others are expected to deliver to a state while ratification years last, as it may know it.

    Requests (E7.1) times what is expected to be honoured (E3.10) times what an honoured one brings (E7.5). It moves
    with their trust, with what they owe, and with power.
    """
    ground = course.ground
    requests = expected_requests(ground.power, ground.p)[seat]
    delivered = as_things_stand(course, seat).delivery[:, seat]
    return float(ground.public.calendar.years * ground.p.benefit * np.dot(requests, delivered))
