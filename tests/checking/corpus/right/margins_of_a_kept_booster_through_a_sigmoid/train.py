import xgboost as xgb


def main(x, y):
    model = xgb.train({"objective": "binary:logitraw"}, xgb.DMatrix(x, y), 100)
    model.save_model("model.ubj")
