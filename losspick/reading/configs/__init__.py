"""Model configurations to ModelSpecs: told by their content, unrelated files left alone."""
