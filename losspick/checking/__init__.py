"""ModelSpecs to Findings: one file a check, found because it has a ``CHECK``."""
