"""From a profile and a goal, by rules, to a recommendation."""
