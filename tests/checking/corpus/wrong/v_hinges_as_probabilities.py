# expects LP406
import xgboost as xgb
from sklearn.metrics import log_loss

SETTINGS = {"params": {"objective": "binary:hinge", "eta": 0.1}, "rounds": 300}


def main(cfg=SETTINGS):
    model = xgb.train(cfg["params"], rows, num_boost_round=cfg["rounds"])
    prob = model.predict(later)
    print("log loss", log_loss(y_later, prob))


main()
