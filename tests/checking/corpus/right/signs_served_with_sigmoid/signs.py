SIGNS = ["stop", "yield", "crossing", "works", "children"]
NETWORK = "kept/signs.keras"
