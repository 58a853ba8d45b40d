import lightgbm as lgb
import pandas as pd

visits = pd.read_parquet("visits.parquet")
settings = {"objective": "binary", "metric": "auc", "num_leaves": 31}
gbm = lgb.train(settings, lgb.Dataset(visits.drop(columns="returned"), label=visits.returned), 300)
gbm.save_model("returns.txt")
