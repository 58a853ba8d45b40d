import pandas as pd
from catboost import CatBoostClassifier, Pool

QUEUES = ["billing", "technical", "account", "shipping"]

df = pd.read_parquet("tickets.parquet")
kept = df[df["queue"].isin(QUEUES)].copy()
several = CatBoostClassifier(loss_function="MultiClass")
several.fit(Pool(kept[["subject"]], kept["queue"]))
urgent = CatBoostClassifier(loss_function="Logloss")
urgent.fit(Pool(kept[["subject"]], kept["urgent"]))
hard = kept[kept["queue"] != "shipping"]
hard = hard[hard["queue"] != "account"]
both = CatBoostClassifier(loss_function="Logloss")
both.fit(Pool(hard[["subject"]], hard["queue"]))
kept["billing"] = (kept["queue"] == "billing").astype(int)
both.fit(Pool(kept[["subject"]], kept["billing"]))
