"""English: side arrangements, and leaving the room."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Said


@verify(UNIQUE)
class Aside(Said):
    """What some arrange beside the convention, and who is in the room at all."""

    OFFERED_BILATERAL = "{who} offered {whom} a bilateral arrangement on the matter of {articles}."
    OFFERED_REGIONAL = "{who} offered {whom} a regional arrangement on the matter of {articles}."
    OFFERED_INFORMAL = "{who} offered {whom} an informal arrangement on the matter of {articles}."
    ACCEPTED = "{who} accepted {arrangement}."
    DECLINED = "{who} declined {arrangement}."
    CONCLUDED_BILATERAL = "{parties} concluded a bilateral arrangement on the matter of {articles}."
    CONCLUDED_REGIONAL = "{parties} concluded a regional arrangement on the matter of {articles}."
    CONCLUDED_INFORMAL = "{parties} came to an informal arrangement on the matter of {articles}."
    LAPSED = "No answer came in time, and {arrangement} lapsed."
    ARRANGEMENT = "the arrangement of {author} on the matter of {articles}"
    ARRANGEMENT_UNKNOWN = "arrangement {id}"

    WALKED_OUT = "{who} walked out."
    WALKED_OUT_SAYING = "{who} walked out: “{text}”"
    RETURNED = "{who} returned to the table."
