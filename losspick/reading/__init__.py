"""Files to ModelSpecs: what a file says about outputs and losses, without running it."""
