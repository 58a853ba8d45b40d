"""From numbers and names to the kind of a target, with the evidence."""
