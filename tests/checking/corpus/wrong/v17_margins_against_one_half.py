# expects LP411
import xgboost

rows = xgboost.DMatrix(table, label=y)
trees = xgboost.train({"objective": "binary:logitraw"}, rows)
guess = trees.predict(rows) > 0.5
