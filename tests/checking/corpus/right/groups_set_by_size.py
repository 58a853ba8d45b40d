import pandas as pd
import xgboost as xgb

table = pd.read_csv("pages.csv")
qid = table["qid"]
rows = xgb.DMatrix(table.drop(columns=["qid", "label"]), label=table["label"])
rows.set_group(qid.groupby(qid, sort=False).size().values)
model = xgb.train({"objective": "rank:ndcg"}, rows, 100)
