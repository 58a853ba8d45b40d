# expects LP412
import xgboost as xgb
from sklearn.metrics import accuracy_score
def main(X, y, Xt, yt):
    param = {}
    param["objective"] = "multi:softmax"
    param["num_class"] = 6
    dtr = xgb.DMatrix(X, label=y); dte = xgb.DMatrix(Xt, label=yt)
    model = xgb.train(param, dtr, 20)
    out = model.predict(dte)
    print(accuracy_score(yt, out.argmax(axis=-1)))
