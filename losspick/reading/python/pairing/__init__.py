"""Where a loss meets an output: called by its name, written out, or told by its use."""
