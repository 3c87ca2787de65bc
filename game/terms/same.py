"""Whether two values are the same, said of objects.

The checker holds two closed unions against each other member by member: 20,000 pairs for one line about two events.
"""


def same(one: object, other: object) -> bool:
    """Whether both are equal."""
    return one == other


def very_same(one: object, other: object) -> bool:
    """Whether both are one object."""
    return one is other
