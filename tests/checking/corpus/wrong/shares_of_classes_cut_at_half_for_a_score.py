# expects LP406
import xgboost as xgb
from sklearn.metrics import f1_score

trees = xgb.train({"objective": "multi:softprob", "num_class": 4}, xgb.DMatrix(coats, label=breeds))
shares = trees.predict(xgb.DMatrix(new_coats))
bred = (shares >= 0.5).astype(int)
print(f1_score(new_breeds, bred, average="macro"))
