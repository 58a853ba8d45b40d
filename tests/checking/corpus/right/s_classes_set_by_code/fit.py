import sys

import lightgbm as lgb
import pandas as pd
import yaml


def parameters(chosen, classes):
    known = {key: value for key, value in chosen.items() if key != "kind"}
    if known["objective"] == "multiclass":
        known["num_class"] = classes
    return known


settings = yaml.safe_load(open("settings.yaml"))
table = pd.read_csv(sys.argv[1])
y = table.pop("cover") - 1
booster = lgb.train(parameters(settings["model"], y.nunique()), lgb.Dataset(table, y), 100)
