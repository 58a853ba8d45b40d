# expects LP301
import pandas as pd
import xgboost as xgb

runs = pd.read_csv("runs.csv").dropna(subset=["finish_pos"])
runs = runs[runs["finish_pos"] > 0].sort_values("race")
runs["finish_pos"] = runs["finish_pos"].astype(int)
ranker = xgb.XGBRanker(objective="rank:pairwise", n_estimators=300)
ranker.fit(runs[["speed", "weight"]], runs["finish_pos"], qid=runs["race"])
runs["score"] = ranker.predict(runs[["speed", "weight"]])
first = runs.loc[runs.groupby("race")["score"].idxmax()]
print((first["finish_pos"] == 1).mean())
