"""Who asks: the address of the client, also behind proxies that are believed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def address_of(trusted: str) -> Callable[[dict[str, Any]], str]:
    """A function from a request to its client's address.

    Each proxy appends to X-Forwarded-For whom it was asked by; the last of them that is not a
    `trusted` proxy itself is the client. What a client wrote there comes before and is not read.
    """
    known = {proxy.strip() for proxy in trusted.split(",")}

    def client(environ: dict[str, Any]) -> str:
        address = str(environ.get("REMOTE_ADDR", ""))
        hops = environ.get("HTTP_X_FORWARDED_FOR", "").split(",")
        while hops and ("*" in known or address in known):
            address = hops.pop().strip() or address
            if "*" in known:
                break
        return address

    return client
