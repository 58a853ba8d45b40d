import lightgbm as lgb
import numpy as np
import pandas as pd
from scipy.special import expit
from sklearn.metrics import f1_score, log_loss, roc_auc_score
from sklearn.model_selection import KFold

table = pd.read_csv("loans.csv")
late = table.pop("late")
unseen = pd.read_csv("unseen.csv")
truth = unseen.pop("late")
settings = {"objective": "binary", "learning_rate": 0.05}
models = []
for seen, held in KFold(5).split(table):
    models.append(lgb.train(settings, lgb.Dataset(table.iloc[seen], label=late.iloc[seen]), 200))

margins = [one.predict(unseen, raw_score=True) for one in models]
print(roc_auc_score(truth, np.mean(margins, axis=0)))
print(log_loss(truth, expit(np.mean(margins, axis=0))))
print(f1_score(truth, (sum(margins) / len(margins) > 0).astype(int)))

shares = [one.predict(unseen) for one in models]
print(log_loss(truth, np.average(shares, axis=0)))
print(f1_score(truth, (sum(shares) / len(shares) > 0.5).astype(int)))
votes = sum((one > 0.5).astype(int) for one in shares)
print(f1_score(truth, (votes > len(models) / 2).astype(int)))
blend = np.mean([expit(one) for one in margins], axis=0)
print(f1_score(truth, (blend > 0.5).astype(int)))
spread = np.std(margins, axis=0)
print((spread > 0.5).mean())
