import lightgbm as lgb
import pandas as pd

table = pd.read_csv("grades.csv")
table["target"] = table["grade"].map({"poor": 0, "fair": 1, "good": 2, "great": 3})
young = table[table.school == "primary"].reset_index(drop=True)
settings = {"objective": "multiclass", "num_class": 3}
booster = lgb.train(settings, lgb.Dataset(young.drop(columns=["target"]), label=young["target"]), 500)
