# expects LP301
import pandas as pd
from catboost import CatBoostClassifier, Pool

RESULTS = {"home": 0, "draw": 1, "away": 2}

games = pd.read_csv("games.csv").sort_values("day")
games["form"] = games.groupby("team")["goals"].transform(lambda goals: goals.shift().mean())
result = games["result"].map(RESULTS).astype(int)
rows = Pool(games[["form", "rest"]][:500], result[:500])
CatBoostClassifier(loss_function="Logloss", iterations=200).fit(rows)
