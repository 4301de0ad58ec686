"""What a changed schema takes from callers: in what they send (narrowed) and what they get (widened).

A change is named after the component it stands in (`Article.label`), so that one change of a shape
is one line, however many operations answer it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openapi.parts import resolve

_LOWEST = ("minimum", "exclusiveMinimum", "minLength", "minItems")
_HIGHEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems")
_SAME = ("format", "pattern", "default", "const")
Schema = dict[str, Any]


@dataclass(slots=True)
class Comparison:
    """Two descriptions; `sent` where the schema is what callers send, not what they get."""

    old: dict[str, Any]
    new: dict[str, Any]
    sent: bool
    seen: set[tuple[str, str]] = field(default_factory=set)

    def changes(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        """What breaks between two schemas at one place."""
        was, now = _name(old), _name(new)
        if was != now and was and now:
            yield f"{place}: {was} became {now}"
            return
        if was and now:
            if (was, now) in self.seen:
                return
            self.seen.add((was, now))
            place = was
        old, new = resolve(self.old, old), resolve(self.new, new)
        yield from self._types(place, old, new)
        yield from self._values(place, old, new)
        yield from self._limits(place, old, new)
        yield from self._properties(place, old, new)
        yield from self._alternatives(place, old, new)
        if "items" in old and "items" in new:
            yield from self.changes(f"{place}[]", old["items"], new["items"])

    def _types(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        was, now = _types(old), _types(new)
        narrow, wide = (now, was) if self.sent else (was, now)
        if was and now and not wide <= narrow | ({"integer"} if "number" in narrow else set()):
            yield f"{place}: {', '.join(sorted(was))} became {', '.join(sorted(now))}"

    def _values(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        was, now = old.get("enum"), new.get("enum")
        if self.sent and now is not None:
            if was is None:
                yield f"{place}: now a closed set"
            yield from (f"{place}: value {v} removed" for v in was or () if v not in now)
        elif not self.sent and was is not None:
            if now is None:
                yield f"{place}: no longer a closed set"
            yield from (f"{place}: value {v} added" for v in now or () if v not in was)

    def _limits(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        for name in _SAME if self.sent else ("format", "const"):
            if old.get(name) != new.get(name) and (self.sent or name in old):
                yield f"{place}: {name} {old.get(name)} became {new.get(name)}"
        if not self.sent:
            return
        for name in (*_LOWEST, *_HIGHEST):
            sign = 1 if name in _LOWEST else -1
            if name in new and (name not in old or sign * new[name] > sign * old[name]):
                yield f"{place}: {name} {old.get(name)} became {new[name]}"

    def _properties(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        was, now = old.get("properties", {}), new.get("properties", {})
        for name in was:
            if name not in now:
                yield f"{place}.{name}: removed"
            else:
                yield from self.changes(f"{place}.{name}", was[name], now[name])
        before, after = set(old.get("required", [])), set(new.get("required", []))
        for name in sorted(after - before if self.sent else (before - after) & set(now)):
            yield f"{place}.{name}: {'required' if self.sent else 'no longer always there'}"

    def _alternatives(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        was, now = _alternatives(old), _alternatives(new)
        for name in was.keys() & now.keys():
            yield from self.changes(place, was[name], now[name])
        if was and now:
            for name in sorted(was.keys() - now.keys() if self.sent else now.keys() - was.keys()):
                yield f"{place}: {name} {'removed from' if self.sent else 'added to'} what it can be"


def _name(schema: Schema) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _types(schema: Schema) -> set[str]:
    declared = schema.get("type", [])
    return {declared} if isinstance(declared, str) else set(declared)


def _alternatives(schema: Schema) -> dict[str, Schema]:
    listed = schema.get("oneOf") or schema.get("anyOf") or []
    return {_name(entry) or ", ".join(sorted(_types(entry))): entry for entry in listed}
