EMOTIONS = ("a", "b", "c")
EMO2ID = {e: i for i, e in enumerate(EMOTIONS)}
