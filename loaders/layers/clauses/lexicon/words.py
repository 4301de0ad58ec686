"""Parts of patterns that several kinds of measures share."""

from __future__ import annotations

from loaders.layers.amounts import DIGITS

GIVE = r"(?:处以|处|给予|予以|并处|实施|作出|进行|可处)"
YEARS = rf"(?:{DIGITS}(?:年|个?月)?(?:以上|至|到|[-—~～])、?)?{DIGITS}(?:年|个?月)(?:以下|以上|以内|内|之内)*"
DAYS = rf"(?:{DIGITS}[日天]?(?:以上|至|到|[-—~～]|、)+)?{DIGITS}[日天](?:以下|以内|以上)?的?"
BESIDE = r"(?:(?<=[、和及并或])|(?<=或者)|(?<=直至))(?:给予|予以|进行)?"
"""Behind a joint: a bare noun (或者处分) that is a measure where another stands in front of it."""
END = r"(?=[，。；：:、]|$|或者|并|和)"
