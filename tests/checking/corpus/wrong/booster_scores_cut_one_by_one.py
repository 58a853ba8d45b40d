# expects LP411
import lightgbm as lgb
bst = lgb.train({"objective": "binary"}, lgb.Dataset(X, label=y), 50)
pred = [1 if p > 0.5 else 0 for p in bst.predict(Xt, raw_score=True)]
