import lightgbm as lgb

from prep import load, parts

X, y, q = parts(load("train.csv"))
X_val, y_val, q_val = parts(load("valid.csv"))
ranker = lgb.LGBMRanker(objective="lambdarank", n_estimators=600)
ranker.fit(X, y, group=q, eval_set=[(X_val, y_val)], eval_group=[q_val])
