import lightgbm as lgb
import numpy as np
import pandas as pd
from scipy.special import expit, logit
from sklearn.metrics import f1_score, log_loss, roc_auc_score

df = pd.read_csv("loans.csv")
amounts = df.pop("amount")
y = (df.pop("default") == "yes").astype(int)
models = [lgb.train({"objective": "binary"}, lgb.Dataset(df, label=y)) for _ in range(3)]
raw = expit(np.mean([m.predict(df, raw_score=True) for m in models], axis=0))
print(log_loss(y, raw), f1_score(y, raw > 0.5))
mean = np.mean([m.predict(df) for m in models], axis=0)
print(log_loss(y, mean), f1_score(y, mean > 0.5), roc_auc_score(y, mean))
print(log_loss(y, expit(np.mean([logit(m.predict(df)) for m in models], axis=0))))
print(log_loss(y, expit(sum(logit(m.predict(df)) for m in models) / 3)))
votes, total = np.zeros(len(df)), np.zeros(len(df))
for model in models:
    votes += (model.predict(df) > 0.5).astype(int)
    total += model.predict(df)
print(f1_score(y, votes > 1), f1_score(y, total > 1.5), log_loss(y, total / 3))
both = 0.6 * models[0].predict(df) + 0.4 * models[1].predict(df)
print(log_loss(y, both), f1_score(y, (both > 0.4).astype(int)))
odds = models[0].predict(df) / (1 - models[0].predict(df))
print(expit(np.log(odds)), expit((models[0].predict(df) - 0.5) * 10))
losses = models[0].predict(df) * amounts
print(losses.sum(), (losses > 0).sum(), (models[1].predict(df) * 100).round())
