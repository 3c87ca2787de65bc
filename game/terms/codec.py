"""Value to plain dict to canonical bytes, and back. The one format of the record, the state hash and the exports (D31).

Encoding is driven by the declared types, so what is read is checked by construction: an unknown key, a missing key or a
value of the wrong type raises ``BadShape``. A closed union of dataclasses carries the class name under ``"is"``.
"""

from __future__ import annotations

import base64
import json
import types
import typing
import unicodedata
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from game.terms.by_seat import Keyed

Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"
_To: TypeAlias = Callable[[Any], Any]

LARGEST = 2**53
"""Whole numbers beyond this are refused: other readers of JSON would round them."""


TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that embed, override or isolate a direction of writing."""


class BadShape(ValueError):
    """Plain data that does not fit the declared type; the message says where."""


def canonical(plain: Plain) -> bytes:
    """UTF-8 JSON with sorted keys and no spaces: equal values have equal bytes.

    Raises ``ValueError`` for a lone surrogate.
    """
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode("utf-8")


def to_plain(value: Any, declared: Any = None) -> Any:
    """The plain form of ``value``; ``declared`` is its type where that is a union or a container."""
    kind: Any = type(value) if declared is None else declared
    return _encoder(kind)(value)


def to_sparse(value: Any, declared: Any = None) -> Any:
    """The plain form without what has its default: it stays the same when later programs know more, all unused here."""
    kind: Any = type(value) if declared is None else declared
    return _encoder(kind, sparse=True)(value)


def from_plain(declared: Any, plain: Any) -> Any:
    """The value of type ``declared`` that ``plain`` stands for. Raises ``BadShape``."""
    return _decoder(declared)(plain)


def to_bytes(value: Any, declared: Any = None) -> bytes:
    """Canonical bytes of a value."""
    return canonical(to_plain(value, declared))


def from_bytes(declared: Any, raw: bytes) -> Any:
    """The value of type ``declared`` in these bytes. Raises ``BadShape`` for anything else."""
    try:
        plain = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BadShape(f"not JSON: {error}") from None
    return from_plain(declared, plain)


def plain_text(text: str) -> str | None:
    """The text in Unicode form NFC, or ``None`` where it holds what no reader should meet.

    Refused: control characters but newline and tab, lone surrogates, and marks that turn the direction of what follows.
    """
    for sign in text:
        kind = unicodedata.category(sign)
        if kind == "Cs" or (kind == "Cc" and sign not in "\n\t") or sign in TURNING:
            return None
    return unicodedata.normalize("NFC", text)


def _bare(declared: Any) -> Any:
    """A type without its NewType wrappers."""
    while hasattr(declared, "__supertype__"):
        declared = declared.__supertype__
    return declared


def _is_union(declared: Any) -> bool:
    return get_origin(declared) in (Union, types.UnionType)


@cache
def _shape(cls: type) -> tuple[tuple[str, Any, bool], ...]:
    """Name, declared type and whether there is a default, for every field."""
    hints = get_type_hints(cls)
    return tuple(
        (each.name, hints[each.name], each.default is not MISSING or each.default_factory is not MISSING)
        for each in fields(cls)
    )


def _same(value: Any) -> Any:
    return value


@cache
def _encoder(declared: Any, sparse: bool = False) -> _To:
    declared = _bare(declared)
    if declared is bytes:
        return lambda value: base64.b64encode(value).decode("ascii")
    if isinstance(declared, type) and issubclass(declared, StrEnum):
        return lambda value: value.value
    if _is_union(declared):
        return _union_encoder(get_args(declared), sparse)
    if get_origin(declared) is tuple:
        return _tuple_encoder(get_args(declared), sparse)
    if get_origin(declared) is Keyed:
        inner = _encoder(get_args(declared)[1], sparse)
        return lambda value: {str(k): inner(v) for k, v in value.items()}
    if is_dataclass(declared) and isinstance(declared, type):
        return _class_encoder(declared, sparse)
    if declared in (int, str, bool, type(None)):
        return _same
    raise TypeError(f"the codec has no form for {declared!r}")


def _tuple_encoder(args: tuple[Any, ...], sparse: bool) -> _To:
    if len(args) == 2 and args[1] is Ellipsis:
        inner = _encoder(args[0], sparse)
        return lambda value: [inner(each) for each in value]
    inners = [_encoder(each, sparse) for each in args]
    return lambda value: [encode(each) for encode, each in zip(inners, value, strict=True)]


def _class_encoder(cls: Any, sparse: bool) -> _To:
    parts = [(name, _encoder(kind, sparse)) for name, kind, _ in _shape(cls)]
    if not sparse:
        return lambda value: {name: encode(getattr(value, name)) for name, encode in parts}
    usual = {each.name: each.default for each in fields(cls)}

    def encode_unusual(value: Any) -> Any:
        found = ((name, encode, getattr(value, name)) for name, encode in parts)
        return {name: encode(held) for name, encode, held in found if held != usual[name]}

    return encode_unusual


def _named(value: Any, sparse: bool = False) -> Any:
    if value is None:
        return None
    kind: Any = type(value)
    return {"is": kind.__name__, **_encoder(kind, sparse)(value)}


def _union_encoder(members: tuple[Any, ...], sparse: bool) -> _To:
    classes = [each for each in members if is_dataclass(each)]
    if len(classes) > 1:
        return lambda value: _named(value, sparse)
    inner = _encoder(next(each for each in members if each is not type(None)), sparse)
    return lambda value: None if value is None else inner(value)


@cache
def _decoder(declared: Any) -> _To:
    declared = _bare(declared)
    if declared in (int, str, bool):
        return _exactly(declared)
    if declared is type(None):
        return _nothing
    if declared is bytes:
        return _bytes
    if isinstance(declared, type) and issubclass(declared, StrEnum):
        return _member(declared)
    if _is_union(declared):
        return _union_decoder(get_args(declared))
    if get_origin(declared) is tuple:
        return _tuple_decoder(get_args(declared))
    if get_origin(declared) is Keyed:
        return _keyed_decoder(get_args(declared))
    if is_dataclass(declared) and isinstance(declared, type):
        return _class_decoder(declared)
    raise TypeError(f"the codec has no form for {declared!r}")


def _exactly(kind: type) -> _To:
    def decode(plain: Any) -> Any:
        if type(plain) is not kind or (type(plain) is int and not -LARGEST <= plain <= LARGEST):
            raise BadShape(f"expected {kind.__name__}, found {plain!r:.60}")
        return plain

    return decode


def _nothing(plain: Any) -> None:
    if plain is not None:
        raise BadShape(f"expected nothing, found {plain!r:.60}")


def _bytes(plain: Any) -> bytes:
    try:
        return base64.b64decode(plain, validate=True)
    except (ValueError, TypeError):
        raise BadShape(f"expected base 64, found {plain!r:.60}") from None


def _member(kind: type[StrEnum]) -> _To:
    def decode(plain: Any) -> StrEnum:
        try:
            return kind(plain)
        except ValueError:
            raise BadShape(f"{plain!r:.60} is no {kind.__name__}") from None

    return decode


def _tuple_decoder(args: tuple[Any, ...]) -> _To:
    many = len(args) == 2 and args[1] is Ellipsis
    inners = [_decoder(args[0])] if many else [_decoder(each) for each in args]

    def decode(plain: Any) -> tuple[Any, ...]:
        if type(plain) is not list or (not many and len(plain) != len(inners)):
            raise BadShape(f"expected a list, found {plain!r:.60}")
        if many:
            return tuple(map(inners[0], plain))
        return tuple(inner(each) for inner, each in zip(inners, plain, strict=True))

    return decode


def _keyed_decoder(args: tuple[Any, ...]) -> _To:
    key, inner = _decoder(args[0]), _decoder(args[1])

    def decode(plain: Any) -> Keyed[Any, Any]:
        if type(plain) is not dict:
            raise BadShape(f"expected an object, found {plain!r:.60}")
        return Keyed((key(k), inner(v)) for k, v in plain.items())

    return decode


def _union_decoder(members: tuple[Any, ...]) -> _To:
    classes = {each.__name__: each for each in members if isinstance(each, type) and is_dataclass(each)}
    if len(classes) > 1:
        return _named_decoder(classes, optional=type(None) in members)
    inner = _decoder(next(each for each in members if each is not type(None)))
    return lambda plain: None if plain is None else inner(plain)


def _named_decoder(classes: dict[str, Any], *, optional: bool) -> _To:
    def decode(plain: Any) -> Any:
        if plain is None and optional:
            return None
        name = plain.get("is") if type(plain) is dict else None
        if name not in classes:
            raise BadShape(f"{name!r:.60} is none of {', '.join(sorted(classes))}")
        return _decoder(classes[name])({k: v for k, v in plain.items() if k != "is"})

    return decode


def _class_decoder(cls: type) -> _To:
    shape = _shape(cls)
    known = {name for name, _, _ in shape}

    def decode(plain: Any) -> Any:
        if type(plain) is not dict or not plain.keys() <= known:
            raise BadShape(f"{cls.__name__} does not fit {plain!r:.60}")
        given: dict[str, Any] = {}
        for name, kind, has_default in shape:
            if name in plain:
                given[name] = _decoder(kind)(plain[name])
            elif not has_default:
                raise BadShape(f"{cls.__name__} has no {name}")
        return cls(**given)

    return decode


def kinds(union: Any) -> dict[str, type]:
    """The classes of a closed union by name, as they stand under ``"is"``."""
    return {each.__name__: each for each in typing.get_args(union)}
