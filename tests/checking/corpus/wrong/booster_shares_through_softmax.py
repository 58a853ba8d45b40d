# expects LP412
import xgboost as xgb
from scipy.special import softmax
bst = xgb.train({"objective": "multi:softprob", "num_class": 4}, xgb.DMatrix(X, y), 50)
probs = softmax(bst.predict(xgb.DMatrix(Xt)), axis=1)
