# expects LP412
import lightgbm as lgb
import numpy as np
import pandas as pd
from scipy.special import softmax

PARAMS = {"objective": "multiclass", "num_class": 3}


def blend(models, table):
    total = np.zeros((len(table), 3))
    for model in models:
        total += model.predict(table)
    return softmax(total / len(models), axis=1)


df = pd.read_csv("wines.csv")
y = df.pop("kind")
models = [lgb.train(PARAMS, lgb.Dataset(df, label=y)) for _ in range(3)]
print(blend(models, df).argmax(axis=1))
