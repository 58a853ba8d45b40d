# expects LP410
import pandas as pd
from xgboost import XGBRanker

hits = pd.read_csv("hits.csv").sort_values("session")
sizes = hits.groupby("session").size().to_numpy()
ranker = XGBRanker(objective="rank:ndcg")
ranker.fit(hits[["age", "length"]], hits["grade"], qid=sizes)
