"""Python source to ModelSpecs, by a small abstract interpreter that never runs anything."""
