"""From which column of which table a model is trained; only runs with data pay for it."""
