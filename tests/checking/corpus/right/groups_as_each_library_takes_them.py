import lightgbm as lgb
import pandas as pd
import xgboost as xgb
from catboost import CatBoostRanker, Pool
from xgboost import XGBRanker

hits = pd.read_csv("hits.csv").sort_values("query_id")
features, grades = hits[["age", "length"]], hits["grade"]
sizes = hits.groupby("query_id", sort=False).size().to_numpy()
lgb.LGBMRanker().fit(features, grades, group=sizes)
lgb.LGBMRanker().fit(features, grades, group=hits["query_id"].value_counts(sort=False))
counted = hits.groupby("query_id", as_index=False).agg(rows_of_id=("grade", "size"))
lgb.LGBMRanker().fit(features, grades, group=counted["rows_of_id"])
rows = xgb.DMatrix(features, label=grades)
rows.set_group(sizes)
xgb.train({"objective": "rank:ndcg"}, rows, 50)
XGBRanker().fit(features, grades, qid=hits["query_id"])
XGBRanker().fit(features, grades, group=sizes)
pool = Pool(features, grades, group_id=hits["query_id"].values)
CatBoostRanker(loss_function="YetiRank").fit(pool)
hits["n_id"] = hits.groupby("query_id")["grade"].transform("size")
heads = hits.drop_duplicates("query_id")
lgb.LGBMRanker().fit(features, grades, group=heads["n_id"])
per_query = hits.groupby("query_id", as_index=False)["doc_id"].count()
lgb.LGBMRanker().fit(features, grades, group=per_query["doc_id"])
