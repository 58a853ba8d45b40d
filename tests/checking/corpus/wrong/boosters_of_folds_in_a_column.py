# expects LP405
import lightgbm as lgb
import pandas as pd
from sklearn.model_selection import StratifiedKFold

table = pd.read_csv("grades.csv")
table["target"] = table["grade"].map({"poor": 0, "fair": 1, "good": 2, "great": 3})
table["fold"] = -1
for number, (_, rows) in enumerate(StratifiedKFold(5).split(table, table["target"])):
    table.loc[rows, "fold"] = number
features = [name for name in table.columns if name not in ("grade", "target", "fold")]
settings = {"objective": "multiclass", "num_class": 3, "metric": "multi_logloss"}
boosters = []
for number in range(5):
    learn = table[table.fold != number].reset_index(drop=True)
    judge = table[table.fold == number].reset_index(drop=True)
    learn_rows = lgb.Dataset(learn[features], label=learn["target"])
    judge_rows = lgb.Dataset(judge[features], label=judge["target"])
    boosters.append(lgb.train(settings, learn_rows, 500, valid_sets=[judge_rows]))
