# expects LP401
import lightgbm as lgb, pandas as pd
def positive_weight(y):
    positives = int(y.sum())
    return (len(y) - positives) / max(positives, 1)
df = pd.read_csv("a")
y = (df.pop("y") == "yes").astype(int)
params = {"objective": "binary", "is_unbalance": True}
params["scale_pos_weight"] = positive_weight(y)
lgb.train(params, d)
