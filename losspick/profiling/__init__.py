"""From any table to a profile of its target."""
