import lightgbm
import pandas as pd
from sklearn.model_selection import GroupKFold

STEPS = {"calm": 1, "rough": 2, "storm": 3, "gale": 4}


def sea(path):
    log = pd.read_csv(path).sort_values("hour")
    log["step"] = log.state.str.strip().str.lower().map(STEPS)
    log["step"] -= 1
    return log.reset_index(drop=True)


log = sea("buoys.csv")
said = dict(objective="multiclass", num_class=4, learning_rate=0.05)
for learn, judge in GroupKFold(5).split(log, groups=log["buoy"]):
    rows = lightgbm.Dataset(log.loc[learn, ["wind", "swell"]], label=log.loc[learn, "step"])
    lightgbm.train(said, rows, num_boost_round=400)
