BOOSTER_FILE = "leaks.json"
