"""HTTP over the rows: settings, problems, and one folder a resource under `v1/`."""
