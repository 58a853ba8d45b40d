# expects LP411
import lightgbm as lgb
import numpy as np
import pandas as pd
from sklearn.model_selection import KFold

table = pd.read_csv("loans.csv")
late = table.pop("late").to_numpy()


def costly(scores, rows):
    truth = rows.get_label()
    share = 1 / (1 + np.exp(-scores))
    cost = np.where(truth == 1, 4.0, 1.0)
    return cost * (share - truth), cost * share * (1 - share)


settings = dict(objective=costly, num_leaves=31, learning_rate=0.05)
kept = np.zeros(len(table))
for seen, held in KFold(4).split(table):
    rows = lgb.Dataset(table.iloc[seen], label=late[seen])
    trees = lgb.train(settings, rows, 300)
    kept[held] = trees.predict(table.iloc[held])
print(((kept >= 0.5) == late).mean())
