"""Fields that take exactly what they say; the framework's own are lenient."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from marshmallow import ValidationError, fields, validate

from api import guard


class Whole(fields.Integer):
    """A whole number in ASCII digits: no `1_0`, no blank, no Arabic-Indic digits."""

    def __init__(self, low: int, high: int, **options: Any) -> None:
        super().__init__(validate=validate.Range(low, high), **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if not re.fullmatch(r"-?[0-9]{1,18}", str(value)):
            raise ValidationError("Not a whole number, or too large.")
        return int(value)


class Day(fields.Date):
    """A day written YYYY-MM-DD."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> dt.date:
        try:
            return day(str(value))
        except ValueError:
            raise ValidationError("Not a day in the form YYYY-MM-DD.") from None


def day(text: str) -> dt.date:
    """The day written YYYY-MM-DD; ValueError for what is none."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)


class Moment(fields.AwareDateTime):
    """A moment with its offset from UTC, or a day, which begins at midnight UTC."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> dt.datetime:
        text = str(value).replace(" ", "+")  # what an unencoded + becomes in a query
        if re.fullmatch(
            r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,15}(Z|[+-][0-9]{2}:[0-9]{2}))?", text
        ):
            try:
                read = dt.datetime.fromisoformat(text)
                return (read if read.tzinfo else read.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
            except (ValueError, OverflowError):
                pass
        raise ValidationError("Not a moment such as 2026-01-01T00:00:00Z, nor a day.")


class Flag(fields.Boolean):
    """`true` or `false`, and nothing else."""

    def __init__(self, **options: Any) -> None:
        super().__init__(truthy={"true"}, falsy={"false"}, **options)


class Phrase(fields.String):
    """A text of 1–500 characters without control characters, blank ends removed."""

    def __init__(self, **options: Any) -> None:
        super().__init__(validate=validate.Length(1, 500), **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = whole(str(super()._deserialize(value, attr, data, **kwargs)).strip())
        if guard.has_control(text):
            raise ValidationError("Holds a control character.")
        return text


class Passage(fields.String):
    """A text of 1 to `most` characters, kept as it is: places in it are counted."""

    def __init__(self, most: int, **options: Any) -> None:
        super().__init__(validate=validate.Length(1, most), **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        return whole(super()._deserialize(value, attr, data, **kwargs))


def whole(text: str) -> str:
    """The text; ValidationError where it holds half a character, which no answer can repeat."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValidationError("Holds half a character (a lone surrogate).")
    return text


class Code(fields.String):
    """A code of a closed set."""

    def __init__(self, codes: Any, **options: Any) -> None:
        super().__init__(validate=validate.OneOf(list(codes)), **options)


class Amount(fields.Float):
    """A number that is served whole where it is whole: 50000, 1.5."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        number = super()._serialize(value, attr, obj, **kwargs)
        return int(number) if isinstance(number, float) and number.is_integer() else number


class ArticleNumber(fields.String):
    """The number of an article, `25` or `120-1`, as number and suffix."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not re.fullmatch(r"[0-9]{1,9}(-[0-9]{1,9})?", str(value)):
            raise ValidationError("Not the number of an article, such as 25 or 120-1.")
        number, _, suffix = str(value).partition("-")
        return int(number), int(suffix or 0)


class Made(fields.List[Any]):
    """A list of a nested shape whose values are made in that shape, key by key: as they are."""
