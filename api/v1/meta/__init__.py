"""The description of the service and its probes."""
