"""Version 1 of the public contract: every path under `/v1`, and the probes."""
