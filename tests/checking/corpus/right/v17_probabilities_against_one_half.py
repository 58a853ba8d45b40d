import xgboost

rows = xgboost.DMatrix(table, label=y)
trees = xgboost.train({"objective": "binary:logistic"}, rows)
guess = trees.predict(rows) > 0.5
bare = xgboost.train({"objective": "binary:logitraw"}, rows)
guess = bare.predict(rows) > 0
