# expects LP410
import lightgbm as lgb

ranker = lgb.LGBMRanker(n_estimators=300)
ranker.fit(x_train, y_train, group=sizes_train, eval_set=[(x_valid, y_valid)])
