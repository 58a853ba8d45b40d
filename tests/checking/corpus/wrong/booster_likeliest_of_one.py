# expects LP412
import lightgbm as lgb
params = {"objective": "binary", "metric": "auc"}
gbm = lgb.train(params, lgb.Dataset(X, y), num_boost_round=100)
pred = gbm.predict(Xt).argmax(axis=1)
