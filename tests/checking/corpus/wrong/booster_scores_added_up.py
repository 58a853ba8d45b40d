# expects LP411
import lightgbm as lgb
import numpy as np
import pandas as pd
from sklearn.model_selection import KFold


def focal(scores, rows):
    truth = rows.get_label()
    share = 1 / (1 + np.exp(-scores))
    return (share - truth) * share, share * (1 - share)


table, unseen = pd.read_csv("loans.csv"), pd.read_csv("unseen.csv")
late = table.pop("late").values
mean = np.zeros(len(unseen))
for seen, held in KFold(5).split(table):
    trees = lgb.train({"objective": focal}, lgb.Dataset(table.iloc[seen], label=late[seen]), 300)
    mean += trees.predict(unseen) / 5
pd.Series((mean > 0.5).astype(int)).to_csv("answers.csv")
