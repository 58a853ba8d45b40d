NETWORK = "kept/calls.keras"
COLUMNS = ["age", "calls", "minutes"]
LIMIT = 0.3
