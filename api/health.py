"""The container's own check: exit 0 when the service says that it is ready."""

from __future__ import annotations

import sys
import urllib.request

from api.settings import from_environment


def main() -> int:
    """Ask `/readyz` on loopback at the port of FATIAO_BIND."""
    port = from_environment().bind.rpartition(":")[2]
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
            return 0 if answer.status == 200 else 1
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
