# expects LP102
import xgboost as xgb
def weighted(beta):
    def obj(preds, dtrain):
        y = dtrain.get_label()
        p = preds
        grad = p * (beta + y - beta * y) - beta * y
        hess = p * (1 - p) * (beta + y - beta * y)
        return grad, hess
    return obj
bst = xgb.train({"eta": 0.1}, dtr, 100, obj=weighted(2.0))
